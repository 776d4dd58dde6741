/** The whole plan, and all mistakes together. */
import { X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certificateContents } from '../../src/certificates/certificate-contents.ts'
import { InputError } from '../../src/errors.ts'
import { type GivenInput, inputNames } from '../../src/interface/table.ts'
import { signCertificate } from '../../src/pki/certificate.ts'
import { attributeTypes } from '../../src/pki/distinguished-name.ts'
import { formatGeneralName } from '../../src/pki/general-name.ts'
import { publicKeyOf } from '../../src/pki/key-pair.ts'
import { greatestSerialNumber } from '../../src/pki/serial-number.ts'
import type { PlannedCertificate } from '../../src/request/certificate.ts'
import { planRequest } from '../../src/request/plan.ts'
import { hasOpenssl, judgeCertificate } from '../pki/openssl.ts'
import { ed25519KeyOf } from '../pki/sample.ts'
import { emailAddress, hostName, ipAddress, lineOfText, timeText } from './arbitraries.ts'
import {
  certificate,
  contextOf,
  day,
  expectClear,
  given,
  mistakes,
  now,
  plan,
  planOrMistakes,
  type Words,
  wrongInputs,
} from './given.ts'

describe('a plan for no inputs', () => {
  it('is a self-signed server certificate for this machine, valid for a year', () => {
    expect(plan()).toEqual({
      certificates: [
        {
          folder: '',
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
          key: { kind: 'make', keyType: 'rsa-2048' },
          keyPassphrase: undefined,
          requestedValidity: { notBefore: { secondsFromNow: -300 }, notAfter: { daysAfterNotBefore: 365 } },
          validity: { notBefore: now - 300, notAfter: now - 300 + 365 * day },
          signatureHash: undefined,
          serialNumber: undefined,
          renewBeforeSeconds: 7 * day,
        },
      ],
      isBatch: false,
      issuer: { kind: 'self' },
      formats: new Set(['pem']),
      keyStore: { password: undefined, alias: '1', profile: 'compatible' },
      secret: { name: 'tls', namespace: undefined },
      settings: { servers: new Set(), root: '/work/certs' },
      directory: { path: 'certs', keyMode: 0o600, owner: undefined },
      ifExists: 'reuse',
      trust: { by: new Set(), isRequired: false },
      testCases: undefined,
      warnings: [],
    })
  })

  it('is the same if all inputs are given, but empty', () => {
    const empty = Object.fromEntries(inputNames.map((name) => [name, '']))
    expect(plan(empty)).toEqual(plan())
    const blank = { 'common-name': ' ', 'subject-alt-names': ' \n', country: '\t', certificates: ' ', owner: ' ' }
    expect(plan(blank)).toEqual(plan())
  })
})

describe('a plan for all inputs of one certificate', () => {
  it('has a typed value for each of them', () => {
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
      'key-passphrase': ' hunter2 ',
      usage: 'both',
      'serial-number': '0x2a',
      'output-directory': 'tls',
      'key-mode': '0640',
      owner: '70:71',
      'if-exists': 'replace',
      'renew-before-days': '0',
      formats: 'der, jks',
      'pkcs12-password': ' six oh ',
      'pkcs12-alias': ' Größe ',
      'pkcs12-profile': 'modern',
      'secret-name': 'a.b',
      'secret-namespace': 'c',
      trust: 'java, environment',
      'trust-required': 'true',
    }
    const start = Date.UTC(2030, 0, 1) / 1000
    expect(plan(words)).toEqual({
      certificates: [
        {
          folder: '',
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
          key: { kind: 'make', keyType: 'ecdsa-p384' },
          keyPassphrase: ' hunter2 ',
          requestedValidity: { notBefore: { at: start }, notAfter: { at: start + day } },
          validity: { notBefore: start, notAfter: start + day },
          signatureHash: 'sha512',
          serialNumber: 42n,
          renewBeforeSeconds: 0,
        },
      ],
      isBatch: false,
      issuer: { kind: 'self' },
      formats: new Set(['der', 'jks']),
      keyStore: { password: ' six oh ', alias: 'Größe', profile: 'modern' },
      secret: { name: 'a.b', namespace: 'c' },
      settings: { servers: new Set(), root: '/work/tls' },
      directory: { path: 'tls', keyMode: 0o640, owner: { uid: 70, gid: 71 } },
      ifExists: 'replace',
      trust: { by: new Set(['environment', 'java']), isRequired: true },
      testCases: undefined,
      warnings: [
        'key-passphrase: an encrypted key cannot be loaded unattended by HAProxy, Apache, Caddy, MariaDB, Mosquitto, Postfix or Flask.',
        'not-before: this is in the future, so every client will refuse the certificate until then.',
      ],
    })
  })

  it('joins the parts of a list', () => {
    const part = (text: string): GivenInput => ({ name: 'subject-alt-names', text, spell: (name) => name })
    const [first] = plan([part('a.test'), part('b.test,c.test'), part('')]).certificates
    expect(first?.subjectAltName.map(formatGeneralName)).toEqual([
      'DNS:localhost',
      'DNS:a.test',
      'DNS:b.test',
      'DNS:c.test',
    ])
    const { formats } = plan([...given({ formats: 'der, jks' }), ...given({ formats: 'der\ncombined' })])
    expect(formats).toEqual(new Set(['der', 'jks', 'combined']))
  })
})

