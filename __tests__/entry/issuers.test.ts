/** The committed bundle with an issuer: what it leaves on disk, what it reports, what it refuses. */
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outputs } from '../../src/request/interface.ts'
import { namesIn } from '../pair-files.ts'
import { makePair, runProgram, temporaryDirectory } from '../program.ts'
import { runMain } from './runner.ts'

const words = ['app.test', '--key-type', 'ecdsa-p256']

/** All files below a directory, hidden ones too, by their names relative to it. */
function filesIn(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .sort()
}

function withoutChance(text: string): string {
  return text
    .replace(/([0-9A-F]{2}:){31}[0-9A-F]{2}/g, '(fingerprint)')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '(time)')
}

/** A directory with `certs` in it, which these words have filled. */
function made(...more: readonly string[]): string {
  const directory = temporaryDirectory()
  makePair([...words, ...more], { directory })
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
  it('of a root CA are its certificate beside the pair', () => {
    const certs = made('--issued-by', 'root-ca')
    expect(filesIn(certs)).toEqual(['.gitignore', 'ca.pem', 'cert.pem', 'fullchain.pem', 'key.pem'])
    const [ca, certificate] = [certificateIn(certs, 'ca.pem'), certificateIn(certs, 'cert.pem')]
    expect(certificatesIn(certs, 'fullchain.pem').map(({ raw }) => raw)).toEqual([certificate.raw])
    expect(ca.ca && ca.verify(ca.publicKey) && certificate.verify(ca.publicKey)).toBe(true)
    expect(certificate.checkIssued(ca)).toBe(true)
    expect(certificate.ca).toBe(false)
  })

  it('of an intermediate CA stand in the order in which a server sends them, and clients share it', () => {
    const certs = made('--issued-by', 'intermediate-ca', '--client-names', 'alice,bob')
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
  ])('are readable by all but for the keys, which have key-mode %s, whatever the umask', (keyMode, expected) => {
    const umask = process.umask(0)
    try {
      const more = ['--client-names', 'alice', '--keep-ca-key', 'true', '--key-mode', keyMode]
      const certs = made('--issued-by', 'intermediate-ca', ...more, '--formats', 'der,pkcs12,truststore,jks,combined')
      const secret = ['ca-key.pem', 'intermediate-key.pem']
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
      const octets = readFileSync(join(directory, name))
      if (name.endsWith('.der') && name.includes('key'))
        return [spki(createPrivateKey({ key: octets, format: 'der', type: 'pkcs8' }))]
      // A Kubernetes secret holds texts in base64.
      const texts = octets
        .toString('latin1')
        .replace(/^ {2}tls\.key: (.*)$/m, (_, text) => Buffer.from(text, 'base64').toString())
      return (texts.match(/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?-----END .*?-----/g) ?? []).map((pem) => spki(pem))
    })
  }

  const publicKeyOf = (certs: string, name: string) =>
    certificateIn(certs, name).publicKey.export({ type: 'spki', format: 'der' }).toString('hex')

  it('is nowhere on the disk', () => {
    const directory = temporaryDirectory()
    const temporary = join(directory, 'tmp')
    mkdirSync(temporary)
    const more = ['--issued-by', 'intermediate-ca', '--client-names', 'alice']
    const formats = ['--formats', 'der,combined,kubernetes-secret,certificate-request']
    const environment = { TMPDIR: temporary, RUNNER_TEMP: temporary }
    makePair([...words, ...more, ...formats], { directory, environment })
    expect(namesIn(directory)).toEqual(['certs', 'tmp'])
    expect(namesIn(temporary)).toEqual([])
    const certs = join(directory, 'certs')
    const pairs = ['cert.pem', 'clients/alice/cert.pem'].map((name) => publicKeyOf(certs, name))
    expect([...new Set(keysIn(certs))].sort()).toEqual([...pairs].sort())
    // key.pem, key.der, combined.pem, secret.yaml of each.
    expect(keysIn(certs)).toHaveLength(8)
    expect(pairs).not.toContain(publicKeyOf(certs, 'ca.pem'))
    expect(pairs).not.toContain(publicKeyOf(certs, 'intermediate.pem'))
  })

  it('is written where it is to be kept, and encrypted with ca-key-passphrase', () => {
    const more = ['--issued-by', 'intermediate-ca', '--keep-ca-key', 'true']
    const certs = made(...more)
    expect(namesIn(certs)).toEqual(expect.arrayContaining(['ca-key.pem', 'intermediate-key.pem']))
    const expected = ['ca.pem', 'cert.pem', 'intermediate.pem'].map((name) => publicKeyOf(certs, name))
    expect([...keysIn(certs)].sort()).toEqual([...expected].sort())

    const encrypted = made(...more, '--ca-key-passphrase', 'correct horse')
    for (const name of ['ca', 'intermediate']) {
      const pem = readFileSync(join(encrypted, `${name}-key.pem`), 'utf8')
      expect(pem).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/)
      const key = createPrivateKey({ key: pem, passphrase: 'correct horse' })
      expect(certificateIn(encrypted, `${name}.pem`).checkPrivateKey(key)).toBe(true)
    }
    expect(readFileSync(join(encrypted, 'key.pem'), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/)
  })

  it('is kept of a root CA alone where there is no intermediate', () => {
    const certs = made('--issued-by', 'root-ca', '--keep-ca-key', 'true')
    expect(namesIn(certs)).toEqual(['.gitignore', 'ca-key.pem', 'ca.pem', 'cert.pem', 'fullchain.pem', 'key.pem'])
  })
})

