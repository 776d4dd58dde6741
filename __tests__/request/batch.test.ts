import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { formatIssue, type Issue } from '../../src/errors.ts'
import { certificateInputNames, type InputName } from '../../src/interface/table.ts'
import { formatGeneralName } from '../../src/pki/general-name.ts'
import { readBatch } from '../../src/request/batch.ts'
import type { PlannedCertificate } from '../../src/request/certificate.ts'
import { readDocument } from '../../src/request/document.ts'
import { collectInputIssues } from '../../src/request/input-issues.ts'
import type { RequestedCa } from '../../src/request/issuer.ts'
import { countSteps } from '../counted-steps.ts'
import { isQuickLoop } from '../judges.ts'
import { anyText } from './arbitraries.ts'
import { contextOf, now } from './given.ts'

type Given = { readonly [Name in InputName]?: string }

interface Batch {
  readonly certificates: readonly PlannedCertificate[]
  readonly ca: RequestedCa | 'unreadable' | undefined
  readonly issues: readonly Issue[]
}

function read(text: string, file: string | undefined, given: Given = {}): Batch {
  const raw = new Map(Object.entries(given) as [InputName, string][])
  const ofInputs = collectInputIssues(raw)
  const source = file === undefined ? { text } : { path: file }
  const context = contextOf(file === undefined ? {} : { [file]: text })
  const { certificates, ca, issues } = readBatch(source, raw, context, readDocument, ofInputs.note)
  return {
    certificates: certificates.map(({ certificate }) => certificate),
    ca,
    issues: [...ofInputs.found(), ...issues()],
  }
}

function batch(text: string, given: Given = {}): Batch {
  const parsed = read(text, 'certificates.yml', given)
  expect(parsed.issues).toEqual([])
  return parsed
}

function certificatesOf(entries: string, given: Given = {}): readonly PlannedCertificate[] {
  return batch(`certificates:\n${entries}`, given).certificates
}

function certificateOf(words: string, given: Given = {}): PlannedCertificate {
  return certificatesOf(`  a: ${words}`, given)[0] as PlannedCertificate
}

function namesOf({ subject, subjectAltName }: PlannedCertificate): string {
  return [subject.commonName, ...subjectAltName.map(formatGeneralName)].join(' ')
}

/** The batch, or everything that is wrong with it. */
function batchOrMistakes(text: string, file?: string, given: Given = {}): Batch | readonly string[] {
  const parsed = read(text, file, given)
  return parsed.issues.length > 0 ? parsed.issues.map(formatIssue) : parsed
}

function mistakes(text: string, given: Given = {}): readonly string[] {
  const parsed = batchOrMistakes(text, 'certificates.yml', given)
  return 'certificates' in parsed ? [] : parsed
}

