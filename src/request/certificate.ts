/** Plans one certificate: the one that the inputs describe, that of a client, or an entry of a batch. */
import type { KeyObject } from 'node:crypto'
import { type CertificateInputName, certificateInputNames, type InputName, inputs } from '../interface/table.ts'
import type { DistinguishedName } from '../pki/distinguished-name.ts'
import { formatGeneralName, type GeneralName } from '../pki/general-name.ts'
import { type KeyType, keyTypeOf } from '../pki/key-pair.ts'
import type { SignatureHash } from '../pki/signature-algorithm.ts'
import type { Validity } from '../pki/validity.ts'
import { type GivenValues, type InputValue, readInputs } from './input-values.ts'
import { type NamesOfRequest, readCertificationRequestOf, readKeyFile } from './keys.ts'
import { mistake, type Note } from './mistake.ts'
import { parseAlternativeName, parseHost } from './names.ts'
import type { RequestContext } from './request-context.ts'
import {
  clockSkewSeconds,
  type RequestedTime,
  type RequestedValidity,
  resolveValidity,
  secondsPerDay,
} from './requested-time.ts'

export type Usage = InputValue<'usage'>

/** Where a certificate's key comes from. */
export type PlannedKey =
  | { readonly kind: 'make'; readonly keyType: KeyType }
  /** From `key-file`. */
  | { readonly kind: 'private'; readonly privateKey: KeyObject }
  /** From `certificate-request`: the private key stays with the person who sent the request. */
  | { readonly kind: 'public'; readonly publicKey: KeyObject }

/** A certificate to issue, complete and valid. */
export interface PlannedCertificate {
  /** Its place below the output directory, with `/` between parts; empty for the directory itself. */
  readonly folder: string
  readonly subject: DistinguishedName
  readonly subjectAltName: readonly GeneralName[]
  readonly usage: Usage
  readonly key: PlannedKey
  /** Encrypts the private key. */
  readonly keyPassphrase: string | undefined
  readonly validity: Validity
  /** The validity as requested, which decides whether an existing certificate still matches. */
  readonly requestedValidity: RequestedValidity
  /** `undefined`: the default for the key that signs. */
  readonly signatureHash: SignatureHash | undefined
  /** `undefined`: random. */
  readonly serialNumber: bigint | undefined
  /** A certificate with less time left than this is reissued. */
  readonly renewBeforeSeconds: number
}

/** A planned certificate while the rest of the request is read. */
export interface CertificateDraft {
  readonly certificate: PlannedCertificate
  /** Reports a mistake in one of its inputs that appears only in combination with others. */
  readonly note: Note
  /** Whether its start and its end were given. If not, they can be adjusted to the CA. */
  readonly timesGiven: { readonly start: boolean; readonly end: boolean }
}

/** The planned certificates of a request while the rest of it is read. */
export interface Drafts {
  readonly certificates: readonly CertificateDraft[]
  /** Whether every certificate could be planned. */
  readonly areComplete: boolean
}

type Values = GivenValues<CertificateInputName>

const nameInputs = [
  'common-name',
  'subject-alt-names',
  'organization',
  'organizational-unit',
  'locality',
  'state-or-province',
  'country',
  'email-address',
] as const satisfies readonly CertificateInputName[]

/**
 * Plans one certificate from the texts of its inputs.
 *
 * @param raw Texts by input. An empty one counts as not given.
 * @param note Called with each mistake.
 * @returns `undefined` if there are mistakes.
 */
