/**
 * THE table: it declares every input and output once. `action.yml`, `--help`, the `CERT_…` variables, the tables in the
 * README and the typed request are generated from it.
 *
 * The input `validity-days` is the flag `--validity-days` and the variable `CERT_VALIDITY_DAYS`.
 */
import { keyTypes } from '../pki/key-pair.ts'
import { signatureHashes } from '../pki/signature-algorithm.ts'

export const programName = 'selfsigned-cert-action'

/** The version in package.json; a test compares the two. */
export const programVersion = '1.0.0'

/** Where users report bugs. */
export const issuesAddress = 'https://github.com/org/selfsigned-cert-action/issues'

/** How a value is read; `request/input-values.ts` has one reader for each. */
export type InputType =
  /** A line of text in any script. `source`: the standard that sets the limit. `advice`: what to do with a longer text. */
  | { readonly kind: 'text'; readonly upperBound: number; readonly source?: string; readonly advice?: string }
  /** Two letters. */
  | { readonly kind: 'country' }
  | { readonly kind: 'email' }
  /** Separated by line breaks or commas. */
  | { readonly kind: 'list' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** Some of them, separated by line breaks or commas. */
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'yes-or-no' }
  | { readonly kind: 'days'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'time' }
  | { readonly kind: 'serial-number' }
  | { readonly kind: 'path' }
  /** In the syntax of any operating system. */
  | { readonly kind: 'absolute-path' }
  /** PEM text, or the path of a PEM file. If `secret`, no message shows it. */
  | { readonly kind: 'pem'; readonly secret: boolean }
  /** YAML or JSON text, or the path of such a file. */
  | { readonly kind: 'document' }
  /** A name in the Kubernetes API: a subdomain as in RFC 1123, or one label. */
  | { readonly kind: 'kubernetes-name'; readonly labels: 'one' | 'many' }
  /** Never shown. */
  | { readonly kind: 'secret'; readonly ofKeyStore?: true }
  | { readonly kind: 'mode' }
  | { readonly kind: 'owner' }

/**
 * The servers for which settings can be written, and how each server loads them. `--help` and the README show these lines.
 * The settings themselves are in `servers/table.ts`; a test compares the two tables.
 */
export const servers = {
  flask: 'PYTHONPATH=certs/settings flask run --cert flask_tls.ssl_context',
  django: 'from django_tls import * in settings.py, with PYTHONPATH=certs/settings, behind nginx',
  gunicorn: 'gunicorn --config certs/settings/gunicorn.conf.py app:app',
  uvicorn: 'python3 certs/settings/uvicorn_tls.py app:app',
  nginx: 'include "certs/settings/nginx.conf"; in a server block',
  apache: 'Include "certs/settings/apache.conf" in a VirtualHost',
  haproxy: 'haproxy -f certs/settings/haproxy.cfg -f haproxy.cfg, which defines the backend app',
  caddy: 'import certs/settings/caddy.conf in a site block',
  traefik: 'traefik --providers.file.filename=certs/settings/traefik.yml',
  node: "import { tls } from './certs/settings/node-tls.mjs'",
  go: 'go mod edit -replace=selfsigned.test/tlsconfig=./certs/settings/go, and import that module',
  'spring-boot': 'java -jar app.jar --spring.config.import=file:certs/settings/spring-boot.properties',
  kestrel: 'docker run --env-file certs/settings/kestrel.env, or AddJsonFile with kestrel.json',
  postgresql: "include 'certs/settings/postgresql.conf' at the end of postgresql.conf",
  mysql: 'mysqld --defaults-extra-file=certs/settings/mysql.cnf',
  redis: 'redis-server certs/settings/redis.conf',
  mongodb: 'mongod --config certs/settings/mongod.conf',
  mosquitto: 'mosquitto -c certs/settings/mosquitto.conf',
  rabbitmq: 'RABBITMQ_CONFIG_FILE=certs/settings/rabbitmq.conf rabbitmq-server',
  kafka: 'cat certs/settings/kafka.properties >> config/server.properties',
  elasticsearch: 'cat certs/settings/elasticsearch.yml >> config/elasticsearch.yml, with certs below config',
  'docker-registry': 'registry serve certs/settings/docker-registry.yml',
} as const satisfies { readonly [name: string]: string }

