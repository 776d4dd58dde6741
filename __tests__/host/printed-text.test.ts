import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedJson, printedText, printedValue } from '../../src/host/printed-text.ts'
import { redactText } from '../../src/redaction.ts'
import { commandsIn } from '../runner-commands.ts'
import { hostileText } from './hostile-text.ts'

describe('a printed text', () => {
  it.each([
    ['\u001b[31mred', '\\x1b[31mred'],
    ['a\rb\tc\u009bd', 'a\\x0db\\x09c\\x9bd'],
    ['evil\u202etxt.exe', 'evil\\u202etxt.exe'],
    ['O=Acme ##[save-state name=x]y', 'O=Acme #\\x23[save-state name=x]y'],
    ['###[a]', '##\\x23[a]'],
    ['::add-mask::x', '\\x3a:add-mask::x'],
    ['  ::add-mask::x', '  \\x3a:add-mask::x'],
    ['\u00a0::error::x', '\u00a0\\x3a:error::x'],
    ['said ::add-mask::x', 'said \\x3a:add-mask::x'],
    ['said ::error file=x::y', 'said \\x3a:error file=x::y'],
    ['localhost, 127.0.0.1, ::1.', 'localhost, 127.0.0.1, ::1.'],
    ['\ud800', '\\ud800'],
    ['bücher 例え 😀 👩‍👩‍👧', 'bücher 例え 😀 👩‍👩‍👧'],
  ])('of %j is %j', (text, printed) => {
    expect(printedText(text)).toBe(printed)
  })

  it('is the same when it is printed twice', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(printedText(printedText(text))).toBe(printedText(text))
      }),
    )
  })

  it('has nothing that a runner or a terminal acts on', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const printed of [printedText(text), printedText(`label  ${text}\n`), printedValue(text)]) {
          expect(commandsIn(printed)).toEqual([])
          expect(printed).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/)
        }
        expect(printedValue(text)).not.toContain('\n')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('printed JSON', () => {
  it('reads as the value, and has nothing that a runner or a terminal acts on', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (name, text) => {
        const printed = printedJson({ [name]: text, list: [text] })
        expect(JSON.parse(printed)).toEqual({ [name]: text, list: [text] })
        expect(commandsIn(printed)).toEqual([])
        expect(printed).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps a password, a path and a hash that look like a key, and no key with a label', () => {
    const random = 'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1eF3hJ5'
    const value = {
      'pkcs12-password': random,
      'key-path': `/tmp/${random}/key.pem`,
      'spki-sha256': `${random}1234567=`,
    }
    expect(JSON.parse(printedJson(value))).toEqual(value)
    expect(JSON.parse(printedJson({ certificates: JSON.stringify({ app: value }) })).certificates).toContain(random)
    const key = `-----BEGIN PRIVATE KEY-----${random}-----END PRIVATE KEY-----`
    expect(printedJson({ subject: `CN=${key}` })).not.toContain(random)
  })

  it('has no key in the words of other programs', () => {
    const random = 'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1eF3hJ5'
    expect(JSON.parse(printedJson({ said: `got ${random}` }, redactText))).toEqual({
      said: 'got [what could be a private key, 36 characters]',
    })
  })
})
