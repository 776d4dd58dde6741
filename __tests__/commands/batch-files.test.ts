/** A batch: the files that it makes, and what is refused. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { isQuickLoop } from '../judges.ts'
import { namesIn } from '../pair-files.ts'
import { sharedTemporaryDirectory, temporaryDirectory } from '../program.ts'
import { now } from '../request/given.ts'
import { type InProcessRun, makePair, runInProcess } from './in-process.ts'

const example = `defaults: { organization: Example, key-type: ecdsa-p256 }
ca: { common-name: Example test CA, intermediate: true }
certificates:
  server-a: { common-name: a.example.test, subject-alt-names: [a.example.test, 10.0.0.1] }
  alice:    { common-name: alice, usage: client, validity-days: 1 }
  late:     { common-name: late.example.test, not-before: -2d, not-after: -1d }
`

/** The same words. */
const exampleAsJson = JSON.stringify({
  defaults: { organization: 'Example', 'key-type': 'ecdsa-p256' },
  ca: { 'common-name': 'Example test CA', intermediate: true },
  certificates: {
    'server-a': { 'common-name': 'a.example.test', 'subject-alt-names': ['a.example.test', '10.0.0.1'] },
    alice: { 'common-name': 'alice', usage: 'client', 'validity-days': 1 },
    late: { 'common-name': 'late.example.test', 'not-before': '-2d', 'not-after': '-1d' },
  },
})

const pair = ['cert.pem', 'fullchain.pem', 'key.pem']

