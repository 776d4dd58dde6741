import { createHash, X509Certificate } from 'node:crypto'
import { createSecureContext } from 'node:tls'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signCertificate } from '../../src/pki/certificate.ts'
import { deriveOctets, encodeKeyStore, encodeTrustStore, type Pkcs12Profile } from '../../src/pki/pkcs12.ts'
import { elementsOf, hasOpenssl, openssl } from './openssl.ts'
import { ed25519KeyOf, selfSignedContents } from './sample.ts'

const key = ed25519KeyOf(7)
const endEntity = signCertificate(selfSignedContents(key), key)
const caKey = ed25519KeyOf(8)
const ca = signCertificate(selfSignedContents(caKey, { subject: { commonName: 'A CA' } }), caKey)
const contents = {
  privateKey: key.export({ type: 'pkcs8', format: 'der' }),
  certificates: [endEntity, ca],
  friendlyName: 'server 1',
}
const trusted = {
  certificates: [
    { certificate: ca, friendlyName: 'one' },
    { certificate: endEntity, friendlyName: 'two' },
  ],
}
const profiles: readonly Pkcs12Profile[] = ['compatible', 'modern']
const password = 'a pass "word"'

/** A seal whose octets are 1, 2, 3, …, and the counts it was asked for. */
function sealOf(profile: Pkcs12Profile, first = 1) {
  const counts: number[] = []
  let next = first
  const randomOctets = (count: number) => {
    counts.push(count)
    return Uint8Array.from({ length: count }, () => next++)
  }
  return { seal: { password, profile, randomOctets }, counts }
}

const hex = (octets: Uint8Array) => Buffer.from(octets).toString('hex')
const octetsOf = (text: string) => Buffer.from(text, 'hex')

/** The octets of AuthenticatedSafe: the one OCTET STRING that the outermost level shows. */
function authenticatedSafe(store: Uint8Array): Buffer {
  const dump = elementsOf(store).find((line) => line.startsWith('prim OCTET STRING')) as string
  return octetsOf(dump.replace(/^.*\[HEX DUMP\]:/, ''))
}

describe('octets from a password (RFC 7292 Appendix B.2)', () => {
  // As Bouncy Castle, OpenSSL and others test it.
  it.each([
    ['smeg', '0a58cf64530d823f', 'key', 24, 1, '8aaae6297b6cb04642ab5b077851284eb7128f1a2a7fbca3'],
    ['smeg', '0a58cf64530d823f', 'IV', 8, 1, '79993dfe048d3b76'],
    ['smeg', '3d83c0e4546ac140', 'MAC key', 20, 1, '8d967d88f6caa9d714800ab3d48051d63f73a312'],
    ['queeg', '05dec959acff72f7', 'key', 24, 1000, 'ed2034e36328830ff09df1e1a07dd357185dac0d4f9eb3d4'],
    ['queeg', '05dec959acff72f7', 'IV', 8, 1000, '11dedad7758d4860'],
    ['queeg', '263216fcc2fab31c', 'MAC key', 20, 1000, '5ec4c7a80df652294c3925b6489a7ab857c83476'],
  ] as const)('of %s with salt %s for the %s', (ofPassword, salt, purpose, count, iterations, expected) => {
    const from = { hash: 'sha1', password: ofPassword, salt: octetsOf(salt), iterations } as const
    expect(hex(deriveOctets(purpose, count, from))).toBe(expected)
  })

  it.skipIf(!hasOpenssl)('are those of OpenSSL, for passwords, salts and lengths of more than a block too', () => {
    const ids = { key: 1, IV: 2, 'MAC key': 3 } as const
    const arbitrary = fc.record({
      hash: fc.constantFrom('sha1', 'sha256'),
      password: fc.string({ minLength: 1, maxLength: 100 }),
      salt: fc.uint8Array({ minLength: 1, maxLength: 100 }),
      iterations: fc.integer({ min: 1, max: 30 }),
      purpose: fc.constantFrom('key', 'IV', 'MAC key'),
      // OpenSSL's program makes no fewer, for want of a reason.
      count: fc.integer({ min: 8, max: 150 }),
    })
    for (const { purpose, count, ...from } of fc.sample(arbitrary, { numRuns: 60, seed: 7 })) {
      const hexadecimalPassword = hex(Buffer.from(`${from.password}\0`, 'utf16le').swap16())
      const options = [
        `digest:${from.hash}`,
        `hexpass:${hexadecimalPassword}`,
        `hexsalt:${hex(from.salt)}`,
        `iter:${from.iterations}`,
        `id:${ids[purpose]}`,
      ].flatMap((option) => ['-kdfopt', option])
      const said = openssl(['kdf', '-keylen', `${count}`, ...options, 'PKCS12KDF'])
      expect(hex(deriveOctets(purpose, count, from))).toBe(said.trim().replaceAll(':', '').toLowerCase())
    }
  })
})

