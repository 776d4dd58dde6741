/** One certificate and its own inputs: the one that the inputs describe, a client's, or an entry of a batch. */
import { describe, expect, it } from 'vitest'
import { formatIssue } from '../../src/errors.ts'
import { certificateInputNames, type InputName, inputNames } from '../../src/interface/table.ts'
import { formatGeneralName } from '../../src/pki/general-name.ts'
import { type CertificateDraft, type PlannedCertificate, planCertificate } from '../../src/request/certificate.ts'
import { toIssue } from '../../src/request/mistake.ts'
import { certificate, contextOf, day, mistakes, now, type Words, wrongInputs } from './given.ts'

interface Planned {
  readonly draft: CertificateDraft | undefined
  readonly certificate: PlannedCertificate | undefined
  readonly lines: readonly string[]
}

function planned(words: Words, folder = ''): Planned {
  const lines: string[] = []
  const raw = new Map(Object.entries(words) as readonly (readonly [InputName, string])[])
  const draft = planCertificate(folder, raw, contextOf(), (name, found) => {
    lines.push(formatIssue(toIssue(name, found)))
  })
  return { draft, certificate: draft?.certificate, lines }
}

function accepted(words: Words): PlannedCertificate {
  const { certificate, lines } = planned(words)
  expect(lines).toEqual([])
  return certificate as PlannedCertificate
}

const namesOf = ({ subjectAltName }: Pick<PlannedCertificate, 'subjectAltName'>) =>
  subjectAltName.map(formatGeneralName)
const names = (words: Words) => namesOf(certificate(words))

describe('a certificate', () => {
  it('has its folder and the values of all inputs', () => {
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
      'serial-number': '7',
      'renew-before-days': '2',
    }
    expect(planned(words, 'clients/a')).toMatchObject({
      lines: [],
      draft: { timesGiven: { start: true, end: true } },
      certificate: {
        folder: 'clients/a',
        subject: { organizationName: 'Example', commonName: 'a.test' },
        subjectAltName: [
          { type: 'dNSName', value: 'a.test' },
          { type: 'dNSName', value: 'b.test' },
        ],
        usage: 'both',
        requestedValidity: { notBefore: { secondsFromNow: day }, notAfter: { daysAfterNotBefore: 30 } },
        validity: { notBefore: now + day, notAfter: now + 31 * day },
        key: { kind: 'make', keyType: 'ecdsa-p256' },
        keyPassphrase: ' x ',
        signatureHash: 'sha512',
        serialNumber: 7n,
        renewBeforeSeconds: 2 * day,
      },
    })
  })

  it('is undefined if there are mistakes, and each is noted', () => {
    expect(planned({ 'common-name': '1.2.3.400', country: 'DEU', usage: 'sever' })).toEqual({
      draft: undefined,
      certificate: undefined,
      lines: [
        'country: expected a country code of two letters, got "DEU".',
        'usage: expected one of server, client, both, got "sever". Did you mean server?',
        'common-name: expected an IPv4 address, four numbers from 0 to 255, got "1.2.3.400".',
      ],
    })
  })

  it('does not require alternative names if its usage is a mistake', () => {
    expect(planned({ 'common-name': 'Alice A.', usage: 'clent' }).lines).toEqual([
      'usage: expected one of server, client, both, got "clent". Did you mean client?',
    ])
  })

  it('has a common name of at most 64 characters (RFC 5280 Appendix A.1)', () => {
    const longest = `${'a'.repeat(44)}.xn--bcher-kva.test`
    expect(longest).toHaveLength(63)
    for (const typed of [`b${longest}`, `b${longest}`.replace('xn--bcher-kva', 'bücher')]) {
      expect(accepted({ 'common-name': typed }).subject.commonName).toBe(`b${longest}`)
      expect(planned({ 'common-name': `b${typed}` }).lines).toHaveLength(1)
    }
  })

  it('ignores the inputs of the run', () => {
    const others = inputNames.filter((name) => !(certificateInputNames as readonly InputName[]).includes(name))
    const words = Object.fromEntries(others.map((name) => [name, '\n?\n']))
    expect(others).toContain('issued-by')
    expect(accepted(words)).toEqual(accepted({}))
  })

  it('may have a hash that its own key cannot use, because another key may sign', () => {
    const words = { 'key-type': 'ed25519', 'signature-hash': 'sha384' }
    expect(accepted(words)).toMatchObject({
      key: { keyType: 'ed25519' },
      signatureHash: 'sha384',
    })
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
  ])('are marked as given or not, because default times can be adjusted to the CA: %j', (words, timesGiven) => {
    expect(planned(words).draft?.timesGiven).toEqual(timesGiven)
  })

  it('are refused if the end is given twice, and if the end is before the start', () => {
    expect(planned({ 'validity-days': '5', 'not-after': '-1d' }).lines).toEqual([
      'not-after: expected a time after not-before, 2026-11-24T07:47:46Z, got "2026-11-23T07:52:46Z". Give an earlier not-before.',
      'validity-days cannot be combined with not-after. Give one of the two.',
    ])
  })

  it('cause no second mistake if the days are wrong', () => {
    expect(planned({ 'validity-days': 'ten', 'not-before': '9999-06-01T00:00:00Z' }).lines).toEqual([
      'validity-days: expected a whole number of days from 1 to 36500, got "ten".',
    ])
  })
})

