/** One certificate's own words, whoever asks: an Action, a client's name, an entry of a batch. */
import { describe, expect, it } from 'vitest'
import { formatIssue } from '../../src/errors.ts'
import { certificateInputNames, type InputName, inputNames } from '../../src/interface/table.ts'
import { parseCertificate, type RequestedCertificate } from '../../src/request/certificate.ts'
import { toIssue } from '../../src/request/parsed.ts'
import { now, type Words } from './given.ts'

function parse(words: Words, folder = ''): { certificate: RequestedCertificate | undefined; lines: readonly string[] } {
  const lines: string[] = []
  const raw = new Map(Object.entries(words) as readonly (readonly [InputName, string])[])
  const certificate = parseCertificate(folder, raw, now, (name, found) => lines.push(formatIssue(toIssue(name, found))))
  return { certificate, lines }
}

function accepted(words: Words): RequestedCertificate {
  const { certificate, lines } = parse(words)
  expect(lines).toEqual([])
  return certificate as RequestedCertificate
}

const day = 86_400

describe('a certificate', () => {
  it('has its place, and all that was said of it', () => {
    const text = '-----BEGIN CERTIFICATE REQUEST-----\nMA==\n-----END CERTIFICATE REQUEST-----'
    const words = {
      'common-name': 'a.test',
      'subject-alt-names': 'b.test',
      organization: 'Example',
      'validity-days': '30',
      'not-before': '+1d',
      'key-type': 'ecdsa-p256',
      'signature-hash': 'sha512',
      'key-passphrase': ' x ',
      usage: 'both',
      'certificate-request': `${text}\n`,
      'serial-number': '7',
      'renew-before-days': '2',
    }
    expect(parse(words, 'clients/a')).toEqual({
      lines: [],
      certificate: {
        folder: 'clients/a',
        origin: '',
        subject: { organizationName: 'Example', commonName: 'a.test' },
        subjectAltName: [
          { type: 'dNSName', value: 'a.test' },
          { type: 'dNSName', value: 'b.test' },
        ],
        usage: 'both',
        requestedValidity: { notBefore: { secondsFromNow: day }, notAfter: { daysAfterNotBefore: 30 } },
        validity: { notBefore: now + day, notAfter: now + 31 * day },
        timesGiven: { start: true, end: true },
        keyType: 'ecdsa-p256',
        keyFile: undefined,
        keyPassphrase: ' x ',
        certificationRequest: { text },
        namesOfCertificationRequest: false,
        signatureHash: 'sha512',
        serialNumber: 7n,
        renewBeforeSeconds: 2 * day,
      },
    })
  })

  it('that has mistakes is none, and each of them is noted', () => {
    expect(parse({ 'common-name': '1.2.3.400', country: 'DEU', usage: 'sever' })).toEqual({
      certificate: undefined,
      lines: [
        'country: expected a country code of two letters, got "DEU".',
        'usage: expected one of server, client, both, got "sever". Did you mean server?',
        'common-name: expected an IPv4 address, four numbers from 0 to 255, got "1.2.3.400".',
      ],
    })
  })

  it('is not told of alternative names that a client would not need, where its use is a mistake', () => {
    expect(parse({ 'common-name': 'Alice A.', usage: 'clent' }).lines).toEqual([
      'usage: expected one of server, client, both, got "clent". Did you mean client?',
    ])
  })

  it('has a common name of 64 characters and no more, as it is written (RFC 5280 Appendix A.1)', () => {
    const longest = `${'a'.repeat(44)}.xn--bcher-kva.test`
    expect(longest).toHaveLength(63)
    for (const typed of [`b${longest}`, `b${longest}`.replace('xn--bcher-kva', 'bücher')]) {
      expect(accepted({ 'common-name': typed }).subject['commonName']).toBe(`b${longest}`)
      expect(parse({ 'common-name': `b${typed}` }).lines).toHaveLength(1)
    }
  })

  it('has nothing to do with the words for all', () => {
    const others = inputNames.filter((name) => !(certificateInputNames as readonly InputName[]).includes(name))
    const words = Object.fromEntries(others.map((name) => [name, '\n?\n']))
    expect(others).toContain('issued-by')
    expect(accepted(words)).toEqual(accepted({}))
  })

  it('may have a hash that its own key cannot have, since another may sign', () => {
    const words = { 'key-type': 'ed25519', 'signature-hash': 'sha384' }
    expect(accepted(words)).toMatchObject({ keyType: 'ed25519', signatureHash: 'sha384' })
  })
})

