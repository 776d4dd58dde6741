/** Modes and owners of files. Windows has none of this kind, so nothing is done there. */
import * as fs from 'node:fs'
import { HostError } from '../errors.ts'
import type { Owner } from '../interface/table.ts'

/** The owner for files, and whether it is required or only preferred. */
export interface ChosenOwner extends Owner {
  readonly required: boolean
}

const hasPermissions = process.platform !== 'win32'

/**
 * The owner asked for, otherwise the directory's.
 *
 * @throws {HostError} if this process could not give files to the owner asked for.
 */
export function chooseOwner({ uid, gid }: fs.Stats, asked: Owner | undefined): ChosenOwner {
  if (asked === undefined) return { uid, gid, required: false }
  const self = process.getuid?.()
  if (hasPermissions && self !== 0 && self !== asked.uid) throw cannotGive(asked)
  return { ...asked, required: true }
}

/** Never opens a key wider than its final mode: the owner is set before a mode that lets others read. */
export function setPermissions(descriptor: number, mode: number, owner: ChosenOwner): void {
  if (!hasPermissions) return
  const status = fs.fstatSync(descriptor)
  const narrows = (mode & ~status.mode & 0o777) === 0
  const setMode = () => {
    if ((status.mode & 0o7777) !== mode) fs.fchmodSync(descriptor, mode)
  }
  if (narrows) setMode()
  if (status.uid !== owner.uid || status.gid !== owner.gid) {
    try {
      fs.fchownSync(descriptor, owner.uid, owner.gid)
    } catch (error) {
      if (owner.required) throw cannotGive(owner, error)
    }
  }
  if (!narrows) setMode()
}

/** Whether a file has this mode and, if this process can change owners, this owner. */
export function permissionsAreAsAsked(status: fs.Stats, mode: number, owner: ChosenOwner): boolean {
  if (!hasPermissions) return true
  const ownerCounts = owner.required || process.getuid?.() === 0
  const ownerIsAsAsked = status.uid === owner.uid && status.gid === owner.gid
  return (status.mode & 0o7777) === mode && (ownerIsAsAsked || !ownerCounts)
}

function cannotGive({ uid, gid }: Owner, cause?: unknown): HostError {
  return new HostError(
    `owner: expected a user that this process may give files to, got "${uid}:${gid}". Run as root, or leave owner out.`,
    { cause },
  )
}
