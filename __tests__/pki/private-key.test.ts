import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { objectIdentifier, octetString, sequence } from '../../src/pki/asn1.ts'
import { signCertificate } from '../../src/pki/certificate.ts'
import { encodePem } from '../../src/pki/pem.ts'
import { encodePrivateKey, isEncryptedPrivateKey, mostIterations, readPrivateKey } from '../../src/pki/private-key.ts'
import { encryptedPem, pbes2, salted } from './encrypted-key.ts'
import { elementsOf, hasOpenssl, openssl } from './openssl.ts'
import { ed25519KeyOf, p256KeyOf, selfSignedContents } from './sample.ts'

const rsaKey = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
const pkcs8 = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'der' })

function derOf(pem: string): Uint8Array {
  return Buffer.from(pem.replace(/-----.*-----/g, ''), 'base64')
}

describe('a key that is written', () => {
  it('is PKCS #8 in PEM with LF (RFC 5958)', () => {
    const pem = encodePrivateKey(p256KeyOf(1))
    const lines = pem.split('\n')
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual([
      '-----BEGIN PRIVATE KEY-----',
      '-----END PRIVATE KEY-----',
      '',
    ])
    expect(pem).not.toContain('\r')
    expect(Buffer.from(derOf(pem)).equals(pkcs8(p256KeyOf(1)))).toBe(true)
  })

  it.skipIf(!hasOpenssl)('with a passphrase is encrypted by PBES2 with AES-256-CBC (RFC 8018 §6.2)', () => {
    const pem = encodePrivateKey(ed25519KeyOf(1), 'correct horse')
    expect(pem.split('\n')[0]).toBe('-----BEGIN ENCRYPTED PRIVATE KEY-----')
    const elements = elementsOf(derOf(pem))
    expect(elements).toContain('prim OBJECT :PBES2')
    expect(elements).toContain('prim OBJECT :aes-256-cbc')
  })

  it.skipIf(!hasOpenssl)('is opened by OpenSSL with that passphrase and no other', () => {
    const pem = encodePrivateKey(ed25519KeyOf(1), ' Größe 例え ')
    const opened = openssl(['pkey', '-passin', 'pass: Größe 例え '], pem)
    expect(opened).toBe(encodePrivateKey(ed25519KeyOf(1)))
    expect(() => openssl(['pkey', '-passin', 'pass:other'], pem)).toThrow()
  })
})

describe('a key that is read', () => {
  it.each([
    ['PKCS #8', () => encodePrivateKey(rsaKey), undefined],
    ['PKCS #8, encrypted', () => encodePrivateKey(rsaKey, 'secret'), 'secret'],
    ['PKCS #1', () => rsaKey.export({ type: 'pkcs1', format: 'pem' }), undefined],
    [
      'PKCS #1, encrypted as RFC 1421 has it',
      () => rsaKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'secret' }),
      'secret',
    ],
  ])('may be %s', (_, pem, passphrase) => {
    const read = readPrivateKey(pem() as string, passphrase)
    expect(typeof read === 'string' ? read : pkcs8(read).equals(pkcs8(rsaKey))).toBe(true)
  })

  it('may be SEC 1', () => {
    const read = readPrivateKey(p256KeyOf(1).export({ type: 'sec1', format: 'pem' }) as string)
    expect(typeof read === 'string' ? read : pkcs8(read).equals(pkcs8(p256KeyOf(1)))).toBe(true)
  })

  it('that is not encrypted needs no passphrase and minds none', () => {
    expect(readPrivateKey(encodePrivateKey(rsaKey), 'for the key that is written')).toHaveProperty('type', 'private')
  })

  it.each([
    ['PKCS #8', () => encodePrivateKey(rsaKey, 'secret')],
    [
      'PKCS #1 with the header of RFC 1421',
      () => rsaKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'secret' }) as string,
    ],
  ])('that is encrypted needs its passphrase: %s', (_, encode) => {
    const pem = encode()
    expect(isEncryptedPrivateKey(pem)).toBe(true)
    expect(readPrivateKey(pem)).toBe('passphrase missing')
    expect(readPrivateKey(pem, 'another')).toBe('passphrase wrong')
  })

  it.each([
    ['PBES2', (count: number) => pbes2(count)],
    ['PBES1', (count: number) => sequence(objectIdentifier('1.2.840.113549.1.12.1.3'), salted(count))],
  ])('is not tried if its passphrase would be hashed for too long: %s', (_, algorithm) => {
    const encrypted = (count: number) => encryptedPem(sequence(algorithm(count), octetString(Buffer.alloc(64))))
    expect(readPrivateKey(encrypted(2048), 'secret')).toBe('passphrase wrong')
    for (const count of [mostIterations + 1, 0x7fffffff, 2 ** 40]) {
      expect(readPrivateKey(encrypted(count), 'secret')).toBe('encrypted by too many iterations')
      expect(readPrivateKey(`${encrypted(2048)}${encrypted(count)}`, 'secret')).toBe('encrypted by too many iterations')
    }
  })

  it.each([
    ['nothing', () => ''],
    ['words', () => 'not a key'],
    ['an empty body', () => encodePrivateKey(rsaKey).replace(/-----\n[\s\S]*\n-----/, '-----\n-----')],
    ['half of one', () => encodePrivateKey(rsaKey).slice(0, 200)],
    ['a public key', () => generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }) as string],
    [
      'a certificate',
      () => encodePem('CERTIFICATE', signCertificate(selfSignedContents(ed25519KeyOf(1)), ed25519KeyOf(1))),
    ],
  ])('is none: %s', (_, pem) => {
    expect(isEncryptedPrivateKey(pem())).toBe(false)
    expect(readPrivateKey(pem())).toBe('not a private key')
  })
})
