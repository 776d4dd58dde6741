/**
 * The job itself: a request in, certificates in their directory out. Everything that can be refused is refused before
 * the first octet is written, and nothing is called done that was not read back and judged.
 */

import type { Authority } from '../certificates/certificate-contents.ts'
import { type Decision, decide } from '../certificates/decision.ts'
import { createFileSet, type FileSet } from '../certificates/file-set.ts'
import type { DerivedFile } from '../certificates/formats.ts'
import { inOrder } from '../certificates/in-order.ts'
import { createMaker } from '../certificates/make-certificate.ts'
import { gitignoreFile, inFolder, issuedCertificate, pairFiles, trustAnchorFile } from '../certificates/output-files.ts'
import { newPrivateKey } from '../certificates/own-key.ts'
import { judgeCertificate, type Sound } from '../certificates/reuse.ts'
import type { SettingsTask } from '../certificates/server-settings.ts'
import { formatsWithPassword, storePassword, storePasswordFile } from '../certificates/store-password.ts'
import { DirectoryChangedError } from '../errors.ts'
import type { Der } from '../pki/asn1.ts'
import { keyTypeOf } from '../pki/key-pair.ts'
import { encodePem } from '../pki/pem.ts'
import { once } from '../pki/remembered.ts'
import { type Format, parseRequest, type Request } from '../request/parse.ts'
import { planCertificates } from '../request/plan.ts'
import type { Plan, PlannedCertificate, TestCasesPlan } from '../request/planned.ts'
import { warningsOf } from '../request/warnings.ts'
import { describeIssuer, issuerWarnings, outputsOf } from './outputs.ts'
import type { GivenInput, Issued, IssuedCertificate, OutputDirectory, Ports } from './ports.ts'
import { untilAlone } from './retry.ts'
import type { ToTrust } from './trust-issued.ts'

/**
 * @throws {InputError} with everything that is wrong with what was asked.
 * @throws {HostError} where this machine cannot do it.
 */
export async function issue(given: readonly GivenInput[], ports: Ports): Promise<Issued> {
  const now = ports.now()
  const request = parseRequest(given, now)
  const plan = await planCertificates(request, ports.fileStore, now)
  /** An attempt that came to nothing may have left something in a directory that was empty. */
  let wasEmpty = false
  return untilAlone(request.outputDirectory, ports, async () => {
    const { outputDirectory: path, keyMode, owner } = request
    const directory = ports.fileStore.openDirectory({ path, keyMode, owner })
    wasEmpty ||= directory.empty
    const { issued, toTrust } = await issueOnce(request, plan, ports, directory, wasEmpty, now)
    if (!toTrust) return issued
    const { trustIssued } = await import('./trust-issued.ts')
    return trustIssued(issued, toTrust, request.trust, ports)
  })
}

/** All that the steps of one attempt share. */
interface Job {
  readonly request: Request
  readonly plan: Plan
  readonly ports: Ports
  readonly directory: OutputDirectory
  /** When it was first looked at. */
  readonly wasEmpty: boolean
  readonly decision: Decision
  readonly files: FileSet
  /** `undefined` where none are asked for. */
  readonly settings: SettingsTask | undefined
  /** Of key stores and trust stores; empty where there are none. */
  readonly password: string
  /** Whether that is kept in a file. */
  readonly isKept: boolean
}

interface Finished {
  readonly issued: Issued
  /** `undefined` where nothing is to be trusted. */
  readonly toTrust: ToTrust | undefined
}

async function issueOnce(
  request: Request,
  plan: Plan,
  ports: Ports,
  directory: OutputDirectory,
  wasEmpty: boolean,
  now: number,
): Promise<Finished> {
  const files = createFileSet(directory, ports.host)
  const settings = await settingsTask(request, plan, directory, files)
  const isRecorded = request.trust.by.size > 0 ? (await ports.trust()).issued.has : undefined
  const decision = await decide(directory, request, plan, isRecorded, now)
  if (decision.kept.size < plan.certificates.length) directory.expectWritable()
  const { password, isKept } = storePassword(request, plan, directory, settings, ports)
  const job = { request, plan, ports, directory, wasEmpty, decision, files, settings, password, isKept }
  try {
    const finished = await issueAll(job, now)
    files.commit()
    return finished
  } catch (error) {
    files.abandon()
    throw error
  }
}

/** @throws {InputError} where a server cannot be told the paths. */
async function settingsTask(
  request: Request,
  plan: Plan,
  directory: OutputDirectory,
  files: FileSet,
): Promise<SettingsTask | undefined> {
  if (request.settings.servers.size === 0) return undefined
  const { createSettings } = await import('../certificates/server-settings.ts')
  return createSettings(request, plan, directory, files)
}

