import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillIn, parseClientCommand, placeholders, splitWords, takesLists } from '../../src/request/client-command.ts'

describe('a command is split into words', () => {
  it.each([
    ['', []],
    ['  \t\n ', []],
    ['curl {url}', ['curl', '{url}']],
    [`a 'b c' "d e"`, ['a', 'b c', 'd e']],
    [`a'b c'"d e"f`, ['ab cd ef']],
    [`''`, ['']],
    [`a "" b`, ['a', '', 'b']],
    [String.raw`a\ b \' "\"\\\$\x" '\n'`, ['a b', "'", String.raw`"\$\x`, String.raw`\n`]],
    ['$HOME `id` | > * ~ #', ['$HOME', '`id`', '|', '>', '*', '~', '#']],
  ])('%j', (text, words) => {
    expect(splitWords(text)).toEqual(words)
  })

  it.each([`'`, `"`, `a "b`, `a 'b`, String.raw`a\ `.trim(), String.raw`"a\"`])('but not %j', (text) => {
    expect(splitWords(text)).toBeUndefined()
  })

  /** The three ways in which one word can be written. */
  const quotings = [
    (word: string) => `'${word.replaceAll("'", "'\\''")}'`,
    (word: string) => `"${word.replace(/["\\$`]/g, '\\$&')}"`,
    (word: string) => (word === '' ? "''" : word.replace(/[\s\S]/gu, '\\$&')),
  ]
  it('is split into the words that were quoted, whatever they contain', () => {
    const quoted = fc.tuple(fc.string({ unit: 'binary' }), fc.constantFrom(...quotings))
    fc.assert(
      fc.property(fc.array(quoted), fc.constantFrom(' ', '\n', ' \t '), (words, blank) => {
        const text = words.map(([word, quote]) => quote(word)).join(blank)
        expect(splitWords(text)).toEqual(words.map(([word]) => word))
      }),
    )
  })

  it('and any text gives either words or a mistake', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', "'", '"', '\\', 'a', '{', '}', 'é') }), (text) => {
        const words = splitWords(text)
        expect(words === undefined || words.join('').length <= text.length).toBe(true)
      }),
    )
  })
})

describe('a command of a client', () => {
  it.each([
    ['', 'a command, such as curl --cacert {ca} {url}'],
    [`'' {url}`, 'a command, such as curl --cacert {ca} {url}'],
    [`curl '{url}`, 'every quote to be closed'],
    ['curl --cacert {ca}', '{url} or {port} in the command'],
    ['curl {urll}', 'only {url}, {ca}, {crl}, {host}, {port}, {address} in braces'],
    ['curl {constructor} {url}', 'only {url}, {ca}, {crl}, {host}, {port}, {address} in braces'],
  ])('cannot be %j', (text, expected) => {
    expect(parseClientCommand(text)).toMatchObject({ mistake: { expected } })
  })

  it('keeps braces that belong to other programs', () => {
    const words = ['curl', '-w', `%{http_code} %{json} \${x} {"a":1}`, '{url}']
    expect(parseClientCommand(`curl -w '%{http_code} %{json} \${x} {"a":1}' {url}`)).toEqual({ value: words })
  })

  it('has its placeholders replaced, and no value becomes two words', () => {
    const values = { url: 'https://h:1/', ca: "/a b/'c'.pem", crl: '$&', host: 'h', port: '1', address: '::1' }
    expect(fillIn(['{ca}', '--ca={ca}', '{crl}', '{url}{url}', '%{url}'], values)).toEqual([
      "/a b/'c'.pem",
      "--ca=/a b/'c'.pem",
      '$&',
      'https://h:1/https://h:1/',
      '%{url}',
    ])
    expect(Object.keys(placeholders)).toEqual(Object.keys(values))
  })

  it('receives the lists if it contains {crl}', () => {
    expect(takesLists(['curl', '--crlfile', '{crl}'])).toBe(true)
    expect(takesLists(['curl', '%{crl}', '{ca}'])).toBe(false)
  })
})
