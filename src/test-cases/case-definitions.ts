/**
 * Defines the test cases: certificates that a client must refuse, and `good`, which it must accept. For each case, this
 * says what is wrong and what a correct client does.
 *
 * `TestCasesDocument` is the format of `test-cases.json`, for programs that serve the cases or test clients with them.
 */
import type { TestCaseName } from '../interface/table.ts'
import type { VerdictsOfClients } from './client-verdicts.ts'
import type { RefusalReason } from './refusal-reasons.ts'

export type { TestCaseName } from '../interface/table.ts'

/** Why a client must refuse. */
type Requirement =
  /** A standard: a client that accepts is wrong. */
  | 'standard'
  /** A policy of today's browsers and libraries that goes beyond the TLS standards. */
  | 'policy'
  /** A standard, but only if the client has the list of revoked certificates. */
  | 'revocation-list'

/** The sentences are Markdown: backticks mark names of cases and parts of files. */
export interface TestCaseDefinition {
  /** What differs from `good`. Everything else is the same. */
  readonly differs: string
  /** What a correct client does. */
  readonly expected: 'accept' | 'refuse'
  readonly requirement: Requirement
  /** Why, in one sentence. */
  readonly reason: string
  /** The standard or policy that sets the rule. */
  readonly source: string
  /** Valid reasons for a refusal. A client that gives another reason has not found what is wrong. */
  readonly reasons: readonly RefusalReason[]
}

export const testCases: { readonly [name in TestCaseName]: TestCaseDefinition } = {
  good: {
    differs: 'Nothing: this is the control, which every client must accept.',
    expected: 'accept',
    requirement: 'standard',
    reason: 'Names, dates, usage, signatures and the path to the trusted root are all correct.',
    source: 'RFC 5280 §6.1',
    reasons: [],
  },
  expired: {
    differs: 'Its dates: the same period, but it ends a day before `good` starts.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The certificate is no longer valid.',
    source: 'RFC 5280 §6.1.3 (a)(2)',
    reasons: ['expired'],
  },
  'not-yet-valid': {
    differs: 'Its dates: the same period, but it starts two days after `good` ends.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The certificate is not valid yet.',
    source: 'RFC 5280 §6.1.3 (a)(2)',
    reasons: ['not-yet-valid'],
  },
  'wrong-host': {
    differs: 'Its names: only `wrong-host.invalid`.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The certificate is for another host than the requested one.',
    source: 'RFC 9525 §6.1',
    reasons: ['hostname'],
  },
  'no-subject-alt-name': {
    differs: 'It has no alternative names; only the common name contains the host.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'Clients must ignore host names in the common name: only alternative names count.',
    source: 'RFC 9525 §2',
    reasons: ['hostname'],
  },
  'untrusted-root': {
    differs: 'Its CA: another root, which nobody trusts and which the server also sends, and an intermediate below it.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The path ends in a root that the client does not trust.',
    source: 'RFC 5280 §6.1.1 (d)',
    reasons: ['untrusted'],
  },
  'self-signed': {
    differs: 'Its issuer: itself instead of a CA.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The certificate vouches for itself, and the client does not trust it.',
    source: 'RFC 5280 §6.1.1 (d)',
    // A self-signed certificate cannot have a list. Node.js reports the last of its errors, which is that one.
    reasons: ['untrusted', 'no-list'],
  },
  'incomplete-chain': {
    differs: 'What the server sends: the certificate of `good` without the intermediate.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The intermediate CA is missing, so no path leads to the trusted root.',
    source: 'RFC 8446 §4.4.2',
    reasons: ['untrusted'],
  },
  'wrong-usage': {
    differs: 'Its extended key usage: only TLS clients.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The certificate is for clients, but a server sends it.',
    source: 'RFC 5280 §4.2.1.12',
    reasons: ['usage'],
  },
  'ca-as-end-entity': {
    differs: 'It is a CA: `CA:TRUE`, and its key may sign certificates.',
    expected: 'refuse',
    requirement: 'policy',
    reason: 'A server sends the certificate of a CA, whose key could sign certificates for any host.',
    source: 'CA/Browser Forum TLS Baseline Requirements §7.1.2.7.6',
    reasons: ['ca-as-end-entity'],
  },
  'name-constraint-violation': {
    differs: 'Its intermediate: another one, which may only sign names below `elsewhere.invalid`.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The intermediate CA may not sign this name.',
    source: 'RFC 5280 §4.2.1.10',
    reasons: ['name-constraints'],
  },
  'path-length-violation': {
    differs: 'Its path: one more intermediate, below an intermediate that allows none (`pathlen:0`).',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The path has more CAs than one of them allows.',
    source: 'RFC 5280 §4.2.1.9',
    reasons: ['path-length'],
  },
  'weak-key': {
    differs: 'Its key: RSA of 1024 bits.',
    expected: 'refuse',
    requirement: 'policy',
    reason: 'A key of 1024 bits can be broken.',
    source: 'CA/Browser Forum TLS Baseline Requirements §6.1.5; NIST SP 800-131A',
    reasons: ['weak-key'],
  },
  'sha1-signature': {
    differs: 'The hash of its signature: SHA-1.',
    expected: 'refuse',
    requirement: 'policy',
    reason: 'A signature with SHA-1 can be forged.',
    source: 'CA/Browser Forum TLS Baseline Requirements §7.1.3.2; RFC 9155',
    reasons: ['weak-signature'],
  },
  revoked: {
    differs: "Its CA's list of revoked certificates contains it.",
    expected: 'refuse',
    requirement: 'revocation-list',
    reason: 'The CA has revoked the certificate.',
    source: 'RFC 5280 §6.1.3 (a)(3)',
    reasons: ['revoked'],
  },
  'invalid-signature': {
    differs: 'Its signature: one bit is changed.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The CA that it names as its issuer has not signed it.',
    source: 'RFC 5280 §6.1.3 (a)(1)',
    reasons: ['signature'],
  },
  'mismatched-key': {
    differs: 'The key of the server: it does not belong to the certificate, which is that of `good`.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The server does not have the key of the certificate that it sends.',
    source: 'RFC 8446 §4.4.3',
    reasons: [],
  },
  malformed: {
    differs: 'What the server sends: the certificate of `good` without its last bytes.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The certificate is cut off and cannot be read.',
    source: 'RFC 5280 §4.1',
    reasons: [],
  },
}

