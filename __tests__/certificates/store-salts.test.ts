/** Salts and initialization vectors of stores: none repeats, in one store or in two that differ in anything. */
import type { KeyObject } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientStoreFile, formatFiles } from '../../src/certificates/formats.ts'
import { type StoreParts, saltsOfKeyStore, saltsOfTrustStore } from '../../src/certificates/store-salts.ts'
import { signCertificate } from '../../src/pki/certificate.ts'
import { publicKeyOf } from '../../src/pki/key-pair.ts'
import { encodePrivateKey } from '../../src/pki/private-key.ts'
import type { PlannedCertificate } from '../../src/request/certificate.ts'
import { planFrom } from '../../src/request/plan.ts'
import { ed25519KeyOf, selfSignedContents } from '../pki/sample.ts'
import { contextOf, given, now } from '../request/given.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Every salt and initialization vector that the file shows, by the structures around them. */
function saltsIn(file: Uint8Array): readonly string[] {
  const text = Buffer.from(file).toString('hex')
  const patterns = [
    // OCTET STRING, then INTEGER 2048: of PKCS #12's encryption, of PBKDF2 and of the MAC, in both profiles.
    /0408(.{16})02020800/g,
    /0410(.{32})02020800/g,
    // AES-256-CBC, then its initialization vector.
    /060960864801650304012a0410(.{32})/g,
    // Sun's key protector, then an OCTET STRING that begins with the salt.
    /060a2b060104012a0211010105000(?:4..|481..|482....)(.{40})/g,
  ]
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, salt]) => salt as string))
}

interface Made {
  readonly key: KeyObject
  readonly password: string
  readonly alias: string
  readonly subject: string
  readonly profile: 'compatible' | 'modern'
}

const first: Made = {
  key: ed25519KeyOf(1),
  password: 'correct horse',
  alias: 'server',
  subject: 'A',
  profile: 'modern',
}

async function storesOf({ key, password, alias, subject, profile }: Made) {
  const words = { formats: 'pkcs12,truststore,jks', 'pkcs12-alias': alias, 'pkcs12-profile': profile }
  const plan = planFrom(given(words), contextOf(), undefined)
  const certificate = signCertificate(selfSignedContents(key, { subject: { commonName: subject } }), key)
  const source = {
    planned: plan.certificates[0] as PlannedCertificate,
    certificate,
    notBefore: now,
    publicKey: publicKeyOf(key),
    privateKey: key,
    keyPem: encodePrivateKey(key, undefined),
    issuer: undefined,
  }
  const files = [
    ...(await formatFiles(source, plan, password)),
    clientStoreFile('clients.p12', [certificate], plan.keyStore, password),
  ]
  return new Map(files.map(({ name, contents }) => [name, contents]))
}

/** How many salts and vectors each file has, by profile. */
const counts = {
  compatible: { 'keystore.p12': 3, 'keystore.jks': 1, 'truststore.p12': 2, 'clients.p12': 2 },
  modern: { 'keystore.p12': 5, 'keystore.jks': 1, 'truststore.p12': 3, 'clients.p12': 3 },
}

