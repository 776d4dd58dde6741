/** Private keys as text: PKCS #8 (RFC 5958), and read from whatever form a person has. */
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { componentsOf, type DerElement, identifiers, readDer } from './der-reader.ts'
import { type Soundness, soundnessOf } from './sound-key.ts'

/**
 * The key as PEM, PKCS #8; with a passphrase as EncryptedPrivateKeyInfo by PBES2 (RFC 8018 §6.2) with AES-256-CBC.
 */
export function encodePrivateKey(privateKey: KeyObject, passphrase?: string): string {
  const encryption = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase }
  return privateKey.export({ type: 'pkcs8', format: 'pem', ...encryption }) as string
}

/** Why a text is not taken for a private key. */
export type UnreadableKey =
  | 'not a private key'
  | 'passphrase missing'
  | 'passphrase wrong'
  | 'encrypted by too many iterations'
  | Exclude<Soundness, 'sound'>

/** A private key from PEM: PKCS #8, PKCS #1 or SEC 1, encrypted or not. It has signed a challenge. */
export function readPrivateKey(pem: string, passphrase?: string): KeyObject | UnreadableKey {
  const encrypted = isEncryptedPrivateKey(pem)
  if (encrypted && passphrase === undefined) return 'passphrase missing'
  const iterations = encryptedBlocks(pem).map(iterationsOf)
  if (iterations.includes(undefined)) return 'not a private key'
  if (iterations.some(isTooMuch)) return 'encrypted by too many iterations'
  const key = importPrivateKey(pem, passphrase)
  if (key === undefined) return encrypted ? 'passphrase wrong' : 'not a private key'
  const soundness = soundnessOf(key)
  return soundness === 'sound' ? key : soundness
}

function importPrivateKey(pem: string, passphrase: string | undefined): KeyObject | undefined {
  try {
    return createPrivateKey({ key: pem, format: 'pem', ...(passphrase === undefined ? {} : { passphrase }) })
  } catch {
    return undefined
  }
}

/** About two seconds. OpenSSL iterates 2,048 times unless asked, and OWASP recommends 600,000. */
export const mostIterations = 2_000_000

const isTooMuch = (iterations: number | undefined): boolean => iterations === undefined || iterations > mostIterations

/** Whether a passphrase can be tried on this key, an EncryptedPrivateKeyInfo in DER, within reasonable time. */
export function canBeTried(encrypted: Uint8Array): boolean {
  return !isTooMuch(iterationsOf(encrypted))
}

/**
 * How much work it is to try a passphrase: the largest number among the parameters, which in every scheme is that of the
 * iterations. `undefined` if it cannot be read strictly.
 *
 *     EncryptedPrivateKeyInfo ::= SEQUENCE {
 *          encryptionAlgorithm       AlgorithmIdentifier,
 *          encryptedData             OCTET STRING }
 *
 * @see RFC 5958 §3
 */
function iterationsOf(encrypted: Uint8Array): number | undefined {
  try {
    const info = componentsOf(readDer(encrypted), 'EncryptedPrivateKeyInfo')
    return Math.max(...integersIn(info.take('encryptionAlgorithm')))
  } catch {
    return undefined
  }
}

function integersIn({ identifier, contents, children }: DerElement): readonly number[] {
  return identifier === identifiers.integer
    ? [Number(`0x0${Buffer.from(contents).toString('hex')}`)]
    : children.flatMap(integersIn)
}

function encryptedBlocks(pem: string): readonly Uint8Array[] {
  const blocks = pem.matchAll(/-----BEGIN ENCRYPTED PRIVATE KEY-----([^-]*)/g)
  return [...blocks].map(([, base64 = '']) => Buffer.from(base64, 'base64'))
}

/** RFC 7468 §11, or the header of RFC 1421 that OpenSSL's older forms carry. */
export function isEncryptedPrivateKey(pem: string): boolean {
  return /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(pem)
}
