/** A second run after one with an issuer: what is kept, what is reissued, and why. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { hasOpenssl, openssl } from '../pki/openssl.ts'
import { sharedTemporaryDirectory, temporaryDirectory } from '../program.ts'
import { now as fixedNow } from '../request/given.ts'
import { makePair, runInProcess } from './in-process.ts'

const words = ['app.test', '--key-type', 'ecdsa-p256']
const withRoot = [...words, '--issued-by', 'root-ca', '--client-names', 'alice,bob']
const withIntermediate = [...words, '--issued-by', 'intermediate-ca', '--client-names', 'alice,bob']
const keepCaKey = ['--keep-ca-key', 'true']

function filesIn(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .sort()
}

/** Bytes, time and inode of each file: a rewritten file differs, even if its bytes do not. */
function stateOf(certs: string): { readonly [name: string]: string } {
  return Object.fromEntries(
    filesIn(certs).map((name) => {
      const { ino, mtimeMs, mode } = statSync(join(certs, name))
      return [name, `${ino} ${mtimeMs} ${mode.toString(8)} ${readFileSync(join(certs, name)).toString('base64')}`]
    }),
  )
}

/** Names of the files that differ between two states. */
function changed(
  before: { readonly [name: string]: string },
  after: { readonly [name: string]: string },
): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .sort()
}

/** Every certificate has its key, its chain, and a way to ca.pem; keys of CAs that are kept belong to them. */
function expectWholeSet(certs: string, message = ''): void {
  const read = (name: string) => readFileSync(join(certs, name), 'utf8')
  const ca = new X509Certificate(read('ca.pem'))
  expect(ca.verify(ca.publicKey), message).toBe(true)
  const hasIntermediate = existsSync(join(certs, 'intermediate.pem'))
  const issuer = hasIntermediate ? new X509Certificate(read('intermediate.pem')) : ca
  expect(issuer.verify(ca.publicKey), message).toBe(true)
  for (const [name, certificate] of [
    ['ca', ca],
    ['intermediate', issuer],
  ] as const) {
    if (existsSync(join(certs, `${name}-key.pem`))) {
      expect(certificate.checkPrivateKey(createPrivateKey(read(`${name}-key.pem`))), `${message}: ${name}`).toBe(true)
    }
  }
  const folders = filesIn(certs)
    .filter((name) => name.endsWith('cert.pem'))
    .map((name) => dirname(name))
  expect(folders, message).toEqual(['.', 'clients/alice', 'clients/bob'])
  for (const folder of folders) {
    const certificate = new X509Certificate(read(`${folder}/cert.pem`))
    expect(certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey), `${message}: ${folder}`).toBe(true)
    const key = createPrivateKey(read(`${folder}/key.pem`))
    expect(certificate.checkPrivateKey(key), `${message}: ${folder}`).toBe(true)
    const chain = read(`${folder}/cert.pem`) + (hasIntermediate ? read('intermediate.pem') : '')
    expect(read(`${folder}/fullchain.pem`), `${message}: ${folder}`).toBe(chain)
  }
}

/** What the log says of a run that must succeed. */
async function headlineOf(directory: string, given: readonly string[]): Promise<string> {
  const { status, printed } = await runInProcess(given, { directory })
  expect(status, printed).toBe(0)
  return printed.split('\n')[0] as string
}

describe.each([
  ['a root CA', withRoot],
  ['an intermediate CA', withIntermediate],
  ['a root CA whose key is kept', [...withRoot, ...keepCaKey]],
  ['an intermediate CA whose key is kept', [...withIntermediate, ...keepCaKey]],
  [
    'an intermediate CA whose key is kept encrypted',
    [...withIntermediate, ...keepCaKey, '--ca-key-passphrase', 'horse'],
  ],
  ['a CA with constraints', [...withRoot, '--name-constraints', 'issued']],
])('a second run with %s', (_, given) => {
  it('keeps every file as it is', async () => {
    const directory = temporaryDirectory()
    const first = await makePair(given, { directory })
    const before = stateOf(join(directory, 'certs'))
    expect(await headlineOf(directory, given)).toBe('Kept all 3 certificates: they answer the request.')
    expect(changed(before, stateOf(join(directory, 'certs')))).toEqual([])
    expect(await makePair(given, { directory })).toEqual({ ...first, reused: 'true' })
    expect(changed(before, stateOf(join(directory, 'certs')))).toEqual([])
  })
})