/** The version of the format. Readers refuse any other. */
export const testCasesVersion = 1

/** In the output directory. */
export const testCasesFolder = 'test-cases'

/** The cases, as JSON: {@link TestCasesDocument}. */
export const testCasesFile = `${testCasesFolder}/test-cases.json`

/** The contents of `test-cases.json`. Paths are relative to its directory, with `/` between parts. */
export interface TestCasesDocument {
  readonly version: typeof testCasesVersion
  /** The host that clients request, the same in every case: a host name or an IP address, without brackets. */
  readonly host: string
  /** Whether the private keys are encrypted with `key-passphrase`. */
  readonly encrypted: boolean
  readonly cases: readonly TestCaseEntry[]
}

export interface TestCaseEntry extends TestCaseDefinition {
  readonly name: TestCaseName
  /** Whether a TLS server can load the pair. If not, the case is files only. */
  readonly loads: boolean
  readonly files: TestCaseFiles
  /** What the tested clients do. Empty for a case that no server can load. */
  readonly clients: VerdictsOfClients
}

interface TestCaseFiles {
  readonly certificate: string
  readonly key: string
  /** What the server sends. */
  readonly fullchain: string
  /** The only certificate that a client must trust. */
  readonly ca: string
  /** If there are any: the lists of revoked certificates of all CAs in the path (PEM), and that of the issuer (DER). */
  readonly crl?: string
  readonly 'crl-der'?: string
}
