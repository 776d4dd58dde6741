/** The certificates of a plan and their files: each is kept or made, and put with everything that belongs to it. */
import { DirectoryChangedError } from '../errors.ts'
import { inFolder, type OutputDirectory } from '../files/output-directory.ts'
import type { IssuedCertificate } from '../interface/table.ts'
import type { Der } from '../pki/asn1.ts'
import type { Issuer } from '../pki/issuer.ts'
import { encodePem } from '../pki/pem.ts'
import { once } from '../pki/remembered.ts'
import type { PlannedCertificate } from '../request/certificate.ts'
import { type Format, formatsWithPassword, type Plan } from '../request/plan.ts'
import { issuedCertificate } from './certificate-outputs.ts'
import type { Decision } from './decision.ts'
import type { DerivedFile, FileSet } from './file-set.ts'
import { inOrder } from './in-order.ts'
import { makeIssuer } from './made-issuer.ts'
import { createMaker, type RandomOctets } from './make-certificate.ts'
import { gitignoreFile, pairFiles, trustAnchorFile } from './output-files.ts'
import { newPrivateKey } from './own-key.ts'
import { type IssuedPair, judgeCertificate } from './reuse.ts'
import type { LoadableSettings, SettingsTask } from './server-settings.ts'

/** Everything that the steps of one run share. */
export interface IssueRun {
  readonly plan: Plan
  readonly directory: OutputDirectory
  /** Whether the directory was empty when it was first looked at. */
  readonly wasEmpty: boolean
  readonly decision: Decision
  readonly files: FileSet
  /** `undefined` if no settings are asked for. */
  readonly settings: SettingsTask | undefined
  /** Of key stores and trust stores; empty if there are none. */
  readonly password: string
  readonly randomOctets: RandomOctets
  /** How many keys can be made at a time. */
  readonly parallelism: number
  readonly host: {
    /** Keeps a secret out of the log. */
    hide(secret: string): void
    progress(done: number, total: number): void
  }
}

/** What a run has issued or kept. */
export interface IssuedCertificates {
  /** By folder. */
  readonly certificates: ReadonlyMap<string, IssuedCertificate>
  /** What clients must trust: the CA, or each server's certificate if there is none. */
  readonly trustAnchors: readonly Der[]
  /** Those of them that this run has issued. */
  readonly newAnchors: readonly Der[]
  /** How servers load their settings, of the first certificate that has some. */
  readonly settings: readonly LoadableSettings[]
  /** Files beyond the pairs and their chains, relative to the directory. */
  readonly moreFiles: readonly string[]
  readonly warnings: readonly string[]
}

export async function issueCertificates(run: IssueRun): Promise<IssuedCertificates> {
  const { plan, decision, files } = run
  // Key generation starts first, because it takes longest.
  const issuerAndStores = once(() => putIssuer(run))
  const issuerOfRun = async () => (await issuerAndStores()).issuer
  const countToMake = plan.certificates.length - decision.kept.size
  const make = createMaker(issuerOfRun, files, run.randomOctets, countToMake)
  const makeOrKeep = async (planned: PlannedCertificate) =>
    decision.kept.has(planned.folder) ? keepCertificate(planned, await issuerOfRun(), files) : make(planned)
  const pairs = inOrder(plan.certificates, mostAtOnce(run), makeOrKeep)
  const { issuer, stores } = await issuerAndStores()
  const collector = createCollector(run, issuer, stores)
  for await (const [planned, pair] of pairs) await collector.add(planned, pair)
  await run.settings?.putShared(run.password)
  return collector.collected
}

/** How many certificates are made at the same time: enough RSA keys to keep the cores busy, and more of the other types, which are quick. */
function mostAtOnce({ plan: { certificates }, parallelism }: IssueRun): number {
  const hasRsa = certificates.some(({ key }) => key.kind === 'make' && key.keyType.startsWith('rsa-'))
  return hasRsa ? 2 * parallelism : 64
}

