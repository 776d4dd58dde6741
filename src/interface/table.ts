/**
 * THE table: every input and output, once. `action.yml`, `--help`, the `CERT_…` variables, the README's tables and the
 * typed request are made from it.
 *
 * The input `validity-days` is the flag `--validity-days` and the variable `CERT_VALIDITY_DAYS`.
 */
import { keyTypes } from '../pki/key-pair.ts'
import { signatureHashes } from '../pki/signature-algorithm.ts'

export const programName = 'selfsigned-cert-action'

/** Equal to package.json's; a test holds them together. */
export const programVersion = '1.0.0'

/** How a value is read; `parse.ts` has one reader for each. */
export type InputType =
  /** A line of text in any script, at most `upperBound` characters, by whose rule; `advice` for who has more to say. */
  | { readonly kind: 'text'; readonly upperBound: number; readonly source?: string; readonly advice?: string }
  /** Two letters. */
  | { readonly kind: 'country' }
  | { readonly kind: 'email' }
  /** Separated by line or comma. */
  | { readonly kind: 'list' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** Some of them, separated by line or comma. */
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'yes-or-no' }
  | { readonly kind: 'days'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'time' }
  | { readonly kind: 'serial-number' }
  | { readonly kind: 'path' }
  /** Of any system. */
  | { readonly kind: 'absolute-path' }
  /** PEM as it is, or the path of a file with it; not shown where it is a private key. */
  | { readonly kind: 'pem'; readonly secret: boolean }
  /** YAML or JSON as it is, or the path of a file with it. */
  | { readonly kind: 'document' }
  /** A name in the Kubernetes API: a subdomain of RFC 1123, or one label of it. */
  | { readonly kind: 'kubernetes-name'; readonly labels: 'one' | 'many' }
  /** Never shown. */
  | { readonly kind: 'secret'; readonly ofKeyStore?: true }
  | { readonly kind: 'mode' }
  | { readonly kind: 'owner' }

/**
 * Servers that settings are written for, and how each takes them in, below the output directory; the words of `--help`
 * and of the README. What is written is in `servers/table.ts`; a test holds the two together.
 */
export const servers = {
  flask: 'PYTHONPATH=certs/settings flask run --cert flask_tls.ssl_context',
  django: 'from django_tls import * in settings.py, with PYTHONPATH=certs/settings, behind nginx',
  gunicorn: 'gunicorn --config certs/settings/gunicorn.conf.py app:app',
  uvicorn: 'python3 certs/settings/uvicorn_tls.py app:app',
  nginx: 'include "certs/settings/nginx.conf"; in a server block',
  apache: 'Include "certs/settings/apache.conf" in a VirtualHost',
  haproxy: 'haproxy -f certs/settings/haproxy.cfg -f haproxy.cfg, which has a backend app',
  caddy: 'import certs/settings/caddy.conf in a site block',
  traefik: 'traefik --providers.file.filename=certs/settings/traefik.yml',
  node: "import { tls } from './certs/settings/node-tls.mjs'",
  go: 'go mod edit -replace=selfsigned.test/tlsconfig=./certs/settings/go, and import that',
  'spring-boot': 'java -jar app.jar --spring.config.import=file:certs/settings/spring-boot.properties',
  kestrel: 'docker run --env-file certs/settings/kestrel.env, or AddJsonFile with kestrel.json',
  postgresql: "include 'certs/settings/postgresql.conf' at the end of postgresql.conf",
  mysql: 'mysqld --defaults-extra-file=certs/settings/mysql.cnf',
  redis: 'redis-server certs/settings/redis.conf',
  mongodb: 'mongod --config certs/settings/mongod.conf',
  mosquitto: 'mosquitto -c certs/settings/mosquitto.conf',
  rabbitmq: 'RABBITMQ_CONFIG_FILE=certs/settings/rabbitmq.conf rabbitmq-server',
  kafka: 'cat certs/settings/kafka.properties >> config/server.properties',
  elasticsearch: 'cat certs/settings/elasticsearch.yml >> config/elasticsearch.yml, the certificate below config',
  'docker-registry': 'registry serve certs/settings/docker-registry.yml',
} as const satisfies { readonly [name: string]: string }

export type ServerName = keyof typeof servers

export interface InputDefinition {
  readonly group: string
  /** Whether each certificate has its own: an entry of a batch takes the same word. */
  readonly ofCertificate?: true
  readonly type: InputType
  /** What is read where nothing is given. */
  readonly default?: string
  /** What a person reads in its place where it follows from something else. */
  readonly defaultText?: string
  /** One sentence or two, in Markdown without line ends. */
  readonly description: string
}

