import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitString, type Der, objectIdentifier, octetString, sequence, smallInteger } from '../../src/pki/asn1.ts'
import { signCertificate } from '../../src/pki/certificate.ts'
import { encodeCertificationRequest } from '../../src/pki/certification-request.ts'
import { encodeJksKeyStore, encodeJksTrustStore } from '../../src/pki/jks.ts'
import { publicKeyOf } from '../../src/pki/key-pair.ts'
import { encodeKeyStore, encodeTrustStore, type Pkcs12Profile } from '../../src/pki/pkcs12.ts'
import { endEntityProfiles } from '../../src/pki/profiles.ts'
import { readBackJks, readBackPkcs12, readBackSigned } from '../../src/pki/second-reader.ts'
import { signatureAlgorithmFor } from '../../src/pki/signature-algorithm.ts'
import { ed25519KeyOf, names, notBefore, p256KeyOf, selfSignedContents, subject } from './sample.ts'

const password = 'a pass "word"'
const randomOctets = (count: number) => new Uint8Array(count).fill(0xab)
const newKey = (type: 'rsa' | 'p384') =>
  type === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    : generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey

const keys: readonly [name: string, key: KeyObject][] = [
  ['RSA', newKey('rsa')],
  ['P-256', p256KeyOf(7)],
  ['P-384', newKey('p384')],
  ['Ed25519', ed25519KeyOf(7)],
]

const pkcs8Of = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'der' })
const certificateOf = (key: KeyObject) => signCertificate(selfSignedContents(key), key)
const [ca, other] = [certificateOf(ed25519KeyOf(8)), certificateOf(ed25519KeyOf(9))]
const pkcs12Profiles: readonly Pkcs12Profile[] = ['compatible', 'modern']

/** One bit of each of some places. */
function* spoiled(written: Uint8Array): Generator<Buffer> {
  for (const place of fc.sample(fc.nat(written.length - 1), 20)) {
    const copy = Buffer.from(written)
    copy.writeUInt8(copy.readUInt8(place) ^ 1, place)
    yield copy
  }
}

describe.each(pkcs12Profiles)('a PKCS #12 store of the profile %s', (profile) => {
  const seal = { password, profile, randomOctets }

  it.each(keys)('is returned if key and certificates are in it: %s', (_, key) => {
    const expected = { privateKey: pkcs8Of(key), certificates: [certificateOf(key), ca] }
    const store = encodeKeyStore({ ...expected, friendlyName: 'server' }, seal)
    expect(readBackPkcs12(store, password, expected)).toBe(store)
  })

  it('is returned if it is a trust store with its certificates', () => {
    const certificates = [ca, other]
    const named = certificates.map((certificate, index) => ({ certificate, friendlyName: `ca ${index}` }))
    const store = encodeTrustStore({ certificates: named }, seal)
    expect(readBackPkcs12(store, password, { certificates })).toBe(store)
  })

  it('is a bug if the password, the key or a certificate is another', () => {
    const key = p256KeyOf(7)
    const expected = { privateKey: pkcs8Of(key), certificates: [certificateOf(key), ca] }
    const store = encodeKeyStore({ ...expected, friendlyName: 'server' }, seal)
    const wrong = /^A PKCS #12 store came out wrong: node-forge does not read in it what was written\.$/
    expect(() => readBackPkcs12(store, 'another', expected)).toThrow(wrong)
    expect(() => readBackPkcs12(store, password, { ...expected, privateKey: pkcs8Of(p256KeyOf(8)) })).toThrow(wrong)
    expect(() => readBackPkcs12(store, password, { certificates: expected.certificates })).toThrow(wrong)
    for (const certificates of [[ca], [...expected.certificates].reverse(), [expected.certificates[0] as Der, other]]) {
      expect(() => readBackPkcs12(store, password, { ...expected, certificates })).toThrow(wrong)
    }
  })

  it('is a bug if a byte of what the MAC covers is spoiled', () => {
    const expected = { privateKey: pkcs8Of(p256KeyOf(7)), certificates: [ca] }
    const store = encodeKeyStore({ ...expected, friendlyName: 'server' }, seal)
    const macStart = store.length - 100
    for (const wrong of spoiled(store.subarray(0, macStart))) {
      const whole = Buffer.concat([wrong, store.subarray(macStart)])
      expect(() => readBackPkcs12(whole, password, expected)).toThrow('A PKCS #12 store came out wrong')
    }
  })
})

