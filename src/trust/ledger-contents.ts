/**
 * Reads the contents of a ledger file. Anyone may have written the JSON in it, so all of it is checked before any of it is
 * used. The details of a change are checked by its store, before anything is undone.
 */
import { type ChangedStore, changeKinds, type TrustChange } from './ports.ts'

export interface LedgerContents {
  readonly program: typeof programOfLedger
  readonly version: 1
  /** The topmost directory that was created for the ledger; `null` if none was. */
  readonly madeDirectory: string | null
  readonly changes: readonly TrustChange[]
}

export const programOfLedger = 'selfsigned-cert-action'

/** A ledger that is never undone must not grow without a limit. */
export const mostBytesOfLedger = 16 << 20

/** Far more than any store writes. */
const mostDetails = 64

/** `unreadable`: the reason, as part of a sentence. */
type LedgerReading = { readonly contents: LedgerContents } | { readonly unreadable: string }

export function readLedgerContents(bytes: Uint8Array): LedgerReading {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { contents: contentsIn(JSON.parse(text)) }
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.message }
    return { unreadable: 'it is not JSON in UTF-8' }
  }
}

/** Never leaves this file. */
class Unreadable extends Error {}

function contentsIn(value: unknown): LedgerContents {
  const record = recordIn(value, 'it')
  const { program, version, madeDirectory, changes } = record
  if (program !== programOfLedger) throw new Unreadable(`it is not one of ${programOfLedger}`)
  if (version !== 1) throw new Unreadable('it is of a version that this program does not know')
  if (madeDirectory !== null && typeof madeDirectory !== 'string') throw new Unreadable('madeDirectory is not a path')
  if (!Array.isArray(changes)) throw new Unreadable('changes is not a list')
  return { program, version, madeDirectory, changes: changes.map((change, index) => changeIn(change, index + 1)) }
}

function changeIn(value: unknown, number: number): TrustChange {
  const fail = (what: string) => new Unreadable(`change ${number} has ${what}`)
  const { store, kind, where, fingerprint, details } = recordIn(value, `change ${number}`)
  if (!isStore(store)) throw fail(`a store that is none of ${Object.keys(changeKinds).join(', ')}`)
  if (typeof kind !== 'string' || !changeKinds[store].includes(kind)) {
    throw fail(`a kind that is none of ${changeKinds[store].join(', ')}`)
  }
  if (typeof where !== 'string') throw fail('no text in where')
  if (typeof fingerprint !== 'string' || !/^[0-9A-F]{2}(?::[0-9A-F]{2}){31}$/.test(fingerprint)) {
    throw fail('no SHA-256 in fingerprint')
  }
  const entries = Object.entries(recordIn(details, `details of change ${number}`))
  if (entries.length > mostDetails) throw fail(`more than ${mostDetails} details`)
  return { store, kind, where, fingerprint, details: Object.fromEntries(entries.map(detailIn(fail))) }
}

const detailIn =
  (fail: (what: string) => Unreadable) =>
  ([name, value]: readonly [string, unknown]): readonly [string, string | boolean | null] => {
    if (!/^(?!__)[A-Za-z_]\w{0,63}$/.test(name)) throw fail('a detail with a name that no store writes')
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return [name, value]
    throw fail(`a detail ${name} that is no text, truth value or null`)
  }

function isStore(value: unknown): value is ChangedStore {
  return typeof value === 'string' && Object.hasOwn(changeKinds, value)
}

/** A JSON object, without the properties that JavaScript adds to it. */
function recordIn(value: unknown, what: string): { readonly [name: string]: unknown } {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.assign(Object.create(null), value)
  }
  throw new Unreadable(`${what} is not an object`)
}
