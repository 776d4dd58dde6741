import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIssue } from '../../src/errors.ts'
import { mistake, quote, toIssue } from '../../src/request/mistake.ts'
import { anyText } from './arbitraries.ts'

describe('a mistake', () => {
  it('says where, what was expected, and what was given', () => {
    expect(formatIssue(toIssue('usage', mistake('one of a, b', 'c').mistake))).toBe(
      'usage: expected one of a, b, got "c".',
    )
  })

  it('names the standard that sets the rule, then says what to do', () => {
    const { mistake: found } = mistake('a serial number', '0', 'Leave it out.', 'RFC 5280 §4.1.2.2')
    expect(toIssue('serial-number', found)).toEqual({
      where: 'serial-number',
      message: 'expected a serial number, got "0" (RFC 5280 §4.1.2.2). Leave it out.',
    })
  })
})

describe('a quoted text', () => {
  it.each([
    ['', '""'],
    ['plain', '"plain"'],
    ['例え ü', '"例え ü"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
    ['a\nb\tc', '"a\\nb\\tc"'],
    ['\0\x1b[31m', '"\\u0000\\u001b[31m"'],
    ['\x7f\u0085', '"\\u007f\\u0085"'],
    ['\u202egnp.exe\u200b\ufeff', '"\\u202egnp.exe\\u200b\\ufeff"'],
    ['\u2028\u2029', '"\\u2028\\u2029"'],
    ['\ud800', '"\\ud800"'],
  ])('shows invisible characters as escapes: %j', (text, quoted) => {
    expect(quote(text)).toBe(quoted)
  })

  it('omits the end of a long text, and never splits a character', () => {
    expect(quote('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`)
    expect(quote('x'.repeat(81))).toBe(`"${'x'.repeat(80)}…"`)
    expect(quote('😀'.repeat(100))).toBe(`"${'😀'.repeat(80)}…"`)
  })

  it('is one short line of visible characters, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const quoted = quote(text)
        expect(quoted).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        expect(quoted.length).toBeLessThanOrEqual(250)
      }),
      { numRuns: 1000 },
    )
  })
})
