/** Key pairs: which types there are, what they are called, and how one is made. The keys are `node:crypto`'s. */
import { createPublicKey, generateKeyPair, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { Der } from './asn1.ts'

/** The types a key can be made of. */
export const keyTypes = [
  'rsa-2048',
  'rsa-3072',
  'rsa-4096',
  'ecdsa-p256',
  'ecdsa-p384',
  'ecdsa-p521',
  'ed25519',
  'ml-dsa-44',
  'ml-dsa-65',
  'ml-dsa-87',
] as const

export type KeyType = (typeof keyTypes)[number]

/** Node.js (OpenSSL) names of the curves of FIPS 186-5, and ours. */
const curveKeyTypes: { readonly [namedCurve: string]: KeyType } = {
  prime256v1: 'ecdsa-p256',
  secp384r1: 'ecdsa-p384',
  secp521r1: 'ecdsa-p521',
}

/**
 * Of keys that were made here, and their public halves. They are never asked for it: Node.js 20 locks itself out for ever
 * where the job that made a key is collected while the key tells its details, since both hold the key's mutex.
 */
const typesOfMadeKeys = new WeakMap<KeyObject, KeyType | `rsa-${number}`>()

/** The key itself, of which it is known from now on. */
export function rememberKeyType(key: KeyObject, keyType: KeyType): KeyObject {
  typesOfMadeKeys.set(key, keyType)
  return key
}

/** A public key that was written already; a KeyObject is written by OpenSSL, which takes longer than a signature. */
export interface WrittenPublicKey {
  readonly keyType: KeyType
  /** RFC 5280 §4.1.2.7. */
  readonly subjectPublicKeyInfo: Der
}

export type PublicKey = KeyObject | WrittenPublicKey

/** The public half of a private key. */
export function publicKeyOf(privateKey: KeyObject): KeyObject {
  const publicKey = createPublicKey(privateKey)
  const keyType = typesOfMadeKeys.get(privateKey)
  if (keyType !== undefined) typesOfMadeKeys.set(publicKey, keyType)
  return publicKey
}

/**
 * What kind of key this is: one of `keyTypes`, or `rsa-N` for another size of RSA; `undefined` for a kind that no
 * certificate is made for here (RSASSA-PSS, DSA, X25519, other curves).
 */
export function keyTypeOf(key: PublicKey): KeyType | `rsa-${number}` | undefined {
  if ('keyType' in key) return key.keyType
  const made = typesOfMadeKeys.get(key)
  if (made !== undefined) return made
  const algorithm: string | undefined = key.asymmetricKeyType
  switch (algorithm) {
    case 'rsa':
      return `rsa-${key.asymmetricKeyDetails?.modulusLength as number}`
    case 'ec':
      return curveKeyTypes[key.asymmetricKeyDetails?.namedCurve as string]
    default:
      return keyTypes.find((keyType) => keyType === algorithm)
  }
}

/**
 * A new private key, or `undefined` where the running Node.js has none of this type. RSA keys take their time: they are
 * made by the thread pool, several at once, and a signal can end the program meanwhile. The others are made at once.
 */
export async function generatePrivateKey(keyType: KeyType): Promise<KeyObject | undefined> {
  try {
    return rememberKeyType(await newPrivateKey(...generationParameters(keyType)), keyType)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_INVALID_ARG_VALUE') return undefined
    throw error
  }
}

async function newPrivateKey(algorithm: string, options: object): Promise<KeyObject> {
  if (algorithm === 'rsa') {
    return (await promisify(generateKeyPair)(algorithm, options as { modulusLength: number })).privateKey
  }
  // The types know fewer algorithms than newer Node.js has.
  return generateKeyPairSync(algorithm as 'ec', options as { namedCurve: string }).privateKey
}

/** RSA of 1024 bits, which is no key type: it can be broken (NIST SP 800-131A), and is made for clients to refuse. */
export async function generateWeakPrivateKey(): Promise<KeyObject> {
  const privateKey = await newPrivateKey('rsa', { modulusLength: 1024 })
  typesOfMadeKeys.set(privateKey, 'rsa-1024')
  return privateKey
}

function generationParameters(keyType: KeyType): [algorithm: string, options: object] {
  if (keyType.startsWith('rsa-')) return ['rsa', { modulusLength: Number(keyType.slice('rsa-'.length)) }]
  const curve = Object.entries(curveKeyTypes).find(([, curveKeyType]) => curveKeyType === keyType)
  return curve ? ['ec', { namedCurve: curve[0] }] : [keyType, {}]
}
