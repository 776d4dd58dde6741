import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signCertificate } from '../../src/pki/certificate.ts'
import { endEntityProfiles, type Profile, refusedProfiles } from '../../src/pki/profiles.ts'
import { hasOpenssl, openssl } from './openssl.ts'
import { ed25519KeyOf, p256KeyOf, selfSignedContents } from './sample.ts'

const rsaKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

/** The three extensions that a profile decides, as OpenSSL prints them. */
function usageOf(profile: Profile, privateKey: KeyObject): string {
  const der = signCertificate(selfSignedContents(privateKey, { profile }), privateKey)
  const extensions = 'basicConstraints,keyUsage,extendedKeyUsage'
  return openssl(['x509', '-inform', 'DER', '-noout', '-ext', extensions], der)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

const notCa = 'X509v3 Basic Constraints: critical CA:FALSE'

describe.skipIf(!hasOpenssl)('what a certificate may be used for', () => {
  it.each([
    ['P-256', () => p256KeyOf(1)],
    ['Ed25519', () => ed25519KeyOf(1)],
  ])('is, of a server with a key of %s, to sign and never to encipher (RFC 8813 §3)', (_, key) => {
    expect(usageOf(endEntityProfiles.server, key())).toBe(
      `${notCa} X509v3 Key Usage: critical Digital Signature X509v3 Extended Key Usage: TLS Web Server Authentication`,
    )
  })

  it('is, of a server with an RSA key, to encipher too, as NSS asks', () => {
    expect(usageOf(endEntityProfiles.server, rsaKey)).toBe(
      `${notCa} X509v3 Key Usage: critical Digital Signature, Key Encipherment X509v3 Extended Key Usage: TLS Web Server Authentication`,
    )
  })

  it.each([
    ['RSA', () => rsaKey],
    ['P-256', () => p256KeyOf(1)],
  ])('is, of a client with a key of %s, to sign', (_, key) => {
    expect(usageOf(endEntityProfiles.client, key())).toBe(
      `${notCa} X509v3 Key Usage: critical Digital Signature X509v3 Extended Key Usage: TLS Web Client Authentication`,
    )
  })

  it('is, of both, what either may', () => {
    expect(usageOf(endEntityProfiles.both, rsaKey)).toBe(
      `${notCa} X509v3 Key Usage: critical Digital Signature, Key Encipherment X509v3 Extended Key Usage: TLS Web Server Authentication, TLS Web Client Authentication`,
    )
  })
})

it('differs from that of a server in one thing where clients must refuse it', () => {
  const { wrongUsage, caAsEndEntity } = refusedProfiles
  expect({ ...wrongUsage, extKeyUsage: endEntityProfiles.server.extKeyUsage }).toEqual(endEntityProfiles.server)
  expect(wrongUsage.extKeyUsage).toEqual(['clientAuth'])
  const { basicConstraints, keyUsage } = endEntityProfiles.server
  expect({ ...caAsEndEntity, basicConstraints, keyUsage }).toEqual(endEntityProfiles.server)
  expect(caAsEndEntity).toMatchObject({ basicConstraints: { cA: true }, keyUsage: [...keyUsage, 'keyCertSign'] })
})

it('is never that of a CA: no end entity here may sign for another', () => {
  for (const profile of Object.values<Profile>(endEntityProfiles)) {
    expect(profile.basicConstraints).toEqual({ cA: false })
    expect(profile.keyUsage).not.toContain('keyCertSign')
  }
})