export function planCertificate(
  folder: string,
  raw: ReadonlyMap<InputName, string>,
  context: RequestContext,
  note: Note,
): CertificateDraft | undefined {
  const wrong = new Set<InputName>()
  const noteHere: Note = (name, found) => {
    wrong.add(name)
    note(name, found)
  }
  const hasNoMistake = (...names: readonly InputName[]) => !names.some((name) => wrong.has(name))
  const values = readInputs(certificateInputNames, raw, noteHere)
  const { usage } = values
  const namesAreGiven = nameInputs.some((name) => (raw.get(name) ?? '').trim() !== '')
  const { key, names: namesOfRequest } = planKey(values, hasNoMistake('key-passphrase', 'key-type'), context, noteHere)
  const subjectAndNames =
    namesOfRequest && !namesAreGiven
      ? expectNames(namesOfRequest, usage !== 'client' && hasNoMistake('usage'), noteHere)
      : namesFromInputs(values, usage, wrong, noteHere)

  const requestedValidity = requestValidity(values)
  const validity = resolveValidity(requestedValidity, context.now)
  if ('mistake' in validity && hasNoMistake('not-before', 'not-after', 'validity-days')) {
    noteHere(inputOfTime(validity.end, values), validity.mistake)
  }
  if (values['not-after'] && values['validity-days'] !== undefined) {
    noteHere('validity-days', { cannotBeCombinedWith: 'not-after', advice: giveOne })
  }
  if (wrong.size > 0 || 'mistake' in validity || !key) return undefined
  return {
    certificate: {
      folder,
      ...subjectAndNames,
      usage,
      key,
      keyPassphrase: values['key-passphrase'],
      validity: validity.value,
      requestedValidity,
      signatureHash: values['signature-hash'],
      serialNumber: values['serial-number'],
      renewBeforeSeconds: renewBeforeSeconds(values['renew-before-days'], validity.value),
    },
    note,
    timesGiven: {
      start: values['not-before'] !== undefined,
      end: values['not-after'] !== undefined || values['validity-days'] !== undefined,
    },
  }
}

interface KeyOfCertificate {
  /** `undefined` if it cannot be read; the mistake has been noted. */
  readonly key: PlannedKey | undefined
  /** The names in the certification request. */
  readonly names?: NamesOfRequest
}

/** @param isReadable Whether the inputs that the key file depends on have no mistakes. */
function planKey(values: Values, isReadable: boolean, context: RequestContext, note: Note): KeyOfCertificate {
  const { 'certificate-request': request, 'key-file': keyFile, 'key-type': keyType } = values
  if (request && keyFile !== undefined) {
    note('key-file', { cannotBeCombinedWith: 'certificate-request', advice: giveOne })
    return { key: undefined }
  }
  if (request) {
    const read = readCertificationRequestOf(request, context, note)
    return read ? { key: { kind: 'public', publicKey: read.publicKey }, names: read } : { key: undefined }
  }
  if (keyFile === undefined) return { key: { kind: 'make', keyType: keyType ?? 'rsa-2048' } }
  if (!isReadable) return { key: undefined }
  const privateKey = readKeyFile(keyFile, values['key-passphrase'], keyType, context, note)
  return { key: privateKey && { kind: 'private', privateKey } }
}

/** The type of a planned key, as `keyTypeOf` names it. */
export function keyTypeOfPlanned(key: PlannedKey): string {
  if (key.kind === 'make') return key.keyType
  // A key of a type without a name is refused when it is read.
  return keyTypeOf(key.kind === 'private' ? key.privateKey : key.publicKey) as string
}

type SubjectAndNames = Pick<PlannedCertificate, 'subject' | 'subjectAltName'>

function namesFromInputs(values: Values, usage: Usage, wrong: ReadonlySet<InputName>, note: Note): SubjectAndNames {
  const commonName = values['common-name'] ?? (wrong.has('common-name') ? '' : 'localhost')
  const names = parseNames(commonName, values['subject-alt-names'], usage, note)
  const haveNoMistake = !(['common-name', 'subject-alt-names', 'usage'] as const).some((name) => wrong.has(name))
  if (usage !== 'client' && names.subjectAltName.length === 0 && haveNoMistake)
    note('subject-alt-names', noAlternativeName)
  return {
    subject: withoutAbsent({
      countryName: values.country,
      stateOrProvinceName: values['state-or-province'],
      localityName: values.locality,
      organizationName: values.organization,
      organizationalUnitName: values['organizational-unit'],
      commonName: names.commonName,
      emailAddress: values['email-address'],
    }),
    subjectAltName: names.subjectAltName,
  }
}

/**
 * The names of a certification request, used unchanged.
 *
 * @param isForServer Whether alternative names are required.
 */
