/**
 * Ledgers on disk: one JSON file per run in a directory of this user's, which outlives the job and a killed run. It goes
 * with its last entry, and so do the directories that were made for it.
 */
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { homedir } from 'node:os'
import * as path from 'node:path'
import { HostError } from '../errors.ts'
import type { Ledger, Ledgers, TrustChange } from '../tasks/trust-ports.ts'
import { codeOf, entriesOf, ignoring } from './entries.ts'

/** What stands in the file. */
interface Contents {
  readonly program: typeof programOfLedger
  readonly version: 1
  /** The first directory that had to be made for it; `null` where none had. */
  readonly madeDirectory: string | null
  readonly changes: readonly TrustChange[]
}

const programOfLedger = 'selfsigned-cert-action'

/** A ledger that nobody takes back grows no further. */
const mostOctets = 16 << 20

/** @param directory Absolute path; made with the first change that is written down. */
export function createLedgers(directory: string): Ledgers {
  return {
    begin: () => ledgerAt(path.join(directory, newName()), undefined),
    open: (file) => openLedger(path.resolve(file)),
    all() {
      const files = entriesOf(directory).filter((name) => name.endsWith('.json'))
      const newestFirst = [...files].sort().reverse()
      return newestFirst.map((name) => path.join(directory, name))
    },
  }
}

/** The ledgers of the user that this process runs as. */
export function ledgersOfUser(environment: NodeJS.ProcessEnv): Ledgers {
  return createLedgers(stateDirectory(environment, environment['HOME'] || homedir()))
}

/** Where programs keep what outlives a run, on each system. */
export function stateDirectory(environment: NodeJS.ProcessEnv, home: string): string {
  const base = {
    win32: environment['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local'),
    darwin: path.join(home, 'Library', 'Application Support'),
    other: absolute(environment['XDG_STATE_HOME']) ?? path.join(home, '.local', 'state'),
  }[process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'other']
  return path.join(base, programOfLedger)
}

/** The XDG Base Directory Specification has relative paths ignored. */
function absolute(directory: string | undefined): string | undefined {
  return directory && path.isAbsolute(directory) ? directory : undefined
}

/** Sorted by time. */
function newName(): string {
  return `${String(Date.now()).padStart(15, '0')}-${randomBytes(4).toString('hex')}.json`
}

function openLedger(file: string): Ledger | undefined {
  const read = readContents(file)
  if (read) return ledgerAt(file, read)
  // A run that was killed while it wrote its first change down, in full or in part, has made none.
  const begun = parse(readText(unfinishedOf(file)) ?? '')
  ignoring(['ENOTDIR'], () => fs.rmSync(unfinishedOf(file), { force: true }))
  removeDirectories(path.dirname(file), begun?.madeDirectory ?? null)
  return undefined
}

function ledgerAt(file: string, found: Contents | undefined): Ledger {
  let madeDirectory = found?.madeDirectory ?? null
  let changes = found?.changes ?? []
  const store = (next: readonly TrustChange[]) => {
    trying(file, () => {
      const made = fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
      if (made !== undefined) madeDirectory = made
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
  return `${file}.unfinished`
}

/** As a whole, and on the disk: a root that stays trusted after the machine has stopped would be known to nobody. */
function write(file: string, contents: Contents): void {
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

/** As far as nothing else is in them. */
function removeDirectories(directory: string, first: string | null): void {
  const isMade = (place: string) =>
    place === directory || (first !== null && !path.relative(first, place).startsWith('..'))
  ignoring(['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EACCES', 'EPERM'], () => {
    for (let place = directory; isMade(place); place = path.dirname(place)) fs.rmdirSync(place)
  })
}

/** @throws {HostError} where something else stands there. */
function readContents(file: string): Contents | undefined {
  const text = readText(file)
  if (text === undefined) return undefined
  const contents = parse(text)
  if (contents === undefined) throw notALedger(file)
  return contents
}

/** `undefined` where there is no such file. */
function readText(file: string): string | undefined {
  try {
    if (fs.statSync(file).size > mostOctets) throw notALedger(file)
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw error instanceof HostError ? error : cannot('read', file, error, 'What it tells of may stay trusted.')
  }
}

function parse(text: string): Contents | undefined {
  try {
    const value = JSON.parse(text)
    const isWhole = value.program === programOfLedger && value.version === 1 && Array.isArray(value.changes)
    return isWhole && value.changes.every(isChange) ? value : undefined
  } catch {
    return undefined
  }
}

function isChange(value: Partial<TrustChange> | null): boolean {
  const texts = [value?.store, value?.kind, value?.where, value?.fingerprint]
  return texts.every((text) => typeof text === 'string') && typeof value?.details === 'object' && value.details !== null
}

function notALedger(file: string): HostError {
  return new HostError(
    `trust: expected the ledger of a run, got "${file}", which is none. Look at what it holds, and remove it.`,
  )
}

function trying(file: string, action: () => void): void {
  try {
    action()
  } catch (error) {
    const advice = 'What is not written down is not changed; set XDG_STATE_HOME, or let this user write there.'
    throw error instanceof HostError ? error : cannot('write', file, error, advice)
  }
}

function cannot(what: string, file: string, error: unknown, advice: string): HostError {
  const message = `trust: expected to ${what} the ledger "${file}", but ${(error as Error).message}. ${advice}`
  return new HostError(message, { cause: error })
}
