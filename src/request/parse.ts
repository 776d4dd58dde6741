/**
 * Raw words to a typed request. Everything that is wrong is found before anything is said; nothing is read but the
 * words given, and the clock is an argument.
 */
import { InputError, type Issue } from '../errors.ts'
import { type GivenInput, type InputName, inputNames, inputs, type Owner, type ServerName } from '../interface/table.ts'
import { choosesHash, type SignatureHash } from '../pki/signature-algorithm.ts'
import { type Note, parseCertificate, type RequestedCertificate } from './certificate.ts'
import { parseNameConstraints, type RequestedCa } from './certificate-authority.ts'
import { clashOf, parseFolder } from './folder.ts'
import { collectInputs } from './given-inputs.ts'
import { type Mistake, mistake, toIssue, withoutKeyOf } from './parsed.ts'
import { parseTrust, type RequestedTrust } from './trust.ts'
import { type InputValue, readInput, type Source } from './values.ts'

/** Who signs. */
export type RequestedIssuer =
  | { readonly kind: 'self' }
  | { readonly kind: 'made'; readonly ca: RequestedCa }
  /** A CA that someone has; `ca` is an intermediate to be made below it. */
  | {
      readonly kind: 'given'
      readonly certificate: Source
      readonly key: Source
      readonly ca: RequestedCa | undefined
    }

export type Format = InputValue<'formats'>[number]

/** What is asked for. */
export interface Request {
  /** The one that the inputs describe, then those of the clients; none where there is a batch. */
  readonly certificates: readonly RequestedCertificate[]
  readonly batch: Source | undefined
  /** What is wrong beside a batch. Whoever reads the batch throws before the request is used. */
  readonly issues: readonly Issue[]
  /** What an entry of the batch is read with where it says nothing itself. */
  readonly givenToBatch: ReadonlyMap<InputName, string>
  readonly issuer: RequestedIssuer
  /** The inputs given that describe the issuer, which a batch with a CA of its own excludes. */
  readonly wordsOfCa: readonly (WordOfCa | 'issued-by')[]
  /** Opens a CA's key that is given, and encrypts one that is kept. */
  readonly caKeyPassphrase: string | undefined
  readonly formats: ReadonlySet<Format>
  readonly keyStore: {
    /** `undefined`: random. */
    readonly password: string | undefined
    readonly alias: string
    readonly profile: InputValue<'pkcs12-profile'>
  }
  readonly secret: { readonly name: string; readonly namespace: string | undefined }
  readonly settings: {
    readonly servers: ReadonlySet<ServerName>
    /** Where the servers see the output directory; `undefined`: where it is. */
    readonly root: string | undefined
  }
  readonly outputDirectory: string
  readonly keyMode: number
  readonly owner: Owner | undefined
  readonly ifExists: InputValue<'if-exists'>
  readonly trust: RequestedTrust
  /** As they were asked for; `all` is one word. */
  readonly testCases: InputValue<'test-cases'>
}

type Values = { readonly [Name in InputName]: InputValue<Name> | undefined }

/**
 * @param now Whole seconds since 1970-01-01T00:00:00Z.
 * @throws {InputError} with every mistake there is; beside a batch they are in `issues`, to be told with those in it.
 */
export function parseRequest(given: readonly GivenInput[], now: number): Request {
  const issues: Issue[] = []
  const raw = collectInputs(given, inputNames, issues)
  const wrong = new Set<InputName>()
  const note: Note = (name, found) => {
    wrong.add(name)
    issues.push(toIssue(name, withoutKeyOf(raw.get(name), found)))
  }
  // Of a batch the words that all share are read, so that their mistakes are told once.
  const isBatch = (raw.get('certificates') ?? '').trim() !== ''
  const certificate = parseCertificate('', isBatch ? sharedWords(raw) : raw, now, note)

  const ofAll = inputNames.filter((name) => !('ofCertificate' in inputs[name]))
  const read = (name: InputName) => {
    const parsed = readInput(name, raw.get(name))
    if (parsed && 'mistake' in parsed) note(name, parsed.mistake)
    return parsed && 'value' in parsed ? parsed.value : undefined
  }
  const values = Object.fromEntries(ofAll.map((name) => [name, read(name)])) as unknown as Values
  const issuer = parseIssuer(values, certificate, wrong, note)
  const signsItself = issuer.kind === 'self' && !isBatch && !wordsOfIssuer.some((name) => wrong.has(name))
  const hashMistake = signsItself && certificate && refuseOwnHash(certificate)
  if (hashMistake) note('signature-hash', hashMistake)
  const batch = values.certificates
  if (batch) noteBesideBatch(raw, note)
  const trust = parseTrust(values, note)
  const clients = parseClients(values['client-names'] ?? [], raw, now, note)
  if (issues.length > 0 && !isBatch) throw new InputError(inOrderOfTheTable(issues))

  return {
    certificates: isBatch ? [] : [certificate as RequestedCertificate, ...clients],
    batch,
    issues: inOrderOfTheTable(issues),
    givenToBatch: raw,
    wordsOfCa: [...(values['issued-by'] === undefined ? [] : (['issued-by'] as const)), ...wordsOfCa(values)],
    issuer,
    caKeyPassphrase: values['ca-key-passphrase'],
    formats: new Set(values.formats),
    keyStore: {
      password: values['pkcs12-password'],
      alias: values['pkcs12-alias'] as string,
      profile: values['pkcs12-profile'] as InputValue<'pkcs12-profile'>,
    },
    secret: { name: values['secret-name'] as string, namespace: values['secret-namespace'] },
    settings: { servers: new Set(values['settings-for']), root: values['settings-root'] },
    outputDirectory: values['output-directory'] as string,
    keyMode: values['key-mode'] as number,
    owner: values.owner,
    ifExists: values['if-exists'] as InputValue<'if-exists'>,
    trust,
    testCases: values['test-cases'] ?? [],
  }
}

