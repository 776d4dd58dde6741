import { createHash, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { octetString, sequence } from '../../src/pki/asn1.ts'
import {
  type CertificateContents,
  encodeSubjectPublicKeyInfo,
  encodeTbsCertificate,
  holdsTbsCertificate,
  keyIdentifierOf,
  readCertificate,
  readMadeCertificate,
  signCertificate,
  signCertificateInParts,
} from '../../src/pki/certificate.ts'
import { encodeName } from '../../src/pki/distinguished-name.ts'
import { readCaCertificate } from '../../src/pki/issuer.ts'
import { publicKeyOf } from '../../src/pki/key-pair.ts'
import { constraintsTo, nameConstraints } from '../../src/pki/name-constraints.ts'
import { encodePem } from '../../src/pki/pem.ts'
import { caProfiles, endEntityProfiles, type Profile } from '../../src/pki/profiles.ts'
import { greatestSerialNumber } from '../../src/pki/serial-number.ts'
import {
  signatureAlgorithmFor,
  signOctets,
  signOctetsAside,
  verifyOctetsAside,
} from '../../src/pki/signature-algorithm.ts'
import { temporaryDirectory } from '../program.ts'
import { hasOpenssl, judgeCertificate, openssl } from './openssl.ts'
import { ed25519KeyOf, notAfter, notBefore, p256KeyOf, selfSignedContents } from './sample.ts'

const golden = `-----BEGIN CERTIFICATE-----
MIICEjCCAcSgAwIBAgIIASNFZ4mrze8wBQYDK2VwMDwxCzAJBgNVBAYTAkRFMRkw
FwYDVQQKDBBNw7xsbGVyICYgU8O2aG5lMRIwEAYDVQQDDAlsb2NhbGhvc3QwHhcN
MjYxMTI0MDc0NzQ2WhcNMjcxMTI0MDc0NzQ2WjA8MQswCQYDVQQGEwJERTEZMBcG
A1UECgwQTcO8bGxlciAmIFPDtmhuZTESMBAGA1UEAwwJbG9jYWxob3N0MCowBQYD
K2VwAyEA6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iyjgeMwgeAwDAYD
VR0TAQH/BAIwADAOBgNVHQ8BAf8EBAMCB4AwEwYDVR0lBAwwCgYIKwYBBQUHAwEw
HQYDVR0OBBYEFDJL4t6ovERGGwIz5R+kiQLtaxzGMB8GA1UdIwQYMBaAFDJL4t6o
vERGGwIz5R+kiQLtaxzGMGsGA1UdEQRkMGKCCWxvY2FsaG9zdIIOKi5leGFtcGxl
LnRlc3SHBH8AAAGHECABDbgAAAAAAAAAAAAAAAeBFHNvbWVvbmVAZXhhbXBsZS50
ZXN0hhdzcGlmZmU6Ly9leGFtcGxlLnRlc3QvYTAFBgMrZXADQQDrKZPG1VqILx9p
V16n9jih35XCun09gWs0lSYSy0sWpwqhfKDgLAoilNM841/5miP8wY1VYP934sWy
LUmjIMoF
-----END CERTIFICATE-----
`

describe('a certificate', () => {
  it('is octet for octet the same for the same key, serial number and time (Ed25519 signs without dice)', () => {
    const privateKey = ed25519KeyOf(7)
    expect(encodePem('CERTIFICATE', signCertificate(selfSignedContents(privateKey), privateKey))).toBe(golden)
  })

  it.each([signOctets, signOctetsAside])(
    'is the same in its parts, signed at once or by the thread pool',
    async (sign) => {
      const privateKey = ed25519KeyOf(7)
      const contents = selfSignedContents(privateKey)
      const { der, tbsCertificate, signatureValue } = await signCertificateInParts(contents, privateKey, sign)
      expect(encodePem('CERTIFICATE', der)).toBe(golden)
      expect(tbsCertificate).toEqual(encodeTbsCertificate(contents))
      expect(der.subarray(-signatureValue.length)).toEqual(signatureValue)
      expect(await verifyOctetsAside(tbsCertificate, contents.signature, publicKeyOf(privateKey), signatureValue)).toBe(
        true,
      )
      expect(
        await verifyOctetsAside(tbsCertificate, contents.signature, publicKeyOf(ed25519KeyOf(8)), signatureValue),
      ).toBe(false)
    },
  )

  it('is the same for a key that was written already as for its KeyObject, whatever was encoded before', () => {
    const anyContents = fc.record({
      serialNumber: fc.bigInt({ min: 1n, max: greatestSerialNumber }),
      validity: fc
        .tuple(fc.integer({ min: 2_524_600_000, max: 2_524_620_000 }), fc.integer({ min: 1, max: 20_000 }))
        .map(([notBefore, seconds]) => ({ notBefore, notAfter: notBefore + seconds })),
      subject: fc.record({ commonName: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 64 }) }),
      subjectAltName: fc.array(fc.domain().map((value) => ({ type: 'dNSName', value }) as const)),
      profile: fc.constantFrom<Profile>(...Object.values(endEntityProfiles), ...Object.values(caProfiles)),
      authorityKeyIdentifier: fc.uint8Array({ minLength: 20, maxLength: 20 }),
    })
    fc.assert(
      fc.property(anyContents, fc.integer({ min: 1, max: 200 }), (changes, octet) => {
        const privateKey = p256KeyOf(octet)
        const contents = selfSignedContents(privateKey, changes)
        const subjectPublicKeyInfo = encodeSubjectPublicKeyInfo(publicKeyOf(privateKey))
        const written = { keyType: 'ecdsa-p256', subjectPublicKeyInfo } as const
        const tbsCertificate = encodeTbsCertificate({ ...contents, subjectPublicKey: written })
        expect(tbsCertificate).toEqual(encodeTbsCertificate(contents))
        const der = signCertificate({ ...contents, subjectPublicKey: written }, privateKey)
        expect(readMadeCertificate(der)).toMatchObject({
          serialNumber: changes.serialNumber,
          validity: changes.validity,
        })
        expect(der.includes(Buffer.from(changes.authorityKeyIdentifier))).toBe(true)
      }),
    )
  })

  it.skipIf(!hasOpenssl)('says to OpenSSL what was put into it', () => {
    expect(judgeCertificate(new X509Certificate(golden).raw)).toEqual({
      serialNumber: 0x0123456789abcdefn,
      notBefore,
      notAfter,
      subject: { countryName: 'DE', organizationName: 'Müller & Söhne', commonName: 'localhost' },
      subjectAltName: [
        'DNS:localhost',
        'DNS:*.example.test',
        'IP:7f000001',
        'IP:20010db8000000000000000000000007',
        'email:someone@example.test',
        'URI:spiffe://example.test/a',
      ],
    })
  })

  it.skipIf(!hasOpenssl)('is of version 3, its extensions critical where a client that skipped them would err', () => {
    const text = openssl(['x509', '-noout', '-text'], golden)
    expect(text).toContain('Version: 3 (0x2)')
    expect(text.match(/X509v3 [A-Z][^:]+:.*/g)?.map((line) => line.trimEnd())).toEqual([
      'X509v3 Basic Constraints: critical',
      'X509v3 Key Usage: critical',
      'X509v3 Extended Key Usage:',
      'X509v3 Subject Key Identifier:',
      'X509v3 Authority Key Identifier:',
      'X509v3 Subject Alternative Name:',
    ])
  })

  it('signed by ECDSA differs from run to run in nothing but its signature', () => {
    const privateKey = p256KeyOf(7)
    const contents = selfSignedContents(privateKey)
    const tbsCertificate = encodeTbsCertificate(contents)
    const [first, second] = [signCertificate(contents, privateKey), signCertificate(contents, privateKey)]
    expect(createHash('sha256').update(tbsCertificate).digest('hex')).toBe(
      '9750bec1f30eaf2d990d93b5bde983d0159d89ec3f511901b4bff1134615467e',
    )
    expect([first, second].every((der) => holdsTbsCertificate(der, tbsCertificate))).toBe(true)
    expect(first.equals(second)).toBe(false)
    expect([first, second].every((der) => new X509Certificate(der).verify(publicKeyOf(privateKey)))).toBe(true)
  })

  it('signs itself where the issuer is the subject, and is no CA for that', () => {
    const x509 = new X509Certificate(golden)
    expect([x509.ca, x509.issuer]).toEqual([false, x509.subject])
    expect(x509.verify(x509.publicKey)).toBe(true)
    expect(x509.verify(publicKeyOf(ed25519KeyOf(8)))).toBe(false)
  })

  it('has no subjectAltName where there are no names, since that may not be empty (RFC 5280 §4.2.1.6)', () => {
    const privateKey = ed25519KeyOf(7)
    const contents = selfSignedContents(privateKey, { subjectAltName: [], profile: endEntityProfiles.client })
    expect(new X509Certificate(signCertificate(contents, privateKey)).subjectAltName).toBeUndefined()
  })
})