const ofPair = ['cert.pem', 'fullchain.pem', 'key.pem']
const ofAlice = ofPair.map((name) => join('clients', 'alice', name))
const ofBob = ofPair.map((name) => join('clients', 'bob', name))

describe('with the key of a CA that was kept', () => {
  const original = sharedTemporaryDirectory()
  const kept = [...withIntermediate, ...keepCaKey]
  beforeAll(async () => {
    await makePair(kept, { directory: original })
  })

  function prepare(): string {
    const directory = temporaryDirectory()
    cpSync(join(original, 'certs'), join(directory, 'certs'), { recursive: true, preserveTimestamps: true })
    return directory
  }

  it('only what is missing is made', async () => {
    const directory = prepare()
    const certs = join(directory, 'certs')
    const before = stateOf(certs)
    rmSync(join(certs, 'clients', 'alice'), { recursive: true })
    expect(await headlineOf(directory, kept)).toBe(
      'Reissued 1 of 3 certificates: of clients/alice, cert.pem is missing; kept 2.',
    )
    expect(changed(before, stateOf(certs))).toEqual(ofAlice)
    expectWholeSet(certs)
    expect((await makePair(kept, { directory })).reused).toBe('true')
  })

  it('only what is added is made', async () => {
    const directory = prepare()
    const certs = join(directory, 'certs')
    const before = stateOf(certs)
    await headlineOf(directory, [...kept, '--client-names', 'carol'])
    expect(changed(before, stateOf(certs))).toEqual(ofPair.map((name) => join('clients', 'carol', name)))
  })

  it('only what is asked for otherwise is made', async () => {
    const directory = prepare()
    const certs = join(directory, 'certs')
    const before = stateOf(certs)
    expect(await headlineOf(directory, [...kept, '10.0.0.1'])).toBe(
      'Reissued 1 of 3 certificates: its alternative names differ; kept 2.',
    )
    expect(changed(before, stateOf(certs))).toEqual(ofPair)
    expectWholeSet(certs)
  })

  it('only what is near its end is made, and reported as not all reused', async () => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    const batch = (days: number) =>
      JSON.stringify({
        ca: { 'common-name': 'Example CA', 'keep-ca-key': true },
        defaults: { 'key-type': 'ecdsa-p256' },
        certificates: { long: { 'validity-days': 90 }, short: { 'validity-days': 20, 'renew-before-days': days } },
      })
    await makePair(['--certificates', batch(3)], { directory })
    const before = stateOf(certs)
    const again = await makePair(['--certificates', batch(20)], { directory })
    expect(again.reused).toBe('false')
    expect(changed(before, stateOf(certs))).toEqual(ofPair.map((name) => join('short', name)))
  })

  it('the CA stays where a certificate asks for a key of another type', async () => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    const batch = (keyType: string) =>
      JSON.stringify({
        ca: { 'common-name': 'Example CA', 'keep-ca-key': true },
        certificates: { a: { 'key-type': 'ecdsa-p256' }, b: { 'key-type': keyType } },
      })
    await makePair(['--certificates', batch('ecdsa-p256')], { directory })
    const before = stateOf(certs)
    await headlineOf(directory, ['--certificates', batch('ed25519')])
    expect(changed(before, stateOf(certs))).toEqual(ofPair.map((name) => join('b', name)))
  })

  it('all certificates are reissued if one outlives the CA', async () => {
    const directory = prepare()
    expect(await headlineOf(directory, [...kept, '--not-after', '2070-01-01T00:00:00Z'])).toBe(
      'Reissued 3 of 3 certificates: its end differs, and its CA is not valid as long, so everything under it is reissued.',
    )
    expectWholeSet(join(directory, 'certs'))
  })

  it.each([
    ['another name', ['--ca-common-name', 'Another CA']],
    ['constraints', ['--name-constraints', 'issued']],
  ])('it is reissued, and all below it, if it has %s', async (_, more) => {
    const directory = prepare()
    const certs = join(directory, 'certs')
    const before = stateOf(certs)
    expect(await headlineOf(directory, [...kept, ...more])).toBe(
      'Reissued 3 of 3 certificates: ca.pem is of another CA.',
    )
    expect(changed(before, stateOf(certs))).toEqual(Object.keys(before).filter((file) => file !== '.gitignore'))
    expectWholeSet(certs)
  })

  it('it is encrypted where a passphrase is given later', async () => {
    const directory = prepare()
    const certs = join(directory, 'certs')
    await headlineOf(directory, [...kept, '--ca-key-passphrase', 'correct horse'])
    for (const name of ['ca', 'intermediate']) {
      const pem = readFileSync(join(certs, `${name}-key.pem`), 'utf8')
      expect(pem.split('\n')[0], name).toBe('-----BEGIN ENCRYPTED PRIVATE KEY-----')
      const key = createPrivateKey({ key: pem, passphrase: 'correct horse' })
      expect(new X509Certificate(readFileSync(join(certs, `${name}.pem`))).checkPrivateKey(key), name).toBe(true)
    }
  })

  it('and a passphrase that does not open it, nothing is thrown away', async () => {
    const directory = temporaryDirectory()
    await makePair([...withRoot, ...keepCaKey, '--ca-key-passphrase', 'correct horse'], { directory })
    const before = stateOf(join(directory, 'certs'))
    for (const passphrase of [[], ['--ca-key-passphrase', 'wrong horse']]) {
      const { status, printed } = await runInProcess([...withRoot, ...keepCaKey, ...passphrase], { directory })
      expect(status).toBe(2)
      expect(printed).toContain(
        'ca-key-passphrase: expected the passphrase that opens ca-key.pem, got "another or none". Give it, or remove the file, or choose if-exists replace for a new CA.\n',
      )
    }
    expect(changed(before, stateOf(join(directory, 'certs')))).toEqual([])
  })

  it('a later run makes only what is near its end, as long as the CA lasts', async () => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    const certificates = { long: { 'validity-days': 365 }, short: { 'validity-days': 30 } }
    const ca = { 'common-name': 'Example CA', 'keep-ca-key': true, intermediate: true }
    const batch = JSON.stringify({ ca, defaults: { 'key-type': 'ecdsa-p256' }, certificates })
    const runInDays = async (days: number) => {
      const before = existsSync(certs) ? stateOf(certs) : {}
      const run = await runInProcess(['--certificates', batch], { directory, now: fixedNow + days * 86_400 })
      expect(run.status, run.printed).toBe(0)
      return [run.printed.split('\n')[0], changed(before, stateOf(certs)).filter((name) => name.endsWith('cert.pem'))]
    }
    await runInDays(0)
    expect((await runInDays(22))[0]).toBe('Kept all 2 certificates: they answer the request.')
    expect(await runInDays(25)).toEqual([
      'Reissued 1 of 2 certificates: of short, it is near its end; kept 1.',
      [join('short', 'cert.pem')],
    ])
    expect(await runInDays(3600)).toEqual([
      'Reissued 2 of 2 certificates: of long, it is not valid when the request is, and its CA is not valid as long, so everything under it is reissued.',
      [join('long', 'cert.pem'), join('short', 'cert.pem')],
    ])
    expect((await runInDays(8000))[1]).toEqual([join('long', 'cert.pem'), join('short', 'cert.pem')])
  })
})

