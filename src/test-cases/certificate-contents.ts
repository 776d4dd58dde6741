/**
 * What the certificates of the test cases contain: `good`, its CA, and for each case the one thing that is other. A
 * root, an intermediate below it, and the server below that; the keys are arguments.
 */
import type { KeyObject } from 'node:crypto'
import type { Der } from '../pki/asn1.ts'
import { type CertificateContents, keyIdentifierOf } from '../pki/certificate.ts'
import { type DistinguishedName, encodeName } from '../pki/distinguished-name.ts'
import { cutOff, withOtherSignature } from '../pki/malformed.ts'
import { constraintsTo, nameConstraints } from '../pki/name-constraints.ts'
import { caProfiles, endEntityProfiles, type Profile, refusedProfiles } from '../pki/profiles.ts'
import { type SignatureAlgorithm, sha1SignatureFor, signatureOf } from '../pki/signature-algorithm.ts'
import { earliestTime, latestTime, type Validity } from '../pki/validity.ts'
import type { PlannedCertificate } from '../request/certificate.ts'
import { secondsPerDay } from '../request/requested-time.ts'
import { otherHosts } from '../request/test-cases.ts'
import type { TestCaseName } from './case-definitions.ts'

/** CAs; each has a key of its own, under the same name. */
export type CaName = 'root' | 'intermediate' | 'other root' | 'other intermediate' | 'constrained' | 'deeper'

/** The others show the certificate of `good`, `malformed` without its end. */
type ServerName = Exclude<TestCaseName, 'incomplete-chain' | 'mismatched-key' | 'malformed'>

export type CertificateName = CaName | ServerName

/** Servers share one key, so that a case does not differ by its key too. */
export type KeyName = CaName | 'server' | 'weak' | 'mismatched'

export type PublicKeys = { readonly [name in KeyName]?: KeyObject }

/** The certificates that a server sends, its own first. */
export const chainOf: { readonly [name in TestCaseName]: readonly CertificateName[] } = {
  good: ['good', 'intermediate'],
  expired: ['expired', 'intermediate'],
  'not-yet-valid': ['not-yet-valid', 'intermediate'],
  'wrong-host': ['wrong-host', 'intermediate'],
  'no-subject-alt-name': ['no-subject-alt-name', 'intermediate'],
  'untrusted-root': ['untrusted-root', 'other intermediate', 'other root'],
  'self-signed': ['self-signed'],
  'incomplete-chain': ['good'],
  'wrong-usage': ['wrong-usage', 'intermediate'],
  'ca-as-end-entity': ['ca-as-end-entity', 'intermediate'],
  'name-constraint-violation': ['name-constraint-violation', 'constrained'],
  'path-length-violation': ['path-length-violation', 'deeper', 'intermediate'],
  'weak-key': ['weak-key', 'intermediate'],
  'sha1-signature': ['sha1-signature', 'intermediate'],
  revoked: ['revoked', 'intermediate'],
  'invalid-signature': ['invalid-signature', 'intermediate'],
  'mismatched-key': ['good', 'intermediate'],
  malformed: ['good', 'intermediate'],
}

/** The case's own certificate as its file has it. */
export function inFile(name: TestCaseName, certificate: Der): Der {
  if (name === 'malformed') return cutOff(certificate)
  return name === 'invalid-signature' ? withOtherSignature(certificate) : certificate
}

/** The certificate that `inFile` was given; for `malformed` there is no way back. */
export function fromFile(name: TestCaseName, certificate: Der): Der {
  return name === 'invalid-signature' && certificate.length > 0 ? withOtherSignature(certificate) : certificate
}

/** The key that the server has. */
export function keyOfServer(name: TestCaseName): 'server' | 'weak' | 'mismatched' {
  if (name === 'weak-key') return 'weak'
  return name === 'mismatched-key' ? 'mismatched' : 'server'
}

const issuerOf: { readonly [name in CertificateName]?: CaName | 'itself' } = {
  root: 'itself',
  intermediate: 'root',
  'other root': 'itself',
  'other intermediate': 'other root',
  constrained: 'root',
  deeper: 'intermediate',
  'untrusted-root': 'other intermediate',
  'name-constraint-violation': 'constrained',
  'path-length-violation': 'deeper',
}

const caProfileOf: { readonly [name in CaName]: Profile } = {
  root: caProfiles.rootAboveIntermediate,
  intermediate: caProfiles.intermediate,
  'other root': caProfiles.rootAboveIntermediate,
  'other intermediate': caProfiles.intermediate,
  constrained: caProfiles.intermediate,
  deeper: caProfiles.intermediate,
}

export function isCa(name: CertificateName): name is CaName {
  return name in caProfileOf
}

/** The key in a certificate. */
export function subjectKeyOf(name: CertificateName): KeyName {
  if (isCa(name)) return name
  return name === 'weak-key' ? 'weak' : 'server'
}

