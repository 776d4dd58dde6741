/** A run with an issuer: what it leaves on disk, what it reports, what it refuses. */
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outputs } from '../../src/interface/table.ts'
import { namesIn } from '../pair-files.ts'
import { temporaryDirectory } from '../program.ts'
import { makePair, runInProcess } from './in-process.ts'

const words = ['app.test', '--key-type', 'ecdsa-p256']

/** All files below a directory, hidden ones too, by their names relative to it. */
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

function certificatesIn(directory: string, name: string): readonly X509Certificate[] {
  const blocks = readFileSync(join(directory, name), 'utf8').match(/-----BEGIN [\s\S]*?-----END .*?-----\n/g) ?? []
  return blocks.map((pem) => new X509Certificate(pem))
}

function certificateIn(directory: string, name: string): X509Certificate {
  return certificatesIn(directory, name)[0] as X509Certificate
}

describe('files', () => {
  it('of a root CA are its certificate beside the pair', async () => {
    const certs = await made('--issued-by', 'root-ca')
    expect(filesIn(certs)).toEqual(['.gitignore', 'ca.pem', 'cert.pem', 'fullchain.pem', 'key.pem'])
    const [ca, certificate] = [certificateIn(certs, 'ca.pem'), certificateIn(certs, 'cert.pem')]
    expect(certificatesIn(certs, 'fullchain.pem').map(({ raw }) => raw)).toEqual([certificate.raw])
    expect(ca.ca && ca.verify(ca.publicKey) && certificate.verify(ca.publicKey)).toBe(true)
    expect(certificate.checkIssued(ca)).toBe(true)
    expect(certificate.ca).toBe(false)
  })

  it('of an intermediate CA stand in the order in which a server sends them, and clients share it', async () => {
    const certs = await made('--issued-by', 'intermediate-ca', '--client-names', 'alice,bob')
    const pair = ['cert.pem', 'fullchain.pem', 'key.pem']
    expect(filesIn(certs)).toEqual([
      '.gitignore',
      'ca.pem',
      'cert.pem',
      ...['alice', 'bob'].flatMap((name) => pair.map((file) => join('clients', name, file))),
      'fullchain.pem',
      'intermediate.pem',
      'key.pem',
    ])
    const [root, intermediate] = [certificateIn(certs, 'ca.pem'), certificateIn(certs, 'intermediate.pem')]
    expect(certificatesIn(certs, 'ca.pem')).toHaveLength(1)
    expect(root.verify(root.publicKey)).toBe(true)
    expect(intermediate.checkIssued(root) && intermediate.verify(root.publicKey)).toBe(true)
    for (const folder of ['.', 'clients/alice', 'clients/bob']) {
      const certificate = certificateIn(certs, `${folder}/cert.pem`)
      expect(certificate.checkIssued(intermediate) && certificate.verify(intermediate.publicKey), folder).toBe(true)
      const chain = certificatesIn(certs, `${folder}/fullchain.pem`).map(({ raw }) => raw)
      expect(chain, folder).toEqual([certificate.raw, intermediate.raw])
      const key = createPrivateKey(readFileSync(join(certs, folder, 'key.pem')))
      expect(certificate.checkPrivateKey(key), folder).toBe(true)
    }
    const usages = ['.', 'clients/alice'].map((folder) => certificateIn(certs, `${folder}/cert.pem`).keyUsage)
    expect(usages).toEqual([['1.3.6.1.5.5.7.3.1'], ['1.3.6.1.5.5.7.3.2']])
    expect(certificateIn(certs, 'clients/alice/cert.pem').subject).toBe('CN=alice')
  })

  it.runIf(process.platform !== 'win32').each([
    ['0600', '600'],
    ['0640', '640'],
  ])('are readable by all but for the keys, which have key-mode %s, whatever the umask', async (keyMode, expected) => {
    const umask = process.umask(0)
    try {
      const more = ['--client-names', 'alice', '--keep-ca-key', 'true', '--key-mode', keyMode]
      const certs = await made(
        '--issued-by',
        'intermediate-ca',
        ...more,
        '--formats',
        'der,pkcs12,truststore,jks,combined',
      )
      const secret = ['ca-key.pem', 'intermediate-key.pem', join('settings', 'store-password')]
      for (const folder of ['', join('clients', 'alice')]) {
        for (const name of ['key.pem', 'key.der', 'keystore.p12', 'keystore.jks', 'combined.pem']) {
          secret.push(join(folder, name))
        }
      }
      for (const name of filesIn(certs)) {
        const mode = (statSync(join(certs, name)).mode & 0o7777).toString(8)
        expect(`${name} ${mode}`).toBe(`${name} ${secret.includes(name) ? expected : '644'}`)
      }
      expect(filesIn(certs)).toEqual(expect.arrayContaining(secret))
      for (const folder of ['.', 'clients', 'clients/alice']) {
        expect((statSync(join(certs, folder)).mode & 0o7777).toString(8)).toBe('755')
      }
    } finally {
      process.umask(umask)
    }
  })
})