describe('a certification request', () => {
  const asked: Words = { 'certificate-request': 'request.csr' }
  const samples = {
    'common-name': 'a.test',
    'subject-alt-names': 'a.test',
    organization: 'Tests',
    'organizational-unit': 'Tests',
    locality: 'Ghent',
    'state-or-province': 'Bavaria',
    country: 'DE',
    'email-address': 'a@example.test',
  } as const
  const names = {
    subject: { commonName: 'asked.test', organizationName: 'Example' },
    subjectAltName: [{ type: 'dNSName', value: 'asked.test' }],
  }

  it.each(Object.entries(samples))('gives no names if one is given: %s', (name, text) => {
    const { subject, subjectAltName } = accepted({ [name]: text })
    expect(accepted({ ...asked, [name]: text })).toMatchObject({ subject, subjectAltName, key: { kind: 'public' } })
  })

  it.each(Object.keys(samples))('gives the names if one is given, but empty: %s', (name) => {
    expect(accepted({ ...asked, [name]: ' \n' })).toMatchObject(names)
  })

  it('gives the names if only other inputs are given', () => {
    const words = { ...asked, usage: 'both', 'validity-days': '3', 'serial-number': '7', 'key-type': 'ed25519' }
    expect(accepted(words)).toMatchObject({ ...names, usage: 'both', serialNumber: 7n })
  })

  it('counts as not given if it is empty', () => {
    expect(accepted({ 'certificate-request': ' ' })).toEqual(accepted({}))
  })

  it('without alternative names is accepted only for a client', () => {
    const words = { 'certificate-request': 'client.csr' }
    expect(accepted({ ...words, usage: 'client' })).toMatchObject({
      subject: { commonName: 'Alice A.' },
      subjectAltName: [],
    })
    expect(planned(words).lines).toEqual([
      'certificate-request: expected alternative names in the request, or in subject-alt-names, got "" (RFC 9525 §2).',
    ])
    expect(planned({ ...words, usage: 'clent' }).lines).toEqual([
      'usage: expected one of server, client, both, got "clent". Did you mean client?',
    ])
    expect(accepted({ ...words, 'subject-alt-names': 'a.test' }).subject).toEqual({ commonName: 'localhost' })
  })

  it('must have a subject, and only valid URIs', () => {
    expect(planned({ 'certificate-request': 'nameless.csr' }).lines).toEqual([
      'certificate-request: expected a request with a subject, or common-name, got "an empty subject".',
    ])
    expect(planned({ 'certificate-request': 'bad-uri.csr' }).lines).toEqual([
      'certificate-request: expected a URI whose host is a host name or an IP address, got "https://a..b/" (RFC 5280 §4.2.1.6).',
    ])
    expect(accepted({ 'certificate-request': 'uri.csr' }).subjectAltName).toEqual([
      { type: 'uniformResourceIdentifier', value: 'spiffe://a.test/b' },
    ])
  })

  it('cannot be combined with another key', () => {
    expect(planned({ ...asked, 'key-file': 'key.pem' })).toEqual({
      draft: undefined,
      certificate: undefined,
      lines: ['key-file cannot be combined with certificate-request. Give one of the two.'],
    })
  })

  it('that cannot be read is one mistake', () => {
    expect(planned({ 'certificate-request': 'no-such.csr', 'key-type': 'ed25519' }).lines).toEqual([
      'certificate-request: expected a file that can be read (no such file), got "no-such.csr".',
    ])
  })
})