describe('a batch', () => {
  it('has a certificate for each entry, in its own folder, from the requested CA', () => {
    const { certificates, ca } = batch(`
defaults: { organization: Example, key-type: ecdsa-p256 }
ca: { common-name: Example test CA, intermediate: true, keep-ca-key: True, key-type: ecdsa-p384, name-constraints: [a.test, 10.0.0.0/8] }
certificates:
  server-a: { common-name: a.example.test, subject-alt-names: [a.example.test, 10.0.0.1] }
  alice:    { common-name: alice, usage: client, validity-days: 1 }
  late:     { common-name: late.example.test, not-before: -2d, not-after: -1d }
`)
    expect(certificates.map(({ folder }) => folder)).toEqual(['server-a', 'alice', 'late'])
    expect(certificates.map(namesOf)).toEqual([
      'a.example.test DNS:a.example.test IP:10.0.0.1',
      'alice DNS:alice',
      'late.example.test DNS:late.example.test',
    ])
    expect(certificates.map(({ usage }) => usage)).toEqual(['server', 'client', 'server'])
    expect(certificates.map(({ key }) => key.kind === 'make' && key.keyType)).toEqual([
      'ecdsa-p256',
      'ecdsa-p256',
      'ecdsa-p256',
    ])
    expect(certificates.map(({ subject }) => subject.organizationName)).toEqual(['Example', 'Example', 'Example'])
    expect(certificates[2]?.validity).toEqual({ notBefore: now - 2 * 86_400, notAfter: now - 86_400 })
    expect(ca).toMatchObject({
      commonName: 'Example test CA',
      isIntermediate: true,
      keepKey: true,
      keyType: 'ecdsa-p384',
      nameConstraints: [{ type: 'dNSName', value: 'a.test' }, { type: 'iPAddress' }],
    })
  })

  it('has no CA unless it requests one, and defaults for what it does not say', () => {
    for (const none of ['', 'ca:\n', 'ca: ~\n']) expect(batch(`${none}certificates: {a: }`).ca).toBeUndefined()
    expect(batch('ca: {}\ncertificates: {a: }').ca).toEqual({
      commonName: undefined,
      isIntermediate: false,
      keepKey: false,
      keyType: undefined,
      nameConstraints: undefined,
    })
    expect(batch('ca: {name-constraints: issued}\ncertificates: {a: }').ca).toMatchObject({ nameConstraints: 'issued' })
  })

  it('may be a list whose entries have names', () => {
    const text = 'certificates:\n- name: a\n  usage: client\n- { name: b }\n'
    const asMap = batch('certificates: {a: {usage: client}, b: }').certificates
    expect(batch(text).certificates).toEqual(asMap)
    expect(
      mistakes('certificates:\n- name: a\n  country: x\n- { name: b, country: x }\n').map(
        (line) => line.split(': ')[0],
      ),
    ).toEqual(['certificates.yml:3 certificates[0].country', 'certificates.yml:4 certificates[1].country'])
  })

  it('may be JSON', () => {
    const text =
      '{\n\t"certificates": {\n\t\t"a": { "validity-days": 30, "country": "NO", "serial-number": 16 }\n\t}\n}\n'
    expect(batch(text).certificates).toEqual(
      certificatesOf('  a: {validity-days: 30, country: NO, serial-number: 0x10}'),
    )
  })
})

describe('the inputs of an entry', () => {
  it('override the defaults, which override inputs given beside the batch', () => {
    const text = 'defaults: {locality: D, country: DE}\ncertificates: {a: {country: FR}}'
    const { subject } = batch(text, { locality: 'I', country: 'GB', organization: 'I' })
      .certificates[0] as PlannedCertificate
    expect(subject).toEqual({ commonName: 'a', organizationName: 'I', localityName: 'D', countryName: 'FR' })
  })

  it('count as not given if they are empty or null', () => {
    const text =
      'defaults: {country: DE, locality: L}\ncertificates: {a: {country: , locality: ~, organization: null, usage: "", subject-alt-names: []}}'
    expect(batch(text, { 'state-or-province': '' }).certificates[0]?.subject).toEqual({
      commonName: 'a',
      localityName: 'L',
      countryName: 'DE',
    })
    expect(certificateOf('{organization: "null", locality: !!null x, common-name: !!str}').subject).toEqual({
      commonName: 'a',
      organizationName: 'null',
    })
  })

  it('stay as written: NO is a country, and no digit is lost', () => {
    expect(certificateOf('{country: NO}').subject.countryName).toBe('NO')
    expect(certificateOf('{serial-number: 0x10}').serialNumber).toBe(16n)
    expect(certificateOf('{serial-number: 123456789012345678901234567890}').serialNumber).toBe(
      123456789012345678901234567890n,
    )
    expect(certificateOf('{organization: 1e3, locality: 0o17, state-or-province: 1_000}').subject).toMatchObject({
      organizationName: '1e3',
      localityName: '0o17',
      stateOrProvinceName: '1_000',
    })
    expect(certificateOf('{not-before: 2030-01-31T12:00:00Z}').validity.notBefore).toBe(
      Date.UTC(2030, 0, 31, 12) / 1000,
    )
    expect(certificateOf('{not-before: !!timestamp 2030-01-31T12:00:00Z}').validity.notBefore).toBe(
      Date.UTC(2030, 0, 31, 12) / 1000,
    )
  })

  it('are the same under %YAML 1.1', () => {
    expect(batch('%YAML 1.1\n---\ncertificates: {a: {country: NO}}\n').certificates[0]?.subject.countryName).toBe('NO')
  })

  it('accept a list if the input is one: in brackets, by line, or as one text', () => {
    const names = 'a DNS:a DNS:b.test IP:10.0.0.1'
    expect(namesOf(certificateOf('{subject-alt-names: [b.test, 10.0.0.1]}'))).toBe(names)
    expect(namesOf(certificateOf('{subject-alt-names: "b.test, 10.0.0.1"}'))).toBe(names)
    expect(namesOf(certificateOf('\n    subject-alt-names:\n    - b.test\n    - ~\n    - 10.0.0.1'))).toBe(names)
    expect(namesOf(certificateOf('\n    subject-alt-names: |\n      b.test\n      10.0.0.1'))).toBe(names)
  })

  it('replace inputs of other layers that exclude them', () => {
    const first = (text: string, given?: Given) => batch(text, given).certificates[0] as PlannedCertificate
    expect(
      first('defaults: {validity-days: 3}\ncertificates: {a: {not-after: 1d}}').requestedValidity.notAfter,
    ).toEqual({ secondsFromNow: 86_400 })
    expect(first('certificates: {a: {validity-days: 3}}', { 'not-after': '1d' }).requestedValidity.notAfter).toEqual({
      daysAfterNotBefore: 3,
    })
    const keyOf = (text: string) => first(text).key
    expect(keyOf('defaults: {key-type: ed25519}\ncertificates: {a: {key-file: key.pem}}').kind).toBe('private')
    expect(keyOf('defaults: {key-file: key.pem}\ncertificates: {a: {key-type: ed25519}}')).toEqual({
      kind: 'make',
      keyType: 'ed25519',
    })
    expect(keyOf('defaults: {key-file: key.pem}\ncertificates: {a: {certificate-request: request.csr}}').kind).toBe(
      'public',
    )
  })
})

