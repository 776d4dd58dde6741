/** The command `serve-test-cases`: serves existing or new test cases, and checks a client with them. */
import { X509Certificate } from 'node:crypto'
import { InputError } from '../errors.ts'
import type { OutputDirectory } from '../files/output-directory.ts'
import { type GivenInput, isServed, type TestCaseName } from '../interface/table.ts'
import { readOrReason } from '../pki/der-reader.ts'
import { readPem } from '../pki/pem-reader.ts'
import { encodePrivateKey, readPrivateKey } from '../pki/private-key.ts'
import { fillIn, takesLists } from '../request/client-command.ts'
import { type Mistake, mistake, toIssue } from '../request/mistake.ts'
import { type ClientCheck, parseServing, type ServingRequest } from '../request/serving.ts'
import { testCasesFolder } from '../request/test-cases.ts'
import { testCases, testCasesFile } from '../test-cases/case-definitions.ts'
import { judgeCase, notServed, notTried } from '../test-cases/judge-client.ts'
import type {
  CaseReport,
  CaseToServe,
  ClientReport,
  ConnectionLimits,
  ServePorts,
  Serving,
  ServingPlan,
} from '../test-cases/ports.ts'
import { readTestCases } from '../test-cases/test-cases-json.ts'
import { issue } from './issue.ts'
import type { Ports } from './ports.ts'

/**
 * The servers run until the process ends, or until a client has been checked.
 *
 * @throws {InputError} with every mistake in the request.
 * @throws {HostError} if this machine cannot do it.
 */
export async function serveTestCases(
  given: readonly GivenInput[],
  settings: ReadonlyMap<string, string>,
  ports: Ports,
): Promise<{ readonly serving: Serving; readonly report: ClientReport | undefined }> {
  const request = parseServing(given, settings)
  const { outputDirectory: path, keyMode, owner } = request
  const open = () => ports.fileStore.openDirectory({ path, keyMode, owner })
  const warnings: string[] = []
  let directory = open()
  if (!request.asTheyAre || directory.read(testCasesFile) === undefined) {
    warnings.push(...(await issue(request.inputs, ports)).warnings)
    directory = open()
  }
  const toServe = readCases(directory, request)
  warnings.push(...warningsOf(toServe, ports.now()))
  const serve = await ports.serve()
  const servers = await serve.start(toServe)
  const file = (name: string) => directory.pathOf(`${testCasesFolder}/${name}`)
  const serving: Serving = {
    servers,
    host: toServe.host,
    notServed: toServe.notServed.map(({ name }) => name),
    directory: file(''),
    ca: file('good/ca.pem'),
    isLoopback: servers.addresses.every(isLoopback),
    warnings,
  }
  if (!request.check) return { serving, report: undefined }
  try {
    return { serving, report: await checkClient(request.check, serving, file('good/crl.pem'), serve) }
  } finally {
    await servers.close()
  }
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

/** Enough time to type a request by hand; a client that is checked has its own time limit. */
function limitsOf({ check }: ServingRequest): ConnectionLimits {
  return { milliseconds: Math.max(60, check?.timeLimitSeconds ?? 0) * 1000, most: 512 }
}

function readCases(directory: OutputDirectory, request: ServingRequest): ServingPlan {
  const { listen, port, keyPassphrase } = request

  const text = (name: string) => Buffer.from(directory.read(`${testCasesFolder}/${name}`) ?? '').toString()
  const document = text('test-cases.json')
  const stored = readTestCases(document)
  if ('mistake' in stored) throw refuse(stored.mistake)
  const { host, names } = stored.value
  const good = readCertificate(text('good/cert.pem'), 'good')
  const cases = names.filter(isServed).map((name): CaseToServe => {
    const privateKey = readPrivateKey(text(`${name}/key.pem`), keyPassphrase)
    if (typeof privateKey === 'string') {
      throw refuse(mistake(`a private key of ${name}`, privateKey, 'key-passphrase opens encrypted ones.').mistake)
    }
    const fullchain = text(`${name}/fullchain.pem`)
    // OpenSSL loads a key of another type, but then has no certificate to send: every client would seem to refuse it.
    if (!readCertificate(fullchain, name).checkPrivateKey(privateKey)) {
      throw refuse(mistake(`the private key of ${name}`, 'that of another certificate', recreate).mistake)
    }
    return {
      name,
      ...testCases[name],
      fullchain,
      key: encodePrivateKey(privateKey),
      // Without alternative names the common name is the only host.
      byName: name !== 'no-subject-alt-name' && good.checkHost(`${name}.${host}`, { wildcards: false }) !== undefined,
    }
  })
  const downloads = new Map([
    ['ca.pem', text('good/ca.pem')],
    ['crl.pem', text('good/crl.pem')],
    ['test-cases.json', document],
  ] as const)
  const notServed = names.filter((name) => !isServed(name)).map((name) => ({ name, ...testCases[name] }))
  return { host, cases, notServed, listen, port, limits: limitsOf(request), downloads }
}

const recreate = 'Recreate it with --if-exists replace.'

/** The first certificate of the text, which is the server's. */
function readCertificate(pem: string, name: TestCaseName): X509Certificate {
  const blocks = readOrReason(() => readPem(pem, ['CERTIFICATE'], mostCertificates))
  if ('unreadable' in blocks) throw refuse(mistake(`a certificate of ${name}`, blocks.unreadable, recreate).mistake)
  try {
    return new X509Certificate(blocks[0] ?? '')
  } catch {
    throw refuse(mistake(`a certificate of ${name} (RFC 5280)`, 'something else', recreate).mistake)
  }
}

/** More than any case has. */
const mostCertificates = 8

function refuse(found: Mistake): InputError {
  return new InputError([toIssue('serve-test-cases', found)])
}

function warningsOf({ cases }: ServingPlan, now: number): readonly string[] {
  const [good] = cases
  const { validTo } = readCertificate(good?.fullchain ?? '', 'good')
  if (Date.parse(validTo) > now * 1000) return []
  return [`serve-test-cases: good expired on ${validTo}. Recreate the cases with --if-exists replace.`]
}

/** Tries `good` first. If the client does not accept it, nothing else is tried. */
async function checkClient(
  { text, command, allowed, timeLimitSeconds }: ClientCheck,
  { servers, host, ca, warnings, notServed: files }: Serving,
  crl: string,
  { runClient }: ServePorts,
): Promise<ClientReport> {
  const cases: CaseReport[] = []
  let asks = false
  for (const { name, port, url, seen } of servers.cases) {
    if (cases[0] && cases[0].conduct !== 'accepted') {
      cases.push(notTried(name))
      continue
    }
    const before = seen()
    const address = servers.addresses[0] ?? ''
    const run = await runClient(fillIn(command, { url, ca, crl, host, port: String(port), address }), timeLimitSeconds)
    await servers.settled()
    const after = seen()
    const difference = {
      connections: after.connections - before.connections,
      handshakes: after.handshakes - before.handshakes,
      requests: after.requests - before.requests,
    }
    const isAllowed = allowed.has(name)
    if (name === 'good') asks = difference.requests > 0
    cases.push(judgeCase(name, run, difference, { hasLists: takesLists(command), isAllowed, asks }))
  }
  cases.push(...files.map(notServed))
  const idle = cases.filter(({ name, verdict }) => allowed.has(name) && verdict === 'as it must')
  return {
    command: text,
    host,
    ok: cases.every(({ verdict }) => verdict !== 'finding'),
    cases,
    warnings: [...warnings, ...idle.map(({ name }) => `allow: ${name} is as it must be and need not be allowed.`)],
  }
}
