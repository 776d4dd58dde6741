import { X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certificateContents } from '../../src/certificates/certificate-contents.ts'
import { InputError } from '../../src/errors.ts'
import type { GivenInput } from '../../src/interface/table.ts'
import { signCertificate } from '../../src/pki/certificate.ts'
import { attributeTypes } from '../../src/pki/distinguished-name.ts'
import { formatGeneralName } from '../../src/pki/general-name.ts'
import { keyTypes, publicKeyOf } from '../../src/pki/key-pair.ts'
import { greatestSerialNumber } from '../../src/pki/serial-number.ts'
import { parseRequest, refuseHash } from '../../src/request/parse.ts'
import { hasOpenssl, judgeCertificate } from '../pki/openssl.ts'
import { ed25519KeyOf } from '../pki/sample.ts'
import { emailAddress, hostName, ipAddress, lineOfText, timeText } from './arbitraries.ts'
import {
  expectClear,
  given,
  mistakes,
  now,
  type RequestOfOne,
  request,
  requestOrMistakes,
  type Words,
} from './given.ts'

const namesOf = ({ subjectAltName }: RequestOfOne) => subjectAltName.map(formatGeneralName)
const names = (words: Words) => namesOf(request(words))

describe('a request that says nothing', () => {
  it('is for a server on this machine, for a year, as reuse, key and directory are by default', () => {
    expect(request()).toEqual({
      subject: { commonName: 'localhost' },
      subjectAltName: [
        { type: 'dNSName', value: 'localhost' },
        { type: 'iPAddress', value: '127.0.0.1', octets: Uint8Array.of(127, 0, 0, 1) },
        {
          type: 'iPAddress',
          value: '::1',
          octets: Uint8Array.from({ length: 16 }, (_, index) => (index === 15 ? 1 : 0)),
        },
      ],
      usage: 'server',
      requestedValidity: { notBefore: { secondsFromNow: -300 }, notAfter: { daysAfterNotBefore: 365 } },
      validity: { notBefore: now - 300, notAfter: now - 300 + 365 * 86_400 },
      keyType: 'rsa-2048',
      keyFile: undefined,
      keyPassphrase: undefined,
      signatureHash: undefined,
      serialNumber: undefined,
      outputDirectory: 'certs',
      keyMode: 0o600,
      owner: undefined,
      ifExists: 'reuse',
      testCases: [],
      renewBeforeSeconds: 7 * 86_400,
      folder: '',
      origin: '',
      timesGiven: { start: false, end: false },
      certificationRequest: undefined,
      namesOfCertificationRequest: false,
      batch: undefined,
      issues: [],
      issuer: { kind: 'self' },
      wordsOfCa: [],
      caKeyPassphrase: undefined,
      formats: new Set(['pem']),
      keyStore: { password: undefined, alias: '1', profile: 'compatible' },
      secret: { name: 'tls', namespace: undefined },
      trust: { by: new Set(), isRequired: false },
      settings: { servers: new Set(), root: undefined },
    })
  })

  it('is the same where all is given, but empty', () => {
    const empty = { 'common-name': '', 'subject-alt-names': ' \n', country: '', 'key-passphrase': '', owner: ' ' }
    expect(request(empty)).toEqual(request())
  })
})