describe('the times of a certificate', () => {
  it.each<[Words, { readonly start: boolean; readonly end: boolean }]>([
    [{}, { start: false, end: false }],
    [
      { 'not-before': ' ', 'not-after': '', 'validity-days': '\n' },
      { start: false, end: false },
    ],
    [{ 'not-before': '0s' }, { start: true, end: false }],
    [{ 'not-after': '+1d' }, { start: false, end: true }],
    [{ 'validity-days': '365' }, { start: false, end: true }],
    [
      { 'not-before': '-1d', 'not-after': '+1d' },
      { start: true, end: true },
    ],
    [{ 'renew-before-days': '3' }, { start: false, end: false }],
  ])('are known to be given or not, since what nobody gave may be fitted into its CA: %j', (words, timesGiven) => {
    expect(accepted(words).timesGiven).toEqual(timesGiven)
  })

  it('are told to be given in one way, and that the end is no end whichever that is', () => {
    expect(parse({ 'validity-days': '5', 'not-after': '-1d' }).lines).toEqual([
      'validity-days: expected nothing beside not-after, got "5". Give one of the two.',
      'not-after: expected a time after not-before, 2026-11-24T07:47:46Z, got "2026-11-23T07:52:46Z". Give a not-before that is earlier than it.',
    ])
  })

  it('are no second mistake where the days are none', () => {
    expect(parse({ 'validity-days': 'ten', 'not-before': '9999-06-01T00:00:00Z' }).lines).toEqual([
      'validity-days: expected a whole number of days from 1 to 36500, got "ten".',
    ])
  })
})

describe('a certification request', () => {
  const asked: Words = { 'certificate-request': 'request.pem' }
  const samples = {
    'common-name': 'a.test',
    'subject-alt-names': 'a.test',
    organization: 'Example',
    'organizational-unit': 'Tests',
    locality: 'Ghent',
    'state-or-province': 'Bavaria',
    country: 'DE',
    'email-address': 'a@example.test',
  } as const

  it.each(Object.entries(samples))('gives no names beside one that is given: %s', (name, text) => {
    expect(accepted({ ...asked, [name]: text }).namesOfCertificationRequest).toBe(false)
    expect(accepted({ [name]: text }).namesOfCertificationRequest).toBe(false)
  })

  it.each(Object.keys(samples))('gives the names beside one that is empty: %s', (name) => {
    expect(accepted({ ...asked, [name]: ' \n' }).namesOfCertificationRequest).toBe(true)
  })

  it('gives the names beside words that are none', () => {
    const words = { ...asked, usage: 'both', 'validity-days': '3', 'serial-number': '7', 'key-type': 'ed25519' }
    expect(accepted(words).namesOfCertificationRequest).toBe(true)
  })

  it('gives no names where there is none', () => {
    expect(accepted({}).namesOfCertificationRequest).toBe(false)
    expect(accepted({ 'certificate-request': ' ' })).toEqual(accepted({}))
  })

  it('brings its key, of the type asked for or of any', () => {
    expect(accepted(asked)).toMatchObject({ keyType: undefined, certificationRequest: { path: 'request.pem' } })
    expect(accepted({ ...asked, 'key-type': 'ecdsa-p384' }).keyType).toBe('ecdsa-p384')
  })

  it('leaves no room for another key', () => {
    expect(parse({ ...asked, 'key-file': 'key.pem' })).toEqual({
      certificate: undefined,
      lines: ['key-file: expected nothing beside certificate-request, got "key.pem". Give one of the two.'],
    })
  })
})