function foldersIn(certs: string): readonly string[] {
  return readdirSync(certs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** Every folder holds a pair that belongs together, under the one CA. */
function expectWholeBatch(certs: string): void {
  const read = (name: string) => readFileSync(join(certs, name), 'utf8')
  const ca = new X509Certificate(read('ca.pem'))
  const hasIntermediate = existsSync(join(certs, 'intermediate.pem'))
  const issuer = hasIntermediate ? new X509Certificate(read('intermediate.pem')) : ca
  expect(ca.verify(ca.publicKey) && issuer.verify(ca.publicKey)).toBe(true)
  const chain = hasIntermediate ? read('intermediate.pem') : ''
  const publicKeys = new Set<string>()
  for (const folder of foldersIn(certs)) {
    const certificate = new X509Certificate(read(join(folder, 'cert.pem')))
    const isWhole =
      certificate.checkIssued(issuer) &&
      certificate.verify(issuer.publicKey) &&
      certificate.checkPrivateKey(createPrivateKey(read(join(folder, 'key.pem')))) &&
      read(join(folder, 'fullchain.pem')) === read(join(folder, 'cert.pem')) + chain
    expect(isWhole, folder).toBe(true)
    publicKeys.add(certificate.publicKey.export({ type: 'spki', format: 'der' }).toString('hex'))
  }
  expect(publicKeys.size).toBe(foldersIn(certs).length)
}

/** What the certificates say, without what is by chance, by folder. */
function descriptionOf(certs: string): { readonly [folder: string]: unknown } {
  return Object.fromEntries(
    foldersIn(certs).map((folder) => {
      const certificate = new X509Certificate(readFileSync(join(certs, folder, 'cert.pem')))
      const { subject, subjectAltName, keyUsage, publicKey, issuer, validFrom, validTo } = certificate
      const seconds = (Date.parse(validTo) - Date.parse(validFrom)) / 1000
      const details = { ...publicKey.asymmetricKeyDetails, type: publicKey.asymmetricKeyType }
      const ofCa = issuer.replace(/[0-9a-f]{8}$/, '')
      return [
        folder,
        { subject, subjectAltName, keyUsage, details, ofCa, seconds, files: namesIn(join(certs, folder)) },
      ]
    }),
  )
}

/** Issued in a new directory. */
async function descriptionOfMade(text: string): Promise<{ readonly [folder: string]: unknown }> {
  const directory = temporaryDirectory()
  writeFileSync(join(directory, 'batch'), text)
  await makePair(['--certificates', 'batch'], { directory })
  return descriptionOf(join(directory, 'certs'))
}

describe('a batch', () => {
  it('makes each of its certificates in a folder of its own, under one CA', async () => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    writeFileSync(join(directory, 'batch.yml'), example)
    const outputs = await makePair(['--certificates', 'batch.yml'], { directory })
    expect(namesIn(certs)).toEqual(['.gitignore', 'alice', 'ca.pem', 'intermediate.pem', 'late', 'server-a'])
    for (const folder of ['alice', 'late', 'server-a']) expect(namesIn(join(certs, folder))).toEqual(pair)
    expectWholeBatch(certs)
    expect(descriptionOf(certs)).toMatchObject({
      'server-a': { subject: 'O=Example\nCN=a.example.test', seconds: 365 * 86_400 },
      alice: { subject: 'O=Example\nCN=alice', keyUsage: ['1.3.6.1.5.5.7.3.2'], seconds: 86_400 },
      late: { subject: 'O=Example\nCN=late.example.test', ofCa: 'CN=Example test CA intermediate ', seconds: 86_400 },
    })
    const late = new X509Certificate(readFileSync(join(certs, 'late', 'cert.pem')))
    expect(Date.parse(late.validTo)).toBeLessThan(now * 1000)

    expect(outputs).toMatchObject({
      'ca-certificate-path': join(certs, 'ca.pem'),
      'certificate-path': '',
      reused: 'false',
    })
    const certificates = JSON.parse(outputs.certificates)
    expect(Object.keys(certificates)).toEqual(['server-a', 'alice', 'late'])
    expect(certificates.alice['key-path']).toBe(join(certs, 'alice', 'key.pem'))
    expect(certificates['server-a']['subject-alt-names']).toBe('DNS:a.example.test,IP:10.0.0.1')
  })

  it('is the same as YAML and as JSON, in a file, in a flag and in a variable', async () => {
    const expected = await descriptionOfMade(example)
    expect(await descriptionOfMade(exampleAsJson)).toEqual(expected)
    expect(await descriptionOfMade(`\ufeff${example.replaceAll('\n', '\r\n')}`)).toEqual(expected)
    for (const text of [example, exampleAsJson]) {
      const directory = temporaryDirectory()
      await makePair(['--certificates', text], { directory })
      expect(descriptionOf(join(directory, 'certs'))).toEqual(expected)
      const another = temporaryDirectory()
      await makePair([], { directory: another, environment: { CERT_CERTIFICATES: text } })
      expect(descriptionOf(join(another, 'certs'))).toEqual(expected)
    }
  })

  it('is the same set in whatever order its entries stand, as YAML and as JSON', async () => {
    const entries = Object.entries({
      a: { 'common-name': 'a.test', 'subject-alt-names': ['a.test', '*.a.test', '10.0.0.1'] },
      b: { 'key-type': 'ecdsa-p384', usage: 'both' },
      'c.test': {},
      例え: { 'common-name': 'c', organization: 'Ünï' },
      e: { 'validity-days': 3, 'subject-alt-names': 'x.test, y.test' },
      f: { 'not-after': '2049-12-31T23:59:59Z', 'not-before': '2020-01-01T00:00:00Z' },
    })
    const document = (ordered: typeof entries) => ({
      ca: { 'common-name': 'Example CA' },
      defaults: { 'key-type': 'ecdsa-p256' },
      certificates: Object.fromEntries(ordered),
    })
    const asYaml = (ordered: typeof entries) =>
      [
        'certificates:',
        ...ordered.map(([name, words]) => `  ${name}: ${JSON.stringify(words)}`),
        'defaults:',
        '  key-type: ecdsa-p256',
        'ca:',
        '  common-name: Example CA',
      ].join('\n')
    const expected = await descriptionOfMade(JSON.stringify(document(entries)))
    expect(Object.keys(expected)).toEqual(entries.map(([name]) => name).sort())
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(entries, { minLength: entries.length }),
        fc.constantFrom(asYaml, (ordered: typeof entries) => JSON.stringify(document(ordered), undefined, 1)),
        async (ordered, write) => {
          expect(await descriptionOfMade(write(ordered))).toEqual(expected)
        },
      ),
      { numRuns: 6 },
    )
  })

  it('without a CA makes pairs that sign themselves, each with its own ca.pem', async () => {
    const directory = temporaryDirectory()
    await makePair(['--certificates', '{defaults: {key-type: ecdsa-p256}, certificates: {a: , b: }}'], { directory })
    expect(namesIn(join(directory, 'certs'))).toEqual(['.gitignore', 'a', 'b'])
    for (const folder of ['a', 'b']) {
      const read = (name: string) => readFileSync(join(directory, 'certs', folder, name), 'utf8')
      expect(namesIn(join(directory, 'certs', folder))).toEqual(['ca.pem', ...pair])
      expect(read('ca.pem')).toBe(read('cert.pem'))
      expect(new X509Certificate(read('cert.pem')).subject).toBe(`CN=${folder}`)
    }
  })
})

