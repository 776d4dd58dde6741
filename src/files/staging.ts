/**
 * Sets of files that come into their place all at once.
 *
 * A new directory is made beside its place and renamed into it whole. In a directory that is there, the files are
 * written into a hidden one inside it, the staging; one rename makes that the *commit*, and then each file is moved to
 * its place. Killed before that rename, nothing has changed, and the next run removes the rest; killed after it, the
 * next run moves what is left. Each step is synchronous: a signal waits until it is done, and then removes the staging.
 *
 * Made to survive a killed process, not a power cut: nothing is flushed to the medium.
 */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { DirectoryChangedError } from '../errors.ts'
import type { OutputFile } from '../tasks/ports.ts'
import { codeOf, entriesOf, folderOf, identityOf, ignoring, pathsIn } from './entries.ts'
import { type ChosenOwner, hasPermissionsAlready, setPermissions } from './permissions.ts'

const marker = '.selfsigned-cert-action'
const partialInside = `${marker}-partial-`
const commitInside = `${marker}-commit`

/** Whether it is this run's or another's, and nothing that stands in its place. */
export function isStaging(name: string): boolean {
  return name.startsWith(marker)
}

const folderMode = 0o755

/** A set that is being written. */
export interface StagedSet {
  /** @returns What stands there then. */
  write(file: OutputFile, mode: number): Uint8Array
  readBack(name: string): Uint8Array
  /** @param isChanged Whether what the set was made for is not there any more. */
  commit(isChanged: () => boolean): void
  abandon(): void
}

/**
 * Every function of it throws, once nothing of the set is left: {DirectoryChangedError} where another run came in
 * between, else what the file system says.
 *
 * @param onEnd Told when the staging is no more.
 */
export function openStaging(
  directory: string,
  owner: ChosenOwner,
  onEnd: (staging: string) => void,
): StagedSet & { readonly staging: string } {
  const isNew = !fs.existsSync(directory)
  const staging = fs.mkdtempSync(isNew ? partialBeside(directory) : path.join(directory, partialInside))
  const pathOf = pathsIn(staging)
  const folders = new Set<string>()
  const identities = new Map<string, string>()
  const abandon = () => {
    remove(staging)
    onEnd(staging)
  }
  const orAbandon = <Result>(action: () => Result): Result => {
    try {
      return action()
    } catch (error) {
      abandon()
      // Another run cleared our staging away, made the directory, or is filling it.
      throw ['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '') ? new DirectoryChangedError() : error
    }
  }
  return {
    staging,
    write: (file, mode) =>
      orAbandon(() => {
        makeFolders(pathOf, folderOf(file.name), owner, folders)
        const place = pathOf(file.name)
        const written = writeFile(place, file, mode, owner)
        identities.set(file.name, identityOf(place))
        return written
      }),
    readBack: (name) => orAbandon(() => fs.readFileSync(pathOf(name))),
    commit: (isChanged) =>
      orAbandon(() => {
        if (isChanged()) throw new DirectoryChangedError()
        if (isNew) publish(staging, directory, owner)
        else commit(staging, directory)
        onEnd(staging)
        const placeOf = pathsIn(directory)
        const isInPlace = [...identities].every(([name, identity]) => identityOf(placeOf(name)) === identity)
        if (!isInPlace) throw new DirectoryChangedError()
      }),
    abandon,
  }
}

function makeFolders(pathOf: (name: string) => string, folder: string, owner: ChosenOwner, made: Set<string>): void {
  if (folder === '.' || made.has(folder)) return
  makeFolders(pathOf, folderOf(folder), owner, made)
  const place = pathOf(folder)
  fs.mkdirSync(place, folderMode)
  if (!hasPermissionsAlready(place, folderMode, owner)) setPermissionsOf(place, folderMode, owner)
  made.add(folder)
}

/**
 * A key is born readable by its owner alone, whatever it will be. What stands there is read back by the descriptor that
 * is open anyway: the identities, compared when the set is in its place, say that the name stands for the same file.
 */
function writeFile(place: string, file: OutputFile, mode: number, owner: ChosenOwner): Uint8Array {
  const descriptor = fs.openSync(place, 'wx+', file.secret ? 0o600 : 0o644)
  try {
    fs.writeFileSync(descriptor, file.contents)
    setPermissions(descriptor, mode, owner)
    return readFromStart(descriptor, file.contents.length)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** All there is, where it is as long as expected or shorter; else one octet more. */
function readFromStart(descriptor: number, expectedLength: number): Uint8Array {
  const octets = Buffer.allocUnsafe(expectedLength + 1)
  let end = 0
  let read: number
  do {
    read = fs.readSync(descriptor, octets, end, octets.length - end, end)
    end += read
  } while (read !== 0 && end < expectedLength)
  return octets.subarray(0, end)
}

/** Of a directory. */
export function setPermissionsOf(directory: string, mode: number, owner: ChosenOwner): void {
  const descriptor = fs.openSync(directory, 'r')
  try {
    setPermissions(descriptor, mode, owner)
  } finally {
    fs.closeSync(descriptor)
  }
}

function publish(staging: string, directory: string, owner: ChosenOwner): void {
  setPermissionsOf(staging, folderMode, owner)
  fs.renameSync(staging, directory)
}

function commit(staging: string, directory: string): void {
  const committed = path.join(directory, commitInside)
  moveContents(committed, directory)
  fs.renameSync(staging, committed)
  moveContents(committed, directory)
}

/**
 * Moves all that is in one directory into another, over what has the same name, folders that are there being filled and
 * not replaced. Done by two runs at once, each file is still moved once.
 */
function moveContents(source: string, target: string): void {
  for (const name of entriesOf(source)) {
    const [from, to] = [path.join(source, name), path.join(target, name)]
    if (fs.lstatSync(from, { throwIfNoEntry: false })?.isDirectory() && fs.existsSync(to)) moveContents(from, to)
    else ignoring(['ENOENT'], () => fs.renameSync(from, to))
  }
  ignoring(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => fs.rmdirSync(source))
}

/** Removes what was not committed and completes what was. */
export function recover(directory: string): void {
  const marks = [path.join(directory, partialInside), partialBeside(directory)]
  const leftovers = marks.flatMap((mark) =>
    entriesOf(path.dirname(mark))
      .map((name) => path.join(path.dirname(mark), name))
      .filter((entry) => entry.startsWith(mark)),
  )
  for (const leftover of leftovers) remove(leftover)
  moveContents(path.join(directory, commitInside), directory)
}

/** Where another run is at work in it, it is that run's. */
export function remove(staging: string): void {
  ignoring(['ENOTEMPTY'], () => fs.rmSync(staging, { recursive: true, force: true }))
}

function partialBeside(directory: string): string {
  return path.join(path.dirname(directory), `.${path.basename(directory)}${marker}-partial-`)
}
