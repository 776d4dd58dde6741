/** Whatever a value holds: what each front end prints of it, in process. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Host, IssueResult } from '../../src/commands/ports.ts'
import { CommandError, HostError } from '../../src/errors.ts'
import { createGithubHost } from '../../src/host/github.ts'
import { createTerminalHost } from '../../src/host/terminal.ts'
import { inputNames, outputs, variableName } from '../../src/interface/table.ts'
import { planRequest } from '../../src/request/plan.ts'
import { parseServing } from '../../src/request/serving.ts'
import { judgeCase } from '../../src/test-cases/judge-client.ts'
import type { ClientReport } from '../../src/test-cases/ports.ts'
import type { TrustReport } from '../../src/trust/ports.ts'
import { type MangledKey, mangledKeys, shows } from '../mangled-keys.ts'
import { contextOf } from '../request/given.ts'
import { commandIn, commandsIn } from '../runner-commands.ts'
import { capture, type Printed } from './captured-output.ts'
import { hostileText } from './hostile-text.ts'

const now = 1_800_000_000

/** The files of a step, which a runner makes. */
let files: string
const runnerFiles = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const
const formerly = { ...process.env }
beforeAll(() => {
  files = mkdtempSync(join(tmpdir(), 'selfsigned-'))
  for (const name of runnerFiles) {
    process.env[name] = join(files, name)
    writeFileSync(join(files, name), '')
  }
})
afterAll(() => {
  for (const name of runnerFiles) {
    if (formerly[name] === undefined) delete process.env[name]
    else process.env[name] = formerly[name]
  }
  rmSync(files, { recursive: true, force: true })
})

/** As `main.ts` does it, up to the plan; what is wrong is reported. */
async function ask(host: Host): Promise<void> {
  try {
    const asked = await host.readRequest()
    if (!asked) return
    if (asked.task === 'serve-test-cases') parseServing(asked.inputs, asked.settings)
    await planRequest(asked.inputs, contextOf())
  } catch (error) {
    await host.fail(error)
  }
}

function terminal(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Printed> {
  return capture(async () => ask(await createTerminalHost({ words, environment })))
}

/** The inputs as a runner sets them; `@actions/core` reads them from the process. */
function action(inputs: { readonly [variable: string]: string }): Promise<Printed> {
  return capture(async () => {
    Object.assign(process.env, inputs)
    try {
      await ask(createGithubHost(process.env))
    } finally {
      for (const variable of Object.keys(inputs)) delete process.env[variable]
    }
  })
}

const inputVariable = (name: string) => `INPUT_${name.toUpperCase()}`

/** A front end with one value in every place in which it can be given. */
function placesOf(value: string): readonly { readonly place: string; readonly print: () => Promise<Printed> }[] {
  const variable = value.replaceAll('\0', '').replaceAll('=', '')
  return [
    ...inputNames.flatMap((name) => [
      { place: `--${name}`, print: () => terminal([`--${name}`, value, '--json']) },
      { place: variableName(name), print: () => terminal([], { [variableName(name)]: value }) },
      { place: inputVariable(name), print: () => action({ [inputVariable(name)]: value }) },
    ]),
    ...['listen', 'port', 'check-client', 'allow', 'time-limit'].map((flag) => {
      return { place: `--${flag}`, print: () => terminal(['serve-test-cases', `--${flag}=${value}`]) }
    }),
    { place: 'a word', print: () => terminal([value]) },
    { place: 'a word behind --', print: () => terminal(['--', value, value]) },
    { place: 'an unknown flag', print: () => terminal([`--${value}`]) },
    { place: 'an unknown flag with a value', print: () => terminal([`--${value}=x`, '--x', value]) },
    { place: '--print-env', print: () => terminal([`--print-env=${value}`]) },
    { place: 'an unknown variable', print: () => terminal([], { [`CERT_${variable}`]: 'x' }) },
    { place: 'an unknown input', print: () => action({ [`INPUT_${variable.slice(0, 4000)}`]: 'x' }) },
    { place: 'an entry of a batch', print: () => terminal(['--certificates', value]) },
  ]
}

const ownCommands = /^::(error|warning)( title=[^:]*)?::|^::add-mask::/

/** Commands of the runner but for our own, which hold nothing that is a command again. */
function foreignCommands({ stdout, stderr }: Printed): readonly string[] {
  const lines = stdout.split(/\r\n|[\r\n]/)
  const own = lines.filter((line) => ownCommands.test(line))
  const others = lines.filter((line) => !ownCommands.test(line))
  const inOwn = own.filter((line) => !line.startsWith('::add-mask::')).flatMap((line) => commandIn(line.slice(2)) ?? [])
  return [...inOwn, ...commandsIn(others.join('\n')), ...commandsIn(stderr)]
}

describe('a mistake in any input', () => {
  it('prints nothing that a runner or a terminal acts on', async () => {
    for (const value of fc.sample(hostileText, { numRuns: 20, seed: 7 })) {
      for (const { place, print } of placesOf(value)) {
        const printed = await print()
        expect(foreignCommands(printed), `${place} ${JSON.stringify(value)}`).toEqual([])
        expect(printed.stderr, place).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/)
      }
    }
  })

  it('shows no private key, however it was mangled', async () => {
    // Keys of every type are in the tests of the redaction; the places differ in nothing that depends on it.
    for (const { how, text } of mangledKeys().filter((key) => /^(p-256|encrypted),|JWK/.test(key.how))) {
      for (const { place, print } of placesOf(text)) {
        const { stdout, stderr } = await print()
        const printed = `${stdout.replace(/^::add-mask::.*$/gm, '')}${stderr}`
        expect(shows(printed, text), `${how} in ${place}: ${printed}`).toBeUndefined()
      }
    }
  })
})

