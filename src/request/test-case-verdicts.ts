/** What real clients do with the test cases, as measured; a test in `__tests__/interop` asks each of them again. */
import type { TestCaseName } from './interface.ts'
import { parseIpAddress } from './ip-address.ts'

/** The clients that were tried, with keys of RSA and P-256. In November 2026, on Debian 12. */
export const testedClients = {
  openssl: 'OpenSSL 3.0 (s_client)',
  curl: 'curl 7.88 (OpenSSL)',
  gnutls: 'GnuTLS 3.7 (gnutls-cli)',
  python: 'Python 3.11 (ssl)',
  go: 'Go (crypto/tls)',
  'nodejs-20': 'Node.js 20',
  'nodejs-24': 'Node.js 24',
  java: 'Java 17',
  rustls: 'rustls (Deno 2.9)',
  nss: 'NSS 3.87 (tstclnt)',
  chromium: 'Chromium',
} as const

export type TestedClient = keyof typeof testedClients

export type Verdict =
  | { readonly verdict: 'accept' }
  /** What it says holds one of these. */
  | { readonly verdict: 'refuse'; readonly says: readonly string[] }

export type Verdicts = Verdict & {
  /** The same once it is told of the lists of revoked certificates; absent where it cannot be, or there are none. */
  readonly 'with-crl'?: Verdict
}

export type VerdictsOfClients = { readonly [client in TestedClient]: Verdicts }

/** The words of a refusal, one or the other; `accepts`. */
type Words = 'accepts' | string | readonly string[]

/** curl, Python and Node.js stand on OpenSSL, and say its words where there are none of their own. */
type WordsOfClients = { readonly [client in Exclude<TestedClient, OnOpenssl>]: Words } & {
  readonly [client in OnOpenssl]?: Words
}

type OnOpenssl = 'curl' | 'python' | 'nodejs-20' | 'nodejs-24'

function verdictOf(words: Words): Verdict {
  if (words === 'accepts') return { verdict: 'accept' }
  return { verdict: 'refuse', says: typeof words === 'string' ? [words] : words }
}

function clientsSay(words: WordsOfClients): VerdictsOfClients {
  const { openssl } = words
  const all = { curl: openssl, python: openssl, 'nodejs-20': openssl, 'nodejs-24': openssl, ...words }
  const names = Object.keys(testedClients) as readonly TestedClient[]
  return Object.fromEntries(names.map((name) => [name, verdictOf(all[name])])) as unknown as VerdictsOfClients
}

const allAccept = clientsSay({
  openssl: 'accepts',
  gnutls: 'accepts',
  go: 'accepts',
  java: 'accepts',
  rustls: 'accepts',
  nss: 'accepts',
  chromium: 'accepts',
})

/** Without a list all accept; Deno and Chromium can be told of none. */
function withLists(words: { readonly [client in Exclude<TestedClient, 'rustls' | 'chromium'>]: Words }) {
  const told = Object.entries(words).map(([client, word]) => [
    client,
    { verdict: 'accept', 'with-crl': verdictOf(word) },
  ])
  return { ...allAccept, ...Object.fromEntries(told) } as VerdictsOfClients
}

const unknownIssuerOfJava = 'unable to find valid certification path to requested target'

