import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signCertificate } from '../../src/pki/certificate.ts'
import { encodeJksKeyStore, encodeJksTrustStore } from '../../src/pki/jks.ts'
import { elementsOf, hasOpenssl } from './openssl.ts'
import { ed25519KeyOf, notBefore, selfSignedContents } from './sample.ts'

const key = ed25519KeyOf(7)
const privateKey = key.export({ type: 'pkcs8', format: 'der' })
const endEntity = signCertificate(selfSignedContents(key), key)
const ca = signCertificate(selfSignedContents(ed25519KeyOf(8)), ed25519KeyOf(8))
const password = 'a pass "word"'
const randomOctets = (count: number) => new Uint8Array(count).fill(0xab)
const seal = { password, randomOctets, createdSeconds: notBefore }

const sha1 = (...parts: readonly Uint8Array[]) => createHash('sha1').update(Buffer.concat(parts)).digest()
const passwordOctets = Buffer.from([...password].map((character) => `\0${character}`).join(''), 'latin1')

/** A reader of one store, as `java.io.DataInput` is one. */
function readerOf(store: Buffer) {
  let at = 0
  const take = (length: number) => {
    at += length
    return store.subarray(at - length, at)
  }
  const int = () => take(4).readUInt32BE()
  return {
    int,
    long: () => take(8).readBigInt64BE(),
    utf: () => take(take(2).readUInt16BE()),
    withLength: () => take(int()),
    rest: () => take(store.length - at),
  }
}

const keyStoreOf = (alias: string) => encodeJksKeyStore({ privateKey, certificates: [endEntity, ca], alias }, seal)

describe('a JKS key store', () => {
  it('has one entry: alias, time, protected key, certificates from the end entity to the CA', () => {
    const reader = readerOf(keyStoreOf('server'))
    expect([reader.int(), reader.int(), reader.int()]).toEqual([0xfeedfeed, 2, 1])
    expect(reader.int()).toBe(1)
    expect(reader.utf().toString('latin1')).toBe('server')
    expect(reader.long()).toBe(BigInt(notBefore) * 1000n)
    reader.withLength()
    expect(reader.int()).toBe(2)
    for (const certificate of [endEntity, ca]) {
      expect(reader.utf().toString('latin1')).toBe('X.509')
      expect(reader.withLength().equals(certificate)).toBe(true)
    }
    expect(reader.rest()).toHaveLength(20)
  })

  it('ends with the SHA-1 of the password, Mighty Aphrodite and all before', () => {
    const store = keyStoreOf('server')
    const body = store.subarray(0, -20)
    expect(store.subarray(-20).equals(sha1(passwordOctets, Buffer.from('Mighty Aphrodite'), body))).toBe(true)
  })

  it.skipIf(!hasOpenssl)('holds the key in EncryptedPrivateKeyInfo by the algorithm of Sun', () => {
    expect(
      elementsOf(protectedKey(keyStoreOf('server'))).map((line) => line.replace(/ *\[HEX DUMP\]:.*$/, ' …')),
    ).toEqual([
      'cons SEQUENCE',
      'cons SEQUENCE',
      'prim OBJECT :1.3.6.1.4.1.42.2.17.1.1',
      'prim NULL',
      'prim OCTET STRING …',
    ])
  })

  it.each([1, 19, 20, 21, 40, 48])('gives back a key of %i octets to who has the password', (length) => {
    const secret = Buffer.alloc(length, 0x5c)
    const store = encodeJksKeyStore({ privateKey: secret, certificates: [endEntity], alias: 'server' }, seal)
    const encryptedData = protectedKey(store).subarray(-(20 + length + 20))
    const salt = encryptedData.subarray(0, 20)
    expect(salt.equals(randomOctets(20))).toBe(true)
    const stream = [sha1(passwordOctets, salt)]
    while (stream.length * 20 < length) stream.push(sha1(passwordOctets, stream.at(-1) as Buffer))
    const octets = Buffer.concat(stream)
    const opened = encryptedData.subarray(20, 20 + length).map((octet, index) => octet ^ (octets[index] as number))
    expect(Buffer.from(opened).equals(secret)).toBe(true)
    expect(encryptedData.subarray(-20).equals(sha1(passwordOctets, secret))).toBe(true)
  })

  it('is the same for the same random octets', () => {
    expect(keyStoreOf('server').equals(keyStoreOf('server'))).toBe(true)
    const other = { ...seal, randomOctets: (count: number) => new Uint8Array(count) }
    const entry = { privateKey, certificates: [endEntity, ca], alias: 'server' }
    expect(encodeJksKeyStore(entry, other).equals(keyStoreOf('server'))).toBe(false)
  })

  it.each([
    ['Server', '736572766572'],
    ['größe', '6772c3b6c39f65'],
    ['ÄÖ', 'c3a4c3b6'],
    ['1 €', '3120e282ac'],
    ['😀', 'eda0bdedb880'],
    ['a\0', '61c080'],
  ])('writes the alias %j in lower case and modified UTF-8', (alias, expected) => {
    const reader = readerOf(keyStoreOf(alias).subarray(16))
    expect(reader.utf().toString('hex')).toBe(expected)
  })

  function protectedKey(store: Buffer): Buffer {
    const reader = readerOf(store.subarray(16))
    reader.utf()
    reader.long()
    return reader.withLength()
  }
})

describe('a JKS trust store', () => {
  it('has an entry for each certificate, and the digest at its end', () => {
    const certificates = [
      { certificate: ca, alias: 'One' },
      { certificate: endEntity, alias: 'Two' },
    ]
    const store = encodeJksTrustStore({ certificates }, seal)
    const reader = readerOf(store)
    expect([reader.int(), reader.int(), reader.int()]).toEqual([0xfeedfeed, 2, 2])
    for (const { certificate, alias } of certificates) {
      expect(reader.int()).toBe(2)
      expect(reader.utf().toString('latin1')).toBe(alias.toLowerCase())
      expect(reader.long()).toBe(BigInt(notBefore) * 1000n)
      expect(reader.utf().toString('latin1')).toBe('X.509')
      expect(reader.withLength().equals(certificate)).toBe(true)
    }
    const body = store.subarray(0, -20)
    expect(reader.rest().equals(sha1(passwordOctets, Buffer.from('Mighty Aphrodite'), body))).toBe(true)
  })

  it('may be empty', () => {
    expect(encodeJksTrustStore({ certificates: [] }, seal)).toHaveLength(12 + 20)
  })
})