describe('planRequest', () => {
  it('plans a request with a batch and one without', async () => {
    expect(await planRequest(given({}), contextOf())).toEqual(plan())
    const words = { certificates: 'certificates: {a: }' }
    expect(await planRequest(given(words), contextOf())).toEqual(plan(words))
    expect(await planRequest(given({ certificates: ' ' }), contextOf())).toEqual(plan())
  })
})

describe('a wrong input is reported clearly:', () => {
  const long = 'a'.repeat(64)
  const time = 'an RFC 3339 time such as 2030-01-31T12:00:00Z, or a duration from now such as -1d, +12h, 90m'
  const serial = 'a positive number of at most 20 bytes, in decimal or in hexadecimal after 0x'

  it.each<[Words, string]>([
    [
      { 'common-name': `${long}b` },
      `common-name: expected at most 64 characters, got "${long}b" (RFC 5280 Appendix A.1). Put a longer host name into subject-alt-names.`,
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
      'subject-alt-names: expected a name without a port, got "localhost:8443". A certificate is valid for every port.',
    ],
    [
      { 'subject-alt-names': '2001:db8::/32' },
      'subject-alt-names: expected one IP address, got "2001:db8::/32". Networks cannot be alternative names.',
    ],
    [
      { 'common-name': 'local\x07host' },
      'common-name: expected text without control characters and line breaks, got "local\\u0007host".',
    ],
    [
      { 'common-name': 'local\nhost' },
      'common-name: expected text without control characters and line breaks, got "local\\nhost".',
    ],
    [
      { organization: 'a\r\nb' },
      'organization: expected text without control characters and line breaks, got "a\\r\\nb".',
    ],
    [
      { 'subject-alt-names': 'local\x1b[31mhost' },
      'subject-alt-names: expected a host name of letters, digits and hyphens, no label with a hyphen at its end, got "local\\u001b[31mhost" (RFC 952, RFC 1123 §2.1).',
    ],
    [
      { 'not-before': '2030-01-02T00:00:00Z', 'not-after': '2030-01-01T00:00:00Z' },
      'not-after: expected a time after not-before, 2030-01-02T00:00:00Z, got "2030-01-01T00:00:00Z". Give an earlier not-before.',
    ],
    [
      { 'not-after': '-1d' },
      'not-after: expected a time after not-before, 2026-11-24T07:47:46Z, got "2026-11-23T07:52:46Z". Give an earlier not-before.',
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
      'validity-days cannot be combined with not-after. Give one of the two.',
    ],
    [{ 'pkcs12-alias': 'x'.repeat(65) }, `pkcs12-alias: expected at most 64 characters, got "${'x'.repeat(65)}".`],
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

  it('a common name with a scheme, without mentioning networks', () => {
    const [line, ...others] = mistakes({ 'common-name': 'https://example.test' })
    expect(line).toMatch(/^common-name: expected .+, got "https:\/\/example\.test"/)
    expect(line).not.toContain('Networks')
    expect(others).toEqual([])
  })

  it('an input that is given twice, once and at its place', () => {
    const twice = (name: string, ...texts: readonly string[]): readonly GivenInput[] =>
      texts.flatMap((text) => given({ [name]: text }))
    for (const inputs of [
      twice('validity-days', '5', '6'),
      twice('common-name', 'a', 'b'),
      twice('usage', 'both', 'both'),
    ]) {
      expect(mistakes(inputs)).toEqual([`${inputs[0]?.name}: expected to be given once, got "more than one".`])
    }
    expect(wrongInputs([...given({ 'common-name': 'a\nb', trust: 'x' }), ...twice('usage', 'both', 'both')])).toEqual([
      'common-name',
      'usage',
      'trust',
    ])
  })

  it('a start that no certificate can have, at the start', () => {
    for (const notBefore of ['-100000d', '+999999999999w']) {
      expect(wrongInputs({ 'not-before': notBefore })).toEqual(['not-before'])
    }
  })

  it('an end that no certificate can have, at the input that it follows from', () => {
    const notBefore = '9999-12-01T00:00:00Z'
    for (const [words, where] of [
      [{ 'not-after': '+999999999999w' }, 'not-after'],
      [{ 'not-before': notBefore, 'not-after': '+999999999999w' }, 'not-after'],
      [{ 'not-before': notBefore, 'validity-days': '90' }, 'validity-days'],
      [{ 'not-before': notBefore }, 'not-before'],
    ] as const) {
      expect(wrongInputs(words)).toEqual([where])
      expect(mistakes(words)[0]).toMatch(/: expected .*1950 to 9999, got "[^"]+"/)
    }
  })

  it('all mistakes together, in the order of the table, unknown names first', () => {
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
    expect(wrongInputs(bad)).toEqual([
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

  it('a mistake once, without what follows from it', () => {
    expect(mistakes({ 'common-name': 'a\nb' })).toHaveLength(1)
    expect(mistakes({ 'common-name': 'Alice A.', 'subject-alt-names': '1.2.3.400' })).toHaveLength(1)
    expect(mistakes({ 'not-before': 'x', 'not-after': '-10d' })).toHaveLength(1)
    expect(mistakes({ 'not-before': '+10d', 'not-after': 'x' })).toHaveLength(1)
  })
})

describe('mistakes in words and in named files', () => {
  it('are reported in one error, in the order of the table', () => {
    const words: Words = {
      'trust-required': 'maybe',
      formats: 'pkcs7',
      'client-names': 'a/b',
      'ca-key': 'no-key.pem',
      'ca-certificate': 'text.txt',
      'key-file': 'no-such.pem',
      country: 'DEU',
      'no-such': 'x',
    }
    expect(mistakes(words)).toEqual([
      '--no-such: expected the name of an input, got "--no-such".',
      'country: expected a country code of two letters, got "DEU".',
      'key-file: expected a file that can be read (no such file), got "no-such.pem".',
      'ca-key: expected a file that can be read (no such file), got "no-key.pem".',
      'client-names: expected a name without any of < > : " / \\ | ? *, got "a/b". Choose another name.',
      expect.stringMatching(/^formats: expected some of pem, /),
      'trust-required: expected true or false, got "maybe".',
    ])
    const unreadable = {
      country: 'DEU',
      'certificate-request': 'key.pem',
      'ca-certificate': 'key.pem',
      'ca-key': 'text.txt',
    }
    expect(mistakes({ ...unreadable, owner: 'me' }).map((line) => line.replace(/(: expected \S+).*/, '$1'))).toEqual([
      'country: expected a',
      'certificate-request: expected a',
      'ca-certificate: expected a',
      'owner: expected a',
    ])
  })

  it('are in a batch those of the inputs, then those of the document in its order', () => {
    const batch = 'certificates:\n  a: { key-file: no-such.pem }\n  b: { country: DEU }\nca: { key-type: x }\n'
    const words = { certificates: 'batch.yml', 'ca-key': 'no-key.pem', 'ca-certificate': 'ca.pem', locality: 'a\nb' }
    expect(mistakes({ ...words, 'key-mode': '0777' }, { 'batch.yml': batch })).toEqual([
      'locality: expected text without control characters and line breaks, got "a\\nb".',
      'ca-key: expected a file that can be read (no such file), got "no-key.pem".',
      'certificates: expected a batch without ca, or with ca.intermediate: true, beside ca-certificate, got "a root CA".',
      expect.stringMatching(/^key-mode: expected octal/),
      'batch.yml:2 certificates.a.key-file: expected a file that can be read (no such file), got "no-such.pem".',
      'batch.yml:3 certificates.b.country: expected a country code of two letters, got "DEU".',
      expect.stringMatching(/^batch\.yml:4 ca\.key-type: expected one of /),
    ])
  })
})

describe('the warnings of a plan', () => {
  it('are those of every certificate and of the issuer, each once', () => {
    const words = { 'key-type': 'ed25519', 'client-names': 'alice, bob' }
    expect(plan(words).warnings).toEqual([
      'key-type: Ed25519 is refused by Chromium, Firefox, mbed TLS and Apple. ecdsa-p256 suits every client.',
      'client-names: each client certificate signs itself, so a server must trust each of them. With issued-by root-ca, one CA signs all.',
    ])
    expect(plan({ ...words, 'key-type': 'ecdsa-p256', 'issued-by': 'root-ca' }).warnings).toEqual([])
  })

  it('include those of the test cases', () => {
    expect(plan({ 'key-type': 'ed25519', 'test-cases': 'all' }).warnings).toEqual([
      expect.stringMatching(/^key-type: /),
      'test-cases: sha1-signature is left out because keys of type ed25519 fix the hash.',
    ])
  })
})

describe('a planned certificate', () => {
  const privateKey = ed25519KeyOf(1)

  function certificateFor(asked: PlannedCertificate): Buffer {
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

  it.skipIf(!hasOpenssl)('is one that OpenSSL reads back to the same values', () => {
    const list = fc.array(fc.oneof(hostName, ipAddress), { maxLength: 5 })
    fc.assert(
      fc.property(subject, hostName, list, serialNumber, validity, (fields, host, others, serial, { start, end }) => {
        fc.pre(host.written.length <= 64 && host.typed.length <= 64)
        const asked = certificate({
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

  it('is valid, or there is a list of mistakes that each name their input', () => {
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
        const planned = planOrMistakes(given(asked))
        if (planned instanceof InputError) {
          expectClear(planned)
          // `subject-alt-names` is what is missing if a common name is no host.
          const named = new Set(['subject-alt-names', ...Object.keys(asked)])
          expect(planned.issues.filter(({ where }) => !named.has(where))).toEqual([])
          return
        }
        const [parsed] = planned.certificates as readonly [PlannedCertificate]
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
  expect(() => plan(given)).toThrow(/characters\]/)
  expect(() => plan(given)).not.toThrow(/zK4_Q9x/)
})
