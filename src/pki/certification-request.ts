/** Certification requests, PKCS #10 (RFC 2986): written, signed and read. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { bitString, type Der, implicitElements, objectIdentifier, sequence, setOf, unsignedInteger } from './asn1.ts'
import { encodeSubjectPublicKeyInfo } from './certificate.ts'
import {
  componentsOf,
  constructedTag,
  type DerElement,
  elementsOf,
  identifiers,
  readBitStringOctets,
  readDer,
  readObjectIdentifier,
  readOrReason,
  readSmallInteger,
  type Unreadable,
  UnreadableError,
} from './der-reader.ts'
import { type DistinguishedName, encodeName } from './distinguished-name.ts'
import { extensionIds, readBasicConstraints, readExtensions } from './extension-reader.ts'
import { basicConstraints, extKeyUsage, keyUsage, subjectAltName } from './extensions.ts'
import type { GeneralName } from './general-name.ts'
import { keyTypeOf } from './key-pair.ts'
import { readGeneralNames, readName } from './name-reader.ts'
import { readPem } from './pem-reader.ts'
import type { Profile } from './profiles.ts'
import {
  encodeAlgorithmIdentifier,
  type SignatureAlgorithm,
  type SignatureHash,
  signOctets,
} from './signature-algorithm.ts'

/** What a request asks for; the same values always give the same octets, but for the signature. */
export interface CertificationRequestContents {
  readonly subject: DistinguishedName
  readonly subjectPublicKey: KeyObject
  readonly subjectAltName: readonly GeneralName[]
  readonly profile: Profile
  /** Of the key that signs, which is the subject's. */
  readonly signature: SignatureAlgorithm
}

/**
 *     CertificationRequest ::= SEQUENCE {
 *          certificationRequestInfo CertificationRequestInfo,
 *          signatureAlgorithm AlgorithmIdentifier{{ SignatureAlgorithms }},
 *          signature          BIT STRING }
 *
 * @param privateKey Belongs to `contents.subjectPublicKey`: the signature shows that the subject has it.
 * @see RFC 2986 §4.2
 */
export function encodeCertificationRequest(contents: CertificationRequestContents, privateKey: KeyObject): Der {
  const certificationRequestInfo = encodeCertificationRequestInfo(contents)
  return sequence(
    certificationRequestInfo,
    encodeAlgorithmIdentifier(contents.signature),
    bitString(signOctets(certificationRequestInfo, contents.signature, privateKey)),
  )
}

/**
 *     CertificationRequestInfo ::= SEQUENCE {
 *          version       INTEGER { v1(0) } (v1,...),
 *          subject       Name,
 *          subjectPKInfo SubjectPublicKeyInfo{{ PKInfoAlgorithms }},
 *          attributes    [0] Attributes{{ CRIAttributes }} }
 *     Attributes { ATTRIBUTE:IOSet } ::= SET OF Attribute{{ IOSet }}
 *
 * @see RFC 2986 §4.1
 */
function encodeCertificationRequestInfo(contents: CertificationRequestContents): Der {
  return sequence(
    unsignedInteger(Uint8Array.of(0)),
    encodeName(contents.subject),
    encodeSubjectPublicKeyInfo(contents.subjectPublicKey),
    implicitElements(0, extensionRequest(contents)),
  )
}

const extensionRequestId = '1.2.840.113549.1.9.14'

/**
 *     extensionRequest ATTRIBUTE ::= {
 *          WITH SYNTAX ExtensionRequest
 *          SINGLE VALUE TRUE
 *          ID pkcs-9-at-extensionRequest }
 *     ExtensionRequest ::= Extensions
 *
 * @see RFC 2985 §5.4.2
 */
function extensionRequest({ profile, subjectPublicKey, subjectAltName: names }: CertificationRequestContents): Der {
  const ofRsa = subjectPublicKey.asymmetricKeyType === 'rsa' ? (profile.keyUsageOfRsa ?? []) : []
  const extensions = sequence(
    basicConstraints(profile.basicConstraints),
    keyUsage([...profile.keyUsage, ...ofRsa]),
    ...(profile.extKeyUsage ? [extKeyUsage(profile.extKeyUsage)] : []),
    ...(names.length > 0 ? [subjectAltName(names)] : []),
  )
  return sequence(objectIdentifier(extensionRequestId), setOf(extensions))
}

