/** More than one certificate: those of clients, and a batch. */
import { describe, expect, it } from 'vitest'
import type { RequestedCertificate } from '../../src/request/certificate.ts'
import { parseRequest } from '../../src/request/parse.ts'
import { given, mistakes, now, request, type Words } from './given.ts'

const certificates = (words: Words): readonly RequestedCertificate[] => parseRequest(given(words), now).certificates
const first = (words: Words) => certificates(words)[0]
const clientsOf = (words: Words) => certificates(words).slice(1)

describe('clients', () => {
  it('are none where none is named', () => {
    for (const names of ['', ' ', ',\n,']) expect(clientsOf({ 'client-names': names })).toEqual([])
  })

  it('come after the certificate itself, in the order of their names, by line and comma', () => {
    const words = { 'client-names': 'carol\nalice, Bob B.\n dave@example.test' }
    expect(mistakes(words)).toEqual([
      'client-names: expected a name without a dot at either end, got "Bob B.". Choose another name for it.',
    ])
    const folders = certificates({ 'client-names': 'carol\nalice, Bob B\n dave@example.test' }).map(
      ({ folder, subject: { commonName } }) => [folder, commonName],
    )
    expect(folders).toEqual([
      ['', 'localhost'],
      ['clients/carol', 'carol'],
      ['clients/alice', 'alice'],
      ['clients/Bob B', 'Bob B'],
      ['clients/dave@example.test', 'dave@example.test'],
    ])
  })

  it('are named in parts as in one list', () => {
    const inputs = [...given({ 'client-names': 'alice' }), ...given({ 'client-names': 'bob, carol' })]
    expect(parseRequest(inputs, now).certificates.map(({ folder }) => folder)).toEqual([
      '',
      'clients/alice',
      'clients/bob',
      'clients/carol',
    ])
  })

  it('share every word but those that each certificate has alone', () => {
    const shared: Words = {
      organization: 'Example',
      'organizational-unit': 'Tests',
      locality: 'Ghent',
      'state-or-province': 'East Flanders',
      country: 'be',
      'email-address': 'a@example.test',
      'not-before': '-1d',
      'not-after': '+3d',
      'key-type': 'ecdsa-p384',
      'signature-hash': 'sha512',
      'key-passphrase': ' hunter2 ',
      'renew-before-days': '1',
    }
    const own: Words = { 'common-name': 'a.test', 'subject-alt-names': 'b.test', 'serial-number': '7' }
    const server = first({ ...shared, ...own, usage: 'both', 'client-names': 'alice' })
    const [alice, ...others] = clientsOf({ ...shared, ...own, usage: 'both', 'client-names': 'alice' })
    expect(server).toMatchObject({ usage: 'both', serialNumber: 7n })
    expect(others).toEqual([])
    expect(alice).toEqual({
      ...server,
      folder: 'clients/alice',
      subject: { ...server?.subject, commonName: 'alice' },
      subjectAltName: [{ type: 'dNSName', value: 'alice' }],
      usage: 'client',
      serialNumber: undefined,
    })
    // As if it had been asked for alone.
    expect({ ...alice, folder: '' }).toEqual(first({ ...shared, 'common-name': 'alice', usage: 'client' }))
  })

  it.each(['server', 'client', 'both'])('are for clients, also where the certificate itself is for a %s', (usage) => {
    expect(clientsOf({ usage, 'client-names': 'alice' }).map((client) => client.usage)).toEqual(['client'])
  })

  it('have keys made here, whatever key the certificate itself has', () => {
    for (const own of [{ 'key-file': 'key.pem' }, { 'certificate-request': 'x', 'issued-by': 'root-ca' }]) {
      expect(clientsOf({ ...own, 'client-names': 'alice' })).toMatchObject([
        {
          keyType: 'rsa-2048',
          keyFile: undefined,
          certificationRequest: undefined,
          namesOfCertificationRequest: false,
        },
      ])
    }
  })

  it('hold for their names where those are hosts or addresses, and keep them letter for letter', () => {
    const names = clientsOf({ 'client-names': 'Web1.Example.Test, 10.0.0.7, Alice A' })
    expect(names.map(({ folder, subject, subjectAltName }) => [folder, subject, subjectAltName])).toEqual([
      [
        'clients/Web1.Example.Test',
        { commonName: 'Web1.Example.Test' },
        [{ type: 'dNSName', value: 'web1.example.test' }],
      ],
      [
        'clients/10.0.0.7',
        { commonName: '10.0.0.7' },
        [{ type: 'iPAddress', value: '10.0.0.7', octets: Uint8Array.of(10, 0, 0, 7) }],
      ],
      ['clients/Alice A', { commonName: 'Alice A' }, []],
    ])
  })

  it.each([
    ['a/b', 'a name without any of < > : " / \\ | ? *, got "a/b". Choose another name for it.'],
    ['..', 'a name without a dot at either end, got "..". Choose another name for it.'],
    ['NUL', 'a name that is no device on Windows, got "NUL". Choose another name for it.'],
    ['1.2.3.400', 'an IPv4 address, four numbers from 0 to 255, got "1.2.3.400".'],
    ['a..b', 'a host name without empty labels, got "a..b".'],
  ])('have names that can be a folder and a name: %s', (name, expected) => {
    expect(mistakes({ 'client-names': name })).toEqual([`client-names: expected ${expected}`])
  })

  it('are told of every name that cannot be', () => {
    const lines = mistakes({ 'client-names': 'a/b, alice, a|b, 1.2.3.400, a?b' })
    expect(lines.map((line) => /got "(.+?)"/.exec(line)?.[1])).toEqual(['a/b', 'a|b', '1.2.3.400', 'a?b'])
  })

  it.each([
    ['alice, bob, alice', 'alice, alice'],
    ['Alice, bob, aLICE', 'Alice, aLICE'],
    ['Stra\u00dfe, STRASSE', 'Stra\u00dfe, STRASSE'],
    ['M\u00fcller, Mu\u0308ller', 'M\u00fcller, Mu\u0308ller'],
  ])('have folders that no file system takes for one: %s', (names, both) => {
    expect(mistakes({ 'client-names': names })).toEqual([
      `client-names: expected names whose folders differ also where case does not count, got "${both}".`,
    ])
  })

  it('are not told what is wrong with a word that they share', () => {
    for (const words of [{ country: 'DEU' }, { 'not-after': '-9d' }, { usage: 'sever' }, { 'key-type': 'x' }]) {
      expect(mistakes({ ...words, 'client-names': 'alice, bob' })).toHaveLength(1)
    }
    expect(mistakes({ 'common-name': 'a..b', 'client-names': 'alice' })).toHaveLength(1)
  })

  it('with a long name are not sent to alternative names, which clients do not have', () => {
    const [line, ...others] = mistakes({ 'client-names': 'a'.repeat(65) })
    expect(line).toContain('client-names: expected at most 64 characters, got "aaa')
    expect(line).not.toContain('subject-alt-names')
    expect(others).toEqual([])
  })
})

