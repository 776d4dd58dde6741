import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileStore } from '../../src/files/file-store.ts'
import { replacingVariables, type TrustEnvironment, trustedEnvironment } from '../../src/trust/environment.ts'
import { pemOf } from '../../src/trust/stores/certificate-text.ts'
import { nodeRuntime, programToStart, requireJudges } from '../judges.ts'
import { sharedTemporaryDirectory } from '../program.ts'
import { type AnchorWithKey, makeAnchor } from './stores/anchors.ts'

const root = (commonName: string) => pemOf(makeAnchor({ commonName }).certificate)

const systemBundle = '/etc/ssl/certs/ca-certificates.crt'
const systemRoots = `# A comment\n${root('Root 1')}\n${root('Root 2')}`

interface Setting {
  readonly anchors?: readonly AnchorWithKey[]
  readonly variables?: { readonly [name: string]: string }
  /** Texts by path; default: the system's roots. */
  readonly files?: { readonly [path: string]: string }
  readonly directory?: string
  readonly caFile?: string
}

const ours = makeAnchor({ commonName: 'Ours' })

function environmentOf(setting: Setting = {}): TrustEnvironment {
  const { anchors = [ours], variables = {}, files = { [systemBundle]: systemRoots } } = setting
  const { directory = '/project/certs', caFile } = setting
  return trustedEnvironment(
    anchors.map(({ certificate }) => Buffer.from(certificate)),
    {
      fileStore: {
        readText(path) {
          const text = files[path]
          if (path === '/etc/ssl/certs') return { unreadable: 'not a file' }
          return text === undefined ? { unreadable: 'no such file' } : { text }
        },
      },
      variable: (name) => variables[name],
      pathOf: (name) => `${directory}/${name}`,
      caFile,
    },
  )
}

/** A run after another: what that one set and wrote is there. */
function later(setting: Setting, first: TrustEnvironment, firstDirectory = '/project/certs'): TrustEnvironment {
  const written = Object.entries(textsOf(first)).map(([name, text]) => [`${firstDirectory}/${name}`, text])
  return environmentOf({
    ...setting,
    variables: { ...first.variables, ...setting.variables },
    files: { [systemBundle]: systemRoots, ...setting.files, ...Object.fromEntries(written) },
  })
}

function textsOf({ files }: TrustEnvironment): { readonly [name: string]: string } {
  return Object.fromEntries(files.map(({ name, contents }) => [name, Buffer.from(contents).toString()]))
}

function blocksOf(text: string): readonly X509Certificate[] {
  const blocks = text.match(/^-----BEGIN CERTIFICATE-----$[^-]*^-----END CERTIFICATE-----$/gm) ?? []
  return blocks.map((pem) => new X509Certificate(pem))
}

const namesIn = (text: string) => blocksOf(text).map(({ subject }) => subject.replace('CN=', ''))

/** Common names in each file. */
function contentsOf(environment: TrustEnvironment): { readonly [name: string]: readonly string[] } {
  return Object.fromEntries(Object.entries(textsOf(environment)).map(([name, text]) => [name, namesIn(text)]))
}

