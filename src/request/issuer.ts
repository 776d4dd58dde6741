/** Who signs: each certificate itself, a CA made for the run, or a CA that the user gives. */
import type { InputName } from '../interface/table.ts'
import type { Der } from '../pki/asn1.ts'
import type { GeneralName } from '../pki/general-name.ts'
import type { Issuer } from '../pki/issuer.ts'
import type { KeyType } from '../pki/key-pair.ts'
import { constraintsFor, constraintsTo, nameConstraints, permits } from '../pki/name-constraints.ts'
import type { Validity } from '../pki/validity.ts'
import type { CertificateDraft, PlannedCertificate } from './certificate.ts'
import { type GivenIssuer, readGivenIssuer } from './given-issuer.ts'
import type { GivenValues } from './input-values.ts'
import { mistake, type Note } from './mistake.ts'
import { parseNameConstraints, type RequestedNameConstraints } from './name-constraints.ts'
import type { RequestContext } from './request-context.ts'
import { secondsPerDay } from './requested-time.ts'

/** A CA to make, complete: everything that its certificates depend on. */
export interface PlannedCa {
  /** Common names begin with it. */
  readonly baseName: string
  /** Whether an intermediate CA below it signs. */
  readonly isIntermediate: boolean
  readonly keepKey: boolean
  readonly keyType: KeyType
  /** Whether the key type was requested. If so, an existing CA with a key of another type is not reused. */
  readonly keyTypeIsAsked: boolean
  /** The extension, encoded. */
  readonly nameConstraints: Der | undefined
  /** Encrypts the keys that are written. */
  readonly passphrase: string | undefined
  /** Contains the validity of everything it signs. */
  readonly validity: Validity
}

export type PlannedIssuer =
  | { readonly kind: 'self' }
  /** `above`: the given CA under which an intermediate is made; `undefined` if a root is made too. */
  | { readonly kind: 'made'; readonly ca: PlannedCa; readonly above: Issuer | undefined }
  | { readonly kind: 'given'; readonly issuer: Issuer }

/** A CA as the inputs or a batch describe it. */
export interface RequestedCa {
  /** `undefined`: made from the names below it. */
  readonly commonName: string | undefined
  readonly isIntermediate: boolean
  readonly keepKey: boolean
  /** `undefined`: the type of the keys it signs. */
  readonly keyType: KeyType | undefined
  readonly nameConstraints: RequestedNameConstraints | undefined
}

/** Who signs, before the parts that depend on the certificates are known. */
export type IssuerDraft =
  | { readonly kind: 'self' }
  | { readonly kind: 'made'; readonly ca: RequestedCa; readonly above: GivenIssuer | undefined }
  | { readonly kind: 'given'; readonly given: GivenIssuer }

const issuerInputs = ['issued-by', 'ca-certificate', 'ca-key'] as const
const caInputs = ['ca-common-name', 'keep-ca-key', 'name-constraints'] as const

/** The values of the inputs that say who signs. */
type IssuerValues = GivenValues<(typeof issuerInputs)[number] | (typeof caInputs)[number] | 'ca-key-passphrase'>

/**
 * @param caOfBatch The CA that the batch describes.
 * @param wrong Inputs with mistakes.
 * @returns `undefined` if mistakes leave it undecided. Each mistake has been noted.
 */
export function readIssuer(
  values: IssuerValues,
  caOfBatch: RequestedCa | 'unreadable' | undefined,
  context: RequestContext,
  wrong: ReadonlySet<InputName>,
  note: Note,
): IssuerDraft | undefined {
  const { 'issued-by': issuedBy, 'ca-certificate': certificate, 'ca-key': key } = values
  const isOpen = issuerInputs.some((name) => wrong.has(name))
  if (certificate && !key && !isOpen) note('ca-key', mistake('the private key of ca-certificate', '').mistake)
  if (key && !certificate && !isOpen) note('ca-certificate', mistake('the certificate of ca-key', '').mistake)
  if (certificate && issuedBy !== undefined && issuedBy !== 'intermediate-ca') {
    const advice = 'Remove issued-by, or set it to intermediate-ca.'
    note('issued-by', { cannotBeCombinedWith: 'ca-certificate', advice })
  }
  const isCaOpen = isOpen || caOfBatch === 'unreadable'
  const ca = readCa(values, isCaOpen, caOfBatch === 'unreadable' ? undefined : caOfBatch, note)
  if (certificate && key && !isOpen) {
    if (typeof caOfBatch === 'object' && !caOfBatch.isIntermediate) {
      const expected = 'a batch without ca, or with ca.intermediate: true, beside ca-certificate'
      note('certificates', mistake(expected, 'a root CA').mistake)
    }
    const given = readGivenIssuer(certificate, key, values['ca-key-passphrase'], context, note)
    if (!given || isCaOpen) return undefined
    return ca ? { kind: 'made', ca, above: given } : { kind: 'given', given }
  }
  if (certificate || key || isCaOpen) return undefined
  return ca ? { kind: 'made', ca, above: undefined } : { kind: 'self' }
}

