/** The quick reader answers what the other does, or nothing; and it does answer what is written plainly. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/request/document.ts'
import { readPlainDocument } from '../../src/request/plain-document.ts'
import { readBothWays } from './both-readers.ts'

/** The tree as it is easiest to look at. */
function treeOf(node: ReturnType<typeof readDocument>): unknown {
  if (!('kind' in node)) return node
  if (node.kind === 'map')
    return Object.fromEntries([...node.entries].map(([name, { value }]) => [name, treeOf(value)]))
  if (node.kind === 'list') return node.items.map(treeOf)
  return node.kind === 'text' ? node.text : node.kind
}

function expectPlain(text: string): unknown {
  const plain = readPlainDocument(text)
  expect(plain).toBeDefined()
  expect(plain).toEqual(readDocument(text))
  return plain && treeOf(plain)
}

const batch = `# All of one team.
defaults: { key-type: ecdsa-p256, organization: Müller & Söhne GmbH }
ca:
  common-name: Example test CA   # the root
  intermediate: true

certificates:
  server-a:
    common-name: a.example.test
    subject-alt-names:
      - a.example.test
      - "*.a.example.test"
      - 10.0.0.1
      - fe80::1
  alice:    { common-name: 'Alice', usage: client, validity-days: 1 }

  # Late.
  late: { common-name: late.example.test, not-before: -2d, not-after: -1d, subject-alt-names: [], country: null }
`

const plainScalar = fc.constantFrom(
  'a',
  'server-a',
  'Example test CA',
  'a.example.test',
  '10.0.0.1',
  'fe80::1',
  '-2d',
  '2030-01-31T12:00:00Z',
  'uri:spiffe://a/b',
  'someone@example.test',
  'Müller',
  'null',
  'true',
  '/etc/key.pem',
  '0x1F',
  '"*.example.test"',
  `'Müller & Söhne'`,
  '"# none: of it"',
  `""`,
)

/** Documents with the parts that batches have, in all the ways that people put them on lines. */
const { node } = fc.letrec<{ node: (indentation: number) => string; flow: string }>((tie) => ({
  flow: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plainScalar,
    fc.array(tie('flow'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .uniqueArray(fc.tuple(plainScalar, tie('flow')), { maxLength: 3, selector: ([name]) => name })
      .map((entries) => `{ ${entries.map(([name, value]) => `${name}: ${value}`).join(', ')} }`),
  ),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('flow').map((flow) => () => ` ${flow}\n`),
    fc
      .tuple(
        fc.uniqueArray(fc.tuple(plainScalar, tie('node')), { minLength: 1, maxLength: 4, selector: ([name]) => name }),
        fc.constantFrom('', '\n', '  # so\n', '   \n'),
      )
      .map(([entries, between]) => (indentation: number) => {
        const space = ' '.repeat(indentation)
        return `\n${entries.map(([name, value]) => `${space}${name}:${value(indentation + 2)}${between}`).join('')}`
      }),
    fc
      .array(tie('flow'), { minLength: 1, maxLength: 4 })
      .map(
        (items) => (indentation: number) =>
          `\n${items.map((item) => `${' '.repeat(indentation)}- ${item}\n`).join('')}`,
      ),
  ),
}))

const document = node.map((render) => render(0).replace(/^[ \n]/, ''))

