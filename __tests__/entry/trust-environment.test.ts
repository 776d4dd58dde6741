/**
 * The committed bundle on a command line, with trust by variables: what a person sees, and what a shell evaluates. HOME is
 * a directory of the test's own, and nothing but the environment is ever asked for, so that this machine trusts nothing.
 */
import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { pathOfJudge, requireJudges } from '../judges.ts'
import { mainEntry, makePair, runProgram, temporaryDirectory } from '../program.ts'

const words = ['app.test', '--key-type', 'ecdsa-p256', '--issued-by', 'root-ca']
const trust = ['--trust', 'environment']

/** Removes what differs between runs, and the note that only a machine without root certificates gets. */
function told(text: string, directory: string): string {
  return text
    .replaceAll(directory, '~')
    .replace(/\nWorth knowing: trust environment: expected the system's root certificates in a file, .*\n/, '')
    .replace(/([0-9A-F]{2}:){31}[0-9A-F]{2}/g, '(fingerprint)')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '(time)')
    .replace(/(test CA) [0-9a-f]{8}/g, '$1 (key)')
    .replace(/NODE_EXTRA_CA_CERTS, .*CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE/g, '(variables)')
}

function run(directory: string, more: readonly string[], environment: { readonly [name: string]: string } = {}) {
  const { status, stdout, stderr } = runProgram(more, { directory, environment })
  return { status, stdout: stdout.replaceAll(directory, '~'), stderr: told(stderr, directory) }
}

/** With a pair below a CA in `certs`. */
function withPair(): string {
  const directory = temporaryDirectory()
  makePair(words, { directory })
  return directory
}

const ledgersIn = (home: string) => {
  const directory = join(home, '.local', 'state', 'selfsigned-cert-action')
  return existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith('.json')) : []
}