describe('words of a CA beside a batch', () => {
  const entries = '{defaults: {key-type: ecdsa-p256}, certificates: {a.test: }}'
  const withCa = '{ca: {common-name: Example CA}, defaults: {key-type: ecdsa-p256}, certificates: {a.test: }}'

  async function taken(words: readonly string[]): Promise<string | readonly string[]> {
    const directory = temporaryDirectory()
    const { status, printed } = await runInProcess(words, { directory })
    return status === 0 ? namesIn(join(directory, 'certs')) : printed
  }

  it.each([
    ['root-ca', ['.gitignore', 'a.test', 'ca.pem']],
    ['intermediate-ca', ['.gitignore', 'a.test', 'ca.pem', 'intermediate.pem']],
  ])('issued-by %s has its effect if the batch has no ca', async (issuer, files) => {
    expect(await taken(['--certificates', entries, '--issued-by', issuer])).toEqual(files)
  })

  it.each([
    ['keep-ca-key', 'true'],
    ['ca-common-name', 'Another CA'],
    ['name-constraints', 'issued'],
  ])('%s %s is refused if neither the batch nor issued-by has a ca', async (name, value) => {
    expect(await taken(['--certificates', entries, `--${name}`, value])).toBe(
      `${name}: expected a new CA (issued-by root-ca or intermediate-ca), got "self".\n`,
    )
  })

  it.each([
    ['issued-by', 'intermediate-ca'],
    ['issued-by', 'self'],
    ['keep-ca-key', 'true'],
    ['ca-common-name', 'Another CA'],
    ['name-constraints', 'issued'],
  ])('%s %s is refused if the batch has a ca', async (name, value) => {
    expect(await taken(['--certificates', withCa, `--${name}`, value])).toBe(
      `${name} cannot be combined with the ca of certificates. Describe the CA in one of the two.\n`,
    )
  })

  it('ca-certificate is refused if the batch has a root CA', async () => {
    const directory = temporaryDirectory()
    await makePair(['a.test', '--key-type', 'ecdsa-p256', '--issued-by', 'root-ca', '--keep-ca-key', 'true'], {
      directory,
    })
    const given = [
      '--ca-certificate',
      join(directory, 'certs', 'ca.pem'),
      '--ca-key',
      join(directory, 'certs', 'ca-key.pem'),
    ]
    const { status, printed } = await runInProcess(['--certificates', withCa, ...given], {
      directory: temporaryDirectory(),
    })
    expect(status, printed).toBe(2)
    expect(printed).toContain(
      'certificates: expected a batch without ca, or with ca.intermediate: true, beside ca-certificate',
    )
  })
})

