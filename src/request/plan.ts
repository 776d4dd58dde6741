import type { FileStore } from '../commands/ports.ts'
import { InputError, type Issue } from '../errors.ts'
import { type KeyType, keyTypeOf } from '../pki/key-pair.ts'
import type { RequestedCertificate } from './certificate.ts'
import type { RequestedCa } from './certificate-authority.ts'
import type { GivenCa } from './given-ca.ts'
import { type Format, type Request, refuseHash, withoutCa } from './parse.ts'
import { type Mistake, mistake } from './parsed.ts'
import { type Plan, type PlannedCertificate, type PlannedKey, sharedKeyType } from './planned.ts'
import { inputsThemselves, note, readSource } from './sources.ts'
import { mostTrusted } from './trust.ts'
import type { Source } from './values.ts'

/** Formats that hold a private key, which whoever sends a certification request keeps. */
const formatsWithKey: readonly Format[] = ['pkcs12', 'jks', 'combined', 'certificate-request', 'kubernetes-secret']

/**
 * @param now Whole seconds since 1970-01-01T00:00:00Z.
 * @throws {InputError} with everything that is wrong with what was named.
 */
export async function planCertificates(request: Request, fileStore: FileStore, now: number): Promise<Plan> {
  const issues: Issue[] = [...request.issues]
  const batch = request.batch && (await readBatch(request.batch, request, fileStore, now, issues))
  const asked = batch?.certificates ?? request.certificates
  const certificates: PlannedCertificate[] = []
  for (const certificate of asked) {
    const planned = await planCertificate(certificate, request.formats, fileStore, issues)
    if (planned) certificates.push(planned)
  }
  if (request.settings.servers.size > 0) {
    const { noteWithoutSettings } = await import('../certificates/server-settings.ts')
    noteWithoutSettings(request, certificates, issues)
  }
  const issuer = await planIssuer(request, batch?.ca, fileStore, issues)
  const given = issuer?.kind === 'given' ? issuer : issuer?.kind === 'made' ? issuer.above : undefined
  const within = given
    ? (await import('./given-ca.ts')).boundBy(given, issuer?.kind === 'made', certificates, now, issues)
    : certificates
  if (issuer?.kind === 'self') {
    for (const { asked, key } of certificates) {
      if (key.kind === 'public') note(issues, asked, 'certificate-request', mistake('a CA to sign it', 'self').mistake)
    }
  }
  if (issuer) noteRefusedHashes(issuer, certificates, issues)
  if (issuer?.kind === 'self' && request.trust.by.size > 0) noteUntrusted(certificates, issues)
  if (issuer?.kind === 'made') await noteOutsideConstraints(issuer.ca, certificates, issues)
  const testCases =
    request.testCases.length > 0
      ? (await import('../test-cases/plan.ts')).planTestCases(request, within, now, issues)
      : undefined
  if (issues.length > 0 || !issuer) throw new InputError(issues)
  return {
    testCases,
    certificates: within,
    issuer: issuer.kind === 'made' ? { ...issuer, above: issuer.above?.authority } : issuer,
  }
}

async function readBatch(source: Source, request: Request, fileStore: FileStore, now: number, issues: Issue[]) {
  const text = readSource(source, fileStore, (found) => note(issues, inputsThemselves, 'certificates', found))
  if (text === undefined) return undefined
  const { parseBatch } = await import('./batch.ts')
  const file = 'path' in source ? source.path : undefined
  const batch = parseBatch({ text, file }, request.givenToBatch, now)
  issues.push(...batch.issues)
  return batch
}

async function planCertificate(
  asked: RequestedCertificate,
  formats: ReadonlySet<Format>,
  fileStore: FileStore,
  issues: Issue[],
): Promise<PlannedCertificate | undefined> {
  const fail = (input: string) => (found: Mistake) => note(issues, asked, input, found)
  if (asked.certificationRequest) {
    for (const format of formatsWithKey) {
      if (formats.has(format))
        fail('formats')(mistake('formats without the private key beside certificate-request', format).mistake)
    }
    const { planOfCertificationRequest } = await import('./given-keys.ts')
    return planOfCertificationRequest(asked, asked.certificationRequest, fileStore, issues)
  }
  if (asked.keyFile === undefined) {
    return { asked, key: { kind: 'make', keyType: asked.keyType as KeyType } }
  }
  const { keyFromFile } = await import('./given-keys.ts')
  const privateKey = keyFromFile(asked, asked.keyFile, fileStore, fail('key-file'))
  return privateKey && { asked, key: { kind: 'private', privateKey } }
}

