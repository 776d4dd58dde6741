import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.ts'
import type { GivenInput } from '../../src/interface/table.ts'
import { mostPorts, parseServing } from '../../src/request/serving.ts'
import { readTestCases } from '../../src/test-cases/test-cases-json.ts'

const given = (inputs: { readonly [name: string]: string }): readonly GivenInput[] =>
  Object.entries(inputs).map(([name, text]) => ({ name, text, spell: (name) => `--${name}` }))

const parse = (settings: { readonly [flag: string]: string }, inputs = {}) =>
  parseServing(given(inputs), new Map(Object.entries(settings)))

const issuesOf = (settings: { readonly [flag: string]: string }, inputs = {}) => {
  try {
    parse(settings, inputs)
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  throw new Error('nothing was refused')
}

describe('serve-test-cases', () => {
  it('serves on loopback and the usual ports, without a word', () => {
    expect(parse({})).toMatchObject({ listen: undefined, port: 4430, check: undefined, outputDirectory: 'certs' })
  })

  it('serves existing test cases unchanged if no input says what they must be', () => {
    expect(parse({}).asTheyAre).toBe(true)
    expect(parse({}, { 'output-directory': 'x', 'key-passphrase': 'abcd', owner: '1:1' }).asTheyAre).toBe(true)
    expect(parse({}, { 'key-type': 'ed25519' }).asTheyAre).toBe(false)
  })

  it('requests all cases by default', () => {
    const casesIn = (inputs: { readonly [name: string]: string }) =>
      parse({}, inputs).inputs.filter(({ name }) => name === 'test-cases')
    expect(casesIn({})).toMatchObject([{ text: 'all' }])
    expect(casesIn({})[0]?.spell('test-cases')).toBe('--test-cases')
    expect(casesIn({ 'test-cases': 'expired' })).toMatchObject([{ text: 'expired' }])
  })

  it('checks a client on free ports', () => {
    const { port, check } = parse({ 'check-client': 'curl {url}' })
    expect(port).toBe(0)
    expect(check).toEqual({
      text: 'curl {url}',
      command: ['curl', '{url}'],
      allowed: new Set(),
      timeLimitSeconds: 30,
    })
    const asked = { 'check-client': 'curl {url}', allow: 'expired, revoked', 'time-limit': '2', port: '9000' }
    expect(parse({ ...asked, listen: '::1' })).toMatchObject({
      port: 9000,
      listen: '::1',
      check: { allowed: new Set(['expired', 'revoked']), timeLimitSeconds: 2 },
    })
  })

  it('has room for all ports', () => {
    expect(parse({ port: String(65_536 - mostPorts) }).port).toBe(65_536 - mostPorts)
    expect(issuesOf({ port: String(65_537 - mostPorts) })).toMatch(/^port: expected 0, or a port followed by 17 others/)
  })

  it('reports all mistakes together', () => {
    const asked = { listen: 'localhost', port: 'x', 'check-client': 'curl', allow: 'expird', 'time-limit': '0' }
    expect(issuesOf(asked, { 'output-directory': 'a\0b', owner: 'me' }).split('\n')).toEqual([
      'listen: expected an IP address of this machine, got "localhost". The default is loopback, 127.0.0.1 and ::1.',
      'port: expected 0, or a port followed by 17 others, from 0 to 65518, got "x".',
      'check-client: expected {url} or {port} in the command, got "curl".',
      expect.stringMatching(/^allow: expected some of good, .*, got "expird"\. Did you mean expired\?$/),
      'time-limit: expected a whole number of seconds from 1 to 3600, got "0".',
      expect.stringContaining('output-directory: expected'),
      expect.stringContaining('owner: expected'),
    ])
    expect(issuesOf({ 'check-client': 'curl {url}', allow: '日本' })).toMatch(/got "日本"\.$/)
  })

  it('refuses flags of the client check without a client', () => {
    expect(issuesOf({ allow: 'expired', 'time-limit': '2' }).split('\n')).toEqual([
      'allow: expected --check-client as well, got "--allow alone".',
      'time-limit: expected --check-client as well, got "--time-limit alone".',
    ])
  })
})

describe('test-cases.json', () => {
  const read = (document: unknown) => readTestCases(JSON.stringify(document))
  const cases = [{ name: 'good' }, { name: 'expired' }]

  it.each(['localhost', 'a.b-c.test', '127.0.0.1', '::1', 'xn--nxasmq6b.test'])('is read, for %s', (host) => {
    expect(read({ version: 1, host, cases })).toEqual({ value: { host, names: ['good', 'expired'] } })
  })

  it('is refused if it lists more cases than exist', () => {
    const many = Array.from({ length: 1000 }, () => ({ name: 'good' }))
    expect(read({ version: 1, host: 'a', cases: many })).toMatchObject({
      mistake: { expected: 'each case once, good first in test-cases.json' },
    })
  })

  it.each([
    ['no JSON', 'version 1', 'undefined'],
    ['null', 'version 1', 'object'],
    ['[]', 'version 1', 'object'],
    ['{"version":{"toString":null}}', 'version 1', 'object'],
    ['{"version":1,"host":{"toString":null}}', 'a host', 'object'],
    ['{"version":1,"host":"a","cases":[{"name":{"toString":null}}]}', 'known cases', 'object'],
    ['{"version":1,"host":"a","cases":[{"name":["good"]}]}', 'known cases', 'object'],
    ['{"__proto__":{"version":1}}', 'version 1', 'undefined'],
    ['{"version":2}', 'version 1', '2'],
    ['{"version":1}', 'a host', 'undefined'],
    ['{"version":1,"host":"a b"}', 'a host', 'a b'],
    ['{"version":1,"host":"a/b"}', 'a host', 'a/b'],
    ['{"version":1,"host":"a"}', 'cases', 'undefined'],
    ['{"version":1,"host":"a","cases":[null]}', 'known cases', 'undefined'],
    ['{"version":1,"host":"a","cases":[{"name":"../x"}]}', 'known cases', '../x'],
    ['{"version":1,"host":"a","cases":[]}', 'each case once, good first', ''],
    ['{"version":1,"host":"a","cases":[{"name":"expired"}]}', 'each case once, good first', 'expired'],
    ['{"version":1,"host":"a","cases":[{"name":"good"},{"name":"good"}]}', 'each case once, good first', 'good, good'],
  ])('is refused: %s', (text, expected, got) => {
    expect(readTestCases(text)).toMatchObject({ mistake: { expected: `${expected} in test-cases.json`, got } })
  })
})
