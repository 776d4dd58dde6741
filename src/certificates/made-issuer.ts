/** CAs made for a run: what they contain, and how they are made. Whether one can stay is in stored-authority.ts. */
import type { KeyObject } from 'node:crypto'
import { type OutputFile, textFile } from '../files/output-directory.ts'
import type { Der } from '../pki/asn1.ts'
import { type CertificateContents, keyIdentifierOf, signCertificate } from '../pki/certificate.ts'
import { encodeName } from '../pki/distinguished-name.ts'
import type { GeneralName } from '../pki/general-name.ts'
import { type KeyType, publicKeyOf } from '../pki/key-pair.ts'
import { encodePem } from '../pki/pem.ts'
import { encodePrivateKey } from '../pki/private-key.ts'
import { caProfiles, type Profile } from '../pki/profiles.ts'
import { randomSerialNumber, serialNumberOctets } from '../pki/serial-number.ts'
import { signatureOf } from '../pki/signature-algorithm.ts'
import type { Validity } from '../pki/validity.ts'
import type { RequestedCa, Issuer } from '../request/issuer.ts'
import { sharedKeyType } from '../request/planned.ts'
import type { PlannedCertificate } from '../request/certificate.ts'
import { secondsPerDay } from '../request/requested-time.ts'

/** A CA to be made, with all that its certificates depend on. */
export interface CaPlan {
  readonly ca: RequestedCa
  /** The CA that someone has; `undefined` where a root is made. */
  readonly above: Issuer | undefined
  /** Common names begin with it. */
  readonly baseName: string
  readonly keyType: KeyType
  /** The extension, encoded. */
  readonly nameConstraints: Der | undefined
  /** Encrypts keys that are kept. */
  readonly passphrase: string | undefined
  /** What it has to sign lies within. */
  readonly validity: Validity
}

/** A kept CA signs for ten years of later runs. */
const keptCaDays = 3650

/** @param now Whole seconds since 1970-01-01T00:00:00Z. */
export async function planCa(
  ca: RequestedCa,
  above: Issuer | undefined,
  certificates: readonly PlannedCertificate[],
  isBatch: boolean,
  passphrase: string | undefined,
  now: number,
): Promise<CaPlan> {
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
    nameConstraints:
      ca.nameConstraints &&
      (await encodeConstraints(
        ca.nameConstraints,
        asked.flatMap((certificate) => namesToPermit(certificate)),
        asked.flatMap((certificate) => commonNameWithoutHost(certificate)),
      )),
    passphrase,
    validity: {
      notBefore: Math.max(within.notBefore, minimum(asked.map(({ validity }) => validity.notBefore))),
      notAfter: Math.min(within.notAfter, maximum([...ends, ...kept])),
    },
  }
}

/** An e-mail address in the subject is held against constraints on such names too. */
function namesToPermit({ subject, subjectAltName }: PlannedCertificate): readonly GeneralName[] {
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
function commonNameWithoutHost({ subject, subjectAltName }: PlannedCertificate): readonly string[] {
  const hasHost = subjectAltName.some(({ type }) => type === 'dNSName')
  return hasHost || subject.commonName === undefined ? [] : [subject.commonName]
}

/** @param names Those of this run, and the common names that count as such. */
async function encodeConstraints(
  asked: NonNullable<RequestedCa['nameConstraints']>,
  names: readonly GeneralName[],
  commonNames: readonly string[],
): Promise<Der> {
  const { constraintsFor, constraintsTo, nameConstraints } = await import('../pki/name-constraints.ts')
  return nameConstraints(asked === 'issued' ? constraintsFor(names, commonNames) : constraintsTo(asked, commonNames))
}

/** The CAs that a plan makes, from above; each is signed by the one before, the first by itself or by the CA above. */
export interface CaRole {
  /** Its certificate; its key has the same name with `-key`. */
  readonly file: 'ca.pem' | 'intermediate.pem'
  readonly keyFile: 'ca-key.pem' | 'intermediate-key.pem'
  readonly suffix: string
  readonly profile: Profile
}

export function rolesOf({ ca, above }: CaPlan): readonly CaRole[] {
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
export function contentsOf(
  plan: CaPlan,
  { suffix, profile }: CaRole,
  publicKey: KeyObject,
  serialNumber: bigint,
  validity: Validity,
  issuer: Issuer | undefined,
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
    nameConstraints: plan.nameConstraints,
  }
}

/** The CA that `issuer` has signed, or that signs itself. */
export function issuerOf(
  der: Der,
  contents: CertificateContents,
  publicKey: KeyObject,
  privateKey: KeyObject | undefined,
  issuer: Issuer | undefined,
): Issuer {
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
export interface IssuerWithFiles {
  readonly authority: Issuer
  readonly files: readonly OutputFile[]
  /** A file of an earlier run that still holds its private key, though it is not to be kept. */
  readonly keyLeft?: string | undefined
}

export async function makeIssuer(
  plan: CaPlan,
  newPrivateKey: (keyType: KeyType) => Promise<KeyObject>,
  randomOctets: (count: number) => Uint8Array,
): Promise<IssuerWithFiles> {
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
    authority = issuerOf(der, contents, publicKey, privateKey, authority)
  }
  return { authority: authority as Issuer, files }
}