/** A request that was read; whoever made it has the private key of `publicKey`. */
export interface CertificationRequest {
  readonly subject: DistinguishedName
  /** Empty where it asks for none. */
  readonly subjectAltName: readonly GeneralName[]
  /** Of a type that certificates are made for here. */
  readonly publicKey: KeyObject
}

/** RFC 7468 §7; the second is what old Netscape and Microsoft programs write. */
const labels = ['CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST']

/**
 * The one request in a PEM text, its signature checked. Other extensions than subjectAltName and other attributes are
 * passed over: what a key may be used for is decided by who signs, unless the request is for a CA, which is refused.
 */
export function readCertificationRequest(pem: string): CertificationRequest | Unreadable {
  return readOrReason(() => readCertificationRequestDer(readPem(pem, labels, 1)[0] as Der))
}

function readCertificationRequestDer(der: Der): CertificationRequest {
  const request = componentsOf(readDer(der), 'CertificationRequest')
  const certificationRequestInfo = request.take('certificationRequestInfo')
  const signatureAlgorithm = request.take('signatureAlgorithm')
  const signature = readBitStringOctets(request.take('signature'), 'signature')
  request.end()

  const info = componentsOf(certificationRequestInfo, 'CertificationRequestInfo')
  const version = readSmallInteger(info.take('version'), 'version')
  if (version !== 0) throw new UnreadableError('a request of version v1(0) (RFC 2986 §4.1)', `${version}`)
  const subject = readName(info.take('subject'))
  const publicKey = readPublicKey(info.take('subjectPKInfo'))
  const attributes = info.take('attributes', constructedTag(0)).children
  info.end()

  checkSignature(certificationRequestInfo.octets, signatureAlgorithm, publicKey, signature)
  return { subject, subjectAltName: readRequestedNames(attributes), publicKey }
}

/** Object identifiers of keys, and `node:crypto`'s words for their types. */
const keyAlgorithms: { readonly [oid: string]: string } = {
  '1.2.840.113549.1.1.1': 'rsa',
  '1.2.840.10045.2.1': 'ec',
  '1.3.101.112': 'ed25519',
  '2.16.840.1.101.3.4.3.17': 'ml-dsa-44',
  '2.16.840.1.101.3.4.3.18': 'ml-dsa-65',
  '2.16.840.1.101.3.4.3.19': 'ml-dsa-87',
}

/**
 *     SubjectPublicKeyInfo  ::=  SEQUENCE  {
 *          algorithm            AlgorithmIdentifier,
 *          subjectPublicKey     BIT STRING  }
 *
 * Only what is known here comes to `node:crypto`: no curve of the writer's own, no other algorithm.
 */
function readPublicKey(subjectPublicKeyInfo: DerElement): KeyObject {
  const info = componentsOf(subjectPublicKeyInfo, 'SubjectPublicKeyInfo')
  const algorithm = componentsOf(info.take('algorithm'), 'AlgorithmIdentifier')
  const oid = readObjectIdentifier(algorithm.take('algorithm'), 'algorithm')
  const keyType = keyAlgorithms[oid]
  if (keyType === undefined) throw new UnreadableError('a public key of RSA, ECDSA, Ed25519 or ML-DSA', oid)
  if (keyType === 'ec') {
    readObjectIdentifier(algorithm.take('parameters'), 'namedCurve')
  } else if (keyType === 'rsa') {
    algorithm.take('parameters', identifiers.nullValue)
  }
  algorithm.end()
  readBitStringOctets(info.take('subjectPublicKey'), 'subjectPublicKey')
  info.end()
  const publicKey = importPublicKey(subjectPublicKeyInfo.octets, keyType)
  if (keyTypeOf(publicKey) === undefined) {
    throw new UnreadableError('a key on the curve P-256, P-384 or P-521', 'another curve')
  }
  return publicKey
}

