/** CAs made for a run: what they contain, how they are made, and whether one that stands there can go on signing. */
import type { KeyObject } from 'node:crypto'
import { InputError } from '../errors.ts'
import type { Der } from '../pki/asn1.ts'
import {
  type CertificateContents,
  encodeTbsCertificate,
  holdsTbsCertificate,
  keyIdentifierOf,
  readCertificate,
  signCertificate,
} from '../pki/certificate.ts'
import { encodeName } from '../pki/distinguished-name.ts'
import type { GeneralName } from '../pki/general-name.ts'
import { readCaCertificate } from '../pki/issuer.ts'
import { type KeyType, keyTypeOf, publicKeyOf } from '../pki/key-pair.ts'
import { constraintsFor, constraintsTo, type NameConstraints, nameConstraints } from '../pki/name-constraints.ts'
import { encodePem } from '../pki/pem.ts'
import { encodePrivateKey, isEncryptedPrivateKey, readPrivateKey } from '../pki/private-key.ts'
import { caProfiles, type Profile } from '../pki/profiles.ts'
import { randomSerialNumber, serialNumberOctets } from '../pki/serial-number.ts'
import type { Validity } from '../pki/validity.ts'
import type { RequestedCa } from '../request/certificate-authority.ts'
import { type Mistake, mistake, toIssue } from '../request/parsed.ts'
import { secondsPerDay } from '../request/requested-time.ts'
import { type Authority, signatureOf } from './certificate-contents.ts'
import { textFile } from './output-files.ts'
import { type PlannedCertificate, sharedKeyType } from './planned.ts'
import type { OutputFile } from './ports.ts'

/** A CA to be made, with all that its certificates depend on. */
export interface CaPlan {
  readonly ca: RequestedCa
  /** The CA that someone has; `undefined` where a root is made. */
  readonly above: Authority | undefined
  /** Common names begin with it. */
  readonly baseName: string
  readonly keyType: KeyType
  readonly constraints: NameConstraints | undefined
  /** Encrypts keys that are kept. */
  readonly passphrase: string | undefined
  /** What it has to sign lies within. */
  readonly validity: Validity
}

/** A kept CA signs for ten years of later runs. */
const keptCaDays = 3650

/** @param now Whole seconds since 1970-01-01T00:00:00Z. */
export function planCa(
  ca: RequestedCa,
  above: Authority | undefined,
  certificates: readonly PlannedCertificate[],
  isBatch: boolean,
  passphrase: string | undefined,
  now: number,
): CaPlan {
  const asked = certificates.map(({ asked }) => asked)
  // A CA that goes on may not depend on which name came first.
  const named =
    isBatch || ca.keepKey ? '' : `${[...(asked[0]?.subject.commonName ?? '')].slice(0, 30).join('').trimEnd()} `
  const ends = asked.map(({ validity }) => validity.notAfter)
  const kept = ca.keepKey ? [now + keptCaDays * secondsPerDay] : []
  const within = above?.validity ?? { notBefore: Number.NEGATIVE_INFINITY, notAfter: Number.POSITIVE_INFINITY }
  return {
    ca,
    above,
    baseName: ca.commonName ?? (named === '' ? 'Test CA' : `${named}test CA`),
    keyType: ca.keyType ?? sharedKeyType(certificates) ?? 'rsa-2048',
    constraints:
      ca.nameConstraints &&
      constraintsOf(
        ca.nameConstraints,
        asked.flatMap((certificate) => namesToPermit(certificate)),
        asked.flatMap((certificate) => commonNameWithoutHost(certificate)),
      ),
    passphrase,
    validity: {
      notBefore: Math.max(within.notBefore, minimum(asked.map(({ validity }) => validity.notBefore))),
      notAfter: Math.min(within.notAfter, maximum([...ends, ...kept])),
    },
  }
}

/** An e-mail address in the subject is held against constraints on such names too. */
function namesToPermit({ subject, subjectAltName }: PlannedCertificate['asked']): readonly GeneralName[] {
  const { emailAddress } = subject
  return emailAddress === undefined ? subjectAltName : [...subjectAltName, { type: 'rfc822Name', value: emailAddress }]
}

/** Math.min and Math.max take no more arguments than the stack holds. */
function minimum(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number))
}

