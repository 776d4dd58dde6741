/**
 * Certificates (RFC 5280 §4.1): written, signed and read back. Who signs is a parameter: a self-signed certificate is
 * one whose issuer has the subject's name and key.
 */
import { createHash, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { bitString, type Der, explicitTag, sequence, unsignedInteger } from './asn1.ts'
import { type DistinguishedName, encodeName } from './distinguished-name.ts'
import {
  authorityKeyIdentifier,
  basicConstraints,
  extKeyUsage,
  keyUsage,
  subjectAltName,
  subjectKeyIdentifier,
} from './extensions.ts'
import type { GeneralName } from './general-name.ts'
import type { Profile } from './profiles.ts'
import { serialNumberMagnitude } from './serial-number.ts'
import { encodeAlgorithmIdentifier, type SignatureAlgorithm, signOctets } from './signature-algorithm.ts'
import { encodeValidity, type Validity } from './validity.ts'

/** Everything in a certificate but the signature; the same values always give the same octets. */
export interface CertificateContents {
  readonly serialNumber: bigint
  readonly signature: SignatureAlgorithm
  readonly issuer: DistinguishedName
  /** The issuer's key, for authorityKeyIdentifier. */
  readonly issuerPublicKey: KeyObject
  readonly validity: Validity
  readonly subject: DistinguishedName
  readonly subjectPublicKey: KeyObject
  readonly subjectAltName: readonly GeneralName[]
  readonly profile: Profile
}

/**
 *     Certificate  ::=  SEQUENCE  {
 *          tbsCertificate       TBSCertificate,
 *          signatureAlgorithm   AlgorithmIdentifier,
 *          signatureValue       BIT STRING  }
 *
 * @param issuerPrivateKey Belongs to `contents.issuerPublicKey` and signs by `contents.signature`.
 */
export function signCertificate(contents: CertificateContents, issuerPrivateKey: KeyObject): Der {
  const tbsCertificate = encodeTbsCertificate(contents)
  return sequence(
    tbsCertificate,
    encodeAlgorithmIdentifier(contents.signature),
    bitString(signOctets(tbsCertificate, contents.signature, issuerPrivateKey)),
  )
}

/**
 *     TBSCertificate  ::=  SEQUENCE  {
 *          version         [0]  EXPLICIT Version DEFAULT v1,
 *          serialNumber         CertificateSerialNumber,
 *          signature            AlgorithmIdentifier,
 *          issuer               Name,
 *          validity             Validity,
 *          subject              Name,
 *          subjectPublicKeyInfo SubjectPublicKeyInfo,
 *          …
 *          extensions      [3]  EXPLICIT Extensions OPTIONAL }
 */
export function encodeTbsCertificate(contents: CertificateContents): Der {
  return sequence(
    explicitTag(0, unsignedInteger(Uint8Array.of(2))),
    unsignedInteger(serialNumberMagnitude(contents.serialNumber)),
    encodeAlgorithmIdentifier(contents.signature),
    encodeName(contents.issuer),
    encodeValidity(contents.validity),
    encodeName(contents.subject),
    encodeSubjectPublicKeyInfo(contents.subjectPublicKey),
    explicitTag(3, sequence(...encodeExtensions(contents))),
  )
}

function encodeExtensions(contents: CertificateContents): readonly Der[] {
  const { profile, subjectPublicKey, issuerPublicKey } = contents
  const ofRsa = subjectPublicKey.asymmetricKeyType === 'rsa' ? (profile.keyUsageOfRsa ?? []) : []
  return [
    basicConstraints(profile.basicConstraints),
    keyUsage([...profile.keyUsage, ...ofRsa]),
    ...(profile.extKeyUsage ? [extKeyUsage(profile.extKeyUsage)] : []),
    subjectKeyIdentifier(keyIdentifierOf(subjectPublicKey)),
    authorityKeyIdentifier(keyIdentifierOf(issuerPublicKey)),
    ...(contents.subjectAltName.length > 0 ? [subjectAltName(contents.subjectAltName)] : []),
  ]
}

/** SubjectPublicKeyInfo (RFC 5280 §4.1.2.7), as `node:crypto` writes it. */
export function encodeSubjectPublicKeyInfo(publicKey: KeyObject): Der {
  return publicKey.export({ type: 'spki', format: 'der' })
}

/**
 * 20 octets that name a key: the left-most 160 bits of the SHA-256 of its SubjectPublicKeyInfo. RFC 5280 §4.2.1.2
 * leaves the way open, RFC 7093 §2 turns away from SHA-1, and 20 octets are what every client has seen.
 */
export function keyIdentifierOf(publicKey: KeyObject): Uint8Array {
  return createHash('sha256').update(encodeSubjectPublicKeyInfo(publicKey)).digest().subarray(0, 20)
}

/** The public half of a private key. */
export function publicKeyOf(privateKey: KeyObject): KeyObject {
  return createPublicKey(privateKey)
}

/** A certificate that was read, by `node:crypto`. */
export interface ReadCertificate {
  readonly x509: X509Certificate
  readonly serialNumber: bigint
  readonly validity: Validity
}

/** The first certificate of a PEM text; `undefined` where there is none. */
export function readCertificate(pem: string): ReadCertificate | undefined {
  try {
    const x509 = new X509Certificate(pem)
    const validity = { notBefore: Date.parse(x509.validFrom) / 1000, notAfter: Date.parse(x509.validTo) / 1000 }
    return { x509, serialNumber: BigInt(`0x${x509.serialNumber}`), validity }
  } catch {
    return undefined
  }
}

/** Whether these octets of a Certificate begin with this TBSCertificate. */
export function holdsTbsCertificate(certificate: Uint8Array, tbsCertificate: Der): boolean {
  const lengthOctet = certificate[1] as number
  const start = 2 + (lengthOctet < 0x80 ? 0 : lengthOctet & 0x7f)
  return Buffer.from(tbsCertificate).equals(certificate.subarray(start, start + tbsCertificate.length))
}
