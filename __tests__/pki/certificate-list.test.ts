import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyIdentifierOf, signCertificate } from '../../src/pki/certificate.ts'
import {
  type CertificateListContents,
  encodeTbsCertList,
  reasonCodes,
  signCertificateList,
} from '../../src/pki/certificate-list.ts'
import { encodeName } from '../../src/pki/distinguished-name.ts'
import { publicKeyOf } from '../../src/pki/key-pair.ts'
import { encodePem } from '../../src/pki/pem.ts'
import { caProfiles } from '../../src/pki/profiles.ts'
import { signatureAlgorithmFor } from '../../src/pki/signature-algorithm.ts'
import { isSigned } from '../../src/pki/signed-octets.ts'
import { temporaryDirectory } from '../program.ts'
import { elementsOf, hasOpenssl, openssl } from './openssl.ts'
import { ed25519KeyOf, notAfter, notBefore, p256KeyOf, selfSignedContents, subject } from './sample.ts'

const key = ed25519KeyOf(7)

function listOf(changes: Partial<CertificateListContents> = {}, privateKey = key): CertificateListContents {
  return {
    signature: signatureAlgorithmFor(privateKey, 'sha256'),
    issuer: encodeName(subject),
    authorityKeyIdentifier: keyIdentifierOf(publicKeyOf(privateKey)),
    thisUpdate: notBefore,
    nextUpdate: notAfter,
    cRLNumber: 0x80n,
    revokedCertificates: [
      { userCertificate: 0xfedcba9876543210n, revocationDate: notBefore, reasonCode: 'keyCompromise' },
      { userCertificate: 1n, revocationDate: notBefore - 86_400, reasonCode: undefined },
    ],
    ...changes,
  }
}

const golden = `-----BEGIN X509 CRL-----
MIIBJTCB2AIBATAFBgMrZXAwPDELMAkGA1UEBhMCREUxGTAXBgNVBAoMEE3DvGxs
ZXIgJiBTw7ZobmUxEjAQBgNVBAMMCWxvY2FsaG9zdBcNMjYxMTI0MDc0NzQ2WhcN
MjcxMTI0MDc0NzQ2WjA+MCgCCQD+3LqYdlQyEBcNMjYxMTI0MDc0NzQ2WjAMMAoG
A1UdFQQDCgEBMBICAQEXDTI2MTEyMzA3NDc0NlqgMDAuMB8GA1UdIwQYMBaAFDJL
4t6ovERGGwIz5R+kiQLtaxzGMAsGA1UdFAQEAgIAgDAFBgMrZXADQQDNJewc0Qmp
sEkZMUZnVc22dTfsabC6M5ZpEbqc3+2VAmRzfUIYUPYb11x93yZgcMgY8cOICNvn
gGumNDLgm4ED
-----END X509 CRL-----
`

