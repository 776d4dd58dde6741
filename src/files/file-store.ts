/** The output directory: reads it, and checks whether it can be written. staging.ts writes files. */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { DeniedError, DirectoryChangedError, HostError } from '../errors.ts'
import { absent, codeOf, folderOf, identityIn, ignoring, nearestExisting, pathsIn } from './entries.ts'
import {
  type Folder,
  type FolderTree,
  foldersBelow,
  mostBytesRead,
  readRegularFile,
  withoutDescriptors,
} from './folder.ts'
import type { DirectoryRequest, FileStore, OutputDirectory, OutputFile, Staging } from './output-directory.ts'
import { type ChosenOwner, chooseOwner, permissionsAreAsAsked } from './permissions.ts'
import { folderMode, isNewAndOwn, openStaging } from './staging.ts'
import { expectNoLinkElsewhere, expectNoLinkInside, openWithoutLinkElsewhere } from './symbolic-links.ts'
import { isUnfinished, recover } from './unfinished.ts'

export function createFileStore(): FileStore {
  /** Functions that remove sets whose files are not in place yet. */
  const open = new Set<() => void>()
  /** Directories that are held, by path, until they are opened again. */
  const held = new Map<string, Folder>()
  return {
    readText,
    absolutePath: (file) => path.resolve(file),
    recover(asSaid) {
      let directory: Folder | undefined
      try {
        directory = findDirectory(asSaid)
        return recover(path.resolve(asSaid), directory)
      } catch {
        return ['output-directory: looked for no unfinished files, since its path leads elsewhere or cannot be read.']
      } finally {
        directory?.close()
      }
    },
    openDirectory(request) {
      const place = path.resolve(request.path)
      const failure = (error: unknown) => explain(error, place, request.path)
      return trying(failure, () => {
        expectDirectory(place, request.path)
        held.get(place)?.close()
        held.delete(place)
        const directory = findDirectory(request.path)
        if (directory) held.set(place, directory)
        const leftAlone = recover(place, directory)
        return openedDirectory({ place, directory, request, leftAlone, open, failure })
      })
    },
    abandonAll() {
      for (const abandon of open) abandon()
    },
  }
}

/** `undefined` if it does not exist. */
function findDirectory(asSaid: string): Folder | undefined {
  expectNoLinkElsewhere(asSaid)
  return ignoring(['ENOENT'], () => openWithoutLinkElsewhere(asSaid, path.resolve(asSaid)))
}

interface DirectorySource {
  /** Absolute path. */
  readonly place: string
  /** `undefined` if it does not exist yet. */
  readonly directory: Folder | undefined
  readonly request: DirectoryRequest
  readonly leftAlone: readonly string[]
  readonly open: Set<() => void>
  /** Turns an error of the file system into a message for the user. */
  readonly failure: (error: unknown) => unknown
}

function openedDirectory(opened: DirectorySource): OutputDirectory {
  const { place, directory, request, leftAlone, failure } = opened
  const pathOf = pathsIn(place)
  const snapshot = takeSnapshot(place, directory)
  return {
    absolutePath: place,
    empty: snapshot.wasEmpty,
    leftAlone,
    pathOf,
    expectWritable: () =>
      trying(failure, () => {
        fs.accessSync(nearestExisting(place), fs.constants.W_OK | fs.constants.X_OK)
        chooseOwner(directory?.status ?? fs.statSync(nearestExisting(place)), request.owner)
      }),
    read: (name) =>
      trying(failure, () => {
        const folder = snapshot.folder(folderOf(name))
        if (!folder) return undefined
        const found = readRegularFile(folder, path.posix.basename(name))
        snapshot.remember(name, found.status)
        return readStored(pathOf(name), found)
      }),
    permissionsAreAsAsked: (file) =>
      trying(failure, () => {
        const status = snapshot.statusOf(file.name)
        if (!directory || !status) return false
        return permissionsAreAsAsked(status, modeOf(file, request), chooseOwner(directory.status, request.owner))
      }),
    async stage() {
      return trying(failure, () => stagingIn(opened, snapshot.isChanged))
    },
  }
}

/** A directory as it was found, and whether it has changed since. */
interface DirectorySnapshot {
  readonly wasEmpty: boolean
  /**
   * `undefined` if it does not exist; then no file in it is looked for.
   *
   * @throws {HostError} if the path to it has a link.
   */
  folder(name: string): Folder | undefined
  statusOf(name: string): fs.Stats | undefined
  /** @param status By `lstat`. */
  remember(name: string, status: fs.Stats | undefined): void
  isChanged(): boolean
}

