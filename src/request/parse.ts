/**
 * Raw words to a typed request. Everything that is wrong is found before anything is said; nothing is read but the
 * words given, and the clock is an argument.
 */
import { InputError, type Issue } from '../errors.ts'
import type { DistinguishedName } from '../pki/distinguished-name.ts'
import { formatGeneralName, type GeneralName } from '../pki/general-name.ts'
import type { KeyType } from '../pki/key-pair.ts'
import { choosesHash, type SignatureHash } from '../pki/signature-algorithm.ts'
import type { Validity } from '../pki/validity.ts'
import { type GivenInput, type InputName, inputNames, inputs, type Owner } from './interface.ts'
import { parseAlternativeName, parseHost } from './names.ts'
import { type Mistake, mistake, quote, toIssue } from './parsed.ts'
import {
  clockSkewSeconds,
  type RequestedTime,
  type RequestedValidity,
  resolveValidity,
  secondsPerDay,
} from './requested-time.ts'
import { nearestName } from './spelling.ts'
import { type InputValue, readInput } from './values.ts'

export type Usage = InputValue<'usage'>

/** What is asked for. */
export interface Request {
  readonly subject: DistinguishedName
  readonly subjectAltName: readonly GeneralName[]
  readonly usage: Usage
  readonly requestedValidity: RequestedValidity
  /** What `requestedValidity` means now. */
  readonly validity: Validity
  /** `undefined`: that of the key file. */
  readonly keyType: KeyType | undefined
  readonly keyFile: string | undefined
  readonly keyPassphrase: string | undefined
  /** `undefined`: the key type's own. */
  readonly signatureHash: SignatureHash | undefined
  /** `undefined`: random. */
  readonly serialNumber: bigint | undefined
  readonly outputDirectory: string
  readonly keyMode: number
  readonly owner: Owner | undefined
  readonly ifExists: InputValue<'if-exists'>
  /** A pair with less than this left is made anew. */
  readonly renewBeforeSeconds: number
}

/**
 * @param now Whole seconds since 1970-01-01T00:00:00Z.
 * @throws {InputError} with every mistake there is.
 */
export function parseRequest(given: readonly GivenInput[], now: number): Request {
  const issues: Issue[] = []
  const raw = collectInputs(given, issues)
  const wrong = new Set<InputName>()
  const note = (name: InputName, found: Mistake): undefined => {
    wrong.add(name)
    issues.push(toIssue(name, found))
  }
  const read = <Name extends InputName>(name: Name): InputValue<Name> | undefined => {
    const parsed = readInput(name, raw.get(name))
    return parsed && 'mistake' in parsed ? note(name, parsed.mistake) : parsed?.value
  }

  // In the order of the table, so that mistakes are told in it.
  const values = Object.fromEntries(inputNames.map((name) => [name, read(name)])) as {
    readonly [Name in InputName]: InputValue<Name> | undefined
  }

  const usage = values.usage ?? 'server'
  const names = parseNames(values['common-name'] ?? '', values['subject-alt-names'], usage, note)
  if (
    usage !== 'client' &&
    names.subjectAltName.length === 0 &&
    !wrong.has('common-name') &&
    !wrong.has('subject-alt-names')
  ) {
    note('subject-alt-names', {
      expected: 'at least one name, since the common name is neither a host name nor an IP address',
      got: '',
      source: 'RFC 9525 §2',
    })
  }

  const requestedValidity = requestValidity(values)
  if (values['not-after'] && values['validity-days']) {
    note(
      'validity-days',
      mistake('nothing beside not-after', String(values['validity-days']), 'Give one of the two.').mistake,
    )
  }
  const validity = resolveValidity(requestedValidity, now)
  if ('mistake' in validity && !wrong.has('not-before') && !wrong.has('not-after')) {
    note(inputOfTime(validity.end, values), validity.mistake)
  }

  const keyType = values['key-type'] ?? (values['key-file'] === undefined ? 'rsa-2048' : undefined)
  const hash = values['signature-hash']
  const hashMistake = keyType && hash ? refuseHash(keyType, hash) : undefined
  if (hashMistake) note('signature-hash', hashMistake)

  if (issues.length > 0 || 'mistake' in validity) throw new InputError(issues)

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
    usage,
    requestedValidity,
    validity: validity.value,
    keyType,
    keyFile: values['key-file'],
    keyPassphrase: values['key-passphrase'],
    signatureHash: hash,
    serialNumber: values['serial-number'],
    outputDirectory: values['output-directory'] as string,
    keyMode: values['key-mode'] as number,
    owner: values.owner,
    ifExists: values['if-exists'] as InputValue<'if-exists'>,
    renewBeforeSeconds: renewBeforeSeconds(values['renew-before-days'], validity.value),
  }
}

/** Lists that are given in parts are put together; anything else is given once. */
function collectInputs(given: readonly GivenInput[], issues: Issue[]): ReadonlyMap<InputName, string> {
  const collected = new Map<InputName, string>()
  const repeated = new Set<InputName>()
  for (const { name, text, spell } of given) {
    if (!isInputName(name)) {
      const nearest = nearestName(name, inputNames)
      const advice = nearest === undefined ? undefined : `Did you mean ${spell(nearest)}?`
      issues.push(toIssue(shownName(spell(name)), mistake('the name of an input', spell(name), advice).mistake))
      continue
    }
    const before = collected.get(name)
    if (before === undefined) collected.set(name, text)
    else if (inputs[name].type.kind === 'list') collected.set(name, `${before}\n${text}`)
    else repeated.add(name)
  }
  for (const name of repeated) issues.push(toIssue(name, mistake('to be given once', 'more than one').mistake))
  return collected
}

/** A name that nobody could have meant is any text: bounded, and what cannot be seen as escapes. */
function shownName(name: string): string {
  return quote(name).slice(1, -1)
}

function isInputName(name: string): name is InputName {
  return Object.hasOwn(inputs, name)
}

/** Why this hash cannot be had with a key of this type; `undefined` where it can. */
export function refuseHash(keyType: string, hash: SignatureHash): Mistake | undefined {
  if (choosesHash(keyType)) return undefined
  return mistake(`nothing with a key of type ${keyType}, which fixes its own hash`, hash).mistake
}

/** A host name can be longer in A-labels than as it was typed. */
const upperBoundCommonName = inputs['common-name'].type.upperBound

interface Names {
  readonly commonName: string
  readonly subjectAltName: readonly GeneralName[]
}

function parseNames(
  commonName: string,
  words: readonly string[] | undefined,
  usage: Usage,
  note: (name: InputName, found: Mistake) => void,
): Names {
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