describe('a CA made here', () => {
  it('has a name that no other generation has', () => {
    const runs = [1, 2].map(() => made('--issued-by', 'intermediate-ca', '--ca-common-name', 'Example CA'))
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
  ])('has one of at most 64 characters, under %s', (_, commonName) => {
    const directory = temporaryDirectory()
    makePair(['a.test', '--common-name', commonName, '--key-type', 'ecdsa-p256', '--issued-by', 'intermediate-ca'], {
      directory,
    })
    for (const name of ['ca.pem', 'intermediate.pem']) {
      const { subject } = certificateIn(join(directory, 'certs'), name)
      expect([...subject.slice('CN='.length)].length).toBeLessThanOrEqual(64)
      expect(subject).toMatch(/ [0-9a-f]{8}$/)
    }
  })

  it('lasts as long as everything that it signs', () => {
    const times = ['--not-before', '2001-01-01T00:00:00Z', '--not-after', '2070-01-01T00:00:00Z']
    const certs = made('--issued-by', 'intermediate-ca', '--client-names', 'alice', ...times)
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
  it('are those of the interface, and name everything that was issued', () => {
    const directory = temporaryDirectory()
    const given = makePair([...words, '--issued-by', 'root-ca', '--client-names', 'alice,bob'], { directory })
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

  it('tell of the CA on stderr, and what became of its key', () => {
    const directory = temporaryDirectory()
    const run = (...more: readonly string[]) => withoutChance(runProgram([...words, ...more], { directory }).stderr)
    expect(run('--issued-by', 'intermediate-ca', '--client-names', 'alice')).toMatchInlineSnapshot(`
      "Made 2 of 2 certificates.

        subject      CN=app.test
        key          ecdsa-p256, for a server
        valid        (time) to (time) (365 days)
        SHA-256      (fingerprint)
        issuer       an intermediate below a CA, made for this run, whose private key is gone: nobody can issue from it again
        certificate  certs/cert.pem
        private key  certs/key.pem
        full chain   certs/fullchain.pem
        to trust     certs/ca.pem
        folders      certs/clients/alice

      Try it:  curl --cacert certs/ca.pem https://app.test
      "
    `)
    expect(run('--issued-by', 'root-ca', '--keep-ca-key', 'true')).toMatchInlineSnapshot(`
      "Made the certificate for app.test anew: ca.pem is of another CA.

        subject      CN=app.test
        key          ecdsa-p256, for a server
        valid        (time) to (time) (365 days)
        SHA-256      (fingerprint)
        issuer       a CA made for this run, whose private key is kept: whoever has it can issue for any name; name-constraints would bind it
        certificate  certs/cert.pem
        private key  certs/key.pem
        full chain   certs/fullchain.pem
        to trust     certs/ca.pem

      Try it:  curl --cacert certs/ca.pem https://app.test
      "
    `)
    const constrained = run('--issued-by', 'root-ca', '--keep-ca-key', 'true', '--name-constraints', 'issued')
    expect(constrained).toContain('whoever has it can issue within its name constraints\n')
  })

  it('do not call the key of a CA gone while it stands in the directory', () => {
    const directory = temporaryDirectory()
    const withCa = [...words, '--issued-by', 'root-ca', '--ca-common-name', 'Example CA']
    makePair([...withCa, '--keep-ca-key', 'true'], { directory })
    const { stderr } = runProgram(withCa, { directory })
    const isThere = namesIn(join(directory, 'certs')).includes('ca-key.pem')
    expect(stderr.includes('whose private key is gone')).toBe(!isThere)
  })
})

describe('as an Action', () => {
  const inputs = {
    'common-name': 'app.test',
    'key-type': 'ecdsa-p256',
    'issued-by': 'intermediate-ca',
    'client-names': 'alice',
    'keep-ca-key': 'true',
    formats: 'pkcs12, truststore, jks, combined, kubernetes-secret',
  }

  it('masks every key and the random password, and no other output holds a masked value', () => {
    const workspace = temporaryDirectory()
    const step = runMain({ workspace, inputs })
    expect(step.stderr).toBe('')
    expect(step.status).toBe(0)
    const masks = [...step.stdout.matchAll(/^::add-mask::(.*)$/gm)].map(([, mask]) => mask as string)
    const password = step.outputs['pkcs12-password'] as string
    expect(password).toMatch(/^[\w-]{24}$/)
    const keys = ['ca-key.pem', 'intermediate-key.pem', 'key.pem', 'clients/alice/key.pem']
    const bodies = keys.flatMap((name) => {
      const lines = readFileSync(join(workspace, 'certs', name), 'utf8').split('\n')
      return lines.filter((line) => !line.startsWith('-----') && line.length >= 16)
    })
    expect([...new Set(masks)].sort()).toEqual([...new Set([password, ...bodies])].sort())

    const { 'pkcs12-password': _, ...others } = step.outputs
    const log = step.stdout.replace(/^::add-mask::.*$/gm, '')
    const certificates = ['cert.pem', 'ca.pem', 'fullchain.pem'].map((name) =>
      readFileSync(join(workspace, 'certs', name), 'utf8'),
    )
    for (const text of [log, step.summary, step.environmentFile, ...certificates, ...Object.values(others)]) {
      for (const mask of masks) expect(text).not.toContain(mask)
    }
    // A job's log is read from above: a secret is masked before anything can show it.
    expect(step.stdout.lastIndexOf('::add-mask::')).toBeLessThan(step.stdout.indexOf('Made 2 of 2 certificates.'))
  })

  it('gives all outputs, and a path for each file that there is', () => {
    const workspace = temporaryDirectory()
    const step = runMain({ workspace, inputs: { ...inputs, 'pkcs12-password': 'correct horse' } })
    expect(Object.keys(step.outputs).sort()).toEqual(Object.keys(outputs).sort())
    for (const [name, path] of Object.entries(step.outputs).filter(([name]) => name.endsWith('-path'))) {
      if (['certificate-request-path', 'ca-bundle-path', 'test-cases-path'].includes(name)) expect(path).toBe('')
      else expect(statSync(path).isFile(), name).toBe(true)
    }
    expect(step.stdout).toContain('::add-mask::correct horse\n')
    expect(Object.keys(JSON.parse(step.outputs['certificates'] as string))).toEqual(['app.test', 'clients/alice'])
  })
})

describe('mistakes are told of all at once, and nothing is written', () => {
  function mistakesOf(...given: readonly string[]): string {
    const directory = temporaryDirectory()
    const { status, stdout, stderr } = runProgram(given, { directory })
    expect({ status, stdout }, stderr).toEqual({ status: 2, stdout: '' })
    expect(namesIn(directory)).toEqual([])
    expect(stderr).toMatch(/\nSee selfsigned-cert-action --help\.\n$/)
    return stderr.replace('See selfsigned-cert-action --help.\n', '')
  }

  it('where words need a CA, and names cannot be folders', () => {
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
    expect(mistakesOf('a.test', ...ofCa, ...more, '--pkcs12-password', 'abc')).toMatchInlineSnapshot(`
      "ca-common-name: expected a CA made here: issued-by root-ca or intermediate-ca, got "self".
      keep-ca-key: expected a CA made here: issued-by root-ca or intermediate-ca, got "self".
      name-constraints: expected a CA made here: issued-by root-ca or intermediate-ca, got "self".
      ca-certificate: expected the certificate of ca-key, got "".
      client-names: expected names whose folders differ also where case does not count, got "Alice, alice".
      client-names: expected a name without any of < > : " / \\ | ? *, got "../x". Choose another name for it.
      client-names: expected a name that is no device on Windows, got "CON". Choose another name for it.
      formats: expected some of pem, der, pkcs12, truststore, jks, combined, certificate-request, kubernetes-secret, got "pkcs7". Did you mean pkcs12?
      pkcs12-password: expected at least six ASCII characters, got "3 characters".
      "
    `)
  })

  it('where a CA is given and made', () => {
    expect(mistakesOf('a.test', '--ca-certificate', 'ca.pem', '--issued-by', 'root-ca')).toMatchInlineSnapshot(`
      "issued-by: expected intermediate-ca or nothing beside ca-certificate, got "root-ca".
      ca-key: expected the private key of ca-certificate, got "".
      "
    `)
  })

  it('where the files of a CA are not there', () => {
    expect(mistakesOf('a.test', '--ca-certificate', 'ca.pem', '--ca-key', 'ca-key.pem')).toMatchInlineSnapshot(`
      "ca-certificate: expected a file that can be read (no such file), got "ca.pem".
      ca-key: expected a file that can be read (no such file), got "ca-key.pem".
      "
    `)
  })

  it('where a CA is none, or its key is another one', () => {
    const certs = made('--issued-by', 'root-ca', '--keep-ca-key', 'true')
    const path = (name: string) => join(certs, name)
    expect(
      mistakesOf('a.test', '--ca-certificate', path('cert.pem'), '--ca-key', path('key.pem')),
    ).toMatchInlineSnapshot(`
      "ca-certificate: expected the CA certificate to be a CA's (basicConstraints with cA, RFC 5280 §4.2.1.9), got an end entity's.
      "
    `)
    expect(
      mistakesOf('a.test', '--ca-certificate', path('ca.pem'), '--ca-key', path('key.pem')),
    ).toMatchInlineSnapshot(`
      "ca-key: expected the private key of the CA certificate, got another.
      "
    `)
  })

  it('where a request has nobody to sign it, or formats want its key', () => {
    const certs = made('--formats', 'certificate-request')
    const request = ['--certificate-request', join(certs, 'request.pem')]
    expect(mistakesOf(...request, '--issued-by', 'self')).toMatchInlineSnapshot(`
      "certificate-request: expected a CA to sign it: its own key is not here, got "self". Give issued-by or ca-certificate.
      "
    `)
    const formats = 'der,pkcs12,truststore,jks,combined,certificate-request,kubernetes-secret'
    expect(mistakesOf(...request, '--issued-by', 'root-ca', '--formats', formats)).toMatchInlineSnapshot(`
      "formats: expected formats without the private key beside certificate-request, got "pkcs12".
      formats: expected formats without the private key beside certificate-request, got "jks".
      formats: expected formats without the private key beside certificate-request, got "combined".
      formats: expected formats without the private key beside certificate-request, got "certificate-request".
      formats: expected formats without the private key beside certificate-request, got "kubernetes-secret".
      "
    `)
  })

  it('where name constraints forbid what is asked', () => {
    const constraints = ['--issued-by', 'root-ca', '--name-constraints', 'example.test,10.0.0.0/8']
    expect(mistakesOf('a.test', '10.0.0.1', ...constraints, '--client-names', 'alice')).toMatchInlineSnapshot(`
      "subject-alt-names: expected names that name-constraints permit, got "a.test" (RFC 5280 §4.2.1.10).
      clients/alice subject-alt-names: expected names that name-constraints permit, got "alice" (RFC 5280 §4.2.1.10).
      "
    `)
  })
})