describe('a request that says everything', () => {
  it('is read into types', () => {
    const words: Words = {
      'common-name': 'Example.Test',
      'subject-alt-names': '10.0.0.1',
      organization: 'Müller & Söhne',
      'organizational-unit': 'Тест',
      locality: '東京',
      'state-or-province': 'Île-de-France',
      country: 'de',
      'email-address': 'a@example.test',
      'not-before': '2030-01-01T00:00:00Z',
      'not-after': '2030-01-02T00:00:00Z',
      'key-type': 'ecdsa-p384',
      'signature-hash': 'sha512',
      'key-file': 'a/key.pem',
      'key-passphrase': ' hunter2 ',
      usage: 'both',
      'serial-number': '0x2a',
      'output-directory': 'tls',
      'key-mode': '0640',
      owner: '70:71',
      'if-exists': 'replace',
      'renew-before-days': '0',
      trust: 'java, environment',
      'trust-required': 'true',
    }
    const start = Date.UTC(2030, 0, 1) / 1000
    expect(request(words)).toEqual({
      subject: {
        countryName: 'DE',
        stateOrProvinceName: 'Île-de-France',
        localityName: '東京',
        organizationName: 'Müller & Söhne',
        organizationalUnitName: 'Тест',
        commonName: 'example.test',
        emailAddress: 'a@example.test',
      },
      subjectAltName: [
        { type: 'dNSName', value: 'example.test' },
        { type: 'iPAddress', value: '10.0.0.1', octets: Uint8Array.of(10, 0, 0, 1) },
      ],
      usage: 'both',
      requestedValidity: { notBefore: { at: start }, notAfter: { at: start + 86_400 } },
      validity: { notBefore: start, notAfter: start + 86_400 },
      keyType: 'ecdsa-p384',
      keyFile: 'a/key.pem',
      keyPassphrase: ' hunter2 ',
      signatureHash: 'sha512',
      serialNumber: 42n,
      outputDirectory: 'tls',
      keyMode: 0o640,
      owner: { uid: 70, gid: 71 },
      ifExists: 'replace',
      testCases: [],
      renewBeforeSeconds: 0,
      folder: '',
      origin: '',
      timesGiven: { start: true, end: true },
      certificationRequest: undefined,
      namesOfCertificationRequest: false,
      batch: undefined,
      issues: [],
      issuer: { kind: 'self' },
      wordsOfCa: [],
      caKeyPassphrase: undefined,
      formats: new Set(['pem']),
      keyStore: { password: undefined, alias: '1', profile: 'compatible' },
      secret: { name: 'tls', namespace: undefined },
      trust: { by: new Set(['environment', 'java']), isRequired: true },
      settings: { servers: new Set(), root: undefined },
    })
  })

  it('is read from parts of a list as from the whole', () => {
    const part = (text: string): GivenInput => ({ name: 'subject-alt-names', text, spell: (name) => name })
    const parts = [part('a.test'), part('b.test,c.test'), part('')]
    const parsed = parseRequest(parts, now).certificates.map(({ subjectAltName }) =>
      subjectAltName.map(formatGeneralName),
    )
    expect(parsed).toEqual([['DNS:localhost', 'DNS:a.test', 'DNS:b.test', 'DNS:c.test']])
  })
})