describe('a batch', () => {
  it('has all certificates, and the words given are kept for its entries', () => {
    const words = { certificates: 'batch.yml', 'validity-days': '30', country: ' ', 'key-passphrase': ' x ' }
    const parsed = parseRequest(given(words), now)
    expect(parsed).toMatchObject({ batch: { path: 'batch.yml' }, certificates: [], issuer: { kind: 'self' } })
    expect(parsed.givenToBatch).toEqual(new Map(Object.entries(words)))
  })

  it('has an issuer as any certificate has', () => {
    const issuer = (words: Words) => parseRequest(given({ ...words, certificates: 'batch.yml' }), now).issuer
    const words = { 'ca-common-name': 'Example', 'keep-ca-key': 'true', 'name-constraints': 'issued' }
    expect(issuer({ ...words, 'issued-by': 'root-ca' })).toEqual({
      kind: 'made',
      ca: {
        commonName: 'Example',
        isIntermediate: false,
        keepKey: true,
        keyType: undefined,
        nameConstraints: 'issued',
      },
    })
    expect(issuer({ 'ca-certificate': 'a', 'ca-key': 'b' })).toMatchObject({ kind: 'given', ca: undefined })
    // It may have a CA of its own, so these are not refused before it is read.
    expect(issuer(words)).toEqual({ kind: 'self' })
  })

  it('is told which words describe the issuer, so that it has them in one place', () => {
    const wordsOfCa = (words: Words) => parseRequest(given({ ...words, certificates: 'batch.yml' }), now).wordsOfCa
    expect(wordsOfCa({})).toEqual([])
    expect(wordsOfCa({ 'keep-ca-key': 'false', 'ca-common-name': ' ' })).toEqual([])
    expect(
      wordsOfCa({
        'name-constraints': 'issued',
        'keep-ca-key': 'true',
        'ca-common-name': 'x',
        'issued-by': 'root-ca',
      }),
    ).toEqual(['issued-by', 'ca-common-name', 'keep-ca-key', 'name-constraints'])
  })

  it.each([
    ['common-name', 'a.test'],
    ['subject-alt-names', 'a.test'],
    ['key-file', 'key.pem'],
    ['serial-number', '7'],
    ['client-names', 'alice'],
  ])('has in its entries what belongs to one certificate: %s', (name, text) => {
    const words = { certificates: 'batch.yml', 'issued-by': 'root-ca' }
    expect(mistakes({ ...words, [name]: ` ${text} ` })).toEqual([
      `${name}: expected nothing beside certificates, got "${text}". Say it in the entries of the batch.`,
    ])
    expect(mistakes({ ...words, [name]: ' ' })).toEqual([])
    // Without a batch there is nothing beside which it could not be.
    expect(mistakes({ [name]: text })).toEqual([])
  })

  it('has a certification request in its entries, and needs no CA to say so', () => {
    for (const words of [{}, { 'issued-by': 'root-ca' }]) {
      expect(mistakes({ ...words, certificates: 'batch.yml', 'certificate-request': 'x.pem' })).toEqual([
        'certificate-request: expected nothing beside certificates, got "x.pem". Say it in the entries of the batch.',
      ])
    }
  })

  it('has names in its entries, and needs no alternative name beside one that is no host', () => {
    expect(mistakes({ certificates: 'batch.yml', 'common-name': 'Alice A.' })).toEqual([
      'common-name: expected nothing beside certificates, got "Alice A.". Say it in the entries of the batch.',
    ])
  })

  it('is told of what is wrong with the words for its entries', () => {
    expect(mistakes({ certificates: 'batch.yml', country: 'DEU' })).toEqual([
      'country: expected a country code of two letters, got "DEU".',
    ])
  })

  it('does not keep what is wrong beside it from being told with what is wrong in it', () => {
    const asked = given({ certificates: 'batch.yml', country: 'DEU', 'common-name': 'a.test', 'ca-keys': 'x' })
    const { batch, certificates: none, issues } = parseRequest(asked, now)
    expect({ batch, none }).toEqual({ batch: { path: 'batch.yml' }, none: [] })
    expect(issues.map(({ where }) => where)).toEqual(['--ca-keys', 'common-name', 'country'])
  })

  it('is named once', () => {
    const twice = [...given({ certificates: 'a.yml' }), ...given({ certificates: 'b.yml' })]
    expect(mistakes(twice)).toEqual(['certificates: expected to be given once, got "more than one".'])
  })
})