function maximum(numbers: readonly number[]): number {
  return numbers.reduce((greatest, number) => Math.max(greatest, number))
}

/** OpenSSL and GnuTLS take it for a host's where no alternative name is one. */
function commonNameWithoutHost({ subject, subjectAltName }: PlannedCertificate['asked']): readonly string[] {
  const hasHost = subjectAltName.some(({ type }) => type === 'dNSName')
  return hasHost || subject.commonName === undefined ? [] : [subject.commonName]
}

/** @param names Those of this run, and the common names that count as such. */
function constraintsOf(
  asked: NonNullable<RequestedCa['nameConstraints']>,
  names: readonly GeneralName[],
  commonNames: readonly string[],
): NameConstraints {
  return asked === 'issued' ? constraintsFor(names, commonNames) : constraintsTo(asked, commonNames)
}

/** The CAs that a plan makes, from above; each is signed by the one before, the first by itself or by the CA above. */
interface CaRole {
  /** Its certificate; its key has the same name with `-key`. */
  readonly file: 'ca.pem' | 'intermediate.pem'
  readonly keyFile: 'ca-key.pem' | 'intermediate-key.pem'
  readonly suffix: string
  readonly profile: Profile
}

function rolesOf({ ca, above }: CaPlan): readonly CaRole[] {
  const root: CaRole = {
    file: 'ca.pem',
    keyFile: 'ca-key.pem',
    suffix: '',
    profile: ca.isIntermediate ? caProfiles.rootAboveIntermediate : caProfiles.root,
  }
  const intermediate: CaRole = {
    file: 'intermediate.pem',
    keyFile: 'intermediate-key.pem',
    suffix: ' intermediate',
    profile: caProfiles.intermediate,
  }
  return [...(above ? [] : [root]), ...(ca.isIntermediate ? [intermediate] : [])]
}

/** Unique per generation: eight digits of the key's identifier end the name. */
function contentsOf(
  plan: CaPlan,
  { suffix, profile }: CaRole,
  publicKey: KeyObject,
  serialNumber: bigint,
  validity: Validity,
  issuer: Authority | undefined,
): CertificateContents {
  const keyIdentifier = keyIdentifierOf(publicKey)
  const ending = `${suffix} ${Buffer.from(keyIdentifier).toString('hex').slice(0, 8)}`
  const base = [...plan.baseName].slice(0, 64 - ending.length).join('')
  const subject = { commonName: `${base}${ending}` }
  return {
    serialNumber,
    signature: signatureOf(issuer?.publicKey ?? publicKey, undefined),
    issuer: issuer?.name ?? encodeName(subject),
    authorityKeyIdentifier: issuer?.keyIdentifier ?? keyIdentifier,
    validity,
    subject,
    subjectPublicKey: publicKey,
    subjectAltName: [],
    profile,
    nameConstraints: plan.constraints && nameConstraints(plan.constraints),
  }
}

/** The CA that `issuer` has signed, or that signs itself. */
function authorityOf(
  der: Der,
  contents: CertificateContents,
  publicKey: KeyObject,
  privateKey: KeyObject | undefined,
  issuer: Authority | undefined,
): Authority {
  return {
    name: encodeName(contents.subject),
    keyIdentifier: keyIdentifierOf(publicKey),
    publicKey,
    privateKey,
    intermediates: issuer ? [der, ...issuer.intermediates] : [],
    trustAnchor: issuer?.trustAnchor ?? der,
    validity: contents.validity,
  }
}

/** The CA that signs, and the files of all that were made for the run. */
export interface AuthorityWithFiles {
  readonly authority: Authority
  readonly files: readonly OutputFile[]
  /** A file of an earlier run that still holds its private key, though it is not to be kept. */
  readonly keyLeft?: string | undefined
}