describe('a list of revoked certificates', () => {
  it('is octet for octet the same for the same contents and key (Ed25519 signs without dice)', () => {
    expect(encodePem('X509 CRL', signCertificateList(listOf(), key))).toBe(golden)
  })

  it.skipIf(!hasOpenssl)('has the elements of RFC 5280 §5.1, in their order', () => {
    const elements = elementsOf(encodeTbsCertList(listOf({ issuer: encodeName({ commonName: 'CA' }) })))
    expect(elements.map((element) => element.replace(/ +\[HEX DUMP\]/, ' '))).toEqual([
      'cons SEQUENCE',
      'prim INTEGER :01',
      'cons SEQUENCE',
      'prim OBJECT :ED25519',
      ...['cons SEQUENCE', 'cons SET', 'cons SEQUENCE', 'prim OBJECT :commonName', 'prim UTF8STRING :CA'],
      'prim UTCTIME :261124074746Z',
      'prim UTCTIME :271124074746Z',
      'cons SEQUENCE',
      ...['cons SEQUENCE', 'prim INTEGER :FEDCBA9876543210', 'prim UTCTIME :261124074746Z', 'cons SEQUENCE'],
      ...['cons SEQUENCE', 'prim OBJECT :X509v3 CRL Reason Code', 'prim OCTET STRING :0A0101'],
      ...['cons SEQUENCE', 'prim INTEGER :01', 'prim UTCTIME :261123074746Z'],
      'cons cont [ 0 ]',
      'cons SEQUENCE',
      ...['cons SEQUENCE', 'prim OBJECT :X509v3 Authority Key Identifier'],
      'prim OCTET STRING :30168014324BE2DEA8BC44461B0233E51FA48902ED6B1CC6',
      ...['cons SEQUENCE', 'prim OBJECT :X509v3 CRL Number', 'prim OCTET STRING :02020080'],
    ])
  })

  it.skipIf(!hasOpenssl)('leaves the whole list out where nothing is revoked (RFC 5280 §5.1.2.6)', () => {
    const text = textOf(listOf({ revokedCertificates: [] }))
    expect(text).toContain('No Revoked Certificates.')
    expect(text).toContain('X509v3 CRL Number')
  })

  it.skipIf(!hasOpenssl)('says to OpenSSL what was put into it', () => {
    const text = textOf(listOf())
    expect(text).toMatch(/Version 2 \(0x1\)/)
    expect(text).toMatch(/Issuer: C = DE, O = M.*, CN = localhost/)
    expect(text).toContain('Last Update: Nov 24 07:47:46 2026 GMT')
    expect(text).toContain('Next Update: Nov 24 07:47:46 2027 GMT')
    expect(text).toMatch(/X509v3 CRL Number: *\n *128\n/)
    expect(text).toMatch(/X509v3 Authority Key Identifier: *\n *(keyid:)?32:4B:E2/)
    expect(text).toMatch(/Serial Number: FEDCBA9876543210\n *Revocation Date: Nov 24 07:47:46 2026 GMT\n/)
    expect(text).toMatch(/Serial Number: 01\n *Revocation Date: Nov 23 07:47:46 2026 GMT\n *Signature/)
  })

  it.skipIf(!hasOpenssl)('gives each reason by its number (RFC 5280 §5.3.1)', () => {
    const reasons = Object.keys(reasonCodes) as readonly (keyof typeof reasonCodes)[]
    const revokedCertificates = reasons.map((reasonCode, index) => ({
      userCertificate: BigInt(index + 1),
      revocationDate: notBefore,
      reasonCode,
    }))
    const said = [...textOf(listOf({ revokedCertificates })).matchAll(/CRL Reason Code: *\n *(.*)\n/g)]
    expect(said.map(([, reason]) => reason)).toEqual([
      'Key Compromise',
      'CA Compromise',
      'Affiliation Changed',
      'Superseded',
      'Cessation Of Operation',
      'Certificate Hold',
      'Privilege Withdrawn',
      'AA Compromise',
    ])
  })

  it.skipIf(!hasOpenssl)('writes times from 2050 as GeneralizedTime (RFC 5280 §5.1.2.4)', () => {
    const times = elementsOf(encodeTbsCertList(listOf({ nextUpdate: 2_524_608_000, revokedCertificates: [] })))
    expect(times.filter((line) => line.includes('TIME'))).toEqual([
      'prim UTCTIME :261124074746Z',
      'prim GENERALIZEDTIME :20500101000000Z',
    ])
  })

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  it.skipIf(!hasOpenssl).each([
    ['RSA', rsa],
    ['P-256', p256KeyOf(1)],
    ['Ed25519', key],
  ])('verifies under the key of its issuer, of type %s, and under no other', (_, privateKey) => {
    const directory = temporaryDirectory()
    const ca = (of: typeof rsa) => {
      const file = join(directory, `${of === privateKey ? 'ca' : 'other'}.pem`)
      const contents = selfSignedContents(of, { profile: caProfiles.root, subjectAltName: [] })
      writeFileSync(file, encodePem('CERTIFICATE', signCertificate(contents, of)))
      return file
    }
    const der = signCertificateList(listOf({}, privateKey), privateKey)
    // Its exit code says nothing.
    const judge = (file: string) => {
      const words = ['crl', '-inform', 'DER', '-noout', '-verify', '-CAfile', file]
      return spawnSync('openssl', words, { input: der, encoding: 'utf8' }).stderr
    }
    expect(judge(ca(privateKey))).toBe('verify OK\n')
    expect(judge(ca(ed25519KeyOf(9)))).toMatch(/verify failure|wrong public key type/)
  })
})

function textOf(contents: CertificateListContents): string {
  return openssl(['crl', '-inform', 'DER', '-noout', '-text'], signCertificateList(contents, key))
}

describe('what is signed', () => {
  const contents = listOf({}, p256KeyOf(1))
  const toBeSigned = encodeTbsCertList(contents)
  const list = signCertificateList(contents, p256KeyOf(1))
  const publicKey = publicKeyOf(p256KeyOf(1))

  it('is told by its octets, and a signature of them that verifies', () => {
    expect(isSigned(list, toBeSigned, contents.signature, publicKey)).toBe(true)
  })

  it('is not what has other octets, or another key has signed', () => {
    const other = encodeTbsCertList(listOf({ cRLNumber: 1n }, p256KeyOf(1)))
    expect(isSigned(list, other, contents.signature, publicKey)).toBe(false)
    expect(isSigned(list, toBeSigned, contents.signature, publicKeyOf(p256KeyOf(2)))).toBe(false)
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['the first half of it', list.subarray(0, list.length / 2)],
    ['what is to be signed alone', toBeSigned],
  ])('is not %s', (_, octets) => {
    expect(isSigned(octets, toBeSigned, contents.signature, publicKey)).toBe(false)
  })

  it('passes on what is no matter of reading', () => {
    const noKey = { asymmetricKeyType: 'none' } as unknown as typeof publicKey
    expect(() => isSigned(list, toBeSigned, contents.signature, noKey)).toThrow(TypeError)
  })
})