/** What came of a request, with one text in every place that holds any. */
function resultsWith(text: string): IssueResult & { readonly trusted: TrustReport } {
  const trusted: TrustReport = {
    anchors: [{ name: text, fingerprint: text, notAfter: now, certificate: new Uint8Array(), isCa: true }],
    key: text,
    places: new Map([['system', [text]]]),
    before: [text],
    canBeUndone: true,
    variables: { SSL_CERT_FILE: text },
    warnings: [text],
  }
  return {
    outputs: Object.fromEntries(Object.keys(outputs).map((name) => [name, text])) as IssueResult['outputs'],
    directory: text,
    certificates: new Map([
      ['', { subject: text, 'subject-alt-names': text, 'not-before': text, 'not-after': text, 'key-path': text }],
      [text, { subject: text, 'settings-directory': text }],
    ]),
    keyType: text,
    usage: 'server',
    made: 1,
    kept: 1,
    replacedBecause: text,
    issuer: text,
    settings: [{ server: text, load: text, where: text }],
    moreFiles: [text],
    testCases: { names: [text], kept: false, because: text },
    trusted,
    warnings: [text, text],
  }
}

async function presentAll(host: Host, text: string): Promise<void> {
  const issued = resultsWith(text)
  await host.present(issued)
  await host.present({ ...issued, certificates: new Map([['', { subject: text, 'subject-alt-names': text }]]) })
  const request = await host.readRequest()
  const reports = request && request.task !== 'issue' ? request.reports : undefined
  await reports?.presentTrusted({ trusted: issued.trusted, outputs: { 'ca-bundle-path': text, trusted: text } })
  const seen = { connections: 1, handshakes: 1, requests: 0 }
  const undone = [{ store: 'system', kind: text, where: text, fingerprint: text, details: {} }] as const
  await host.presentUndone({ undone, failures: [], variables: { A: text } })
  await reports?.presentServing({
    servers: {
      page: text,
      health: text,
      addresses: [text],
      namesPort: 2,
      cases: [{ name: 'good', url: text, urlByName: text, port: 1, seen: () => seen }],
      settled: async () => {},
      close: async () => {},
    },
    notServed: ['malformed'],
    host: text,
    directory: text,
    ca: text,
    isLoopback: false,
    warnings: [text],
  })
  const run = { exitCode: 1, signal: null, inTime: true, said: text, output: [text] }
  const conditions = { hasLists: false, isAllowed: false, asks: true }
  const cases = [
    judgeCase('good', run, seen, conditions),
    judgeCase('expired', { ...run, exitCode: 0 }, seen, conditions),
  ]
  const report: ClientReport = { command: text, host: text, ok: false, cases, warnings: [text] }
  await reports?.presentClient(report)
  for (const error of [
    new HostError(text),
    new CommandError([text, text], text, text),
    new Error(text),
    new TypeError(`${text} in a bug`),
  ]) {
    await host.fail(error)
  }
  await host.fail(text)
}

