/**
 * Files in an output directory, all or nothing.
 *
 * A new directory is made beside its place and renamed into it whole. In a directory that is there, the files are
 * written into a hidden one inside it; one rename makes that the *commit*, and then each file is moved to its place.
 * Killed before that rename, nothing has changed, and the next run removes the rest; killed after it, the next run
 * moves what is left. Everything from the first octet to the last move is synchronous: a signal waits until it is done.
 *
 * Made to survive a killed process, not a power cut: nothing is flushed to the medium.
 */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { HostError } from '../errors.ts'
import type { DirectoryRequest, FileStore, OutputDirectory, OutputFile, Owner } from '../tasks/ports.ts'
import { type ChosenOwner, chooseOwner, permissionsAreAsAsked, setPermissions } from './permissions.ts'
import { expectNoLinkElsewhere } from './symbolic-links.ts'

/** Told which user may write there, says what to do. */
export type AdviceWhenDenied = (owner: Owner) => string

const marker = '.selfsigned-cert-action'
const partialInside = `${marker}-partial-`
const commitInside = `${marker}-commit`

const mostBytesRead = 1 << 20

export function createFileStore(adviceWhenDenied: AdviceWhenDenied): FileStore {
  return {
    readText,
    recover: (directory) => recover(path.resolve(directory)),
    openDirectory(request) {
      const directory = path.resolve(request.path)
      const failure = (error: unknown) => explain(error, directory, request.path, adviceWhenDenied)
      try {
        expectDirectory(directory, request.path)
        expectNoLinkElsewhere(request.path)
        recover(directory)
        const stored = readStored(directory, request.names, adviceWhenDenied)
        return openedDirectory(directory, request, stored, failure)
      } catch (error) {
        throw failure(error)
      }
    },
  }
}

function openedDirectory(
  directory: string,
  request: DirectoryRequest,
  stored: ReadonlyMap<string, string>,
  failure: (error: unknown) => unknown,
): OutputDirectory {
  return {
    absolutePath: directory,
    stored,
    empty: isAbsentOrEmpty(directory),
    pathOf: (name) => path.join(directory, name),
    expectWritable() {
      try {
        fs.accessSync(nearestExisting(directory), fs.constants.W_OK | fs.constants.X_OK)
        chooseOwner(nearestExisting(directory), request.owner)
      } catch (error) {
        throw failure(error)
      }
    },
    permissionsAreAsAsked: (files) =>
      files.every((file) =>
        permissionsAreAsAsked(
          path.join(directory, file.name),
          modeOf(file, request),
          chooseOwner(directory, request.owner),
        ),
      ),
    async write(files, check) {
      try {
        await makeParents(directory)
        return writeAll(directory, files, request, stored, check)
      } catch (error) {
        throw failure(error)
      }
    },
  }
}

// ---- writing

function writeAll<Checked>(
  directory: string,
  files: readonly OutputFile[],
  request: DirectoryRequest,
  stored: ReadonlyMap<string, string>,
  check: (written: ReadonlyMap<string, string>) => Checked,
): Checked | undefined {
  const isNew = !fs.existsSync(directory)
  const owner = chooseOwner(isNew ? path.dirname(directory) : directory, request.owner)
  const staging = fs.mkdtempSync(isNew ? partialBeside(directory) : path.join(directory, partialInside))
  let isMoved = false
  try {
    for (const file of files) writeFile(staging, file, modeOf(file, request), owner)
    const checked = check(readBack(staging, files))
    if (request.names.some((name) => textOf(path.join(directory, name)) !== stored.get(name))) return undefined
    if (isNew) publish(staging, directory, owner)
    else commit(staging, directory)
    isMoved = true
    return files.every(({ name, text }) => textOf(path.join(directory, name)) === text) ? checked : undefined
  } catch (error) {
    // Another run cleared our staging away, made the directory, or is filling it.
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) return undefined
    throw error
  } finally {
    if (!isMoved) remove(staging)
  }
}

/** A key is born readable by its owner alone, whatever it will be. */
function writeFile(staging: string, file: OutputFile, mode: number, owner: ChosenOwner): void {
  const descriptor = fs.openSync(path.join(staging, file.name), 'wx', file.secret ? 0o600 : 0o644)
  try {
    fs.writeFileSync(descriptor, file.text)
    setPermissions(descriptor, mode, owner)
  } finally {
    fs.closeSync(descriptor)
  }
}

function modeOf(file: OutputFile, { keyMode }: DirectoryRequest): number {
  return file.secret ? keyMode : 0o644
}

function publish(staging: string, directory: string, owner: ChosenOwner): void {
  const descriptor = fs.openSync(staging, 'r')
  try {
    setPermissions(descriptor, 0o755, owner)
  } finally {
    fs.closeSync(descriptor)
  }
  fs.renameSync(staging, directory)
}

function commit(staging: string, directory: string): void {
  completeCommit(directory)
  fs.renameSync(staging, path.join(directory, commitInside))
  completeCommit(directory)
}

/** Moves what a commit holds to its place; done by two runs at once, each file is still moved once. */
function completeCommit(directory: string): void {
  const source = path.join(directory, commitInside)
  for (const name of entriesOf(source)) {
    ignoring(['ENOENT'], () => fs.renameSync(path.join(source, name), path.join(directory, name)))
  }
  ignoring(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => fs.rmdirSync(source))
}