export type ServerName = keyof typeof servers

export interface InputDefinition {
  readonly group: string
  /** Whether each certificate has its own value. If so, the entries of a batch accept this input. */
  readonly ofCertificate?: true
  readonly type: InputType
  /** The value if none is given. */
  readonly default?: string
  /** Describes the default in the documentation, if it depends on something else. */
  readonly defaultText?: string
  /** One or two sentences, in Markdown without line breaks. */
  readonly description: string
}

/** What can be made to trust a certificate: programs through their variables, and stores. They are changed in this order. */
export const trustNames = ['environment', 'system', 'browsers', 'java'] as const

/** The deliberately bad certificates, and the good one to compare them with. `test-cases/case-definitions.ts` describes each. */
export const testCaseNames = [
  'good',
  'expired',
  'not-yet-valid',
  'wrong-host',
  'no-subject-alt-name',
  'untrusted-root',
  'self-signed',
  'incomplete-chain',
  'wrong-usage',
  'ca-as-end-entity',
  'name-constraint-violation',
  'path-length-violation',
  'weak-key',
  'sha1-signature',
  'revoked',
  'invalid-signature',
  'mismatched-key',
  'malformed',
] as const

export type TestCaseName = (typeof testCaseNames)[number]

/** The cases that a TLS server can load. The others are files only. */
export const servedTestCases = testCaseNames.filter((name) => name !== 'mismatched-key' && name !== 'malformed')

/** Whether a TLS server can load a case. */
export function isServed(name: TestCaseName): boolean {
  return (servedTestCases as readonly TestCaseName[]).includes(name)
}

/** A part of the subject, with its upper bound from RFC 5280 Appendix A.1. */
const text = (upperBound: number) => ({ kind: 'text', upperBound, source: 'RFC 5280 Appendix A.1' }) as const