describe('a key identifier', () => {
  it('is the left-most 160 bits of the SHA-256 of the SubjectPublicKeyInfo (RFC 7093 §2)', () => {
    const publicKey = publicKeyOf(ed25519KeyOf(7))
    const digest = createHash('sha256').update(encodeSubjectPublicKeyInfo(publicKey)).digest('hex')
    expect(Buffer.from(keyIdentifierOf(publicKey)).toString('hex')).toBe(digest.slice(0, 40))
  })

  it('is of the public key, which belongs to the private one', () => {
    const privateKey = p256KeyOf(7)
    expect(publicKeyOf(privateKey).equals(createPublicKey(privateKey))).toBe(true)
  })
})

describe('an issuer', () => {
  // A CA is no more than a profile and another key.
  const caProfile: Profile = {
    basicConstraints: { cA: true, pathLenConstraint: 0 },
    keyUsage: ['keyCertSign', 'cRLSign'],
  }
  const caName = { organizationName: 'Tests', commonName: 'Test CA 1' }

  function ca(privateKey: KeyObject): Buffer {
    const contents = {
      subject: caName,
      issuer: encodeName(caName),
      subjectAltName: [],
      profile: caProfile,
      serialNumber: 1n,
    }
    return signCertificate(selfSignedContents(privateKey, contents), privateKey)
  }

  function issued(privateKey: KeyObject, caKey: KeyObject, changes: Partial<CertificateContents> = {}): Buffer {
    const contents = selfSignedContents(privateKey, {
      issuer: encodeName(caName),
      authorityKeyIdentifier: keyIdentifierOf(publicKeyOf(caKey)),
      signature: signatureAlgorithmFor(caKey, 'sha256'),
      ...changes,
    })
    return signCertificate(contents, caKey)
  }

  /** Whether OpenSSL, strict, takes the leaf for a server's that the CA vouches for; else its reason. */
  function verify(leaf: Buffer, anchor: Buffer, ...words: readonly string[]): string {
    const directory = temporaryDirectory()
    const [caFile, leafFile] = [join(directory, 'ca.pem'), join(directory, 'leaf.pem')]
    writeFileSync(caFile, encodePem('CERTIFICATE', anchor))
    writeFileSync(leafFile, encodePem('CERTIFICATE', leaf))
    const strict = ['-x509_strict', '-purpose', 'sslserver', '-attime', String(notBefore + 60)]
    try {
      return openssl(['verify', ...strict, ...words, '-CAfile', caFile, leafFile])
        .replace(`${leafFile}: `, '')
        .trim()
    } catch (error) {
      return /error \d+ at .*|verification failed/.exec((error as Error).message)?.[0] ?? (error as Error).message
    }
  }

  it.skipIf(!hasOpenssl).each([
    ['Ed25519', () => ed25519KeyOf(9)],
    ['P-256', () => p256KeyOf(9)],
  ])('with a key of %s signs for another, and OpenSSL accepts it by its strict rules', (_, caKey) => {
    const leaf = issued(p256KeyOf(7), caKey())
    expect(verify(leaf, ca(caKey()), '-verify_hostname', 'www.example.test')).toBe('OK')
    expect(verify(leaf, ca(caKey()), '-verify_ip', '2001:db8::7')).toBe('OK')
  })

  it.skipIf(!hasOpenssl)('is not taken for another with the same name', () => {
    expect(verify(issued(p256KeyOf(7), p256KeyOf(9)), ca(p256KeyOf(10)))).toMatch(/^error 20 at 0 depth lookup/)
  })

  it.skipIf(!hasOpenssl)('vouches only for names and times that it signed', () => {
    const leaf = issued(p256KeyOf(7), p256KeyOf(9))
    expect(verify(leaf, ca(p256KeyOf(9)), '-verify_hostname', 'other.test')).toMatch(/^error 62 at 0 depth lookup/)
    const late = ['-attime', String(notAfter + 1)]
    expect(verify(leaf, ca(p256KeyOf(9)), ...late)).toMatch(/^error 10 at /)
    expect(verify(leaf, ca(p256KeyOf(9)), '-attime', String(notAfter - 1))).toBe('OK')
  })

  it.skipIf(!hasOpenssl)('is named in the certificate by its own key, not the subject’s (RFC 5280 §4.2.1.1)', () => {
    const [subjectKey, caKey] = [p256KeyOf(7), ed25519KeyOf(9)]
    const colons = (key: KeyObject) =>
      Buffer.from(keyIdentifierOf(publicKeyOf(key)))
        .toString('hex')
        .toUpperCase()
        .replace(/..(?=.)/g, '$&:')
    const identifiersOf = (der: Buffer) => {
      const extensions = 'subjectKeyIdentifier,authorityKeyIdentifier'
      return openssl(['x509', '-inform', 'DER', '-noout', '-ext', extensions], der).match(/[0-9A-F:]{59}/g)
    }
    expect(identifiersOf(issued(subjectKey, caKey))).toEqual([colons(subjectKey), colons(caKey)])
    expect(identifiersOf(ca(caKey))).toEqual([colons(caKey), colons(caKey)])
  })

  it('that is no CA vouches for nobody', () => {
    const [leaf, anchor] = [issued(p256KeyOf(7), p256KeyOf(9)), selfSignedContents(p256KeyOf(9), { subject: caName })]
    const noCa = new X509Certificate(signCertificate({ ...anchor, issuer: encodeName(caName) }, p256KeyOf(9)))
    expect(new X509Certificate(leaf).checkIssued(noCa)).toBe(false)
    expect(new X509Certificate(leaf).checkIssued(new X509Certificate(ca(p256KeyOf(9))))).toBe(true)
  })
})