/** The CA to make. Either the inputs or the batch describe it, not both. */
function readCa(
  values: IssuerValues,
  isOpen: boolean,
  caOfBatch: RequestedCa | undefined,
  note: Note,
): RequestedCa | undefined {
  const { 'issued-by': issuedBy, 'ca-certificate': certificate } = values
  const constraints = values['name-constraints'] && parseNameConstraints(values['name-constraints'])
  if (constraints && 'mistake' in constraints) note('name-constraints', constraints.mistake)
  const described = caInputs.filter((name) => values[name] !== undefined && values[name] !== false)
  if (caOfBatch) {
    const given: readonly InputName[] = issuedBy === undefined ? described : ['issued-by', ...described]
    for (const name of given) {
      note(name, { cannotBeCombinedWith: 'the ca of certificates', advice: 'Describe the CA in one of the two.' })
    }
    return caOfBatch
  }
  if (issuedBy !== 'root-ca' && issuedBy !== 'intermediate-ca') {
    const who = issuedBy ?? (certificate ? 'ca-certificate' : 'self')
    const found = mistake('a new CA (issued-by root-ca or intermediate-ca)', who).mistake
    if (!isOpen) for (const name of described) note(name, found)
    return undefined
  }
  return {
    commonName: values['ca-common-name'],
    isIntermediate: issuedBy === 'intermediate-ca',
    keepKey: values['keep-ca-key'],
    keyType: undefined,
    nameConstraints: constraints && 'value' in constraints ? constraints.value : undefined,
  }
}

/** A new CA cannot sign names that its own constraints forbid (RFC 5280 §4.2.1.10). */
export function noteOutsideConstraints(
  { nameConstraints: asked }: RequestedCa,
  drafts: readonly CertificateDraft[],
): void {
  if (asked === undefined || asked === 'issued') return
  const constraints = constraintsTo(asked)
  for (const { certificate, note } of drafts) {
    for (const name of certificate.subjectAltName.filter((name) => !permits(constraints, name))) {
      const expected = 'names that name-constraints permit'
      note('subject-alt-names', mistake(expected, name.value, undefined, 'RFC 5280 §4.2.1.10').mistake)
    }
  }
}

/** A CA whose key is kept can sign for ten years. */
const keptCaDays = 3650

/** @param isBatch Whether it signs the entries of a batch. */
export function planCa(
  ca: RequestedCa,
  above: Issuer | undefined,
  certificates: readonly PlannedCertificate[],
  isBatch: boolean,
  passphrase: string | undefined,
  now: number,
): PlannedCa {
  // The name of a CA that signs several requests must not depend on the first of them.
  const commonName = certificates[0]?.subject.commonName ?? ''
  const named = isBatch || ca.keepKey ? '' : [...commonName].slice(0, 30).join('').trimEnd()
  const keptUntil = ca.keepKey ? [now + keptCaDays * secondsPerDay] : []
  const within = above?.validity ?? { notBefore: Number.NEGATIVE_INFINITY, notAfter: Number.POSITIVE_INFINITY }
  return {
    baseName: ca.commonName ?? (named === '' ? 'Test CA' : `${named} test CA`),
    isIntermediate: ca.isIntermediate,
    keepKey: ca.keepKey,
    keyType: ca.keyType ?? sharedKeyType(certificates) ?? 'rsa-2048',
    keyTypeIsAsked: ca.keyType !== undefined,
    nameConstraints: ca.nameConstraints && encodeConstraints(ca.nameConstraints, certificates),
    passphrase,
    validity: {
      notBefore: Math.max(within.notBefore, least(certificates.map(({ validity }) => validity.notBefore))),
      notAfter: Math.min(
        within.notAfter,
        greatest([...certificates.map(({ validity }) => validity.notAfter), ...keptUntil]),
      ),
    },
  }
}

/** The type of all generated keys, if they share one. */
export function sharedKeyType(certificates: readonly PlannedCertificate[]): KeyType | undefined {
  const [first, ...others] = new Set(certificates.map(({ key }) => (key.kind === 'make' ? key.keyType : undefined)))
  return others.length === 0 ? first : undefined
}

function encodeConstraints(asked: RequestedNameConstraints, certificates: readonly PlannedCertificate[]): Der {
  const names = certificates.flatMap(namesToPermit)
  const commonNames = certificates.flatMap(commonNameWithoutHost)
  return nameConstraints(asked === 'issued' ? constraintsFor(names, commonNames) : constraintsTo(asked, commonNames))
}

/** Constraints on e-mail addresses also apply to the one in the subject. */
function namesToPermit({ subject, subjectAltName }: PlannedCertificate): readonly GeneralName[] {
  const { emailAddress } = subject
  return emailAddress === undefined ? subjectAltName : [...subjectAltName, { type: 'rfc822Name', value: emailAddress }]
}

/** OpenSSL and GnuTLS check it as a host name if no alternative name is one. */
function commonNameWithoutHost({ subject, subjectAltName }: PlannedCertificate): readonly string[] {
  const hasHost = subjectAltName.some(({ type }) => type === 'dNSName')
  return hasHost || subject.commonName === undefined ? [] : [subject.commonName]
}

/** Math.min and Math.max fail with more arguments than fit on the stack. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number))
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((greatest, number) => Math.max(greatest, number))
}
