/**
 * Test cases: certificates that a client must refuse, and `good`, which it must accept. Here is what each is, what a
 * correct client does, and what real ones do; `tasks/test-cases.ts` makes them.
 *
 * `TestCasesDocument` is the form of `test-cases.json`, for programs that serve the cases or judge clients with them.
 */
import type { TestCaseName } from '../interface/table.ts'
import type { VerdictsOfClients } from './client-verdicts.ts'
import type { RefusalReason } from './refusal-reasons.ts'

export type { TestCaseName } from '../interface/table.ts'

/** What obliges a client to refuse. */
export type Requirement =
  /** A standard: a client that accepts is wrong. */
  | 'standard'
  /** A policy of today's browsers and libraries, beyond what the standards of TLS ask of a client. */
  | 'policy'
  /** A standard, once the client has been told of the list of revoked certificates; not before. */
  | 'revocation-list'

/** Sentences are in Markdown: names of cases and words of files are code, between backticks. */
export interface TestCaseDefinition {
  /** What is other than in `good`; everything else is the same. */
  readonly differs: string
  /** What a correct client does. */
  readonly expected: 'accept' | 'refuse'
  readonly requirement: Requirement
  /** Why, in one sentence. */
  readonly reason: string
  /** Whose rule it is. */
  readonly source: string
  /** The reasons for which a client may refuse it; with another it has not found what is wrong here. */
  readonly reasons: readonly RefusalReason[]
}

export const testCases: { readonly [name in TestCaseName]: TestCaseDefinition } = {
  good: {
    differs: 'Nothing: the control, to be accepted by every client.',
    expected: 'accept',
    requirement: 'standard',
    reason: 'Names, dates, usage, signatures and the path to the trusted root are all in order.',
    source: 'RFC 5280 §6.1',
    reasons: [],
  },
  expired: {
    differs: 'Its dates: the same length of time, over a day before the start of `good`.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The certificate is no longer valid.',
    source: 'RFC 5280 §6.1.3 (a)(2)',
    reasons: ['expired'],
  },
  'not-yet-valid': {
    differs: 'Its dates: the same length of time, from two days after the end of `good`.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The certificate is not valid yet.',
    source: 'RFC 5280 §6.1.3 (a)(2)',
    reasons: ['not-yet-valid'],
  },
  'wrong-host': {
    differs: 'Its names: `wrong-host.invalid` and no other.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The certificate is for another host than the one that was asked for.',
    source: 'RFC 9525 §6.1',
    reasons: ['hostname'],
  },
  'no-subject-alt-name': {
    differs: 'It has no alternative names; the host is the common name alone.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The common name is no place for a host: only alternative names count.',
    source: 'RFC 9525 §2',
    reasons: ['hostname'],
  },
  'untrusted-root': {
    differs:
      'Its CA: another root, which nobody trusts and which the server sends along, and an intermediate below that.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The path ends in a root that the client was not told to trust.',
    source: 'RFC 5280 §6.1.1 (d)',
    reasons: ['untrusted'],
  },
  'self-signed': {
    differs: 'Its issuer: itself, and no CA.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The certificate vouches for itself, and the client was not told to trust it.',
    source: 'RFC 5280 §6.1.1 (d)',
    // No list can exist for a certificate that is its own issuer; Node.js names the last of its errors, which is that.
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
    differs: 'Its extended key usage: for TLS clients alone.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The certificate is for clients, and a server shows it.',
    source: 'RFC 5280 §4.2.1.12',
    reasons: ['usage'],
  },
  'ca-as-end-entity': {
    differs: 'It is a CA: `CA:TRUE`, and its key may sign certificates.',
    expected: 'refuse',
    requirement: 'policy',
    reason: 'A server shows the certificate of a CA, whose key could make certificates for any host.',
    source: 'CA/Browser Forum TLS Baseline Requirements §7.1.2.7.6',
    reasons: ['ca-as-end-entity'],
  },
  'name-constraint-violation': {
    differs: 'Its intermediate: another, which may issue for names below `elsewhere.invalid` alone.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The intermediate CA may not issue for this name.',
    source: 'RFC 5280 §4.2.1.10',
    reasons: ['name-constraints'],
  },
  'path-length-violation': {
    differs: 'Its path: one more intermediate, below the one that allows none (`pathlen:0`).',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'There are more CAs in the path than the one above them allows.',
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
    differs: 'The hash with which the CA has signed it: SHA-1.',
    expected: 'refuse',
    requirement: 'policy',
    reason: 'A signature with SHA-1 can be forged.',
    source: 'CA/Browser Forum TLS Baseline Requirements §7.1.3.2; RFC 9155',
    reasons: ['weak-signature'],
  },
  revoked: {
    differs: "It is in its CA's list of revoked certificates, and `good` is not.",
    expected: 'refuse',
    requirement: 'revocation-list',
    reason: 'The CA has revoked the certificate.',
    source: 'RFC 5280 §6.1.3 (a)(3)',
    reasons: ['revoked'],
  },
  'invalid-signature': {
    differs: 'The signature of its CA: one bit of it is changed.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The CA that it names as its issuer did not sign it.',
    source: 'RFC 5280 §6.1.3 (a)(1)',
    reasons: ['signature'],
  },
  'mismatched-key': {
    differs: 'The key of the server: another than that in the certificate, which is the one of `good`.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The server does not have the key of the certificate that it shows.',
    source: 'RFC 8446 §4.4.3',
    reasons: [],
  },
  malformed: {
    differs: 'What the server sends: the certificate of `good` without its last octets.',
    expected: 'refuse',
    requirement: 'standard',
    reason: 'The certificate is cut off and cannot be read.',
    source: 'RFC 5280 §4.1',
    reasons: [],
  },
}

/** The form of this document; a reader refuses another. */
export const testCasesVersion = 1

/** In the output directory. */
export const testCasesFolder = 'test-cases'

/** The cases, as JSON: {@link TestCasesDocument}. */
export const testCasesFile = `${testCasesFolder}/test-cases.json`

/** `test-cases.json`. Paths are relative to the directory that it is in, with `/` between parts. */
export interface TestCasesDocument {
  readonly version: typeof testCasesVersion
  /** The host to ask for, in every case: a host name or an IP address, in the form that a URL has without brackets. */
  readonly host: string
  /** Whether the private keys are encrypted, by `key-passphrase`. */
  readonly encrypted: boolean
  readonly cases: readonly TestCaseEntry[]
}

export interface TestCaseEntry extends TestCaseDefinition {
  readonly name: TestCaseName
  /** Whether a TLS server can load the pair. If not, the case is files only. */
  readonly loads: boolean
  readonly files: TestCaseFiles
  /** What the clients that were tried do; none for a case that no server can load. */
  readonly clients: VerdictsOfClients
}

export interface TestCaseFiles {
  readonly certificate: string
  readonly key: string
  /** What the server sends. */
  readonly fullchain: string
  /** What a client is to trust, and nothing else. */
  readonly ca: string
  /** The lists of revoked certificates of all CAs in the path (PEM), and that of the issuer (DER), where there are any. */
  readonly crl?: string
  readonly 'crl-der'?: string
}
