/**
 * Turns the words of a request into one finished plan, or into one error with every mistake. Nothing behind this folder
 * refuses input. Pure: the time and the reading of files are arguments.
 */
import { InputError, type Issue } from '../errors.ts'
import { type GivenInput, type InputName, inputNames, inputs, type Owner } from '../interface/table.ts'
import { keyTypeOf } from '../pki/key-pair.ts'
import { choosesHash, type SignatureHash } from '../pki/signature-algorithm.ts'
import { readBatch } from './batch.ts'
import {
  type CertificateDraft,
  keyTypeOfPlanned,
  type Note,
  type PlannedCertificate,
  planCertificate,
} from './certificate.ts'
import { planClients, wordsOfOneCertificate } from './clients.ts'
import type { readDocument } from './document.ts'
import { collectInputs } from './given-inputs.ts'
import { fitToIssuer } from './given-issuer.ts'
import {
  type IssuerDraft,
  noteOutsideConstraints,
  type PlannedIssuer,
  planCa,
  readIssuer,
  sharedKeyType,
} from './issuer.ts'
import { mistake, toIssue, type WrongValue } from './parsed.ts'
import { noteImpossibleSettings, type PlannedSettings } from './settings.ts'
import type { RequestContext } from './sources.ts'
import { planTestCases, type TestCasesPlan } from './test-cases.ts'
import { mostTrusted, parseTrust, type RequestedTrust } from './trust.ts'
import { type InputValue, readInput } from './values.ts'
import { warningsOf, warningsOfIssuer } from './warnings.ts'

export type Format = InputValue<'formats'>[number]

/** How key stores and trust stores are written. */
export interface KeyStoreSettings {
  /** `undefined`: random. */
  readonly password: string | undefined
  readonly alias: string
  readonly profile: InputValue<'pkcs12-profile'>
}

/** Everything that is to be done, complete and valid: whoever holds a plan can act on it. */
export interface Plan {
  /** The one that the inputs describe, then those of the clients; or the entries of a batch. */
  readonly certificates: readonly PlannedCertificate[]
  readonly isBatch: boolean
  readonly issuer: PlannedIssuer
  readonly formats: ReadonlySet<Format>
  readonly keyStore: KeyStoreSettings
  /** The names of the Kubernetes Secret. */
  readonly secret: { readonly name: string; readonly namespace: string | undefined }
  readonly settings: PlannedSettings
  /** Where files go, and with which permissions. */
  readonly directory: { readonly path: string; readonly keyMode: number; readonly owner: Owner | undefined }
  readonly ifExists: InputValue<'if-exists'>
  readonly trust: RequestedTrust
  readonly testCases: TestCasesPlan | undefined
  /** What is allowed, and refused by some client: a sentence or two each. */
  readonly warnings: readonly string[]
}

/** The values of the inputs that all certificates share. */
type Values = { readonly [Name in InputName]: InputValue<Name> | undefined }

/** @throws {InputError} with every mistake there is. */
export async function planRequest(given: readonly GivenInput[], context: RequestContext): Promise<Plan> {
  const isBatch = given.some(({ name, text }) => name === 'certificates' && text.trim() !== '')
  // `yaml` is the largest of all modules, and few runs need it.
  return planFrom(given, context, isBatch ? (await import('./document.ts')).readDocument : undefined)
}

