import { describe, expect, it } from 'vitest'
import { testCaseNames } from '../../src/interface/table.ts'
import { testCases } from '../../src/test-cases/case-definitions.ts'
import { conductOf, judgeCase, notServed, notTried } from '../../src/test-cases/judge-client.ts'
import known from '../../src/test-cases/refusal-reasons.json' with { type: 'json' }

const nothing = { connections: 0, handshakes: 0, requests: 0 }
const connected = { ...nothing, connections: 1 }
const shaken = { ...connected, handshakes: 1 }
const asked = { ...shaken, requests: 1 }
const ended = (exitCode: number | null, said = '') => ({ exitCode, signal: null, inTime: true, said, output: [said] })
const late = { exitCode: null, signal: 'SIGKILL', inTime: false, said: '', output: [] }

describe('what a client did', () => {
  it.each([
    ['accepted', ended(0), asked],
    ['accepted', ended(0), shaken],
    ['refused', ended(1), connected],
    // Some look at the name when the handshake is done.
    ['refused', ended(60), shaken],
    ['accepted, then failed', ended(22), asked],
    ['refused, exit code 0', ended(0), connected],
    ['never connected', ended(0), nothing],
    ['never connected', ended(1), nothing],
    ['did not end in time', late, nothing],
    ['did not end in time', late, asked],
    ['ended by a signal', ended(null), connected],
  ] as const)('%s', (conduct, run, seen) => {
    expect(conductOf(run, seen, false)).toBe(conduct)
  })

  it('is hidden if it usually sends a request, but here completed only a handshake', () => {
    expect(conductOf(ended(0), shaken, true)).toBe('refused, exit code 0')
    expect(conductOf(ended(0), asked, true)).toBe('accepted')
  })
})

describe('a case is', () => {
  const plain = { hasLists: false, isAllowed: false, asks: true }

  it('correct if good is accepted and every other case is refused', () => {
    expect(judgeCase('good', ended(0), asked, plain)).toMatchObject({ verdict: 'as it must', note: '' })
    for (const name of testCaseNames.slice(1)) {
      const [word] = testCases[name].reasons.map((reason) => known[reason].words[0] as string)
      if (word === undefined) continue
      const { verdict, note } = judgeCase(name, ended(1, word), connected, plain)
      expect({ name, verdict, note }).toEqual({ name, verdict: 'as it must', note: '' })
    }
  })

  it('a finding if it is the other way round, for standards and policies alike', () => {
    expect(judgeCase('good', ended(1), connected, plain).verdict).toBe('finding')
    for (const name of testCaseNames.slice(1)) {
      const { verdict } = judgeCase(name, ended(0), asked, { ...plain, hasLists: true })
      expect(verdict, name).toBe('finding')
    }
  })

  it('a finding if the client never connected, hung, crashed, or hid its refusal', () => {
    const runs = [
      [ended(1), nothing],
      [late, connected],
      [ended(null), connected],
      [ended(0), connected],
      [ended(3), asked],
    ] as const
    for (const [run, seen] of runs) {
      const { verdict, note } = judgeCase('expired', run, seen, plain)
      expect(verdict).toBe('finding')
      expect(note).toMatch(/^(It|Its|No) .*\.$/)
    }
  })

  it('a finding if the output names only reasons of other cases', () => {
    const run = ended(60, 'curl: (60) SSL certificate problem: unable to get certificate CRL')
    expect(judgeCase('name-constraint-violation', run, connected, plain)).toMatchObject({
      conduct: 'refused, other reason',
      verdict: 'finding',
      note: 'Refused, but for another reason: there is no list of revoked certificates of a CA.',
      recognised: ['no-list'],
    })
    expect(judgeCase('expired', run, connected, { ...plain, isAllowed: true }).verdict).toBe('allowed')
  })

  it('refused, with a note, if the output names no known reason', () => {
    expect(judgeCase('expired', ended(1, 'nope'), connected, plain)).toMatchObject({
      conduct: 'refused',
      verdict: 'as it must',
      note: 'Refused (no reason recognised).',
    })
  })

  it('judged by the most informative line, and by the rest of the output if that line names no reason', () => {
    const both = { ...ended(1, 'unable to get certificate CRL'), output: ['x: certificate has expired'] }
    expect(judgeCase('expired', both, connected, plain).verdict).toBe('finding')
    const rest = { ...ended(1, 'failed'), output: ['failed', 'Status: the certificate has expired'] }
    expect(judgeCase('expired', rest, connected, plain)).toMatchObject({
      verdict: 'as it must',
      note: '',
      said: 'Status: the certificate has expired',
    })
  })

  it('allowed if the user allowed it', () => {
    const allowed = { ...plain, isAllowed: true }
    expect(judgeCase('expired', ended(0), asked, allowed)).toMatchObject({
      verdict: 'allowed',
      note: 'The certificate is no longer valid (RFC 5280 §6.1.3 (a)(2)).',
    })
  })

  it('not judged if the client had no lists, was not tried, or the case is not served', () => {
    expect(judgeCase('revoked', ended(0), asked, plain).verdict).toBe('not judged')
    expect(judgeCase('revoked', ended(0), nothing, plain).verdict).toBe('finding')
    expect(notTried('expired')).toMatchObject({ verdict: 'not judged', conduct: 'not tried', said: '' })
    expect(notServed('malformed')).toMatchObject({
      verdict: 'not judged',
      conduct: 'not served',
      note: 'Not served: no TLS server can load it.',
    })
  })
})
