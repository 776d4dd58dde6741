/**
 * What the details of a change from a ledger have to be. A ledger is this user's own, and still each store acts only in the
 * places where it writes itself, and on the certificate whose SHA-256 the change has.
 */
import { posix, win32 } from 'node:path'
import { HostError } from '../../errors.ts'
import type { StoreName, TrustChange } from '../ports.ts'
import { fingerprintOf } from './certificate-text.ts'
import type { Machine } from './machine.ts'

export interface DetailsReader {
  text(name: string): string
  /** A text, or nothing. */
  textOrNull(name: string): string | null
  truth(name: string): boolean
  /** @throws {HostError} where it does not hold. */
  expect(holds: boolean, what: string): void
  refusal(what: string): HostError
}

/** Reads the details of a change; throws a HostError where the change is not one that the store plans. */
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

/** @throws {HostError} where a change is of a kind that a store does not make on this platform. */
export function expectKind({ store, kind }: TrustChange, kinds: readonly string[]): void {
  if (!kinds.includes(kind)) throw notOwnChange(store, `a change of the kind ${kinds.join(' or ')}`)
}

function notOwnChange(store: StoreName | 'environment', what: string): HostError {
  return new HostError(
    `trust ${store}: expected ${what}, as this program writes it, got a change with something else. Check whether the ledger is damaged.`,
  )
}

/** Whether a certificate is the one that a change is about. */
export function isOf(certificate: Uint8Array | undefined, { fingerprint }: Pick<TrustChange, 'fingerprint'>): boolean {
  return certificate !== undefined && fingerprintOf(certificate) === fingerprint
}

/** An absolute path without `..`, `.` or doubled separators. */
export function isPlainPath(place: string, machine: Pick<Machine, 'platform'>): boolean {
  const paths = machine.platform === 'win32' ? win32 : posix
  return paths.isAbsolute(place) && paths.normalize(place) === place
}

/** Whether `directory` is `place`, or above it. */
export function isAtOrAbove(directory: string, place: string): boolean {
  return place === directory || place.startsWith(directory.endsWith('/') ? directory : `${directory}/`)
}
