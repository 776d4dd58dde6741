/** The certificates of clients beside the one that the inputs describe. */
import { describe, expect, it } from 'vitest'
import type { PlannedCertificate } from '../../src/request/certificate.ts'
import { certificate as first, given, mistakes, plan, type Words } from './given.ts'

const certificates = (words: Words): readonly PlannedCertificate[] => plan(words).certificates
const clientsOf = (words: Words) => certificates(words).slice(1)

describe('clients', () => {
  it('are planned only if one is named', () => {
    for (const names of ['', ' ', ',\n,']) expect(clientsOf({ 'client-names': names })).toEqual([])
  })

  it('come after the certificate itself, in the order of their names, by line and comma', () => {
    const words = { 'client-names': 'carol\nalice, Bob B.\n dave@example.test' }
    expect(mistakes(words)).toEqual([
      'client-names: expected a name without a dot at either end, got "Bob B.". Choose another name.',
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
    expect(plan(inputs).certificates.map(({ folder }) => folder)).toEqual([
      '',
      'clients/alice',
      'clients/bob',
      'clients/carol',
    ])
  })

  it('share all inputs except those that belong to one certificate', () => {
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
      subject: { ...server.subject, commonName: 'alice' },
      subjectAltName: [{ type: 'dNSName', value: 'alice' }],
      usage: 'client',
      serialNumber: undefined,
    })
    // As if it had been asked for alone.
    expect({ ...alice, folder: '' }).toEqual(first({ ...shared, 'common-name': 'alice', usage: 'client' }))
  })

  it.each(['server', 'client', 'both'])('are for clients, also if the certificate itself is for a %s', (usage) => {
    expect(clientsOf({ usage, 'client-names': 'alice' }).map((client) => client.usage)).toEqual(['client'])
  })

  it('have generated keys, whatever key the certificate itself has', () => {
    for (const own of [{ 'key-file': 'key.pem' }, { 'certificate-request': 'request.csr', 'issued-by': 'root-ca' }]) {
      expect(clientsOf({ ...own, 'client-names': 'alice' })).toMatchObject([
        { key: { kind: 'make', keyType: 'rsa-2048' }, subject: { commonName: 'alice' } },
      ])
    }
  })

  it('have alternative names if their names are hosts or addresses, and keep them letter for letter', () => {
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
    ['a/b', 'a name without any of < > : " / \\ | ? *, got "a/b". Choose another name.'],
    ['..', 'a name without a dot at either end, got "..". Choose another name.'],
    ['NUL', 'a name that is not a device on Windows, got "NUL". Choose another name.'],
    ['1.2.3.400', 'an IPv4 address, four numbers from 0 to 255, got "1.2.3.400".'],
    ['a..b', 'a host name without empty labels, got "a..b".'],
  ])('are refused if their name cannot be a folder and a common name: %s', (name, expected) => {
    expect(mistakes({ 'client-names': name })).toEqual([`client-names: expected ${expected}`])
  })

  it('are refused for every such name', () => {
    const lines = mistakes({ 'client-names': 'a/b, alice, a|b, 1.2.3.400, a?b' })
    expect(lines.map((line) => /got "(.+?)"/.exec(line)?.[1])).toEqual(['a/b', 'a|b', '1.2.3.400', 'a?b'])
  })

  it.each([
    ['alice, bob, alice', 'alice, alice'],
    ['Alice, bob, aLICE', 'Alice, aLICE'],
    ['Stra\u00dfe, STRASSE', 'Stra\u00dfe, STRASSE'],
    ['M\u00fcller, Mu\u0308ller', 'M\u00fcller, Mu\u0308ller'],
  ])('are refused if some file system treats their folders as equal: %s', (names, both) => {
    expect(mistakes({ 'client-names': names })).toEqual([
      `client-names: expected names that give different folders on every file system, got "${both}".`,
    ])
  })

  it('do not repeat a mistake in an input that they share', () => {
    for (const words of [{ country: 'DEU' }, { 'not-after': '-9d' }, { usage: 'sever' }, { 'key-type': 'x' }]) {
      expect(mistakes({ ...words, 'client-names': 'alice, bob' })).toHaveLength(1)
    }
    expect(mistakes({ 'common-name': 'a..b', 'client-names': 'alice' })).toHaveLength(1)
  })

  it('do not repeat a mistake that appears only with the issuer', () => {
    const words = { 'key-type': 'ed25519', 'signature-hash': 'sha384', 'client-names': 'alice, bob' }
    expect(mistakes(words)).toEqual([
      'signature-hash: expected no value for a key of type ed25519, which fixes the hash, got "sha384".',
    ])
  })

  it('with a long name get no advice about subject-alt-names, which clients do not have', () => {
    const [line, ...others] = mistakes({ 'client-names': 'a'.repeat(65) })
    expect(line).toContain('client-names: expected at most 64 characters, got "aaa')
    expect(line).not.toContain('subject-alt-names')
    expect(others).toEqual([])
  })
})