function importPublicKey(spki: Uint8Array, keyType: string): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' })
  } catch {
    throw new UnreadableError(`a public key of ${keyType} that this Node.js reads`, 'one it does not')
  }
}

/** Signatures that are checked; those that fix their own hash have the identifier of their keys. */
const signatureAlgorithms: {
  readonly [oid: string]: { readonly keyType: string; readonly hash: SignatureHash | undefined }
} = {
  '1.2.840.113549.1.1.11': { keyType: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { keyType: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { keyType: 'rsa', hash: 'sha512' },
  '1.2.840.10045.4.3.2': { keyType: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { keyType: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { keyType: 'ec', hash: 'sha512' },
  '1.3.101.112': { keyType: 'ed25519', hash: undefined },
  '2.16.840.1.101.3.4.3.17': { keyType: 'ml-dsa-44', hash: undefined },
  '2.16.840.1.101.3.4.3.18': { keyType: 'ml-dsa-65', hash: undefined },
  '2.16.840.1.101.3.4.3.19': { keyType: 'ml-dsa-87', hash: undefined },
}

/** Signatures that other programs make and that are refused, by what is said of them. */
const refusedSignatures: { readonly [oid: string]: string } = {
  '1.2.840.113549.1.1.4': 'MD5',
  '1.2.840.113549.1.1.5': 'SHA-1',
  '1.2.840.113549.1.1.10': 'RSASSA-PSS',
  '1.2.840.10045.4.1': 'SHA-1',
}

/** @throws {UnreadableError} when the signature is not this key's over these octets. */
function checkSignature(signed: Uint8Array, identifier: DerElement, publicKey: KeyObject, signature: Uint8Array): void {
  const signatureAlgorithm = componentsOf(identifier, 'AlgorithmIdentifier')
  const oid = readObjectIdentifier(signatureAlgorithm.take('algorithm'), 'signatureAlgorithm')
  const algorithm = signatureAlgorithms[oid]
  if (algorithm === undefined || algorithm.keyType !== publicKey.asymmetricKeyType) {
    const expected = `a request signed with SHA-256, SHA-384 or SHA-512 by its key of ${publicKey.asymmetricKeyType}`
    throw new UnreadableError(expected, refusedSignatures[oid] ?? `the signature algorithm ${oid}`)
  }
  if (algorithm.keyType === 'rsa') signatureAlgorithm.take('parameters', identifiers.nullValue)
  signatureAlgorithm.end()
  if (!verify(algorithm.hash, signed, { key: publicKey, dsaEncoding: 'der' }, signature)) {
    throw new UnreadableError('a request signed by its own key (RFC 2986 §3)', 'another signature')
  }
}

/**
 *     Attribute { ATTRIBUTE:IOSet } ::= SEQUENCE {
 *          type    ATTRIBUTE.&id({IOSet}),
 *          values  SET SIZE(1..MAX) OF ATTRIBUTE.&Type({IOSet}{@type}) }
 */
function readRequestedNames(attributes: readonly DerElement[]): readonly GeneralName[] {
  const requested: DerElement[] = []
  for (const element of attributes) {
    const attribute = componentsOf(element, 'Attribute')
    const type = readObjectIdentifier(attribute.take('type'), 'type of Attribute')
    const values = elementsOf(attribute.take('values'), identifiers.set, 'values of Attribute')
    attribute.end()
    if (type === extensionRequestId) requested.push(...values)
  }
  if (requested.length > 1) throw new UnreadableError('one extensionRequest (RFC 2985 §5.4.2)', `${requested.length}`)
  return requested.flatMap(readExtensionRequest)
}

/** The names in Extensions; a CA is never made by request. */
function readExtensionRequest(element: DerElement): readonly GeneralName[] {
  const extensions = readExtensions(element)
  const constraints = extensions.get(extensionIds.basicConstraints)
  if (constraints && readBasicConstraints(constraints).cA) {
    throw new UnreadableError('a request for an end entity', 'one for a CA (basicConstraints)')
  }
  const names = extensions.get(extensionIds.subjectAltName)
  return names ? readGeneralNames(readDer(names)) : []
}