export const inputs = {
  'common-name': {
    group: 'Names',
    ofCertificate: true,
    type: { ...text(64), advice: 'Put a longer host name into subject-alt-names.' },
    defaultText: '`localhost`',
    description: 'Subject common name. A host name or an IP address is also added to the alternative names.',
  },
  'subject-alt-names': {
    group: 'Names',
    ofCertificate: true,
    type: { kind: 'list' },
    defaultText: 'the common name, plus `127.0.0.1` and `::1` for `localhost`',
    description:
      'Names that the certificate is valid for, separated by line breaks or commas: host names in any script, wildcards, IP addresses, e-mail addresses, URIs. Types are detected; force one with the prefix `dns:`, `ip:`, `email:` or `uri:`.',
  },
  organization: {
    group: 'Names',
    ofCertificate: true,
    type: text(64),
    description: 'Subject organization, in any script.',
  },
  'organizational-unit': {
    group: 'Names',
    ofCertificate: true,
    type: text(64),
    description: 'Subject organizational unit, in any script.',
  },
  locality: { group: 'Names', ofCertificate: true, type: text(128), description: 'Subject locality, in any script.' },
  'state-or-province': {
    group: 'Names',
    ofCertificate: true,
    type: text(128),
    description: 'Subject state or province, in any script.',
  },
  country: {
    group: 'Names',
    ofCertificate: true,
    type: { kind: 'country' },
    description: 'Subject country: two letters (ISO 3166).',
  },
  'email-address': {
    group: 'Names',
    ofCertificate: true,
    type: { kind: 'email' },
    description:
      'Subject e-mail address. The alternative names, with the prefix `email:`, are the modern place for it.',
  },
  'validity-days': {
    group: 'Time',
    ofCertificate: true,
    type: { kind: 'days', minimum: 1, maximum: 36_500 },
    defaultText: '`365`, unless `not-after` is given',
    description: 'Whole days from `not-before` to `not-after`. Apple refuses more than 825.',
  },
  'not-before': {
    group: 'Time',
    ofCertificate: true,
    type: { kind: 'time' },
    defaultText: 'five minutes ago, in case clocks differ',
    description:
      'Start of validity: an RFC 3339 time such as `2030-01-31T12:00:00Z`, or a signed duration from now: `-1d`, `+12h`, `90m`, `30s`.',
  },
  'not-after': {
    group: 'Time',
    ofCertificate: true,
    type: { kind: 'time' },
    defaultText: '`validity-days` after `not-before`',
    description: 'End of validity, in the same format, in the past or in the future, exact to the second.',
  },
  'key-type': {
    group: 'Key',
    ofCertificate: true,
    type: { kind: 'choice', choices: keyTypes },
    defaultText: '`rsa-2048`, or the type of the key in `key-file`',
    description: 'Type of the generated key. ML-DSA needs Node.js 24.7 or later.',
  },
  'signature-hash': {
    group: 'Key',
    ofCertificate: true,
    type: { kind: 'choice', choices: signatureHashes },
    defaultText: '`sha256`; `sha384` for P-384, `sha512` for P-521',
    description: 'Hash of the signature. Not allowed for keys that fix it (Ed25519, ML-DSA).',
  },
  'key-file': {
    group: 'Key',
    ofCertificate: true,
    type: { kind: 'path' },
    description:
      'Use the private key in this file (PEM: PKCS #8, PKCS #1 or SEC 1) instead of generating one. If it is encrypted, give `key-passphrase`.',
  },
  'key-passphrase': {
    group: 'Key',
    ofCertificate: true,
    type: { kind: 'secret' },
    description: 'Encrypts the private key that is written (PKCS #8, PBES2, AES-256).',
  },
  usage: {
    group: 'Use',
    ofCertificate: true,
    type: { kind: 'choice', choices: ['server', 'client', 'both'] },
    default: 'server',
    description: 'What the certificate is for: a TLS server, a TLS client, or both.',
  },
  'certificate-request': {
    group: 'Use',
    ofCertificate: true,
    type: { kind: 'pem', secret: false },
    description:
      'Sign this PKCS #10 request (PEM text or path) instead of generating a key. Its names are used if you give none.',
  },
  'serial-number': {
    group: 'Use',
    ofCertificate: true,
    type: { kind: 'serial-number' },
    defaultText: 'random, 159 bits',
    description: 'Serial number: positive, decimal or `0x…`, at most 20 bytes.',
  },
  'issued-by': {
    group: 'Issuer',
    type: { kind: 'choice', choices: ['self', 'root-ca', 'intermediate-ca'] },
    defaultText: '`self`, unless `ca-certificate` is given',
    description:
      'Who signs: the certificate itself, a new CA, or an intermediate CA below a new CA. With `ca-certificate`, `intermediate-ca` makes an intermediate CA below that one.',
  },
  'ca-common-name': {
    group: 'Issuer',
    type: text(55),
    defaultText: 'derived from the common name',
    description:
      'Common name of the new CA. Eight digits of its key identifier are appended, because no two CAs may share a name.',
  },
  'keep-ca-key': {
    group: 'Issuer',
    type: { kind: 'yes-or-no' },
    default: 'false',
    description:
      'Write the private key of the new CA (`ca-key.pem`), so that later runs can sign with it. Otherwise the key exists only during this run, and the CA can never sign another certificate.',
  },
  'name-constraints': {
    group: 'Issuer',
    type: { kind: 'list' },
    description:
      'The names that the new CA may sign: `issued` (the names of this run), or domains and networks such as `example.test, 10.0.0.0/8`. The extension is critical; some old clients refuse it.',
  },
  'ca-certificate': {
    group: 'Issuer',
    type: { kind: 'pem', secret: false },
    description:
      'Sign with this existing CA: its certificate, followed by those of the CAs above it (PEM text or path).',
  },
  'ca-key': {
    group: 'Issuer',
    type: { kind: 'pem', secret: true },
    description: 'Private key of `ca-certificate` (PEM text or path: PKCS #8, PKCS #1 or SEC 1).',
  },
  'ca-key-passphrase': {
    group: 'Issuer',
    type: { kind: 'secret' },
    description: 'Decrypts `ca-key`.',
  },
  'client-names': {
    group: 'More certificates',
    type: { kind: 'list' },
    description:
      'Also issue a client certificate for each of these common names, from the same issuer, in `clients/NAME`.',
  },
  certificates: {
    group: 'More certificates',
    type: { kind: 'document' },
    description:
      'A batch of certificates: YAML or JSON (text or path) with `defaults`, `ca` and `certificates`. Each certificate is written to its own folder.',
  },
  'test-cases': {
    group: 'Test cases',
    type: { kind: 'choices', choices: [...testCaseNames, 'all'] },
    description:
      'Bad certificates to issue as well, in `test-cases/NAME`, separated by line breaks or commas: a client must refuse each of them, and accept `good`, which comes with them. `test-cases.json` describes each. They have their own CA, which signs nothing else.',
  },
  formats: {
    group: 'Formats',
    type: {
      kind: 'choices',
      choices: ['pem', 'der', 'pkcs12', 'truststore', 'jks', 'combined', 'certificate-request', 'kubernetes-secret'],
    },
    default: 'pem',
    description: 'Formats to write besides the PEM pair, separated by line breaks or commas.',
  },
  'pkcs12-password': {
    group: 'Formats',
    type: { kind: 'secret', ofKeyStore: true },
    defaultText: 'random; saved in `settings/store-password` unless the key is encrypted',
    description: 'Password of the key stores and trust stores (PKCS #12 and JKS): at least six ASCII characters.',
  },
  'pkcs12-alias': {
    group: 'Formats',
    type: { kind: 'text', upperBound: 64 },
    default: '1',
    description: 'Name of the key in the key stores.',
  },
  'pkcs12-profile': {
    group: 'Formats',
    type: { kind: 'choice', choices: ['compatible', 'modern'] },
    default: 'compatible',
    description:
      'Every program can read `compatible` (Triple DES, SHA-1); only current ones can read `modern` (AES-256, SHA-256).',
  },
  'secret-name': {
    group: 'Formats',
    type: { kind: 'kubernetes-name', labels: 'many' },
    default: 'tls',
    description: 'Name of the Kubernetes Secret.',
  },
  'secret-namespace': {
    group: 'Formats',
    type: { kind: 'kubernetes-name', labels: 'one' },
    defaultText: 'none: the namespace of the command that applies it',
    description: 'Namespace of the Kubernetes Secret.',
  },
  'settings-for': {
    group: 'Settings',
    type: { kind: 'choices', choices: Object.keys(servers) as readonly ServerName[] },
    description:
      'Servers to write TLS settings for, separated by line breaks or commas: ready-to-use files in `settings`, and the key in the format that the server needs.',
  },
  'settings-root': {
    group: 'Settings',
    type: { kind: 'absolute-path' },
    defaultText: 'the path of the output directory on this machine',
    description:
      'Path at which the servers see the output directory, if it differs: `/certs` in a container that mounts it there.',
  },
  'output-directory': {
    group: 'Files',
    type: { kind: 'path' },
    default: 'certs',
    description:
      'Directory for the files, relative to the workspace or the current directory; `/certs` in the container.',
  },
  'key-mode': {
    group: 'Files',
    type: { kind: 'mode' },
    default: '0600',
    description: 'Permissions of the private key, in octal.',
  },
  owner: {
    group: 'Files',
    type: { kind: 'owner' },
    defaultText: 'the owner of the directory, if that is allowed',
    description: 'Owner of the files: numeric `uid:gid`.',
  },
  'if-exists': {
    group: 'Files',
    type: { kind: 'choice', choices: ['reuse', 'replace', 'fail'] },
    default: 'reuse',
    description:
      'What to do if certificates exist: `reuse` keeps those that match the request and are valid long enough and reissues the others, `replace` always reissues them, `fail` stops.',
  },
  'renew-before-days': {
    group: 'Files',
    ofCertificate: true,
    type: { kind: 'days', minimum: 0, maximum: 36_500 },
    defaultText: '`7`, or a third of the validity if that is shorter',
    description: '`reuse` reissues a certificate that has fewer days left than this.',
  },
  trust: {
    group: 'Trust',
    type: { kind: 'choices', choices: ['none', ...trustNames, 'all'] },
    default: 'none',
    description:
      'What trusts the certificate until the job ends: programs, through their environment variables, or the trust stores of the system, of browsers and of every Java; separated by line breaks or commas.',
  },
  'trust-required': {
    group: 'Trust',
    type: { kind: 'yes-or-no' },
    default: 'false',
    description: 'Fail if any of `trust` is not possible on this machine. Otherwise this is a warning.',
  },
} as const satisfies { readonly [name: string]: InputDefinition }