function takeSnapshot(place: string, directory: Folder | undefined): DirectorySnapshot {
  const wasEmpty = directory === undefined || directory.names().length === 0
  /** Identities of the files when they were read. */
  const seen = new Map<string, string>()
  const folders: FolderTree | undefined =
    directory &&
    foldersBelow(directory, (above, name, folder) => {
      if (seen.get(folder) === absent) return undefined
      const found = above.open(name)
      if (found) return found
      expectNoLinkInside(place, folder)
      seen.set(folder, absent)
      return undefined
    })
  const folder = (name: string) => (wasEmpty ? undefined : folders?.open(name))
  const statusOf = (name: string) => {
    const above = folder(folderOf(name))
    return above && fs.lstatSync(above.at(path.posix.basename(name)), { throwIfNoEntry: false })
  }
  const identityNow = (name: string) =>
    identityIn(directory && fs.lstatSync(directory.at(name), { throwIfNoEntry: false }))
  return {
    wasEmpty,
    folder,
    statusOf,
    remember: (name, status) => seen.set(name, identityIn(status)),
    isChanged() {
      folders?.close()
      if (directory === undefined) return false
      if (!leadsTo(place, directory)) return true
      if (wasEmpty && directory.names().some((name) => !isUnfinished(name))) return true
      return [...seen].some(([name, identity]) => identityNow(name) !== identity)
    },
  }
}

/** The path may contain links that were found harmless. */
function leadsTo(place: string, { status }: Folder): boolean {
  return fs.statSync(place, { throwIfNoEntry: false })?.ino === status.ino
}

function stagingIn({ place, directory, request, open, failure }: DirectorySource, isChanged: () => boolean): Staging {
  const container = directory ?? openParent(request.path, path.dirname(place))
  const owner = chooseOwner(container.status, request.owner)
  const set = openStaging({ place, directory, container }, owner, () => {
    if (!directory) container.close()
    open.delete(set.abandon)
  })
  open.add(set.abandon)
  return {
    write: (file) => trying(failure, () => set.write(file, modeOf(file, request))),
    readBack: (name) => trying(failure, () => set.readBack(name)),
    commit: () => trying(failure, () => set.commit(isChanged)),
    abandon: set.abandon,
  }
}

function modeOf(file: OutputFile, { keyMode }: DirectoryRequest): number {
  return file.secret ? keyMode : 0o644
}

/** Creates missing parents. They belong to the owner of the directory above them, if that is allowed. */
function openParent(asSaid: string, parent: string): Folder {
  const existing = nearestExisting(parent)
  let folder = openWithoutLinkElsewhere(asSaid, existing, 'followed')
  const owner = chooseOwner(folder.status, undefined)
  for (const name of path.relative(existing, parent).split(path.sep).filter(Boolean)) {
    const above = folder
    folder = makeFolder(above, name, owner)
    above.close()
  }
  return folder
}

function makeFolder(above: Folder, name: string, owner: ChosenOwner): Folder {
  const isMade = ignoring(['EEXIST'], () => {
    fs.mkdirSync(above.at(name), 0o700)
    return true
  })
  const folder = above.open(name)
  if (!folder || (isMade && !isNewAndOwn(folder))) throw new DirectoryChangedError()
  if (isMade) folder.setPermissions(folderMode, owner)
  return folder
}

function expectDirectory(directory: string, asSaid: string): void {
  const nearest = nearestExisting(directory)
  if (fs.statSync(nearest).isDirectory()) return
  throw new HostError(
    `output-directory: expected a directory, got ${nearest === directory ? `"${asSaid}", which is a file` : `"${asSaid}" below "${nearest}", which is a file`}. Choose another path.`,
  )
}

/** `undefined` if it does not exist. A link, a pipe or something huge is not ours and counts as empty. */
function readStored(file: string, { status, read }: ReturnType<typeof readRegularFile>): Uint8Array | undefined {
  if (status === undefined) return undefined
  if (status.isDirectory()) {
    throw new HostError(
      `output-directory: expected a file or nothing at "${file}", got a directory. Choose another path.`,
    )
  }
  try {
    return read()
  } catch {
    throw new DeniedError(`output-directory: expected files that this user may read, got "${file}"`, status)
  }
}

function readText(file: string): ReturnType<FileStore['readText']> {
  try {
    const status = fs.statSync(file)
    if (!status.isFile()) return { unreadable: 'not a file' }
    if (status.size > mostBytesRead) return { unreadable: 'larger than 16 MiB' }
    return { text: fs.readFileSync(file, 'utf8') }
  } catch (error) {
    return { unreadable: codeOf(error) === 'ENOENT' ? 'no such file' : (codeOf(error) ?? 'unknown reason') }
  }
}

function trying<Result>(failure: (error: unknown) => unknown, action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    throw failure(error)
  }
}

/** Explains the file system's error codes to the user. */
function explain(error: unknown, directory: string, asSaid: string): unknown {
  const code = codeOf(error)
  if (code === undefined || error instanceof HostError || error instanceof DirectoryChangedError) return error
  const expected = (what: string, got: string, advice: string) =>
    new HostError(`output-directory: expected ${what}, got "${asSaid}"${got}. ${advice}`)
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return new DeniedError(
        `output-directory: expected a directory that this user may write into, got "${asSaid}"`,
        fs.statSync(nearestExisting(directory)),
      )
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
      return expected(
        'a directory that can be written',
        ` (${withoutDescriptors((error as Error).message)})`,
        'Choose another path.',
      )
  }
}
