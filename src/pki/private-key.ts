/** Private keys as text: PKCS #8 (RFC 5958), and read from whatever form a person has. */
import { createPrivateKey, type KeyObject } from 'node:crypto'
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
  | Exclude<Soundness, 'sound'>

/** A private key from PEM: PKCS #8, PKCS #1 or SEC 1, encrypted or not. It has signed a challenge. */
export function readPrivateKey(pem: string, passphrase?: string): KeyObject | UnreadableKey {
  const encrypted = isEncryptedPrivateKey(pem)
  if (encrypted && passphrase === undefined) return 'passphrase missing'
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

/** RFC 7468 §11, or the header of RFC 1421 that OpenSSL's older forms carry. */
export function isEncryptedPrivateKey(pem: string): boolean {
  return /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(pem)
}