describe('the salts and vectors of stores', () => {
  it.each(['compatible', 'modern'] as const)(
    'are all different in the files of one run, profile %s',
    async (profile) => {
      const files = await storesOf({ ...first, profile })
      const salts = Object.keys(counts[profile]).map(
        (name) => [name, saltsIn(files.get(name) ?? Buffer.alloc(0))] as const,
      )
      expect(Object.fromEntries(salts.map(([name, found]) => [name, found.length]))).toEqual(counts[profile])
      const all = salts.flatMap(([, found]) => found)
      expect(new Set(all).size).toBe(all.length)
    },
  )

  it.each<[string, Partial<Made>]>([
    ['the password', { password: 'wrong horse' }],
    ['the certificate', { subject: 'B' }],
    ['the private key', { key: ed25519KeyOf(2) }],
    ['the profile', { profile: 'compatible' }],
  ])('are all different where %s is another, and the same where nothing is', async (_, change) => {
    const [before, again, after] = [
      await storesOf(first),
      await storesOf(first),
      await storesOf({ ...first, ...change }),
    ]
    expect([...again].map(([name, contents]) => [name, hex(contents)])).toEqual(
      [...before].map(([name, contents]) => [name, hex(contents)]),
    )
    const names = Object.keys(counts.modern).filter((name) => change.profile === undefined || name.endsWith('.p12'))
    const saltsOf = (files: typeof before) => names.flatMap((name) => saltsIn(files.get(name) ?? Buffer.alloc(0)))
    const known = new Set(saltsOf(before))
    expect(saltsOf(after).filter((salt) => known.has(salt))).toEqual([])
  })

  it('are all different in a key store whose alias is another', async () => {
    const [before, after] = [await storesOf(first), await storesOf({ ...first, alias: 'other' })]
    for (const name of ['keystore.p12', 'keystore.jks']) {
      const known = new Set(saltsIn(before.get(name) ?? Buffer.alloc(0)))
      const found = saltsIn(after.get(name) ?? Buffer.alloc(0))
      expect(found.length).toBeGreaterThan(0)
      expect(
        found.filter((salt) => known.has(salt)),
        name,
      ).toEqual([])
    }
  })
})

const parts = fc.array(fc.oneof(fc.string(), fc.nat(), fc.uint8Array({ maxLength: 20 })), { maxLength: 4 })
const inputs = fc.record({ privateKey: fc.uint8Array({ minLength: 1 }), password: fc.string(), parts })
type Inputs = typeof inputs extends fc.Arbitrary<infer Value> ? Value : never

/** As bytes, so that `1` and `"1"`, which are written alike, are the same. */
function bytesOf(value: StoreParts[number] | StoreParts): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(bytesOf))
  return hex(value instanceof Uint8Array ? value : Buffer.from(String(value)))
}

describe('inputs that differ in one thing', () => {
  const threeOf = (salts: (count: number) => Uint8Array) => [8, 16, 20].map((count) => hex(salts(count)))

  it.each<[string, readonly (keyof Inputs)[], (from: Inputs) => (count: number) => Uint8Array]>([
    [
      'a key store',
      ['privateKey', 'password', 'parts'],
      ({ privateKey, password, parts }) => saltsOfKeyStore(privateKey, password, parts),
    ],
    ['a trust store', ['password', 'parts'], ({ password, parts }) => saltsOfTrustStore(password, 1, parts)],
  ])('give other salts for %s, and the same inputs the same', (_, names, saltsOf) => {
    fc.assert(
      fc.property(inputs, inputs, fc.constantFrom(...names), (one, another, name) => {
        const ofOne = threeOf(saltsOf(one))
        expect(threeOf(saltsOf(one))).toEqual(ofOne)
        expect(ofOne.map((salt) => salt.length)).toEqual([16, 32, 40])
        expect(new Set(ofOne.map((salt) => salt.slice(0, 16))).size).toBe(3)
        fc.pre(bytesOf(one[name]) !== bytesOf(another[name]))
        const ofOther = threeOf(saltsOf({ ...one, [name]: another[name] }))
        expect(ofOne.filter((salt) => ofOther.includes(salt))).toEqual([])
      }),
    )
  })

  it('give other salts where the same text is divided in another way', () => {
    const saltOf = (...parts: readonly string[]) => hex(saltsOfKeyStore(Buffer.of(1), '', parts)(16))
    expect(new Set([saltOf('ab', 'c'), saltOf('a', 'bc'), saltOf('abc'), saltOf('abc', '')]).size).toBe(4)
  })

  it('give other salts where a trust store has other iterations', () => {
    const salts = [1, 2].map((iterations) => hex(saltsOfTrustStore('', iterations, [])(16)))
    expect(salts[0]).not.toBe(salts[1])
  })
})
