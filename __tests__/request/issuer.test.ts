/** Who signs, in every combination that is answered differently. What a given CA may sign: given-issuer.test.ts. */
import { describe, expect, it } from 'vitest'
import { constraintsFor, constraintsTo, nameConstraints } from '../../src/pki/name-constraints.ts'
import type { PlannedCa } from '../../src/request/issuer.ts'
import { validityOfCas } from './files.ts'
import { day, given, mistakes, now, plan, type Words, wrongInputs } from './given.ts'

const theirs: Words = { 'ca-certificate': 'ca.pem', 'ca-key': 'ca-key.pem' }

/** The CA that is made for these inputs. */
function caOf(words: Words): PlannedCa {
  const { issuer } = plan({ 'issued-by': 'root-ca', ...words })
  if (issuer.kind !== 'made') throw new Error(issuer.kind)
  return issuer.ca
}

describe('a new CA', () => {
  it.each(['root-ca', 'intermediate-ca'])('is complete: %s', (word) => {
    expect(plan({ 'issued-by': word }).issuer).toEqual({
      kind: 'made',
      ca: {
        baseName: 'localhost test CA',
        isIntermediate: word === 'intermediate-ca',
        keepKey: false,
        keyType: 'rsa-2048',
        keyTypeIsAsked: false,
        nameConstraints: undefined,
        passphrase: undefined,
        validity: { notBefore: now - 300, notAfter: now - 300 + 365 * day },
      },
      above: undefined,
    })
  })

  it('has the type of all keys that are made, or RSA if there is no such type', () => {
    expect(caOf({ 'key-type': 'ed25519' }).keyType).toBe('ed25519')
    expect(caOf({ 'key-type': 'ed25519', 'client-names': 'alice' }).keyType).toBe('ed25519')
    expect(caOf({ 'key-file': 'key.pem' }).keyType).toBe('rsa-2048')
    expect(caOf({ 'certificate-request': 'request.csr' }).keyType).toBe('rsa-2048')
    const certificates = 'certificates: { a: { key-type: ecdsa-p256 }, b: { key-type: ed25519 } }'
    expect(caOf({ certificates }).keyType).toBe('rsa-2048')
  })

  it('has a name made from the first certificate, unless it signs a batch or is kept', () => {
    expect(caOf({ 'common-name': 'a.test', 'client-names': 'alice' }).baseName).toBe('a.test test CA')
    expect(caOf({ 'common-name': `${'a'.repeat(40)}.test` }).baseName).toBe(`${'a'.repeat(30)} test CA`)
    expect(caOf({ 'common-name': 'a.test', 'keep-ca-key': 'true' }).baseName).toBe('Test CA')
    expect(caOf({ certificates: 'certificates: { a.test: }' }).baseName).toBe('Test CA')
    expect(caOf({ 'certificate-request': 'no-common-name.csr' }).baseName).toBe('Test CA')
    expect(caOf({ 'ca-common-name': 'Müller CA', 'keep-ca-key': 'true' }).baseName).toBe('Müller CA')
  })

  it('is valid as long as everything it signs, and for ten years if its key is kept', () => {
    const words = { 'not-before': '-2d', 'not-after': '+3d' }
    expect(caOf(words).validity).toEqual({ notBefore: now - 2 * day, notAfter: now + 3 * day })
    expect(caOf({ ...words, 'keep-ca-key': 'TRUE' })).toMatchObject({
      keepKey: true,
      validity: { notBefore: now - 2 * day, notAfter: now + 3650 * day },
    })
    const certificates = 'certificates: { a: { not-before: -9d, not-after: -8d }, b: { validity-days: 400 } }'
    expect(caOf({ certificates }).validity).toEqual({ notBefore: now - 9 * day, notAfter: now - 300 + 400 * day })
    expect(caOf({ 'keep-ca-key': 'false' }).keepKey).toBe(false)
  })

  it('has constraints to the given names, or to all names that it signs', () => {
    const asked = [
      { type: 'dNSName', value: 'a.test' },
      { type: 'iPAddress', octets: Uint8Array.of(10, 0, 0, 0), mask: Uint8Array.of(255, 0, 0, 0) },
    ] as const
    expect(caOf({ 'common-name': 'a.test', 'name-constraints': 'a.test, 10.0.0.0/8' }).nameConstraints).toEqual(
      nameConstraints(constraintsTo(asked)),
    )
    const email = { 'email-address': 'a@b.test', 'name-constraints': 'issued' }
    expect(caOf({ ...email, 'common-name': 'a.test' }).nameConstraints).toEqual(
      nameConstraints(
        constraintsFor(
          [
            { type: 'dNSName', value: 'a.test' },
            { type: 'rfc822Name', value: 'a@b.test' },
          ],
          [],
        ),
      ),
    )
    // Some clients take the common name for a host's if no alternative name is one.
    expect(caOf({ 'common-name': 'Alice', usage: 'client', 'name-constraints': 'issued' }).nameConstraints).toEqual(
      nameConstraints(constraintsFor([{ type: 'dNSName', value: 'alice' }], [])),
    )
    expect(caOf({ 'common-name': 'Alice A', usage: 'client', 'name-constraints': 'issued' }).nameConstraints).toEqual(
      nameConstraints(constraintsFor([], ['Alice A'])),
    )
  })

  it('does not sign names outside its constraints', () => {
    const words = { 'issued-by': 'root-ca', 'name-constraints': 'b.test', 'client-names': 'alice, x.b.test' }
    expect(mistakes({ ...words, 'common-name': 'b.test', 'subject-alt-names': 'a.test, 10.0.0.1' })).toEqual([
      'subject-alt-names: expected names that name-constraints permit, got "a.test" (RFC 5280 §4.2.1.10).',
      'subject-alt-names: expected names that name-constraints permit, got "10.0.0.1" (RFC 5280 §4.2.1.10).',
      'client-names: expected names that name-constraints permit, got "alice" (RFC 5280 §4.2.1.10).',
    ])
  })

  it('does not sign names of an entry outside its constraints, which is reported in the line of the name', () => {
    const certificates = `ca: { name-constraints: [b.test] }
certificates:
  a:
    common-name: a.b.test
    subject-alt-names:
      - b.test
      - a.test
  c.test: {}
`
    expect(mistakes({ certificates })).toEqual([
      'certificates:7 certificates.a.subject-alt-names[1]: expected names that name-constraints permit, got "a.test" (RFC 5280 §4.2.1.10).',
      'certificates:8 certificates.c.test.subject-alt-names: expected names that name-constraints permit, got "c.test" (RFC 5280 §4.2.1.10).',
    ])
  })

  it('has a passphrase for its key, which is used as it is', () => {
    expect(caOf({ 'keep-ca-key': 'true', 'ca-key-passphrase': ' x ' }).passphrase).toBe(' x ')
  })

  it.each(['', 'self'])('is missing for its own inputs, with issued-by "%s"', (word) => {
    for (const [name, text] of [
      ['ca-common-name', 'Example'],
      ['keep-ca-key', 'true'],
      ['name-constraints', 'issued'],
    ] as const) {
      expect(mistakes({ 'issued-by': word, [name]: text })).toEqual([
        `${name}: expected a new CA (issued-by root-ca or intermediate-ca), got "self".`,
      ])
    }
    expect(mistakes({ 'issued-by': word, 'keep-ca-key': 'false' })).toEqual([])
    const empty = { 'ca-common-name': ' ', 'keep-ca-key': '', 'name-constraints': '' }
    expect(mistakes({ 'issued-by': word, ...empty })).toEqual([])
  })

  it.each([
    [',', 'expected issued, or domains and networks such as example.test and 10.0.0.0/8, got "".'],
    ['issued, a.test', 'expected issued alone, or only domains and networks, got "issued, a.test".'],
    ['10.0.0.1/8', 'expected a network without host bits, got "10.0.0.1/8". Did you mean 10.0.0.0/8?'],
  ])('has constraints that can be read: %s', (text, line) => {
    expect(mistakes({ 'issued-by': 'root-ca', 'name-constraints': text })).toEqual([`name-constraints: ${line}`])
  })
})

