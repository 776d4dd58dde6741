/**
 * Writes, signs and reads back certificates (RFC 5280 §4.1). The issuer is a parameter: a self-signed certificate is one whose
 * issuer has the subject's name and key.
 */
import { createHash, type KeyObject, X509Certificate } from 'node:crypto'
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
import { keyTypeOf, type PublicKey } from './key-pair.ts'
import type { Profile } from './profiles.ts'
import { once, remembered } from './remembered.ts'
import { serialNumberMagnitude } from './serial-number.ts'
import {
  encodeAlgorithmIdentifier,
  type SignatureAlgorithm,
  signOctets,
  type signOctetsAside,
} from './signature-algorithm.ts'
import { encodeValidity, type Validity } from './validity.ts'

/** Everything in a certificate except the signature. The same values always give the same octets. */
export interface CertificateContents {
  readonly serialNumber: bigint
  readonly signature: SignatureAlgorithm
  /** Name, octet for octet the subject in the issuer's certificate. */
  readonly issuer: Der
  /** The issuer's subjectKeyIdentifier. */
  readonly authorityKeyIdentifier: Uint8Array
  readonly validity: Validity
  readonly subject: DistinguishedName
  readonly subjectPublicKey: PublicKey
  readonly subjectAltName: readonly GeneralName[]
  readonly profile: Profile
  /** The extension, encoded. Only CAs have it. */
  readonly nameConstraints?: Der | undefined
}

/**
 *     Certificate  ::=  SEQUENCE  {
 *          tbsCertificate       TBSCertificate,
 *          signatureAlgorithm   AlgorithmIdentifier,
 *          signatureValue       BIT STRING  }
 *
 * @param issuerPrivateKey The issuer's, which signs by `contents.signature`.
 */
export function signCertificate(contents: CertificateContents, issuerPrivateKey: KeyObject): Der {
  const tbsCertificate = encodeTbsCertificate(contents)
  return encodeCertificate(
    tbsCertificate,
    contents.signature,
    signOctets(tbsCertificate, contents.signature, issuerPrivateKey),
  )
}

/** A certificate, and what it was put together from. */
export interface SignedCertificate {
  readonly der: Der
  readonly tbsCertificate: Der
  readonly signatureValue: Uint8Array
}

/**
 * The same, in its parts.
 *
 * @param sign At once, or by the thread pool.
 */
export async function signCertificateInParts(
  contents: CertificateContents,
  issuerPrivateKey: KeyObject,
  sign: typeof signOctets | typeof signOctetsAside,
): Promise<SignedCertificate> {
  const tbsCertificate = encodeTbsCertificate(contents)
  const signatureValue = await sign(tbsCertificate, contents.signature, issuerPrivateKey)
  return { der: encodeCertificate(tbsCertificate, contents.signature, signatureValue), tbsCertificate, signatureValue }
}

function encodeCertificate(tbsCertificate: Der, signature: SignatureAlgorithm, signatureValue: Uint8Array): Der {
  return sequence(tbsCertificate, encodeAlgorithmIdentifier(signature), bitString(signatureValue))
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
    version3(),
    unsignedInteger(serialNumberMagnitude(contents.serialNumber)),
    encodeAlgorithmIdentifier(contents.signature),
    contents.issuer,
    encodeValidity(contents.validity),
    encodeName(contents.subject),
    encodeSubjectPublicKeyInfo(contents.subjectPublicKey),
    explicitTag(3, sequence(...encodeExtensions(contents))),
  )
}

/** v3 */
const version3 = once(() => explicitTag(0, unsignedInteger(Uint8Array.of(2))))

function encodeExtensions(contents: CertificateContents): readonly Der[] {
  const { profile, subjectPublicKey } = contents
  return [
    ...(isRsa(subjectPublicKey) ? extensionsForRsa : extensionsForOthers)(profile),
    subjectKeyIdentifier(keyIdentifierOf(subjectPublicKey)),
    extensionOfAuthority(contents.authorityKeyIdentifier),
    ...(contents.subjectAltName.length > 0 ? [subjectAltName(contents.subjectAltName)] : []),
    ...(contents.nameConstraints ? [contents.nameConstraints] : []),
  ]
}

