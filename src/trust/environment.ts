/**
 * Trust by environment variables: programs that follow them are given the root certificates that they trusted before and
 * ours. Some variables add to what a program trusts, others replace it.
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
  /** What it does to what a program trusts. */
  readonly effect: 'adds' | 'replaces'
  /** Another variable is followed where this one is not set. */
  readonly onlyWhereSet?: true
}

/** With who follows them. `adds` needs no bundle of roots: the certificates alone. */
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
  /** Where set, programs of Nix follow it and not SSL_CERT_FILE, and npm this and not NODE_EXTRA_CA_CERTS. */
  { name: 'NIX_SSL_CERT_FILE', effect: 'replaces', onlyWhereSet: true },
  { name: 'NPM_CONFIG_CAFILE', effect: 'replaces', onlyWhereSet: true },
  { name: 'npm_config_cafile', effect: 'replaces', onlyWhereSet: true },
  { name: 'HTTPLIB2_CA_CERTS', effect: 'replaces', onlyWhereSet: true },
]

/** The variable whose file is the base where another that replaces is not set. */
const generalVariable = 'SSL_CERT_FILE'

/** What programs that replace their roots by a variable follow; who sets one of them does not see the system's store. */
export const replacingVariables = variables.filter(({ effect }) => effect === 'replaces').map(({ name }) => name)

/** All that are ever set: these, and those by which a store of Java is named. */
const namesOfVariables: ReadonlySet<string> = new Set([...variables.map(({ name }) => name), ...javaOptionVariables])

/**
 * What the variables of a change were before; `null` for one that was not set.
 *
 * @throws {HostError} where the change names a variable that this program never sets.
 */
export function formerVariables({ details }: TrustChange): { readonly [name: string]: string | null } {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      if (!namesOfVariables.has(name) || typeof value === 'boolean' || value?.includes('\0')) {
        throw new HostError(
          'trust environment: expected a change of variables that this program sets, got one of others. Is the ledger whole?',
        )
      }
      return [name, value]
    }),
  )
}

/**
 * Where a system has its root certificates in PEM, in the order of Go's crypto/x509 (root_linux.go): Debian, Ubuntu, Alpine
 * and Arch, RHEL and Fedora, openSUSE, others and macOS. Then Git for Windows, whose bundle is on every hosted runner.
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
  /** A file in the output directory that holds the certificates and nothing else, where there is one. */
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
  /** The file of each base: variables that start from the same share one. */
  const fileOfBase = new Map<string, string>()
  const inOrder = [...variables].sort((a, b) => Number(b.name === generalVariable) - Number(a.name === generalVariable))
  for (const variable of inOrder) {
    const own = read(variable.name) || undefined
    if (own === undefined && variable.onlyWhereSet) continue
    const reason = own === undefined ? undefined : whyItStays(own, variable, surroundings)
    if (own !== undefined && reason !== undefined) {
      notes.add(`${unreadable(variable.name, own, reason)}, and leaves it. Name a file there instead.`)
      continue
    }
    const base = variable.effect === 'adds' ? own : (own ?? read(generalVariable)) || undefined
    // An earlier run with the same directory may have set it.
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
  const inTableOrder = variables.flatMap(({ name }) =>
    name in values ? [[name, values[name] as string] as const] : [],
  )
  return { files: [...files.values()], variables: Object.fromEntries(inTableOrder), notes: [...notes] }
}

/**
 * Why a variable is not made to name a bundle: what its program trusts by it would be gone. Python's requests, and pip,
 * take a directory too, and others may read what this user cannot; where nothing is there nothing can be lost.
 */
function whyItStays(file: string, { name, effect }: Variable, { fileStore }: Surroundings): string | undefined {
  if (effect === 'adds' || name === generalVariable) return undefined
  const read = fileStore.readText(file)
  return 'unreadable' in read && read.unreadable !== 'no such file' ? read.unreadable : undefined
}

/** Of a bundle of its own; two variables may differ in the case of their letters alone. */
function freeName(variable: string, files: ReadonlyMap<string, OutputFile>): string {
  const base = `${bundleName.slice(0, -4)}-${variable.toLowerCase().replaceAll('_', '-')}`
  return files.has(`${base}.pem`) ? `${base}-2.pem` : `${base}.pem`
}

interface Base {
  /** What stands in the bundle's comment. */
  readonly description: string
  readonly pem: string
  readonly notes: readonly string[]
}

/** The roots that a program trusts so far: in the variable's file, else the system's. */
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
      // An earlier run here may have found no roots that have come since.
      if (!isOwn || pem.includes('-----BEGIN ')) return { description: JSON.stringify(base), pem, notes }
    } else if (isOwn && effect === 'replaces') {
      notes.push(
        `trust environment: expected in ${variable} the bundle of an earlier run, got none (${read.unreadable}). The system's root certificates stand in its place.`,
      )
    } else {
      const note = `${unreadable(variable, base, read.unreadable)}. What it should hold is not in ${name}.`
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
  const note = `trust environment: expected the system's root certificates in a file, got none of ${systemBundles.join(', ')}. Programs that follow ${variable} trust nothing else now; install ca-certificates.`
  return { description: 'nothing', pem: '', notes: [note] }
}

function unreadable(variable: string, file: string, reason: string): string {
  return `trust environment: expected in ${variable} a file that can be read (${reason}), got ${JSON.stringify(file)}`
}

const beginsOwnPart = '# Added by selfsigned-cert-action for tests:'
const endsOwnPart = '# Trusted before'

/** Explanatory text stands outside of the blocks (RFC 7468 §5.2), in ASCII. */
function bundleOf(anchors: readonly Der[], { description, pem }: Base): string {
  const certificates = withoutKeys(pem)
  const rest = certificates === '' || certificates.endsWith('\n') ? certificates : `${certificates}\n`
  const from = rest.startsWith(endsOwnPart) ? '' : `${endsOwnPart}, in ${asciiOf(description)}:\n`
  return `${beginsOwnPart}\n${pemOf(anchors)}${from}${rest}`
}

/** Everybody may read a bundle, and not a key that stands beside the certificates which it is made from. */
function withoutKeys(pem: string): string {
  return pem.replace(/-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----[\s\S]*?(?:-----END \1-----\r?\n?|$)/g, '')
}

/** Of a bundle that an earlier run made here: what it was made from. */
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