describe('an environment in which nothing is set', () => {
  it('has each variable that programs follow, those that replace with the roots of the system besides', () => {
    const environment = environmentOf()
    expect(environment.variables).toMatchInlineSnapshot(`
      {
        "AWS_CA_BUNDLE": "/project/certs/ca-bundle.pem",
        "CARGO_HTTP_CAINFO": "/project/certs/ca-bundle.pem",
        "CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE": "/project/certs/ca-bundle.pem",
        "CURL_CA_BUNDLE": "/project/certs/ca-bundle.pem",
        "DENO_CERT": "/project/certs/ca-certificates.pem",
        "GIT_SSL_CAINFO": "/project/certs/ca-bundle.pem",
        "GRPC_DEFAULT_SSL_ROOTS_FILE_PATH": "/project/certs/ca-bundle.pem",
        "NODE_EXTRA_CA_CERTS": "/project/certs/ca-certificates.pem",
        "PIP_CERT": "/project/certs/ca-bundle.pem",
        "REQUESTS_CA_BUNDLE": "/project/certs/ca-bundle.pem",
        "SSL_CERT_FILE": "/project/certs/ca-bundle.pem",
      }
    `)
    expect(contentsOf(environment)).toEqual({
      'ca-bundle.pem': ['Ours', 'Root 1', 'Root 2'],
      'ca-certificates.pem': ['Ours'],
    })
    expect(environment.notes).toEqual([])
    expect(environment.files.map(({ secret }) => secret)).toEqual([false, false])
  })

  it('has what adds at the file that holds the certificates alone, where there is one', () => {
    const environment = environmentOf({ caFile: 'ca.pem' })
    expect(environment.variables).toMatchObject({
      NODE_EXTRA_CA_CERTS: '/project/certs/ca.pem',
      DENO_CERT: '/project/certs/ca.pem',
    })
    expect(Object.keys(contentsOf(environment))).toEqual(['ca-bundle.pem'])
  })

  it('has what is empty as not set', () => {
    const empty = { SSL_CERT_FILE: '', NODE_EXTRA_CA_CERTS: '', REQUESTS_CA_BUNDLE: '', NIX_SSL_CERT_FILE: '' }
    expect(environmentOf({ variables: empty })).toEqual(environmentOf())
  })

  it('has ours before the others, and says what is whose', () => {
    const text = textsOf(environmentOf())['ca-bundle.pem'] as string
    expect(text.replace(/^[A-Za-z0-9+/=]+\n/gm, '')).toMatchInlineSnapshot(`
      "# Added by selfsigned-cert-action for tests:
      # CN=Ours
      -----BEGIN CERTIFICATE-----
      -----END CERTIFICATE-----
      # Trusted before, in "/etc/ssl/certs/ca-certificates.crt":
      # A comment
      -----BEGIN CERTIFICATE-----
      -----END CERTIFICATE-----

      -----BEGIN CERTIFICATE-----
      -----END CERTIFICATE-----
      "
    `)
    expect(text.endsWith(systemRoots)).toBe(true)
  })

  it('has the fingerprint of one whose subject is empty', () => {
    const nameless = makeAnchor({ commonName: '', profile: 'server' })
    const text = textsOf(environmentOf({ anchors: [nameless] }))['ca-bundle.pem']
    expect(text).toContain(`\n# ${nameless.fingerprint}\n-----BEGIN`)
  })

  it('trusts each of several certificates', () => {
    const anchors = ['A', 'B', 'C'].map((commonName) => makeAnchor({ commonName }))
    expect(contentsOf(environmentOf({ anchors }))).toEqual({
      'ca-bundle.pem': ['A', 'B', 'C', 'Root 1', 'Root 2'],
      'ca-certificates.pem': ['A', 'B', 'C'],
    })
  })

  /** As in Go's crypto/x509 (root_linux.go, root_darwin.go), and Git for Windows. */
  it.each([
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/tls/cacert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
    'C:\\Program Files\\Git\\mingw64\\etc\\ssl\\certs\\ca-bundle.crt',
    'C:\\Program Files\\Git\\usr\\ssl\\certs\\ca-bundle.crt',
  ])('finds the roots of the system in %s', (file) => {
    const environment = environmentOf({ files: { [file]: systemRoots } })
    expect(contentsOf(environment)['ca-bundle.pem']).toEqual(['Ours', 'Root 1', 'Root 2'])
    expect(environment.notes).toEqual([])
  })

  it('passes over a bundle with nothing in it', () => {
    const files = { [systemBundle]: '', '/etc/ssl/cert.pem': systemRoots }
    expect(contentsOf(environmentOf({ files }))['ca-bundle.pem']).toEqual(['Ours', 'Root 1', 'Root 2'])
  })

  it('tells once that there are no roots of the system, and has ours alone', () => {
    const environment = environmentOf({ files: {} })
    expect(contentsOf(environment)['ca-bundle.pem']).toEqual(['Ours'])
    expect(environment.notes).toMatchInlineSnapshot(`
      [
        "trust environment: expected the system's root certificates in a file, got none of /etc/ssl/certs/ca-certificates.crt, /etc/pki/tls/certs/ca-bundle.crt, /etc/ssl/ca-bundle.pem, /etc/pki/tls/cacert.pem, /etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem, /etc/ssl/cert.pem, C:\\Program Files\\Git\\mingw64\\etc\\ssl\\certs\\ca-bundle.crt, C:\\Program Files\\Git\\usr\\ssl\\certs\\ca-bundle.crt. Programs that read SSL_CERT_FILE now trust nothing else; install ca-certificates.",
      ]
    `)
  })
})

