import { describe, expect, it } from 'vitest'
import { formatIssue, InputError } from '../../src/errors.ts'
import { commands } from '../../src/interface/table.ts'
import { expectNoInputs, parseTrustRequest } from '../../src/request/trust-commands.ts'
import { given, mistakes, plan, type Words } from './given.ts'

/** The lines of an InputError; none where nothing is wrong. */
function linesOf(action: () => unknown): readonly string[] {
  try {
    action()
    return []
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(formatIssue)
    throw error
  }
}

describe('the trust that a request asks for', () => {
  const by = (trust: string) => [...plan({ trust }).trust.by]

  it.each<[string, readonly string[]]>([
    ['none', []],
    ['', []],
    ['environment', ['environment']],
    ['java, system', ['system', 'java']],
    ['browsers\nbrowsers', ['browsers']],
    ['all', ['environment', 'system', 'browsers', 'java']],
    ['all, java', ['environment', 'system', 'browsers', 'java']],
  ])('of %j lists each once, in the order in which they are changed', (words, names) => {
    expect(by(words)).toEqual(names)
  })

  it('is not required by default', () => {
    expect(plan({ trust: 'system' }).trust.isRequired).toBe(false)
    expect(plan({ trust: 'system', 'trust-required': 'TRUE' }).trust.isRequired).toBe(true)
  })

  it('cannot be none and another value', () => {
    expect(mistakes({ trust: 'none, system' })).toEqual([
      'trust: expected none alone, or some of the others, got "none, system".',
    ])
    expect(mistakes({ trust: 'all, none' })).toEqual([
      'trust: expected none alone, or some of the others, got "all, none".',
    ])
  })

  it('is refused with the possible values if it is unknown', () => {
    expect(mistakes({ trust: 'browser', 'trust-required': 'yes' })).toEqual([
      'trust: expected some of none, environment, system, browsers, java, all, got "browser". Did you mean browsers?',
      'trust-required: expected true or false, got "yes".',
    ])
  })
})

describe('the request of the command trust', () => {
  const parse = (words: Words = {}, files: readonly string[] = []) => parseTrustRequest(files, given(words))
  const wrong = (words: Words) => linesOf(() => parse(words))

  it('is for all, and not required, by default', () => {
    expect(parse()).toEqual({
      files: [],
      trust: { by: new Set(['environment', 'system', 'browsers', 'java']), isRequired: false },
      outputDirectory: 'certs',
      owner: undefined,
    })
  })

  it('is read into types', () => {
    const words = { trust: 'java', 'trust-required': 'true', 'output-directory': 'tls', owner: '70:71' }
    expect(parse(words, ['a.pem', '-'])).toEqual({
      files: ['a.pem', '-'],
      trust: { by: new Set(['java']), isRequired: true },
      outputDirectory: 'tls',
      owner: { uid: 70, gid: 71 },
    })
  })

  it('joins a list that is given in parts', () => {
    const inputs = [...given({ trust: 'java' }), ...given({ trust: 'environment' })]
    expect([...parseTrustRequest([], inputs).trust.by]).toEqual(['environment', 'java'])
  })

  it('must request at least one store', () => {
    expect(wrong({ trust: 'none' })).toEqual([
      'trust: expected some of environment, system, browsers, java, got "none".',
    ])
    expect(wrong({ trust: 'none, java' })).toEqual([
      'trust: expected none alone, or some of the others, got "none, java".',
    ])
  })

  it('accepts no input for issuing certificates', () => {
    expect(commands.trust.inputs).toEqual(['trust', 'trust-required', 'output-directory', 'owner'])
    expect(wrong({ 'key-type': 'rsa-2048' })).toEqual([
      'key-type: expected some of trust, trust-required, output-directory, owner, got "--key-type".',
    ])
  })

  it('reports all mistakes together', () => {
    expect(
      wrong({ trust: 'sytem', 'trust-required': 'maybe', owner: 'me', 'output-directory': 'a\nb', usage: 'both' }),
    ).toEqual([
      'usage: expected some of trust, trust-required, output-directory, owner, got "--usage".',
      'trust: expected some of none, environment, system, browsers, java, all, got "sytem". Did you mean system?',
      'trust-required: expected true or false, got "maybe".',
      expect.stringMatching(/^output-directory: expected .*, got "a\\nb"\.$/),
      expect.stringMatching(/^owner: expected .*, got "me"\.$/),
    ])
  })
})

describe('the command untrust', () => {
  it('takes no inputs and no words', () => {
    expect(linesOf(() => expectNoInputs([], []))).toEqual([])
    expect(linesOf(() => expectNoInputs(given({ trust: 'system', owner: '1:1' }), ['ca.pem', 'b']))).toEqual([
      'trust: expected no inputs with untrust, got "--trust".',
      'owner: expected no inputs with untrust, got "--owner".',
      'untrust: expected no more words, got "ca.pem".',
      'untrust: expected no more words, got "b".',
    ])
    expect(linesOf(() => expectNoInputs([], ['a']))).toHaveLength(1)
  })
})