describe('with the key of a CA that is gone', () => {
  it.each([
    ['root-ca', withRoot],
    ['intermediate-ca', withIntermediate],
  ])('everything under it is reissued if one is missing, and the log says so: %s', async (_, given) => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    await makePair(given, { directory })
    const before = stateOf(certs)
    rmSync(join(certs, 'clients', 'alice', 'key.pem'))
    expect(await headlineOf(directory, given)).toBe(
      "Reissued 3 of 3 certificates: of clients/alice, key.pem is missing, and its CA's key is gone, so everything under it is reissued.",
    )
    expect(changed(before, stateOf(certs))).toEqual(Object.keys(before).filter((file) => file !== '.gitignore'))
    expectWholeSet(certs)
  })

  it('one more client causes everything under it to be reissued', async () => {
    const directory = temporaryDirectory()
    await makePair([...words, '--issued-by', 'root-ca', '--client-names', 'alice'], { directory })
    expect(await headlineOf(directory, withRoot)).toBe(
      "Reissued 3 of 3 certificates: of clients/bob, cert.pem is missing, and its CA's key is gone, so everything under it is reissued.",
    )
    expectWholeSet(join(directory, 'certs'))
  })

  it.each([
    ['has another name', ['--ca-common-name', 'Another CA']],
    ['has constraints', ['--name-constraints', 'issued']],
  ])('everything is reissued if the CA %s', async (_, more) => {
    const directory = temporaryDirectory()
    await makePair(withRoot, { directory })
    expect(await headlineOf(directory, [...withRoot, ...more])).toBe(
      'Reissued 3 of 3 certificates: ca.pem is of another CA.',
    )
    expectWholeSet(join(directory, 'certs'))
  })

  it('everything is reissued if the CA needs a key of another type', async () => {
    const directory = temporaryDirectory()
    const batch = (keyType: string) => [
      '--certificates',
      `{ca: {key-type: ${keyType}}, defaults: {key-type: ecdsa-p256}, certificates: {a: , b: }}`,
    ]
    await makePair(batch('ecdsa-p256'), { directory })
    expect(await headlineOf(directory, batch('ecdsa-p384'))).toBe(
      'Reissued 2 of 2 certificates: the key of ca.pem is of another type.',
    )
    const ca = new X509Certificate(readFileSync(join(directory, 'certs', 'ca.pem')))
    expect(ca.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'secp384r1' })
  })
})

