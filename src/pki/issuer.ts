/**
 * Reads the CA that someone has from PEM, and says why it cannot sign a certificate, before anything is signed.
 */
import { type KeyObject, X509Certificate } from 'node:crypto'
import { type Der, sequence } from './asn1.ts'
import { keyIdentifierOf } from './certificate.ts'
import {
  componentsOf,
  constructedTag,
  type DerElement,
  expectType,
  explicitlyTagged,
  identifiers,
  primitiveTag,
  readDer,
  readOrReason,
  readSmallInteger,
  type Unreadable,
  UnreadableError,
} from './der-reader.ts'
import type { DistinguishedName } from './distinguished-name.ts'
import {
  extensionIds,
  readBasicConstraints,
  readExtensions,
  readExtKeyUsage,
  readKeyUsage,
  readSubjectKeyIdentifier,
} from './extension-reader.ts'
import { type BasicConstraints, type KeyUsage, keyPurposeIds } from './extensions.ts'
import { formatGeneralName, type GeneralName } from './general-name.ts'
import { keyTypeOf } from './key-pair.ts'
import { looksLikeIpv4Address, permits, type ReadNameConstraints, readNameConstraints } from './name-constraints.ts'
import { isHostName } from './name-reader.ts'
import { readPem } from './pem-reader.ts'
import type { Profile } from './profiles.ts'
import { formatTime, type Validity } from './validity.ts'

/** A CA that signs, with the certificates that clients are shown and trust for it. */
export interface Issuer {
  /** Its name, byte for byte the subject of its certificate. */
  readonly name: Der
  readonly keyIdentifier: Uint8Array
  readonly publicKey: KeyObject
  /** `undefined` if it is gone: nothing new can be signed. */
  readonly privateKey: KeyObject | undefined
  /** Certificates between an end entity's and the trust anchor, from below, the issuer's own among them. */
  readonly intermediates: readonly Der[]
  readonly trustAnchor: Der
  /** What it signs is valid within. */
  readonly validity: Validity
}

/** A CA certificate that was read. Absent fields are `undefined`. */
export interface CaCertificate {
  readonly der: Der
  readonly x509: X509Certificate
  readonly version: 1 | 2 | 3
  /** Name, octet for octet. */
  readonly subject: Der
  /** If the certificate has none, the result of `keyIdentifierOf`. */
  readonly subjectKeyIdentifier: Uint8Array
  readonly validity: Validity
  /** Whether issuer and subject are the same Name (RFC 5280 §3.2). */
  readonly selfIssued: boolean
  readonly basicConstraints: BasicConstraints
  readonly keyUsage: readonly KeyUsage[] | undefined
  /** Object identifiers. */
  readonly extKeyUsage: readonly string[] | undefined
  readonly nameConstraints: ReadNameConstraints | undefined
}

/** Longer than any path in use. A bundle of many CAs is not a path. */
const maxPathCertificates = 10

/** A CA certificate and those above it, each issued by the next. */
export type CertificationPath = readonly [CaCertificate, ...CaCertificate[]]

/** Reads the first certificate in a PEM text. */
export function readCaCertificate(pem: string): CaCertificate | Unreadable {
  const path = readCertificationPath(pem)
  return 'unreadable' in path ? path : path[0]
}

/** Reads all certificates in a PEM text: the CA's, then those above it. */
export function readCertificationPath(pem: string): CertificationPath | Unreadable {
  return readOrReason(() => {
    const [first, ...others] = readPem(pem, ['CERTIFICATE'], maxPathCertificates).map(readCertificateDer)
    const path: CertificationPath = [first as CaCertificate, ...others]
    for (const [index, issuer] of others.entries()) {
      const { x509 } = path[index] as CaCertificate
      if (!x509.checkIssued(issuer.x509) || !x509.verify(issuer.x509.publicKey)) {
        const expected = `certificate ${index + 2} of the PEM text to be the issuer of certificate ${index + 1}`
        throw new UnreadableError(expected, 'another')
      }
    }
    return path
  })
}