describe('an entry without a common name', () => {
  it('uses the name of the entry, also with other names', () => {
    expect(namesOf(certificateOf(''))).toBe('a DNS:a')
    expect(namesOf(certificateOf('{subject-alt-names: [b.test]}'))).toBe('a DNS:a DNS:b.test')
    expect(certificatesOf('  Alice B: {usage: client}').map(namesOf)).toEqual(['Alice B'])
  })

  it('uses the common name of the defaults if they have one', () => {
    expect(
      namesOf(batch('defaults: {common-name: x}\ncertificates: {a: }').certificates[0] as PlannedCertificate),
    ).toBe('x DNS:x')
  })

  it('uses the names of its certification request, whatever the defaults are', () => {
    const text = (words: string) =>
      `defaults: {organization: Tests}\ncertificates: {a: {certificate-request: request.csr${words}}}`
    expect(batch(text('')).certificates[0]?.subject).toEqual({ commonName: 'asked.test', organizationName: 'Example' })
    const named = batch(text(', locality: L')).certificates[0] as PlannedCertificate
    expect(named.subject).toEqual({ commonName: 'a', organizationName: 'Tests', localityName: 'L' })
  })

  it('is refused if the name of the entry cannot be a common name', () => {
    expect(mistakes('certificates:\n  web(1):\n')).toEqual([
      'certificates.yml:2 certificates["web(1)"].common-name: expected a host name of letters, digits and hyphens, no label with a hyphen at its end, got "web(1)" (RFC 952, RFC 1123 §2.1). Give a common-name, or choose another name for the entry.',
    ])
    expect(mistakes('certificates: {Web 1: }')).toEqual([
      'certificates.yml:1 certificates["Web 1"].subject-alt-names: expected at least one name, since the common name is neither a host name nor an IP address, got "" (RFC 9525 §2).',
    ])
  })
})

