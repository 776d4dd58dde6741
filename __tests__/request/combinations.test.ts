/** Mistakes that show only when inputs, certificates and their issuer are looked at together. */
import { describe, expect, it } from 'vitest'
import { keyTypes } from '../../src/pki/key-pair.ts'
import { mistakes, plan, type Words, wrongInputs } from './given.ts'

const theirs: Words = { 'ca-certificate': 'ca.pem', 'ca-key': 'ca-key.pem' }
const ed25519Ca: Words = { 'ca-certificate': 'ed25519-ca.pem', 'ca-key': 'ed25519-ca-key.pem' }

describe('a signature hash', () => {
  const refusal = (keyType: string, hash: string) =>
    `signature-hash: expected no value for a key of type ${keyType}, which fixes the hash, got "${hash}".`

  it.each(keyTypes.filter((keyType) => /^(ed|ml)/.test(keyType)))(
    'is refused if a key signs that fixes its own: %s',
    (keyType) => {
      const fixed = { 'key-type': keyType, 'signature-hash': 'sha256' }
      expect(mistakes(fixed)).toEqual([refusal(keyType, 'sha256')])
      expect(mistakes({ ...fixed, 'issued-by': 'self' })).toEqual([refusal(keyType, 'sha256')])
      // A CA made here has a key of the same type.
      expect(mistakes({ ...fixed, 'issued-by': 'root-ca' })).toEqual([refusal(keyType, 'sha256')])
      expect(mistakes({ ...fixed, 'issued-by': 'intermediate-ca' })).toEqual([refusal(keyType, 'sha256')])
    },
  )

  it('must suit the key that signs, not the certified key', () => {
    const words = { 'signature-hash': 'sha384' }
    expect(mistakes({ ...words, 'key-file': 'ed25519.pem' })).toEqual([refusal('ed25519', 'sha384')])
    expect(mistakes({ ...words, ...ed25519Ca })).toEqual([refusal('ed25519', 'sha384')])
    expect(plan({ ...words, ...theirs, 'key-file': 'ed25519.pem' }).certificates[0]?.signatureHash).toBe('sha384')
    expect(plan({ ...words, 'key-file': 'key.pem' }).certificates[0]?.signatureHash).toBe('sha384')
    expect(plan({ ...words, 'key-file': 'ed25519.pem', 'issued-by': 'root-ca' }).certificates).toHaveLength(1)
  })

  it('of an entry is refused in its line', () => {
    const batch =
      'certificates:\n  a:\n    key-type: ed25519\n    signature-hash: sha384\n  b: { key-type: ecdsa-p256 }\n'
    expect(mistakes({ certificates: batch })).toEqual([`certificates:4 certificates.a.${refusal('ed25519', 'sha384')}`])
    // A CA for keys of two types has one that lets the hash be chosen.
    expect(mistakes({ certificates: batch, 'issued-by': 'root-ca' })).toEqual([])
    expect(mistakes({ certificates: `${batch}ca: { key-type: ed25519 }` })).toEqual([
      `certificates:4 certificates.a.${refusal('ed25519', 'sha384')}`,
    ])
    expect(mistakes({ certificates: batch, ...ed25519Ca })).toEqual([
      `certificates:4 certificates.a.${refusal('ed25519', 'sha384')}`,
    ])
  })

  it('of all entries is refused once', () => {
    const words = { 'key-type': 'ed25519', 'signature-hash': 'sha384' }
    expect(mistakes({ ...words, certificates: 'certificates: { a: , b: }' })).toEqual([refusal('ed25519', 'sha384')])
    const batch = 'defaults: { key-type: ed25519, signature-hash: sha384 }\ncertificates: { a: , b: }'
    expect(mistakes({ certificates: batch })).toEqual([`certificates:1 defaults.${refusal('ed25519', 'sha384')}`])
  })

  it('is not refused because of a type that follows from a mistake', () => {
    const batch = 'certificates:\n  a: { key-type: ed25519, signature-hash: sha384 }\n  b: { key-type: x }\n'
    expect(wrongInputs({ certificates: batch, 'issued-by': 'root-ca' })).toEqual([
      'certificates:3 certificates.b.key-type',
    ])
  })
})