/** What can be told to trust: programs by their variables, and stores, in the order in which they are changed. */
export const trustNames = ['environment', 'system', 'browsers', 'java'] as const

/** The deliberately bad certificates, and the good one that they are compared with. What each is: `test-cases.ts`. */
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

/** Subject, upper bounds of RFC 5280 Appendix A.1. */
const text = (upperBound: number) => ({ kind: 'text', upperBound, source: 'RFC 5280 Appendix A.1' }) as const

export const inputs = {
  'common-name': {
    group: 'Names',
    ofCertificate: true,
    type: { ...text(64), advice: 'A longer host name has room among the subject-alt-names.' },
    defaultText: '`localhost`',
    description: 'Subject common name; copied into the alternative names when it is a host name or an IP address.',
  },
  'subject-alt-names': {
    group: 'Names',
    ofCertificate: true,
    type: { kind: 'list' },
    defaultText: 'the common name; with `localhost` also `127.0.0.1` and `::1`',
    description:
      'Names the certificate holds for, by line or comma: host names in any script, wildcards, IP addresses, e-mail addresses, URIs. The type is found out, or forced by `dns:`, `ip:`, `email:`, `uri:`.',
  },
  organization: {
    group: 'Names',
    ofCertificate: true,
    type: text(64),
    description: 'Subject organization, any script.',
  },
  'organizational-unit': {
    group: 'Names',
    ofCertificate: true,
    type: text(64),
    description: 'Subject organizational unit, any script.',
  },
  locality: { group: 'Names', ofCertificate: true, type: text(128), description: 'Subject locality, any script.' },
  'state-or-province': {
    group: 'Names',
    ofCertificate: true,
    type: text(128),
    description: 'Subject state or province, any script.',
  },
  country: {
    group: 'Names',
    ofCertificate: true,
    type: { kind: 'country' },
    description: 'Subject country, two letters (ISO 3166).',
  },
  'email-address': {
    group: 'Names',
    ofCertificate: true,
    type: { kind: 'email' },
    description: 'Subject e-mail address; `email:` among the alternative names is the newer place for one.',
  },
  'validity-days': {
    group: 'Time',
    ofCertificate: true,
    type: { kind: 'days', minimum: 1, maximum: 36_500 },
    defaultText: '`365`, unless `not-after` is given',
    description: 'Whole days from `not-before` to `not-after`. More than 825 are refused by Apple.',
  },
  'not-before': {
    group: 'Time',
    ofCertificate: true,
    type: { kind: 'time' },
    defaultText: 'five minutes ago, for clocks that differ',
    description:
      'Start of validity: an RFC 3339 time such as `2030-01-31T12:00:00Z`, or a signed duration from now: `-1d`, `+12h`, `90m`, `30s`.',
  },
  'not-after': {
    group: 'Time',
    ofCertificate: true,
    type: { kind: 'time' },
    defaultText: '`validity-days` after `not-before`',
    description: 'End of validity, in the same words; exact to the second, past and future alike.',
  },
  'key-type': {
    group: 'Key',
    ofCertificate: true,
    type: { kind: 'choice', choices: keyTypes },
    defaultText: '`rsa-2048`, or what `key-file` holds',
    description: 'Type of the key that is made. ML-DSA where the running Node.js has it (24.7 or later).',
  },
  'signature-hash': {
    group: 'Key',
    ofCertificate: true,
    type: { kind: 'choice', choices: signatureHashes },
    defaultText: '`sha256`; P-384 `sha384`, P-521 `sha512`',
    description: 'Hash of the signature; refused for keys that fix their own (Ed25519, ML-DSA).',
  },
  'key-file': {
    group: 'Key',
    ofCertificate: true,
    type: { kind: 'path' },
    description:
      'Use the private key in this file (PEM: PKCS #8, PKCS #1 or SEC 1) instead of making one; `key-passphrase` opens it where it is encrypted.',
  },
  'key-passphrase': {
    group: 'Key',
    ofCertificate: true,
    type: { kind: 'secret' },
    description: 'Encrypts the written key (PKCS #8, PBES2, AES-256).',
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
      'Sign this PKCS #10 request (PEM text or path) instead of making a key; its names are used where none are given.',
  },
  'serial-number': {
    group: 'Use',
    ofCertificate: true,
    type: { kind: 'serial-number' },
    defaultText: 'random, 159 bits',
    description: 'Serial number, positive, decimal or `0x…`, at most 20 octets.',
  },
  'issued-by': {
    group: 'Issuer',
    type: { kind: 'choice', choices: ['self', 'root-ca', 'intermediate-ca'] },
    defaultText: '`self`, unless `ca-certificate` is given',
    description:
      'Who signs: the certificate itself, a CA made for this run, or an intermediate CA below one. With `ca-certificate`, `intermediate-ca` makes an intermediate below that.',
  },
  'ca-common-name': {
    group: 'Issuer',
    type: text(55),
    defaultText: 'made from the common name',
    description: 'Common name of a CA made here; eight digits of its key are added, since no two CAs may share a name.',
  },
  'keep-ca-key': {
    group: 'Issuer',
    type: { kind: 'yes-or-no' },
    default: 'false',
    description:
      'Write the private key of a CA made here (`ca-key.pem`), for later runs to sign with. Without it, nobody can ever issue from that CA again.',
  },
  'name-constraints': {
    group: 'Issuer',
    type: { kind: 'list' },
    description:
      'What a CA made here may issue for: `issued` (the names of this run), or domains and networks such as `example.test, 10.0.0.0/8`. A critical extension, which some old clients refuse.',
  },
  'ca-certificate': {
    group: 'Issuer',
    type: { kind: 'pem', secret: false },
    description: 'Sign with this CA instead: its certificate and, after it, those above it (PEM text or path).',
  },
  'ca-key': {
    group: 'Issuer',
    type: { kind: 'pem', secret: true },
    description: 'Private key of `ca-certificate` (PEM text or path: PKCS #8, PKCS #1 or SEC 1).',
  },
  'ca-key-passphrase': {
    group: 'Issuer',
    type: { kind: 'secret' },
    description: 'Opens `ca-key` where it is encrypted.',
  },
  'client-names': {
    group: 'More certificates',
    type: { kind: 'list' },
    description: 'Also a client certificate for each of these common names, from the same issuer, in `clients/NAME`.',
  },
  certificates: {
    group: 'More certificates',
    type: { kind: 'document' },
    description:
      'A batch: YAML or JSON, as it is or the path of a file, with `defaults`, `ca` and `certificates`, each of these in a folder of its own.',
  },
  'test-cases': {
    group: 'Test cases',
    type: { kind: 'choices', choices: [...testCaseNames, 'all'] },
    description:
      'Also certificates that a client must refuse, in `test-cases/NAME`, by line or comma, with `good`, which it must accept, and `test-cases.json`, which says what each is. From a CA of their own, which nothing else is signed by.',
  },
  formats: {
    group: 'Formats',
    type: {
      kind: 'choices',
      choices: ['pem', 'der', 'pkcs12', 'truststore', 'jks', 'combined', 'certificate-request', 'kubernetes-secret'],
    },
    default: 'pem',
    description: 'What is written beyond the PEM pair, by line or comma.',
  },
  'pkcs12-password': {
    group: 'Formats',
    type: { kind: 'secret', ofKeyStore: true },
    defaultText: 'random, kept in `settings/store-password` unless the key is encrypted',
    description: 'Password of the key stores and trust stores (PKCS #12 and JKS), ASCII, at least six characters.',
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
      '`compatible` is read by everything (Triple DES, SHA-1), `modern` by what is current (AES-256, SHA-256).',
  },
  'secret-name': {
    group: 'Formats',
    type: { kind: 'kubernetes-name', labels: 'many' },
    default: 'tls',
    description: 'Name of the Kubernetes secret.',
  },
  'secret-namespace': {
    group: 'Formats',
    type: { kind: 'kubernetes-name', labels: 'one' },
    defaultText: 'none: that of the command that applies it',
    description: 'Namespace of the Kubernetes secret.',
  },
  'settings-for': {
    group: 'Settings',
    type: { kind: 'choices', choices: Object.keys(servers) as readonly ServerName[] },
    description:
      'Servers, by line or comma, whose TLS settings are written ready to use: files in `settings`, and the key in the form that the server wants.',
  },
  'settings-root': {
    group: 'Settings',
    type: { kind: 'absolute-path' },
    defaultText: 'the path of the output directory here',
    description:
      'Path under which the servers see the output directory, where it is another: `/certs` in a container that mounts it there.',
  },
  'output-directory': {
    group: 'Files',
    type: { kind: 'path' },
    default: 'certs',
    description: 'Directory for the files, from the workspace or the current directory; `/certs` in the container.',
  },
  'key-mode': {
    group: 'Files',
    type: { kind: 'mode' },
    default: '0600',
    description: 'Permissions of the private key, octal.',
  },
  owner: {
    group: 'Files',
    type: { kind: 'owner' },
    defaultText: 'the owner of the directory, where that is allowed',
    description: 'Numeric `uid:gid` that the files belong to.',
  },
  'if-exists': {
    group: 'Files',
    type: { kind: 'choice', choices: ['reuse', 'replace', 'fail'] },
    default: 'reuse',
    description:
      'What to do where there is a pair: `reuse` keeps it if it answers all that is asked and lasts long enough and else makes it anew, `replace` always makes it anew, `fail` stops.',
  },
  'renew-before-days': {
    group: 'Files',
    ofCertificate: true,
    type: { kind: 'days', minimum: 0, maximum: 36_500 },
    defaultText: '`7`, or a third of the validity where that is shorter',
    description: '`reuse` makes the pair anew when it has fewer days than this left.',
  },
  trust: {
    group: 'Trust',
    type: { kind: 'choices', choices: ['none', ...trustNames, 'all'] },
    default: 'none',
    description:
      'What accepts the certificate for as long as the job lasts: programs by their environment variables, the store of the system, of browsers, of every Java; by line or comma.',
  },
  'trust-required': {
    group: 'Trust',
    type: { kind: 'yes-or-no' },
    default: 'false',
    description: 'Fail where one of them cannot be told to trust on this machine. Without it, that is a warning.',
  },
} as const satisfies { readonly [name: string]: InputDefinition }

