/** A run with `formats`: which files there are, what is in them, and how they belong together. */
import { createHash, createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createSecureContext } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { makePair, runInProcess } from '../commands/in-process.ts'
import { hasOpenssl, openssl } from '../pki/openssl.ts'
import { temporaryDirectory } from '../program.ts'

const words = ['app.test', '--key-type', 'ecdsa-p256']
const all = ['--formats', 'pem,der,pkcs12,truststore,jks,combined,certificate-request,kubernetes-secret']

function filesIn(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .sort()
}

/** A directory with `certs` in it, which these words have filled. */
async function made(...more: readonly string[]): Promise<string> {
  const directory = temporaryDirectory()
  await makePair([...words, ...more], { directory })
  return join(directory, 'certs')
}

const withIntermediate = ['--issued-by', 'intermediate-ca', '--client-names', 'alice']

describe('which files appear', () => {
  const pem = ['.gitignore', 'ca.pem', 'cert.pem', 'fullchain.pem', 'key.pem']

  it.each([
    ['pem', []],
    ['der', ['cert.der', 'key.der']],
    ['pkcs12', ['keystore.p12', 'settings/store-password']],
    ['truststore', ['settings/store-password', 'truststore.p12']],
    ['jks', ['keystore.jks', 'settings/store-password', 'truststore.jks']],
    ['combined', ['combined.pem']],
    ['certificate-request', ['request.pem']],
    ['kubernetes-secret', ['secret.yaml']],
    ['der,pkcs12', ['cert.der', 'key.der', 'keystore.p12', 'settings/store-password']],
  ])('beside the pair for %s', async (formats, expected) => {
    expect(filesIn(await made('--formats', formats))).toEqual([...pem, ...expected].sort())
    const clients = ['--issued-by', 'root-ca', '--client-names', 'alice']
    const ofAlice = [
      'cert.pem',
      'fullchain.pem',
      'key.pem',
      ...expected.filter((name) => !/^(truststore|settings)/.test(name)),
    ]
    expect(filesIn(await made('--formats', formats, ...clients))).toEqual(
      [...pem, ...expected, ...ofAlice.map((name) => join('clients', 'alice', name))].sort(),
    )
  })

  it('in each folder of a batch, and those of the CA beside them', async () => {
    const batch = '{ca: {common-name: Example CA}, defaults: {key-type: ecdsa-p256}, certificates: {a: , b: }}'
    const directory = temporaryDirectory()
    const outputs = await makePair(['--certificates', batch, ...all], { directory })
    const certs = join(directory, 'certs')
    const ofEach = ['cert.der', 'cert.pem', 'combined.pem', 'fullchain.pem', 'key.der', 'key.pem']
    const more = ['keystore.jks', 'keystore.p12', 'request.pem', 'secret.yaml']
    expect(filesIn(certs)).toEqual(
      [
        '.gitignore',
        'ca.pem',
        ...['a', 'b'].flatMap((folder) => [...ofEach, ...more].map((name) => join(folder, name))),
        'settings/store-password',
        'truststore.jks',
        'truststore.p12',
      ].sort(),
    )
    expect(outputs['truststore-path']).toBe(join(certs, 'truststore.p12'))
    expect(JSON.parse(outputs.certificates).a).toMatchObject({
      'pkcs12-path': join(certs, 'a', 'keystore.p12'),
      'combined-path': join(certs, 'a', 'combined.pem'),
      'certificate-request-path': join(certs, 'a', 'request.pem'),
    })
  })

  it('and in the outputs and the report', async () => {
    const directory = temporaryDirectory()
    const outputs = await makePair([...words, ...all], { directory })
    const certs = join(directory, 'certs')
    expect(outputs).toMatchObject({
      'pkcs12-path': join(certs, 'keystore.p12'),
      'truststore-path': join(certs, 'truststore.p12'),
      'combined-path': join(certs, 'combined.pem'),
      'certificate-request-path': join(certs, 'request.pem'),
      'pkcs12-password': expect.stringMatching(/^[\w-]{24}$/),
    })
    const { printed, hidden } = await runInProcess([...words, ...all], { directory })
    const also = /^also: (.*)$/m.exec(printed)?.[1]?.split(', ')
    const notShown = [...pem, '.gitignore', 'settings/store-password']
    const more = filesIn(certs).filter((name) => !notShown.includes(name))
    expect(also?.sort()).toEqual(more.map((name) => join('certs', name)))
    expect(printed).toContain('password: in the output pkcs12-password')
    for (const secret of hidden) expect(printed).not.toContain(secret)
  })

  it('and in the report under a CA, its trust stores too', async () => {
    const directory = temporaryDirectory()
    const { printed } = await runInProcess([...words, '--issued-by', 'root-ca', '--formats', 'der,truststore'], {
      directory,
    })
    for (const name of ['cert.der', 'key.der', 'truststore.p12']) expect(printed).toContain(join('certs', name))
  })
})

