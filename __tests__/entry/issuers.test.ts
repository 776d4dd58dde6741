/** The committed bundle with an issuer: what only the whole program shows. Its decisions are tested in commands/issuers.test.ts. */
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outputs } from '../../src/interface/table.ts'
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

function certificatesIn(directory: string, name: string): readonly X509Certificate[] {
  const blocks = readFileSync(join(directory, name), 'utf8').match(/-----BEGIN [\s\S]*?-----END .*?-----\n/g) ?? []
  return blocks.map((pem) => new X509Certificate(pem))
}

function certificateIn(directory: string, name: string): X509Certificate {
  return certificatesIn(directory, name)[0] as X509Certificate
}

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
})

describe('outputs', () => {
  it('tell of the CA on stderr, and what became of its key', () => {
    const directory = temporaryDirectory()
    const run = (...more: readonly string[]) => withoutChance(runProgram([...words, ...more], { directory }).stderr)
    expect(run('--issued-by', 'intermediate-ca', '--client-names', 'alice')).toMatchInlineSnapshot(`
      "Made 2 of 2 certificates.

        subject      CN=app.test
        key          ecdsa-p256, for a server
        valid        (time) to (time) (365 days)
        SHA-256      (fingerprint)
        issuer       an intermediate below a CA, made for this run, whose private key is gone: it can never sign another certificate
        certificate  certs/cert.pem
        private key  certs/key.pem
        full chain   certs/fullchain.pem
        to trust     certs/ca.pem
        folders      certs/clients/alice

      Try it:  curl --cacert certs/ca.pem https://app.test
      "
    `)
    expect(run('--issued-by', 'root-ca', '--keep-ca-key', 'true')).toMatchInlineSnapshot(`
      "Reissued the certificate for app.test: ca.pem is of another CA.

        subject      CN=app.test
        key          ecdsa-p256, for a server
        valid        (time) to (time) (365 days)
        SHA-256      (fingerprint)
        issuer       a CA made for this run, whose private key is kept: anyone who has it can issue for any name; name-constraints would limit it
        certificate  certs/cert.pem
        private key  certs/key.pem
        full chain   certs/fullchain.pem
        to trust     certs/ca.pem

      Try it:  curl --cacert certs/ca.pem https://app.test
      "
    `)
    const constrained = run('--issued-by', 'root-ca', '--keep-ca-key', 'true', '--name-constraints', 'issued')
    expect(constrained).toContain('anyone who has it can issue within its name constraints\n')
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