describe('a given CA', () => {
  it('is a certificate with its key', () => {
    expect(plan(theirs).issuer).toMatchObject({ kind: 'given', issuer: { validity: validityOfCas } })
    expect(mistakes({ 'ca-certificate': 'ca.pem', 'ca-key': ' ' })).toEqual([
      'ca-key: expected the private key of ca-certificate, got "".',
    ])
    expect(mistakes({ 'ca-certificate': '', 'ca-key': 'ca-key.pem' })).toEqual([
      'ca-certificate: expected the certificate of ca-key, got "".',
    ])
  })

  it('can have a new intermediate below it, described like a new CA', () => {
    const words = { ...theirs, 'issued-by': 'intermediate-ca', 'ca-common-name': 'Below', 'keep-ca-key': 'true' }
    const { issuer } = plan({ ...words, 'name-constraints': 'issued' })
    const { issuer: above } = plan(theirs).issuer as Extract<typeof issuer, { kind: 'given' }>
    expect(issuer).toMatchObject({
      kind: 'made',
      ca: { baseName: 'Below', isIntermediate: true, keepKey: true },
      above: { name: above.name, trustAnchor: above.trustAnchor, validity: validityOfCas },
    })
    // It cannot outlive the CA above it, however long it is kept.
    expect(issuer).toMatchObject({ ca: { validity: { notBefore: now - 300, notAfter: validityOfCas.notAfter } } })
  })

  it.each(['self', 'root-ca'])('cannot be combined with issued-by %s', (word) => {
    expect(mistakes({ ...theirs, 'issued-by': word })).toEqual([
      'issued-by cannot be combined with ca-certificate. Remove issued-by, or set it to intermediate-ca.',
    ])
  })

  it.each([{ 'keep-ca-key': 'true' }, { 'ca-common-name': 'x' }, { 'name-constraints': 'issued' }])(
    'is not a CA made here: %j',
    (words) => {
      expect(mistakes({ ...theirs, ...words })).toEqual([
        `${Object.keys(words)[0]}: expected a new CA (issued-by root-ca or intermediate-ca), got "ca-certificate".`,
      ])
    },
  )
})

