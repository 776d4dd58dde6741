/** What real clients do with each test case: they refuse it in the words of test-cases.json, or accept it, as it says. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isServed, testCaseNames } from '../../src/interface/table.ts'
import { encodePem } from '../../src/pki/pem.ts'
import type { TestCaseEntry, TestCaseName, TestCasesDocument } from '../../src/test-cases/case-definitions.ts'
import type { Verdict as ExpectedVerdict } from '../../src/test-cases/client-verdicts.ts'
import { judgeCase } from '../../src/test-cases/judge-client.ts'
import { informativeLine } from '../../src/test-cases/run-client.ts'
import { certificatesIn } from '../../src/trust/stores/certificate-text.ts'
import { haveJudges, workshop } from './pairs.ts'
import { type CaseClient, caseClients, strictClients } from './test-case-clients.ts'
import { loadsAnything, serveCase } from './test-case-server.ts'
import type { Verdict } from './tls-client.ts'
import type { TlsServer } from './tls-server.ts'

interface Served {
  readonly directory: string
  readonly document: TestCasesDocument
  /** PEM file of the CA that has signed `good`. */
  readonly intermediate: string
  entry(name: TestCaseName): TestCaseEntry
  server(name: TestCaseName): TlsServer
}

/** To be called in a `describe` block: all cases, made by the bundle and served as long as its tests run. */
function servedCases(keyType: string, names: readonly string[] = ['app.test', '127.0.0.1']): () => Served {
  const shop = workshop()
  const servers = new Map<TestCaseName, TlsServer>()
  let served: Served
  beforeAll(async () => {
    const pair = shop.pair(...names, '--test-cases', 'all', '--key-type', keyType)
    const directory = join(pair['output-directory'], 'test-cases')
    const document = JSON.parse(readFileSync(pair['test-cases-path'], 'utf8')) as TestCasesDocument
    for (const entry of document.cases.filter(({ loads }) => loads))
      servers.set(entry.name, await serveCase(directory, entry))
    const intermediate = join(shop.directory, 'intermediate.pem')
    const [, der] = certificatesIn(readFileSync(join(directory, 'good/fullchain.pem'), 'utf8'))
    writeFileSync(intermediate, encodePem('CERTIFICATE', der as Buffer))
    served = {
      directory,
      document,
      intermediate,
      entry: (name) => document.cases.find((entry) => entry.name === name) as TestCaseEntry,
      server: (name) => servers.get(name) as TlsServer,
    }
  })
  afterAll(() => {
    for (const server of servers.values()) server.close()
  })
  return () => served
}

function expectAsTold(answer: Verdict, told: ExpectedVerdict): void {
  expect(answer.accepted, answer.said).toBe(told.verdict === 'accept')
  if (told.verdict === 'refuse')
    expect(
      told.says.some((words) => answer.said.includes(words)),
      answer.said,
    ).toBe(true)
}

/** By its words, as `--check-client` judges them. */
function expectRightReason(name: TestCaseName, { said }: Verdict): void {
  const run = { exitCode: 1, signal: null, inTime: true, said: informativeLine(said, ''), output: said.split('\n') }
  const seen = { connections: 1, handshakes: 0, requests: 0 }
  const { verdict, note } = judgeCase(name, run, seen, { hasLists: true, isAllowed: false, asks: true })
  expect({ verdict, note }, said).toEqual({ verdict: 'as it must', note: '' })
}

/** Defines the tests of one client. */
function judgeCases(client: CaseClient, title: string, cases: () => Served, names: readonly TestCaseName[]): void {
  describe.skipIf(!client.available)(title, () => {
    const shop = workshop()
    beforeAll(() => client.prepare?.(shop.directory))

    const ask = (name: TestCaseName, withLists: boolean) => {
      const { directory, document, intermediate, entry, server } = cases()
      const file = (path: string) => join(directory, path)
      const { files } = entry(name)
      const { crl = '', 'crl-der': der = '' } = entry('good').files
      const lists = { pem: file(crl), der: file(der), issuer: intermediate }
      const question = { host: document.host, port: server(name).port, ca: file(files.ca) }
      return client.ask(withLists ? { ...question, lists } : question, shop.directory)
    }

    const toldOf = (entry: TestCaseEntry) => {
      const told = entry.clients[client.name]
      if (!told) throw new Error(`nothing is known of ${client.name} and ${entry.name}`)
      return told
    }

    it.each(names)('%s: does what test-cases.json says, and for no other reason', async (name) => {
      const answer = await ask(name, false)
      expectAsTold(answer, toldOf(cases().entry(name)))
      if (!answer.accepted) expectRightReason(name, answer)
    })

    if (!client.takesLists) return
    // These have to know the intermediate for the lists, and so can complete the chain.
    const withLists = names.filter((name) => !['gnutls', 'nss'].includes(client.name) || name !== 'incomplete-chain')
    it.each(withLists)(
      '%s: does what test-cases.json says with the lists too, and for no other reason',
      async (name) => {
        const told = toldOf(cases().entry(name))
        const { verdict } = told['with-crl'] ?? told
        const answer = await ask(name, true)
        // Which of several errors a client names may change with the lists.
        if (told['with-crl']) expectAsTold(answer, told['with-crl'])
        expect(answer.accepted, answer.said).toBe(verdict === 'accept')
        if (!answer.accepted) expectRightReason(name, answer)
      },
    )
  })
}

const servedNames = testCaseNames.filter(isServed)

describe.skipIf(!haveJudges())('test cases with keys of P-256', () => {
  const cases = servedCases('ecdsa-p256')
  for (const client of caseClients) judgeCases(client, client.name, cases, servedNames)
  for (const client of strictClients) judgeCases(client, `${client.name}, strict`, cases, servedNames)

  it('says of every client that it accepts good, and of some that they refuse each other case', () => {
    const accepting = Object.values(cases().entry('good').clients).map(({ verdict }) => verdict)
    expect(new Set(accepting)).toEqual(new Set(['accept']))
    for (const { name, clients } of cases()
      .document.cases.slice(1)
      .filter(({ loads }) => loads)) {
      const refusing = Object.values(clients).filter((told) => (told['with-crl'] ?? told).verdict === 'refuse')
      expect(refusing.length, name).toBeGreaterThan(1)
    }
  })

  it.each(testCaseNames)('%s: a server on OpenSSL loads the pair, or does not, as test-cases.json says', (name) => {
    const { directory, entry } = cases()
    const { files, loads } = entry(name)
    const load = () =>
      createSecureContext({
        cert: readFileSync(join(directory, files.fullchain)),
        key: readFileSync(join(directory, files.key)),
        ciphers: loadsAnything,
      })
    if (loads) expect(load()).toBeDefined()
    else expect(load).toThrow()
  })
})

/** Those whose words hang on the type of the key, and `good`. */
const casesOfKeys: readonly TestCaseName[] = ['good', 'weak-key', 'sha1-signature', 'invalid-signature']

describe.skipIf(!haveJudges())('test cases with keys of RSA', () => {
  const cases = servedCases('rsa-2048')
  for (const client of caseClients) judgeCases(client, client.name, cases, casesOfKeys)
})

const casesOfNames: readonly TestCaseName[] = ['good', 'wrong-host', 'no-subject-alt-name', 'name-constraint-violation']

describe.skipIf(!haveJudges())('test cases whose host is an address', () => {
  const cases = servedCases('ecdsa-p256', ['127.0.0.1'])
  for (const client of caseClients) judgeCases(client, client.name, cases, casesOfNames)
})