describe('a certificate that is read', () => {
  it('gives its serial number and times', () => {
    const read = readCertificate(golden)
    expect(read?.serialNumber).toBe(0x0123456789abcdefn)
    expect(read?.validity).toEqual({ notBefore, notAfter })
  })

  it('is the first of several', () => {
    const other = signCertificate(selfSignedContents(p256KeyOf(1), { serialNumber: 5n }), p256KeyOf(1))
    expect(readCertificate(encodePem('CERTIFICATE', other) + golden)?.serialNumber).toBe(5n)
  })

  it.each([
    ['nothing', ''],
    ['words', 'certificate'],
    ['octets that are none', encodePem('CERTIFICATE', sequence())],
    ['half of one', golden.slice(0, 300)],
  ])('is none: %s', (_, pem) => {
    expect(readCertificate(pem)).toBeUndefined()
    expect(readMadeCertificate(Buffer.from(pem))).toBeUndefined()
  })
})

describe('whether a certificate holds a TBSCertificate', () => {
  const privateKey = ed25519KeyOf(7)
  const contents = selfSignedContents(privateKey)
  const der = signCertificate(contents, privateKey)

  it('is told by all its octets', () => {
    expect(holdsTbsCertificate(der, encodeTbsCertificate(contents))).toBe(true)
    for (const changes of [{ serialNumber: 2n }, { validity: { notBefore, notAfter: notAfter + 1 } }]) {
      expect(holdsTbsCertificate(der, encodeTbsCertificate({ ...contents, ...changes }))).toBe(false)
    }
  })

  it('is told whether the length before it has the short form or the long one (X.690 §8.1.3)', () => {
    const tbsCertificate = sequence(octetString(Uint8Array.of(1)))
    const other = sequence(octetString(Uint8Array.of(2)))
    for (const length of [0, 120, 250, 70_000]) {
      const certificate = sequence(tbsCertificate, octetString(new Uint8Array(length)))
      expect(holdsTbsCertificate(certificate, tbsCertificate)).toBe(true)
      expect(holdsTbsCertificate(certificate, other)).toBe(false)
    }
  })
})

describe('a CA bound to names', () => {
  it('says so, and one that is not does not (RFC 5280 §4.2.1.10)', () => {
    const privateKey = p256KeyOf(8)
    const constraints = nameConstraints(constraintsTo([{ type: 'dNSName', value: 'example.test' }]))
    const contents = { profile: caProfiles.root, subjectAltName: [], nameConstraints: constraints }
    const bound = signCertificate(selfSignedContents(privateKey, contents), privateKey)
    const expected = constraintsTo([{ type: 'dNSName', value: 'example.test' }])
    expect(readCaCertificate(encodePem('CERTIFICATE', bound))).toMatchObject({ nameConstraints: expected })
    const free = signCertificate(
      selfSignedContents(privateKey, { ...contents, nameConstraints: undefined }),
      privateKey,
    )
    expect(readCaCertificate(encodePem('CERTIFICATE', free))).toMatchObject({ nameConstraints: undefined })
  })
})