type ReadIssuer =
  | { readonly kind: 'self' }
  | { readonly kind: 'made'; readonly ca: RequestedCa; readonly above: GivenCa | undefined }
  | ({ readonly kind: 'given' } & GivenCa)

async function planIssuer(
  request: Request,
  caOfBatch: RequestedCa | undefined,
  fileStore: FileStore,
  issues: Issue[],
): Promise<ReadIssuer | undefined> {
  const { issuer, caKeyPassphrase } = request
  if (request.batch) noteBesideCaOfBatch(request, caOfBatch, issues)
  if (issuer.kind !== 'given') {
    const ca = caOfBatch ?? (issuer.kind === 'made' ? issuer.ca : undefined)
    return ca ? { kind: 'made', ca, above: undefined } : { kind: 'self' }
  }
  const { readGivenCa } = await import('./given-ca.ts')
  const bound = readGivenCa(issuer, caKeyPassphrase, fileStore, issues)
  const ca = caOfBatch ?? issuer.ca
  if (!bound) return undefined
  return ca ? { kind: 'made', ca, above: bound } : { kind: 'given', ...bound }
}

/** A CA is described in one place: by inputs, or in the batch. */
function noteBesideCaOfBatch({ issuer, wordsOfCa }: Request, ca: RequestedCa | undefined, issues: Issue[]): void {
  if (!ca) {
    if (issuer.kind === 'self') {
      for (const name of wordsOfCa) if (name !== 'issued-by') note(issues, inputsThemselves, name, withoutCa('self'))
    }
    return
  }
  for (const name of wordsOfCa) {
    note(
      issues,
      inputsThemselves,
      name,
      mistake('nothing beside the ca of certificates', 'both', 'Say it in one of the two.').mistake,
    )
  }
  if (issuer.kind === 'given' && !ca.isIntermediate) {
    const expected = 'a batch without a ca, or with one that is intermediate, beside ca-certificate'
    note(issues, inputsThemselves, 'certificates', mistake(expected, 'a root CA').mistake)
  }
}

/** Clients trust servers, one by one where they sign themselves. */
function noteUntrusted(certificates: readonly PlannedCertificate[], issues: Issue[]): void {
  const count = certificates.filter(({ asked }) => asked.usage !== 'client').length
  const advice = 'Say issued-by root-ca, or in a batch ca.'
  if (count === 0) {
    note(issues, inputsThemselves, 'trust', mistake('a CA, or a certificate of a server', 'client', advice).mistake)
  } else if (count > mostTrusted) {
    const expected = `a CA, or at most ${mostTrusted} certificates that sign themselves`
    note(issues, inputsThemselves, 'trust', mistake(expected, String(count), advice).mistake)
  }
}

/** The hash is the choice of the key that signs. */
function noteRefusedHashes(issuer: ReadIssuer, certificates: readonly PlannedCertificate[], issues: Issue[]): void {
  const keyTypeOfCa = {
    self: () => undefined,
    made: () => (issuer.kind === 'made' ? (issuer.ca.keyType ?? sharedKeyType(certificates)) : undefined),
    given: () => (issuer.kind === 'given' ? keyTypeOf(issuer.authority.publicKey) : undefined),
  }[issuer.kind]()
  for (const { asked, key } of certificates) {
    const signingKeyType = issuer.kind === 'self' ? keyTypeOfPlanned(key) : keyTypeOfCa
    const found = signingKeyType && asked.signatureHash && refuseHash(signingKeyType, asked.signatureHash)
    if (found) note(issues, asked, 'signature-hash', found)
  }
}

function keyTypeOfPlanned(key: PlannedKey): string | undefined {
  if (key.kind === 'make') return key.keyType
  return keyTypeOf(key.kind === 'private' ? key.privateKey : key.publicKey)
}

/** A CA made here does not sign what its own constraints forbid. */
async function noteOutsideConstraints(
  { nameConstraints }: RequestedCa,
  certificates: readonly PlannedCertificate[],
  issues: Issue[],
): Promise<void> {
  if (nameConstraints === undefined || nameConstraints === 'issued') return
  const { constraintsTo, permits } = await import('../pki/name-constraints.ts')
  const constraints = constraintsTo(nameConstraints)
  for (const { asked } of certificates) {
    for (const name of asked.subjectAltName.filter((name) => !permits(constraints, name))) {
      note(
        issues,
        asked,
        'subject-alt-names',
        mistake('names that name-constraints permit', name.value, undefined, 'RFC 5280 §4.2.1.10').mistake,
      )
    }
  }
}
