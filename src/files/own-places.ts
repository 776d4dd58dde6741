/**
 * Checks that a directory and its files are this user's own, so that nobody else can have written them. Windows has no
 * such owners and modes: the access list of the user's profile keeps others out.
 */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { codeOf, ignoring } from './entries.ts'

const hasOwners = process.platform !== 'win32'

const [writableByGroup, writableByAll, sticky] = [0o020, 0o002, 0o1000]

/**
 * Why a directory could be another user's, as part of a sentence; `undefined` if it is this user's, does not exist, or
 * cannot be reached.
 *
 * It must be a real directory that no other user may write to. Those above it may be root's too, and this user's primary
 * group may write to them, since on many systems that group contains the user alone.
 */
export function whyNotOwnDirectory(directory: string): string | undefined {
  const status = ignoring(['EACCES'], () => statusOf(directory))
  if (status === undefined) return undefined
  if (!status.isDirectory()) return 'which is a link or a file'
  const reason = whyNotOwn(status)
  if (reason !== undefined || !hasOwners) return reason
  const user = process.geteuid?.()
  // In a user namespace root has another number, and root may have been given the home of another user, as in a job that
  // runs in a container.
  const trusted = [0, user, fs.statSync(path.parse(directory).root).uid]
  for (let place = fs.realpathSync(path.dirname(directory)); ; place = path.dirname(place)) {
    const { uid, gid, mode } = fs.statSync(place)
    const isTrustedOwner = user === 0 || trusted.includes(uid)
    const isOpen = (mode & writableByAll) !== 0 || ((mode & writableByGroup) !== 0 && gid !== process.getegid?.())
    if (!isTrustedOwner) return `below "${place}", which belongs to another user`
    if (isOpen && (mode & sticky) === 0) return `below "${place}", which other users may write`
    if (place === path.dirname(place)) return undefined
  }
}

/**
 * The bytes of a regular file of this user; `undefined` if it does not exist.
 *
 * @throws {NotOwnError} if it is something else, another user's, or larger.
 */
export function readOwnFile(file: string, mostBytes: number): Uint8Array | undefined {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants
  // Checked before opening, because some kinds of file must not be opened. The check by the descriptor is what counts.
  const before = statusOf(file)
  if (before === undefined) return undefined
  if (!before.isFile()) throw new NotOwnError('which is no real file')
  const descriptor = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const status = fs.fstatSync(descriptor)
    if (!status.isFile()) throw new NotOwnError('which is no real file')
    const reason = whyNotOwn(status)
    if (reason !== undefined) throw new NotOwnError(reason)
    if (status.nlink > 1) throw new NotOwnError('which has another name besides')
    if (status.size > mostBytes) throw new NotOwnError(`which is larger than ${mostBytes >> 20} MiB`)
    return fs.readFileSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Its message is part of a sentence. */
export class NotOwnError extends Error {}

function whyNotOwn({ uid, mode }: fs.Stats): string | undefined {
  if (!hasOwners) return undefined
  if (uid !== process.geteuid?.()) return 'which belongs to another user'
  if ((mode & (writableByGroup | writableByAll)) !== 0) return 'which other users may write'
  return undefined
}

function statusOf(place: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(place)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}
