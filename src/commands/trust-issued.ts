/** Has the certificates of a run trusted. */

import type { Decision } from '../certificates/decision.ts'
import type { Der } from '../pki/asn1.ts'
import type { Plan } from '../request/plan.ts'
import type { RequestedTrust } from '../request/trust.ts'
import { type Surroundings, type TrustEnvironment, trustedEnvironment } from '../trust/environment.ts'
import type { TrustReport } from '../trust/ports.ts'
import { trustCertificates } from '../trust/trust.ts'
import type { IssueResult, Ports } from './ports.ts'

/** What to trust once all files are in place. */
export interface TrustOrder {
  /** DER. */
  readonly anchors: readonly Der[]
  /** Those of them that this run has issued. */
  readonly issued: readonly Der[]
  /** `undefined` if no environment variables are asked for. */
  readonly environment: TrustEnvironment | undefined
  /** Absolute path of the output directory. */
  readonly directory: string
  /** Where the private key is, as part of a sentence. */
  readonly key: string
  /** A warning about that key, if one is due. */
  readonly keyWarning: string | undefined
}

/** The files and variables of the environment, if they are asked for. */
export function trustedFiles(
  { by }: RequestedTrust,
  anchors: readonly Der[],
  surroundings: Surroundings,
): TrustEnvironment | undefined {
  return by.has('environment') ? trustedEnvironment(anchors, surroundings) : undefined
}

/** Anyone who has that key can issue what is trusted here. Nothing is said of a key that this run did not make. */
export function keyOfTrustAnchor(
  { issuer }: Plan,
  { caKept, keyLeft }: Decision,
): Pick<TrustOrder, 'key' | 'keyWarning'> {
  if (issuer.kind === 'self') return { key: 'vouches for itself alone', keyWarning: undefined }
  if (issuer.kind === 'given' || issuer.above) {
    return { key: 'its private key is where ca-key came from', keyWarning: undefined }
  }
  const { keepKey, nameConstraints } = issuer.ca
  const file = keepKey ? 'ca-key.pem' : keyLeft
  if (file === undefined && caKept) return { key: 'an earlier run of this user issued it', keyWarning: undefined }
  if (file === undefined) {
    return { key: 'its private key is gone: it can never sign another certificate', keyWarning: undefined }
  }
  const bounds =
    nameConstraints === undefined
      ? 'for any name. Set name-constraints: issued, or leave keep-ca-key out'
      : 'within its name constraints, which Java does not apply to a root. Leave keep-ca-key out if you do not need it'
  return {
    key: `its private key is kept in ${file}`,
    keyWarning: `trust: anyone who can read ${file} can make certificates that this machine accepts, ${bounds}.`,
  }
}

/**
 * Changes the stores, and adds the result to the outputs.
 *
 * @throws {HostError} if trust is required and cannot be had.
 */
export async function trustIssued(
  issued: IssueResult,
  { keyWarning, ...trustOrder }: TrustOrder,
  trust: RequestedTrust,
  ports: Ports,
): Promise<IssueResult> {
  const trusted = await trustCertificates({ ...trustOrder, trust }, await ports.trust(), ports.host)
  return {
    ...issued,
    outputs: { ...issued.outputs, ...trustOutputs(trustOrder.environment, trusted) },
    trusted,
    warnings: [...issued.warnings, ...trusted.warnings, ...(keyWarning === undefined ? [] : [keyWarning])],
  }
}

/** SSL_CERT_FILE always names the bundle. */
export function trustOutputs(environment: TrustEnvironment | undefined, { places }: TrustReport) {
  return {
    'ca-bundle-path': environment?.variables['SSL_CERT_FILE'] ?? '',
    trusted: [...places.keys()].join(','),
  }
}