function createCollector(run: IssueRun, issuer: Issuer | undefined, stores: readonly string[]) {
  const { plan, decision, directory, host } = run
  const isNewRoot = decision.caToMake !== undefined && decision.caToMake.above === undefined
  const certificates = new Map<string, IssuedCertificate>()
  const trustAnchors: Der[] = issuer ? [issuer.trustAnchor] : []
  const newAnchors: Der[] = isNewRoot ? [...trustAnchors] : []
  const settings: LoadableSettings[] = []
  const moreFiles = [...stores]
  const warnings = new Set<string>()
  return {
    /** Puts the other files of a pair and adds everything to what was collected. */
    async add(planned: PlannedCertificate, pair: IssuedPair): Promise<void> {
      const { raw } = pair.certificate.x509
      if (pair.keyPem !== undefined) host.hide(pair.keyPem)
      const derived = (await putFormats(planned, pair, issuer, run)).map(({ name }) => name)
      moreFiles.push(...derived)
      const written = await run.settings?.put(planned, raw, run.password)
      const hasSettings = written !== undefined && written.loads.length > 0
      if (hasSettings && settings.length === 0) settings.push(...written.loads)
      for (const warning of written?.warnings ?? []) warnings.add(warning)
      const issued = issuedCertificate(planned, pair, directory.pathOf, issuer !== undefined, derived)
      const settingsDirectory = directory.pathOf(inFolder(planned.folder, 'settings'))
      certificates.set(planned.folder, hasSettings ? { ...issued, 'settings-directory': settingsDirectory } : issued)
      if (!issuer && planned.usage !== 'client') {
        trustAnchors.push(raw)
        if (!decision.kept.has(planned.folder)) newAnchors.push(raw)
      }
      host.progress(certificates.size, plan.certificates.length)
    },
    get collected(): IssuedCertificates {
      return { certificates, trustAnchors, newAnchors, settings, moreFiles, warnings: [...warnings] }
    },
  }
}

interface IssuerAndStores {
  readonly issuer: Issuer | undefined
  /** Names of its trust stores. */
  readonly stores: readonly string[]
}

/** Puts what all certificates share: first .gitignore, then the CA, made or kept, and its trust stores. */
async function putIssuer(run: IssueRun): Promise<IssuerAndStores> {
  const { plan, directory, decision, files, host } = run
  if (run.wasEmpty && directory.read(gitignoreFile.name) === undefined) await files.put(gitignoreFile)
  const made = decision.caToMake && (await makeIssuer(decision.caToMake, newPrivateKey, run.randomOctets))
  const issuer = made?.issuer ?? decision.issuer
  for (const file of made?.files ?? decision.caKept ?? []) {
    if (file.secret) host.hide(Buffer.from(file.contents).toString())
    await files.put(file)
  }
  if (!issuer) return { issuer, stores: [] }
  // A root of this run has already been put, with its key.
  if (plan.issuer.kind === 'given' || (plan.issuer.kind === 'made' && plan.issuer.above)) {
    await files.put(trustAnchorFile(issuer.trustAnchor))
  }
  const widened = withFormats(plan, run.settings?.needsTrustStore ? ['truststore'] : [])
  if (!formatsWithPassword.some((format) => widened.formats.has(format))) return { issuer, stores: [] }
  const { trustStoreFiles } = await import('./formats.ts')
  const stores = trustStoreFiles('', issuer.trustAnchor, issuer.validity.notBefore, widened, run.password)
  for (const file of stores) await files.put(file)
  return { issuer, stores: stores.map(({ name }) => name) }
}

/** Puts the files again, because their permissions may have to change. */
async function keepCertificate(
  planned: PlannedCertificate,
  issuer: Issuer | undefined,
  files: FileSet,
): Promise<IssuedPair> {
  const pair = judgeCertificate(files.read, planned, issuer)
  // The decision found it as requested, so another run has changed it.
  if ('flaw' in pair) throw new DirectoryChangedError()
  const certificatePem = encodePem('CERTIFICATE', pair.certificate.x509.raw)
  for (const file of pairFiles(planned.folder, certificatePem, pair.keyPem, issuer)) await files.put(file)
  return pair
}

async function putFormats(
  planned: PlannedCertificate,
  { certificate, privateKey, keyPem }: IssuedPair,
  issuer: Issuer | undefined,
  { plan, files, settings, password }: IssueRun,
): Promise<readonly DerivedFile[]> {
  const widened = withFormats(plan, settings?.formatsFor(planned) ?? [])
  if ([...widened.formats].every((format) => format === 'pem')) return []
  const { formatFiles } = await import('./formats.ts')
  const { x509, validity } = certificate
  const source = {
    planned,
    certificate: x509.raw,
    notBefore: validity.notBefore,
    publicKey: x509.publicKey,
    privateKey: privateKey(),
    keyPem,
    issuer,
  }
  const derived = await formatFiles(source, widened, password)
  for (const file of derived) await files.put(file)
  return derived
}

/** The formats that are asked for, and those that servers need. */
function withFormats(plan: Plan, more: readonly Format[]): Plan {
  return more.length === 0 ? plan : { ...plan, formats: new Set([...plan.formats, ...more]) }
}