export async function makeAuthority(
  plan: CaPlan,
  newPrivateKey: (keyType: KeyType) => Promise<KeyObject>,
  randomOctets: (count: number) => Uint8Array,
): Promise<AuthorityWithFiles> {
  let authority = plan.above
  const files: OutputFile[] = []
  for (const role of rolesOf(plan)) {
    const privateKey = await newPrivateKey(plan.keyType)
    const serialNumber = randomSerialNumber(randomOctets(serialNumberOctets))
    const publicKey = publicKeyOf(privateKey)
    const contents = contentsOf(plan, role, publicKey, serialNumber, plan.validity, authority)
    const der = signCertificate(contents, authority?.privateKey ?? privateKey)
    files.push(textFile(role.file, encodePem('CERTIFICATE', der)))
    if (plan.ca.keepKey) files.push(textFile(role.keyFile, encodePrivateKey(privateKey, plan.passphrase), 'secret'))
    authority = authorityOf(der, contents, publicKey, privateKey, authority)
  }
  return { authority: authority as Authority, files }
}

function closedKey(keyFile: string): Mistake {
  const advice = 'Give it, or remove the file, or choose if-exists replace for a new CA.'
  return mistake(`the passphrase that opens ${keyFile}`, 'another or none', advice).mistake
}

type Flawed = { readonly flaw: string }

/** The CA that stands there from an earlier run, if it is one that this plan would make; else what is wrong. */
export function storedAuthority(
  plan: CaPlan,
  read: (name: string) => Uint8Array | undefined,
): AuthorityWithFiles | Flawed {
  let authority = plan.above
  const files: OutputFile[] = []
  let keyLeft: string | undefined
  for (const role of rolesOf(plan)) {
    const stored = storedCa(plan, role, read, authority)
    if ('flaw' in stored) return stored
    authority = stored.authority
    files.push(...stored.files)
    keyLeft ??= stored.keyLeft
  }
  return { authority: authority as Authority, files, keyLeft }
}

function storedCa(
  plan: CaPlan,
  role: CaRole,
  read: (name: string) => Uint8Array | undefined,
  issuer: Authority | undefined,
): AuthorityWithFiles | Flawed {
  const pem = read(role.file)
  if (pem === undefined) return { flaw: `${role.file} is missing` }
  const ca = readCaCertificate(Buffer.from(pem).toString())
  const certificate = readCertificate(pem)
  if ('unreadable' in ca || !certificate) return { flaw: `${role.file} is not a CA certificate` }
  const { x509, publicKey } = certificate
  const { keyType } = plan.ca
  if (keyType !== undefined && keyTypeOf(publicKey) !== keyType) {
    return { flaw: `the key of ${role.file} is of another type` }
  }
  const contents = contentsOf(plan, role, publicKey, certificate.serialNumber, certificate.validity, issuer)
  if (!holdsTbsCertificate(x509.raw, encodeTbsCertificate(contents))) return { flaw: `${role.file} is of another CA` }
  if (!x509.verify(issuer?.publicKey ?? publicKey)) return { flaw: `the signature of ${role.file} does not verify` }
  const files = [textFile(role.file, encodePem('CERTIFICATE', ca.der))]
  const keyOctets = read(role.keyFile)
  const keyPem = keyOctets && Buffer.from(keyOctets).toString()
  const privateKey = keyPem === undefined ? undefined : readPrivateKey(keyPem, plan.passphrase)
  if (!plan.ca.keepKey) {
    const isLeft = typeof privateKey === 'object' && x509.checkPrivateKey(privateKey)
    return {
      authority: authorityOf(ca.der, contents, publicKey, undefined, issuer),
      files,
      keyLeft: isLeft ? role.keyFile : undefined,
    }
  }
  if (keyPem === undefined || privateKey === undefined) return { flaw: `${role.keyFile} is missing` }
  if (privateKey === 'not a private key') return { flaw: `${role.keyFile} cannot be used: ${privateKey}` }
  // A CA that others may trust already is not thrown away for want of a word.
  if (typeof privateKey === 'string') throw new InputError([toIssue('ca-key-passphrase', closedKey(role.keyFile))])
  if (!x509.checkPrivateKey(privateKey)) return { flaw: `${role.keyFile} does not belong to ${role.file}` }
  // Encrypted anew only where it was not: each time it would be other octets.
  const isToBeEncrypted = plan.passphrase !== undefined && !isEncryptedPrivateKey(keyPem)
  const text = isToBeEncrypted ? encodePrivateKey(privateKey, plan.passphrase) : keyPem
  return {
    authority: authorityOf(ca.der, contents, publicKey, privateKey, issuer),
    files: [...files, textFile(role.keyFile, text, 'secret')],
  }
}
