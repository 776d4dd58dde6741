/**
 * The command that issues certificates. Everything that can be refused is refused before the first byte is written, and
 * nothing is reported that was not read back and judged.
 */
import { decide } from '../certificates/decision.ts'
import { createFileSet } from '../certificates/file-set.ts'
import { type IssuedCertificates, type IssueRun, issueCertificates } from '../certificates/issue-certificates.ts'
import { newPrivateKey } from '../certificates/own-key.ts'
import { putStorePassword, storePasswordOf } from '../certificates/store-password.ts'
import type { OutputDirectory } from '../files/output-directory.ts'
import type { GivenInput } from '../interface/table.ts'
import { keyTypeOfPlanned } from '../request/certificate.ts'
import { type Plan, planRequest } from '../request/plan.ts'
import type { TestCasesPlan } from '../request/test-cases.ts'
import { describeIssuer, outputsOf } from './outputs.ts'
import type { IssueResult, Ports, TestCasesResult } from './ports.ts'
import { retryWhileOthersWrite } from './retry.ts'
import type { TrustOrder } from './trust-issued.ts'

/**
 * @throws {InputError} with every mistake in the request.
 * @throws {HostError} if this machine cannot do it.
 */
export async function issue(given: readonly GivenInput[], ports: Ports): Promise<IssueResult> {
  const { fileStore } = ports
  const now = ports.now()
  const plan = await planRequest(given, { now, readText: fileStore.readText, absolutePath: fileStore.absolutePath })
  /** A first attempt that was abandoned may have left something in a directory that was empty. */
  let wasEmpty = false
  return retryWhileOthersWrite(plan.directory.path, ports, async () => {
    const directory = fileStore.openDirectory(plan.directory)
    wasEmpty ||= directory.empty
    const run = await startRun(plan, directory, wasEmpty, now, ports)
    const { result, trustOrder } = await commitOrAbandon(run, () => issueOnce(run, now, ports))
    if (!trustOrder) return result
    const { trustIssued } = await import('./trust-issued.ts')
    return trustIssued(result, trustOrder, plan.trust, ports)
  })
}

interface Run extends IssueRun {
  /** Whether the password of the stores is kept in a file. */
  readonly passwordIsKept: boolean
}

/** Looks at the directory and decides what to make. Nothing is written. */
async function startRun(
  plan: Plan,
  directory: OutputDirectory,
  wasEmpty: boolean,
  now: number,
  { randomOctets, parallelism, host, trust }: Ports,
): Promise<Run> {
  const files = createFileSet(directory, host.beforeWriting)
  const settings =
    plan.settings.servers.size > 0
      ? (await import('../certificates/server-settings.ts')).createSettings(plan, files)
      : undefined
  const isRecorded = plan.trust.by.size > 0 ? (await trust()).issued.has : undefined
  const decision = decide(directory, plan, isRecorded, now)
  if (decision.kept.size < plan.certificates.length) directory.expectWritable()
  const { password, isKept } = storePasswordOf(plan, settings?.needsPassword ?? false, directory, randomOctets)
  if (password !== '') host.hide(password)
  const shared = { plan, directory, wasEmpty, decision, files, settings, password, passwordIsKept: isKept }
  return { ...shared, randomOctets, parallelism, host }
}

async function commitOrAbandon<Result>({ files }: Run, work: () => Promise<Result>): Promise<Result> {
  try {
    const result = await work()
    files.commit()
    return result
  } catch (error) {
    files.abandon()
    throw error
  }
}

interface Issued {
  readonly result: IssueResult
  /** `undefined` if nothing is to be trusted. */
  readonly trustOrder: TrustOrder | undefined
}

async function issueOnce(run: Run, now: number, ports: Ports): Promise<Issued> {
  const { plan, directory, decision } = run
  const issued = await issueCertificates(run)
  if (run.passwordIsKept) await putStorePassword(run.password, run.files)
  const testCases = plan.testCases && (await putTestCases(plan.testCases, run, now))
  const trustOrder = plan.trust.by.size > 0 ? await putTrust(run, issued, ports) : undefined
  const bundleFiles = (trustOrder?.environment?.files ?? []).map(({ name }) => name)
  const countMade = plan.certificates.length - decision.kept.size
  const [first] = plan.certificates
  const result: IssueResult = {
    outputs: outputsOf(run, issued.certificates, countMade === 0 && testCases?.kept !== false),
    directory: plan.directory.path,
    certificates: issued.certificates,
    keyType: first ? keyTypeOfPlanned(first.key) : '',
    usage: first?.usage ?? 'server',
    made: countMade,
    kept: decision.kept.size,
    replacedBecause: decision.because,
    issuer: describeIssuer(plan, decision),
    settings: issued.settings,
    moreFiles: [...issued.moreFiles, ...bundleFiles],
    testCases,
    trusted: undefined,
    warnings: [...issued.warnings, ...plan.warnings, ...directory.leftAlone],
  }
  return { result, trustOrder }
}

/** Makes or keeps the test cases. Their keys are kept out of the log as all keys are. */
async function putTestCases(plan: TestCasesPlan, run: Run, now: number): Promise<TestCasesResult> {
  const { makeTestCases } = await import('../test-cases/test-case-files.ts')
  const { flawOfTestCases } = await import('../test-cases/stored-test-cases.ts')
  const { directory, files, randomOctets, host } = run
  const mayKeep = run.plan.ifExists !== 'replace'
  const made = await makeTestCases(plan, mayKeep, directory.read, now, { newPrivateKey, randomOctets })
  const secrets = made.files.flatMap(({ secret, contents }) => (secret ? Buffer.from(contents).toString() : []))
  for (const secret of new Set(secrets)) host.hide(secret)
  for (const file of made.files) await files.put(file)
  const flaw = flawOfTestCases(plan, files.read)
  if (flaw !== undefined) throw new Error(`The test cases came out wrong: ${flaw}.`)
  return { names: plan.names, kept: made.kept, because: made.because }
}

/** Puts the files by which programs trust that follow their environment. Stores are changed when all files are in place. */
async function putTrust(run: Run, issued: IssuedCertificates, { fileStore, trust }: Ports): Promise<TrustOrder> {
  const { keyOfTrustAnchor, trustedFiles } = await import('./trust-issued.ts')
  const { plan, directory, decision } = run
  const { variable } = await trust()
  const anchors = issued.trustAnchors
  const hasOneFile = plan.issuer.kind !== 'self' || plan.certificates[0]?.folder === ''
  const caFile = anchors.length === 1 && hasOneFile ? 'ca.pem' : undefined
  const environment = trustedFiles(plan.trust, anchors, { fileStore, variable, pathOf: directory.pathOf, caFile })
  for (const file of environment?.files ?? []) await run.files.put(file)
  return {
    anchors,
    issued: issued.newAnchors,
    environment,
    directory: directory.absolutePath,
    ...keyOfTrustAnchor(plan, decision),
  }
}