/**
 *     Certificate  ::=  SEQUENCE  {
 *          tbsCertificate       TBSCertificate,
 *          signatureAlgorithm   AlgorithmIdentifier,
 *          signatureValue       BIT STRING  }
 *     TBSCertificate  ::=  SEQUENCE  {
 *          version         [0]  EXPLICIT Version DEFAULT v1,
 *          serialNumber         CertificateSerialNumber,
 *          signature            AlgorithmIdentifier,
 *          issuer               Name,
 *          validity             Validity,
 *          subject              Name,
 *          subjectPublicKeyInfo SubjectPublicKeyInfo,
 *          issuerUniqueID  [1]  IMPLICIT UniqueIdentifier OPTIONAL,
 *          subjectUniqueID [2]  IMPLICIT UniqueIdentifier OPTIONAL,
 *          extensions      [3]  EXPLICIT Extensions OPTIONAL }
 *
 * @see RFC 5280 §4.1
 */
function readCertificateDer(der: Der): CaCertificate {
  const certificate = componentsOf(readDer(der), 'Certificate')
  const tbsCertificate = componentsOf(certificate.take('tbsCertificate'), 'TBSCertificate')
  const signatureAlgorithm = certificate.take('signatureAlgorithm', identifiers.sequence)
  certificate.take('signatureValue', identifiers.bitString)
  certificate.end()

  const version = readVersion(tbsCertificate.takeOptional(constructedTag(0)))
  tbsCertificate.take('serialNumber', identifiers.integer)
  const signature = tbsCertificate.take('signature')
  const issuer = tbsCertificate.take('issuer', identifiers.sequence)
  const validity = readValidity(tbsCertificate.take('validity'))
  const subject = tbsCertificate.take('subject', identifiers.sequence)
  tbsCertificate.take('subjectPublicKeyInfo', identifiers.sequence)
  tbsCertificate.takeOptional(primitiveTag(1))
  tbsCertificate.takeOptional(primitiveTag(2))
  const extensions = readOptionalExtensions(tbsCertificate.takeOptional(constructedTag(3)))
  tbsCertificate.end()
  if (Buffer.compare(signature.octets, signatureAlgorithm.octets) !== 0) {
    throw new UnreadableError('a certificate that names one signature algorithm (RFC 5280 §4.1.1.2)', 'two')
  }

  const x509 = importCertificate(der)
  const read = <Value>(extnID: string, reader: (extnValue: Uint8Array) => Value): Value | undefined => {
    const extnValue = extensions.get(extnID)
    return extnValue && reader(extnValue)
  }
  return {
    der,
    x509,
    version,
    subject: Buffer.from(subject.octets),
    subjectKeyIdentifier:
      read(extensionIds.subjectKeyIdentifier, readSubjectKeyIdentifier) ?? keyIdentifierOf(x509.publicKey),
    validity,
    selfIssued: Buffer.compare(issuer.octets, subject.octets) === 0,
    basicConstraints: read(extensionIds.basicConstraints, readBasicConstraints) ?? { cA: false },
    keyUsage: read(extensionIds.keyUsage, readKeyUsage),
    extKeyUsage: read(extensionIds.extKeyUsage, readExtKeyUsage),
    nameConstraints: read(extensionIds.nameConstraints, readNameConstraints),
  }
}

/** The running Node.js must support its key too. */
function importCertificate(der: Der): X509Certificate {
  try {
    const x509 = new X509Certificate(der)
    keyTypeOf(x509.publicKey)
    return x509
  } catch {
    throw new UnreadableError('a certificate, and in it a key, that this Node.js reads', 'one it does not')
  }
}

/** Version ::= INTEGER { v1(0), v2(1), v3(2) } */
function readVersion(explicit: DerElement | undefined): 1 | 2 | 3 {
  if (explicit === undefined) return 1
  const number = readSmallInteger(explicitlyTagged(explicit, 'version'), 'version')
  if (number === 1) return 2
  if (number === 2) return 3
  throw new UnreadableError('version v2(1) or v3(2) of a certificate (RFC 5280 §4.1.2.1)', `${number}`)
}

function readOptionalExtensions(explicit: DerElement | undefined): ReadonlyMap<string, Uint8Array> {
  return explicit ? readExtensions(explicitlyTagged(explicit, 'extensions')) : new Map()
}