describe('what is in them', () => {
  it('DER has the bytes of the PEM files', async () => {
    const certs = await made(...withIntermediate, ...all)
    for (const folder of ['.', 'clients/alice']) {
      const read = (name: string) => readFileSync(join(certs, folder, name))
      expect(read('cert.der').equals(new X509Certificate(read('cert.pem')).raw), folder).toBe(true)
      const pkcs8 = createPrivateKey(read('key.pem')).export({ type: 'pkcs8', format: 'der' })
      expect(read('key.der').equals(pkcs8), folder).toBe(true)
    }
  })

  it('DER: a key that is encrypted under the same passphrase', async () => {
    const certs = await made('--formats', 'der', '--key-passphrase', 'correct horse')
    const der = readFileSync(join(certs, 'key.der'))
    expect(() => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).toThrow()
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8', passphrase: 'correct horse' })
    expect(new X509Certificate(readFileSync(join(certs, 'cert.pem'))).checkPrivateKey(key)).toBe(true)
  })

  it('combined: the certificate, what stands between it and the root, and the key, in this order', async () => {
    const certs = await made(...withIntermediate, ...all)
    for (const folder of ['.', 'clients/alice']) {
      const read = (name: string) => readFileSync(join(certs, name), 'utf8')
      const parts = [`${folder}/cert.pem`, 'intermediate.pem', `${folder}/key.pem`]
      expect(read(`${folder}/combined.pem`), folder).toBe(parts.map(read).join(''))
    }
  })

  it.each(['compatible', 'modern'])('PKCS #12 (%s): key and chain, as Node.js opens them', async (profile) => {
    const password = ['--pkcs12-password', 'correct horse', '--pkcs12-profile', profile]
    const certs = await made(...withIntermediate, '--formats', 'pkcs12', ...password)
    for (const folder of ['.', 'clients/alice']) {
      const pfx = readFileSync(join(certs, folder, 'keystore.p12'))
      const open = (passphrase: string) => createSecureContext({ pfx, passphrase })
      expect(() => open('correct horse'), folder).not.toThrow()
      expect(() => open('wrong horse'), folder).toThrow()
    }
  })

  it.skipIf(!hasOpenssl)('PKCS #12: the certificate first, then its chain up to the root', async () => {
    const password = ['--pkcs12-password', 'correct horse', '--pkcs12-alias', 'my key']
    const certs = await made(...withIntermediate, '--formats', 'pkcs12,truststore', ...password)
    const said = (name: string) =>
      openssl(['pkcs12', '-legacy', '-in', join(certs, name), '-passin', 'pass:correct horse', '-nodes'])
    const subjects = (text: string) =>
      (text.match(/-----BEGIN CERTIFICATE[\s\S]*?-----END CERTIFICATE-----/g) ?? []).map(
        (pem) => new X509Certificate(pem).fingerprint256,
      )
    const fingerprint = (name: string) => new X509Certificate(readFileSync(join(certs, name))).fingerprint256
    expect(subjects(said('keystore.p12'))).toEqual(['cert.pem', 'intermediate.pem', 'ca.pem'].map(fingerprint))
    expect(said('keystore.p12')).toContain('friendlyName: my key')
    expect(subjects(said('truststore.p12'))).toEqual([fingerprint('ca.pem')])
    expect(said('truststore.p12')).not.toContain('PRIVATE KEY')
  })

  it('JKS: a magic number, and a digest under the password', async () => {
    const certs = await made('--issued-by', 'root-ca', '--formats', 'jks', '--pkcs12-password', 'correct horse')
    for (const name of ['keystore.jks', 'truststore.jks']) {
      const octets = readFileSync(join(certs, name))
      expect(octets.subarray(0, 8).toString('hex'), name).toBe('feedfeed00000002')
      const digest = createHash('sha1')
        .update(Buffer.from('correct horse', 'utf16le').swap16())
        .update('Mighty Aphrodite')
        .update(octets.subarray(0, -20))
        .digest()
      expect(octets.subarray(-20).equals(digest), name).toBe(true)
    }
    const ca = new X509Certificate(readFileSync(join(certs, 'ca.pem')))
    expect(readFileSync(join(certs, 'truststore.jks')).includes(ca.raw)).toBe(true)
  })

  it('kubernetes-secret: pair and CA, under its name and namespace', async () => {
    const name = ['--secret-name', 'app-tls', '--secret-namespace', 'staging']
    const certs = await made('--issued-by', 'intermediate-ca', '--formats', 'kubernetes-secret', ...name)
    const text = readFileSync(join(certs, 'secret.yaml'), 'utf8')
    expect(text.replace(/: [A-Za-z0-9+/=]{100,}$/gm, ': (base64)')).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Secret
      metadata:
        name: "app-tls"
        namespace: "staging"
      type: kubernetes.io/tls
      data:
        tls.crt: (base64)
        tls.key: (base64)
        ca.crt: (base64)
      "
    `)
    const data = (key: string) =>
      Buffer.from(new RegExp(`^  ${key}: (.*)$`, 'm').exec(text)?.[1] ?? '', 'base64').toString()
    const read = (file: string) => readFileSync(join(certs, file), 'utf8')
    expect(data('tls\\.crt')).toBe(read('fullchain.pem'))
    expect(data('tls\\.key')).toBe(read('key.pem'))
    expect(data('ca\\.crt')).toBe(read('ca.pem'))
    expect(readFileSync(join(await made('--formats', 'kubernetes-secret'), 'secret.yaml'), 'utf8')).toContain(
      'metadata:\n  name: "tls"\ntype: kubernetes.io/tls\n',
    )
  })

  it.skipIf(!hasOpenssl)(
    'certificate-request: the names and the key of the certificate, and it stays the second time',
    async () => {
      const directory = temporaryDirectory()
      const given = [...words, '10.0.0.1', '--organization', 'Example', '--formats', 'certificate-request']
      await makePair(given, { directory })
      const file = join(directory, 'certs', 'request.pem')
      const said = openssl(['req', '-in', file, '-noout', '-verify', '-subject', '-pubkey', '-text'])
      expect(said).toContain('DNS:app.test, IP Address:10.0.0.1')
      expect(said).toMatch(/subject=O ?= ?Example, CN ?= ?app\.test/)
      const { publicKey } = new X509Certificate(readFileSync(join(directory, 'certs', 'cert.pem')))
      const pem = /-----BEGIN PUBLIC KEY[\s\S]*END PUBLIC KEY-----/.exec(said)?.[0] as string
      expect(createPublicKey(pem).equals(publicKey)).toBe(true)

      const [before, text] = [statSync(file).mtimeMs, readFileSync(file, 'utf8')]
      expect((await makePair(given, { directory })).reused).toBe('true')
      expect(statSync(file).mtimeMs).toBe(before)
      expect(readFileSync(file, 'utf8')).toBe(text)
      await makePair([...given, 'b.test'], { directory })
      expect(openssl(['req', '-in', file, '-noout', '-text'])).toContain('DNS:b.test')
    },
  )

  it.skipIf(!hasOpenssl)('a damaged one is rewritten and the pair is kept', async () => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    const given = [...words, ...all, '--pkcs12-password', 'correct horse']
    const first = await makePair(given, { directory })
    const other = await made(...all, '--pkcs12-password', 'correct horse')
    const derived = filesIn(certs).filter((name) => !/^(\.gitignore|(ca|cert|fullchain|key)\.pem)$/.test(name))
    expect(derived).toHaveLength(9)
    const before = Object.fromEntries(derived.map((name) => [name, readFileSync(join(certs, name)).toString('base64')]))
    for (const name of derived) copyFileSync(join(other, name), join(certs, name))
    expect(await makePair(given, { directory })).toEqual({ ...first, reused: 'true' })
    for (const name of derived.filter((name) => name !== 'request.pem')) {
      expect(readFileSync(join(certs, name)).toString('base64'), name).toBe(before[name])
    }
    // An ECDSA signature differs each time.
    const request = openssl(['req', '-in', join(certs, 'request.pem'), '-noout', '-pubkey'])
    const { publicKey } = new X509Certificate(readFileSync(join(certs, 'cert.pem')))
    expect(createPublicKey(request).equals(publicKey)).toBe(true)
  })
})

describe('with certificate-request', () => {
  it('what needs no key is written, and there is no key anywhere', async () => {
    const request = join(await made('--formats', 'certificate-request'), 'request.pem')
    const directory = temporaryDirectory()
    const given = ['--certificate-request', request, '--issued-by', 'root-ca', '--formats', 'der,truststore']
    const outputs = await makePair(given, { directory })
    const certs = join(directory, 'certs')
    const pem = ['.gitignore', 'ca.pem', 'cert.der', 'cert.pem', 'fullchain.pem']
    expect(filesIn(certs)).toEqual([...pem, 'settings/store-password', 'truststore.p12'])
    for (const name of filesIn(certs)) expect(readFileSync(join(certs, name), 'latin1')).not.toContain('PRIVATE KEY')
    expect(outputs).toMatchObject({ 'key-path': '', subject: 'CN=app.test', 'subject-alt-names': 'DNS:app.test' })
    expect(JSON.parse(outputs.certificates)['app.test']).not.toHaveProperty('key-path')
    const ca = new X509Certificate(readFileSync(join(certs, 'ca.pem')))
    expect(new X509Certificate(readFileSync(join(certs, 'cert.pem'))).verify(ca.publicKey)).toBe(true)
    expect((await makePair([...given, '--pkcs12-password', 'correct horse'], { directory })).reused).toBe('true')
  })
})