export type InputName = keyof typeof inputs

/** In the order of the table. */
export const inputNames = Object.keys(inputs) as readonly InputName[]

export function isInputName(name: string): name is InputName {
  return Object.hasOwn(inputs, name)
}

/** The inputs of which each certificate has its own value. */
export type CertificateInputName = {
  [Name in InputName]: (typeof inputs)[Name] extends { readonly ofCertificate: true } ? Name : never
}[InputName]

export const certificateInputNames = inputNames.filter(
  (name): name is CertificateInputName => 'ofCertificate' in inputs[name],
)

export const outputs = {
  'certificate-path': 'Path of the certificate (PEM).',
  'key-path': 'Path of the private key (PEM, PKCS #8).',
  'fullchain-path': 'Path of the certificate followed by the intermediate CAs (PEM).',
  'ca-certificate-path':
    'Path of the certificate that clients must trust (PEM): the certificate itself if it is self-signed.',
  'pkcs12-path': 'Path of the key store (PKCS #12), with `formats: pkcs12`.',
  'pkcs12-password': 'Password of the key stores and trust stores; masked in the log.',
  'truststore-path': 'Path of the trust store (PKCS #12), with `formats: truststore`.',
  'ca-bundle-path':
    'Path of the root certificates that programs trusted before, followed by the one that clients must trust (PEM), with `trust: environment`.',
  trusted: 'The values of `trust` that took effect, separated by commas.',
  'combined-path': 'Path of the file with certificate, chain and key (PEM), with `formats: combined`.',
  'certificate-request-path': 'Path of the PKCS #10 request (PEM), with `formats: certificate-request`.',
  'test-cases-path': 'Path of `test-cases.json`, with `test-cases`.',
  'settings-directory': 'Path of the directory with the settings, with `settings-for`.',
  'output-directory': 'Path of the directory with all files.',
  'fingerprint-sha256': 'SHA-256 of the certificate, in upper-case hexadecimal with colons.',
  'spki-sha256':
    'SHA-256 of the public key (SubjectPublicKeyInfo), in base64, as browsers and curl need it to pin the key.',
  'serial-number': 'Serial number, in hexadecimal.',
  subject: 'Subject as text (RFC 4514).',
  'subject-alt-names': 'Alternative names, separated by commas, each with its type: `DNS:localhost,IP:127.0.0.1`.',
  'not-before': 'Start of validity (RFC 3339).',
  'not-after': 'End of validity (RFC 3339).',
  reused: '`true` if everything existed already and was kept, otherwise `false`.',
  certificates: 'All certificates by name, as JSON: paths, fingerprint, serial number, names and times of each.',
  'cert-path': 'Same as `certificate-path`.',
  'ca-cert-path': 'Same as `ca-certificate-path`.',
} as const satisfies { readonly [name: string]: string }