describe('mistakes', async () => {
  async function mistakesOf(
    words: readonly string[],
    files: { readonly [name: string]: string } = {},
  ): Promise<string> {
    const directory = temporaryDirectory()
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text)
    const { status, printed } = await runInProcess(words, { directory })
    expect(status, printed).toBe(2)
    expect(namesIn(directory)).toEqual(Object.keys(files).sort())
    return printed
  }

  const wrong = `defaults: { organisation: Example, key-type: ecdsa-p257 }
ca: { common-name: Example test CA, intermediate: perhaps }
certificates:
  ../x: {}
  /abs: {}
  CON: {}
  a: { common-name: '*.*.a.test' }
  A: {}
  b: { validity-days: [1, 2], formats: der }
  c: { subject-alt-names: [c.test, 1.2.3.400] }
`

  it('are reported all at once, each with file, line and path', async () => {
    expect(await mistakesOf(['--certificates', 'batch.yml'], { 'batch.yml': wrong })).toMatchInlineSnapshot(`
      "batch.yml:1 defaults.organisation: expected the name of an input, got "organisation". Did you mean organization?
      batch.yml:1 defaults.key-type: expected one of rsa-2048, rsa-3072, rsa-4096, ecdsa-p256, ecdsa-p384, ecdsa-p521, ed25519, ml-dsa-44, ml-dsa-65, ml-dsa-87, got "ecdsa-p257". Did you mean ecdsa-p256?
      batch.yml:2 ca.intermediate: expected true or false, got "perhaps".
      batch.yml:4 certificates["../x"]: expected a name without any of < > : " / \\ | ? *, got "../x". Choose another name.
      batch.yml:5 certificates["/abs"]: expected a name without any of < > : " / \\ | ? *, got "/abs". Choose another name.
      batch.yml:6 certificates.CON: expected a name that is not a device on Windows, got "CON". Choose another name.
      batch.yml:7 certificates.a.common-name: expected one wildcard, as the whole left-most label, got "*.*.a.test" (RFC 9525 §6.3).
      batch.yml:8 certificates.A: expected names that give different folders on every file system, got "A". "a" is in line 7.
      batch.yml:9 certificates.b.validity-days: expected one text, got "a list".
      batch.yml:9 certificates.b.formats: expected an input that each certificate has its own of, got "formats". Give this one once, beside the batch.
      batch.yml:10 certificates.c.subject-alt-names[1]: expected an IPv4 address, four numbers from 0 to 255, got "1.2.3.400".
      "
    `)
  })

  it('name the input where the batch was given as it is', async () => {
    const text = '{"certificates":\n{"a": {"usage": "servant"},\n"a": {}, "b": {"validity-days": 0}}}'
    expect(await mistakesOf(['--certificates', text])).toMatchInlineSnapshot(`
      "certificates:2 certificates.a.usage: expected one of server, client, both, got "servant".
      certificates:3 certificates: expected each name once, got "a". Remove one of them.
      certificates:3 certificates.b.validity-days: expected a whole number of days from 1 to 36500, got "0".
      "
    `)
  })

  it('beside a batch are reported together with those in it', async () => {
    const beside = ['a.test', '--client-names', 'alice', '--certificates', 'batch.yml', '--formats', 'pdf']
    const message = await mistakesOf(beside, { 'batch.yml': wrong })
    for (const input of ['common-name', 'client-names']) {
      expect(message).toContain(`${input} cannot be combined with certificates. `)
    }
    for (const where of ['formats', 'batch.yml:4 certificates["../x"]']) {
      expect(message).toContain(`${where}: expected `)
    }
  })

  it('in what an entry names, or with what it asks for, have file, line and path as well', async () => {
    const text = `defaults: { key-type: ecdsa-p256 }
ca: { common-name: Example CA, name-constraints: [example.test] }
certificates:
  a:
    common-name: a.test
  b:
    key-file: none.pem
  c:
    certificate-request: none.csr
`
    const printed = await mistakesOf(['--certificates', 'batch.yml'], { 'batch.yml': text })
    expect(
      printed
        .split('\n')
        .map((line) => line.split(': ')[0])
        .sort(),
    ).toEqual([
      '',
      expect.stringMatching(/^batch\.yml:[45] certificates\.a\b/),
      expect.stringMatching(/^batch\.yml:[67] certificates\.b\.key-file$/),
      expect.stringMatching(/^batch\.yml:[89] certificates\.c\.certificate-request$/),
    ])
    const more = await mistakesOf(['--certificates', 'batch.yml'], {
      'batch.yml': `${text}  d: { validity-days: 0 }\n`,
    })
    expect(more).toContain('validity-days: expected')
    expect(more).toContain('key-file: expected')
  })

  it('of a file are that it is not there, or is none', async () => {
    expect(await mistakesOf(['--certificates', 'batch.yml'])).toBe(
      'certificates: expected a file that can be read (no such file), got "batch.yml".\n',
    )
    expect(await mistakesOf(['--certificates', '.'])).toBe(
      'certificates: expected a file that can be read (not a file), got ".".\n',
    )
  })

  it('leave a set that is there as it was', async () => {
    const directory = temporaryDirectory()
    await makePair(['--certificates', example], { directory })
    const before = statSync(join(directory, 'certs', 'ca.pem')).mtimeMs
    expect((await runInProcess(['--certificates', wrong], { directory })).status).toBe(2)
    expect(foldersIn(join(directory, 'certs'))).toEqual(['alice', 'late', 'server-a'])
    expect(statSync(join(directory, 'certs', 'ca.pem')).mtimeMs).toBe(before)
  })
})

