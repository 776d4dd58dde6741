/**
 * Trust by environment variables. Programs that read them get the root certificates that they trusted before, plus ours.
 * Some variables add to what a program trusts, others replace it.
 */
import { X509Certificate } from 'node:crypto'
import { HostError } from '../errors.ts'
import { type FileStore, type OutputFile, textFile } from '../files/output-directory.ts'
import type { Der } from '../pki/asn1.ts'
import { encodePem } from '../pki/pem.ts'
import { nameLine } from './name-line.ts'
import { javaOptionVariables, type TrustChange, type TrustPorts } from './ports.ts'

interface Variable {
  readonly name: string
  /** Whether its certificates add to what a program trusts or replace it. */
  readonly effect: 'adds' | 'replaces'
  /** Never set unless it was set before: without it, the program reads another variable of this table. */
  readonly onlyIfSet?: true
}

/** The variables, with the programs that read them. `adds` needs no bundle of roots, only the certificates. */
const variables: readonly Variable[] = [
  /** Node.js, Bun, Deno; read when they start. */
  { name: 'NODE_EXTRA_CA_CERTS', effect: 'adds' },
  { name: 'DENO_CERT', effect: 'adds' },
  /** OpenSSL, and with it curl, Python's ssl, Ruby, PHP, .NET; httpx, Go on Linux, uv. */
  { name: 'SSL_CERT_FILE', effect: 'replaces' },
  /** Python: requests. */
  { name: 'REQUESTS_CA_BUNDLE', effect: 'replaces' },
  { name: 'CURL_CA_BUNDLE', effect: 'replaces' },
  { name: 'AWS_CA_BUNDLE', effect: 'replaces' },
  { name: 'PIP_CERT', effect: 'replaces' },
  { name: 'GIT_SSL_CAINFO', effect: 'replaces' },
  { name: 'CARGO_HTTP_CAINFO', effect: 'replaces' },
  /** gRPC over its C core: C++, Python, Ruby. */
  { name: 'GRPC_DEFAULT_SSL_ROOTS_FILE_PATH', effect: 'replaces' },
  /** Google Cloud's command line. */
  { name: 'CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE', effect: 'replaces' },
  /** If set, Nix's programs read NIX_SSL_CERT_FILE instead of SSL_CERT_FILE, and npm its own instead of NODE_EXTRA_CA_CERTS. */
  { name: 'NIX_SSL_CERT_FILE', effect: 'replaces', onlyIfSet: true },
  { name: 'NPM_CONFIG_CAFILE', effect: 'replaces', onlyIfSet: true },
  { name: 'npm_config_cafile', effect: 'replaces', onlyIfSet: true },
  { name: 'HTTPLIB2_CA_CERTS', effect: 'replaces', onlyIfSet: true },
]

/** The variable whose file is the base for other replacing variables that are not set. */
const generalVariable = 'SSL_CERT_FILE'

/** A program that reads one of these, and finds it set, does not read the system's store. */
export const replacingVariables = variables.filter(({ effect }) => effect === 'replaces').map(({ name }) => name)

/** Every variable that this program ever sets: those above, and those that give Java its options. */
const variableNames: ReadonlySet<string> = new Set([...variables.map(({ name }) => name), ...javaOptionVariables])

/**
 * The values that the variables of a change had before; `null` for a variable that was not set.
 *
 * @throws {HostError} if the change names a variable that this program never sets.
 */
export function formerVariables({ details }: TrustChange): { readonly [name: string]: string | null } {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      if (!variableNames.has(name) || typeof value === 'boolean' || value?.includes('\0')) {
        throw new HostError(
          'trust environment: expected a change of variables that this program sets, got a change of others. Check whether the ledger is damaged.',
        )
      }
      return [name, value]
    }),
  )
}

