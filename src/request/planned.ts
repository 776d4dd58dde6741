/** What is planned, once everything is read that a request names. */
import type { KeyObject } from 'node:crypto'
import type { TestCaseName } from '../interface/table.ts'
import type { KeyType } from '../pki/key-pair.ts'
import type { RequestedCertificate } from './certificate.ts'
import type { RequestedCa } from './certificate-authority.ts'
import type { Authority } from './issuer.ts'

/** Where a certificate's key comes from: it is made, or a file has it, or a request has its public half. */
export type PlannedKey =
  | { readonly kind: 'make'; readonly keyType: KeyType }
  | { readonly kind: 'private'; readonly privateKey: KeyObject }
  | { readonly kind: 'public'; readonly publicKey: KeyObject }

export interface PlannedCertificate {
  readonly asked: RequestedCertificate
  readonly key: PlannedKey
}

export type PlannedIssuer =
  | { readonly kind: 'self' }
  /** `above`: the CA that someone has, under which an intermediate is made; `undefined` where a root is made too. */
  | { readonly kind: 'made'; readonly ca: RequestedCa; readonly above: Authority | undefined }
  | { readonly kind: 'given'; readonly authority: Authority }

export interface Plan {
  readonly testCases: TestCasesPlan | undefined
  readonly certificates: readonly PlannedCertificate[]
  readonly issuer: PlannedIssuer
}

export interface TestCasesPlan {
  /** In the order of the table. */
  readonly names: readonly TestCaseName[]
  /** What `good` is asked for with. */
  readonly good: PlannedCertificate['asked']
  readonly keyType: KeyType
  /** The host to ask for. */
  readonly host: string
  readonly warnings: readonly string[]
}

/** The type of all keys that are made, where they are of one. */
export function sharedKeyType(certificates: readonly PlannedCertificate[]): KeyType | undefined {
  const [first, ...others] = new Set(certificates.map(({ key }) => (key.kind === 'make' ? key.keyType : undefined)))
  return others.length === 0 ? first : undefined
}
