/**
 * Ledgers on disk: one JSON file per run, in a directory of this user that outlives the job and a killed run. The last
 * entry to be undone removes the file and the directories that were created for it.
 *
 * Main, post and `untrust` act on the contents of a ledger, also as root. So a ledger is read only from that one directory,
 * whatever path is given, and only if nobody but this user can have written it.
 */
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { homedir } from 'node:os'
import * as path from 'node:path'
import { HostError } from '../errors.ts'
import { entriesOf, ignoring } from '../files/entries.ts'
import { NotOwnError, readOwnFile, whyNotOwnDirectory } from '../files/own-places.ts'
import { type LedgerContents, mostBytesOfLedger, programOfLedger, readLedgerContents } from './ledger-contents.ts'
import type { Ledger, Ledgers, TrustChange } from './ports.ts'

/** @param directory Absolute path. It is created when the first change is recorded. */
export function createLedgers(directory: string): Ledgers {
  return {
    begin: () => ledgerAt(path.join(directory, newName()), undefined),
    open: (file) => openLedger(directory, path.resolve(file)),
    all() {
      expectOwnDirectory(directory, directory)
      const names = entriesOf(directory).flatMap((name) => ledgerNamed(directory, name) ?? [])
      const newestFirst = [...new Set(names)].sort().reverse()
      return newestFirst.map((name) => path.join(directory, name))
    },
  }
}

/** The state directory of the user that runs this process. */
export function stateDirectoryOf(environment: NodeJS.ProcessEnv): string {
  return stateDirectory(environment, environment['HOME'] || homedir())
}

/** Where each system wants programs to keep files that outlive a run. */
export function stateDirectory(environment: NodeJS.ProcessEnv, home: string): string {
  const base = {
    win32: environment['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local'),
    darwin: path.join(home, 'Library', 'Application Support'),
    other: absolute(environment['XDG_STATE_HOME']) ?? path.join(home, '.local', 'state'),
  }[process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'other']
  return path.join(base, programOfLedger)
}

/** The XDG Base Directory Specification says to ignore relative paths. */
function absolute(directory: string | undefined): string | undefined {
  return directory && path.isAbsolute(directory) ? directory : undefined
}

/** Names sort by time. */
function newName(): string {
  return `${String(Date.now()).padStart(15, '0')}-${randomBytes(4).toString('hex')}.json`
}

const namePattern = /^\d{15}-[0-9a-f]{8}\.json$/

const unfinishedSuffix = '.unfinished'

/** An unfinished file older than this is from a killed run: writing the first change takes milliseconds. */
const unfinishedMilliseconds = 60_000

/** The name of the ledger that an entry of the directory is, or would have become if its run had not been killed. */
function ledgerNamed(directory: string, entry: string): string | undefined {
  if (namePattern.test(entry)) return entry
  const name = entry.endsWith(unfinishedSuffix) ? entry.slice(0, -unfinishedSuffix.length) : ''
  if (!namePattern.test(name)) return undefined
  const status = fs.lstatSync(path.join(directory, entry), { throwIfNoEntry: false })
  return status && Date.now() - status.mtimeMs > unfinishedMilliseconds ? name : undefined
}

function openLedger(directory: string, file: string): Ledger | undefined {
  if (path.dirname(file) !== directory || !namePattern.test(path.basename(file))) {
    throw notOurs(directory, file, 'which is not a file that this program writes there')
  }
  expectOwnDirectory(directory, file)
  const contents = readContents(file)
  if (contents) return ledgerAt(file, contents)
  // A run that was killed while it recorded its first change has changed nothing.
  const begun = readBegun(file)
  ignoring(['ENOTDIR'], () => fs.rmSync(unfinishedOf(file), { force: true }))
  removeDirectories(path.dirname(file), begun?.madeDirectory ?? null)
  return undefined
}