describe('the private key of a CA', () => {
  /** Public halves of all private keys in any file below, in PEM and in DER, as SubjectPublicKeyInfo. */
  function keysIn(directory: string): readonly string[] {
    const spki = (key: Parameters<typeof createPublicKey>[0]) =>
      createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('hex')
    return filesIn(directory).flatMap((name) => {
      const bytes = readFileSync(join(directory, name))
      if (name.endsWith('.der') && name.includes('key'))
        return [spki(createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' }))]
      // A Kubernetes secret holds texts in base64.
      const texts = bytes
        .toString('latin1')
        .replace(/^ {2}tls\.key: (.*)$/m, (_, text) => Buffer.from(text, 'base64').toString())
      return (texts.match(/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?-----END .*?-----/g) ?? []).map((pem) => spki(pem))
    })
  }

  const publicKeyOf = (certs: string, name: string) =>
    certificateIn(certs, name).publicKey.export({ type: 'spki', format: 'der' }).toString('hex')

  it('is written where it is to be kept, and encrypted with ca-key-passphrase', async () => {
    const more = ['--issued-by', 'intermediate-ca', '--keep-ca-key', 'true']
    const certs = await made(...more)
    expect(namesIn(certs)).toEqual(expect.arrayContaining(['ca-key.pem', 'intermediate-key.pem']))
    const expected = ['ca.pem', 'cert.pem', 'intermediate.pem'].map((name) => publicKeyOf(certs, name))
    expect([...keysIn(certs)].sort()).toEqual([...expected].sort())

    const encrypted = await made(...more, '--ca-key-passphrase', 'correct horse')
    for (const name of ['ca', 'intermediate']) {
      const pem = readFileSync(join(encrypted, `${name}-key.pem`), 'utf8')
      expect(pem).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/)
      const key = createPrivateKey({ key: pem, passphrase: 'correct horse' })
      expect(certificateIn(encrypted, `${name}.pem`).checkPrivateKey(key)).toBe(true)
    }
    expect(readFileSync(join(encrypted, 'key.pem'), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/)
  })

  it('is kept of a root CA alone if there is no intermediate', async () => {
    const certs = await made('--issued-by', 'root-ca', '--keep-ca-key', 'true')
    expect(namesIn(certs)).toEqual(['.gitignore', 'ca-key.pem', 'ca.pem', 'cert.pem', 'fullchain.pem', 'key.pem'])
  })
})

describe('a CA made here', () => {
  it('has a name that no other generation has', async () => {
    const withName = ['--issued-by', 'intermediate-ca', '--ca-common-name', 'Example CA']
    const runs = [await made(...withName), await made(...withName)]
    const subjects = runs.flatMap((certs) => [
      certificateIn(certs, 'ca.pem').subject,
      certificateIn(certs, 'intermediate.pem').subject,
    ])
    expect(new Set(subjects).size).toBe(4)
    for (const subject of subjects) expect(subject).toMatch(/^CN=Example CA (intermediate )?[0-9a-f]{8}$/)
  })

  it.each([
    ['a common name that has no more room', `${'two '.repeat(15)}room`],
    ['a common name in another script', '例'.repeat(64)],
  ])('has one of at most 64 characters, under %s', async (_, commonName) => {
    const directory = temporaryDirectory()
    await makePair(
      ['a.test', '--common-name', commonName, '--key-type', 'ecdsa-p256', '--issued-by', 'intermediate-ca'],
      {
        directory,
      },
    )
    for (const name of ['ca.pem', 'intermediate.pem']) {
      const { subject } = certificateIn(join(directory, 'certs'), name)
      expect([...subject.slice('CN='.length)].length).toBeLessThanOrEqual(64)
      expect(subject).toMatch(/ [0-9a-f]{8}$/)
    }
  })

  it('lasts as long as everything that it signs', async () => {
    const times = ['--not-before', '2001-01-01T00:00:00Z', '--not-after', '2070-01-01T00:00:00Z']
    const certs = await made('--issued-by', 'intermediate-ca', '--client-names', 'alice', ...times)
    const validity = (name: string) => {
      const { validFrom, validTo } = certificateIn(certs, name)
      return { from: Date.parse(validFrom), to: Date.parse(validTo) }
    }
    for (const ca of ['ca.pem', 'intermediate.pem']) {
      for (const name of ['cert.pem', 'clients/alice/cert.pem', 'intermediate.pem']) {
        expect(validity(ca).from).toBeLessThanOrEqual(validity(name).from)
        expect(validity(ca).to).toBeGreaterThanOrEqual(validity(name).to)
      }
    }
    expect(validity('cert.pem').to).toBe(Date.parse('2070-01-01T00:00:00Z'))
  })
})

describe('outputs', () => {
  it('are those of the interface, and name everything that was issued', async () => {
    const directory = temporaryDirectory()
    const given = await makePair([...words, '--issued-by', 'root-ca', '--client-names', 'alice,bob'], { directory })
    expect(Object.keys(given)).toEqual(Object.keys(outputs))
    const certs = join(directory, 'certs')
    expect(given).toMatchObject({
      'certificate-path': join(certs, 'cert.pem'),
      'ca-certificate-path': join(certs, 'ca.pem'),
      'output-directory': certs,
      subject: 'CN=app.test',
      reused: 'false',
      'pkcs12-path': '',
      'pkcs12-password': '',
    })
    const certificates = JSON.parse(given.certificates)
    expect(Object.keys(certificates)).toEqual(['app.test', 'clients/alice', 'clients/bob'])
    for (const [name, issued] of Object.entries<{ [output: string]: string }>(certificates)) {
      const folder = name === 'app.test' ? certs : join(certs, name)
      const certificate = certificateIn(folder, 'cert.pem')
      expect(issued).toEqual({
        'certificate-path': join(folder, 'cert.pem'),
        'key-path': join(folder, 'key.pem'),
        'fullchain-path': join(folder, 'fullchain.pem'),
        'ca-certificate-path': join(certs, 'ca.pem'),
        'fingerprint-sha256': certificate.fingerprint256,
        'spki-sha256': expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
        'serial-number': certificate.serialNumber,
        subject: `CN=${name.replace('clients/', '')}`,
        'subject-alt-names': `DNS:${name.replace('clients/', '')}`,
        'not-before': expect.stringMatching(/Z$/),
        'not-after': new Date(certificate.validTo).toISOString().replace('.000', ''),
      })
    }
  })

  it('do not call the key of a CA gone while it is in the directory', async () => {
    const directory = temporaryDirectory()
    const withCa = [...words, '--issued-by', 'root-ca', '--ca-common-name', 'Example CA']
    await makePair([...withCa, '--keep-ca-key', 'true'], { directory })
    const { printed } = await runInProcess(withCa, { directory })
    const isThere = namesIn(join(directory, 'certs')).includes('ca-key.pem')
    expect(printed.includes('whose private key is gone')).toBe(!isThere)
  })
})

describe('mistakes are reported all at once, and nothing is written', () => {
  async function mistakesOf(...given: readonly string[]): Promise<string> {
    const directory = temporaryDirectory()
    const { status, printed } = await runInProcess(given, { directory })
    expect(status, printed).toBe(2)
    expect(namesIn(directory)).toEqual([])
    return printed
  }

  it('where words need a CA, and names cannot be folders', async () => {
    const ofCa = [
      '--issued-by',
      'self',
      '--keep-ca-key',
      'true',
      '--ca-common-name',
      'X',
      '--name-constraints',
      'issued',
    ]
    const more = ['--client-names', '../x,CON,Alice,alice', '--ca-key', 'key.pem', '--formats', 'pkcs12,pkcs7']
    expect(await mistakesOf('a.test', ...ofCa, ...more, '--pkcs12-password', 'abc')).toMatchInlineSnapshot(`
      "ca-common-name: expected a new CA (issued-by root-ca or intermediate-ca), got "self".
      keep-ca-key: expected a new CA (issued-by root-ca or intermediate-ca), got "self".
      name-constraints: expected a new CA (issued-by root-ca or intermediate-ca), got "self".
      ca-certificate: expected the certificate of ca-key, got "".
      client-names: expected names that give different folders on every file system, got "Alice, alice".
      client-names: expected a name without any of < > : " / \\ | ? *, got "../x". Choose another name.
      client-names: expected a name that is not a device on Windows, got "CON". Choose another name.
      formats: expected some of pem, der, pkcs12, truststore, jks, combined, certificate-request, kubernetes-secret, got "pkcs7". Did you mean pkcs12?
      pkcs12-password: expected at least six ASCII characters, got "3 characters".
      "
    `)
  })

  it('if a CA is given and made', async () => {
    expect(await mistakesOf('a.test', '--ca-certificate', 'ca.pem', '--issued-by', 'root-ca')).toMatchInlineSnapshot(`
      "issued-by cannot be combined with ca-certificate. Remove issued-by, or set it to intermediate-ca.
      ca-key: expected the private key of ca-certificate, got "".
      "
    `)
  })

  it('where the files of a CA are not there', async () => {
    expect(await mistakesOf('a.test', '--ca-certificate', 'ca.pem', '--ca-key', 'ca-key.pem')).toMatchInlineSnapshot(`
      "ca-certificate: expected a file that can be read (no such file), got "ca.pem".
      ca-key: expected a file that can be read (no such file), got "ca-key.pem".
      "
    `)
  })

  it('where a CA is none, or its key is another one', async () => {
    const certs = await made('--issued-by', 'root-ca', '--keep-ca-key', 'true')
    const path = (name: string) => join(certs, name)
    expect(
      await mistakesOf('a.test', '--ca-certificate', path('cert.pem'), '--ca-key', path('key.pem')),
    ).toMatchInlineSnapshot(`
      "ca-certificate: expected the CA certificate to be a CA's (basicConstraints with cA, RFC 5280 §4.2.1.9), got an end entity's.
      "
    `)
    expect(
      await mistakesOf('a.test', '--ca-certificate', path('ca.pem'), '--ca-key', path('key.pem')),
    ).toMatchInlineSnapshot(`
      "ca-key: expected the private key of the CA certificate, got another.
      "
    `)
  })

  it('if a request has no issuer, or formats need its key', async () => {
    const certs = await made('--formats', 'certificate-request')
    const request = ['--certificate-request', join(certs, 'request.pem')]
    expect(await mistakesOf(...request, '--issued-by', 'self')).toMatchInlineSnapshot(`
      "certificate-request: expected a CA to sign it, because its private key is not available, got "self". Give issued-by or ca-certificate.
      "
    `)
    const formats = 'der,pkcs12,truststore,jks,combined,certificate-request,kubernetes-secret'
    expect(await mistakesOf(...request, '--issued-by', 'root-ca', '--formats', formats)).toMatchInlineSnapshot(`
      "certificate-request cannot be combined with formats pkcs12, jks, combined, certificate-request, kubernetes-secret, which contain the private key. Leave these formats out.
      "
    `)
  })

  it('if name constraints forbid a name', async () => {
    const constraints = ['--issued-by', 'root-ca', '--name-constraints', 'example.test,10.0.0.0/8']
    expect(await mistakesOf('a.test', '10.0.0.1', ...constraints, '--client-names', 'alice')).toMatchInlineSnapshot(`
      "subject-alt-names: expected names that name-constraints permit, got "a.test" (RFC 5280 §4.2.1.10).
      client-names: expected names that name-constraints permit, got "alice" (RFC 5280 §4.2.1.10).
      "
    `)
  })
})