describe('two hundred', () => {
  const count = 200
  const entries = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`server-${index}`, { 'subject-alt-names': [`s${index}.test`] }]),
  )
  const batch = (more: object = {}) =>
    JSON.stringify({
      ca: { 'common-name': 'Example CA', 'keep-ca-key': true },
      defaults: { 'key-type': 'ecdsa-p256' },
      certificates: { ...entries, ...more },
    })
  const directory = sharedTemporaryDirectory()
  const certs = join(directory, 'certs')
  let first: InProcessRun

  async function run(text: string): Promise<InProcessRun> {
    writeFileSync(join(directory, 'batch.json'), text)
    return await runInProcess(['--certificates', 'batch.json'], { directory })
  }

  function timesOf(): readonly string[] {
    return ['.', ...foldersIn(certs)].flatMap((folder) =>
      namesIn(join(certs, folder))
        .filter((name) => name.endsWith('.pem'))
        .map(
          (name) =>
            `${folder}/${name} ${statSync(join(certs, folder, name)).ino} ${statSync(join(certs, folder, name)).mtimeMs}`,
        ),
    )
  }

  beforeAll(async () => {
    first = await run(batch())
  })

  it('are pairs that belong together and verify, all with serial numbers of their own', () => {
    expect(first.status, first.printed).toBe(0)
    expect(foldersIn(certs)).toEqual(Object.keys(entries).sort())
    expectWholeBatch(certs)
    const certificates = Object.values<{ [output: string]: string }>(
      JSON.parse(first.issued?.outputs.certificates ?? ''),
    )
    expect(new Set(certificates.map((issued) => issued['serial-number'])).size).toBe(count)
    expect(new Set(certificates.map((issued) => issued['fingerprint-sha256'])).size).toBe(count)
  })

  it('stay where they are run again; of one that is changed only that one is made', async () => {
    const before = timesOf()
    expect(before).toHaveLength(3 * count + 2)
    const again = await run(batch())
    expect(again.printed).toMatch(/^Kept all 200 certificates: they answer the request\.\n/)
    expect(again.issued?.outputs).toEqual({ ...first.issued?.outputs, reused: 'true' })
    expect(timesOf()).toEqual(before)

    const one = await run(batch({ 'server-100': { 'subject-alt-names': ['other.test'] } }))
    expect(one.printed).toMatch(
      /^Reissued 1 of 200 certificates: of server-100, its alternative names differ; kept 199\.\n/,
    )
    const now = new Set(timesOf())
    const gone = before.filter((line) => !now.has(line)).map((line) => line.split(' ')[0])
    expect(gone).toEqual(pair.map((name) => `server-100/${name}`))
    expectWholeBatch(certs)
  })
})