export type InputName = keyof typeof inputs

/** In the order of the table. */
export const inputNames = Object.keys(inputs) as readonly InputName[]

export function isInputName(name: string): name is InputName {
  return Object.hasOwn(inputs, name)
}

/** The inputs that each certificate has its own of. */
export type CertificateInputName = {
  [Name in InputName]: (typeof inputs)[Name] extends { readonly ofCertificate: true } ? Name : never
}[InputName]

export const certificateInputNames = inputNames.filter(
  (name): name is CertificateInputName => 'ofCertificate' in inputs[name],
)

export const outputs = {
  'certificate-path': 'Path of the certificate (PEM).',
  'key-path': 'Path of the private key (PEM, PKCS #8).',
  'fullchain-path': 'Path of the certificate with all that stands between it and what clients trust (PEM).',
  'ca-certificate-path': 'Path of what clients must trust (PEM): the certificate itself where it is self-signed.',
  'pkcs12-path': 'Path of the key store (PKCS #12), where `formats` has it.',
  'pkcs12-password': 'Password of the key stores and trust stores; masked in the log.',
  'truststore-path': 'Path of the trust store (PKCS #12), where `formats` has it.',
  'ca-bundle-path':
    'Path of the root certificates that programs trusted before, and what clients must trust (PEM), where `trust` has `environment`.',
  trusted: 'Those of `trust` that took effect, separated by commas.',
  'combined-path': 'Path of certificate, chain and key in one file (PEM), where `formats` has it.',
  'certificate-request-path': 'Path of the PKCS #10 request (PEM), where `formats` has it.',
  'test-cases-path': 'Path of `test-cases.json`, where `test-cases` are asked for.',
  'settings-directory': 'Path of the directory with the settings, where `settings-for` asks for some.',
  'output-directory': 'Path of the directory with all files.',
  'fingerprint-sha256': 'SHA-256 of the certificate, upper-case hexadecimal with colons.',
  'spki-sha256': 'SHA-256 of the public key (SubjectPublicKeyInfo), base64, as pins of browsers and curl want it.',
  'serial-number': 'Serial number, hexadecimal.',
  subject: 'Subject as text (RFC 4514).',
  'subject-alt-names': 'Alternative names, separated by commas, each with its type: `DNS:localhost,IP:127.0.0.1`.',
  'not-before': 'Start of validity (RFC 3339).',
  'not-after': 'End of validity (RFC 3339).',
  reused: '`true` where everything was there already and was kept, else `false`.',
  certificates: 'Everything issued, by name, as JSON: the paths, fingerprint, serial number, names and times of each.',
  'cert-path': 'Same as `certificate-path`.',
  'ca-cert-path': 'Same as `ca-certificate-path`.',
} as const satisfies { readonly [name: string]: string }

