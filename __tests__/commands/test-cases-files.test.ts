/** Test cases beside a certificate: what is written, what stays, and when there can be none. */
import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Outputs } from '../../src/interface/table.ts'
import { testCaseNames } from '../../src/interface/table.ts'
import type { TestCasesDocument } from '../../src/test-cases/case-definitions.ts'
import { temporaryDirectory } from '../program.ts'
import { makePair, runInProcess } from './in-process.ts'

const fast = ['--key-type', 'ecdsa-p256']

async function make(directory: string, ...words: readonly string[]): Promise<Outputs> {
  return await makePair(['app.test', ...fast, ...words], { directory })
}

const documentOf = ({ 'test-cases-path': path }: Outputs) => JSON.parse(readFileSync(path, 'utf8')) as TestCasesDocument

/** Every file of the cases, by its name below `test-cases`. */
function filesOf(directory: string): { readonly [name: string]: string } {
  const cases = join(directory, 'certs', 'test-cases')
  const names = readdirSync(cases, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(cases, name)).isFile(),
  )
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(cases, name), 'latin1')]))
}

const changedIn = (before: { readonly [name: string]: string }, after: { readonly [name: string]: string }) =>
  Object.keys(after).filter((name) => before[name] !== after[name])

describe('test cases', () => {
  it('are folders with pair, chain and what to trust; good and revoked have the lists', async () => {
    const directory = temporaryDirectory()
    const outputs = await make(directory, '--test-cases', 'all')
    expect(outputs['test-cases-path']).toBe(join(outputs['output-directory'], 'test-cases', 'test-cases.json'))
    const names = testCaseNames.flatMap((name) => [
      ...['ca.pem', 'cert.pem', 'fullchain.pem', 'key.pem'].map((file) => `${name}/${file}`),
      ...(name === 'good' || name === 'revoked' ? ['crl.der', 'crl.pem'].map((file) => `${name}/${file}`) : []),
    ])
    expect(Object.keys(filesOf(directory)).sort()).toEqual([...names, 'test-cases.json'].sort())
    const { cases, host, version, encrypted } = documentOf(outputs)
    expect({ host, version, encrypted }).toEqual({ host: 'app.test', version: 1, encrypted: false })
    expect(cases.map(({ name }) => name)).toEqual([...testCaseNames])
    for (const { files } of cases) {
      for (const file of Object.values(files)) {
        const path = join(outputs['output-directory'], 'test-cases', file)
        expect(statSync(path).mode & 0o777, file).toBe(file.endsWith('/key.pem') ? 0o600 : 0o644)
      }
    }
    expect(readFileSync(join(directory, 'certs/.gitignore'), 'utf8')).toBe('*\n')
    expect(outputs['certificate-path']).toBe(join(outputs['output-directory'], 'cert.pem'))
  })

  it('leave the pair as it is, which is signed by none of their CAs', async () => {
    const directory = temporaryDirectory()
    const before = await make(directory)
    const after = await make(directory, '--test-cases', 'expired')
    expect(after['fingerprint-sha256']).toBe(before['fingerprint-sha256'])
    expect(before['test-cases-path']).toBe('')
    const root = new X509Certificate(readFileSync(join(directory, 'certs/test-cases/good/ca.pem')))
    expect(new X509Certificate(readFileSync(after['certificate-path'])).verify(root.publicKey)).toBe(false)
  })

  it('have good among them, and no other that was not asked for', async () => {
    const directory = temporaryDirectory()
    const outputs = await make(directory, '--test-cases', 'wrong-host')
    expect(documentOf(outputs).cases.map(({ name }) => name)).toEqual(['good', 'wrong-host'])
    expect(readdirSync(join(directory, 'certs/test-cases')).sort()).toEqual(['good', 'test-cases.json', 'wrong-host'])
  })

  it('differ from good in one thing: of those with another date, name, usage, signature or nothing the key is the same', async () => {
    const directory = temporaryDirectory()
    await make(directory, '127.0.0.1', '--organization', 'Example', '--validity-days', '90', '--test-cases', 'all')
    const read = (name: string) =>
      new X509Certificate(readFileSync(join(directory, 'certs/test-cases', name, 'cert.pem')))
    const facts = (name: string) => {
      const { subject, subjectAltName, validFrom, validTo, issuer, ca, keyUsage, publicKey } = read(name)
      const key = publicKey.export({ type: 'spki', format: 'der' }).toString('hex')
      const days = (Date.parse(validTo) - Date.parse(validFrom)) / 86_400_000
      return { subject, subjectAltName, validFrom, validTo, days, issuer, ca, keyUsage, key }
    }
    const good = facts('good')
    expect(good).toMatchObject({ subject: 'O=Example\nCN=app.test', days: 90, ca: false })
    const differing = (name: string) => {
      const other: { readonly [fact: string]: unknown } = facts(name)
      return Object.entries(good).flatMap(([fact, value]) => (String(other[fact]) === String(value) ? [] : [fact]))
    }
    const found = testCaseNames.filter((name) => name !== 'malformed').map((name) => [name, differing(name)])
    expect(Object.fromEntries(found)).toEqual({
      good: [],
      expired: ['validFrom', 'validTo'],
      'not-yet-valid': ['validFrom', 'validTo'],
      'wrong-host': ['subject', 'subjectAltName'],
      'no-subject-alt-name': ['subjectAltName'],
      'untrusted-root': ['issuer'],
      'self-signed': ['issuer'],
      'incomplete-chain': [],
      'wrong-usage': ['keyUsage'],
      'ca-as-end-entity': ['ca'],
      'name-constraint-violation': ['issuer'],
      'path-length-violation': ['issuer'],
      'weak-key': ['key'],
      'sha1-signature': [],
      revoked: [],
      'invalid-signature': [],
      'mismatched-key': [],
    })
    expect(Date.parse(facts('expired').validTo)).toBeLessThan(Date.parse(good.validFrom) - 86_000_000)
    expect(Date.parse(facts('not-yet-valid').validFrom)).toBeGreaterThan(Date.parse(good.validTo))
  })

  it.each(testCaseNames.filter((name) => name !== 'malformed'))(
    '%s: has the key of its certificate, or has not',
    async (name) => {
      const directory = temporaryDirectory()
      await make(directory, '--test-cases', name)
      const read = (file: string) => readFileSync(join(directory, 'certs/test-cases', name, file))
      const belongs = new X509Certificate(read('cert.pem')).checkPrivateKey(createPrivateKey(read('key.pem')))
      expect(belongs).toBe(name !== 'mismatched-key')
    },
  )

  it('have the key type of the pair, a wildcard as a host below it, and keys that are encrypted where its is', async () => {
    const directory = temporaryDirectory()
    const words = [
      '*.example.test',
      '--key-type',
      'ed25519',
      '--key-passphrase',
      'hush',
      '--test-cases',
      'mismatched-key',
    ]
    const outputs = await makePair(words, { directory })
    expect(documentOf(outputs)).toMatchObject({ host: 'www.example.test', encrypted: true })
    for (const name of ['good', 'mismatched-key']) {
      const key = readFileSync(join(directory, 'certs/test-cases', name, 'key.pem'), 'utf8')
      expect(key).toContain('BEGIN ENCRYPTED PRIVATE KEY')
      expect(createPrivateKey({ key, passphrase: 'hush' }).asymmetricKeyType).toBe('ed25519')
    }
  })

  it('are never made with a key that a person has', async () => {
    const directory = temporaryDirectory()
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
    writeFileSync(join(directory, 'own.pem'), pem)
    await makePair(['app.test', '--key-file', 'own.pem', '--test-cases', 'all'], { directory })
    const keys = Object.entries(filesOf(directory)).filter(([name]) => name.endsWith('key.pem'))
    for (const [, key] of keys) expect(key).not.toBe(pem)
    const good = createPrivateKey(readFileSync(join(directory, 'certs/test-cases/good/key.pem')))
    expect(good.asymmetricKeyDetails?.namedCurve).toBe('secp384r1')
  })

  it('leave sha1-signature out of all where a key fixes its own hash, and say so', async () => {
    const directory = temporaryDirectory()
    const run = await runInProcess(['app.test', '--key-type', 'ed25519', '--test-cases', 'all'], { directory })
    expect(run).toMatchObject({ status: 0, printed: expect.stringContaining('sha1-signature is left out') })
    expect(existsSync(join(directory, 'certs/test-cases/sha1-signature'))).toBe(false)
  })
})