describe.skipIf(isQuickLoop)('a hostile file is refused in few words, and nothing is written', () => {
  const directory = sharedTemporaryDirectory()
  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at)).join('\n')
  let random = 1
  const octets = (count: number) =>
    Buffer.from(
      Array.from({ length: count }, () => {
        random = (random * 1_103_515_245 + 12_345) % 0x8000_0000
        return random >> 16
      }),
    )

  it.each([
    [
      'aliases of aliases',
      () =>
        `a0: &a0 [x]\n${lines(40, (at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`)}]`)}\ncertificates: { a: { subject-alt-names: *a40 } }`,
    ],
    [
      'maps merged of merged maps',
      () =>
        `m0: &m0 {k: v}\n${lines(60, (at) => `m${at + 1}: &m${at + 1} { <<: [*m${at},*m${at},*m${at}], k${at}: v }`)}\ncertificates: { a: *m60 }`,
    ],
    [
      'one long list that is the names of all',
      () =>
        `l: &l [${Array.from({ length: 20_000 }, (_, at) => `n${at}.test`)}]\ncertificates:\n${lines(2000, (at) => `  e${at}: { subject-alt-names: *l }`)}`,
    ],
    ['[ and nothing else', () => `certificates: ${'['.repeat(4e6)}`],
    ['maps in maps', () => `certificates: ${'{a: '.repeat(1e5)}${'}'.repeat(1e5)}`],
    ['lists in lists by -', () => `certificates:\n  ${'- '.repeat(1e6)}`],
    ['ever more space', () => `certificates:\n${lines(2000, (at) => `${' '.repeat(at + 1)}a:`)}`],
    ['anchors', () => lines(100_000, (at) => `- &a${at} x`)],
    ['colons', () => ':'.repeat(7e6)],
    ['a quote that does not end', () => '"'.padEnd(7e6, '\\')],
    ['a text of two million lines', () => `certificates: |\n${' x\n'.repeat(2e6)}`],
    [
      'more entries than a batch has',
      () => `certificates:\n${lines(150_000, (at) => `  name-of-${at}: { common-name: n${at}.example.test }`)}`,
    ],
    [
      '15 MB of YAML',
      () => `certificates:\n${lines(400_000, (at) => `  n${at}: { common-name: n${at}.example.test }`)}`,
    ],
    ['two documents', () => '---\n'.repeat(1e6)],
    ['random bytes', () => octets(1_000_000)],
    ['zero bytes', () => Buffer.alloc(7_000_000)],
    ['UTF-16', () => Buffer.from(example, 'utf16le')],
    ['a program', () => readFileSync(process.execPath).subarray(0, 8_000_000)],
    ['JSON that is cut off', () => exampleAsJson.slice(0, -5)],
    ['a number', () => '42'],
    ['nothing', () => '\n'],
  ])('%s', async (_, contents) => {
    writeFileSync(join(directory, 'batch.yml'), contents())
    await expectAnswered()
  })

  it('100 MB', async () => {
    const descriptor = openSync(join(directory, 'batch.yml'), 'w')
    ftruncateSync(descriptor, 100_000_000)
    closeSync(descriptor)
    await expectAnswered()
  })

  it.each([
    '../x',
    '/abs',
    'a/b',
    'C:\\x',
    'CON',
    'com1.txt',
    '.',
    '..',
    '.hidden',
    'a.',
    'ca.pem',
    'clients',
    'a\u0000b',
  ])('the folder name %j', async (name) => {
    writeFileSync(
      join(directory, 'batch.yml'),
      JSON.stringify({ certificates: { [name]: { 'common-name': 'a.test' } } }),
    )
    await expectAnswered()
  })

  it.each([
    ['a', 'A'],
    ['straße', 'STRASSE'],
    ['é', 'e\u0301'],
  ])('the folder names %j and %j', async (one, other) => {
    writeFileSync(
      join(directory, 'batch.yml'),
      JSON.stringify({ certificates: { [one]: { 'common-name': 'a.test' }, [other]: { 'common-name': 'b.test' } } }),
    )
    await expectAnswered()
  })

  async function expectAnswered(): Promise<void> {
    const { status, printed } = await runInProcess(['--certificates', 'batch.yml'], { directory })
    expect(status, printed.slice(0, 2000)).toBe(2)
    expect(printed).toMatch(/^(batch\.yml(:\d+)?|certificates)\b/)
    expect(printed.length).toBeLessThan(100_000)
    expect(namesIn(directory)).toEqual(['batch.yml'])
  }
})