export type OutputName = keyof typeof outputs

/** In the order of the table. */
export const outputNames = Object.keys(outputs) as readonly OutputName[]

/** All of them; empty where one does not apply. */
export type Outputs = { readonly [name in OutputName]: string }

/** One certificate that was issued, or kept. The names are those of the outputs. */
export type IssuedCertificate = { readonly [output in CertificateOutput]?: string }

export type CertificateOutput = Exclude<
  keyof Outputs,
  'output-directory' | 'pkcs12-password' | 'certificates' | 'ca-bundle-path' | 'trusted' | 'test-cases-path'
>

/** Flags of the command line alone, with the letter that stands for each. */
export const terminalFlags = {
  'print-env': {
    value: 'SHELL',
    choices: ['sh', 'fish', 'powershell', 'dotenv'],
    description:
      'Print on standard output what sets the variables of `--trust environment` in a shell, to be evaluated by it: `eval "$(… --print-env sh)"`.',
  },
  json: { description: 'Print the outputs as JSON on standard output, and nothing else there.' },
  help: { letter: 'h', description: 'Show this text.' },
  version: { letter: 'V', description: 'Show the version.' },
} as const satisfies { readonly [name: string]: TerminalFlag }

interface TerminalFlag {
  readonly letter?: string
  /** What stands for its value, where it has one, and which there are; without one it is the first. */
  readonly value?: string
  readonly choices?: readonly string[]
  readonly description: string
}