describe('test cases that stand there', () => {
  it('stay, all of them, and the outputs say so', async () => {
    const directory = temporaryDirectory()
    await make(directory, '--test-cases', 'all')
    const before = filesOf(directory)
    expect((await make(directory, '--test-cases', 'all')).reused).toBe('true')
    expect(changedIn(before, filesOf(directory))).toEqual([])
  })

  it('stay where fewer are asked for', async () => {
    const directory = temporaryDirectory()
    await make(directory, '--test-cases', 'revoked, expired, wrong-host')
    const before = filesOf(directory)
    await make(directory, '--test-cases', 'revoked, expired')
    expect(changedIn(before, filesOf(directory))).toEqual(['test-cases.json'])
  })

  it('stay where their keys are encrypted', async () => {
    const directory = temporaryDirectory()
    const words = ['--key-passphrase', 'hush', '--test-cases', 'all']
    await make(directory, ...words)
    const before = filesOf(directory)
    expect((await make(directory, ...words)).reused).toBe('true')
    expect(changedIn(before, filesOf(directory))).toEqual([])
  })

  it('are written as they were where a file is gone that others tell of', async () => {
    const directory = temporaryDirectory()
    await make(directory, '--test-cases', 'all')
    const before = filesOf(directory)
    rmSync(join(directory, 'certs/test-cases/expired/ca.pem'))
    writeFileSync(join(directory, 'certs/test-cases/malformed/cert.pem'), before['good/cert.pem'] as string)
    await make(directory, '--test-cases', 'all')
    expect(filesOf(directory)).toEqual(before)
  })

  const reissued: readonly (readonly [string, string, (directory: string) => readonly string[]])[] = [
    ['if-exists is replace', 'if-exists is replace', () => ['--if-exists', 'replace']],
    ['other names are asked for', 'the certificate of good differs', () => ['--subject-alt-names', '127.0.0.1']],
    ['another length of time is asked for', 'length of validity differs', () => ['--validity-days', '30']],
    ['more are asked for than there are', 'of revoked, key.pem cannot be used', () => ['--test-cases', 'revoked']],
    ['keys of another type are asked for', 'their keys are of another type', () => ['--key-type', 'ecdsa-p384']],
    ['keys are to be encrypted', 'key.pem is not encrypted', () => ['--key-passphrase', 'hush']],
    [
      'a certificate is another',
      'the certificate of expired differs',
      (directory) => {
        const cases = join(directory, 'certs/test-cases')
        const chain = readFileSync(join(cases, 'good/fullchain.pem'))
        writeFileSync(join(cases, 'expired/fullchain.pem'), chain)
        return []
      },
    ],
    [
      'the list is gone',
      'the list of revoked certificates of intermediate differs',
      (directory) => {
        rmSync(join(directory, 'certs/test-cases/good/crl.pem'))
        return []
      },
    ],
    [
      'the key is another',
      'the server key is a different one',
      (directory) => {
        const cases = join(directory, 'certs/test-cases')
        writeFileSync(join(cases, 'good/key.pem'), readFileSync(join(cases, 'mismatched-key/key.pem')))
        return []
      },
    ],
    [
      'the key of a mismatched pair matches',
      'the mismatched key is a different one',
      (directory) => {
        const cases = join(directory, 'certs/test-cases')
        writeFileSync(join(cases, 'mismatched-key/key.pem'), readFileSync(join(cases, 'good/key.pem')))
        return []
      },
    ],
    [
      'good cannot be read',
      'good has no certificate',
      (directory) => {
        const cases = join(directory, 'certs/test-cases')
        for (const name of ['good', 'mismatched-key']) writeFileSync(join(cases, name, 'fullchain.pem'), 'nothing')
        return []
      },
    ],
  ]

  it.each(reissued)('are all reissued if %s: %s', async (_, because, change) => {
    const directory = temporaryDirectory()
    const words = ['--test-cases', 'expired, mismatched-key']
    await make(directory, ...words)
    const before = filesOf(directory)
    const more = change(directory)
    const keyType = more.includes('--key-type') ? [] : fast
    const run = await runInProcess(['app.test', ...keyType, ...words, ...more], { directory })
    expect(run).toMatchObject({ status: 0, printed: expect.stringMatching(new RegExp(`reissued: .*${because}`)) })
    const after = filesOf(directory)
    for (const name of ['good/cert.pem', 'good/key.pem', 'good/ca.pem', 'expired/cert.pem', 'good/crl.der']) {
      expect(after[name], name).not.toBe(before[name])
    }
  })

  it('are reissued when good is near its end', async () => {
    const directory = temporaryDirectory()
    await make(directory, '--test-cases', 'expired', '--renew-before-days', '0')
    const before = filesOf(directory)
    const words = ['app.test', ...fast, '--test-cases', 'expired', '--renew-before-days', '365']
    expect((await runInProcess(words, { directory })).printed).toContain('of good, it is near its end')
    expect(filesOf(directory)['expired/cert.pem']).not.toBe(before['expired/cert.pem'])
  })
})

describe('there are no test cases', () => {
  it.each([
    [
      'in a batch',
      ['--certificates', '{certificates: {a: {common-name: a.test}}}'],
      'cannot be combined with certificates',
    ],
    ['for a client', ['alice', '--usage', 'client'], 'a server certificate, got "usage client"'],
    ['without a host', ['Somebody Else', '--subject-alt-names', 'a@b.test'], 'a host name or an IP address'],
    ['for what is expired', ['app.test', '--not-before', '-2d', '--not-after', '-1d'], 'valid now.*an earlier end'],
    ['for what is not valid yet', ['app.test', '--not-before', '+1d'], 'valid now.*a later start'],
    ['with SHA-1 of Ed25519', ['app.test', '--key-type', 'ed25519', '--test-cases', 'sha1-signature'], 'fix the hash'],
  ])('%s, and nothing is written', async (_, words, message) => {
    const directory = temporaryDirectory()
    const cases = words.includes('--test-cases') ? [] : ['--test-cases', 'all']
    const run = await runInProcess([...words, ...cases], { directory })
    expect(run).toMatchObject({
      status: 2,
      printed: expect.stringMatching(new RegExp(`test-cases:? .*${message}`)),
    })
    expect(readdirSync(directory)).toEqual([])
  })
})