describe('the ca of a batch', () => {
  const batchOf = (ca: string) => ({ certificates: `certificates: { a: }\nca: ${ca}` })

  it('signs its entries', () => {
    expect(plan(batchOf('{ common-name: Example, key-type: ed25519, keep-ca-key: true }'))).toMatchObject({
      isBatch: true,
      issuer: {
        kind: 'made',
        ca: { baseName: 'Example', isIntermediate: false, keepKey: true, keyType: 'ed25519', keyTypeIsAsked: true },
        above: undefined,
      },
    })
  })

  it('can be an intermediate below a given CA, but not a root', () => {
    expect(plan({ ...theirs, ...batchOf('{ intermediate: true }') }).issuer).toMatchObject({
      kind: 'made',
      ca: { isIntermediate: true },
      above: { validity: validityOfCas },
    })
    expect(mistakes({ ...theirs, ...batchOf('{}') })).toEqual([
      'certificates: expected a batch without ca, or with ca.intermediate: true, beside ca-certificate, got "a root CA".',
    ])
  })

  it('cannot be combined with inputs that describe a CA', () => {
    const words = { 'issued-by': 'root-ca', 'ca-common-name': 'x', 'keep-ca-key': 'true', 'name-constraints': 'issued' }
    expect(mistakes({ ...words, ...batchOf('{}') })).toEqual(
      Object.keys(words).map(
        (name) => `${name} cannot be combined with the ca of certificates. Describe the CA in one of the two.`,
      ),
    )
    expect(mistakes({ ...batchOf('{}'), 'keep-ca-key': 'false', 'ca-common-name': ' ' })).toEqual([])
  })

  it('can be described by the inputs instead', () => {
    const words = { 'issued-by': 'root-ca', 'ca-common-name': 'Example', 'keep-ca-key': 'true' }
    expect(caOf({ ...words, certificates: 'certificates: { a: }' })).toMatchObject({
      baseName: 'Example',
      keepKey: true,
      keyTypeIsAsked: false,
    })
    expect(mistakes({ 'keep-ca-key': 'true', certificates: 'certificates: { a: }' })).toEqual([
      'keep-ca-key: expected a new CA (issued-by root-ca or intermediate-ca), got "self".',
    ])
  })

  it.each<[Words, string]>([
    [{ certificates: 'no-such.yml' }, 'certificates'],
    [batchOf('x'), 'certificates:2 ca'],
    [{ certificates: 'certificates: [' }, 'certificates:1'],
  ])('leaves the issuer undecided if it cannot be read: %j', (words, where) => {
    expect(wrongInputs({ ...words, 'keep-ca-key': 'true', trust: 'all' })).toEqual([where])
    expect(wrongInputs({ ...words, ...theirs, 'ca-key': 'no-such.pem' })).toEqual(
      expect.arrayContaining([where, 'ca-key']),
    )
    expect(wrongInputs({ ...words, ...theirs, 'keep-ca-key': 'true' })).toEqual([where])
  })
})

describe('what follows from a mistake in the issuer is not reported:', () => {
  it.each<[Words, string]>([
    [{ ...theirs, 'ca-key': 'a\nb' }, 'ca-key: expected PEM, or the path of a PEM file, got "neither".'],
    [{ ...theirs, 'ca-certificate': 'a\nb' }, 'ca-certificate: expected PEM, or the path of a PEM file, got "a\\nb".'],
    [
      { ...theirs, 'ca-key': 'a\nb', 'key-type': 'ed25519', 'signature-hash': 'sha384' },
      'ca-key: expected PEM, or the path of a PEM file, got "neither".',
    ],
    [
      { ...theirs, 'ca-certificate': 'a\nb', 'certificate-request': 'request.csr' },
      'ca-certificate: expected PEM, or the path of a PEM file, got "a\\nb".',
    ],
    [
      { 'ca-certificate': 'ca.pem', 'certificate-request': 'request.csr' },
      'ca-key: expected the private key of ca-certificate, got "".',
    ],
    ...[
      { 'keep-ca-key': 'true' },
      { 'ca-common-name': 'x' },
      { 'name-constraints': 'issued' },
      { 'certificate-request': 'request.csr' },
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

it('reports all mistakes in one error, in the order of the table, unknown names first', () => {
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
  expect(wrongInputs(inputs)).toEqual([
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
    'client-names',
    'formats',
    'pkcs12-password',
    'pkcs12-profile',
    'secret-name',
    'secret-namespace',
  ])
})