describe.each([
  ['whose key is gone', withIntermediate],
  ['whose key is kept', [...withIntermediate, ...keepCaKey]],
])('a set under an intermediate CA %s', (_, given) => {
  const [original, other] = [sharedTemporaryDirectory(), sharedTemporaryDirectory()]
  beforeAll(async () => {
    for (const directory of [original, other]) await makePair(given, { directory })
  })

  const harms = {
    deleted: (certs: string, name: string) => rmSync(join(certs, name)),
    truncated: (certs: string, name: string) => {
      const octets = readFileSync(join(certs, name))
      writeFileSync(join(certs, name), octets.subarray(0, octets.length / 2))
    },
    swapped: (certs: string, name: string) => cpSync(join(other, 'certs', name), join(certs, name)),
  }

  it.each(Object.keys(harms) as (keyof typeof harms)[])(
    'is whole again after each of its files was %s',
    async (harm) => {
      const files = filesIn(join(original, 'certs')).filter((name) => name !== '.gitignore' && !ofBob.includes(name))
      expect(files.length).toBe(given.includes('--keep-ca-key') ? 10 : 8)
      for (const name of files) {
        const directory = temporaryDirectory()
        const certs = join(directory, 'certs')
        cpSync(join(original, 'certs'), certs, { recursive: true })
        harms[harm](certs, name)
        const headline = await headlineOf(directory, given)
        expect(headline, name).toMatch(/^Reissued [123] of 3 certificates: .*\.$/)
        expectWholeSet(certs, name)
        expect(filesIn(certs), name).toEqual(filesIn(join(original, 'certs')))
      }
    },
  )
})

