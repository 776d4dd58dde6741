/**
 * Checks the details of a change from a ledger. Although a ledger belongs to this user, each store acts only in places
 * where it writes itself, and only on the certificate whose SHA-256 the change has.
 */
import { posix, win32 } from 'node:path'
import { HostError } from '../../errors.ts'
import type { StoreName, TrustChange } from '../ports.ts'
import { fingerprintOf } from './certificate-text.ts'
import type { Machine } from './machine.ts'

interface DetailsReader {
  text(name: string): string
  /** A text or `null`. */
  textOrNull(name: string): string | null
  truth(name: string): boolean
  /** @throws {HostError} if the condition is false. */
  expect(holds: boolean, what: string): void
  refusal(what: string): HostError
}

/** Reads the details of a change. Throws a HostError if the store cannot have planned the change. */
export function detailsReader({ store, details }: TrustChange): DetailsReader {
  const refusal = (what: string) => notOwnChange(store, what)
  return {
    refusal,
    expect(holds, what) {
      if (!holds) throw refusal(what)
    },
    text(name) {
      const value = details[name]
      if (typeof value !== 'string' || value.includes('\0')) throw refusal(`a text in ${name}`)
      return value
    },
    textOrNull(name) {
      const value = details[name] ?? null
      if (value !== null && (typeof value !== 'string' || value.includes('\0'))) {
        throw refusal(`a text in ${name}, or nothing`)
      }
      return value
    },
    truth(name) {
      const value = details[name]
      if (typeof value !== 'boolean') throw refusal(`true or false in ${name}`)
      return value
    },
  }
}

/** @throws {HostError} if the store makes no change of this kind on this platform. */
export function expectKind({ store, kind }: TrustChange, kinds: readonly string[]): void {
  if (!kinds.includes(kind)) throw notOwnChange(store, `a change of the kind ${kinds.join(' or ')}`)
}

function notOwnChange(store: StoreName | 'environment', what: string): HostError {
  return new HostError(
    `trust ${store}: expected ${what}, as this program writes it, got a change with something else. Check whether the ledger is damaged.`,
  )
}

/** Whether it is the certificate of the change. */
export function isOf(certificate: Uint8Array | undefined, { fingerprint }: Pick<TrustChange, 'fingerprint'>): boolean {
  return certificate !== undefined && fingerprintOf(certificate) === fingerprint
}

/** An absolute path without `..`, `.` or doubled separators. */
export function isPlainPath(place: string, machine: Pick<Machine, 'platform'>): boolean {
  const paths = machine.platform === 'win32' ? win32 : posix
  return paths.isAbsolute(place) && paths.normalize(place) === place
}

/** Whether `directory` is `place` or above it. */
export function isAtOrAbove(directory: string, place: string): boolean {
  return place === directory || place.startsWith(directory.endsWith('/') ? directory : `${directory}/`)
}