/** Validity ::= SEQUENCE { notBefore Time, notAfter Time } */
function readValidity(element: DerElement): Validity {
  const validity = componentsOf(element, 'Validity')
  const notBefore = readTime(validity.take('notBefore'))
  const notAfter = readTime(validity.take('notAfter'))
  validity.end()
  return { notBefore, notAfter }
}

/** Seconds since 1970 from a time with seconds, in UTC, as RFC 5280 §4.1.2.5 requires. */
function readTime(time: DerElement): number {
  const isUtcTime = time.identifier === identifiers.utcTime
  if (!isUtcTime) expectType(time, identifiers.generalizedTime, 'Time as a UTCTime or GeneralizedTime')
  const text = Buffer.from(time.contents).toString('latin1')
  // Two digits stand for 1950 to 2049 (RFC 5280 §4.1.2.5.1).
  const century = isUtcTime ? (text < '50' ? '20' : '19') : ''
  const iso = `${century}${text}`.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const seconds = Date.parse(iso) / 1000
  if (!Number.isInteger(seconds) || formatTime(seconds) !== iso) {
    throw new UnreadableError('a time such as 20261124075246Z (RFC 5280 §4.1.2.5)', 'another')
  }
  return seconds
}

/** What a CA is asked to sign. */
export interface AskedOfIssuer {
  /** The key that will sign. */
  readonly privateKey: KeyObject
  readonly profile: Profile
  readonly validity: Validity
  readonly subject: DistinguishedName
  readonly subjectAltName: readonly GeneralName[]
  /** Since 1970-01-01T00:00:00Z. */
  readonly nowSeconds: number
}

/** Why a CA cannot sign a certificate. */
interface Refusal {
  /** `outlives` and `predates`: the requested validity exceeds the CA's. A shorter one would fit. */
  readonly kind: 'no CA' | 'key' | 'expired' | 'not yet valid' | 'outlives' | 'predates' | 'path' | 'usage' | 'name'
  /** `expected what, got what.` */
  readonly message: string
}

/**
 * All reasons why clients would refuse a certificate from this CA. The CAs above it set bounds too.
 *
 * @see RFC 5280 §6.1.4
 */
export function refusalsOf(path: CertificationPath, asked: AskedOfIssuer): readonly Refusal[] {
  return [...refusalsOfKey(path[0], asked.privateKey), ...path.flatMap((_, index) => refusalsAt(path, index, asked))]
}

function refusalsOfKey({ x509 }: CaCertificate, privateKey: KeyObject): readonly Refusal[] {
  if (keyTypeOf(x509.publicKey) === undefined) {
    return [refusal('key', 'a CA with a key of RSA, ECDSA (P-256, P-384, P-521), Ed25519 or ML-DSA', 'another')]
  }
  return x509.checkPrivateKey(privateKey) ? [] : [refusal('key', 'the private key of the CA certificate', 'another')]
}

function refusalsAt(path: CertificationPath, index: number, asked: AskedOfIssuer): readonly Refusal[] {
  const certificate = path[index] as CaCertificate
  const who = index === 0 ? 'the CA certificate' : `certificate ${index + 1} of the CA's path`
  const below = path.slice(0, index)
  return [
    ...refusalsOfCa(certificate, who),
    ...refusalsOfValidity(certificate, who, asked),
    ...refusalsOfPathLength(certificate, who, below, asked.profile),
    ...refusalsOfUsage(certificate, who, asked.profile),
    ...refusalsOfNames(certificate, who, asked),
  ]
}

/** A Name without attributes. */
const emptyName = sequence()

function refusalsOfCa(
  { version, subject, basicConstraints, keyUsage }: CaCertificate,
  who: string,
): readonly Refusal[] {
  if (version !== 3) return [refusal('no CA', `${who} to be of version 3 (RFC 5280 §6.1.4)`, `version ${version}`)]
  if (!basicConstraints.cA) {
    return [refusal('no CA', `${who} to be a CA's (basicConstraints with cA, RFC 5280 §4.2.1.9)`, "an end entity's")]
  }
  if (keyUsage && !keyUsage.includes('keyCertSign')) {
    return [
      refusal('no CA', `keyCertSign in the keyUsage of ${who} (RFC 5280 §4.2.1.3)`, keyUsage.join(', ') || 'none'),
    ]
  }
  // The issuer of a certificate may not be empty.
  return emptyName.equals(subject) ? [refusal('no CA', `a subject in ${who} (RFC 5280 §4.1.2.6)`, 'none')] : []
}