describe.each([
  ['compatible', [8, 8, 8]],
  ['modern', [16, 16, 16, 16, 16]],
] as const)('a %s store', (profile, expectedCounts) => {
  it('is the same for the same random octets, and asks for salts of 8 or 16', () => {
    const { seal, counts } = sealOf(profile)
    const store = encodeKeyStore(contents, seal)
    expect(counts).toEqual(expectedCounts)
    expect(encodeKeyStore(contents, sealOf(profile).seal).equals(store)).toBe(true)
    expect(encodeKeyStore(contents, sealOf(profile, 2).seal).equals(store)).toBe(false)
    const trustStore = encodeTrustStore(trusted, sealOf(profile).seal)
    expect(encodeTrustStore(trusted, sealOf(profile).seal).equals(trustStore)).toBe(true)
  })

  it('does not show key or certificate, nor the password', () => {
    const store = encodeKeyStore(contents, sealOf(profile).seal)
    for (const secret of [contents.privateKey.subarray(-32), endEntity.subarray(0, 32), Buffer.from(password)]) {
      expect(store.includes(secret)).toBe(false)
    }
  })

  it.skipIf(!hasOpenssl)('is opened by Node.js, and not after a change of any octet in it', () => {
    const store = encodeKeyStore(contents, sealOf(profile).seal)
    createSecureContext({ pfx: store, passphrase: password })
    const start = 60
    const length = authenticatedSafe(store).length - 60
    const places = fc.sample(fc.integer({ min: start, max: start + length }), { numRuns: 40, seed: 3 })
    for (const place of places) {
      const changed = Buffer.from(store)
      changed[place] = (changed[place] as number) ^ 0x40
      expect(() => createSecureContext({ pfx: changed, passphrase: password }), `octet ${place}`).toThrow()
    }
  })
})