describe('an environment in which a person has set variables', () => {
  const files = {
    [systemBundle]: systemRoots,
    '/own/ssl.pem': root('Of SSL_CERT_FILE'),
    '/own/requests.pem': root('Of requests'),
    '/own/extra.pem': root('Extra'),
    '/own/nix.pem': root('Of Nix'),
  }

  it('has the file of SSL_CERT_FILE for the base of all that replace', () => {
    const environment = environmentOf({ files, variables: { SSL_CERT_FILE: '/own/ssl.pem' } })
    expect(contentsOf(environment)).toEqual({
      'ca-bundle.pem': ['Ours', 'Of SSL_CERT_FILE'],
      'ca-certificates.pem': ['Ours'],
    })
    expect(environment.variables).toEqual(environmentOf().variables)
  })

  it('has for each variable the base that it had, and the general bundle for the rest', () => {
    const variables = { REQUESTS_CA_BUNDLE: '/own/requests.pem', PIP_CERT: '/own/requests.pem' }
    const environment = environmentOf({ files, variables })
    expect(contentsOf(environment)).toMatchObject({
      'ca-bundle.pem': ['Ours', 'Root 1', 'Root 2'],
      'ca-bundle-requests-ca-bundle.pem': ['Ours', 'Of requests'],
    })
    expect(environment.variables).toMatchObject({
      SSL_CERT_FILE: '/project/certs/ca-bundle.pem',
      CURL_CA_BUNDLE: '/project/certs/ca-bundle.pem',
      REQUESTS_CA_BUNDLE: '/project/certs/ca-bundle-requests-ca-bundle.pem',
      PIP_CERT: '/project/certs/ca-bundle-requests-ca-bundle.pem',
    })
  })

  it('has one file where variables say the same as SSL_CERT_FILE', () => {
    const variables = { SSL_CERT_FILE: '/own/ssl.pem', GIT_SSL_CAINFO: '/own/ssl.pem' }
    const environment = environmentOf({ files, variables })
    expect(Object.keys(contentsOf(environment))).toEqual(['ca-bundle.pem', 'ca-certificates.pem'])
    expect(environment.variables['GIT_SSL_CAINFO']).toBe('/project/certs/ca-bundle.pem')
  })

  it('keeps what was added already', () => {
    const environment = environmentOf({ files, variables: { NODE_EXTRA_CA_CERTS: '/own/extra.pem' }, caFile: 'ca.pem' })
    expect(contentsOf(environment)).toEqual({
      'ca-bundle.pem': ['Ours', 'Root 1', 'Root 2'],
      'ca-bundle-node-extra-ca-certs.pem': ['Ours', 'Extra'],
    })
    expect(environment.variables).toMatchObject({
      NODE_EXTRA_CA_CERTS: '/project/certs/ca-bundle-node-extra-ca-certs.pem',
      DENO_CERT: '/project/certs/ca.pem',
    })
  })

  it('does not take what adds for what replaces, though both name one file', () => {
    const variables = { NODE_EXTRA_CA_CERTS: '/own/ssl.pem', SSL_CERT_FILE: '/own/ssl.pem' }
    const environment = environmentOf({ files, variables })
    expect(environment.variables['SSL_CERT_FILE']).toBe('/project/certs/ca-bundle.pem')
    expect(contentsOf(environment)['ca-bundle.pem']).toEqual(['Ours', 'Of SSL_CERT_FILE'])
  })

  it.each(['NIX_SSL_CERT_FILE', 'NPM_CONFIG_CAFILE', 'npm_config_cafile', 'HTTPLIB2_CA_CERTS'])(
    'has %s only where it was set, since others are followed where it is not',
    (name) => {
      expect(environmentOf().variables).not.toHaveProperty(name)
      const environment = environmentOf({ files, variables: { [name]: '/own/nix.pem' } })
      const file = `ca-bundle-${name.toLowerCase().replaceAll('_', '-')}.pem`
      expect(environment.variables[name]).toBe(`/project/certs/${file}`)
      expect(contentsOf(environment)[file]).toEqual(['Ours', 'Of Nix'])
    },
  )

  it('has a file for each of two variables that differ in the case of their letters alone', () => {
    const variables = { NPM_CONFIG_CAFILE: '/own/nix.pem', npm_config_cafile: '/own/requests.pem' }
    const environment = environmentOf({ files, variables })
    const contents = contentsOf(environment)
    const trustedBy = (name: string) => contents[(environment.variables[name] ?? '').replace('/project/certs/', '')]
    expect(trustedBy('NPM_CONFIG_CAFILE')).toEqual(['Ours', 'Of Nix'])
    expect(trustedBy('npm_config_cafile')).toEqual(['Ours', 'Of requests'])
    const again = later({ files }, environment)
    expect([contentsOf(again), again.variables]).toEqual([contents, environment.variables])
  })

  it('tells of a file that cannot be read, once, and goes on without it', () => {
    const variables = { REQUESTS_CA_BUNDLE: '/own/"gone"', PIP_CERT: '/own/"gone"', NODE_EXTRA_CA_CERTS: '/own/away' }
    const environment = environmentOf({ files, variables })
    expect(contentsOf(environment)).toEqual({
      'ca-bundle.pem': ['Ours', 'Root 1', 'Root 2'],
      'ca-bundle-node-extra-ca-certs.pem': ['Ours'],
      'ca-bundle-requests-ca-bundle.pem': ['Ours'],
      'ca-certificates.pem': ['Ours'],
    })
    expect(environment.notes).toMatchInlineSnapshot(`
      [
        "trust environment: expected in NODE_EXTRA_CA_CERTS a file that can be read (no such file), got "/own/away". Its certificates are not in ca-bundle-node-extra-ca-certs.pem.",
        "trust environment: expected in REQUESTS_CA_BUNDLE a file that can be read (no such file), got "/own/\\"gone\\"". Its certificates are not in ca-bundle-requests-ca-bundle.pem.",
      ]
    `)
  })

  it('leaves a variable that names a directory, from which no bundle is made', () => {
    const variables = { REQUESTS_CA_BUNDLE: '/etc/ssl/certs', PIP_CERT: '/etc/ssl/certs' }
    const environment = environmentOf({ files, variables })
    expect(environment.variables).not.toHaveProperty('REQUESTS_CA_BUNDLE')
    expect(environment.variables).not.toHaveProperty('PIP_CERT')
    expect(environment.variables['SSL_CERT_FILE']).toBe('/project/certs/ca-bundle.pem')
    expect(Object.keys(contentsOf(environment))).toEqual(['ca-bundle.pem', 'ca-certificates.pem'])
    expect(environment.notes).toEqual(
      ['REQUESTS_CA_BUNDLE', 'PIP_CERT'].map(
        (name) =>
          `trust environment: expected in ${name} a file that can be read (not a file), got "/etc/ssl/certs". It was left unchanged; set it to a file instead.`,
      ),
    )
  })

  it('knows by its reason what is missing and what is not', () => {
    const { readText } = createFileStore(() => '')
    expect(readText('/nowhere/to/be/found')).toEqual({ unreadable: 'no such file' })
    expect(readText('/')).toEqual({ unreadable: 'not a file' })
  })

  it('takes a base as it is: with other line ends, and none at its end', () => {
    const text = `${root('One').replaceAll('\n', '\r\n')}${root('Two').trimEnd()}`
    const environment = environmentOf({ files: { '/own/a': text }, variables: { SSL_CERT_FILE: '/own/a' } })
    const bundle = textsOf(environment)['ca-bundle.pem'] as string
    expect(bundle.endsWith(`${text}\n`)).toBe(true)
  })

  it('takes no private key along, which its bundle would show to everybody', () => {
    const key = (label: string, body: string) => `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`
    const keys = ['PRIVATE KEY', 'RSA PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'].map((label, index) =>
      key(label, `k${index}`),
    )
    const [first, second] = [root('One'), root('Two')]
    const cutOff = '-----BEGIN EC PRIVATE KEY-----\nk3\n'
    const base = `${keys[0]}${first}${keys[1]?.replaceAll('\n', '\r\n')}${second}${keys[2]}${cutOff}`
    for (const name of ['SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS']) {
      const environment = environmentOf({ files: { '/own/a': base }, variables: { [name]: '/own/a' } })
      const bundle = Object.values(textsOf(environment)).find((text) => namesIn(text).includes('Two'))
      expect(bundle?.endsWith(`${first}${second}`)).toBe(true)
      expect(bundle).not.toContain('PRIVATE')
    }
  })

  it('writes comments in ASCII, and paths into variables as they are', () => {
    const base = '/été/ca\n-----BEGIN CERTIFICATE-----.pem'
    const environment = environmentOf({
      anchors: [makeAnchor({ commonName: 'Prüf-CA\n例' })],
      directory: '/project/Prüf 例',
      files: { [base]: root('Root') },
      variables: { SSL_CERT_FILE: base },
    })
    expect(environment.variables['SSL_CERT_FILE']).toBe('/project/Prüf 例/ca-bundle.pem')
    const text = textsOf(environment)['ca-bundle.pem'] as string
    expect(text).toMatch(/^[ -~\n]*$/)
    expect(blocksOf(text)).toHaveLength(2)
    expect(text.match(/^#.*$/gm)).toMatchInlineSnapshot(`
      [
        "# Added by selfsigned-cert-action for tests:",
        "# CN=Pr?f-CA\\0A?",
        "# Trusted before, in "/?t?/ca\\n????-BEGIN CERTIFICATE????-.pem":",
      ]
    `)
  })
})

describe('the environment of a second run', () => {
  const second = makeAnchor({ commonName: 'Second' })

  it('in the same directory has the second certificate, and not the first', () => {
    const environment = later({ anchors: [second] }, environmentOf())
    expect(contentsOf(environment)).toEqual({
      'ca-bundle.pem': ['Second', 'Root 1', 'Root 2'],
      'ca-certificates.pem': ['Second'],
    })
    expect(environment.variables).toEqual(environmentOf().variables)
  })

  it('with the same certificate is the same, to the letter, however often', () => {
    const variables = { REQUESTS_CA_BUNDLE: '/own/r', NODE_EXTRA_CA_CERTS: '/own/n', NIX_SSL_CERT_FILE: '/own/x' }
    const files = { [systemBundle]: systemRoots, '/own/r': root('R'), '/own/n': root('N'), '/own/x': root('X') }
    const first = environmentOf({ variables, files })
    const again = later({ files }, first)
    expect(textsOf(again)).toEqual(textsOf(first))
    expect(again.variables).toEqual(first.variables)
    expect(textsOf(later({ files }, again))).toEqual(textsOf(first))
  })

  it('in a directory that is gone since starts from the system again, and says so', () => {
    const environment = environmentOf({ anchors: [second], variables: environmentOf().variables })
    expect(contentsOf(environment)).toEqual({
      'ca-bundle.pem': ['Second', 'Root 1', 'Root 2'],
      'ca-certificates.pem': ['Second'],
    })
    expect(environment.variables).toEqual(environmentOf().variables)
    expect(environment.notes).toEqual([
      "trust environment: expected in SSL_CERT_FILE the bundle of an earlier run, got none (no such file). The system's root certificates are used instead.",
    ])
  })

  it('does not say of what adds that nothing else is trusted, where there was nothing to start from', () => {
    const first = environmentOf({ variables: { NODE_EXTRA_CA_CERTS: '/own/gone' } })
    const again = later({}, first)
    expect(contentsOf(again)).toEqual(contentsOf(first))
    expect(again.notes).toEqual([])
  })

  it('in another directory goes on from the first', () => {
    const first = environmentOf()
    const environment = later({ anchors: [second], directory: '/project/more' }, first)
    expect(contentsOf(environment)).toEqual({
      'ca-bundle.pem': ['Second', 'Ours', 'Root 1', 'Root 2'],
      'ca-bundle-node-extra-ca-certs.pem': ['Second', 'Ours'],
    })
    expect(new Set(Object.values(environment.variables))).toEqual(
      new Set(['/project/more/ca-bundle.pem', '/project/more/ca-bundle-node-extra-ca-certs.pem']),
    )
  })

  it('in a directory of its own, again, leaves its former part out and keeps that of the other', () => {
    const first = environmentOf()
    const environment = later({ anchors: [second], directory: '/project/more' }, first)
    const third = makeAnchor({ commonName: 'Third' })
    const again = later({ anchors: [third], directory: '/project/more' }, environment, '/project/more')
    expect(contentsOf(again)['ca-bundle.pem']).toEqual(['Third', 'Ours', 'Root 1', 'Root 2'])
  })
})

it('knows which variables replace what a program trusts', () => {
  expect(replacingVariables).toContain('SSL_CERT_FILE')
  expect(replacingVariables).not.toContain('NODE_EXTRA_CA_CERTS')
  expect(replacingVariables).not.toContain('DENO_CERT')
})

describe('a bundle, as others read it', () => {
  const directory = sharedTemporaryDirectory()
  const file = join(directory, 'Prüf 例.pem')
  const base = `Trustworthy: füür ½\n${root('R1')}# --- - ---\n${root('R2').replaceAll('\n', '\r\n')}${existsSync(systemBundle) ? readFileSync(systemBundle, 'utf8') : ''}`
  const anchors = ['Ours', 'Prüf-CA 例', 'x -----BEGIN CERTIFICATE-----'].map((commonName) =>
    makeAnchor({ commonName }),
  )
  const { files } = environmentOf({ anchors, files: { [systemBundle]: base } })
  writeFileSync(file, files.find(({ name }) => name === 'ca-bundle.pem')?.contents as Uint8Array)
  const expected = [
    ...anchors.map(({ fingerprint }) => fingerprint),
    ...blocksOf(base.replaceAll('\r', '')).map(({ fingerprint256 }) => fingerprint256),
  ]
  const run = (program: string, words: readonly string[], options: { readonly [variable: string]: string } = {}) => {
    const env = { PATH: process.env['PATH'] ?? '', HOME: directory, LC_ALL: 'C.UTF-8', ...options }
    const { status, stdout, stderr } = spawnSync(programToStart(program), words, {
      encoding: 'utf8',
      env,
      maxBuffer: 1 << 26,
    })
    expect(status, stderr).toBe(0)
    return stdout
  }
  const inOrder = (fingerprints: readonly string[]) => [...new Set(fingerprints)].sort()
  const withColons = (hex: string) => (hex.toUpperCase().match(/../g) as string[]).join(':')

  it.runIf(requireJudges('openssl'))('holds for OpenSSL the certificates that were put into it, in their order', () => {
    const pkcs7 = join(directory, 'bundle.p7')
    run('openssl', ['crl2pkcs7', '-nocrl', '-certfile', file, '-out', pkcs7])
    const printed = run('openssl', ['pkcs7', '-print_certs', '-in', pkcs7])
    expect(blocksOf(printed).map(({ fingerprint256 }) => fingerprint256)).toEqual(expected)
  })

  it.runIf(requireJudges('python3'))('holds the same for Python', () => {
    const script = `
import hashlib, ssl, sys
context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
context.load_verify_locations(cafile=sys.argv[1])
for der in context.get_ca_certs(binary_form=True): print(hashlib.sha256(der).hexdigest())`
    const fingerprints = run('python3', ['-c', script, file]).trim().split('\n').map(withColons)
    expect(inOrder(fingerprints)).toEqual(inOrder(expected))
  })

  it.runIf(requireJudges('certtool'))('holds the same for GnuTLS', () => {
    const printed = run('certtool', ['--certificate-info', '--infile', file])
    const fingerprints = [...printed.matchAll(/Fingerprint:\s+sha1:\w+\s+sha256:(\w+)/g)].map(([, hex]) =>
      withColons(hex as string),
    )
    expect(inOrder(fingerprints)).toEqual(inOrder(expected))
  })

  it.runIf(requireJudges('keytool'))('holds the same for Java', () => {
    const printed = run('keytool', [
      '-J-Dfile.encoding=UTF-8',
      '-J-Dsun.jnu.encoding=UTF-8',
      '-printcert',
      '-file',
      file,
    ])
    const fingerprints = [...printed.matchAll(/SHA256: ([0-9A-F:]{95})/g)].map(
      ([, fingerprint]) => fingerprint as string,
    )
    expect(inOrder(fingerprints)).toEqual(inOrder(expected))
  })

  const node24 = nodeRuntime(24)
  it.skipIf(node24 === undefined)('holds the same for Node.js, as certificates that are added', () => {
    const script = `
for (const pem of require('node:tls').getCACertificates('extra'))
  console.log(new (require('node:crypto').X509Certificate)(pem).fingerprint256)`
    const printed = run(node24 as string, ['-e', script], { NODE_EXTRA_CA_CERTS: file })
    expect(inOrder(printed.trim().split('\n'))).toEqual(inOrder(expected))
  })
})
