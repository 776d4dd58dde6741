/** The private key of a certificate: generates or takes it, encodes it, and checks the written file. */
import type { KeyObject, X509Certificate } from 'node:crypto'
import { HostError } from '../errors.ts'
import { generatePrivateKey, type KeyType, type PublicKey, publicKeyOf } from '../pki/key-pair.ts'
import { isP256Pair, type P256KeyPair } from '../pki/p256-key-pairs.ts'
import { encodePrivateKey, isEncryptedPrivateKey, readPrivateKey } from '../pki/private-key.ts'
import type { PlannedCertificate } from '../request/certificate.ts'

export interface OwnKey {
  readonly publicKey: PublicKey
  /** For signing. */
  readonly privateKey: () => KeyObject
  /** The text to write. */
  readonly pem: string
  /** Whether a text that was read back is the private key of this certificate, which contains the public key above. */
  readonly isIn: (pem: string, x509: X509Certificate) => boolean
}

/**
 * `undefined` if the public key came with a certification request.
 *
 * @param newP256 Generates the keys of large batches without the cost of a KeyObject.
 * @throws {HostError} if the running Node.js has no keys of this type.
 */
export async function ownKeyOf(
  { key, keyPassphrase }: PlannedCertificate,
  newP256: () => P256KeyPair,
): Promise<OwnKey | undefined> {
  if (key.kind === 'public') return undefined
  if (key.kind === 'private') return keyOf(key.privateKey, keyPassphrase)
  // Only OpenSSL can encrypt it, from a KeyObject.
  if (key.keyType !== 'ecdsa-p256' || keyPassphrase !== undefined) {
    return keyOf(await newPrivateKey(key.keyType), keyPassphrase)
  }
  const { publicKey, pem, keyObject } = newP256()
  return { publicKey, pem, privateKey: keyObject, isIn: (stored) => isP256Pair(stored, publicKey) }
}

function keyOf(privateKey: KeyObject, passphrase: string | undefined): OwnKey {
  return {
    publicKey: publicKeyOf(privateKey),
    privateKey: () => privateKey,
    pem: encodePrivateKey(privateKey, passphrase),
    isIn(pem, x509) {
      if (isEncryptedPrivateKey(pem) !== (passphrase !== undefined)) return false
      const read = readPrivateKey(pem, passphrase)
      return typeof read === 'object' && x509.checkPrivateKey(read)
    },
  }
}

/** @throws {HostError} if the running Node.js has no keys of this type. */
export async function newPrivateKey(keyType: KeyType): Promise<KeyObject> {
  const privateKey = await generatePrivateKey(keyType)
  if (privateKey !== undefined) return privateKey
  throw new HostError(
    `key-type: expected a type that this Node.js can make, got "${keyType}", which needs Node.js 24.7 or later with OpenSSL 3.5. Choose another key-type, or run a newer Node.js.`,
  )
}
