/** One certificate that is asked for: an Action's own, a client's, an entry of a batch. */

import { type CertificateInputName, certificateInputNames, type InputName, inputs } from '../interface/table.ts'
import type { DistinguishedName } from '../pki/distinguished-name.ts'
import { formatGeneralName, type GeneralName } from '../pki/general-name.ts'
import type { KeyType } from '../pki/key-pair.ts'
import type { SignatureHash } from '../pki/signature-algorithm.ts'
import type { Validity } from '../pki/validity.ts'
import { parseAlternativeName, parseHost } from './names.ts'
import { type Mistake, mistake } from './parsed.ts'
import {
  clockSkewSeconds,
  type RequestedTime,
  type RequestedValidity,
  resolveValidity,
  secondsPerDay,
} from './requested-time.ts'
import { type InputValue, readInput, type Source } from './values.ts'

export type Usage = InputValue<'usage'>

export interface RequestedCertificate {
  /** Its place below the output directory, with `/` between parts; empty for the directory itself. */
  readonly folder: string
  /** File, line and path of an entry of a batch, for mistakes that are found later; empty where inputs describe it. */
  readonly origin: string
  readonly subject: DistinguishedName
  readonly subjectAltName: readonly GeneralName[]
  readonly usage: Usage
  readonly requestedValidity: RequestedValidity
  /** What `requestedValidity` means now. */
  readonly validity: Validity
  /** Whether a person gave its start and its end; what nobody gave may be fitted into a CA's. */
  readonly timesGiven: { readonly start: boolean; readonly end: boolean }
  /** `undefined`: that of the key file, or of the certification request. */
  readonly keyType: KeyType | undefined
  readonly keyFile: string | undefined
  readonly keyPassphrase: string | undefined
  /** The PKCS #10 request that brings the public key. */
  readonly certificationRequest: Source | undefined
  /** Subject and alternative names are those of the certification request; none were given. */
  readonly namesOfCertificationRequest: boolean
  /** `undefined`: that which suits the key that signs. */
  readonly signatureHash: SignatureHash | undefined
  /** `undefined`: random. */
  readonly serialNumber: bigint | undefined
  /** A certificate with less than this left is made anew. */
  readonly renewBeforeSeconds: number
}

/** Told of each mistake, with the input it is in. */
export type Note = (name: InputName, found: Mistake) => void

type Values = { readonly [Name in CertificateInputName]: InputValue<Name> | undefined }

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
 * @param raw What was given for it; an empty text is as if it were not there.
 * @param now Whole seconds since 1970-01-01T00:00:00Z.
 * @returns `undefined` where there are mistakes; each has been noted, in the order of the interface table.
 */
export function parseCertificate(
  folder: string,
  raw: ReadonlyMap<InputName, string>,
  now: number,
  note: Note,
): RequestedCertificate | undefined {
  const wrong = new Set<InputName>()
  const noteHere: Note = (name, found) => {
    wrong.add(name)
    note(name, found)
  }
  const read = (name: CertificateInputName) => {
    const parsed = readInput(name, raw.get(name))
    if (parsed && 'mistake' in parsed) noteHere(name, parsed.mistake)
    return parsed && 'value' in parsed ? parsed.value : undefined
  }
  const values = Object.fromEntries(certificateInputNames.map((name) => [name, read(name)])) as unknown as Values

  const certificationRequest = values['certificate-request']
  const namesAreGiven = nameInputs.some((name) => (raw.get(name) ?? '').trim() !== '')
  const namesOfCertificationRequest = certificationRequest !== undefined && !namesAreGiven
  const usage = values.usage ?? 'server'
  const names = parseNames(
    values['common-name'] ?? (wrong.has('common-name') ? '' : 'localhost'),
    values['subject-alt-names'],
    usage,
    noteHere,
  )
  const namesAreSound = !(['common-name', 'subject-alt-names', 'usage'] as const).some((name) => wrong.has(name))
  if (usage !== 'client' && names.subjectAltName.length === 0 && namesAreSound) {
    noteHere('subject-alt-names', noAlternativeName)
  }
  if (certificationRequest && values['key-file'] !== undefined) {
    noteHere('key-file', mistake('nothing beside certificate-request', values['key-file'], giveOne).mistake)
  }

  const requestedValidity = requestValidity(values)
  const timesAreSound = !(['not-before', 'not-after', 'validity-days'] as const).some((name) => wrong.has(name))
  if (values['not-after'] && values['validity-days']) {
    noteHere('validity-days', mistake('nothing beside not-after', String(values['validity-days']), giveOne).mistake)
  }
  const validity = resolveValidity(requestedValidity, now)
  if ('mistake' in validity && timesAreSound) {
    noteHere(inputOfTime(validity.end, values), validity.mistake)
  }
  if (wrong.size > 0 || 'mistake' in validity) return undefined

  const bringsItsKey = values['key-file'] !== undefined || certificationRequest !== undefined
  return {
    folder,
    origin: '',
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
    usage,
    requestedValidity,
    validity: validity.value,
    timesGiven: {
      start: values['not-before'] !== undefined,
      end: values['not-after'] !== undefined || values['validity-days'] !== undefined,
    },
    keyType: values['key-type'] ?? (bringsItsKey ? undefined : 'rsa-2048'),
    keyFile: values['key-file'],
    keyPassphrase: values['key-passphrase'],
    certificationRequest,
    namesOfCertificationRequest,
    signatureHash: values['signature-hash'],
    serialNumber: values['serial-number'],
    renewBeforeSeconds: renewBeforeSeconds(values['renew-before-days'], validity.value),
  }
}

const giveOne = 'Give one of the two.'

/** What a server without alternative names is told; also where a certification request brings none. */
export const noAlternativeName: Mistake = {
  expected: 'at least one name, since the common name is neither a host name nor an IP address',
  got: '',
  source: 'RFC 9525 §2',
}

/** A host name can be longer in A-labels than as it was typed. */
const upperBoundCommonName = inputs['common-name'].type.upperBound

interface Names {
  readonly commonName: string
  readonly subjectAltName: readonly GeneralName[]
}

function parseNames(commonName: string, words: readonly string[] | undefined, usage: Usage, note: Note): Names {
  const host = looksLikeHost(commonName) ? parseHost(commonName) : undefined
  if (host && 'mistake' in host) note('common-name', host.mistake)
  const hostName = host && 'value' in host ? host.value : undefined

  const asked: GeneralName[] = hostName ? [hostName] : []
  for (const word of words ?? (hostName?.value === 'localhost' ? ['127.0.0.1', '::1'] : [])) {
    const name = parseAlternativeName(word)
    if ('mistake' in name) note('subject-alt-names', name.mistake)
    else asked.push(name.value)
  }
  const subjectAltName = [...new Map(asked.map((name) => [formatGeneralName(name), name])).values()]
  // A client's name may be compared letter for letter (PostgreSQL does); a server's is written as its host is.
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
 * Whether a common name is meant as a host: one word, without the signs of an e-mail address or a path, and with a dot
 * where it is not ASCII, since `Müller` is somebody. `https://…` is a host with too much around it.
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

/** The input that a start or an end which cannot be came from. */
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
