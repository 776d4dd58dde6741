/**
 * Sets of files that are put in place all at once.
 *
 * A new directory is created beside its place and renamed as a whole. In an existing directory, the files are written into
 * a hidden directory inside it, the staging; one rename makes that the *commit*, and then each file is moved to its place.
 * If the process is killed before that rename, nothing has changed and the next run removes the staging; if it is killed
 * after it, the next run moves the remaining files (`unfinished.ts`). Each step is synchronous: a signal waits until the
 * step is done, and then the staging is removed.
 *
 * This survives a killed process, not a power cut: nothing is flushed to the disk.
 */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { DirectoryChangedError, HostError } from '../errors.ts'
import { codeOf, folderOf, identityOf } from './entries.ts'
import { type Folder, type FolderTree, findFolder, foldersBelow, readFromStart, readRegularFile } from './folder.ts'
import type { OutputFile } from './output-directory.ts'
import { type ChosenOwner, setPermissions } from './permissions.ts'
import {
  commitNames,
  freeCommitName,
  moveContents,
  ownMode,
  partialPrefix,
  partialPrefixBeside,
  removeContents,
  removeEmpty,
} from './unfinished.ts'

export const folderMode = 0o755

/** A set that is being written. */
interface StagedSet {
  /** @returns The contents of the file, read back. */
  write(file: OutputFile, mode: number): Uint8Array
  readBack(name: string): Uint8Array
  /** @param isChanged Whether the directory has changed since the set was planned. */
  commit(isChanged: () => boolean): void
  abandon(): void
}

/** The directory that a set is for. */
interface Destination {
  /** Absolute path of the output directory. */
  readonly place: string
  /** The same directory, held; `undefined` if it does not exist yet. */
  readonly directory: Folder | undefined
  /** The directory in which the staging is created: the output directory, or its parent. */
  readonly container: Folder
}

/**
 * If a function of the set throws, nothing of the set is left: {DirectoryChangedError} if another run interfered,
 * otherwise the file system's error.
 *
 * @param onEnd Called when the staging is gone.
 */
export function openStaging(destination: Destination, owner: ChosenOwner, onEnd: () => void): StagedSet {
  const { place, directory, container } = destination
  const { name, staging } = makeStaging(destination)
  const folders = stagedFolders(staging, owner)
  const identities = new Map<string, string>()
  const end = () => {
    folders.close()
    staging.close()
    onEnd()
  }
  let isOpen = true
  const abandon = () => {
    if (!isOpen) return
    isOpen = false
    removeContents(staging)
    removeEmpty(container, name)
    end()
  }
  const orAbandon = <Result>(action: () => Result): Result => {
    if (!isOpen) throw new DirectoryChangedError()
    try {
      return action()
    } catch (error) {
      abandon()
      // Another run removed our staging, made the directory, or is filling it.
      throw ['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(codeOf(error) ?? '')
        ? new DirectoryChangedError()
        : error
    }
  }
  const folderFor = (file: string) => {
    const folder = folders.open(folderOf(file))
    if (!folder) throw new DirectoryChangedError()
    return folder
  }
  return {
    write: (file, mode) =>
      orAbandon(() => {
        const written = writeFile(folderFor(file.name).at(path.posix.basename(file.name)), file, mode, owner)
        identities.set(file.name, written.identity)
        return written.contents
      }),
    readBack: (file) =>
      orAbandon(() => {
        const { status, read } = readRegularFile(folderFor(file), path.posix.basename(file))
        if (status === undefined) throw new DirectoryChangedError()
        return read()
      }),
    commit: (isChanged) =>
      orAbandon(() => {
        if (isChanged()) throw new DirectoryChangedError()
        folders.close()
        if (directory) commitInside(directory, name, staging, folders.made)
        else publish(container, name, staging, path.basename(place), owner)
        isOpen = false
        end()
        const isInPlace = [...identities].every(([file, identity]) => identityOf(path.join(place, file)) === identity)
        if (!isInPlace) throw new DirectoryChangedError()
      }),
    abandon,
  }
}

/** Creates the staging: empty, private, and marked as ours. */
function makeStaging({ place, directory, container }: Destination): {
  readonly name: string
  readonly staging: Folder
} {
  const prefix = directory ? partialPrefix : partialPrefixBeside(path.basename(place))
  const name = path.basename(fs.mkdtempSync(container.at(`${prefix}${process.pid}-`)))
  const staging = container.open(name)
  try {
    // Someone who may rename entries here has replaced it with another folder.
    if (staging === undefined || !isNewAndOwn(staging)) throw new DirectoryChangedError()
    staging.setPermissions((staging.status.mode & 0o7777) | ownMode, { ...staging.status, required: false })
    return { name, staging }
  } catch (error) {
    staging?.close()
    removeEmpty(container, name)
    throw error
  }
}

export function isNewAndOwn(folder: Folder): boolean {
  return folder.status.uid === (process.getuid?.() ?? folder.status.uid) && folder.names().length === 0
}

function stagedFolders(staging: Folder, owner: ChosenOwner): FolderTree & { readonly made: ReadonlySet<string> } {
  const made = new Set<string>()
  const tree = foldersBelow(staging, (above, name, folder) => {
    if (!made.has(folder)) fs.mkdirSync(above.at(name), folderMode)
    const entered = above.open(name)
    if (!made.has(folder)) entered?.setPermissions(folderMode, owner)
    made.add(folder)
    return entered
  })
  return { ...tree, made }
}

/**
 * A key is created readable by its owner alone, whatever its final mode. It is read back by the descriptor that is open
 * anyway; the identities, compared when the set is in place, prove that the name is of the same file.
 */
function writeFile(place: string, file: OutputFile, mode: number, owner: ChosenOwner) {
  const descriptor = fs.openSync(place, 'wx+', file.secret ? 0o600 : 0o644)
  try {
    fs.writeFileSync(descriptor, file.contents)
    setPermissions(descriptor, mode, owner)
    return { contents: readFromStart(descriptor, file.contents.length), identity: identityOf(place) }
  } finally {
    fs.closeSync(descriptor)
  }
}

function publish(container: Folder, name: string, staging: Folder, directoryName: string, owner: ChosenOwner): void {
  staging.setPermissions(folderMode, owner)
  fs.renameSync(container.at(name), container.at(directoryName))
}

/** @param folders The folders of the set; in the directory each must be a real folder or not exist. */
function commitInside(directory: Folder, name: string, staging: Folder, folders: ReadonlySet<string>): void {
  const commitName = freeCommitName(directory)
  if (commitName === undefined) throw allTaken()
  if (![...folders].every((folder) => canBeFilled(directory, folder))) throw new DirectoryChangedError()
  fs.renameSync(directory.at(name), directory.at(commitName))
  moveContents(staging, directory)
  removeEmpty(directory, commitName)
}

function canBeFilled(directory: Folder, folder: string): boolean {
  const above = folderOf(folder)
  const container = above === '.' ? directory : findFolder(directory.at(above))
  try {
    const status = container && fs.lstatSync(container.at(path.posix.basename(folder)), { throwIfNoEntry: false })
    return status === undefined || (status.isDirectory() && status.dev === directory.status.dev)
  } finally {
    if (container !== directory) container?.close()
  }
}

function allTaken(): HostError {
  return new HostError(
    `output-directory: expected one of the names ${commitNames.join(', ')} free in it, got other things there. Remove them.`,
  )
}