describe('the quick reader of documents', () => {
  it('reads a batch as people write it, with the place of each word', () => {
    expect(expectPlain(batch.replaceAll(' & ', ' und '))).toMatchObject({
      ca: { 'common-name': 'Example test CA', intermediate: 'true' },
      certificates: {
        'server-a': { 'subject-alt-names': ['a.example.test', '*.a.example.test', '10.0.0.1', 'fe80::1'] },
        late: { 'not-before': '-2d', 'subject-alt-names': [], country: 'nothing' },
      },
    })
  })

  it('reads JSON, on one line and on many', () => {
    const json = { certificates: [{ name: 'a', 'subject-alt-names': ['a.test', '*.a.test'] }, { name: 'b' }], ca: {} }
    expect(expectPlain(JSON.stringify(json, undefined, 2))).toEqual(json)
    expect(expectPlain(JSON.stringify(json, undefined, 1).replace(/\n */g, ' '))).toEqual(json)
  })

  it('reads lists of maps', () => {
    expect(expectPlain('certificates:\n  - name: a\n    usage: client\n  - name: b\n  - { name: c }\n')).toEqual({
      certificates: [{ name: 'a', usage: 'client' }, { name: 'b' }, { name: 'c' }],
    })
    expect(expectPlain('# nothing but\n\n- a\n- [b]')).toEqual(['a', ['b']])
  })

  it.each([
    ['nothing', ''],
    ['nothing but a comment', '# a'],
    ['an empty place', 'a:\n'],
    ['an empty item', '- \n'],
    ['an item that is a list', '- - a\n'],
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a merge', 'a: { <<: b }\n'],
    ['a tag', 'a: !!str b\n'],
    ['a block scalar', 'a: |\n  b\n'],
    ['a scalar of two lines', 'a: b\n  c\n'],
    ['a quoted scalar of two lines', 'a: "b\n  c"\n'],
    ['an escape', 'a: "\\u0062"\n'],
    ['a quote in quotes', "a: 'it''s'\n"],
    ['a quote that does not end', 'a: "b\n'],
    ['a name given twice', 'a: b\na: c\n'],
    ['a name given twice in braces', 'a: { b: c, b: d }\n'],
    ['a name that is a list', '[a]: b\n'],
    ['a name that is too long', `${'a'.repeat(1001)}: b\n`],
    ['a comma at the end', 'a: [b, ]\n'],
    ['no comma', 'a: [[b] c]\n'],
    ['two documents', 'a: b\n---\nc: d\n'],
    ['a mark of the end', 'a: b\n...\n'],
    ['a tab', 'a:\tb\n'],
    ['a carriage return', 'a: b\r\n'],
    ['a byte order mark', '\ufeffa: b\n'],
    ['less indentation than the first line', '  a: b\nc: d\n'],
    ['indentation between two', 'a:\n    b: c\n  d: e\n'],
    ['a map among items', '- a\nb: c\n'],
    ['a comment without space before it', 'a: "b"# c\n'],
    ['brackets that go on below', 'a: [b,\n  c]\n'],
    ['brackets below their name', 'a:\n  [b]\n'],
    ['something behind brackets', '[a] b\n'],
    ['something below brackets', '[a]\nb\n'],
    ['a word alone', 'a\n'],
    ['too many levels', `${'['.repeat(33)}${']'.repeat(33)}`],
    [
      'too many levels below one another',
      Array.from({ length: 40 }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
    ],
    ['too many characters', `a: b\n# ${'c'.repeat(3 << 20)}`],
    ['too many words', `[${'a, '.repeat(200_000)}a]`],
    ['too many lines', `a: b\n${'\n'.repeat(300_000)}`],
  ])('leaves %s to the other', (_, text) => {
    expect(readPlainDocument(text)).toBeUndefined()
    readBothWays(text)
  })

  it('does not take a bug for something unusual', () => {
    expect(() => readPlainDocument({ length: 1 } as unknown as string)).toThrow(TypeError)
  })

  it('says the same as the other of everything that is written plainly', () => {
    let answered = 0
    fc.assert(
      fc.property(document, (text) => {
        if ('kind' in readBothWays(text) && readPlainDocument(text) !== undefined) answered++
      }),
      { numRuns: 500 },
    )
    expect(answered).toBeGreaterThan(300)
  })

  it('says the same as the other, or nothing, where something is put between', () => {
    const piece = fc.oneof(
      fc.constantFrom(...' \n\n#:-,[]{}"\'?&*!|>%@`~<=./\\\t', ': ', ' #', '- ', '\n  ', '...', '---\n', 'null', ', '),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    )
    fc.assert(
      fc.property(
        fc.oneof(document, fc.constant(batch)),
        fc.array(fc.tuple(fc.nat(), piece, fc.nat(3)), { minLength: 1, maxLength: 3 }),
        (text, changes) => {
          const changed = changes.reduce((before, [at, put, removed]) => {
            const place = at % (before.length + 1)
            return before.slice(0, place) + put + before.slice(place + removed)
          }, text)
          readBothWays(changed)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