/** Why this hash cannot be had with a key of this type; `undefined` where it can. */
export function refuseHash(keyType: string, hash: SignatureHash): Mistake | undefined {
  if (choosesHash(keyType)) return undefined
  return mistake(`nothing with a key of type ${keyType}, which fixes its own hash`, hash).mistake
}

/** Of a key that signs itself and is made here; of others more must be known. */
function refuseOwnHash({ keyType, signatureHash }: RequestedCertificate): Mistake | undefined {
  return keyType && signatureHash && refuseHash(keyType, signatureHash)
}

/** What is wrong with one of them leaves open who signs. */
const wordsOfIssuer = ['issued-by', 'ca-certificate', 'ca-key'] as const

function parseIssuer(
  values: Values,
  certificate: RequestedCertificate | undefined,
  wrong: ReadonlySet<InputName>,
  note: Note,
): RequestedIssuer {
  const issuedBy = values['issued-by']
  const [caCertificate, caKey] = [values['ca-certificate'], values['ca-key']]
  const isOpen = wordsOfIssuer.some((name) => wrong.has(name))
  const isGiven = caCertificate !== undefined
  if (isGiven && !caKey && !isOpen) note('ca-key', mistake('the private key of ca-certificate', '').mistake)
  if (!isGiven && caKey && !isOpen) note('ca-certificate', mistake('the certificate of ca-key', '').mistake)
  if (isGiven && issuedBy !== undefined && issuedBy !== 'intermediate-ca') {
    note('issued-by', mistake('intermediate-ca or nothing beside ca-certificate', issuedBy).mistake)
  }
  const constraints = values['name-constraints'] && parseNameConstraints(values['name-constraints'])
  if (constraints && 'mistake' in constraints) note('name-constraints', constraints.mistake)

  const makesCa = issuedBy === 'root-ca' || issuedBy === 'intermediate-ca'
  // A batch may have a CA made; whether it does is seen when it is read.
  if (!makesCa && !isOpen && !values.certificates) {
    for (const name of wordsOfCa(values)) note(name, withoutCa(issuedBy ?? (isGiven ? 'ca-certificate' : 'self')))
    if (certificate?.certificationRequest && !isGiven) {
      const advice = 'Give issued-by or ca-certificate.'
      const expected = 'a CA to sign it: its own key is not here'
      note('certificate-request', mistake(expected, issuedBy ?? 'self', advice).mistake)
    }
  }
  const ca: RequestedCa = {
    commonName: values['ca-common-name'],
    isIntermediate: issuedBy === 'intermediate-ca',
    keepKey: values['keep-ca-key'] ?? false,
    keyType: undefined,
    nameConstraints: constraints && 'value' in constraints ? constraints.value : undefined,
  }
  if (caCertificate && caKey) {
    return { kind: 'given', certificate: caCertificate, key: caKey, ca: makesCa ? ca : undefined }
  }
  return makesCa ? { kind: 'made', ca } : { kind: 'self' }
}

/** The inputs given that describe a CA made here. */
function wordsOfCa(values: Values): readonly WordOfCa[] {
  return wordsThatDescribeCa.filter((name) => values[name] !== undefined && values[name] !== false)
}

const wordsThatDescribeCa = ['ca-common-name', 'keep-ca-key', 'name-constraints'] as const

type WordOfCa = (typeof wordsThatDescribeCa)[number]

/** What a word that describes a CA is told where none is made. */
export function withoutCa(issuer: string): Mistake {
  return mistake('a CA made here: issued-by root-ca or intermediate-ca', issuer).mistake
}

/** Words of one certificate that an entry cannot share: each has its own. */
const notForAll = ['common-name', 'subject-alt-names', 'key-file', 'certificate-request', 'serial-number'] as const

/** What each of several certificates can be asked for with. */
function sharedWords(raw: ReadonlyMap<InputName, string>): ReadonlyMap<InputName, string> {
  return new Map([...raw].filter(([name]) => !(notForAll as readonly string[]).includes(name)))
}

function noteBesideBatch(raw: ReadonlyMap<InputName, string>, note: Note): void {
  for (const name of [...notForAll, 'client-names'] as const) {
    const text = (raw.get(name) ?? '').trim()
    if (text === '') continue
    note(name, mistake('nothing beside certificates', text, 'Say it in the entries of the batch.').mistake)
  }
}

/** A client certificate each: the words of the one described, with another name and for clients. */
function parseClients(
  names: readonly string[],
  raw: ReadonlyMap<InputName, string>,
  now: number,
  note: Note,
): readonly RequestedCertificate[] {
  const shared = sharedWords(raw)
  const clash = clashOf(names)
  if (clash)
    note('client-names', mistake('names whose folders differ also where case does not count', clash.join(', ')).mistake)
  return names.flatMap((name) => {
    const folder = parseFolder(name)
    if ('mistake' in folder) {
      note('client-names', folder.mistake)
      return []
    }
    const words = new Map([...shared, ['common-name', name] as const, ['usage', 'client'] as const])
    // What is wrong with the shared words has been told of the certificate itself.
    const noteName: Note = (input, found) => {
      if (input === 'common-name') note('client-names', { ...found, advice: undefined })
    }
    const client = parseCertificate(`clients/${folder.value}`, words, now, noteName)
    return client ? [client] : []
  })
}

/** Those without a place in it, the unknown ones, come first. */
function inOrderOfTheTable(issues: readonly Issue[]): readonly Issue[] {
  const place = ({ where }: Issue) => (inputNames as readonly string[]).indexOf(where)
  return [...issues].sort((a, b) => place(a) - place(b))
}
