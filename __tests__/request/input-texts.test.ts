import { describe, expect, it } from 'vitest'
import { formatIssue, type Issue } from '../../src/errors.ts'
import { type GivenInput, inputNames, variableName } from '../../src/interface/table.ts'
import { collectInputs } from '../../src/request/input-texts.ts'
import { given } from './given.ts'

function collect(inputs: readonly GivenInput[], allowed = inputNames) {
  const issues: Issue[] = []
  const collected = collectInputs(inputs, allowed, issues)
  return { collected: Object.fromEntries(collected), lines: issues.map(formatIssue) }
}

describe('what was given', () => {
  it('is found under its name, unchanged', () => {
    expect(collect(given({ 'common-name': ' a ', trust: 'all' }))).toEqual({
      collected: { 'common-name': ' a ', trust: 'all' },
      lines: [],
    })
  })

  it('counts as not given if it is empty', () => {
    expect(collect([...given({ country: '' }), ...given({ country: 'DE' })])).toEqual({
      collected: { country: 'DE' },
      lines: [],
    })
    expect(collect(given({ country: '' }), ['trust'])).toEqual({ collected: {}, lines: [] })
  })

  it('is joined if it is a list or a choice of several', () => {
    const inputs = ['a', 'b', 'c'].flatMap((name) => given({ 'subject-alt-names': name, formats: name }))
    expect(collect(inputs)).toEqual({ collected: { 'subject-alt-names': 'a\nb\nc', formats: 'a\nb\nc' }, lines: [] })
  })

  it('can be given only once if it is anything else, and the mistake is reported once', () => {
    const inputs = ['a', 'b', 'c'].flatMap((name) => given({ 'common-name': name }))
    const { collected, lines } = collect(inputs)
    expect(lines).toEqual(['common-name: expected to be given once, got "more than one".'])
    expect(collected).toEqual({ 'common-name': 'a' })
  })

  it('is refused if the command does not accept it', () => {
    expect(collect(given({ usage: 'both', trust: 'all' }), ['trust', 'owner'])).toEqual({
      collected: { trust: 'all' },
      lines: ['usage: expected some of trust, owner, got "--usage".'],
    })
  })

  it('has a known name, otherwise the message suggests the nearest one in the same spelling', () => {
    const asVariable = { name: 'COUNTY', text: 'DE', spell: variableName }
    expect(collect([...given({ trsut: 'all' }), asVariable]).lines).toEqual([
      '--trsut: expected the name of an input, got "--trsut". Did you mean --trust?',
      'CERT_COUNTY: expected the name of an input, got "CERT_COUNTY". Did you mean CERT_COUNTRY?',
    ])
  })

  it.each(['toString', '__proto__', 'constructor'])(
    'cannot have the name of a property of every object: %s',
    (name) => {
      const { collected, lines } = collect([{ name, text: 'x', spell: (spelled) => spelled }])
      expect(collected).toEqual({})
      expect(lines).toEqual([`${name}: expected the name of an input, got "${name}".`])
    },
  )

  it('has a name that is shown shortened and with escapes for invisible characters', () => {
    const [line] = collect(given({ [`a\u001b[31m\u200b${'x'.repeat(500)}`]: '1' })).lines
    expect(line).toMatch(
      /^--a\\u001b\[31m\\u200bx+…: expected the name of an input, got "--a\\u001b\[31m\\u200bx+…"\.$/,
    )
    expect((line as string).length).toBeLessThan(250)
  })
})