/** The shells whose syntax can be printed. */
export type Shell = (typeof terminalFlags)['print-env']['choices'][number]

/** First words of the command line that ask for something else than a certificate. */
export const commands = {
  trust: {
    words: '[FILE ...]',
    inputs: ['trust', 'trust-required', 'output-directory', 'owner'],
    description:
      'Trusts certificates that exist: those in these files, or in ca.pem of the output directory. Without --trust: all.',
  },
  untrust: {
    words: '',
    inputs: [],
    description: 'Takes back all that was trusted by runs of this user, in reverse.',
  },
  'serve-test-cases': {
    words: '[NAME ...]',
    inputs: inputNames,
    flags: {
      listen: {
        value: 'ADDRESS',
        description:
          'IP address to listen on. Default: loopback, 127.0.0.1 and ::1. 0.0.0.0 lets other machines in; a container needs it.',
      },
      port: {
        value: 'PORT',
        description:
          'Port of the page, of which the next is for all cases by name, and those after it for each on its own. 0: any that are free. Default: 4430; with --check-client 0.',
      },
      'check-client': {
        value: 'COMMAND',
        description:
          'Run this command against each case, tell what it accepts and refuses, and end: with exit code 1 where it accepts what it must refuse, or refuses good. It is split into words as by a shell, and no shell runs it; {url}, {ca}, {crl}, {host}, {port} and {address} in it are filled in.',
      },
      allow: { value: 'CASES', description: 'Findings of --check-client that are known, by comma: they fail nothing.' },
      'time-limit': { value: 'SECONDS', description: 'For each case of --check-client. Default: 30.' },
    },
    description:
      'Serves the test cases of the output directory over HTTPS until it is ended, each on a port of its own and by its name, with a page that says what they are. Where there are none, or other inputs are given, they are made first.',
  },
} as const satisfies {
  readonly [name: string]: {
    readonly words: string
    readonly inputs: readonly InputName[]
    /** Its own, each with what stands for its value. */
    readonly flags?: { readonly [name: string]: Required<Pick<TerminalFlag, 'value' | 'description'>> }
    readonly description: string
  }
}

export type Command = keyof typeof commands

/** The flags of `serve-test-cases` that are no inputs. */
export type ServingFlag = keyof (typeof commands)['serve-test-cases']['flags']

/** The environment variable of an input: `CERT_VALIDITY_DAYS`. */
export function variableName(input: string): string {
  return `CERT_${input.toUpperCase().replaceAll('-', '_')}`
}

/** One thing that was given; an empty text is as if it were not there. */
export interface GivenInput {
  /** As in the interface table, known there or not. */
  readonly name: string
  readonly text: string
  /** How names are written where this one was given: `--validity-days`, `CERT_VALIDITY_DAYS`. */
  readonly spell: (name: string) => string
}

/** Numeric user and group. */
export interface Owner {
  readonly uid: number
  readonly gid: number
}