describe('the common name', () => {
  it.each([
    ['Example.TEST.', 'example.test', 'DNS:example.test'],
    ['bücher.example', 'xn--bcher-kva.example', 'DNS:xn--bcher-kva.example'],
    ['*.example.test', '*.example.test', 'DNS:*.example.test'],
    ['10.0.0.1', '10.0.0.1', 'IP:10.0.0.1'],
    ['2001:DB8::0007', '2001:db8::7', 'IP:2001:db8::7'],
  ])('that is a host or an address is among the alternative names, first: %s', (text, commonName, name) => {
    const { subject, ...rest } = request({ 'common-name': text, 'subject-alt-names': 'a.test' })
    expect([subject.commonName, ...namesOf(rest as RequestOfOne)]).toEqual([commonName, name, 'DNS:a.test'])
  })

  it.each(['Example Server', 'Müller', 'someone@example.test', 'a/b', 'Dr. Müller'])(
    'that is neither stays what it is, and is no alternative name: %s',
    (commonName) => {
      const { subject, ...rest } = request({ 'common-name': commonName, 'subject-alt-names': 'a.test' })
      expect([subject.commonName, ...namesOf(rest as RequestOfOne)]).toEqual([commonName, 'DNS:a.test'])
    },
  )

  it('of a client stays letter for letter, since a server may compare it so', () => {
    const { subject, ...rest } = request({ 'common-name': 'Alice', usage: 'client' })
    expect([subject.commonName, ...namesOf(rest as RequestOfOne)]).toEqual(['Alice', 'DNS:alice'])
  })

  it('of a client needs no alternative name beside it', () => {
    expect(names({ 'common-name': 'Alice A.', usage: 'client' })).toEqual([])
  })

  it('of a server needs one where it is no host', () => {
    for (const usage of ['server', 'both']) {
      expect(mistakes({ 'common-name': 'Alice A.', usage })).toEqual([
        'subject-alt-names: expected at least one name, since the common name is neither a host name nor an IP address, got "" (RFC 9525 §2).',
      ])
    }
  })

  it('is of at most 64 characters also as A-labels (RFC 5280 Appendix A.1)', () => {
    const word = `${'ü.'.repeat(10)}test`
    const found = requestOrMistakes(given({ 'common-name': word }))
    expect(found instanceof InputError && found.issues.map(({ where }) => where)).toEqual(['common-name'])
    expect(names({ 'subject-alt-names': word })).toContain(`DNS:${'xn--tda.'.repeat(10)}test`)
    // A client's is written as it was typed.
    expect(request({ 'common-name': word, usage: 'client' }).subject.commonName).toBe(word)
  })
})

describe('the alternative names', () => {
  it('of localhost are its addresses too, unless others are given', () => {
    expect(names({ 'common-name': 'LOCALHOST' })).toEqual(['DNS:localhost', 'IP:127.0.0.1', 'IP:::1'])
    expect(names({ 'subject-alt-names': 'a.test' })).toEqual(['DNS:localhost', 'DNS:a.test'])
    expect(names({ 'common-name': 'a.test' })).toEqual(['DNS:a.test'])
  })

  it('are each there once, in the order given', () => {
    const list = 'b.test, a.test, B.TEST., 0:0::1, ::1, localhost, dns:a.test, ip:::1, A@b.test, a@b.test'
    expect(names({ 'subject-alt-names': list })).toEqual([
      'DNS:localhost',
      'DNS:b.test',
      'DNS:a.test',
      'IP:::1',
      'email:A@b.test',
      'email:a@b.test',
    ])
  })
})

describe('the key', () => {
  it('is of the type that its file holds, where there is one', () => {
    expect(request({ 'key-file': 'key.pem' }).keyType).toBeUndefined()
    expect(request({ 'key-file': 'key.pem', 'key-type': 'ed25519' }).keyType).toBe('ed25519')
  })

  it.each(['ed25519', 'ml-dsa-44', 'ml-dsa-65', 'ml-dsa-87'])(
    'that fixes its own hash takes no other: %s',
    (keyType) => {
      expect(mistakes({ 'key-type': keyType, 'signature-hash': 'sha256' })).toEqual([
        `signature-hash: expected nothing with a key of type ${keyType}, which fixes its own hash, got "sha256".`,
      ])
    },
  )

  it('takes the hash asked for where it leaves it open, also where its type is not known yet', () => {
    expect(request({ 'signature-hash': 'sha384' }).signatureHash).toBe('sha384')
    expect(request({ 'key-file': 'key.pem', 'signature-hash': 'sha384' }).signatureHash).toBe('sha384')
    const refusing = keyTypes.filter((keyType) => refuseHash(keyType, 'sha256') !== undefined)
    expect(refusing).toEqual(['ed25519', 'ml-dsa-44', 'ml-dsa-65', 'ml-dsa-87'])
  })
})

describe('the renewal', () => {
  it('is seven days before the end, or a third of the validity where that is shorter', () => {
    expect(request({ 'validity-days': '21' }).renewBeforeSeconds).toBe(7 * 86_400)
    expect(request({ 'validity-days': '3' }).renewBeforeSeconds).toBe(86_400)
    expect(request({ 'not-before': '0s', 'not-after': '9s' }).renewBeforeSeconds).toBe(3)
    expect(request({ 'validity-days': '3', 'renew-before-days': '30' }).renewBeforeSeconds).toBe(30 * 86_400)
  })
})