/** Where the host is a host name. */
export const verdicts: { readonly [name in TestCaseName]?: VerdictsOfClients } = {
  good: withLists({
    openssl: 'accepts',
    curl: 'accepts',
    gnutls: 'accepts',
    python: 'accepts',
    go: 'accepts',
    'nodejs-20': 'accepts',
    'nodejs-24': 'accepts',
    java: 'accepts',
    nss: 'accepts',
  }),
  expired: clientsSay({
    openssl: 'certificate has expired',
    gnutls: 'The certificate chain uses expired certificate',
    go: 'certificate has expired or is not yet valid',
    java: 'validity check failed',
    rustls: 'certificate expired',
    nss: 'SEC_ERROR_EXPIRED_CERTIFICATE',
    chromium: 'net::ERR_CERT_DATE_INVALID',
  }),
  'not-yet-valid': clientsSay({
    openssl: 'certificate is not yet valid',
    gnutls: 'The certificate chain uses not yet valid certificate',
    go: 'certificate has expired or is not yet valid',
    java: 'validity check failed',
    rustls: 'certificate not valid yet',
    nss: 'SEC_ERROR_EXPIRED_CERTIFICATE',
    chromium: 'net::ERR_CERT_DATE_INVALID',
  }),
  'wrong-host': clientsSay({
    openssl: 'hostname mismatch',
    curl: 'no alternative certificate subject name matches target host name',
    gnutls: 'The name in the certificate does not match the expected',
    python: 'Hostname mismatch',
    go: 'certificate is valid for wrong-host.invalid, not',
    'nodejs-20': 'ERR_TLS_CERT_ALTNAME_INVALID',
    'nodejs-24': 'ERR_TLS_CERT_ALTNAME_INVALID',
    java: 'No subject alternative DNS name matching',
    rustls: 'certificate is only valid for DnsName("wrong-host.invalid")',
    nss: 'SSL_ERROR_BAD_CERT_DOMAIN',
    chromium: 'net::ERR_CERT_COMMON_NAME_INVALID',
  }),
  'no-subject-alt-name': clientsSay({
    openssl: 'accepts',
    gnutls: 'accepts',
    go: 'certificate relies on legacy Common Name field, use SANs instead',
    java: 'accepts',
    rustls: 'certificate is not valid for any names',
    nss: 'accepts',
    chromium: 'net::ERR_CERT_COMMON_NAME_INVALID',
  }),
  'untrusted-root': clientsSay({
    openssl: 'self-signed certificate in certificate chain',
    gnutls: 'The certificate issuer is unknown',
    go: 'certificate signed by unknown authority',
    java: unknownIssuerOfJava,
    rustls: 'UnknownIssuer',
    nss: 'SEC_ERROR_UNTRUSTED_ISSUER',
    chromium: 'net::ERR_CERT_AUTHORITY_INVALID',
  }),
  'self-signed': clientsSay({
    openssl: 'self-signed certificate',
    gnutls: 'The certificate issuer is unknown',
    go: 'certificate signed by unknown authority',
    java: unknownIssuerOfJava,
    rustls: 'UnknownIssuer',
    nss: 'SEC_ERROR_CA_CERT_INVALID',
    chromium: 'net::ERR_CERT_AUTHORITY_INVALID',
  }),
  'incomplete-chain': clientsSay({
    openssl: 'unable to get local issuer certificate',
    gnutls: 'The certificate issuer is unknown',
    go: 'certificate signed by unknown authority',
    'nodejs-20': 'unable to verify the first certificate',
    'nodejs-24': 'unable to verify the first certificate',
    java: unknownIssuerOfJava,
    rustls: 'UnknownIssuer',
    nss: 'SEC_ERROR_UNKNOWN_ISSUER',
    chromium: 'net::ERR_CERT_AUTHORITY_INVALID',
  }),
  'wrong-usage': clientsSay({
    openssl: 'unsuitable certificate purpose',
    gnutls: 'The certificate chain does not match the intended purpose',
    go: 'certificate specifies an incompatible key usage',
    java: 'Extended key usage does not permit use for TLS server authentication',
    rustls: 'certificate does not allow extended key usage for server authentication',
    nss: 'SEC_ERROR_INADEQUATE_CERT_TYPE',
    chromium: 'net::ERR_CERT_INVALID',
  }),
  'ca-as-end-entity': clientsSay({
    openssl: 'accepts',
    gnutls: 'accepts',
    go: 'accepts',
    java: 'accepts',
    rustls: 'CaUsedAsEndEntity',
    nss: 'SEC_ERROR_INADEQUATE_CERT_TYPE',
    chromium: 'accepts',
  }),
  'name-constraint-violation': clientsSay({
    openssl: 'permitted subtree violation',
    gnutls: "The certificate chain violates the signer's constraints",
    go: 'a root or intermediate certificate is not authorized to sign for this name',
    java: 'name constraints check failed',
    rustls: 'NameConstraintViolation',
    nss: 'SEC_ERROR_CERT_NOT_IN_NAME_SPACE',
    chromium: 'net::ERR_CERT_INVALID',
  }),
  'path-length-violation': clientsSay({
    openssl: 'path length constraint exceeded',
    gnutls: "The certificate chain violates the signer's constraints",
    go: 'too many intermediates for path length constraint',
    java: 'basic constraints check failed: pathLenConstraint violated',
    rustls: 'PathLenConstraintViolated',
    nss: 'SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID',
    chromium: 'net::ERR_CERT_INVALID',
  }),
  'weak-key': clientsSay({
    openssl: 'EE certificate key too weak',
    gnutls: 'accepts',
    go: 'accepts',
    'nodejs-20': 'accepts',
    java: 'accepts',
    // Its way to say that it knows no algorithm for a key of this size.
    rustls: 'BadSignature',
    nss: 'accepts',
    chromium: 'accepts',
  }),
  'sha1-signature': clientsSay({
    openssl: 'CA signature digest algorithm too weak',
    gnutls: 'The certificate chain uses insecure algorithm',
    go: 'certificate signed by unknown authority (possibly because of "x509: cannot verify signature: insecure algorithm',
    java: 'accepts',
    rustls: 'UnsupportedSignatureAlgorithm',
    nss: 'accepts',
    chromium: 'net::ERR_CERT_INVALID',
  }),
  revoked: withLists({
    openssl: 'certificate revoked',
    curl: 'certificate revoked',
    gnutls: 'The certificate chain is revoked',
    python: 'certificate revoked',
    // Go itself looks at no list; a program does, in its own words.
    go: 'certificate has been revoked',
    'nodejs-20': 'CERT_REVOKED',
    'nodejs-24': 'CERT_REVOKED',
    java: 'Certificate has been revoked, reason: KEY_COMPROMISE',
    nss: 'SEC_ERROR_REVOKED_CERTIFICATE',
  }),
}