describe.skipIf(!hasOpenssl)('a key store', () => {
  /** All that `openssl pkcs12 -info` tells: certificates and key, with their attributes. */
  const open = (store: Uint8Array) => openssl(['pkcs12', '-info', '-nodes', '-passin', `pass:${password}`], store)

  it('is PFX with AuthenticatedSafe and MacData (RFC 7292 §4), compatible: SHA-1, Triple DES', () => {
    const store = encodeKeyStore(contents, sealOf('compatible').seal)
    expect(elementsOf(store).map((line) => line.replace(/ *\[HEX DUMP\]:.*$/, ' …'))).toEqual([
      'cons SEQUENCE',
      'prim INTEGER :03',
      'cons SEQUENCE',
      'prim OBJECT :pkcs7-data',
      'cons cont [ 0 ]',
      'prim OCTET STRING …',
      'cons SEQUENCE',
      'cons SEQUENCE',
      'cons SEQUENCE',
      'prim OBJECT :sha1',
      'prim NULL',
      'prim OCTET STRING …',
      'prim OCTET STRING …',
      'prim INTEGER :0800',
    ])
    expect(elementsOf(authenticatedSafe(store)).map((line) => line.replace(/ *\[HEX DUMP\]:.*$/, ' …'))).toEqual([
      'cons SEQUENCE',
      'cons SEQUENCE',
      'prim OBJECT :pkcs7-encryptedData',
      'cons cont [ 0 ]',
      'cons SEQUENCE',
      'prim INTEGER :00',
      'cons SEQUENCE',
      'prim OBJECT :pkcs7-data',
      'cons SEQUENCE',
      'prim OBJECT :pbeWithSHA1And3-KeyTripleDES-CBC',
      'cons SEQUENCE',
      'prim OCTET STRING …',
      'prim INTEGER :0800',
      'prim cont [ 0 ]',
      'cons SEQUENCE',
      'prim OBJECT :pkcs7-data',
      'cons cont [ 0 ]',
      'prim OCTET STRING …',
    ])
  })

  it('modern: SHA-256, PBES2 with PBKDF2, HMAC-SHA-256 and AES-256 (RFC 8018 Appendix A)', () => {
    const store = encodeKeyStore(contents, sealOf('modern').seal)
    const identifiers = (der: Uint8Array) =>
      elementsOf(der).flatMap((line) => /^prim OBJECT :(.*)$/.exec(line)?.[1] ?? [])
    expect(identifiers(store)).toEqual(['pkcs7-data', 'sha256'])
    const ofCertificates = ['PBES2', 'PBKDF2', 'hmacWithSHA256', 'aes-256-cbc']
    const expected = ['pkcs7-encryptedData', 'pkcs7-data', ...ofCertificates, 'pkcs7-data']
    expect(identifiers(authenticatedSafe(store))).toEqual(expected)
  })

  it.each(profiles)(
    'holds the key and its certificate under one localKeyId and one name, the CA without (%s)',
    (profile) => {
      const said = open(encodeKeyStore(contents, sealOf(profile).seal))
      const localKeyID = createHash('sha1').update(endEntity).digest('hex').toUpperCase().replace(/../g, '$& ')
      const own = `Bag Attributes\n    friendlyName: server 1\n    localKeyID: ${localKeyID}\n`
      const [first, second, third] = said.split(/(?<=-----END .*-----\n)/)
      expect(first).toContain(own)
      expect(first).toContain(new X509Certificate(endEntity).toString())
      expect(second).toMatch(/^Bag Attributes: <No Attributes>\nsubject=CN = A CA\n/)
      expect(second).toContain(new X509Certificate(ca).toString())
      expect(third).toContain(own)
      expect(third).toContain(key.export({ type: 'pkcs8', format: 'pem' }))
    },
  )

  it('says its name as BMPString, in any script', () => {
    const store = encodeKeyStore({ ...contents, friendlyName: 'Größe 😀' }, sealOf('compatible').seal)
    const bmpString = octetsOf('1e100047007200f600df00650020d83dde00')
    // The key's attributes stand in the clear, those of its certificate do not.
    expect(store.indexOf(bmpString)).toBeGreaterThan(0)
    expect(store.indexOf(bmpString)).toBe(store.lastIndexOf(bmpString))
  })

  it('sorts the attributes as DER does, the longer last (X.690 §11.6)', () => {
    const said = open(encodeKeyStore({ ...contents, friendlyName: 'a name of some length' }, sealOf('modern').seal))
    expect(said).toMatch(/ {4}localKeyID: .*\n {4}friendlyName: a name of some length\n/)
  })

  it('of a certificate that signed itself holds it once', () => {
    const said = open(encodeKeyStore({ ...contents, certificates: [endEntity] }, sealOf('compatible').seal))
    expect(said.match(/-----BEGIN .*-----/g)).toEqual(['-----BEGIN CERTIFICATE-----', '-----BEGIN PRIVATE KEY-----'])
  })

  it.each(profiles)('does not open with another password (%s)', (profile) => {
    const store = encodeKeyStore(contents, sealOf(profile).seal)
    expect(() => openssl(['pkcs12', '-passin', 'pass:other'], store)).toThrow('Mac verify error: invalid password?')
  })
})

describe.skipIf(!hasOpenssl)('a trust store', () => {
  it.each(profiles)('holds certificates alone, each marked as trusted for any use (%s)', (profile) => {
    const store = encodeTrustStore(trusted, sealOf(profile).seal)
    const said = openssl(['pkcs12', '-nodes', '-passin', `pass:${password}`], store)
    const [first, second, rest] = said.split(/(?<=-----END .*-----\n)/)
    // OpenSSL 3.0 does not write out an OBJECT IDENTIFIER (tag 6) there. That Java is content is seen in interop/.
    expect(first).toMatch(/ {4}2\.16\.840\.1\.113894\.746875\.1\.1: <Unsupported tag 6>\n/)
    expect(first).toContain('    friendlyName: one\n')
    expect(first).toContain(new X509Certificate(ca).toString())
    expect(second).toMatch(/ {4}2\.16\.840\.1\.113894\.746875\.1\.1: <Unsupported tag 6>\n/)
    expect(second).toContain('    friendlyName: two\n')
    expect(second).toContain(new X509Certificate(endEntity).toString())
    expect(rest).toBeUndefined()
  })
})