describe('a bad input is answered clearly:', () => {
  const long = 'a'.repeat(64)
  const time = 'an RFC 3339 time such as 2030-01-31T12:00:00Z, or a duration from now such as -1d, +12h, 90m'
  const serial = 'a positive number of at most 20 octets, decimal or 0x and hexadecimal'

  it.each<[Words, string]>([
    [
      { 'common-name': `${long}b` },
      `common-name: expected at most 64 characters, got "${long}b" (RFC 5280 Appendix A.1). A longer host name has room among the subject-alt-names.`,
    ],
    [
      { organization: `${long}b` },
      `organization: expected at most 64 characters, got "${long}b" (RFC 5280 Appendix A.1).`,
    ],
    [
      { locality: 'ü'.repeat(129) },
      `locality: expected at most 128 characters, got "${'ü'.repeat(80)}…" (RFC 5280 Appendix A.1).`,
    ],
    [{ 'subject-alt-names': 'dns:' }, 'subject-alt-names: expected a host name without empty labels, got "".'],
    [
      { 'subject-alt-names': 'a..test' },
      'subject-alt-names: expected a host name without empty labels, got "a..test".',
    ],
    [
      { 'subject-alt-names': `${long}.test` },
      `subject-alt-names: expected labels of at most 63 characters, got "${long}.test" (RFC 1035 §2.3.4).`,
    ],
    [
      { 'subject-alt-names': `${'a.'.repeat(127)}b` },
      `subject-alt-names: expected a host name of at most 253 characters, got "${'a.'.repeat(40)}…" (RFC 1035 §2.3.4).`,
    ],
    [
      { 'common-name': '1.2.3.400' },
      'common-name: expected an IPv4 address, four numbers from 0 to 255, got "1.2.3.400".',
    ],
    [
      { 'subject-alt-names': '1.2.3.400' },
      'subject-alt-names: expected an IPv4 address, four numbers from 0 to 255, got "1.2.3.400".',
    ],
    [
      { 'subject-alt-names': '*.*.example.com' },
      'subject-alt-names: expected one wildcard, as the whole left-most label, got "*.*.example.com" (RFC 9525 §6.3).',
    ],
    [
      { 'subject-alt-names': 'localhost:8443' },
      'subject-alt-names: expected a name without a port, got "localhost:8443". A certificate holds for every port.',
    ],
    [
      { 'subject-alt-names': '2001:db8::/32' },
      'subject-alt-names: expected one IP address, got "2001:db8::/32". Networks cannot be alternative names.',
    ],
    [
      { 'common-name': 'local\x07host' },
      'common-name: expected text without control characters and line ends, got "local\\u0007host".',
    ],
    [
      { 'common-name': 'local\nhost' },
      'common-name: expected text without control characters and line ends, got "local\\nhost".',
    ],
    [
      { organization: 'a\r\nb' },
      'organization: expected text without control characters and line ends, got "a\\r\\nb".',
    ],
    [
      { 'subject-alt-names': 'local\x1b[31mhost' },
      'subject-alt-names: expected a host name of letters, digits and hyphens, no label with a hyphen at its end, got "local\\u001b[31mhost" (RFC 952, RFC 1123 §2.1).',
    ],
    [
      { 'not-before': '2030-01-02T00:00:00Z', 'not-after': '2030-01-01T00:00:00Z' },
      'not-after: expected a time after not-before, 2030-01-02T00:00:00Z, got "2030-01-01T00:00:00Z". Give a not-before that is earlier than it.',
    ],
    [
      { 'not-after': '-1d' },
      'not-after: expected a time after not-before, 2026-11-24T07:47:46Z, got "2026-11-23T07:52:46Z". Give a not-before that is earlier than it.',
    ],
    [{ 'not-after': 'tomorrow' }, `not-after: expected ${time}, got "tomorrow".`],
    [{ 'not-before': '2030-02-30T00:00:00Z' }, `not-before: expected ${time}, got "2030-02-30T00:00:00Z".`],
    [
      { 'not-before': '1949-12-31T23:59:59Z' },
      'not-before: expected a time from 1950 to 9999, got "1949-12-31T23:59:59Z" (RFC 5280 §4.1.2.5).',
    ],
    [{ 'validity-days': 'ten' }, 'validity-days: expected a whole number of days from 1 to 36500, got "ten".'],
    [{ 'validity-days': '0' }, 'validity-days: expected a whole number of days from 1 to 36500, got "0".'],
    [{ 'validity-days': '-5' }, 'validity-days: expected a whole number of days from 1 to 36500, got "-5".'],
    [{ 'validity-days': '1e9' }, 'validity-days: expected a whole number of days from 1 to 36500, got "1e9".'],
    [
      { 'validity-days': '5', 'not-after': '+5d' },
      'validity-days: expected nothing beside not-after, got "5". Give one of the two.',
    ],
    [{ country: 'DEU' }, 'country: expected a country code of two letters, got "DEU".'],
    [
      { 'serial-number': `0x${'01'.repeat(21)}` },
      `serial-number: expected ${serial}, got "0x${'01'.repeat(21)}" (RFC 5280 §4.1.2.2).`,
    ],
    [
      { 'serial-number': `0x80${'00'.repeat(19)}` },
      `serial-number: expected ${serial}, got "0x80${'00'.repeat(19)}" (RFC 5280 §4.1.2.2).`,
    ],
    [{ 'serial-number': '0' }, `serial-number: expected ${serial}, got "0" (RFC 5280 §4.1.2.2).`],
    [{ usage: 'sever' }, 'usage: expected one of server, client, both, got "sever". Did you mean server?'],
    [
      { 'key-mode': '0777' },
      'key-mode: expected octal permissions that let the owner read and nobody else write, such as 0600, 0640 or 0444, got "0777".',
    ],
    [{ owner: 'root' }, 'owner: expected a numeric user and group, uid:gid, such as 999:999, got "root".'],
    [
      { 'email-address': 'someone' },
      'email-address: expected an e-mail address such as someone@example.test, ASCII before the @, got "someone" (RFC 5321 §4.1.2).',
    ],
    [
      { 'validity-dais': '5' },
      '--validity-dais: expected the name of an input, got "--validity-dais". Did you mean --validity-days?',
    ],
    [{ frobnicate: 'x' }, '--frobnicate: expected the name of an input, got "--frobnicate".'],
    [{ constructor: 'x' }, '--constructor: expected the name of an input, got "--constructor".'],
  ])('%j', (words, line) => {
    expect(mistakes(words)).toEqual([line])
  })

  it('a common name with a scheme around it is told that it is too much, and not of networks', () => {
    const [line, ...others] = mistakes({ 'common-name': 'https://example.test' })
    expect(line).toMatch(/^common-name: expected .+, got "https:\/\/example\.test"/)
    expect(line).not.toContain('Networks')
    expect(others).toEqual([])
  })

  it('an input that is given twice is one mistake', () => {
    const twice = (name: string, ...texts: readonly string[]): readonly GivenInput[] =>
      texts.flatMap((text) => given({ [name]: text }))
    for (const inputs of [
      twice('validity-days', '5', '6'),
      twice('common-name', 'a', 'b'),
      twice('usage', 'both', 'both'),
    ]) {
      expect(mistakes(inputs)).toEqual([`${inputs[0]?.name}: expected to be given once, got "more than one".`])
    }
  })

  it('a start that no certificate can say is told of the start', () => {
    for (const notBefore of ['-100000d', '+999999999999w']) {
      const found = requestOrMistakes(given({ 'not-before': notBefore }))
      expect(found instanceof InputError && found.issues.map(({ where }) => where)).toEqual(['not-before'])
    }
  })

  it('an end that no certificate can say is told of what it follows from', () => {
    const notBefore = '9999-12-01T00:00:00Z'
    for (const [words, where] of [
      [{ 'not-after': '+999999999999w' }, 'not-after'],
      [{ 'not-before': notBefore, 'not-after': '+999999999999w' }, 'not-after'],
      [{ 'not-before': notBefore, 'validity-days': '90' }, 'validity-days'],
      [{ 'not-before': notBefore }, 'not-before'],
    ] as const) {
      const found = requestOrMistakes(given(words))
      expect(found instanceof InputError && found.issues.map((issue) => issue.where)).toEqual([where])
      expect(found).toHaveProperty('message', expect.stringMatching(/: expected .*1950 to 9999, got "[^"]+"/))
    }
  })

  it('all that is wrong is told at once, in the order of the table, unknown names first', () => {
    const bad: Words = {
      usage: 'x',
      'key-mode': '0777',
      'not-after': '?',
      'validity-days': 'ten',
      country: 'DEU',
      'subject-alt-names': 'a..b, ok.test, 1.2.3.400',
      'common-name': 'a\nb',
      'no-such': '1',
    }
    const found = requestOrMistakes(given(bad))
    expect(found instanceof InputError && found.issues.map(({ where }) => where)).toEqual([
      '--no-such',
      'common-name',
      'subject-alt-names',
      'subject-alt-names',
      'country',
      'validity-days',
      'not-after',
      'usage',
      'key-mode',
    ])
  })

  it('what follows from a mistake is no second one', () => {
    expect(mistakes({ 'common-name': 'a\nb' })).toHaveLength(1)
    expect(mistakes({ 'common-name': 'Alice A.', 'subject-alt-names': '1.2.3.400' })).toHaveLength(1)
    expect(mistakes({ 'not-before': 'x', 'not-after': '-10d' })).toHaveLength(1)
    expect(mistakes({ 'not-before': '+10d', 'not-after': 'x' })).toHaveLength(1)
  })
})

describe('an accepted request', () => {
  const privateKey = ed25519KeyOf(1)

  function certificateFor(asked: RequestOfOne): Buffer {
    const contents = certificateContents(asked, publicKeyOf(privateKey), asked.serialNumber ?? 1n, asked.validity)
    return signCertificate(contents, privateKey)
  }

  const serialNumber = fc
    .tuple(fc.bigInt({ min: 1n, max: greatestSerialNumber }), fc.boolean())
    .map(([number, decimal]) => ({ typed: decimal ? String(number) : `0x${number.toString(16)}`, number }))

  const validity = fc
    .tuple(timeText, timeText)
    .filter(([one, other]) => one.at !== other.at)
    .map(([one, other]) => (one.at < other.at ? { start: one, end: other } : { start: other, end: one }))

  const subject = fc.record(
    {
      organization: lineOfText(64),
      'organizational-unit': lineOfText(64),
      locality: lineOfText(128),
      'state-or-province': lineOfText(128),
      country: fc.string({ unit: fc.constantFrom(...'abcXYZ'), minLength: 2, maxLength: 2 }),
      'email-address': emailAddress.filter(({ written }) => written.length <= 255).map(({ typed }) => typed),
    },
    { requiredKeys: [] },
  )

  it.skipIf(!hasOpenssl)('gives a certificate that OpenSSL reads back to the same values', () => {
    const list = fc.array(fc.oneof(hostName, ipAddress), { maxLength: 5 })
    fc.assert(
      fc.property(subject, hostName, list, serialNumber, validity, (fields, host, others, serial, { start, end }) => {
        fc.pre(host.written.length <= 64 && host.typed.length <= 64)
        const asked = request({
          ...fields,
          'common-name': host.typed,
          'subject-alt-names': others.map(({ typed }) => typed).join(','),
          'serial-number': serial.typed,
          'not-before': start.typed,
          'not-after': end.typed,
        })
        const judged = judgeCertificate(certificateFor(asked))
        expect(judged).toMatchObject({ serialNumber: serial.number, notBefore: start.at, notAfter: end.at })
        expect(judged.subject).toEqual({
          ...(fields.country === undefined ? {} : { countryName: fields.country.toUpperCase() }),
          ...(fields['state-or-province'] === undefined ? {} : { stateOrProvinceName: fields['state-or-province'] }),
          ...(fields.locality === undefined ? {} : { localityName: fields.locality }),
          ...(fields.organization === undefined ? {} : { organizationName: fields.organization }),
          ...(fields['organizational-unit'] === undefined
            ? {}
            : { organizationalUnitName: fields['organizational-unit'] }),
          commonName: host.written,
          ...(fields['email-address'] === undefined ? {} : { emailAddress: asked.subject.emailAddress }),
        })
        const written = others.map(
          (name) => (/^[0-9a-f]{8}$|^[0-9a-f]{32}$/.test(name.written) ? 'IP:' : 'DNS:') + name.written,
        )
        const localhost =
          host.written === 'localhost' && written.length === 0 ? ['IP:7f000001', `IP:${'0'.repeat(31)}1`] : []
        expect(judged.subjectAltName).toEqual([...new Set([`DNS:${host.written}`, ...written, ...localhost])])
      }),
      { numRuns: 60 },
    )
  })

  it('or any other is a list of mistakes that each name their input', () => {
    const duration = fc
      .tuple(fc.constantFrom('', '+', '-'), fc.nat(10_000_000), fc.constantFrom(...'smhdw'))
      .map((parts) => parts.join(''))
    const time = fc.oneof(
      timeText.map(({ typed }) => typed),
      duration,
    )
    const words = fc.record(
      {
        'common-name': fc.oneof(
          lineOfText(70),
          hostName.map(({ typed }) => typed),
          ipAddress.map(({ typed }) => typed),
        ),
        'not-before': time,
        'not-after': time,
        'validity-days': fc.oneof(fc.nat(40_000).map(String), fc.double().map(String)),
        'email-address': emailAddress.map(({ typed }) => typed),
        'serial-number': fc.oneof(fc.bigInt().map(String), fc.bigInt({ min: 0n, max: 1n << 170n }).map(String)),
        country: fc.string({ maxLength: 3 }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(words, (asked) => {
        const parsed = requestOrMistakes(given(asked))
        if (parsed instanceof InputError) {
          expectClear(parsed)
          // `subject-alt-names` is what is missing where a common name is no host.
          const named = new Set(['subject-alt-names', ...Object.keys(asked)])
          expect(parsed.issues.filter(({ where }) => !named.has(where))).toEqual([])
          return
        }
        const x509 = new X509Certificate(certificateFor(parsed))
        expect(x509.verify(x509.publicKey)).toBe(true)
        expect(Date.parse(x509.validFrom) / 1000).toBe(parsed.validity.notBefore)
        expect(Date.parse(x509.validTo) / 1000).toBe(parsed.validity.notAfter)
        for (const { type, upperBound } of attributeTypes) {
          expect([...(parsed.subject[type] ?? '')].length).toBeLessThanOrEqual(upperBound)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

it('a list that holds a key shows no part of it, however short', () => {
  const lines = ['MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgIOxTnZbTwlFuAera', 'zK4_Q9x=']
  const given = [{ name: 'subject-alt-names', text: lines.join('\n'), spell: (name: string) => name }]
  expect(() => parseRequest(given, 1_800_000_000)).toThrow(/characters\]/)
  expect(() => parseRequest(given, 1_800_000_000)).not.toThrow(/zK4_Q9x/)
})
