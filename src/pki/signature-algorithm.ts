/** Signature algorithms: their identifiers (RFC 5280 §4.1.1.2), and signing by `node:crypto`. */
import { type KeyObject, sign, verify } from 'node:crypto'
import { promisify } from 'node:util'
import { type Der, nullValue, objectIdentifier, sequence } from './asn1.ts'
import { keyTypeOf, type PublicKey } from './key-pair.ts'
import { remembered } from './remembered.ts'

/** The hash functions a certificate may be signed with. */
export const signatureHashes = ['sha256', 'sha384', 'sha512'] as const

export type SignatureHash = (typeof signatureHashes)[number]

/** How a key signs. The hash is `undefined` if the algorithm fixes its own. */
export interface SignatureAlgorithm {
  readonly oid: string
  /** RFC 4055 §5: NULL for RSA, absent for all others (RFC 5758 §3.2, RFC 8410 §3, RFC 9881 §2). */
  readonly parameters: 'NULL' | 'absent'
  readonly hash: SignatureHash | 'sha1' | undefined
}

const rsaIdentifiers = {
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
} as const

const ecdsaIdentifiers = {
  sha256: '1.2.840.10045.4.3.2',
  sha384: '1.2.840.10045.4.3.3',
  sha512: '1.2.840.10045.4.3.4',
} as const

const fixedHashIdentifiers = {
  ed25519: '1.3.101.112',
  'ml-dsa-44': '2.16.840.1.101.3.4.3.17',
  'ml-dsa-65': '2.16.840.1.101.3.4.3.18',
  'ml-dsa-87': '2.16.840.1.101.3.4.3.19',
} as const

/** Whether keys of this type can sign with different hashes. */
export function choosesHash(keyType: string): boolean {
  return !(keyType in fixedHashIdentifiers)
}

/** SHA-256, or a hash as strong as the curve if that is stronger (RFC 5480 §4). */
export function defaultSignatureHash(keyType: string): SignatureHash {
  if (keyType === 'ecdsa-p384') return 'sha384'
  if (keyType === 'ecdsa-p521') return 'sha512'
  return 'sha256'
}

/** @param hash Ignored for keys that fix their own. */
export function signatureAlgorithmFor(key: PublicKey, hash: SignatureHash): SignatureAlgorithm {
  const keyType = keyTypeOf(key) as string
  if (keyType.startsWith('rsa-')) return { oid: rsaIdentifiers[hash], parameters: 'NULL', hash }
  if (choosesHash(keyType)) return { oid: ecdsaIdentifiers[hash], parameters: 'absent', hash }
  const oid = fixedHashIdentifiers[keyType as keyof typeof fixedHashIdentifiers]
  return { oid, parameters: 'absent', hash: undefined }
}

/**
 * SHA-1, which clients must refuse (RFC 9155) and no request can ask for. `undefined` for keys that fix their own hash.
 */
export function sha1SignatureFor(signingKey: KeyObject): SignatureAlgorithm | undefined {
  const keyType = keyTypeOf(signingKey) as string
  if (keyType.startsWith('rsa-')) return { oid: '1.2.840.113549.1.1.5', parameters: 'NULL', hash: 'sha1' }
  return choosesHash(keyType) ? { oid: '1.2.840.10045.4.1', parameters: 'absent', hash: 'sha1' } : undefined
}

/**
 *     AlgorithmIdentifier  ::=  SEQUENCE  {
 *          algorithm               OBJECT IDENTIFIER,
 *          parameters              ANY DEFINED BY algorithm OPTIONAL  }
 */
export function encodeAlgorithmIdentifier({ oid, parameters }: SignatureAlgorithm): Der {
  return encodersBy[parameters](oid)
}

const encodersBy = {
  NULL: remembered((oid: string) => sequence(objectIdentifier(oid), nullValue())),
  absent: remembered((oid: string) => sequence(objectIdentifier(oid))),
} as const

/**
 * The signature's octets; of ECDSA the DER of Ecdsa-Sig-Value (RFC 3279 §2.2.3), as certificates carry it. The key is given
 * as it is, since Node.js 24 takes half as long again over one with options.
 */
export function signOctets(octets: Uint8Array, algorithm: SignatureAlgorithm, privateKey: KeyObject): Uint8Array {
  return sign(algorithm.hash, octets, privateKey)
}

const signAside = promisify(sign)

/** The same, by the thread pool: while it signs one certificate, the next is put together. */
export function signOctetsAside(
  octets: Uint8Array,
  algorithm: SignatureAlgorithm,
  privateKey: KeyObject,
): Promise<Uint8Array> {
  return signAside(algorithm.hash, octets, privateKey)
}

const verifyAside = promisify(verify)

/** Whether the signature is of these octets, by this key; found out by the thread pool. */
export function verifyOctetsAside(
  octets: Uint8Array,
  algorithm: SignatureAlgorithm,
  publicKey: KeyObject,
  signature: Uint8Array,
): Promise<boolean> {
  return verifyAside(algorithm.hash, octets, publicKey, signature)
}

/** How the key that signs does so; a hash that was asked for counts where that key leaves it open. */
export function signatureOf(signingKey: PublicKey, hash: SignatureHash | undefined) {
  const keyType = keyTypeOf(signingKey) as string
  const asked = hash !== undefined && choosesHash(keyType) ? hash : undefined
  return signatureAlgorithmFor(signingKey, asked ?? defaultSignatureHash(keyType))
}
