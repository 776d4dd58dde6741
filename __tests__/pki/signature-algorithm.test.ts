import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signCertificate } from '../../src/pki/certificate.ts'
import { type KeyType, keyTypeOf, keyTypes, publicKeyOf } from '../../src/pki/key-pair.ts'
import {
  choosesHash,
  defaultSignatureHash,
  encodeAlgorithmIdentifier,
  type SignatureHash,
  sha1SignatureFor,
  signatureAlgorithmFor,
  signatureHashes,
} from '../../src/pki/signature-algorithm.ts'
import { elementsOf, hasOpenssl, openssl } from './openssl.ts'
import { ed25519KeyOf, p256KeyOf, selfSignedContents } from './sample.ts'

const keys = {
  'rsa-2048': generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  'ecdsa-p256': generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  'ecdsa-p384': generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey,
  'ecdsa-p521': generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey,
} satisfies { [keyType in KeyType]?: KeyObject }

const signingNames = { 'rsa-2048': (hash: string) => `${hash}WithRSAEncryption` } as {
  readonly [keyType: string]: (hash: string) => string
}

function certificateSignedBy(privateKey: KeyObject, hash: SignatureHash): Uint8Array {
  const signature = signatureAlgorithmFor(privateKey, hash)
  return signCertificate(selfSignedContents(privateKey, { signature }), privateKey)
}

describe.each(Object.entries(keys))('a key of %s', (keyType, privateKey) => {
  it.skipIf(!hasOpenssl).each(signatureHashes)('signs with %s, by a name that OpenSSL knows and verifies', (hash) => {
    const der = certificateSignedBy(privateKey, hash)
    const ecdsaName = (name: string) => `ecdsa-with-${name.toUpperCase()}`
    const algorithm = (signingNames[keyType] ?? ecdsaName)(hash)
    const text = openssl(['x509', '-inform', 'DER', '-noout', '-text'], der)
    expect(text.match(/Signature Algorithm: \S+/g)).toEqual(new Array(2).fill(`Signature Algorithm: ${algorithm}`))
    expect(new X509Certificate(der).verify(publicKeyOf(privateKey))).toBe(true)
  })
})

describe('a key that fixes its own hash', () => {
  it('signs the same whatever the hash (RFC 8410 §3)', () => {
    const privateKey = ed25519KeyOf(1)
    const [first, ...others] = signatureHashes.map((hash) => Buffer.from(certificateSignedBy(privateKey, hash)))
    expect(others.every((der) => first?.equals(der))).toBe(true)
    expect(new X509Certificate(first as Buffer).verify(publicKeyOf(privateKey))).toBe(true)
    expect(signatureAlgorithmFor(privateKey, 'sha512')).toEqual({
      oid: '1.3.101.112',
      parameters: 'absent',
      hash: undefined,
    })
  })

  it('is Ed25519 or ML-DSA, and no other', () => {
    expect(keyTypes.filter((keyType) => !choosesHash(keyType))).toEqual([
      'ed25519',
      'ml-dsa-44',
      'ml-dsa-65',
      'ml-dsa-87',
    ])
  })
})

it('is SHA-256 where nothing is said, and as strong as the curve above P-256 (RFC 5480 §4)', () => {
  const hashes = Object.values(keys).map((key) => defaultSignatureHash(keyTypeOf(key) as string))
  expect(hashes).toEqual(['sha256', 'sha256', 'sha384', 'sha512'])
  expect(defaultSignatureHash('rsa-4096')).toBe('sha256')
})

it.skipIf(!hasOpenssl)(
  'has NULL for parameters with RSA, and none with all others (RFC 4055 §5, RFC 5758 §3.2)',
  () => {
    const elementsFor = (key: KeyObject) => elementsOf(encodeAlgorithmIdentifier(signatureAlgorithmFor(key, 'sha256')))
    expect(elementsFor(keys['rsa-2048'])).toEqual([
      'cons SEQUENCE',
      'prim OBJECT :sha256WithRSAEncryption',
      'prim NULL',
    ])
    expect(elementsFor(keys['ecdsa-p256'])).toEqual(['cons SEQUENCE', 'prim OBJECT :ecdsa-with-SHA256'])
    expect(elementsFor(ed25519KeyOf(1))).toEqual(['cons SEQUENCE', 'prim OBJECT :ED25519'])
  },
)

it('has SHA-1 for certificates that are made to be refused, where the key leaves the hash open', () => {
  const rsaKey = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
  expect(sha1SignatureFor(rsaKey)).toEqual({ oid: '1.2.840.113549.1.1.5', parameters: 'NULL', hash: 'sha1' })
  expect(sha1SignatureFor(p256KeyOf(1))).toEqual({ oid: '1.2.840.10045.4.1', parameters: 'absent', hash: 'sha1' })
  expect(sha1SignatureFor(ed25519KeyOf(1))).toBeUndefined()
  expect(signatureHashes).not.toContain('sha1')
})