/** Where the host is an address, clients compare it in other ways, and fewer of them with a common name. */
const verdictsOnAddresses: { readonly [name in TestCaseName]?: VerdictsOfClients } = {
  'wrong-host': clientsSay({
    openssl: 'IP address mismatch',
    curl: 'no alternative certificate subject name matches target host name',
    gnutls: 'The name in the certificate does not match the expected',
    go: "because it doesn't contain any IP SANs",
    'nodejs-20': 'ERR_TLS_CERT_ALTNAME_INVALID',
    'nodejs-24': 'ERR_TLS_CERT_ALTNAME_INVALID',
    java: 'No subject alternative names matching IP address',
    rustls: 'certificate is only valid for DnsName("wrong-host.invalid")',
    nss: 'SSL_ERROR_BAD_CERT_DOMAIN',
    chromium: 'net::ERR_CERT_COMMON_NAME_INVALID',
  }),
  'no-subject-alt-name': clientsSay({
    openssl: 'IP address mismatch',
    curl: 'accepts',
    gnutls: 'The name in the certificate does not match the expected',
    go: 'certificate relies on legacy Common Name field, use SANs instead',
    'nodejs-20': 'ERR_TLS_CERT_ALTNAME_INVALID',
    'nodejs-24': 'ERR_TLS_CERT_ALTNAME_INVALID',
    java: 'No subject alternative names present',
    rustls: 'certificate is not valid for any names',
    nss: 'accepts',
    chromium: 'net::ERR_CERT_COMMON_NAME_INVALID',
  }),
}

/** @param host A host name or an IP address. */
export function verdictsOf(name: TestCaseName, host: string): VerdictsOfClients | undefined {
  return (parseIpAddress(host) && verdictsOnAddresses[name]) ?? verdicts[name]
}