/** The same, given the reader of a batch, which is `undefined` if there is none. */
export function planFrom(
  given: readonly GivenInput[],
  context: RequestContext,
  readYaml: typeof readDocument | undefined,
): Plan {
  const issues = collectMistakes()
  const raw = collectInputs(given, inputNames, issues.unknown)
  const { note, wrong } = issues
  const values = readSharedValues(raw, note)
  const batch = readYaml && values.certificates && readBatch(values.certificates, raw, context, readYaml, note)
  if (readYaml) noteBesideBatch(raw, note)
  const drafts = batch?.certificates ?? planInputs(raw, values['client-names'] ?? [], context, note)
  const issuer = readIssuer(values, batch?.ca, context, wrong, note)
  noteBesideOthers(values, drafts, issuer)
  const trust = parseTrust(values, note)
  if (issuer?.kind === 'self' && trust.by.size > 0) noteUntrusted(drafts, note)
  const certificates = fitted(drafts, issuer, context, note)
  const testCases = readTestCases(values, readYaml !== undefined, certificates[0], context, note)
  const settings = settingsOf(values, context)
  noteImpossibleSettings(settings, drafts, issuer?.kind !== 'self', note)
  const found = [...issues.found(), ...(batch?.issues() ?? [])]
  if (found.length > 0 || !issuer) throw new InputError(found)

  const planned = planIssuer(issuer, certificates, readYaml !== undefined, values['ca-key-passphrase'], context.now)
  const keyMode = values['key-mode'] as number
  return {
    certificates,
    isBatch: readYaml !== undefined,
    issuer: planned,
    formats: new Set(values.formats),
    keyStore: {
      password: values['pkcs12-password'],
      alias: values['pkcs12-alias'] as string,
      profile: values['pkcs12-profile'] as InputValue<'pkcs12-profile'>,
    },
    secret: { name: values['secret-name'] as string, namespace: values['secret-namespace'] },
    settings,
    directory: { path: values['output-directory'] as string, keyMode, owner: values.owner },
    ifExists: values['if-exists'] as InputValue<'if-exists'>,
    trust,
    testCases,
    warnings: [
      ...new Set([
        ...certificates.flatMap((certificate) => warningsOf(certificate, keyMode, context.now)),
        ...warningsOfIssuer(planned, certificates),
        ...(testCases?.warnings ?? []),
      ]),
    ],
  }
}

interface Mistakes {
  readonly note: Note
  /** Inputs with a mistake. */
  readonly wrong: ReadonlySet<InputName>
  /** Mistakes in names that are no inputs. */
  readonly unknown: Issue[]
  /** Each once, in the order of the interface table, the unknown ones first. */
  readonly found: () => readonly Issue[]
}

function collectMistakes(): Mistakes {
  const unknown: Issue[] = []
  const known = new Map<string, { readonly name: InputName; readonly issue: Issue }>()
  const wrong = new Set<InputName>()
  const place = (name: string) => (inputNames as readonly string[]).indexOf(name)
  return {
    unknown,
    wrong,
    note(name, found) {
      wrong.add(name)
      const issue = toIssue(name, found)
      known.set(`${issue.where} ${issue.message}`, { name, issue })
    },
    found: () => [
      ...[...unknown].sort((a, b) => place(a.where) - place(b.where)),
      ...[...known.values()].sort((a, b) => place(a.name) - place(b.name)).map(({ issue }) => issue),
    ],
  }
}

function readSharedValues(raw: ReadonlyMap<InputName, string>, note: Note): Values {
  const shared = inputNames.filter((name) => !('ofCertificate' in inputs[name]))
  const read = (name: InputName) => {
    const parsed = readInput(name, raw.get(name))
    if (parsed && 'mistake' in parsed) note(name, parsed.mistake)
    return parsed && 'value' in parsed ? parsed.value : undefined
  }
  // Each value has the type of its own input.
  return Object.fromEntries(shared.map((name) => [name, read(name)])) as unknown as Values
}

/** The certificate that the inputs describe, and those of its clients. */
function planInputs(
  raw: ReadonlyMap<InputName, string>,
  clients: readonly string[],
  context: RequestContext,
  note: Note,
): readonly CertificateDraft[] {
  const certificate = planCertificate('', raw, context, note)
  return [...(certificate ? [certificate] : []), ...planClients(clients, raw, context, note)]
}

function noteBesideBatch(raw: ReadonlyMap<InputName, string>, note: Note): void {
  const advice = 'Put it into the entries of the batch.'
  for (const name of [...wordsOfOneCertificate, 'client-names'] as const) {
    if ((raw.get(name) ?? '').trim() !== '') note(name, { cannotBeCombinedWith: 'certificates', advice })
  }
}

/** Formats that hold a private key. */
const formatsWithKey: readonly Format[] = ['pkcs12', 'jks', 'combined', 'certificate-request', 'kubernetes-secret']