describe('a certification request', () => {
  const asked = { 'certificate-request': 'request.csr' }

  it.each<Words>([{ 'issued-by': 'root-ca' }, { 'issued-by': 'intermediate-ca' }, theirs])(
    'is signed by a CA: %j',
    (words) => {
      expect(plan({ ...words, ...asked }).certificates).toMatchObject([{ key: { kind: 'public' } }])
    },
  )

  it.each(['', 'self'])('is not signed by itself, with issued-by "%s"', (word) => {
    expect(mistakes({ 'issued-by': word, ...asked })).toEqual([
      'certificate-request: expected a CA to sign it, because its private key is not available, got "self". Give issued-by or ca-certificate.',
    ])
  })

  it('cannot be combined with formats that contain the private key', () => {
    const formats = 'pem, der, truststore, jks, combined, certificate-request, kubernetes-secret, pkcs12, jks'
    expect(mistakes({ ...asked, 'issued-by': 'root-ca', formats })).toEqual([
      'certificate-request cannot be combined with formats jks, combined, certificate-request, kubernetes-secret, pkcs12, which contain the private key. Leave these formats out.',
    ])
    expect(mistakes({ ...asked, 'issued-by': 'root-ca', formats: 'pem, der, truststore' })).toEqual([])
    const certificates = 'certificates:\n  a: {}\n  b: { certificate-request: request.csr }'
    expect(mistakes({ certificates, 'issued-by': 'root-ca', formats: 'jks' })).toEqual([
      'certificates:3 certificates.b.certificate-request cannot be combined with formats jks, which contain the private key. Leave these formats out.',
    ])
  })
})

describe('beside a batch', () => {
  it.each([
    ['common-name', 'a.test'],
    ['common-name', 'Alice A.'],
    ['subject-alt-names', 'a.test'],
    ['key-file', 'no-such.pem'],
    ['certificate-request', 'request.csr'],
    ['serial-number', '7'],
    ['client-names', 'alice'],
  ])('inputs of one certificate are refused once, with the advice to put them into the entries: %s', (name, text) => {
    const words = { certificates: 'certificates: { a: }' }
    for (const issuer of [{}, { 'issued-by': 'root-ca' }]) {
      expect(mistakes({ ...words, ...issuer, [name]: ` ${text} ` })).toEqual([
        `${name} cannot be combined with certificates. Put it into the entries of the batch.`,
      ])
      expect(mistakes({ ...words, ...issuer, [name]: ' ' })).toEqual([])
    }
  })

  it('a wrong input for its entries is reported once, and in its place, whether an entry uses it or not', () => {
    const words = { country: 'DEU', 'key-mode': '0777' }
    for (const certificates of [
      'certificates: { a: , b: }',
      'certificates: { a: { country: FR } }',
      'defaults: { country: FR }\ncertificates: { a: , b: }',
    ]) {
      expect(wrongInputs({ ...words, certificates })).toEqual(['country', 'key-mode'])
    }
    expect(wrongInputs({ ...words, certificates: 'no-such.yml' })).toEqual(['country', 'certificates', 'key-mode'])
  })

  it('a batch is named once', () => {
    const twice = ['a.yml', 'b.yml'].map((text) => ({ name: 'certificates', text, spell: (name: string) => name }))
    expect(mistakes(twice)).toEqual([
      'certificates: expected to be given once, got "more than one".',
      'certificates: expected a file that can be read (no such file), got "a.yml".',
    ])
  })
})

describe('trust without a CA', () => {
  const batchOf = (count: number, words = '') =>
    `certificates: {${Array.from({ length: count }, (_, index) => `a${index}: {${words}}`).join(', ')}}`

  it('needs at least one server certificate', () => {
    expect(mistakes({ trust: 'system', usage: 'client' })).toEqual([
      'trust: expected a CA, or a server certificate, got "client". Set issued-by to root-ca, or give ca in the batch.',
    ])
    expect(mistakes({ trust: 'system', usage: 'client', 'issued-by': 'root-ca' })).toEqual([])
    expect(mistakes({ usage: 'client' })).toEqual([])
    expect(mistakes({ trust: 'system', usage: 'both' })).toEqual([])
  })

  it('is for at most sixteen of them', () => {
    expect(mistakes({ trust: 'system', certificates: batchOf(16) })).toEqual([])
    expect(mistakes({ trust: 'system', certificates: batchOf(17) })).toEqual([
      'trust: expected a CA, or at most 16 self-signed certificates, got "17". Set issued-by to root-ca, or give ca in the batch.',
    ])
    expect(mistakes({ trust: 'system', certificates: batchOf(17), 'issued-by': 'root-ca' })).toEqual([])
  })

  it('is not refused for certificates that have mistakes', () => {
    const certificates = 'certificates: { a: { country: DEU }, b: { usage: client } }'
    expect(wrongInputs({ trust: 'system', certificates })).toEqual(['certificates:1 certificates.a.country'])
    const none = { trust: 'system', 'settings-for': 'nginx', certificates: 'certificates: {}' }
    expect(wrongInputs(none)).toEqual(['certificates:1 certificates'])
  })
})
