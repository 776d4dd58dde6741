/** CAs made for a run: their contents and how they are made. stored-issuer.ts decides whether an existing one is kept. */
import type { KeyObject } from 'node:crypto'
import { type OutputFile, textFile } from '../files/output-directory.ts'
import type { Der } from '../pki/asn1.ts'
import { type CertificateContents, keyIdentifierOf, signCertificate } from '../pki/certificate.ts'
import { encodeName } from '../pki/distinguished-name.ts'
import type { Issuer } from '../pki/issuer.ts'
import { type KeyType, publicKeyOf } from '../pki/key-pair.ts'
import { encodePem } from '../pki/pem.ts'
import { encodePrivateKey } from '../pki/private-key.ts'
import { caProfiles, type Profile } from '../pki/profiles.ts'
import { randomSerialNumber, serialNumberOctets } from '../pki/serial-number.ts'
import { signatureOf } from '../pki/signature-algorithm.ts'
import type { Validity } from '../pki/validity.ts'
import type { PlannedCa, PlannedIssuer } from '../request/issuer.ts'

/** The plan of an issuer to make. */
export type MadeIssuerPlan = Extract<PlannedIssuer, { readonly kind: 'made' }>

/** One CA that a plan makes. Each is signed by the one before it; the first by itself or by the given CA above it. */
export interface CaRole {
  /** The file of its certificate. */
  readonly file: 'ca.pem' | 'intermediate.pem'
  readonly keyFile: 'ca-key.pem' | 'intermediate-key.pem'
  readonly suffix: string
  readonly profile: Profile
}

export function rolesOf({ ca, above }: MadeIssuerPlan): readonly CaRole[] {
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

/** Each new CA has a unique name: it ends with eight digits of the key's identifier. */
export function contentsOf(
  ca: PlannedCa,
  { suffix, profile }: CaRole,
  publicKey: KeyObject,
  serialNumber: bigint,
  validity: Validity,
  issuer: Issuer | undefined,
): CertificateContents {
  const keyIdentifier = keyIdentifierOf(publicKey)
  const ending = `${suffix} ${Buffer.from(keyIdentifier).toString('hex').slice(0, 8)}`
  const base = [...ca.baseName].slice(0, 64 - ending.length).join('')
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
    nameConstraints: ca.nameConstraints,
  }
}

/** The CA as an issuer: signed by `issuer`, or self-signed. */
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

/** The CA that signs, and the files of all CAs of the run. */
export interface IssuerWithFiles {
  readonly issuer: Issuer
  readonly files: readonly OutputFile[]
  /** A file of an earlier run that still contains its private key, though it is not to be kept. */
  readonly keyLeft?: string | undefined
}

export async function makeIssuer(
  plan: MadeIssuerPlan,
  newPrivateKey: (keyType: KeyType) => Promise<KeyObject>,
  randomOctets: (count: number) => Uint8Array,
): Promise<IssuerWithFiles> {
  const { ca } = plan
  let issuer = plan.above
  const files: OutputFile[] = []
  for (const role of rolesOf(plan)) {
    const privateKey = await newPrivateKey(ca.keyType)
    const serialNumber = randomSerialNumber(randomOctets(serialNumberOctets))
    const publicKey = publicKeyOf(privateKey)
    const contents = contentsOf(ca, role, publicKey, serialNumber, ca.validity, issuer)
    const der = signCertificate(contents, issuer?.privateKey ?? privateKey)
    files.push(textFile(role.file, encodePem('CERTIFICATE', der)))
    if (ca.keepKey) files.push(textFile(role.keyFile, encodePrivateKey(privateKey, ca.passphrase), 'secret'))
    issuer = issuerOf(der, contents, publicKey, privateKey, issuer)
  }
  if (!issuer) throw new Error('A plan to make an issuer has no CA to make.')
  return { issuer, files }
}