describe('a certificate that is trusted by the environment', () => {
  it('has its variables told, which a program cannot set for its shell, and what sets them', () => {
    const directory = temporaryDirectory()
    const { status, stdout, stderr } = run(directory, [...words, ...trust])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toMatchInlineSnapshot(`
      "Made a certificate for app.test.

        subject      CN=app.test
        key          ecdsa-p256, for a server
        valid        (time) to (time) (365 days)
        SHA-256      (fingerprint)
        issuer       a CA made for this run, whose private key is gone: it can never sign another certificate
        certificate  certs/cert.pem
        private key  certs/key.pem
        full chain   certs/fullchain.pem
        to trust     certs/ca.pem
        also         certs/ca-bundle.pem
        trusted      by nothing on this machine
        to be set    (variables)

      Try it:  curl --cacert certs/ca.pem https://app.test

      To set the variables, evaluate what this prints:  eval "$(selfsigned-cert-action app.test --key-type ecdsa-p256 --issued-by root-ca --trust environment --print-env sh)"
      "
    `)
    expect(ledgersIn(directory)).toEqual([])
    const bundle = readFileSync(join(directory, 'certs', 'ca-bundle.pem'), 'utf8')
    expect(bundle).toContain(readFileSync(join(directory, 'certs', 'ca.pem'), 'utf8').trim())
  })

  it('has lines for a shell on standard output, where they are asked for, and is in a ledger', () => {
    const directory = temporaryDirectory()
    const { status, stdout, stderr } = run(directory, [...words, ...trust, '--print-env', 'sh'])
    expect(status).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "export NODE_EXTRA_CA_CERTS=~/certs/ca.pem
      export DENO_CERT=~/certs/ca.pem
      export SSL_CERT_FILE=~/certs/ca-bundle.pem
      export REQUESTS_CA_BUNDLE=~/certs/ca-bundle.pem
      export CURL_CA_BUNDLE=~/certs/ca-bundle.pem
      export AWS_CA_BUNDLE=~/certs/ca-bundle.pem
      export PIP_CERT=~/certs/ca-bundle.pem
      export GIT_SSL_CAINFO=~/certs/ca-bundle.pem
      export CARGO_HTTP_CAINFO=~/certs/ca-bundle.pem
      export GRPC_DEFAULT_SSL_ROOTS_FILE_PATH=~/certs/ca-bundle.pem
      export CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE=~/certs/ca-bundle.pem
      "
    `)
    expect(stderr).toMatch(/^ {2}environment {2}\(variables\)$/m)
    expect(stderr).toContain('It stays trusted until:  selfsigned-cert-action untrust\n')
    expect(stderr).not.toContain('evaluate what this prints')
    expect(ledgersIn(directory)).toHaveLength(1)
  })

  it('asks for lines in a shell’s syntax, and thereby for trust; without a shell for those of sh', () => {
    const directory = temporaryDirectory()
    const beginning = { sh: 'export ', fish: 'set -gx ', powershell: '$env:', dotenv: '' }
    for (const [shell, begins] of Object.entries(beginning)) {
      const { stdout } = run(directory, [...words, '--print-env', shell])
      const lines = stdout.split('\n').slice(0, -1)
      expect(lines).toHaveLength(11)
      expect(lines.every((line) => line.startsWith(begins) && line.includes('~/certs/ca'))).toBe(true)
    }
    expect(run(directory, [...words, '--print-env']).stdout).toBe(
      run(directory, [...words, '--print-env', 'sh']).stdout,
    )
    expect(run(directory, [...words, '--trust', 'none', '--print-env', 'sh']).stdout).toBe('')
  })

  it.runIf(requireJudges('sh'))('is trusted by programs of the shell that evaluates the lines', () => {
    const directory = join(temporaryDirectory(), "it's a $HOME, Prüf")
    mkdirSync(directory)
    const script = 'eval "$("$@" --print-env sh 2>/dev/null)" && env'
    const { stdout } = spawnSync(
      pathOfJudge('sh'),
      ['-c', script, 'sh', process.execPath, mainEntry, ...words, ...trust],
      {
        cwd: directory,
        env: { PATH: process.env['PATH'], HOME: directory },
        encoding: 'utf8',
      },
    )
    const variables = parseEnv(stdout)
    const file = join(directory, 'certs', 'ca-bundle.pem')
    for (const name of ['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'GIT_SSL_CAINFO'])
      expect(variables[name]).toBe(file)
    expect(variables['NODE_EXTRA_CA_CERTS']).toBe(join(directory, 'certs', 'ca.pem'))
  })

  it('starts from the files that a person’s variables name', () => {
    const directory = withPair()
    const mine = join(directory, 'certs', 'ca.pem')
    const other = temporaryDirectory()
    const { stdout } = run(other, [...words, '--print-env', 'dotenv'], { SSL_CERT_FILE: mine, PIP_CERT: mine })
    expect(new Set(stdout.match(/~.*/g))).toEqual(new Set(['~/certs/ca.pem', '~/certs/ca-bundle.pem']))
    const blocks = readFileSync(join(other, 'certs', 'ca-bundle.pem'), 'utf8').match(
      /-----BEGIN[^-]*-----[^-]*-----END/g,
    )
    expect(blocks).toHaveLength(2)
    expect(readFileSync(join(other, 'certs', 'ca-bundle.pem'), 'utf8')).toContain(readFileSync(mine, 'utf8').trim())
  })

  it('has outputs for a program to read', () => {
    const directory = temporaryDirectory()
    const { stdout } = run(directory, [...words, ...trust, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ 'ca-bundle-path': '~/certs/ca-bundle.pem', trusted: '' })
    expect(JSON.parse(run(directory, [...words, '--json']).stdout)).toMatchObject({ 'ca-bundle-path': '', trusted: '' })
  })

  it('has no secret in the line that sets its variables, nor what that line cannot have', () => {
    const secrets = ['--key-passphrase', 'hunter22', '--pkcs12-password=hunter23', '--formats', 'pem,pkcs12']
    const { stderr } = run(temporaryDirectory(), [...words, ...trust, ...secrets, '--json'])
    expect(stderr).not.toMatch(/hunter/)
    expect(/eval .*/.exec(stderr)?.[0]).toMatchInlineSnapshot(
      `"eval "$(selfsigned-cert-action app.test --key-type ecdsa-p256 --issued-by root-ca --trust environment --key-passphrase '…' '--pkcs12-password=…' --formats pem,pkcs12 --print-env sh)""`,
    )
  })
})

describe('what stands on standard output', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['in a syntax that is known', ['--print-env', 'tcsh'], 'one of sh, fish, powershell, dotenv, got "tcsh".'],
    ['one thing', ['--print-env', 'sh', '--json'], 'one thing on standard output, got --json too.'],
  ])('is %s', (_, more, expected) => {
    const directory = temporaryDirectory()
    expect(run(directory, [...words, ...trust, ...more])).toEqual({
      status: 2,
      stdout: '',
      stderr: `print-env: expected ${expected}\nSee selfsigned-cert-action --help.\n`,
    })
    expect(readdirSync(directory)).toEqual([])
  })
})

describe('the command trust', () => {
  it('trusts certificates that exist: ca.pem of the directory', () => {
    const directory = withPair()
    const { status, stdout, stderr } = run(directory, ['trust', ...trust, '--print-env', 'sh'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^export NODE_EXTRA_CA_CERTS=~\/certs\/ca-certificates\.pem\n/)
    expect(stderr).toMatchInlineSnapshot(`
      "  trusted      app.test test CA (key), valid until (time); its private key is where it was made
        environment  (variables)

      It stays trusted until:  selfsigned-cert-action untrust
      "
    `)
  })

  it('trusts those in the files that it is told, each once, and writes where it is told', () => {
    const [directory, other] = [withPair(), withPair()]
    const files = [join(directory, 'certs', 'ca.pem'), join(other, 'certs', 'ca.pem'), 'certs/ca.pem']
    const where = ['--output-directory', 'tls']
    const { status, stdout } = run(directory, ['trust', ...files, ...trust, ...where, '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ 'ca-bundle-path': '~/tls/ca-bundle.pem', trusted: '' })
    const added = readFileSync(join(directory, 'tls', 'ca-certificates.pem'), 'utf8')
    expect(added.match(/-----BEGIN CERTIFICATE-----/g)).toHaveLength(2)
    expect(readFileSync(join(directory, 'tls', 'ca-bundle.pem'), 'utf8')).toContain(added)
    expect(readdirSync(join(directory, 'tls')).sort()).toEqual(['ca-bundle.pem', 'ca-certificates.pem'])
  })

  it('trusts a certificate that signs itself', () => {
    const directory = temporaryDirectory()
    makePair(['--key-type', 'ecdsa-p256'], { directory })
    expect(run(directory, ['trust', 'certs/cert.pem', ...trust]).status).toBe(0)
    const added = new X509Certificate(readFileSync(join(directory, 'certs', 'ca-certificates.pem')))
    expect(added.subject).toBe('CN=localhost')
  })

  it('tells of everything that is wrong at once, and writes nothing', () => {
    const directory = withPair()
    writeFileSync(join(directory, 'broken.pem'), '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n')
    const before = readdirSync(join(directory, 'certs'))
    const files = ['gone.pem', 'certs', 'certs/cert.pem', 'certs/key.pem', 'broken.pem']
    const { status, stdout, stderr } = run(directory, ['trust', ...files, ...trust])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatchInlineSnapshot(`
      "trust: expected a file that can be read (no such file), got "gone.pem".
      trust: expected a file that can be read (not a file), got "certs".
      trust: expected certificates of CAs, or self-signed ones, got "certs/cert.pem". Name the file of its issuer, CN=app.test test CA (key).
      trust certs/key.pem: expected a PEM block CERTIFICATE, got none.
      trust: expected certificates that can be read (RFC 5280), got "broken.pem".
      See selfsigned-cert-action --help.
      "
    `)
    expect(readdirSync(join(directory, 'certs'))).toEqual(before)
    expect(ledgersIn(directory)).toEqual([])
  })

  it('takes no input that makes a certificate, on flags; variables of other runs do not concern it', () => {
    const directory = withPair()
    expect(run(directory, ['trust', ...trust, '--key-type', 'rsa-2048', '--trust-required', 'yes'])).toEqual({
      status: 2,
      stdout: '',
      stderr: [
        'key-type: expected some of trust, trust-required, output-directory, owner, got "--key-type".\n',
        'trust-required: expected true or false, got "yes".\nSee selfsigned-cert-action --help.\n',
      ].join(''),
    })
    const variables = { CERT_KEY_TYPE: 'rsa-2048', CERT_TRUST: 'environment', CERT_FORMATS: 'nonsense' }
    expect(run(directory, ['trust', ...trust], variables).status).toBe(0)
  })
})

describe('the command untrust', () => {
  it('undoes nothing if nothing was trusted', () => {
    const directory = temporaryDirectory()
    const nothing = { status: 0, stdout: '', stderr: 'There is nothing to undo.\n' }
    expect(run(directory, ['untrust'])).toEqual(nothing)
    expect(run(directory, ['untrust', '--print-env', 'sh'])).toEqual(nothing)
    expect(readdirSync(directory)).toEqual([])
  })

  it('prints what sets the variables as they were before, newest run first, and leaves no ledger', () => {
    const directory = withPair()
    const mine = { PIP_CERT: join(directory, 'certs', 'ca.pem'), DENO_CERT: '' }
    run(directory, ['trust', ...trust, '--print-env', 'sh'], mine)
    run(directory, ['trust', ...trust, '--print-env', 'sh'], { ...mine, PIP_CERT: '/between' })
    expect(ledgersIn(directory)).toHaveLength(2)
    const { status, stdout, stderr } = run(directory, ['untrust', '--print-env', 'sh'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining(['unset SSL_CERT_FILE', 'export PIP_CERT=~/certs/ca.pem', "export DENO_CERT=''"]),
    )
    expect(stdout.split('\n')).toHaveLength(12)
    expect(readdirSync(directory)).toEqual(['certs'])
  })

  it('tells what to evaluate in shells that have them', () => {
    const directory = withPair()
    run(directory, ['trust', ...trust, '--print-env', 'sh'])
    expect(run(directory, ['untrust']).stderr).toContain('there, evaluate:\nunset NODE_EXTRA_CA_CERTS\n')
  })

  it('takes no inputs and no files; what is trusted stays', () => {
    const directory = withPair()
    run(directory, ['trust', ...trust, '--print-env', 'sh'])
    expect(run(directory, ['untrust', 'certs/ca.pem', ...trust])).toEqual({
      status: 2,
      stdout: '',
      stderr: [
        'trust: expected no inputs with untrust, got "--trust".\n',
        'untrust: expected no more words, got "certs/ca.pem".\nSee selfsigned-cert-action --help.\n',
      ].join(''),
    })
    expect(ledgersIn(directory)).toHaveLength(1)
    expect(run(directory, ['untrust'], { CERT_TRUST: 'all' }).status).toBe(0)
  })

  it('goes on past a ledger that is damaged, tells of it and fails', () => {
    const directory = withPair()
    run(directory, ['trust', ...trust, '--print-env', 'sh'])
    const damaged = join(directory, '.local', 'state', 'selfsigned-cert-action', '999999999999999-aaaaaaaa.json')
    writeFileSync(damaged, 'x')
    const { status, stdout, stderr } = run(directory, ['untrust', '--print-env', 'sh'])
    expect(status).toBe(1)
    expect(stderr).toMatchInlineSnapshot(`
      "trust: expected the ledger of a run, got "~/.local/state/selfsigned-cert-action/999999999999999-aaaaaaaa.json", which is not one: it is not JSON in UTF-8. Nothing in it was undone; look at its contents, and remove it.
      "
    `)
    expect(stdout).toContain('unset SSL_CERT_FILE\n')
    expect(ledgersIn(directory)).toEqual(['999999999999999-aaaaaaaa.json'])
  })
})
