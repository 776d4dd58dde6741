/**
 * Turns the texts of a request into one finished plan, or into one error with every mistake. No code behind this folder
 * refuses input. It is pure: the time and the reading of files are arguments.
 */
import { InputError, type Issue } from '../errors.ts'
import {
  type CertificateInputName,
  certificateInputNames,
  type GivenInput,
  type InputName,
  inputNames,
  inputs,
  type Owner,
} from '../interface/table.ts'
import { type Batch, readBatch } from './batch.ts'
import { type CertificateDraft, type Drafts, type PlannedCertificate, planCertificate } from './certificate.ts'
import { planClients, withoutInputsOfOne } from './clients.ts'
import { type Format, noteBesideBatch, noteForbiddenCombinations } from './combinations.ts'
import type { readDocument } from './document.ts'
import { fitToIssuer } from './given-issuer.ts'
import { collectInputIssues } from './input-issues.ts'
import { collectInputs } from './input-texts.ts'
import { type GivenValues, type InputValue, readInputs, type Source } from './input-values.ts'
import { type IssuerDraft, type PlannedIssuer, planCa, readIssuer } from './issuer.ts'
import type { Note } from './mistake.ts'
import type { RequestContext } from './request-context.ts'
import { noteImpossibleSettings, type PlannedSettings, planSettings } from './settings.ts'
import { planTestCases, type TestCasesPlan } from './test-cases.ts'
import { parseTrust, type RequestedTrust } from './trust.ts'
import { warningsOf, warningsOfIssuer } from './warnings.ts'

export { type Format, formatsWithPassword } from './combinations.ts'

/** How key stores and trust stores are written. */
export interface KeyStoreSettings {
  /** `undefined`: random. */
  readonly password: string | undefined
  readonly alias: string
  readonly profile: InputValue<'pkcs12-profile'>
}

/** Everything that a run does, complete and valid. */
export interface Plan {
  /** The certificate that the inputs describe, then those of the clients; or the entries of a batch. */
  readonly certificates: readonly PlannedCertificate[]
  readonly isBatch: boolean
  readonly issuer: PlannedIssuer
  readonly formats: ReadonlySet<Format>
  readonly keyStore: KeyStoreSettings
  /** The names of the Kubernetes Secret. */
  readonly secret: { readonly name: string; readonly namespace: string | undefined }
  readonly settings: PlannedSettings
  /** Where files are written, and with which permissions. */
  readonly directory: { readonly path: string; readonly keyMode: number; readonly owner: Owner | undefined }
  readonly ifExists: InputValue<'if-exists'>
  readonly trust: RequestedTrust
  readonly testCases: TestCasesPlan | undefined
  /** What is allowed but some clients refuse: one or two sentences each. */
  readonly warnings: readonly string[]
}

/** @throws {InputError} with every mistake. */
export async function planRequest(given: readonly GivenInput[], context: RequestContext): Promise<Plan> {
  const isBatch = given.some(({ name, text }) => name === 'certificates' && text.trim() !== '')
  // `yaml` is the largest module, and few runs need it.
  return planFrom(given, context, isBatch ? (await import('./document.ts')).readDocument : undefined)
}

/** The same, but synchronous: the caller passes the reader of the batch, or `undefined` if there is no batch. */
export function planFrom(
  given: readonly GivenInput[],
  context: RequestContext,
  readYaml: typeof readDocument | undefined,
): Plan {
  const refused: Issue[] = []
  const raw = collectInputs(given, inputNames, refused)
  const mistakes = collectInputIssues(raw, refused)
  const { note } = mistakes
  const values = readInputs(runInputNames, raw, note)
  const batch = readYaml && values.certificates && planBatch(values.certificates, raw, context, readYaml, note)
  const drafts = batch ?? planInputs(raw, values['client-names'] ?? [], context, note)
  const issuer = readIssuer(values, batch?.ca, context, mistakes.wrong, note)
  const trust = parseTrust(values, note)
  noteForbiddenCombinations(drafts, issuer, values.formats, trust, note)
  const certificates = fitToGivenIssuer(drafts.certificates, issuer, context, note)
  const testCases = readTestCases(values, batch !== undefined, certificates, context, note)
  const root = values['settings-root'] ?? context.absolutePath(values['output-directory'])
  const settings = planSettings(values['settings-for'] ?? [], root)
  noteImpossibleSettings(settings, drafts, issuer?.kind !== 'self', note)
  const found = [...mistakes.found(), ...(batch?.issues() ?? [])]
  if (found.length > 0 || !issuer) throw new InputError(found)

  const planned = planIssuer(issuer, certificates, batch !== undefined, values['ca-key-passphrase'], context.now)
  const warnings = [
    ...certificates.flatMap((certificate) => warningsOf(certificate, values['key-mode'], context.now)),
    ...warningsOfIssuer(planned, certificates),
    ...(testCases?.warnings ?? []),
  ]
  return {
    certificates,
    isBatch: batch !== undefined,
    issuer: planned,
    settings,
    trust,
    testCases,
    warnings: [...new Set(warnings)],
    ...planFiles(values),
  }
}

/** The inputs that are given once per run, not per certificate. */
const runInputNames = inputNames.filter((name): name is RunInputName => !('ofCertificate' in inputs[name]))

type RunInputName = Exclude<InputName, CertificateInputName>
type Values = GivenValues<RunInputName>

function planBatch(
  source: Source,
  raw: ReadonlyMap<InputName, string>,
  context: RequestContext,
  readYaml: typeof readDocument,
  note: Note,
): Batch {
  noteBesideBatch(raw, note)
  const fallback = withoutInputsOfOne(raw)
  // Report their mistakes even if no entry uses them.
  readInputs(certificateInputNames, fallback, note)
  return readBatch(source, fallback, context, readYaml, note)
}

/** The certificate that the inputs describe, and those of its clients. */
function planInputs(
  raw: ReadonlyMap<InputName, string>,
  clientNames: readonly string[],
  context: RequestContext,
  note: Note,
): Drafts {
  const certificate = planCertificate('', raw, context, note)
  const clients = planClients(clientNames, raw, context, note)
  return certificate
    ? { ...clients, certificates: [certificate, ...clients.certificates] }
    : { ...clients, areComplete: false }
}

/** The certificates, adjusted to the given CA, if there is one. */
function fitToGivenIssuer(
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

/** @param certificates Those that could be planned. */
function readTestCases(
  { 'test-cases': asked = [] }: Values,
  isBatch: boolean,
  certificates: readonly PlannedCertificate[],
  { now }: RequestContext,
  note: Note,
): TestCasesPlan | undefined {
  if (asked.length === 0) return undefined
  if (isBatch) {
    const advice = 'Make them without it, in another output-directory.'
    note('test-cases', { cannotBeCombinedWith: 'certificates', advice })
    return undefined
  }
  const certificate = certificates.find(({ folder }) => folder === '')
  return certificate && planTestCases(asked, certificate, now, note)
}

function planFiles(values: Values): Pick<Plan, 'formats' | 'keyStore' | 'secret' | 'directory' | 'ifExists'> {
  return {
    formats: new Set(values.formats),
    keyStore: {
      password: values['pkcs12-password'],
      alias: values['pkcs12-alias'],
      profile: values['pkcs12-profile'],
    },
    secret: { name: values['secret-name'], namespace: values['secret-namespace'] },
    directory: { path: values['output-directory'], keyMode: values['key-mode'], owner: values.owner },
    ifExists: values['if-exists'],
  }
}