/** How many certificates are made at the same time: as many RSA keys as keep the cores busy, and more of others, which are quick. */
function mostAtOnce({ certificates }: Plan, { parallelism }: Ports): number {
  const hasRsa = certificates.some(({ key }) => key.kind === 'make' && key.keyType.startsWith('rsa-'))
  return hasRsa ? 2 * parallelism : 64
}

async function issueAll(job: Job, now: number): Promise<Finished> {
  const { request, plan, ports, directory, decision, files } = job
  // Keys are begun before anything else, since they take the longest.
  const authorityAndStores = once(() => putAuthority(job))
  const authorityOfRun = async () => (await authorityAndStores()).authority
  const toMake = plan.certificates.length - decision.kept.size
  const make = createMaker(authorityOfRun, files, ports.randomOctets, toMake)
  const makeOrKeep = async (planned: PlannedCertificate) => {
    if (!decision.kept.has(planned.asked.folder)) return make(planned)
    return keepCertificate(planned, await authorityOfRun(), job)
  }
  const sounds = inOrder(plan.certificates, mostAtOnce(plan, ports), makeOrKeep)
  const { authority, stores } = await authorityAndStores()

  const certificates = new Map<string, IssuedCertificate>()
  const trustAnchors: Der[] = authority ? [authority.trustAnchor] : []
  const anchorsIssued: Der[] = authority && decision.caToMake && !decision.caToMake.above ? [authority.trustAnchor] : []
  const moreFiles: string[] = [...stores]
  const warnings = new Set<string>()
  let settings: Issued['settings'] = []
  let keyType = ''
  for await (const [planned, sound] of sounds) {
    const { asked } = planned
    const { certificate, publicKey, keyPem } = sound
    const derived = await putFormats(planned, sound, authority, job)
    const names = derived.map(({ name }) => name)
    const written = await job.settings?.put(asked, certificate.x509.raw, job.password)
    const hasSettings = written !== undefined && written.loads.length > 0
    if (hasSettings && settings.length === 0) settings = written.loads
    for (const warning of written?.warnings ?? []) warnings.add(warning)
    if (keyPem !== undefined) ports.host.hide(keyPem)
    const issued = issuedCertificate(asked, sound, directory.pathOf, authority !== undefined, names)
    const settingsDirectory = directory.pathOf(inFolder(asked.folder, 'settings'))
    certificates.set(asked.folder, hasSettings ? { ...issued, 'settings-directory': settingsDirectory } : issued)
    moreFiles.push(...names)
    if (!authority && asked.usage !== 'client') {
      trustAnchors.push(certificate.x509.raw)
      if (!decision.kept.has(asked.folder)) anchorsIssued.push(certificate.x509.raw)
    }
    const ofCertificate = keyTypeOf(publicKey) as string
    keyType ||= ofCertificate
    for (const warning of warningsOf({ ...asked, keyMode: request.keyMode }, ofCertificate, now)) warnings.add(warning)
    ports.host.progress(certificates.size, plan.certificates.length)
  }
  if (job.isKept) await files.put(storePasswordFile(job.password))
  await job.settings?.putShared(job.password)
  for (const warning of [...issuerWarnings(plan), ...directory.leftAlone]) warnings.add(warning)
  const testCases = plan.testCases && (await putTestCases(plan.testCases, job, now))
  for (const warning of plan.testCases?.warnings ?? []) warnings.add(warning)
  const toTrust = request.trust.by.size > 0 ? await putTrusted(job, trustAnchors, anchorsIssued) : undefined
  moreFiles.push(...(toTrust?.environment?.files ?? []).map(({ name }) => name))
  const issued: Issued = {
    outputs: outputsOf(job, certificates, toMake === 0 && testCases?.kept !== false),
    directory: request.outputDirectory,
    certificates,
    keyType,
    usage: plan.certificates[0]?.asked.usage ?? 'server',
    made: toMake,
    kept: decision.kept.size,
    replacedBecause: decision.because,
    issuer: describeIssuer(job),
    settings,
    moreFiles,
    testCases,
    trusted: undefined,
    warnings: [...warnings],
  }
  return { issued, toTrust }
}

/** Made, or kept; their keys are kept out of the log as all keys are. */
async function putTestCases(plan: TestCasesPlan, { request, ports, directory, files }: Job, now: number) {
  const { makeTestCases } = await import('../test-cases/test-cases.ts')
  const { flawOfTestCases } = await import('../test-cases/stored.ts')
  const tools = { newPrivateKey, randomOctets: ports.randomOctets, parallelism: ports.parallelism }
  const {
    files: made,
    kept,
    because,
  } = await makeTestCases(plan, request.ifExists !== 'replace', directory.read, now, tools)
  const secrets = made.filter(({ secret }) => secret).map(({ contents }) => Buffer.from(contents).toString())
  for (const secret of new Set(secrets)) ports.host.hide(secret)
  for (const file of made) await files.put(file)
  const flaw = flawOfTestCases(plan, files.read)
  if (flaw !== undefined) throw new Error(`The test cases came out wrong: ${flaw}.`)
  return { names: plan.names, kept, because }
}

