/** Keys that are the same in every run, and a certificate's contents to change a part of. */
import { createECDH, createPrivateKey, type KeyObject } from 'node:crypto'
import { type CertificateContents, keyIdentifierOf } from '../../src/pki/certificate.ts'
import { encodeName } from '../../src/pki/distinguished-name.ts'
import type { GeneralName } from '../../src/pki/general-name.ts'
import { keyTypeOf, publicKeyOf } from '../../src/pki/key-pair.ts'
import { endEntityProfiles } from '../../src/pki/profiles.ts'
import { defaultSignatureHash, signatureAlgorithmFor } from '../../src/pki/signature-algorithm.ts'
import { parseIpAddress } from '../../src/request/ip-address.ts'

/** PrivateKeyInfo (RFC 8410 §7) up to the 32 octets of the seed. */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** An Ed25519 key whose 32 octets of seed are all this one; its signatures are determined too. */
export function ed25519KeyOf(seedOctet: number): KeyObject {
  const pkcs8 = Buffer.concat([ed25519Prefix, Buffer.alloc(32, seedOctet)])
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
}

/** A P-256 key whose 32 octets are all this one. */
export function p256KeyOf(octet: number): KeyObject {
  const d = Buffer.alloc(32, octet)
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(d)
  const point = ecdh.getPublicKey()
  const coordinates = { x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') }
  return createPrivateKey({
    key: { kty: 'EC', crv: 'P-256', ...coordinates, d: d.toString('base64url') },
    format: 'jwk',
  })
}

/** 2026-11-24T07:47:46Z */
export const notBefore = 1_795_506_466
export const notAfter = notBefore + 365 * 86_400

export const subject = { countryName: 'DE', organizationName: 'Müller & Söhne', commonName: 'localhost' }

export const names: readonly GeneralName[] = [
  { type: 'dNSName', value: 'localhost' },
  { type: 'dNSName', value: '*.example.test' },
  ipName('127.0.0.1'),
  ipName('2001:db8::7'),
  { type: 'rfc822Name', value: 'someone@example.test' },
  { type: 'uniformResourceIdentifier', value: 'spiffe://example.test/a' },
]

function ipName(text: string): GeneralName {
  const address = parseIpAddress(text)
  if (address === undefined) throw new Error(`no address: ${text}`)
  return { type: 'iPAddress', ...address }
}

/** A self-signed server certificate's contents. */
export function selfSignedContents(
  privateKey: KeyObject,
  changes: Partial<CertificateContents> = {},
): CertificateContents {
  const publicKey = publicKeyOf(privateKey)
  return {
    serialNumber: 0x0123456789abcdefn,
    signature: signatureAlgorithmFor(privateKey, defaultSignatureHash(keyTypeOf(privateKey) as string)),
    issuer: encodeName(subject),
    authorityKeyIdentifier: keyIdentifierOf(publicKey),
    validity: { notBefore, notAfter },
    subject,
    subjectPublicKey: publicKey,
    subjectAltName: names,
    profile: endEntityProfiles.server,
    ...changes,
  }
}