describe('what is written', () => {
  it('is what the formats say, each once, also in parts', () => {
    const { formats } = parseRequest([...given({ formats: 'der, jks' }), ...given({ formats: 'der\ncombined' })], now)
    expect(formats).toEqual(new Set(['der', 'jks', 'combined']))
  })

  it('is in a key store that the words describe', () => {
    const words = { 'pkcs12-password': ' six oh ', 'pkcs12-alias': ' Größe ', 'pkcs12-profile': 'modern' }
    expect(request(words).keyStore).toEqual({ password: ' six oh ', alias: 'Größe', profile: 'modern' })
  })

  it('is told of an alias that is too long without a rule that is not its own', () => {
    expect(mistakes({ 'pkcs12-alias': 'x'.repeat(65) })).toEqual([
      `pkcs12-alias: expected at most 64 characters, got "${'x'.repeat(65)}".`,
    ])
  })
})

describe('settings', () => {
  it('are for the servers that are named, each once, also in parts', () => {
    const words = [...given({ 'settings-for': 'nginx, nginx' }), ...given({ 'settings-for': 'nginx\n' })]
    expect(parseRequest(words, now).settings).toEqual({ servers: new Set(['nginx']), root: undefined })
  })

  it('are for servers that there are settings for', () => {
    const [line] = mistakes({ 'settings-for': 'ngnix' })
    expect(line).toMatch(/^settings-for: expected some of .*nginx.*, got "ngnix"\. Did you mean nginx\?$/)
  })

  it.each(['/certs', '/', 'C:\\certs', 'c:/certs', '\\\\host\\share'])('know a root: %s', (root) => {
    expect(parseRequest(given({ 'settings-root': root }), now).settings.root).toBe(root)
  })

  it.each([
    ['certs', 'an absolute path, such as /certs, got "certs".'],
    ['./certs', 'an absolute path, such as /certs, got "./certs".'],
    ['/a\nb', 'a path without control characters and line ends, got "/a\\nb".'],
  ])('have no other root: %j', (root, expected) => {
    expect(mistakes({ 'settings-root': root })).toEqual([`settings-root: expected ${expected}`])
  })
})