type OutputName = keyof typeof outputs

/** In the order of the table. */
export const outputNames = Object.keys(outputs) as readonly OutputName[]

/** All outputs. Those that do not apply are empty. */
export type Outputs = { readonly [name in OutputName]: string }

/** One certificate that was issued or kept, described by the outputs of the same names. */
export type IssuedCertificate = { readonly [output in CertificateOutput]?: string }

type CertificateOutput = Exclude<
  keyof Outputs,
  'output-directory' | 'pkcs12-password' | 'certificates' | 'ca-bundle-path' | 'trusted' | 'test-cases-path'
>

/** Flags that only the command line has. */
export const terminalFlags = {
  'print-env': {
    value: 'SHELL',
    choices: ['sh', 'fish', 'powershell', 'dotenv'],
    description:
      'Print the variables of `--trust environment` on standard output, in the syntax of this shell: `eval "$(… --print-env sh)"`.',
  },
  json: { description: 'Print the outputs as JSON on standard output, and nothing else.' },
  help: { letter: 'h', description: 'Show this help.' },
  version: { letter: 'V', description: 'Show the version.' },
} as const satisfies { readonly [name: string]: TerminalFlag }

interface TerminalFlag {
  readonly letter?: string
  /** What `--help` shows for its value, if it takes one. A flag given without a value has the first of `choices`. */
  readonly value?: string
  readonly choices?: readonly string[]
  readonly description: string
}

