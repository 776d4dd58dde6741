/** Keys that someone has. What a key or a request may be made of: pki/private-key.test.ts, pki/certification-request.test.ts. */
import { describe, expect, it } from 'vitest'
import { publicKeyOf } from '../../src/pki/key-pair.ts'
import { files, keys } from './files.ts'
import { certificate, mistakes, plan, type Words, wrongInputs } from './given.ts'

describe('a key in a file', () => {
  it('is used, whatever its type', () => {
    for (const [name, key] of [
      ['key.pem', keys.p256],
      ['ed25519.pem', keys.ed25519],
    ] as const) {
      const { key: planned } = certificate({ 'key-file': name })
      expect(planned.kind === 'private' && planned.privateKey.equals(key)).toBe(true)
    }
    expect(certificate({ 'key-file': 'key.pem', 'key-type': 'ecdsa-p256' }).key.kind).toBe('private')
  })

  it('is decrypted with key-passphrase', () => {
    const words = { 'key-file': 'encrypted.pem', 'key-passphrase': 'hunter2' }
    const { key, keyPassphrase } = certificate(words)
    expect(key.kind === 'private' && key.privateKey.equals(keys.p256)).toBe(true)
    expect(keyPassphrase).toBe('hunter2')
    // A passphrase encrypts what is written, also if what was read was not encrypted.
    expect(certificate({ ...words, 'key-file': 'key.pem' }).keyPassphrase).toBe('hunter2')
  })

  it.each<[Words, string]>([
    [{ 'key-file': 'no-such.pem' }, 'expected a file that can be read (no such file), got "no-such.pem".'],
    [{ 'key-file': 'text.txt' }, 'expected a private key in PEM, got "text.txt".'],
    [{ 'key-file': 'ca.pem' }, 'expected a private key in PEM, got "ca.pem".'],
    [{ 'key-file': 'encrypted.pem' }, 'expected an unencrypted key, or key-passphrase, got "encrypted.pem".'],
    [
      { 'key-file': 'encrypted.pem', 'key-passphrase': 'hunter3' },
      'expected a key that key-passphrase decrypts, got "encrypted.pem".',
    ],
    [
      { 'key-file': 'slow.pem', 'key-passphrase': 'hunter2' },
      'expected a key encrypted by at most 2000000 iterations, got "slow.pem".',
    ],
    [{ 'key-file': 'damaged.pem', 'key-passphrase': 'hunter2' }, 'expected a private key in PEM, got "damaged.pem".'],
    [
      { 'key-file': 'secp256k1.pem' },
      'expected an RSA, P-256, P-384, P-521, Ed25519 or ML-DSA key, got "secp256k1.pem".',
    ],
    [
      { 'key-file': 'key.pem', 'key-type': 'ed25519' },
      'expected a key of type ed25519, as in key-type, got "ecdsa-p256 in key.pem".',
    ],
  ])('is refused with the reason, and is never shown: %j', (words, line) => {
    expect(mistakes(words)).toEqual([`key-file: ${line}`])
  })

  it('is not read if its passphrase or its type is a mistake', () => {
    expect(wrongInputs({ 'key-file': 'encrypted.pem', 'key-passphrase': 'x'.repeat(2000) })).toEqual(['key-passphrase'])
    expect(wrongInputs({ 'key-file': 'key.pem', 'key-type': 'x' })).toEqual(['key-type'])
  })

  it('of an entry is refused in its line, each on its own', () => {
    const certificates = `certificates:
  a: { key-file: key.pem }
  b: { key-file: no-such.pem }
  c:
    key-file: encrypted.pem
    key-passphrase: hunter3
`
    expect(mistakes({ certificates })).toEqual([
      'certificates:3 certificates.b.key-file: expected a file that can be read (no such file), got "no-such.pem".',
      'certificates:5 certificates.c.key-file: expected a key that key-passphrase decrypts, got "encrypted.pem".',
    ])
  })

  it('of few bits causes a warning', () => {
    expect(plan({ 'key-file': 'rsa-1024.pem' }).warnings).toEqual([
      'key-file: an RSA key of 1024 bits is refused by most clients. Use one of 2048 bits or more.',
    ])
  })
})

describe('a certification request', () => {
  const signed: Words = { 'issued-by': 'root-ca' }

  it('brings its public key, from a file or as text', () => {
    for (const text of ['request.csr', files['request.csr'] as string]) {
      const { key } = certificate({ ...signed, 'certificate-request': text })
      expect(key.kind === 'public' && key.publicKey.equals(publicKeyOf(keys.requested))).toBe(true)
    }
  })

  it.each([
    ['no-such.csr', 'expected a file that can be read (no such file), got "no-such.csr".'],
    ['key.pem', 'expected '],
    ['-----BEGIN CERTIFICATE REQUEST-----\nMA==\n-----END CERTIFICATE REQUEST-----', 'expected '],
  ])('is refused with the reason: %s', (text, line) => {
    expect(mistakes({ ...signed, 'certificate-request': text })).toEqual([
      expect.stringContaining(`certificate-request: ${line}`),
    ])
  })

  it('of an entry is refused in its line', () => {
    const certificates =
      'certificates:\n  a: { certificate-request: request.csr }\n  b: { certificate-request: ca.pem }'
    expect(wrongInputs({ ...signed, certificates })).toEqual(['certificates:3 certificates.b.certificate-request'])
    expect(wrongInputs({ certificates })).toEqual([
      'certificates:2 certificates.a.certificate-request',
      'certificates:3 certificates.b.certificate-request',
    ])
  })
})