describe('aliases', () => {
  it('refer to the anchor above', () => {
    const certificates = certificatesOf(`
  a: &base { organization: &o Example, subject-alt-names: &names [&x x.test, y.test] }
  b: *base
  c: { organization: *o, subject-alt-names: *names }
  d: { subject-alt-names: [*x, z.test] }
  &e e.test: { organization: *e }
`)
    expect(certificates.map(namesOf)).toEqual([
      'a DNS:a DNS:x.test DNS:y.test',
      'b DNS:b DNS:x.test DNS:y.test',
      'c DNS:c DNS:x.test DNS:y.test',
      'd DNS:d DNS:x.test DNS:z.test',
      'e.test DNS:e.test',
    ])
    expect(certificates.at(-1)?.subject.organizationName).toBe('e.test')
    expect(certificates.slice(0, 4).map(({ subject }) => subject.organizationName)).toEqual([
      'Example',
      'Example',
      'Example',
      undefined,
    ])
  })

  it('are merged by <<, and existing keys stay', () => {
    const certificates = certificatesOf(
      `
  a: &a { country: DE, locality: A }
  b: &b { <<: *a, country: FR, organization: B }
  c: { <<: [*a, *b], locality: C }
  d: { <<: { country: GB } }
`,
    )
    expect(
      certificates.map(({ subject: { countryName, localityName, organizationName } }) => [
        countryName,
        localityName,
        organizationName,
      ]),
    ).toEqual([
      ['DE', 'A', undefined],
      ['FR', 'A', 'B'],
      ['DE', 'C', 'B'],
      ['GB', undefined, undefined],
    ])
  })

  it('without an anchor are reported as wildcards that need quotes', () => {
    expect(mistakes('certificates:\n  a:\n    subject-alt-names: [b.test,\n      *.example.test]\n')).toEqual([
      'certificates.yml:4 certificates.a.subject-alt-names[1]: expected an alias of an anchor above, got "*.example.test". Put a text that begins with * in quotes.',
    ])
    expect(mistakes('certificates: {a: &a {<<: *a}}')).toHaveLength(1)
    expect(mistakes('certificates: {*x : {}}')[0]).toContain('expected an alias of an anchor above, got "*x"')
  })
})