/** What is to be trusted, and the files by which programs trust it that follow their environment. */
async function putTrusted(
  { request, plan, ports, directory, decision, files }: Job,
  anchors: readonly Der[],
  issued: readonly Der[],
) {
  const { keyOfTrustAnchor, trustedFiles } = await import('./trust-issued.ts')
  const { variable } = await ports.trust()
  const hasOneFile = plan.issuer.kind !== 'self' || plan.certificates[0]?.asked.folder === ''
  const caFile = anchors.length === 1 && hasOneFile ? 'ca.pem' : undefined
  const environment = trustedFiles(request.trust, anchors, {
    fileStore: ports.fileStore,
    variable,
    pathOf: directory.pathOf,
    caFile,
  })
  for (const file of environment?.files ?? []) await files.put(file)
  return { anchors, issued, environment, directory: directory.absolutePath, ...keyOfTrustAnchor(plan, decision) }
}

/** What all certificates share: first of all .gitignore, the CA, made or kept; and the names of its trust stores. */
async function putAuthority({
  request,
  plan,
  ports,
  directory,
  wasEmpty,
  decision,
  files,
  settings,
  password,
}: Job): Promise<{ readonly authority: Authority | undefined; readonly stores: readonly string[] }> {
  if (wasEmpty && directory.read(gitignoreFile.name) === undefined) await files.put(gitignoreFile)
  const made = decision.caToMake && (await makeCa(decision.caToMake, ports))
  const authority = made?.authority ?? decision.authority
  for (const file of made?.files ?? decision.caKept ?? []) {
    if (file.secret) ports.host.hide(Buffer.from(file.contents).toString())
    await files.put(file)
  }
  if (!authority) return { authority, stores: [] }
  const { issuer } = plan
  // A root made here has been put with its key.
  if (issuer.kind === 'given' || (issuer.kind === 'made' && issuer.above)) {
    await files.put(trustAnchorFile(authority.trustAnchor))
  }
  const widened = withFormats(request, settings?.needsTrustStore ? ['truststore'] : [])
  if (!formatsWithPassword.some((format) => widened.formats.has(format))) return { authority, stores: [] }
  const { trustStoreFiles } = await import('../certificates/formats.ts')
  const stores = trustStoreFiles('', authority.trustAnchor, authority.validity.notBefore, widened, password)
  for (const file of stores) await files.put(file)
  return { authority, stores: stores.map(({ name }) => name) }
}

async function makeCa(caPlan: NonNullable<Decision['caToMake']>, { randomOctets }: Ports) {
  const { makeAuthority } = await import('../certificates/made-issuer.ts')
  return makeAuthority(caPlan, newPrivateKey, randomOctets)
}

/** The texts stay; permissions may be asked for anew. */
async function keepCertificate(
  planned: PlannedCertificate,
  authority: Authority | undefined,
  { files }: Job,
): Promise<Sound> {
  const sound = judgeCertificate(files.read, planned, authority)
  // It was as asked for when that was decided.
  if ('flaw' in sound) throw new DirectoryChangedError()
  const certificatePem = encodePem('CERTIFICATE', sound.certificate.x509.raw)
  for (const file of pairFiles(planned.asked.folder, certificatePem, sound.keyPem, authority)) await files.put(file)
  return sound
}

async function putFormats(
  { asked }: PlannedCertificate,
  { certificate, privateKey, keyPem }: Sound,
  authority: Authority | undefined,
  { request, files, settings, password }: Job,
): Promise<readonly DerivedFile[]> {
  const widened = withFormats(request, settings?.formatsFor(asked) ?? [])
  if ([...widened.formats].every((format) => format === 'pem')) return []
  const { formatFiles } = await import('../certificates/formats.ts')
  const { x509, validity } = certificate
  const source = {
    asked,
    certificate: x509.raw,
    notBefore: validity.notBefore,
    publicKey: x509.publicKey,
    privateKey: privateKey(),
    keyPem,
    authority,
  }
  const derived = await formatFiles(source, widened, password)
  for (const file of derived) await files.put(file)
  return derived
}

/** What is asked for, and what servers want besides. */
function withFormats(request: Request, more: readonly Format[]): Request {
  return more.length === 0 ? request : { ...request, formats: new Set([...request.formats, ...more]) }
}
