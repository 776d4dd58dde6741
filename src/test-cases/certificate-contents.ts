/**
 * The contents of the certificates of the test cases: a root, an intermediate CA below it, and the server certificates below
 * that. Each case differs from `good` in one thing. The keys are arguments.
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

/** The CAs. Each has its own key, which has the same name. */
export type CaName = 'root' | 'intermediate' | 'other root' | 'other intermediate' | 'constrained' | 'deeper'

/** Cases with their own certificate. The others use that of `good`. */
type ServerName = Exclude<TestCaseName, 'incomplete-chain' | 'mismatched-key' | 'malformed'>

export type CertificateName = CaName | ServerName

/** Servers share one key, so that the key is not a second difference. */
export type KeyName = CaName | 'server' | 'weak' | 'mismatched'

export type CaseKeys = { readonly [name in KeyName]?: KeyObject }

/** A key that the caller has generated or read. */
export function keyNamed(keys: CaseKeys, name: KeyName): KeyObject {
  const key = keys[name]
  if (!key) throw new Error(`The key "${name}" of the test cases is missing.`)
  return key
}

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

/** The certificate of the case, as written to its file. */
export function inFile(name: TestCaseName, certificate: Der): Der {
  if (name === 'malformed') return cutOff(certificate)
  return name === 'invalid-signature' ? withOtherSignature(certificate) : certificate
}

/** Reverses `inFile`, except for `malformed`, where that is not possible. */
export function fromFile(name: TestCaseName, certificate: Der): Der {
  return name === 'invalid-signature' && certificate.length > 0 ? withOtherSignature(certificate) : certificate
}

/** The key that the server uses. */
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

/** These certificates and all their issuers, each after its issuer. */
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

/** Eight digits of the key identifier make the name unique each time the CA is made. */
function subjectOfCa(name: CaName, publicKey: KeyObject): DistinguishedName {
  return { commonName: `Test cases ${name} ${Buffer.from(keyIdentifierOf(publicKey)).toString('hex').slice(0, 8)}` }
}

/**
 * @param good The plan of `good`, with the validity of the existing `good` if there is one.
 * @param keys Must include those of the certificate and of its issuer.
 */
export function testCaseContents(
  name: CertificateName,
  good: PlannedCertificate,
  host: string,
  keys: CaseKeys,
  serialNumber: bigint,
): CertificateContents {
  const subjectPublicKey = keyNamed(keys, subjectKeyOf(name))
  const signingKey = signingKeyOf(name)
  const issuerPublicKey = keyNamed(keys, signingKey)
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

/** The difference from `good`. Cases that differ by issuer, by key, or by what the server sends have none here. */
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
      // A client that checks the common name must not find the host there either.
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

/** The names that the intermediate CA may sign. If the host is an address, no address is permitted. */
function constraintsElsewhere({ subjectAltName }: PlannedCertificate) {
  const hasHost = subjectAltName.some(({ type }) => type === 'dNSName')
  return nameConstraints(constraintsTo(hasHost ? [{ type: 'dNSName', value: otherHosts.elsewhere }] : []))
}

/** With the host as common name, only a client that ignores common names refuses, and that is what the case tests. */
function withHostAsCommonName(subject: DistinguishedName, host: string): DistinguishedName {
  return host.length <= 64 ? { ...subject, commonName: host } : subject
}

/** NSS accepts a certificate one day early. */
const marginSeconds = 2 * secondsPerDay

/** The same period, but it ends a day before the original starts, so it is always expired. */
function validityBefore({ notBefore, notAfter }: Validity): Validity {
  const end = Math.max(notBefore - secondsPerDay, earliestTime + secondsPerDay)
  return { notBefore: Math.max(end - (notAfter - notBefore), earliestTime), notAfter: end }
}

/** The same period, but it starts after the original ends, so it is not valid while that one is. */
function validityAfter({ notBefore, notAfter }: Validity): Validity {
  const start = Math.min(notAfter + marginSeconds, latestTime - secondsPerDay)
  return { notBefore: start, notAfter: Math.min(start + (notAfter - notBefore), latestTime) }
}