/** The key that signs it. */
export function signingKeyOf(name: CertificateName): KeyName {
  if (name === 'self-signed') return 'server'
  const issuer = issuerOf[name] ?? 'intermediate'
  return issuer === 'itself' ? (name as CaName) : issuer
}

/** All that these need, each after the one that signs it. */
export function withIssuers(names: Iterable<CertificateName>): readonly CertificateName[] {
  const all = new Set<CertificateName>()
  const add = (name: CertificateName) => {
    const issuer = signingKeyOf(name)
    if (issuer !== name && issuer !== 'server') add(issuer as CaName)
    all.add(name)
  }
  for (const name of names) add(name)
  return [...all]
}

/** Unique per generation, as every CA's name is: eight digits of its key end it. */
function subjectOfCa(name: CaName, publicKey: KeyObject): DistinguishedName {
  return { commonName: `Test cases ${name} ${Buffer.from(keyIdentifierOf(publicKey)).toString('hex').slice(0, 8)}` }
}

/**
 * @param good What is asked for, as of `good`; its validity is that which `good` has or gets.
 * @param keys Those of the certificate and of its issuer among them.
 */
export function testCaseContents(
  name: CertificateName,
  good: PlannedCertificate,
  host: string,
  keys: PublicKeys,
  serialNumber: bigint,
): CertificateContents {
  const subjectPublicKey = keys[subjectKeyOf(name)] as KeyObject
  const signingKey = signingKeyOf(name)
  const issuerPublicKey = keys[signingKey] as KeyObject
  const server: CertificateContents = {
    serialNumber,
    signature: signatureOf(issuerPublicKey, isCa(name) ? undefined : good.signatureHash),
    issuer: encodeName(signingKey === 'server' ? good.subject : subjectOfCa(signingKey as CaName, issuerPublicKey)),
    authorityKeyIdentifier: keyIdentifierOf(issuerPublicKey),
    validity: good.validity,
    subject: good.subject,
    subjectPublicKey,
    subjectAltName: good.subjectAltName,
    profile: endEntityProfiles[good.usage],
  }
  if (!isCa(name)) return { ...server, ...differenceOf(name, server, host, issuerPublicKey) }
  return {
    ...server,
    subject: subjectOfCa(name, subjectPublicKey),
    subjectAltName: [],
    profile: caProfileOf[name],
    nameConstraints: name === 'constrained' ? constraintsElsewhere(good) : undefined,
  }
}

/** The one thing; of cases whose difference is their issuer, their key or what the server sends there is none here. */
function differenceOf(
  name: ServerName,
  { validity, subject }: CertificateContents,
  host: string,
  issuerPublicKey: KeyObject,
): Partial<CertificateContents> {
  switch (name) {
    case 'expired':
      return { validity: validityBefore(validity) }
    case 'not-yet-valid':
      return { validity: validityAfter(validity) }
    case 'wrong-host':
      // Nor may a client that looks at the common name find the host there.
      return {
        subject: { ...subject, commonName: otherHosts.wrong },
        subjectAltName: [{ type: 'dNSName', value: otherHosts.wrong }],
      }
    case 'no-subject-alt-name':
      return { subject: withHostAsCommonName(subject, host), subjectAltName: [] }
    case 'wrong-usage':
      return { profile: refusedProfiles.wrongUsage }
    case 'ca-as-end-entity':
      return { profile: refusedProfiles.caAsEndEntity }
    case 'sha1-signature':
      return { signature: sha1SignatureFor(issuerPublicKey) as SignatureAlgorithm }
    default:
      return {}
  }
}

/** What the intermediate may issue for; of addresses none that anybody has. */
function constraintsElsewhere({ subjectAltName }: PlannedCertificate) {
  const hasHost = subjectAltName.some(({ type }) => type === 'dNSName')
  return nameConstraints(constraintsTo(hasHost ? [{ type: 'dNSName', value: otherHosts.elsewhere }] : []))
}

/** So that a client which takes the common name for a host's accepts it: refused is then that there is nothing else. */
function withHostAsCommonName(subject: DistinguishedName, host: string): DistinguishedName {
  return host.length <= 64 ? { ...subject, commonName: host } : subject
}

/** NSS lets a certificate be used a day before its time. */
const marginSeconds = 2 * secondsPerDay

/** As long, and over a day before its start: it stays expired. */
function validityBefore({ notBefore, notAfter }: Validity): Validity {
  const end = Math.max(notBefore - secondsPerDay, earliestTime + secondsPerDay)
  return { notBefore: Math.max(end - (notAfter - notBefore), earliestTime), notAfter: end }
}

/** As long, and after its end: it is not valid as long as that one is. */
function validityAfter({ notBefore, notAfter }: Validity): Validity {
  const start = Math.min(notAfter + marginSeconds, latestTime - secondsPerDay)
  return { notBefore: start, notAfter: Math.min(start + (notAfter - notBefore), latestTime) }
}