describe('a mistake', () => {
  it('is reported with file, line and path, in the order of the document', () => {
    expect(
      mistakes(
        `ca: { intermediate: maybe, name-constraints: [a.test, 10.1.1.1/8], keep-ca-key: [no], common-nam: x }
certificates:
  a: { country: xxx, organisation: x, formats: der, frobnicate: 1 }
  b:
    subject-alt-names:
      - ok.test
      - "*.*.test"
      - ip:1.2
      - {a: b}
      - "*.*.test"
    usage: [client]
    key-type: {}
  c: [d]
  d: text
  e/f: {}
  E: {}
  e: {}
  e: {}
  g: !!js/function x
  h: !custom {}
  ? [x]
  : {}
  i: { <<: text }
defaults: { serial-number: 1, not-before: yesterday }
tests: 1
`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "certificates.yml:1 ca.intermediate: expected true or false, got "maybe".",
        "certificates.yml:1 ca.name-constraints[1]: expected a network without host bits, got "10.1.1.1/8". Did you mean 10.0.0.0/8?",
        "certificates.yml:1 ca.keep-ca-key: expected one text, got "a list".",
        "certificates.yml:1 ca.common-nam: expected one of common-name, intermediate, keep-ca-key, key-type, name-constraints, got "common-nam". Did you mean common-name?",
        "certificates.yml:3 certificates.a.country: expected a country code of two letters, got "xxx".",
        "certificates.yml:3 certificates.a.organisation: expected the name of an input, got "organisation". Did you mean organization?",
        "certificates.yml:3 certificates.a.formats: expected an input that each certificate has its own of, got "formats". Give this one once, beside the batch.",
        "certificates.yml:3 certificates.a.frobnicate: expected one of common-name, subject-alt-names, organization, organizational-unit, locality, state-or-province, country, email-address, validity-days, not-before, not-after, key-type, signature-hash, key-file, key-passphrase, usage, certificate-request, serial-number, renew-before-days, got "frobnicate".",
        "certificates.yml:7 certificates.b.subject-alt-names[1]: expected one wildcard, as the whole left-most label, got "*.*.test" (RFC 9525 §6.3).",
        "certificates.yml:8 certificates.b.subject-alt-names[2]: expected an IPv4 address, four numbers from 0 to 255, got "1.2".",
        "certificates.yml:9 certificates.b.subject-alt-names[3]: expected one word, got "a map".",
        "certificates.yml:10 certificates.b.subject-alt-names[4]: expected one wildcard, as the whole left-most label, got "*.*.test" (RFC 9525 §6.3).",
        "certificates.yml:11 certificates.b.usage: expected one text, got "a list".",
        "certificates.yml:12 certificates.b.key-type: expected one text, got "a map".",
        "certificates.yml:13 certificates.c: expected a map of inputs, got "a list".",
        "certificates.yml:14 certificates.d: expected a map of inputs, got "a text".",
        "certificates.yml:15 certificates["e/f"]: expected a name without any of < > : " / \\ | ? *, got "e/f". Choose another name.",
        "certificates.yml:17 certificates.e: expected names that give different folders on every file system, got "e". "E" is in line 16.",
        "certificates.yml:18 certificates: expected each name once, got "e". Remove one of them.",
        "certificates.yml:19 certificates.g: expected only tags of YAML itself, got "!!js/function".",
        "certificates.yml:20 certificates.h: expected only tags of YAML itself, got "!custom".",
        "certificates.yml:21 certificates: expected a name before the colon, got "a list or map".",
        "certificates.yml:23 certificates.i: expected a map, or a list of maps, to merge, got "something else".",
        "certificates.yml:24 defaults.serial-number: expected a serial number for each certificate, got "one for all" (RFC 5280 §4.1.2.2). Give it in the entries.",
        "certificates.yml:24 defaults.not-before: expected an RFC 3339 time such as 2030-01-31T12:00:00Z, or a duration from now such as -1d, +12h, 90m, got "yesterday".",
        "certificates.yml:25 tests: expected one of defaults, ca, certificates, got "tests".",
      ]
    `)
  })

  it('in the syntax is reported with its line, without quoting the text, which may be secret', () => {
    expect(
      mistakes('certificates:\n  a: { key-passphrase: "hunter1" hunter2 }\n  b: "\\hunter3"\n'),
    ).toMatchInlineSnapshot(`
      [
        "certificates.yml:2: expected YAML or JSON, got "neither". Unexpected scalar at node end.",
        "certificates.yml:3: expected YAML or JSON, got "neither". Invalid escape sequence.",
      ]
    `)
    expect(mistakes('certificates:\n\ta: {}\n')).toMatchInlineSnapshot(`
      [
        "certificates.yml:2: expected YAML or JSON, got "neither". Tabs are not allowed as indentation.",
      ]
    `)
    expect(mistakes(`${'a'.repeat(1100)}: b\n`)[0]).toContain('The : indicator must be at most 1024 chars')
    expect(mistakes('a\n"b')).toHaveLength(1)
    expect(mistakes('}'.repeat(2000))).toHaveLength(1)
    expect(mistakes('}\n'.repeat(2000))).toHaveLength(10)
    const secrets =
      'certificates: {a: {key-passphrase: *hunter2 }, b: {key-passphrase: !hunter3 x}, c: {key-passphrase: [hunter4]}}'
    expect(mistakes(secrets)).toHaveLength(3)
    expect(mistakes(secrets).join()).not.toMatch(/hunter/)
  })

  it('in the defaults or in inputs beside the batch is reported once', () => {
    const text = 'defaults:\n  country: xxx\ncertificates: {a: , b: , c: }'
    expect(mistakes(text, { 'key-type': 'x', formats: 'x' }).map((line) => line.split(': ')[0])).toEqual([
      'key-type',
      'certificates.yml:2 defaults.country',
    ])
  })

  it('is reported for certificates if the document was given as text', () => {
    expect(batchOrMistakes('certificates:\n- 1')).toEqual([
      'certificates:2 certificates[0]: expected a map of inputs, got "a text".',
    ])
  })

  it.each([
    ['', 'certificates.yml:1: expected a map with certificates, and optionally defaults and ca, got "".'],
    ['# nothing', 'certificates.yml:1: expected a map with certificates, and optionally defaults and ca, got "".'],
    ['text', 'certificates.yml:1: expected a map with certificates, and optionally defaults and ca, got "a text".'],
    ['[a]', 'certificates.yml:1: expected a map with certificates, and optionally defaults and ca, got "a list".'],
    ['!x a', 'certificates.yml:1: expected only tags of YAML itself, got "!x".'],
    [
      '\0\x01\x02',
      'certificates.yml:1: expected a map with certificates, and optionally defaults and ca, got "a text".',
    ],
    ['{}', 'certificates.yml:1 certificates: expected a map of certificates by name, got "".'],
    ['certificates:', 'certificates.yml:1 certificates: expected a map of certificates by name, got "".'],
    ['certificates: {}', 'certificates.yml:1 certificates: expected a map of certificates by name, got "".'],
    ['certificates: []', 'certificates.yml:1 certificates: expected a map of certificates by name, got "".'],
    ['certificates: x', 'certificates.yml:1 certificates: expected a map of certificates by name, got "a text".'],
    [
      'certificates: [{}]',
      'certificates.yml:1 certificates[0].name: expected a name, which is also the folder, got "".',
    ],
    [
      'certificates: [{name: ~}]',
      'certificates.yml:1 certificates[0].name: expected a name, which is also the folder, got "".',
    ],
    ['certificates: [{name: [a]}]', 'certificates.yml:1 certificates[0].name: expected one text, got "a list".'],
    [
      'certificates: [{name: a/b}]',
      'certificates.yml:1 certificates[0].name: expected a name without any of < > : " / \\ | ? *, got "a/b". Choose another name.',
    ],
    ['certificates: [~]', 'certificates.yml:1 certificates[0]: expected a map of inputs, got "".'],
    [
      'certificates: {a: }\nca: x',
      'certificates.yml:2 ca: expected a map of common-name, intermediate, keep-ca-key, key-type, name-constraints, got "a text".',
    ],
    ['certificates: {a: }\ndefaults: x', 'certificates.yml:2 defaults: expected a map of inputs, got "a text".'],
    [
      'certificates: {a: }\ndefaults: {certificates: x}',
      'certificates.yml:2 defaults.certificates: expected an input that each certificate has its own of, got "certificates". Give this one once, beside the batch.',
    ],
    [
      'certificates: {a: }\n---\nb: 1',
      'certificates.yml:2: expected one document, got "more than one". Remove the --- between them.',
    ],
    [
      'certificates: {a: }\n...\n...\n',
      'certificates.yml:3: expected one document, got "more than one". Remove the --- between them.',
    ],
  ])('is that there is no batch: %j', (text, line) => {
    expect(mistakes(text)).toEqual([line])
  })

  it('is that a document ends before it begins', () => {
    expect(mistakes('...')).toHaveLength(1)
    expect(mistakes('# a\n...\ncertificates: {a: }')).toHaveLength(1)
  })
})

describe.skipIf(isQuickLoop)('too much', () => {
  const linesOf = (count: number, words: string) =>
    Array.from({ length: count }, (_, index) => `  e${index}: ${words}\n`).join('')
  const entries = (count: number, words: string) => `certificates:\n${linesOf(count, words)}`
  const entriesBelow = (first: string, count: number, words: string) =>
    `certificates:\n  x: ${first}\n${linesOf(count, words)}`
  const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: v`).join(',')
  const hosts = (count: number) => Array.from({ length: count }, (_, index) => `h${index}.test`).join(',')

  it.each<[string, string, string]>([
    [
      '100 MB',
      'x'.repeat(100_000_000),
      'expected at most 8 MiB, got "100000000 bytes". Split it into several batches.',
    ],
    ['lines', '\n'.repeat(8_000_000), 'at most 300000 lines'],
    ['signs', '[,'.repeat(300_001), 'at most 32 levels'],
    ['commas', `[${','.repeat(599_000)}`, 'Unexpected , in flow sequence.'],
    ['words', `[${'a,'.repeat(400_000)}]`, 'at most 600000 words and signs of YAML'],
    ['levels of brackets', '['.repeat(100_000), 'at most 32 levels'],
    ['levels of braces', '{a: '.repeat(100_000), 'at most 32 levels'],
    ['levels of lists', '- '.repeat(100_000), 'It has too many levels.'],
    ['levels of lists that can still be read', `${'- '.repeat(40)}a`, 'at most 32 levels'],
    ['levels of maps', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''), 'levels'],
    ['mistakes of signs', '}'.repeat(500_000), 'Unexpected flow-map-end'],
    ['entries', entries(20_001, ''), 'at most 20000 entries, got "20001"'],
    [
      'names of defaults',
      `defaults: {subject-alt-names: [${hosts(50_000)}]}\n${entries(10_000, '{}')}`,
      'at most 300000 words in all entries',
    ],
    [
      'names of aliases',
      entriesBelow(`{subject-alt-names: &l [${hosts(50_000)}]}`, 10_000, '{subject-alt-names: *l}'),
      'at most 300000 words in all entries',
    ],
    [
      'names in one',
      entries(1, `{subject-alt-names: "${'a.test,'.repeat(1_000_000)}"}`),
      'at most 300000 words in all entries',
    ],
    [
      'names of other scripts',
      entries(10_000, '{subject-alt-names: "ä.test,ö.test,ü.test,ß.test,é.test,è.test,à.test,á.test,ò.test,ó.test"}'),
      'at most 300000 words in all entries',
    ],
    [
      'long words',
      `defaults: {organization: ${'x'.repeat(4_000_000)}}\n${entries(10_000, '')}`,
      'at most 300000 words in all entries',
    ],
    ['merged keys', entriesBelow(`&m {${keys(10_000)}}`, 5000, '{<<: *m}'), 'at most 200000 keys merged by <<'],
    ['keys of aliases', entriesBelow(`&m {${keys(50_000)}}`, 10_000, '*m'), 'at most 1000 mistakes, got "more"'],
    [
      'wrong keys of aliases',
      entriesBelow(`&m {${'[]: v,'.repeat(50_000)}}`, 10_000, '*m'),
      'at most 300000 words in all entries',
    ],
    [
      'merged lists',
      entriesBelow(`{organization: &l [${'a,'.repeat(90_000)}]}`, 10_000, '{<<: *l}'),
      'at most 200000 keys merged by <<',
    ],
    ['mistakes', entries(5000, '{country: xxx}'), 'at most 1000 mistakes, got "more"'],
    [
      'mistakes of names',
      entries(1, `\n    subject-alt-names:\n${'    - a-\n'.repeat(90_000)}`),
      'at most 1000 mistakes, got "more"',
    ],
    [
      'unknown names',
      entries(1, `{${Array.from({ length: 50_000 }, (_, index) => `unknown${index}: v`)}}`),
      'at most 1000 mistakes, got "more"',
    ],
    ['the same name', `certificates:\n${'  a: {}\n'.repeat(50_000)}`, 'at most 1000 mistakes, got "more"'],
  ])('of %s is refused, with at most a thousand mistakes', (_, text, message) => {
    const lines = mistakes(text)
    expect(lines.length).toBeLessThanOrEqual(1001)
    expect(lines.join('\n')).toContain(message)
  })

  it('is not reached by nested aliases, because their nodes are shared', () => {
    const lines = Array.from(
      { length: 30 },
      (_, index) =>
        `  a${index}: &a${index} {${index ? `<<: [${new Array(10).fill(`*a${index - 1}`)}]` : 'usage: client'}}\n`,
    )
    expect(certificatesOf(lines.join(''))).toHaveLength(30)
    const lists = Array.from(
      { length: 30 },
      (_, index) => `  a${index}: &a${index} [${index ? new Array(10).fill(`*a${index - 1}`) : 'x'}]\n`,
    )
    expect(mistakes(`defaults:\n${lists.join('')}certificates: *a29\n`).length).toBeGreaterThan(0)
  })

  it('does not happen slowly: the work grows linearly with the entries', () => {
    const words = '{ subject-alt-names: [a.example.test, 10.0.0.1] }'
    expect(certificatesOf(linesOf(10_000, words))).toHaveLength(10_000)
    const [few, more] = [1000, 2000].map((count) => countSteps(() => batch(entries(count, words)))) as [number, number]
    expect(few).toBeGreaterThan(1000)
    expect(more).toBeLessThan(2.2 * few)
  })
})

describe('any batch', () => {
  const text = fc.constantFrom(
    'Example',
    'Ärzte & Söhne',
    'a: b',
    '"',
    '#x',
    '*',
    'null',
    '1e3',
    '0x10',
    ' ',
    '-',
    '',
    '<<',
  )
  const name = fc.constantFrom(
    'a',
    'b',
    'server-1',
    'x.example.test',
    'Alice B',
    '1',
    'true',
    'null',
    '__proto__',
    'B',
    'é',
    'e\u0301',
  )
  const words = fc.record(
    {
      'common-name': fc.constantFrom('localhost', 'a.example.test', 'x', '10.0.0.1'),
      'subject-alt-names': fc.array(
        fc.constantFrom('a.test', '*.b.test', '::1', 'a@b.test', 'urn:x:y', 'ü.test', 'bad_-'),
        { maxLength: 4 },
      ),
      organization: text,
      country: fc.constantFrom('NO', 'de', 'xyz'),
      'validity-days': fc.constantFrom(1, 30, '30', 0),
      'serial-number': fc.constantFrom(16, '0x10', '123456789012345678901234567890'),
      usage: fc.constantFrom('client', 'server', 'both', 'x'),
      'not-before': fc.constantFrom('-1d', '2030-01-31T12:00:00Z'),
    },
    { requiredKeys: [] },
  )
  const entries = fc.uniqueArray(fc.tuple(name, words), { minLength: 1, maxLength: 6, selector: ([key]) => key })
  const asDocument = (list: readonly (readonly [string, object])[], defaults: object) => ({
    defaults,
    certificates: new Map(list),
  })
  const asJson = (list: readonly (readonly [string, object])[], defaults: object) =>
    `{"defaults": ${JSON.stringify(defaults)}, "certificates": {${list.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}}}`
  const asSet = (parsed: Batch | readonly string[]) =>
    'certificates' in parsed
      ? { ...parsed, certificates: new Map(parsed.certificates.map((each) => [each.folder, each])) }
      : // Places differ; what is wrong does not.
        new Set(parsed.map((line) => line.replace(/^certificates:\d+/, '').replace(/ is in line \d+\./, '')))
  const { 'serial-number': _, ...ofDefaults } = { 'serial-number': 0 }

  it('gives the same set in any order', () => {
    const unclashing = entries.filter(
      (list) => new Set(list.map(([key]) => key.normalize().toLowerCase())).size === list.length,
    )
    fc.assert(
      fc.property(
        unclashing.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        fc.constantFrom({}, { country: 'SE', ...ofDefaults }),
        ([list, shuffled], defaults) => {
          expect(asSet(batchOrMistakes(asJson(shuffled, defaults)))).toEqual(
            asSet(batchOrMistakes(asJson(list, defaults))),
          )
        },
      ),
      { numRuns: 300 },
    )
  })

  it('gives the same as YAML in any style and as JSON', () => {
    fc.assert(
      fc.property(
        entries,
        fc.constantFrom('BLOCK_LITERAL', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'PLAIN'),
        fc.constantFrom('any', 'block', 'flow'),
        fc.boolean(),
        (list, style, collections, indents) => {
          const yaml = stringify(asDocument(list, {}), {
            defaultStringType: style,
            defaultKeyType: 'PLAIN',
            collectionStyle: collections as 'any',
            aliasDuplicateObjects: indents,
          })
          const asIs = asSet(batchOrMistakes(asJson(list, {})))
          expect(asSet(batchOrMistakes(yaml)), yaml).toEqual(asIs)
          expect(
            asSet(batchOrMistakes(JSON.stringify(JSON.parse(asJson(list, {})), null, indents ? '\t' : 2))),
          ).toEqual(asIs)
        },
      ),
      { numRuns: 300 },
    )
  })

  const scraps = fc
    .array(
      fc.oneof(
        fc.constantFrom('certificates', 'defaults', 'ca', 'name', '<<', ...certificateInputNames),
        fc.constantFrom(
          ...':,[]{}&*!|>?-#%@`"\'\\~ \n\t\r',
          ': ',
          '- ',
          '\n  ',
          '\n    ',
          '---\n',
          '...\n',
          '&a ',
          '*a',
          '!!str ',
          '!x ',
          '\0',
          '\ufeff',
          '\u0085',
          '\ud800',
        ),
        anyText,
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''))
  const broken = fc.tuple(entries, fc.nat(), fc.nat(20), scraps).map(([list, at, count, scrap]) => {
    const json = asJson(list, {})
    const start = at % json.length
    return json.slice(0, start) + scrap + json.slice(start + count)
  })

  it('is read or refused with a clear message, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          scraps,
          broken,
          scraps.map((scrap) => `certificates:\n  a: ${scrap}`),
        ),
        (any) => {
          const parsed = batchOrMistakes(any)
          if ('certificates' in parsed) return
          expect(parsed.length).toBeGreaterThan(0)
          for (const line of parsed) {
            expect(line).toMatch(
              /^(certificates(:\d+( [^\s].*?)?)?): expected .+, got (".*"|\[.+, \d+ characters\])( \([^)]+\))?\.( .+)?$/,
            )
            expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u)
            expect(line.length).toBeLessThan(700)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})

it('shows no private key that is the name of an entry or of an input in one', () => {
  const key = 'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgIOxTnZbTwlFuAera'
  for (const text of [
    `certificates: { ${key}: { country: DEU } }`,
    `certificates: { a: { ${key}: x } }`,
    `certificates: { "${key}": [] }`,
    `${key}: {}`,
    `certificates: { a: { country: ${key} } }`,
    `certificates: [{ name: ${key}, country: DEU }, { name: ${key} }]`,
  ]) {
    const { issues } = read(text, undefined)
    expect(issues.length).toBeGreaterThan(0)
    expect(JSON.stringify(issues)).not.toContain(key.slice(8, 24))
  }
})
