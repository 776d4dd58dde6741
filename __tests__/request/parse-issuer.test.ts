/** What is said of who signs, in every combination that is answered differently. */
import { describe, expect, it } from 'vitest'
import { parseRequest } from '../../src/request/parse.ts'
import { given, mistakes, now, request, type Words } from './given.ts'

const theirs: Words = { 'ca-certificate': 'ca.pem', 'ca-key': 'ca-key.pem' }
const source = { certificate: { path: 'ca.pem' }, key: { path: 'ca-key.pem' } }
const made = (issuedBy: string) => ({
  commonName: undefined,
  isIntermediate: issuedBy === 'intermediate-ca',
  keepKey: false,
  keyType: undefined,
  nameConstraints: undefined,
})

describe('a CA made here', () => {
  it.each(['root-ca', 'intermediate-ca'])('is what issued-by says, whatever key its certificates have: %s', (word) => {
    for (const words of [{}, { 'key-type': 'ed25519' }, { 'key-file': 'key.pem' }, { 'certificate-request': 'x' }]) {
      expect(request({ ...words, 'issued-by': word }).issuer).toEqual({ kind: 'made', ca: made(word) })
    }
  })

  it.each(['root-ca', 'intermediate-ca'])('has the name, the names and the key that its words say: %s', (word) => {
    const words = { 'issued-by': word, 'ca-common-name': 'Müller CA', 'name-constraints': 'a.test, 10.0.0.0/8' }
    const ca = {
      ...made(word),
      commonName: 'Müller CA',
      nameConstraints: [
        { type: 'dNSName', value: 'a.test' },
        { type: 'iPAddress', octets: Uint8Array.of(10, 0, 0, 0), mask: Uint8Array.of(255, 0, 0, 0) },
      ],
    }
    const { issuer } = request(words)
    expect(JSON.parse(JSON.stringify(issuer))).toEqual(JSON.parse(JSON.stringify({ kind: 'made', ca })))
    expect(request({ ...words, 'keep-ca-key': 'TRUE' }).issuer).toMatchObject({ ca: { keepKey: true } })
    expect(request({ ...words, 'keep-ca-key': 'false' }).issuer).toMatchObject({ ca: { keepKey: false } })
  })

  it.each(['', 'self'])('is what its words are told is missing, with issued-by "%s"', (word) => {
    const told = (name: string) => `${name}: expected a CA made here: issued-by root-ca or intermediate-ca, got "self".`
    for (const [name, text] of [
      ['ca-common-name', 'Example'],
      ['keep-ca-key', 'true'],
      ['name-constraints', 'issued'],
    ] as const) {
      expect(mistakes({ 'issued-by': word, [name]: text })).toEqual([told(name)])
    }
    expect(mistakes({ 'issued-by': word, 'keep-ca-key': 'false' })).toEqual([])
    expect(mistakes({ 'issued-by': word, 'ca-common-name': ' ', 'keep-ca-key': '', 'name-constraints': '' })).toEqual(
      [],
    )
  })

  it('has constraints that are some', () => {
    for (const [text, line] of [
      [',', 'expected issued, or domains and networks such as example.test and 10.0.0.0/8, got "".'],
      ['issued, a.test', 'expected issued alone, or none of it, got "issued, a.test".'],
      ['10.0.0.1/8', 'expected a network without host bits, got "10.0.0.1/8". Did you mean 10.0.0.0/8?'],
    ] as const) {
      expect(mistakes({ 'issued-by': 'root-ca', 'name-constraints': text })).toEqual([`name-constraints: ${line}`])
    }
  })

  it('has a passphrase for its key, which is taken as it is', () => {
    expect(request({ 'issued-by': 'root-ca', 'keep-ca-key': 'true', 'ca-key-passphrase': ' x ' }).caKeyPassphrase).toBe(
      ' x ',
    )
  })
})

describe('a CA that someone has', () => {
  it('is a certificate with its key', () => {
    expect(request(theirs).issuer).toEqual({ kind: 'given', ...source, ca: undefined })
    expect(mistakes({ 'ca-certificate': 'ca.pem', 'ca-key': ' ' })).toEqual([
      'ca-key: expected the private key of ca-certificate, got "".',
    ])
    expect(mistakes({ 'ca-certificate': '', 'ca-key': 'ca-key.pem' })).toEqual([
      'ca-certificate: expected the certificate of ca-key, got "".',
    ])
  })

  it('is PEM as it is, or the path of a file with it', () => {
    const pem = (label: string) => `-----BEGIN ${label}-----\r\nMA==\r\n-----END ${label}-----`
    const words = { 'ca-certificate': `text around\n${pem('CERTIFICATE')}`, 'ca-key': pem('PRIVATE KEY') }
    expect(request({ ...words, 'ca-key-passphrase': 'hunter2' })).toMatchObject({
      issuer: {
        kind: 'given',
        certificate: { text: words['ca-certificate'] },
        key: { text: words['ca-key'] },
        ca: undefined,
      },
      caKeyPassphrase: 'hunter2',
    })
  })

  it('has an intermediate made below it, with the words of a CA made here', () => {
    const words = { ...theirs, 'issued-by': 'intermediate-ca', 'ca-common-name': 'Below', 'keep-ca-key': 'true' }
    expect(request({ ...words, 'name-constraints': 'issued' }).issuer).toEqual({
      kind: 'given',
      ...source,
      ca: { ...made('intermediate-ca'), commonName: 'Below', keepKey: true, nameConstraints: 'issued' },
    })
  })

  it.each(['self', 'root-ca'])('is not one to be made too: %s', (word) => {
    expect(mistakes({ ...theirs, 'issued-by': word })).toEqual([
      `issued-by: expected intermediate-ca or nothing beside ca-certificate, got "${word}".`,
    ])
  })

  it('is not taken for the certificate itself where words of a CA made here are refused', () => {
    for (const words of [{ 'keep-ca-key': 'true' }, { 'ca-common-name': 'x' }, { 'name-constraints': 'issued' }]) {
      const [line, ...others] = mistakes({ ...theirs, ...words })
      expect(line).toMatch(new RegExp(`^${Object.keys(words)[0]}: expected `))
      expect(line).not.toContain('got "self"')
      expect(others).toEqual([])
    }
  })
})

