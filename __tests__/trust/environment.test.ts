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

/** A later run, which finds the variables and files of the first. */
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

/** The common names in each file. */
function contentsOf(environment: TrustEnvironment): { readonly [name: string]: readonly string[] } {
  return Object.fromEntries(Object.entries(textsOf(environment)).map(([name, text]) => [name, namesIn(text)]))
}

describe('an environment in which nothing is set', () => {
  it('sets every variable that programs read, and gives replacing variables the system roots too', () => {
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

  it('points adding variables at the file that contains only the certificates, if there is one', () => {
    const environment = environmentOf({ caFile: 'ca.pem' })
    expect(environment.variables).toMatchObject({
      NODE_EXTRA_CA_CERTS: '/project/certs/ca.pem',
      DENO_CERT: '/project/certs/ca.pem',
    })
    expect(Object.keys(contentsOf(environment))).toEqual(['ca-bundle.pem'])
  })

  it('treats an empty variable as not set', () => {
    const empty = { SSL_CERT_FILE: '', NODE_EXTRA_CA_CERTS: '', REQUESTS_CA_BUNDLE: '', NIX_SSL_CERT_FILE: '' }
    expect(environmentOf({ variables: empty })).toEqual(environmentOf())
  })

  it('puts our certificates before the others and labels both parts', () => {
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

  it('labels a certificate with an empty subject by its fingerprint', () => {
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

  it('skips an empty system bundle', () => {
    const files = { [systemBundle]: '', '/etc/ssl/cert.pem': systemRoots }
    expect(contentsOf(environmentOf({ files }))['ca-bundle.pem']).toEqual(['Ours', 'Root 1', 'Root 2'])
  })

  it('reports missing system roots once and writes only our certificates', () => {
    const environment = environmentOf({ files: {} })
    expect(contentsOf(environment)['ca-bundle.pem']).toEqual(['Ours'])
    expect(environment.notes).toMatchInlineSnapshot(`
      [
        "trust environment: expected the system's root certificates in a file, got none of /etc/ssl/certs/ca-certificates.crt, /etc/pki/tls/certs/ca-bundle.crt, /etc/ssl/ca-bundle.pem, /etc/pki/tls/cacert.pem, /etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem, /etc/ssl/cert.pem, C:\\Program Files\\Git\\mingw64\\etc\\ssl\\certs\\ca-bundle.crt, C:\\Program Files\\Git\\usr\\ssl\\certs\\ca-bundle.crt. Programs that read SSL_CERT_FILE now trust nothing else; install ca-certificates.",
      ]
    `)
  })
})

describe('an environment in which the user has set variables', () => {
  const files = {
    [systemBundle]: systemRoots,
    '/own/ssl.pem': root('Of SSL_CERT_FILE'),
    '/own/requests.pem': root('Of requests'),
    '/own/extra.pem': root('Extra'),
    '/own/nix.pem': root('Of Nix'),
  }

  it('uses the file of SSL_CERT_FILE as the base of all replacing variables', () => {
    const environment = environmentOf({ files, variables: { SSL_CERT_FILE: '/own/ssl.pem' } })
    expect(contentsOf(environment)).toEqual({
      'ca-bundle.pem': ['Ours', 'Of SSL_CERT_FILE'],
      'ca-certificates.pem': ['Ours'],
    })
    expect(environment.variables).toEqual(environmentOf().variables)
  })

  it('keeps the base of each variable and uses the general bundle for the rest', () => {
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

  it('writes one file for variables with the same value as SSL_CERT_FILE', () => {
    const variables = { SSL_CERT_FILE: '/own/ssl.pem', GIT_SSL_CAINFO: '/own/ssl.pem' }
    const environment = environmentOf({ files, variables })
    expect(Object.keys(contentsOf(environment))).toEqual(['ca-bundle.pem', 'ca-certificates.pem'])
    expect(environment.variables['GIT_SSL_CAINFO']).toBe('/project/certs/ca-bundle.pem')
  })

  it('keeps certificates that a variable already added', () => {
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

  it('keeps adding and replacing variables apart, even if both name the same file', () => {
    const variables = { NODE_EXTRA_CA_CERTS: '/own/ssl.pem', SSL_CERT_FILE: '/own/ssl.pem' }
    const environment = environmentOf({ files, variables })
    expect(environment.variables['SSL_CERT_FILE']).toBe('/project/certs/ca-bundle.pem')
    expect(contentsOf(environment)['ca-bundle.pem']).toEqual(['Ours', 'Of SSL_CERT_FILE'])
  })

  it.each(['NIX_SSL_CERT_FILE', 'NPM_CONFIG_CAFILE', 'npm_config_cafile', 'HTTPLIB2_CA_CERTS'])(
    'sets %s only if it was set before',
    (name) => {
      expect(environmentOf().variables).not.toHaveProperty(name)
      const environment = environmentOf({ files, variables: { [name]: '/own/nix.pem' } })
      const file = `ca-bundle-${name.toLowerCase().replaceAll('_', '-')}.pem`
      expect(environment.variables[name]).toBe(`/project/certs/${file}`)
      expect(contentsOf(environment)[file]).toEqual(['Ours', 'Of Nix'])
    },
  )

  it('writes a file for each of two variables that differ only in case', () => {
    const variables = { NPM_CONFIG_CAFILE: '/own/nix.pem', npm_config_cafile: '/own/requests.pem' }
    const environment = environmentOf({ files, variables })
    const contents = contentsOf(environment)
    const trustedBy = (name: string) => contents[(environment.variables[name] ?? '').replace('/project/certs/', '')]
    expect(trustedBy('NPM_CONFIG_CAFILE')).toEqual(['Ours', 'Of Nix'])
    expect(trustedBy('npm_config_cafile')).toEqual(['Ours', 'Of requests'])
    const again = later({ files }, environment)
    expect([contentsOf(again), again.variables]).toEqual([contents, environment.variables])
  })

  it('reports an unreadable file once and continues without it', () => {
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

  it('leaves a variable that names a directory unchanged', () => {
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

  it('distinguishes a missing file from an unreadable one by the reason', () => {
    const { readText } = createFileStore()
    expect(readText('/nowhere/to/be/found')).toEqual({ unreadable: 'no such file' })
    expect(readText('/')).toEqual({ unreadable: 'not a file' })
  })

  it('copies a base unchanged, with CRLF and without a final line end', () => {
    const text = `${root('One').replaceAll('\n', '\r\n')}${root('Two').trimEnd()}`
    const environment = environmentOf({ files: { '/own/a': text }, variables: { SSL_CERT_FILE: '/own/a' } })
    const bundle = textsOf(environment)['ca-bundle.pem'] as string
    expect(bundle.endsWith(`${text}\n`)).toBe(true)
  })

  it('does not copy private keys into a bundle, which everyone can read', () => {
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

  it('writes comments in ASCII and paths in variables unchanged', () => {
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

  it('contains only the second certificate if the directory is the same', () => {
    const environment = later({ anchors: [second] }, environmentOf())
    expect(contentsOf(environment)).toEqual({
      'ca-bundle.pem': ['Second', 'Root 1', 'Root 2'],
      'ca-certificates.pem': ['Second'],
    })
    expect(environment.variables).toEqual(environmentOf().variables)
  })

  it('is the same text each time for the same certificate', () => {
    const variables = { REQUESTS_CA_BUNDLE: '/own/r', NODE_EXTRA_CA_CERTS: '/own/n', NIX_SSL_CERT_FILE: '/own/x' }
    const files = { [systemBundle]: systemRoots, '/own/r': root('R'), '/own/n': root('N'), '/own/x': root('X') }
    const first = environmentOf({ variables, files })
    const again = later({ files }, first)
    expect(textsOf(again)).toEqual(textsOf(first))
    expect(again.variables).toEqual(first.variables)
    expect(textsOf(later({ files }, again))).toEqual(textsOf(first))
  })

  it('starts from the system roots again and says so if the first directory is gone', () => {
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

  it('does not claim that an adding variable trusts nothing else', () => {
    const first = environmentOf({ variables: { NODE_EXTRA_CA_CERTS: '/own/gone' } })
    const again = later({}, first)
    expect(contentsOf(again)).toEqual(contentsOf(first))
    expect(again.notes).toEqual([])
  })

  it('continues from the first bundle if the directory is another', () => {
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

  it('replaces its own former part and keeps that of the other directory', () => {
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

describe('a bundle that other programs read', () => {
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

  it.runIf(requireJudges('openssl'))('gives OpenSSL its certificates in order', () => {
    const pkcs7 = join(directory, 'bundle.p7')
    run('openssl', ['crl2pkcs7', '-nocrl', '-certfile', file, '-out', pkcs7])
    const printed = run('openssl', ['pkcs7', '-print_certs', '-in', pkcs7])
    expect(blocksOf(printed).map(({ fingerprint256 }) => fingerprint256)).toEqual(expected)
  })

  it.runIf(requireJudges('python3'))('gives Python its certificates in order', () => {
    const script = `
import hashlib, ssl, sys
context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
context.load_verify_locations(cafile=sys.argv[1])
for der in context.get_ca_certs(binary_form=True): print(hashlib.sha256(der).hexdigest())`
    const fingerprints = run('python3', ['-c', script, file]).trim().split('\n').map(withColons)
    expect(inOrder(fingerprints)).toEqual(inOrder(expected))
  })

  it.runIf(requireJudges('certtool'))('gives GnuTLS its certificates in order', () => {
    const printed = run('certtool', ['--certificate-info', '--infile', file])
    const fingerprints = [...printed.matchAll(/Fingerprint:\s+sha1:\w+\s+sha256:(\w+)/g)].map(([, hex]) =>
      withColons(hex as string),
    )
    expect(inOrder(fingerprints)).toEqual(inOrder(expected))
  })

  it.runIf(requireJudges('keytool'))('gives Java its certificates in order', () => {
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
  it.skipIf(node24 === undefined)('gives Node.js its certificates as additional ones', () => {
    const script = `
for (const pem of require('node:tls').getCACertificates('extra'))
  console.log(new (require('node:crypto').X509Certificate)(pem).fingerprint256)`
    const printed = run(node24 as string, ['-e', script], { NODE_EXTRA_CA_CERTS: file })
    expect(inOrder(printed.trim().split('\n'))).toEqual(inOrder(expected))
  })
})