/**
 * Where systems keep their root certificates in PEM, in the order of Go's crypto/x509 (root_linux.go): Debian, Ubuntu,
 * Alpine and Arch, RHEL and Fedora, openSUSE, others and macOS. Last, Git for Windows, which every hosted runner has.
 */
const systemBundles: readonly string[] = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
  'C:\\Program Files\\Git\\mingw64\\etc\\ssl\\certs\\ca-bundle.crt',
  'C:\\Program Files\\Git\\usr\\ssl\\certs\\ca-bundle.crt',
]

export interface TrustEnvironment {
  /** Relative to the output directory. */
  readonly files: readonly OutputFile[]
  readonly variables: { readonly [name: string]: string }
  /** `what. What to do.` */
  readonly notes: readonly string[]
}

export interface Surroundings {
  readonly fileStore: Pick<FileStore, 'readText'>
  readonly variable: TrustPorts['variable']
  readonly pathOf: (name: string) => string
  /** A file in the output directory that contains the certificates and nothing else, if there is one. */
  readonly caFile: string | undefined
}

/** The bundle for programs that replace their roots, named in the output `ca-bundle-path`. */
const bundleName = 'ca-bundle.pem'

/** @param anchors DER of the certificates to trust. */
export function trustedEnvironment(anchors: readonly Der[], surroundings: Surroundings): TrustEnvironment {
  const { variable: read, pathOf, caFile = 'ca-certificates.pem' } = surroundings
  const files = new Map<string, OutputFile>()
  const notes = new Set<string>()
  const values: { [name: string]: string } = {}
  /** The bundle of each base: variables with the same base share one. */
  const fileOfBase = new Map<string, string>()
  const inOrder = [...variables].sort((a, b) => Number(b.name === generalVariable) - Number(a.name === generalVariable))
  for (const variable of inOrder) {
    const own = read(variable.name) || undefined
    if (own === undefined && variable.onlyIfSet) continue
    const reason = own === undefined ? undefined : reasonToKeep(own, variable, surroundings)
    if (own !== undefined && reason !== undefined) {
      notes.add(`${unreadable(variable.name, own, reason)}. It was left unchanged; set it to a file instead.`)
      continue
    }
    const base = variable.effect === 'adds' ? own : (own ?? read(generalVariable)) || undefined
    // The variable may name our own file if an earlier run used the same directory.
    if (variable.effect === 'adds' && (base === undefined || base === pathOf(caFile))) {
      if (surroundings.caFile === undefined) files.set(caFile, textFile(caFile, pemOf(anchors)))
      values[variable.name] = pathOf(caFile)
      continue
    }
    const key = `${variable.effect} ${base ?? ''}`
    const isMain = variable.effect === 'replaces' && !fileOfBase.has(key) && !files.has(bundleName)
    const name = fileOfBase.get(key) ?? (isMain ? bundleName : freeName(variable.name, files))
    if (!fileOfBase.has(key)) {
      fileOfBase.set(key, name)
      const found = readBase(base, variable, name, surroundings)
      for (const note of found.notes) notes.add(note)
      files.set(name, textFile(name, bundleOf(anchors, found)))
    }
    values[variable.name] = pathOf(name)
  }
  const inTableOrder = variables.flatMap(({ name }) => {
    const value = values[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { files: [...files.values()], variables: Object.fromEntries(inTableOrder), notes: [...notes] }
}

/**
 * Why a variable keeps its value: its program would lose what it trusts now. Python's requests and pip also accept a
 * directory, and other programs may read what this user cannot. If there is no such file, nothing can be lost.
 */
function reasonToKeep(file: string, { name, effect }: Variable, { fileStore }: Surroundings): string | undefined {
  if (effect === 'adds' || name === generalVariable) return undefined
  const read = fileStore.readText(file)
  return 'unreadable' in read && read.unreadable !== 'no such file' ? read.unreadable : undefined
}

/** The name of a variable's own bundle. Two variables may differ only in the case of their letters. */
function freeName(variable: string, files: ReadonlyMap<string, OutputFile>): string {
  const base = `${bundleName.slice(0, -4)}-${variable.toLowerCase().replaceAll('_', '-')}`
  return files.has(`${base}.pem`) ? `${base}-2.pem` : `${base}.pem`
}

interface Base {
  /** For the bundle's comment. */
  readonly description: string
  readonly pem: string
  readonly notes: readonly string[]
}

/** The roots that a program trusts so far: those in the variable's file, else the system's. */
function readBase(
  base: string | undefined,
  { name: variable, effect }: Variable,
  name: string,
  { fileStore, pathOf }: Surroundings,
): Base {
  const notes: string[] = []
  if (base !== undefined) {
    const isOwn = base === pathOf(name)
    const read = fileStore.readText(base)
    if ('text' in read) {
      const pem = isOwn ? withoutOwnPart(read.text) : read.text
      // An earlier run here may have found no roots; the system may have some by now.
      if (!isOwn || pem.includes('-----BEGIN ')) return { description: JSON.stringify(base), pem, notes }
    } else if (isOwn && effect === 'replaces') {
      notes.push(
        `trust environment: expected in ${variable} the bundle of an earlier run, got none (${read.unreadable}). The system's root certificates are used instead.`,
      )
    } else {
      const note = `${unreadable(variable, base, read.unreadable)}. Its certificates are not in ${name}.`
      return { description: 'nothing', pem: '', notes: [note] }
    }
  }
  if (effect === 'adds') return { description: 'nothing', pem: '', notes }
  for (const file of systemBundles) {
    const read = fileStore.readText(file)
    if ('text' in read && read.text.includes('-----BEGIN ')) {
      return { description: JSON.stringify(file), pem: read.text, notes }
    }
  }
  const note = `trust environment: expected the system's root certificates in a file, got none of ${systemBundles.join(', ')}. Programs that read ${variable} now trust nothing else; install ca-certificates.`
  return { description: 'nothing', pem: '', notes: [note] }
}

function unreadable(variable: string, file: string, reason: string): string {
  return `trust environment: expected in ${variable} a file that can be read (${reason}), got ${JSON.stringify(file)}`
}

const beginsOwnPart = '# Added by selfsigned-cert-action for tests:'
const endsOwnPart = '# Trusted before'

/** Comments are explanatory text outside the PEM blocks (RFC 7468 §5.2), in ASCII. */
function bundleOf(anchors: readonly Der[], { description, pem }: Base): string {
  const certificates = withoutKeys(pem)
  const rest = certificates === '' || certificates.endsWith('\n') ? certificates : `${certificates}\n`
  const from = rest.startsWith(endsOwnPart) ? '' : `${endsOwnPart}, in ${asciiOf(description)}:\n`
  return `${beginsOwnPart}\n${pemOf(anchors)}${from}${rest}`
}

/** A bundle is readable by everyone, so a key in the file that it is made from must not get into it. */
function withoutKeys(pem: string): string {
  return pem.replace(/-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----[\s\S]*?(?:-----END \1-----\r?\n?|$)/g, '')
}

/** The base of a bundle that an earlier run wrote here. */
function withoutOwnPart(text: string): string {
  const end = text.indexOf(`\n${endsOwnPart}`)
  return text.startsWith(beginsOwnPart) && end >= 0 ? text.slice(end + 1) : text
}

function pemOf(anchors: readonly Der[]): string {
  return anchors.map((der) => `# ${asciiOf(nameOf(der))}\n${encodePem('CERTIFICATE', der)}`).join('')
}

function nameOf(der: Der): string {
  const { subject, fingerprint256 } = new X509Certificate(der)
  return nameLine(subject) ?? fingerprint256
}

/** GnuTLS looks for the beginning of a block anywhere in a line. */
function asciiOf(text: string): string {
  return text.replace(/[^ -~]/gu, '?').replaceAll('--', '??')
}