describe('a signed structure', () => {
  const requestOf = (key: KeyObject) => {
    const signature = signatureAlgorithmFor(publicKeyOf(key), 'sha256')
    const contents = { subject, subjectPublicKey: publicKeyOf(key), subjectAltName: names, signature }
    return [encodeCertificationRequest({ ...contents, profile: endEntityProfiles.server }, key), signature] as const
  }

  it.each(keys)('is returned if its signature verifies: %s', (_, key) => {
    const [request, algorithm] = requestOf(key)
    expect(readBackSigned(request, algorithm, publicKeyOf(key))).toBe(request)
  })

  it('is a bug if any byte is spoiled', () => {
    const key = ed25519KeyOf(7)
    const [request, algorithm] = requestOf(key)
    for (let place = 0; place < request.length; place++) {
      const wrong = Buffer.from(request)
      wrong.writeUInt8(wrong.readUInt8(place) ^ 1, place)
      expect(() => readBackSigned(wrong, algorithm, publicKeyOf(key))).toThrow('A signed structure came out wrong')
    }
  })

  it('is a bug if key or algorithm are others', () => {
    const [request, algorithm] = requestOf(p256KeyOf(7))
    const wrong = 'A signed structure came out wrong: node-forge does not read in it what was written.'
    expect(() => readBackSigned(request, algorithm, publicKeyOf(p256KeyOf(8)))).toThrow(wrong)
    const sha384 = { ...algorithm, oid: '1.2.840.10045.4.3.3' }
    expect(() => readBackSigned(request, sha384, publicKeyOf(p256KeyOf(7)))).toThrow(wrong)
  })

  it.each([
    ['is nothing', Buffer.alloc(0)],
    ['has no length', Buffer.from('3080', 'hex')],
    ['is not constructed', octetString(Buffer.of(1))],
    ['has two parts', sequence(sequence(), sequence(objectIdentifier('1.2.3')))],
    ['has four parts', sequence(sequence(), sequence(), bitString(Buffer.of(1)), sequence())],
    ['names no algorithm', sequence(sequence(), sequence(), bitString(Buffer.of(1)))],
    ['names a constructed algorithm', sequence(sequence(), sequence(sequence()), bitString(Buffer.of(1)))],
  ])('is a bug if it %s', (_, wrong) => {
    const key = publicKeyOf(ed25519KeyOf(7))
    expect(() => readBackSigned(wrong, signatureAlgorithmFor(key, 'sha256'), key)).toThrow('came out wrong')
  })
})

describe('a JKS store', () => {
  const seal = { password, randomOctets, createdSeconds: notBefore }

  it.each(keys)('is returned if key and certificates are in it: %s', (_, key) => {
    const expected = { privateKey: pkcs8Of(key), certificates: [certificateOf(key), ca] }
    const store = encodeJksKeyStore({ ...expected, alias: 'sérver' }, seal)
    expect(readBackJks(store, password, expected)).toBe(store)
  })

  it('is returned if it is a trust store with its certificates', () => {
    const certificates = [ca, other]
    const named = certificates.map((certificate, index) => ({ certificate, alias: `ca ${index}` }))
    const store = encodeJksTrustStore({ certificates: named }, seal)
    expect(readBackJks(store, password, { certificates })).toBe(store)
  })

  const privateKey = pkcs8Of(p256KeyOf(7))
  const expected = { privateKey, certificates: [ca] }
  const store = encodeJksKeyStore({ ...expected, alias: 'server' }, seal)

  it('is a bug if a byte is spoiled, or the password, the key or a certificate is another', () => {
    const wrong = 'A JKS store came out wrong'
    for (const one of spoiled(store)) expect(() => readBackJks(one, password, expected)).toThrow(wrong)
    expect(() => readBackJks(store, 'another', expected)).toThrow(wrong)
    expect(() => readBackJks(store, password, { ...expected, privateKey: pkcs8Of(p256KeyOf(8)) })).toThrow(wrong)
    expect(() => readBackJks(store, password, { certificates: [ca] })).toThrow(wrong)
    expect(() => readBackJks(store, password, { ...expected, certificates: [other] })).toThrow(wrong)
  })

  /** With a digest that is right. */
  function sealed(body: Buffer): Buffer {
    const secret = Buffer.from(password, 'utf16le').swap16()
    const digest = createHash('sha1').update(secret).update('Mighty Aphrodite').update(body)
    return Buffer.concat([body, digest.digest()])
  }

  const body = store.subarray(0, -20)
  const replaced = (found: string, by: string) => {
    const at = body.indexOf(found)
    return Buffer.concat([body.subarray(0, at), Buffer.from(by), body.subarray(at + found.length)])
  }

  it.each([
    ['is of another version', Buffer.concat([body.subarray(0, 7), Buffer.of(1), body.subarray(8)])],
    ['begins otherwise', Buffer.concat([Buffer.of(0), body.subarray(1)])],
    ['has something after its last entry', Buffer.concat([body, Buffer.of(0)])],
    ['is cut short', body.subarray(0, -1)],
    ['has a certificate of another type', replaced('X.509', 'X.508')],
  ])('is a bug if it %s', (_, wrong) => {
    expect(() => readBackJks(sealed(wrong), password, expected)).toThrow('A JKS store came out wrong')
  })

  it('is a bug if the protected key is no EncryptedPrivateKeyInfo, or its check is wrong', () => {
    const int = (value: number) => Buffer.from(value.toString(16).padStart(8, '0'), 'hex')
    const head = Buffer.concat([int(0xfeedfeed), int(2), int(1), int(1), Buffer.from('000161', 'hex'), Buffer.alloc(8)])
    for (const key of [sequence(smallInteger(1)), sequence(sequence(), octetString(Buffer.alloc(60)))]) {
      const wrong = sealed(Buffer.concat([head, int(key.length), key, int(0)]))
      expect(() => readBackJks(wrong, password, expected)).toThrow('A JKS store came out wrong')
    }
  })
})