function refusalsOfValidity({ validity }: CaCertificate, who: string, asked: AskedOfIssuer): readonly Refusal[] {
  const [begin, end] = [formatTime(validity.notBefore), formatTime(validity.notAfter)]
  const refusals: Refusal[] = []
  if (asked.nowSeconds > validity.notAfter) {
    refusals.push(refusal('expired', `${who} to be valid now`, `one that ended ${end}`))
  }
  if (asked.nowSeconds < validity.notBefore) {
    refusals.push(refusal('not yet valid', `${who} to be valid now`, `one that begins ${begin}`))
  }
  if (asked.validity.notAfter > validity.notAfter) {
    refusals.push(refusal('outlives', `an end not after that of ${who}, ${end}`, formatTime(asked.validity.notAfter)))
  }
  if (asked.validity.notBefore < validity.notBefore) {
    const got = formatTime(asked.validity.notBefore)
    refusals.push(refusal('predates', `a begin not before that of ${who}, ${begin}`, got))
  }
  return refusals
}

/** RFC 5280 §4.2.1.9: pathLenConstraint counts the intermediates below that are not self-issued. */
function refusalsOfPathLength(
  { basicConstraints: { pathLenConstraint } }: CaCertificate,
  who: string,
  below: readonly CaCertificate[],
  profile: Profile,
): readonly Refusal[] {
  const intermediates = below.filter(({ selfIssued }) => !selfIssued).length + (profile.basicConstraints.cA ? 1 : 0)
  if (pathLenConstraint === undefined || intermediates <= pathLenConstraint) return []
  const expected = `at most ${pathLenConstraint} intermediates below ${who} (pathLenConstraint, RFC 5280 §4.2.1.9)`
  return [refusal('path', expected, `${intermediates}`)]
}

/** anyExtendedKeyUsage */
const anyPurpose = '2.5.29.37.0'

/** RFC 5280 does not say that a CA's purposes limit what it signs, but OpenSSL, NSS, Go and Windows act on that. */
function refusalsOfUsage({ extKeyUsage }: CaCertificate, who: string, profile: Profile): readonly Refusal[] {
  if (!extKeyUsage || extKeyUsage.includes(anyPurpose)) return []
  const missing = (profile.extKeyUsage ?? []).filter((purpose) => !extKeyUsage.includes(keyPurposeIds[purpose]))
  return missing.map((purpose) => refusal('usage', `${purpose} in the extKeyUsage of ${who}`, extKeyUsage.join(', ')))
}

function refusalsOfNames({ nameConstraints }: CaCertificate, who: string, asked: AskedOfIssuer): readonly Refusal[] {
  if (!nameConstraints) return []
  const expected = `names that the nameConstraints of ${who} permit (RFC 5280 §4.2.1.10)`
  return [...asked.subjectAltName, ...namesInSubject(asked)]
    .filter((name) => !permits(nameConstraints, name))
    .map((name) => refusal('name', expected, quote(formatGeneralName(name))))
}

/**
 * Names in the subject that name constraints apply to: the e-mail address (RFC 5280 §4.2.1.10), and for OpenSSL, if no
 * alternative name is a host, a commonName that is an IPv4 address or looks like a host name of two or more labels.
 */
function namesInSubject({ subject, subjectAltName }: AskedOfIssuer): readonly GeneralName[] {
  const { commonName = '', emailAddress } = subject
  const isHost = (isHostName(commonName) && commonName.includes('.')) || looksLikeIpv4Address(commonName)
  const counts = isHost && !subjectAltName.some(({ type }) => type === 'dNSName')
  return [
    ...(counts ? [{ type: 'dNSName', value: commonName } as const] : []),
    ...(emailAddress === undefined ? [] : [{ type: 'rfc822Name', value: emailAddress } as const]),
  ]
}

function refusal(kind: Refusal['kind'], expected: string, got: string): Refusal {
  return { kind, message: `expected ${expected}, got ${got}.` }
}

/** URIs can be long. */
function quote(name: string): string {
  return name.length > 80 ? `"${name.slice(0, 80)}…"` : `"${name}"`
}