/** Mistakes that show only when certificates, issuer and formats are looked at together. */
function noteBesideOthers(
  { formats }: Values,
  drafts: readonly CertificateDraft[],
  issuer: IssuerDraft | undefined,
): void {
  const withKey = formatsWithKey.filter((format) => formats?.includes(format))
  for (const { certificate, note } of drafts) {
    if (certificate.key.kind !== 'public') continue
    for (const format of withKey) {
      const other = 'certificate-request, whose private key is not here'
      note('formats', { cannotBeCombinedWith: other, advice: `Leave ${format} out.` })
    }
    if (issuer?.kind === 'self') {
      const expected = 'a CA to sign it: its own key is not here'
      note('certificate-request', mistake(expected, 'self', 'Give issued-by or ca-certificate.').mistake)
    }
  }
  if (issuer) noteRefusedHashes(issuer, drafts)
  if (issuer?.kind === 'made') noteOutsideConstraints(issuer.ca, drafts)
}

/** The hash is the choice of the key that signs. */
function noteRefusedHashes(issuer: IssuerDraft, drafts: readonly CertificateDraft[]): void {
  const keyTypeOfCa = keyTypeOfIssuer(issuer, drafts)
  for (const { certificate, note } of drafts) {
    const { key, signatureHash } = certificate
    const signingKeyType = issuer.kind === 'self' ? keyTypeOfPlanned(key) : keyTypeOfCa
    const found = signingKeyType && signatureHash && refuseHash(signingKeyType, signatureHash)
    if (found) note('signature-hash', found)
  }
}

function keyTypeOfIssuer(issuer: IssuerDraft, drafts: readonly CertificateDraft[]): string | undefined {
  if (issuer.kind === 'given') return keyTypeOf(issuer.given.issuer.publicKey)
  if (issuer.kind === 'self') return undefined
  return issuer.ca.keyType ?? sharedKeyType(drafts.map(({ certificate }) => certificate))
}

/** Why this hash cannot be had with a key of this type; `undefined` if it can. */
export function refuseHash(keyType: string, hash: SignatureHash): WrongValue | undefined {
  if (choosesHash(keyType)) return undefined
  return mistake(`nothing with a key of type ${keyType}, which fixes its own hash`, hash).mistake
}

/** Clients trust servers, one by one if they sign themselves. */
function noteUntrusted(drafts: readonly CertificateDraft[], note: Note): void {
  if (drafts.length === 0) return
  const count = drafts.filter(({ certificate }) => certificate.usage !== 'client').length
  const advice = 'Say issued-by root-ca, or in a batch ca.'
  if (count === 0) note('trust', mistake('a CA, or a certificate of a server', 'client', advice).mistake)
  if (count <= mostTrusted) return
  const expected = `a CA, or at most ${mostTrusted} certificates that sign themselves`
  note('trust', mistake(expected, String(count), advice).mistake)
}

/** The certificates, within the bounds of the CA that someone has. */
function fitted(
  drafts: readonly CertificateDraft[],
  issuer: IssuerDraft | undefined,
  { now }: RequestContext,
  note: Note,
): readonly PlannedCertificate[] {
  const given = issuer?.kind === 'given' ? issuer.given : issuer?.kind === 'made' ? issuer.above : undefined
  if (!given) return drafts.map(({ certificate }) => certificate)
  return fitToIssuer(given, issuer?.kind === 'made', drafts, now, note)
}

function planIssuer(
  issuer: IssuerDraft,
  certificates: readonly PlannedCertificate[],
  isBatch: boolean,
  passphrase: string | undefined,
  now: number,
): PlannedIssuer {
  if (issuer.kind === 'self') return issuer
  if (issuer.kind === 'given') return { kind: 'given', issuer: issuer.given.issuer }
  const above = issuer.above?.issuer
  return { kind: 'made', ca: planCa(issuer.ca, above, certificates, isBatch, passphrase, now), above }
}

function readTestCases(
  { 'test-cases': asked }: Values,
  isBatch: boolean,
  certificate: PlannedCertificate | undefined,
  { now }: RequestContext,
  note: Note,
): TestCasesPlan | undefined {
  if (!asked || asked.length === 0) return undefined
  if (isBatch) {
    const advice = 'Make them without it, in another output-directory.'
    note('test-cases', { cannotBeCombinedWith: 'certificates', advice })
  }
  return isBatch || !certificate ? undefined : planTestCases(asked, certificate, now, note)
}

function settingsOf(values: Values, { absolutePath }: RequestContext): PlannedSettings {
  const root = values['settings-root'] ?? absolutePath(values['output-directory'] ?? '.')
  return { servers: new Set(values['settings-for']), root: root.replace(/(?<=.)\/+$/, '') }
}