function expectNames({ subject, subjectAltName }: NamesOfRequest, isForServer: boolean, note: Note): SubjectAndNames {
  if (Object.keys(subject).length === 0) {
    note('certificate-request', mistake('a request with a subject, or common-name', 'an empty subject').mistake)
  }
  if (isForServer && subjectAltName.length === 0) {
    const expected = 'alternative names in the request, or in subject-alt-names'
    note('certificate-request', { ...noAlternativeName, expected })
  }
  for (const { type, value } of subjectAltName) {
    const name = type === 'uniformResourceIdentifier' ? parseAlternativeName(`uri:${value}`) : undefined
    if (name && 'mistake' in name) note('certificate-request', name.mistake)
  }
  return { subject, subjectAltName }
}

const giveOne = 'Give one of the two.'

/** The mistake of a server certificate without alternative names. */
const noAlternativeName = {
  expected: 'at least one name, since the common name is neither a host name nor an IP address',
  got: '',
  source: 'RFC 9525 §2',
}

/** Checked again here: a host name can be longer in A-labels than as typed. */
const upperBoundCommonName = inputs['common-name'].type.upperBound

interface Names {
  readonly commonName: string
  readonly subjectAltName: readonly GeneralName[]
}

function parseNames(commonName: string, words: readonly string[] | undefined, usage: Usage, note: Note): Names {
  const host = looksLikeHost(commonName) ? parseHost(commonName) : undefined
  if (host && 'mistake' in host) note('common-name', host.mistake)
  const hostName = host && 'value' in host ? host.value : undefined

  const requested: GeneralName[] = hostName ? [hostName] : []
  for (const word of words ?? (hostName?.value === 'localhost' ? ['127.0.0.1', '::1'] : [])) {
    const name = parseAlternativeName(word)
    if ('mistake' in name) note('subject-alt-names', name.mistake)
    else requested.push(name.value)
  }
  const subjectAltName = [...new Map(requested.map((name) => [formatGeneralName(name), name])).values()]
  // Servers can compare a client's name letter by letter (PostgreSQL does). A server's name is normalised like its host name.
  const written = usage === 'client' ? commonName : (hostName?.value ?? commonName)
  if ([...written].length > upperBoundCommonName) {
    const { advice } = inputs['common-name'].type
    note(
      'common-name',
      mistake(`at most ${upperBoundCommonName} characters`, written, advice, 'RFC 5280 Appendix A.1').mistake,
    )
  }
  return { commonName: written, subjectAltName }
}

/**
 * Whether a common name is meant as a host: one word without `@` and `/`, and with a dot if it is not ASCII, because
 * `Müller` is a person. `https://…` counts as a host, so that it is refused with a useful message.
 */
function looksLikeHost(commonName: string): boolean {
  if (commonName.includes('://')) return true
  if (commonName === '' || /[\s@/]/.test(commonName)) return false
  return /^[\0-\x7f]*$/.test(commonName) || /[.。．｡]/.test(commonName)
}

interface TimeValues {
  readonly 'validity-days': number | undefined
  readonly 'not-before': RequestedTime | undefined
  readonly 'not-after': RequestedTime | undefined
}

function requestValidity(values: TimeValues): RequestedValidity {
  return {
    notBefore: values['not-before'] ?? { secondsFromNow: -clockSkewSeconds },
    notAfter: values['not-after'] ?? { daysAfterNotBefore: values['validity-days'] ?? 365 },
  }
}

/** The input that set an impossible start or end. */
function inputOfTime(end: 'notBefore' | 'notAfter', values: TimeValues): InputName {
  if (end === 'notBefore') return 'not-before'
  if (values['not-after']) return 'not-after'
  return values['validity-days'] === undefined ? 'not-before' : 'validity-days'
}

function renewBeforeSeconds(days: number | undefined, { notBefore, notAfter }: Validity): number {
  return days === undefined ? Math.min(7 * secondsPerDay, (notAfter - notBefore) / 3) : days * secondsPerDay
}

function withoutAbsent<Value>(object: { readonly [key: string]: Value | undefined }): {
  readonly [key: string]: Value
} {
  return Object.fromEntries(Object.entries(object).filter((entry): entry is [string, Value] => entry[1] !== undefined))
}
