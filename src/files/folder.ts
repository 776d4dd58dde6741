/**
 * Directories that are held open while this program works in them, so that nobody can replace them with a link or another
 * directory in the meantime.
 *
 * Node.js has no `openat`. On Linux `/proc/self/fd/N/name` is the same: the entry `name` of the directory that is open
 * as N, wherever it has been moved. On other systems each step first checks that the path still leads to the same directory.
 */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { DirectoryChangedError } from '../errors.ts'
import { ignoring } from './entries.ts'
import { type ChosenOwner, setPermissions } from './permissions.ts'

export interface Folder {
  /** As it is now. */
  readonly status: fs.Stats
  /** The path of one entry. Only its last part, `name`, can be a link. */
  at(name: string): string
  names(): readonly string[]
  /** `undefined` if there is no real directory of this name. */
  open(name: string): Folder | undefined
  setPermissions(mode: number, owner: ChosenOwner): void
  /** Where it is now, without links. */
  realPath(): string
  close(): void
}

/** Windows has none of these. */
const {
  O_RDONLY,
  O_DIRECTORY = 0,
  O_NOFOLLOW = 0,
  O_NONBLOCK = 0,
}: Partial<typeof fs.constants> & {
  readonly O_RDONLY: number
} = fs.constants

const descriptors = '/proc/self/fd'

/** Checked once: a container may have no `/proc`. */
let hasDescriptors: boolean | undefined

function canHold(): boolean {
  hasDescriptors ??= process.platform === 'linux' && fs.existsSync(descriptors)
  return hasDescriptors
}

/**
 * @param links Whether the last part of the path may be one.
 * @throws An error with the code ENOENT if it does not exist, ENOTDIR or ELOOP if it is not a real directory.
 */
export function openFolder(place: string, links: 'refused' | 'followed' = 'refused'): Folder {
  if (!canHold()) return checkedFolder(links === 'followed' ? fs.realpathSync(place) : place)
  const descriptor = fs.openSync(place, O_RDONLY | O_DIRECTORY | (links === 'refused' ? O_NOFOLLOW : 0))
  return heldFolder(descriptor)
}

/** `undefined` if {@link openFolder} would throw because of what is there. */
export function findFolder(place: string): Folder | undefined {
  return ignoring(['ENOENT', 'ENOTDIR', 'ELOOP'], () => openFolder(place))
}

function heldFolder(descriptor: number): Folder {
  const own = `${descriptors}/${descriptor}`
  return {
    get status() {
      return fs.fstatSync(descriptor)
    },
    at: (name) => `${own}/${name}`,
    names: () => fs.readdirSync(`${own}/`),
    open: (name) => findFolder(`${own}/${name}`),
    setPermissions: (mode, owner) => setPermissions(descriptor, mode, owner),
    realPath: () => fs.readlinkSync(own),
    close: () => fs.closeSync(descriptor),
  }
}

function checkedFolder(place: string): Folder {
  const status = fs.lstatSync(place)
  if (!status.isDirectory())
    throw Object.assign(new Error(`ENOTDIR: not a directory, open '${place}'`), { code: 'ENOTDIR' })
  const expectSame = () => {
    const now = fs.lstatSync(place, { throwIfNoEntry: false })
    if (!now?.isDirectory() || now.ino !== status.ino) throw new DirectoryChangedError()
  }
  return {
    get status() {
      return fs.lstatSync(place)
    },
    at(name) {
      expectSame()
      return path.join(place, name.replaceAll('/', path.sep))
    },
    names() {
      expectSame()
      return fs.readdirSync(place)
    },
    open(name) {
      expectSame()
      return findFolder(path.join(place, name))
    },
    setPermissions(mode, owner) {
      expectSame()
      const descriptor = fs.openSync(place, O_RDONLY | O_NOFOLLOW)
      try {
        if (fs.fstatSync(descriptor).ino !== status.ino) throw new DirectoryChangedError()
        setPermissions(descriptor, mode, owner)
      } finally {
        fs.closeSync(descriptor)
      }
    },
    realPath() {
      expectSame()
      return fs.realpathSync(place)
    },
    close() {},
  }
}

export const mostBytesRead = 16 << 20

/**
 * Reads a regular file that has one name (one hard link) and at most {@link mostBytesRead} bytes. Nothing else is read: it
 * does not follow a link, wait for a pipe or open a device.
 *
 * @returns The status is `undefined` if it does not exist. `read` gives no bytes if it is something else.
 * @throws The file system's error if this user may not read it.
 */
export function readRegularFile(
  folder: Folder,
  name: string,
): { readonly status: fs.Stats | undefined; read(): Uint8Array } {
  const place = folder.at(name)
  const status = fs.lstatSync(place, { throwIfNoEntry: false })
  const isOurs = (found: fs.Stats) => found.isFile() && found.nlink === 1 && found.size <= mostBytesRead
  return {
    status,
    read() {
      if (!status || !isOurs(status)) return new Uint8Array(0)
      const descriptor = ignoring(['ELOOP', 'ENXIO', 'ENOENT'], () =>
        fs.openSync(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
      )
      if (descriptor === undefined) return new Uint8Array(0)
      try {
        const opened = fs.fstatSync(descriptor)
        return isOurs(opened) ? readFromStart(descriptor, opened.size) : new Uint8Array(0)
      } finally {
        fs.closeSync(descriptor)
      }
    },
  }
}

/** The whole file if it is not longer than expected; otherwise one byte more than expected. */
export function readFromStart(descriptor: number, expectedLength: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(expectedLength + 1)
  let end = 0
  let read: number
  do {
    read = fs.readSync(descriptor, bytes, end, bytes.length - end, end)
    end += read
  } while (read !== 0 && end < expectedLength)
  return bytes.subarray(0, end)
}

/** The folders below one, by their names with `/` between parts. Up to `mostHeld` of them stay open. */
export interface FolderTree {
  /** `undefined` if `enter` returned that for it or for a folder above it. */
  open(folder: string): Folder | undefined
  /** Closes all but the topmost. */
  close(): void
}

const mostHeld = 64

/** @param enter Opens or creates one folder. `folder` is its name from the top. */
export function foldersBelow(
  top: Folder,
  enter: (above: Folder, name: string, folder: string) => Folder | undefined,
): FolderTree {
  const held = new Map<string, Folder>()
  const close = () => {
    for (const folder of held.values()) folder.close()
    held.clear()
  }
  const open = (folder: string): Folder | undefined => {
    if (folder === '.') return top
    const known = held.get(folder)
    if (known) return known
    const end = folder.lastIndexOf('/')
    const above = open(end < 0 ? '.' : folder.slice(0, end))
    const entered = above && enter(above, folder.slice(end + 1), folder)
    if (entered) held.set(folder, entered)
    return entered
  }
  return {
    open(folder) {
      if (held.size > mostHeld) close()
      return open(folder)
    },
    close,
  }
}

/** Removes the paths that only this process knows from a message. */
export function withoutDescriptors(message: string): string {
  return message.replace(/\/proc\/self\/fd\/\d+\/?/g, '')
}