/** Removes what was not committed and completes what was. */
function recover(directory: string): void {
  const marks = [path.join(directory, partialInside), partialBeside(directory)]
  const leftovers = marks.flatMap((mark) =>
    entriesOf(path.dirname(mark))
      .map((name) => path.join(path.dirname(mark), name))
      .filter((entry) => entry.startsWith(mark)),
  )
  for (const leftover of leftovers) remove(leftover)
  completeCommit(directory)
}

/** Where another run is at work in it, it is that run's. */
function remove(staging: string): void {
  ignoring(['ENOTEMPTY'], () => fs.rmSync(staging, { recursive: true, force: true }))
}

function partialBeside(directory: string): string {
  return path.join(path.dirname(directory), `.${path.basename(directory)}${marker}-partial-`)
}

/** Missing parents belong to the owner of the directory they are made in, where that is allowed. */
async function makeParents(directory: string): Promise<void> {
  const parent = path.dirname(directory)
  if (fs.existsSync(parent)) return
  const existing = nearestExisting(parent)
  const owner = chooseOwner(existing, undefined)
  const { mkdirP } = await import('@actions/io')
  await mkdirP(parent)
  for (let made = parent; made !== existing; made = path.dirname(made)) {
    const descriptor = fs.openSync(made, 'r')
    setPermissions(descriptor, 0o755, owner)
    fs.closeSync(descriptor)
  }
}

// ---- looking

function expectDirectory(directory: string, asSaid: string): void {
  const nearest = nearestExisting(directory)
  if (fs.statSync(nearest).isDirectory()) return
  throw new HostError(
    `output-directory: expected a directory, got ${nearest === directory ? `"${asSaid}", which is a file` : `"${asSaid}" below "${nearest}", which is a file`}. Choose another path.`,
  )
}

function readStored(
  directory: string,
  names: readonly string[],
  adviceWhenDenied: AdviceWhenDenied,
): ReadonlyMap<string, string> {
  const stored = new Map<string, string>()
  for (const name of names) {
    const file = path.join(directory, name)
    if (fs.lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) {
      throw new HostError(
        `output-directory: expected a file or nothing at "${file}", got a directory. Choose another path.`,
      )
    }
    const text = readStoredFile(file, adviceWhenDenied)
    if (text !== undefined) stored.set(name, text)
  }
  return stored
}

/** `undefined` where there is none. A link, or something huge, is not ours: it is there, and answers nothing. */
function textOf(file: string): string | undefined {
  const status = fs.lstatSync(file, { throwIfNoEntry: false })
  if (status === undefined) return undefined
  return status.isFile() && status.size <= mostBytesRead ? fs.readFileSync(file, 'utf8') : ''
}

function readStoredFile(file: string, adviceWhenDenied: AdviceWhenDenied): string | undefined {
  try {
    return textOf(file)
  } catch {
    const { uid, gid } = fs.lstatSync(file)
    throw new HostError(
      `output-directory: expected files that this user may read, got "${file}", which belongs to ${uid}:${gid}. ${adviceWhenDenied({ uid, gid })}`,
    )
  }
}

function readBack(staging: string, files: readonly OutputFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ name }) => [name, fs.readFileSync(path.join(staging, name), 'utf8')]))
}

function readText(file: string): ReturnType<FileStore['readText']> {
  try {
    const status = fs.statSync(file)
    if (!status.isFile()) return { unreadable: 'not a file' }
    if (status.size > mostBytesRead) return { unreadable: 'larger than 1 MiB' }
    return { text: fs.readFileSync(file, 'utf8') }
  } catch (error) {
    return { unreadable: codeOf(error) === 'ENOENT' ? 'no such file' : (error as Error).message }
  }
}

function isAbsentOrEmpty(directory: string): boolean {
  return entriesOf(directory).length === 0
}

/** Nothing where there is no directory, or where this user may not list it. */
function entriesOf(directory: string): readonly string[] {
  return ignoring(['ENOENT', 'EACCES', 'EPERM'], () => fs.readdirSync(directory)) ?? []
}

/** The path itself or the nearest above it that is there. */
function nearestExisting(file: string): string {
  let nearest = file
  while (!fs.existsSync(nearest)) nearest = path.dirname(nearest)
  return nearest
}

// ---- errors

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code
}

function ignoring<Result>(codes: readonly string[], action: () => Result): Result | undefined {
  try {
    return action()
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return undefined
    throw error
  }
}

/** The file system's codes in a person's words. */
function explain(error: unknown, directory: string, asSaid: string, adviceWhenDenied: AdviceWhenDenied): unknown {
  const code = codeOf(error)
  if (code === undefined || error instanceof HostError) return error
  const expected = (what: string, got: string, advice: string) =>
    new HostError(`output-directory: expected ${what}, got "${asSaid}"${got}. ${advice}`)
  switch (code) {
    case 'EACCES':
    case 'EPERM': {
      const { uid, gid } = fs.statSync(nearestExisting(directory))
      const belongs = `, which belongs to ${uid}:${gid}`
      return expected('a directory that this user may write into', belongs, adviceWhenDenied({ uid, gid }))
    }
    case 'EROFS':
      return expected('a directory that can be written', ' on a read-only file system', 'Choose another path.')
    case 'ENOSPC':
    case 'EDQUOT':
      return expected(
        'a directory with room',
        ', which is full',
        'Nothing was written; make room or choose another path.',
      )
    default:
      return expected('a directory that can be written', ` (${(error as Error).message})`, 'Choose another path.')
  }
}