/** The shells whose syntax can be printed. */
export type Shell = (typeof terminalFlags)['print-env']['choices'][number]

/** Commands: first words of the command line that do something else than issue a certificate. */
export const commands = {
  trust: {
    words: '[FILE ...]',
    inputs: ['trust', 'trust-required', 'output-directory', 'owner'],
    description:
      'Trust existing certificates: those in these files, or ca.pem of the output directory. The default of --trust is all.',
  },
  untrust: {
    words: '',
    inputs: [],
    description: 'Undo all trust that runs of this user added.',
  },
  'serve-test-cases': {
    words: '[NAME ...]',
    inputs: inputNames,
    flags: {
      listen: {
        value: 'ADDRESS',
        description:
          'IP address to listen on. 0.0.0.0 accepts connections from other machines; in a container it is necessary. Default: loopback, 127.0.0.1 and ::1.',
      },
      port: {
        value: 'PORT',
        description:
          'Port of the page. The next port serves all cases by name, and each port after it serves one case. 0: any free ports. Default: 4430; with --check-client 0.',
      },
      'check-client': {
        value: 'COMMAND',
        description:
          'Run this command against each case, report what it accepts and refuses, and exit: with code 1 if it accepts a case that it must refuse, or refuses good. The command is split into words as a shell does, but no shell runs it. {url}, {ca}, {crl}, {host}, {port} and {address} are replaced.',
      },
      allow: {
        value: 'CASES',
        description: 'Known findings of --check-client, separated by commas. They do not count as failures.',
      },
      'time-limit': { value: 'SECONDS', description: 'Time limit of --check-client for each case. Default: 30.' },
    },
    description:
      'Serve the test cases of the output directory over HTTPS until interrupted, each on its own port and by its name, with a page that describes them. If there are none, or if inputs are given, issue them first.',
  },
} as const satisfies {
  readonly [name: string]: {
    readonly words: string
    readonly inputs: readonly InputName[]
    /** Flags that only this command has. */
    readonly flags?: { readonly [name: string]: Required<Pick<TerminalFlag, 'value' | 'description'>> }
    readonly description: string
  }
}

export type Command = keyof typeof commands

/** The flags of `serve-test-cases` that are not inputs. */
export type ServingFlag = keyof (typeof commands)['serve-test-cases']['flags']

/** The environment variable of an input: `CERT_VALIDITY_DAYS`. */
export function variableName(input: string): string {
  return `CERT_${input.toUpperCase().replaceAll('-', '_')}`
}

/** One value that the user gave. An empty text counts as not given. */
export interface GivenInput {
  /** The name of an input, or a name that no input has. */
  readonly name: string
  readonly text: string
  /** How the place that gave it spells names: `--validity-days`, `CERT_VALIDITY_DAYS`. */
  readonly spell: (name: string) => string
}

/** Numeric user and group of a file. */
export interface Owner {
  readonly uid: number
  readonly gid: number
}