const frontEnds: readonly (readonly [string, () => Promise<Host> | Host])[] = [
  ['the terminal', () => createTerminalHost({ words: ['serve-test-cases', '--json'], environment: {} })],
  [
    'the terminal of an image',
    () => createTerminalHost({ words: ['serve-test-cases'], environment: { SELFSIGNED_CERT_IMAGE: 'image' } }),
  ],
  ['the Action', () => createGithubHost({ ...process.env, RUNNER_ENVIRONMENT: 'github-hosted' })],
]

describe.each(frontEnds)('%s', (_, create) => {
  it('prints no result in a form that a runner or a terminal acts on', async () => {
    for (const text of fc.sample(hostileText, { numRuns: 150, seed: 11 })) {
      const printed = await capture(async () => presentAll(await create(), text))
      expect(foreignCommands(printed), JSON.stringify(text)).toEqual([])
      expect(printed.stdout + printed.stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/)
    }
  })

  it('prints no private key with a result or a failure', async () => {
    // No value that comes this far has lines.
    const isWhole = ({ how }: MangledKey) => !/half|UTF-16|in lines|without its end|its body$/.test(how)
    for (const { how, text } of mangledKeys().filter((key) => isWhole(key) && key.text.length >= 32)) {
      const { stdout, stderr } = await capture(async () => presentAll(await create(), text))
      // A program reads the JSON, which has every value as it is in the files.
      const printed = `${stdout.replace(/^\{\n[\s\S]*?^\}\n/gm, '')}${stderr}`
      const part = shows(printed, text)
      expect(
        part,
        `${how}: ${part && printed.slice(printed.indexOf(part) - 200, printed.indexOf(part) + 100)}`,
      ).toBeUndefined()
    }
  })
})

describe('the files of a step', () => {
  it('hold each value in one entry, whatever its lines are', async () => {
    for (const text of fc.sample(hostileText, { numRuns: 100, seed: 13 })) {
      for (const name of runnerFiles) writeFileSync(join(files, name), '')
      await capture(async () => {
        const host = createGithubHost(process.env)
        await host.present(resultsWith(text))
        host.setVariables({ SSL_CERT_FILE: text })
        host.beforeWriting(text)
        host.beforeTrusting(text)
      })
      const names = (file: string) => [...entriesOf(readFileSync(join(files, file), 'utf8')).keys()]
      expect(names('GITHUB_OUTPUT')).toEqual(Object.keys(outputs))
      expect(names('GITHUB_ENV')).toEqual(['SSL_CERT_FILE'])
      expect(names('GITHUB_STATE')).toEqual(['output-directory', 'trust-ledger'])
    }
  })
})

/** `name<<delimiter`, lines, delimiter. */
function entriesOf(text: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>()
  const lines = text.split('\n')
  for (let at = 0; at < lines.length - 1; ) {
    const [name = '', delimiter = ''] = (lines[at] as string).split('<<')
    const end = lines.indexOf(delimiter, at + 1)
    entries.set(name, lines.slice(at + 1, end).join('\n'))
    at = end + 1
  }
  return entries
}