describe('a certification request', () => {
  it.each<Words>([{ 'issued-by': 'root-ca' }, { 'issued-by': 'intermediate-ca' }, theirs])(
    'is signed by a CA: %j',
    (words) => {
      expect(mistakes({ ...words, 'certificate-request': 'x' })).toEqual([])
    },
  )

  it.each(['', 'self'])('cannot be signed by itself, with issued-by "%s"', (word) => {
    expect(mistakes({ 'issued-by': word, 'certificate-request': 'x' })).toEqual([
      'certificate-request: expected a CA to sign it: its own key is not here, got "self". Give issued-by or ca-certificate.',
    ])
  })
})

describe('a signature hash', () => {
  const fixed: Words = { 'key-type': 'ed25519', 'signature-hash': 'sha384' }
  const refusal = 'signature-hash: expected nothing with a key of type ed25519, which fixes its own hash, got "sha384".'

  it('is refused here for a key that is made here and signs itself', () => {
    expect(mistakes(fixed)).toEqual([refusal])
    expect(mistakes({ ...fixed, 'issued-by': 'self' })).toEqual([refusal])
  })

  it.each<Words>([
    { ...fixed, 'issued-by': 'root-ca' },
    { ...fixed, 'issued-by': 'intermediate-ca' },
    { ...fixed, ...theirs },
    { 'key-file': 'key.pem', 'signature-hash': 'sha384' },
  ])('is not refused here where more must be known of the key that signs: %j', (words) => {
    expect(mistakes(words)).toEqual([])
  })

  it('is not refused here for a batch, whose entries may have other keys and whose CA may be its own', () => {
    expect(mistakes({ ...fixed, certificates: 'batch.yml' })).toEqual([])
  })
})

describe('what follows from a mistake is no second one:', () => {
  it.each<[Words, string]>([
    [{ ...theirs, 'ca-key': 'a\nb' }, 'ca-key: expected PEM, or the path of a file with it, got "neither".'],
    [
      { ...theirs, 'ca-certificate': 'a\nb' },
      'ca-certificate: expected PEM, or the path of a file with it, got "a\\nb".',
    ],
    [
      { ...theirs, 'ca-key': 'a\nb', 'key-type': 'ed25519', 'signature-hash': 'sha384' },
      'ca-key: expected PEM, or the path of a file with it, got "neither".',
    ],
    [
      { ...theirs, 'ca-certificate': 'a\nb', 'certificate-request': 'x' },
      'ca-certificate: expected PEM, or the path of a file with it, got "a\\nb".',
    ],
    ...[
      { 'keep-ca-key': 'true' },
      { 'ca-common-name': 'x' },
      { 'name-constraints': 'issued' },
      { 'certificate-request': 'x' },
      { 'key-type': 'ed25519', 'signature-hash': 'sha384' },
      theirs,
    ].map((words): [Words, string] => [
      { ...words, 'issued-by': 'intermediate' },
      'issued-by: expected one of self, root-ca, intermediate-ca, got "intermediate". Did you mean intermediate-ca?',
    ]),
  ])('%j', (words, line) => {
    expect(mistakes(words)).toEqual([line])
  })
})

it('all that is wrong is told at once, in the order of the table, unknown names first', () => {
  const inputs = given({
    'secret-namespace': 'A',
    'secret-name': 'A',
    'pkcs12-profile': 'x',
    'pkcs12-password': 'x',
    formats: 'x',
    'client-names': 'a/b, c/d',
    'ca-key': 'x\ny',
    'ca-certificate': 'x\ny',
    'name-constraints': '*.test',
    'keep-ca-key': 'x',
    'ca-common-name': 'x\ny',
    'issued-by': 'x',
    'certificate-request': 'x\ny',
    country: 'x',
    'ca-keys': 'x',
  })
  const order = [
    '--ca-keys',
    'country',
    'certificate-request',
    'issued-by',
    'ca-common-name',
    'keep-ca-key',
    'name-constraints',
    'ca-certificate',
    'ca-key',
    'client-names',
    'formats',
    'pkcs12-password',
    'pkcs12-profile',
    'secret-name',
    'secret-namespace',
  ]
  const told = mistakes(inputs).map((line) => line.split(':')[0])
  expect([...new Set(told)]).toEqual(order)
  expect(told).toEqual([...told].sort((a, b) => order.indexOf(a as string) - order.indexOf(b as string)))
  expect(told.filter((where) => where === 'client-names')).toHaveLength(2)
  expect(() => parseRequest(inputs, now)).toThrow('client-names: ')
})