describe('formats asked for later', () => {
  const formats = ['--formats', 'der,pkcs12,truststore,jks,combined,certificate-request,kubernetes-secret']
  const stores = ['keystore.jks', 'keystore.p12']

  it('are written beside pairs that stay', async () => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    await makePair(withIntermediate, { directory })
    const before = stateOf(certs)
    const given = await makePair([...withIntermediate, ...formats], { directory })
    const ofEach = ['cert.der', 'combined.pem', 'key.der', ...stores, 'request.pem', 'secret.yaml']
    expect(changed(before, stateOf(certs))).toEqual(
      [
        ...ofEach,
        ...['alice', 'bob'].flatMap((client) => ofEach.map((name) => join('clients', client, name))),
        join('settings', 'store-password'),
        'truststore.jks',
        'truststore.p12',
      ].sort(),
    )
    expect(given.reused).toBe('true')
    expectWholeSet(certs)
  })

  it('leave key stores and trust stores untouched the second time under a password that was given', async () => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    const given = [...withIntermediate, ...formats, '--pkcs12-password', 'correct horse']
    await makePair(given, { directory })
    const before = stateOf(certs)
    expect(await makePair(given, { directory })).toMatchObject({ reused: 'true', 'pkcs12-password': 'correct horse' })
    expect(changed(before, stateOf(certs))).toEqual([])
  })

  it('leave them untouched too under a random password, which is kept', async () => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    const given = [...withRoot, '--formats', 'pkcs12,truststore,jks']
    const first = await makePair(given, { directory })
    const before = stateOf(certs)
    expect((await makePair(given, { directory }))['pkcs12-password']).toBe(first['pkcs12-password'])
    expect(changed(before, stateOf(certs))).toEqual([])
  })

  it.skipIf(!hasOpenssl)('open with a new random password the second time where the key is encrypted', async () => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    const given = [...withRoot, '--formats', 'pkcs12,truststore,jks', '--key-passphrase', 'correct horse']
    const first = await makePair(given, { directory })
    const second = await makePair(given, { directory })
    expect(second['pkcs12-password']).not.toBe(first['pkcs12-password'])
    expect(existsSync(join(certs, 'settings'))).toBe(false)
    const opens = (name: string, password: string) => {
      const words = ['pkcs12', '-legacy', '-in', join(certs, name), '-passin', `pass:${password}`, '-nokeys']
      return openssl(words)
    }
    for (const name of ['keystore.p12', 'clients/bob/keystore.p12', 'truststore.p12']) {
      expect(opens(name, second['pkcs12-password']), name).toContain('BEGIN CERTIFICATE')
      expect(() => opens(name, first['pkcs12-password']), name).toThrow()
    }
  })

  it('follow a pair that is reissued', async () => {
    const directory = temporaryDirectory()
    const given = [...withRoot, ...keepCaKey, '--formats', 'der,combined']
    await makePair(given, { directory })
    await makePair([...given, '10.0.0.1'], { directory })
    const read = (name: string) => readFileSync(join(directory, 'certs', name))
    expect(read('cert.der').equals(new X509Certificate(read('cert.pem')).raw)).toBe(true)
    expect(read('combined.pem').toString()).toBe(`${read('fullchain.pem')}${read('key.pem')}`)
  })
})

describe('permissions that are changed', () => {
  it.runIf(process.platform !== 'win32')('are given to every key of a set that stays', async () => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    const given = [...withIntermediate, ...keepCaKey, '--formats', 'der']
    await makePair(given, { directory })
    const contents = (name: string) => readFileSync(join(certs, name), 'utf8')
    const before = Object.fromEntries(filesIn(certs).map((name) => [name, contents(name)]))
    expect(await headlineOf(directory, [...given, '--key-mode', '0640'])).toMatch(/^Kept all 3 certificates/)
    for (const name of filesIn(certs)) {
      expect(contents(name), name).toBe(before[name])
      const mode = (statSync(join(certs, name)).mode & 0o777).toString(8)
      expect(`${name} ${mode}`).toBe(`${name} ${/key\.(pem|der)$/.test(name) ? '640' : '644'}`)
    }
  })
})

it.skipIf(!hasOpenssl)(
  'a set that signed itself gets an issuer, and one with an issuer signs itself, whole each time',
  async () => {
    const directory = temporaryDirectory()
    const self = [...words, '--client-names', 'alice,bob']
    await makePair(self, { directory })
    for (const given of [withRoot, withIntermediate, withRoot, self]) {
      await headlineOf(directory, given)
      for (const folder of ['.', 'clients/alice', 'clients/bob']) {
        const outputs = JSON.parse((await makePair(given, { directory })).certificates)
        const {
          'ca-certificate-path': ca,
          'certificate-path': cert,
          'fullchain-path': chain,
        } = outputs[folder === '.' ? 'app.test' : folder]
        openssl(['verify', '-x509_strict', '-CAfile', ca, '-untrusted', chain, cert])
      }
    }
  },
)
