/** Whether a server that runs as its own user can read the key. */
import type { Site } from './server.ts'

/** A warning if only root can read the key and this server does not run as root. */
export function warnOfRootsKey(server: string, { owner, keyMode }: Site): readonly string[] {
  if (owner?.uid !== 0 || (keyMode & 0o044) !== 0) return []
  return [`${server}: expected a key that its own user can read, got ${describe(owner, keyMode)}. ${advice}`]
}

export function describe(owner: { readonly uid: number; readonly gid: number }, keyMode: number): string {
  return `owner ${owner.uid}:${owner.gid} with key-mode ${octal(keyMode)}`
}

export function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0')
}

const advice = 'Set owner to that user, or to root with its group and key-mode to 0640.'