function isRsa(publicKey: PublicKey): boolean {
  return keyTypeOf(publicKey)?.startsWith('rsa-') === true
}

const extensionsForRsa = remembered((profile: Profile) =>
  extensionsOfProfile(profile, [...profile.keyUsage, ...(profile.keyUsageOfRsa ?? [])]),
)

const extensionsForOthers = remembered((profile: Profile) => extensionsOfProfile(profile, profile.keyUsage))

/** The same octets in every certificate of one issuer, who has them in one place. */
const extensionOfAuthority = remembered(authorityKeyIdentifier, 1)

/** Those that are the same in every certificate of a profile. */
function extensionsOfProfile(
  { basicConstraints: constraints, extKeyUsage: purposes }: Profile,
  usages: Profile['keyUsage'],
) {
  return [basicConstraints(constraints), keyUsage(usages), ...(purposes ? [extKeyUsage(purposes)] : [])]
}

/** A key is written several times for one certificate, and `node:crypto` takes longer over it than over a signature. */
const writtenKeys = new WeakMap<KeyObject, Der>()

/** SubjectPublicKeyInfo (RFC 5280 §4.1.2.7), as `node:crypto` writes it. Do not modify the result. */
export function encodeSubjectPublicKeyInfo(publicKey: PublicKey): Der {
  if ('subjectPublicKeyInfo' in publicKey) return publicKey.subjectPublicKeyInfo
  const written = writtenKeys.get(publicKey) ?? publicKey.export({ type: 'spki', format: 'der' })
  writtenKeys.set(publicKey, written)
  return written
}

/**
 * The identifier of a key, 20 octets: the left-most 160 bits of the SHA-256 of its SubjectPublicKeyInfo. RFC 5280 §4.2.1.2
 * leaves the method open, RFC 7093 §2 replaces SHA-1, and every client knows identifiers of 20 octets.
 */
export function keyIdentifierOf(publicKey: PublicKey): Uint8Array {
  return digestOf(publicKey).subarray(0, 20)
}

const digests = new WeakMap<PublicKey, Buffer>()

/** The SHA-256 of a key's SubjectPublicKeyInfo. Do not modify the result. */
export function digestOf(publicKey: PublicKey): Buffer {
  const digest = digests.get(publicKey) ?? createHash('sha256').update(encodeSubjectPublicKeyInfo(publicKey)).digest()
  digests.set(publicKey, digest)
  return digest
}

/** A certificate as `node:crypto` reads it. */
export interface ReadCertificate {
  readonly x509: X509Certificate
  readonly serialNumber: bigint
  readonly validity: Validity
}

/** The same with its key, of which `x509` would make a new object at each look. */
export interface CertificateWithKey extends ReadCertificate {
  readonly publicKey: KeyObject
}

/** Reads the first certificate of a PEM text, or one in DER. `undefined` if there is none, or its key cannot be read. */
export function readCertificate(pem: string | Uint8Array): CertificateWithKey | undefined {
  try {
    const { x509, serialNumber, validity } = readOnly(pem)
    return { x509, publicKey: x509.publicKey, serialNumber, validity }
  } catch {
    return undefined
  }
}

/** The same without its key, which who made it has. */
export function readMadeCertificate(pem: Uint8Array): ReadCertificate | undefined {
  try {
    return readOnly(pem)
  } catch {
    return undefined
  }
}

function readOnly(pem: string | Uint8Array): ReadCertificate {
  const x509 = new X509Certificate(pem)
  const validity = { notBefore: secondsOf(x509.validFrom), notAfter: secondsOf(x509.validTo) }
  return { x509, serialNumber: BigInt(`0x${x509.serialNumber}`), validity }
}

/** Parses a time as OpenSSL prints it. */
const secondsOf = remembered((time: string) => Date.parse(time) / 1000)

/** Whether a Certificate begins with this TBSCertificate. */
export function holdsTbsCertificate(certificate: Uint8Array, tbsCertificate: Der): boolean {
  const lengthOctet = certificate[1] as number
  const start = 2 + (lengthOctet < 0x80 ? 0 : lengthOctet & 0x7f)
  return tbsCertificate.equals(certificate.subarray(start, start + tbsCertificate.length))
}
