/**
 * The salts and initialization vectors of key stores and trust stores. They follow from everything that a store
 * contains and from its password, so the same store is the same bytes and can stay, and two stores that differ in
 * anything never share one. Not from a random source: then every run would rewrite every store.
 */
import { createHash, hkdfSync, pbkdf2Sync } from 'node:crypto'

/** The next salt of a store, of so many bytes. */
export type Salts = (count: number) => Uint8Array

/** What a store is made of, in an order of its own: names, numbers, certificates. */
export type StoreParts = readonly (string | number | Uint8Array)[]

/** Nobody can compute these without the private key, so they reveal nothing about the password. */
export function saltsOfKeyStore(privateKey: Uint8Array, password: string, parts: StoreParts): Salts {
  return saltsFrom(privateKey, digestOf([password, ...parts]))
}

/**
 * Everything in a trust store is public except its password: anyone who guesses one could compare salts. So a guess costs
 * as many iterations here as at the store itself.
 */
export function saltsOfTrustStore(password: string, iterations: number, parts: StoreParts): Salts {
  const digest = digestOf([iterations, ...parts])
  return saltsFrom(pbkdf2Sync(password, digest, iterations, 64, 'sha512'), digest)
}

/** HKDF (RFC 5869): a key, what it is for, and a number for each call. */
function saltsFrom(key: Uint8Array, digest: Uint8Array): Salts {
  let calls = 0
  return (count) => {
    calls++
    return new Uint8Array(hkdfSync('sha512', key, digest, `salt ${calls}`, count))
  }
}

/** Each part with its length before it: no two lists of parts give the same text. */
function digestOf(parts: StoreParts): Uint8Array {
  const hash = createHash('sha512')
  for (const part of parts) {
    const bytes = typeof part === 'object' ? part : Buffer.from(String(part))
    hash.update(`${bytes.length}:`).update(bytes)
  }
  return hash.digest()
}
