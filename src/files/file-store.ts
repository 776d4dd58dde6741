/** The output directory: what stands there, and whether it can be written. How files come there is in staging.ts. */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { DirectoryChangedError, HostError } from '../errors.ts'
import type { DirectoryRequest, FileStore, OutputDirectory, OutputFile, Owner, Staging } from '../tasks/ports.ts'
import {
  absent,
  codeOf,
  entriesOf,
  folderOf,
  identityIn,
  identityOf,
  isSurelyEmpty,
  nearestExisting,
  pathsIn,
} from './entries.ts'
import { chooseOwner, permissionsAreAsAsked } from './permissions.ts'
import { isStaging, openStaging, recover, remove, setPermissionsOf } from './staging.ts'
import { expectNoLinkElsewhere, expectNoLinkInside } from './symbolic-links.ts'

/** Told which user may write there, says what to do. */
export type AdviceWhenDenied = (owner: Owner) => string

const mostOctetsRead = 16 << 20

export function createFileStore(adviceWhenDenied: AdviceWhenDenied): FileStore {
  /** Stagings whose files are not in their place. */
  const open = new Set<string>()
  return {
    readText,
    recover: (directory) => recover(path.resolve(directory)),
    openDirectory(request) {
      const directory = path.resolve(request.path)
      const failure = (error: unknown) => explain(error, directory, request.path, adviceWhenDenied)
      return trying(failure, () => {
        expectDirectory(directory, request.path)
        expectNoLinkElsewhere(request.path)
        recover(directory)
        return openedDirectory({ directory, request, open, adviceWhenDenied, failure })
      })
    },
    abandonAll() {
      for (const staging of open) remove(staging)
    },
  }
}

interface Opened {
  readonly directory: string
  readonly request: DirectoryRequest
  readonly open: Set<string>
  readonly adviceWhenDenied: AdviceWhenDenied
  /** The file system's error in a person's words. */
  readonly failure: (error: unknown) => unknown
}

function openedDirectory(opened: Opened): OutputDirectory {
  const { directory, request, failure } = opened
  const pathOf = pathsIn(directory)
  const looked = lookInto(directory)
  return {
    absolutePath: directory,
    empty: entriesOf(directory).length === 0,
    pathOf,
    expectWritable: () =>
      trying(failure, () => {
        fs.accessSync(nearestExisting(directory), fs.constants.W_OK | fs.constants.X_OK)
        chooseOwner(nearestExisting(directory), request.owner)
      }),
    read: (name) =>
      trying(failure, () => {
        if (looked.isAbsent(folderOf(name))) return undefined
        const status = fs.lstatSync(pathOf(name), { throwIfNoEntry: false })
        looked.remember(name, status)
        return readStored(pathOf(name), status, opened.adviceWhenDenied)
      }),
    permissionsAreAsAsked: (file) =>
      permissionsAreAsAsked(pathOf(file.name), modeOf(file, request), chooseOwner(directory, request.owner)),
    async stage() {
      try {
        await makeParents(directory)
        return stagingIn(opened, looked.isChanged)
      } catch (error) {
        throw failure(error)
      }
    },
  }
}

/** What is known of a directory, and whether it still holds. */
interface Looked {
  /**
   * Nothing stands in a folder that is not there, nor in a directory that was empty: then no file is looked for.
   *
   * @throws {HostError} where a link is on the way to it.
   */
  isAbsent(folder: string): boolean
  /** @param status By `lstat`. */
  remember(name: string, status: fs.Stats | undefined): void
  isChanged(): boolean
}

function lookInto(directory: string): Looked {
  const pathOf = pathsIn(directory)
  const wasEmpty = isSurelyEmpty(directory)
  /** What stood there when it was looked at. */
  const seen = new Map<string, string>()
  const isAbsent = (folder: string): boolean => {
    if (wasEmpty || seen.get(folder) === absent) return true
    if (folder === '.') return false
    if (isAbsent(folderOf(folder))) return true
    expectNoLinkInside(directory, folder)
    if (identityOf(pathOf(folder)) !== absent) return false
    seen.set(folder, absent)
    return true
  }
  return {
    isAbsent,
    remember: (name, status) => seen.set(name, identityIn(status)),
    isChanged: () =>
      (wasEmpty && entriesOf(directory).some((name) => !isStaging(name))) ||
      [...seen].some(([name, identity]) => identityOf(pathOf(name)) !== identity),
  }
}

function stagingIn({ directory, request, open, failure }: Opened, isChanged: () => boolean): Staging {
  const owner = chooseOwner(fs.existsSync(directory) ? directory : path.dirname(directory), request.owner)
  const set = openStaging(directory, owner, (staging) => open.delete(staging))
  open.add(set.staging)
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

/** Missing parents belong to the owner of the directory they are made in, where that is allowed. */
async function makeParents(directory: string): Promise<void> {
  const parent = path.dirname(directory)
  if (fs.existsSync(parent)) return
  const existing = nearestExisting(parent)
  const owner = chooseOwner(existing, undefined)
  const { mkdirP } = await import('@actions/io')
  await mkdirP(parent)
  for (let made = parent; made !== existing; made = path.dirname(made)) setPermissionsOf(made, 0o755, owner)
}

// ---- looking

function expectDirectory(directory: string, asSaid: string): void {
  const nearest = nearestExisting(directory)
  if (fs.statSync(nearest).isDirectory()) return
  throw new HostError(
    `output-directory: expected a directory, got ${nearest === directory ? `"${asSaid}", which is a file` : `"${asSaid}" below "${nearest}", which is a file`}. Choose another path.`,
  )
}

/** `undefined` where there is none. A link, or something huge, is not ours: it is there, and holds nothing. */
function readStored(
  file: string,
  status: fs.Stats | undefined,
  adviceWhenDenied: AdviceWhenDenied,
): Uint8Array | undefined {
  if (status === undefined) return undefined
  if (status.isDirectory()) {
    throw new HostError(
      `output-directory: expected a file or nothing at "${file}", got a directory. Choose another path.`,
    )
  }
  if (!status.isFile() || status.size > mostOctetsRead) return new Uint8Array(0)
  try {
    return fs.readFileSync(file)
  } catch {
    const { uid, gid } = status
    throw new HostError(
      `output-directory: expected files that this user may read, got "${file}", which belongs to ${uid}:${gid}. ${adviceWhenDenied({ uid, gid })}`,
    )
  }
}

function readText(file: string): ReturnType<FileStore['readText']> {
  try {
    const status = fs.statSync(file)
    if (!status.isFile()) return { unreadable: 'not a file' }
    if (status.size > mostOctetsRead) return { unreadable: 'larger than 16 MiB' }
    return { text: fs.readFileSync(file, 'utf8') }
  } catch (error) {
    return { unreadable: codeOf(error) === 'ENOENT' ? 'no such file' : (codeOf(error) ?? 'unknown reason') }
  }
}

// ---- errors

function trying<Result>(failure: (error: unknown) => unknown, action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    throw failure(error)
  }
}

/** The file system's codes in a person's words. */
function explain(error: unknown, directory: string, asSaid: string, adviceWhenDenied: AdviceWhenDenied): unknown {
  const code = codeOf(error)
  if (code === undefined || error instanceof HostError || error instanceof DirectoryChangedError) return error
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