function ledgerAt(file: string, found: LedgerContents | undefined): Ledger {
  let madeDirectory = found?.madeDirectory ?? null
  let changes = found?.changes ?? []
  const store = (next: readonly TrustChange[]) => {
    trying(file, () => {
      const directory = path.dirname(file)
      const made = fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
      if (made !== undefined) madeDirectory = made
      expectOwnDirectory(directory, file)
      write(file, { program: programOfLedger, version: 1, madeDirectory, changes: next })
    })
    changes = next
  }
  return {
    path: file,
    get changes() {
      return changes
    },
    record: (change) => store([...changes, change]),
    forget(change) {
      const rest = changes.filter((one) => one !== change)
      if (rest.length > 0) return store(rest)
      changes = rest
      trying(file, () => {
        fs.rmSync(file, { force: true })
        fs.rmSync(unfinishedOf(file), { force: true })
        removeDirectories(path.dirname(file), madeDirectory)
      })
    },
  }
}

function unfinishedOf(file: string): string {
  return file + unfinishedSuffix
}

/** Replaces the file as a whole and flushes it: after a power cut nobody else would know about a root that is still trusted. */
function write(file: string, contents: LedgerContents): void {
  const unfinished = unfinishedOf(file)
  fs.rmSync(unfinished, { force: true })
  const descriptor = fs.openSync(unfinished, 'wx', 0o600)
  try {
    fs.writeFileSync(descriptor, `${JSON.stringify(contents, undefined, 2)}\n`)
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
  fs.renameSync(unfinished, file)
}

/** Removes the directory and those created above it, as long as they are empty. */
function removeDirectories(directory: string, first: string | null): void {
  const isOurs = (place: string) => place === directory || (first !== null && isAtOrBelow(first, place))
  ignoring(['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EACCES', 'EPERM'], () => {
    for (let place = directory; isOurs(place); place = path.dirname(place)) fs.rmdirSync(place)
  })
}

function isAtOrBelow(above: string, place: string): boolean {
  return !path.relative(above, place).startsWith('..')
}

/** @throws {HostError} if the file is not a ledger. */
function readContents(file: string): LedgerContents | undefined {
  const bytes = readBytes(file)
  if (bytes === undefined) return undefined
  const reading = readLedgerContents(bytes)
  if ('unreadable' in reading) throw notALedger(file, reading.unreadable)
  const { contents } = reading
  const { madeDirectory } = contents
  if (madeDirectory === null || (path.isAbsolute(madeDirectory) && isAtOrBelow(madeDirectory, path.dirname(file)))) {
    return contents
  }
  throw notALedger(file, 'madeDirectory is not above it')
}

/** The first change that a killed run was about to record. */
function readBegun(file: string): LedgerContents | undefined {
  try {
    return readContents(unfinishedOf(file))
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}

/** `undefined` if there is no such file. */
function readBytes(file: string): Uint8Array | undefined {
  try {
    return readOwnFile(file, mostBytesOfLedger)
  } catch (error) {
    if (error instanceof NotOwnError) throw notOurs(path.dirname(file), file, error.message)
    throw cannot('read', file, error, 'The certificates in it may still be trusted.')
  }
}

function expectOwnDirectory(directory: string, file: string): void {
  let reason: string | undefined
  try {
    reason = whyNotOwnDirectory(directory)
  } catch (error) {
    throw cannot('read', file, error, 'The certificates in it may still be trusted.')
  }
  if (reason === undefined) return
  throw new HostError(
    `trust: expected a directory for ledgers that only this user can write, got "${directory}", ${reason}. Nothing was changed; correct its permissions, or set XDG_STATE_HOME to another directory.`,
  )
}

function notOurs(directory: string, file: string, reason: string): HostError {
  return new HostError(
    `trust: expected a ledger of this user in "${directory}", got "${file}", ${reason}. Nothing in it was undone; look at its contents, and remove it.`,
  )
}

function notALedger(file: string, reason: string): HostError {
  return new HostError(
    `trust: expected the ledger of a run, got "${file}", which is not one: ${reason}. Nothing in it was undone; look at its contents, and remove it.`,
  )
}

function trying(file: string, action: () => void): void {
  try {
    action()
  } catch (error) {
    const advice = 'Without a ledger nothing is changed; set XDG_STATE_HOME, or let this user write there.'
    throw error instanceof HostError ? error : cannot('write', file, error, advice)
  }
}

function cannot(what: string, file: string, error: unknown, advice: string): HostError {
  const reason = error instanceof Error ? error.message : error
  const message = `trust: expected to ${what} the ledger "${file}", but ${reason}. ${advice}`
  return new HostError(message, { cause: error })
}