describe('the common name', () => {
  it.each([
    ['Example.TEST.', 'example.test', 'DNS:example.test'],
    ['bücher.example', 'xn--bcher-kva.example', 'DNS:xn--bcher-kva.example'],
    ['*.example.test', '*.example.test', 'DNS:*.example.test'],
    ['10.0.0.1', '10.0.0.1', 'IP:10.0.0.1'],
    ['2001:DB8::0007', '2001:db8::7', 'IP:2001:db8::7'],
  ])('is the first alternative name if it is a host or an address: %s', (text, commonName, name) => {
    const { subject, ...rest } = certificate({ 'common-name': text, 'subject-alt-names': 'a.test' })
    expect([subject.commonName, ...namesOf(rest)]).toEqual([commonName, name, 'DNS:a.test'])
  })

  it.each(['Example Server', 'Müller', 'someone@example.test', 'a/b', 'Dr. Müller'])(
    'that is neither stays what it is, and is no alternative name: %s',
    (commonName) => {
      const { subject, ...rest } = certificate({ 'common-name': commonName, 'subject-alt-names': 'a.test' })
      expect([subject.commonName, ...namesOf(rest)]).toEqual([commonName, 'DNS:a.test'])
    },
  )

  it('of a client stays unchanged, because a server may compare it letter by letter', () => {
    const { subject, ...rest } = certificate({ 'common-name': 'Alice', usage: 'client' })
    expect([subject.commonName, ...namesOf(rest)]).toEqual(['Alice', 'DNS:alice'])
  })

  it('of a client needs no alternative name beside it', () => {
    expect(names({ 'common-name': 'Alice A.', usage: 'client' })).toEqual([])
  })

  it('of a server needs an alternative name if it is not a host', () => {
    for (const usage of ['server', 'both']) {
      expect(mistakes({ 'common-name': 'Alice A.', usage })).toEqual([
        'subject-alt-names: expected at least one name, since the common name is neither a host name nor an IP address, got "" (RFC 9525 §2).',
      ])
    }
  })

  it('has at most 64 characters in A-labels too (RFC 5280 Appendix A.1)', () => {
    const word = `${'ü.'.repeat(10)}test`
    expect(wrongInputs({ 'common-name': word })).toEqual(['common-name'])
    expect(names({ 'subject-alt-names': word })).toContain(`DNS:${'xn--tda.'.repeat(10)}test`)
    // A client's is written as it was typed.
    expect(certificate({ 'common-name': word, usage: 'client' }).subject.commonName).toBe(word)
  })
})

describe('the alternative names', () => {
  it('of localhost include its addresses, unless others are given', () => {
    expect(names({ 'common-name': 'LOCALHOST' })).toEqual(['DNS:localhost', 'IP:127.0.0.1', 'IP:::1'])
    expect(names({ 'subject-alt-names': 'a.test' })).toEqual(['DNS:localhost', 'DNS:a.test'])
    expect(names({ 'common-name': 'a.test' })).toEqual(['DNS:a.test'])
  })

  it('occur once each, in the order given', () => {
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

describe('the renewal', () => {
  it('is seven days before the end, or a third of the validity if that is shorter', () => {
    expect(certificate({ 'validity-days': '21' }).renewBeforeSeconds).toBe(7 * 86_400)
    expect(certificate({ 'validity-days': '3' }).renewBeforeSeconds).toBe(86_400)
    expect(certificate({ 'not-before': '0s', 'not-after': '9s' }).renewBeforeSeconds).toBe(3)
    expect(certificate({ 'validity-days': '3', 'renew-before-days': '30' }).renewBeforeSeconds).toBe(30 * 86_400)
  })
})
