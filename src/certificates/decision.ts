/** Decides which existing certificates can be kept and which must be issued. Nothing is written before that. */
import { X509Certificate } from 'node:crypto'

import { HostError } from '../errors.ts'
import { inFolder, type OutputDirectory, type OutputFile } from '../files/output-directory.ts'
import type { Der } from '../pki/asn1.ts'
import type { Issuer } from '../pki/issuer.ts'
import type { PlannedCertificate } from '../request/certificate.ts'
import { quote } from '../request/mistake.ts'
import type { Plan } from '../request/plan.ts'
import type { MadeIssuerPlan } from './made-issuer.ts'
import { judgeStoredCertificate } from './reuse.ts'
import { storedIssuer } from './stored-issuer.ts'

export interface Decision {
  /** The CA that signs; `undefined` if each certificate is self-signed, or the CA is still to be made. */
  readonly issuer: Issuer | undefined
  /** The CA to make. */
  readonly caToMake: MadeIssuerPlan | undefined
  /** Files of the CA that was found and stays; `undefined` if there is none. */
  readonly caKept: readonly OutputFile[] | undefined
  /** Whether that CA is recorded as issued by an earlier run of this user. */
  readonly caIsRecorded: boolean
  /** A file that still contains the private key of that CA, although it is not to be kept. */
  readonly keyLeft: string | undefined
  /** Folders of the certificates that are kept. */
  readonly kept: ReadonlySet<string>
  /** Why something that exists is reissued; `undefined` if nothing is. */
  readonly because: string | undefined
}

/**
 * Whether an earlier run of this user issued a certificate; `undefined` if nothing is to be trusted, so that it does not
 * matter.
 *
 * @param fingerprint SHA-256, upper-case hexadecimal with colons.
 */
type IsRecorded = ((fingerprint: string) => boolean) | undefined

/**
 * Anyone may have put what is found into the directory, and have copies of its keys. So if it would be trusted, only what
 * is recorded stays.
 *
 * @param now Whole seconds since 1970-01-01T00:00:00Z.
 */
export function decide(directory: OutputDirectory, plan: Plan, isRecorded: IsRecorded, now: number): Decision {
  const { certificates } = plan
  const made = plan.issuer.kind === 'made' ? plan.issuer : undefined
  const given = plan.issuer.kind === 'given' ? plan.issuer.issuer : undefined
  const makeAll = (because: string | undefined): Decision => ({
    issuer: given,
    caToMake: made,
    caKept: undefined,
    caIsRecorded: false,
    keyLeft: undefined,
    kept: new Set(),
    because,
  })
  const present = firstPresent(directory, certificates)
  if (present === undefined) return makeAll(undefined)
  if (plan.ifExists === 'fail') {
    throw new HostError(
      `if-exists: expected no certificate in ${quote(plan.directory.path)}, got ${quote(present)}. Choose reuse or replace, or another output-directory.`,
    )
  }
  if (plan.ifExists === 'replace') return makeAll('if-exists is replace')
  const stored = made && storedIssuer(made, directory.read)
  if (stored && 'flaw' in stored) return makeAll(stored.flaw)
  if (stored && isRecorded && !made.above && !isRecorded(fingerprintOf(stored.issuer.trustAnchor))) {
    if (made.ca.keepKey) throw foundCaWithKey(plan)
    return makeAll(`its CA ${unrecorded}`)
  }
  const issuer = given ?? stored?.issuer
  const flaws = flawsOf(directory, certificates, issuer, isRecorded, now)
  const [first] = flaws
  if (first && made && issuer) {
    const reason = describeFlaw(first)
    if (!issuer.privateKey) return makeAll(`${reason}, and its CA's key is gone, so everything under it is reissued`)
    const { notBefore, notAfter } = issuer.validity
    const isWithin = certificates.every(
      ({ folder, validity }) =>
        !flaws.has(folder) || (validity.notBefore >= notBefore && validity.notAfter <= notAfter),
    )
    if (!isWithin) return makeAll(`${reason}, and its CA is not valid as long, so everything under it is reissued`)
  }
  return {
    issuer,
    caToMake: undefined,
    caKept: stored?.files,
    caIsRecorded: isRecorded !== undefined && made?.above === undefined,
    keyLeft: stored?.keyLeft,
    kept: new Set(certificates.map(({ folder }) => folder).filter((folder) => !flaws.has(folder))),
    because: first && describeFlaw(first),
  }
}

const unrecorded = 'was not issued by an earlier run with trust on this machine'

function fingerprintOf(certificate: Der): string {
  return new X509Certificate(certificate).fingerprint256
}

/** A CA that is kept on purpose is not replaced unless the user asks for it. */
function foundCaWithKey({ directory }: Plan): HostError {
  return new HostError(
    `trust: expected in ${quote(directory.path)} a CA that an earlier run with trust on this machine issued, got another ca.pem, whose key others may have. If it is yours, leave out trust here and name ca.pem to the command trust, or give it as ca-certificate with ca-key. For a new CA choose if-exists replace.`,
  )
}

/** The name of a file that exists already. */
function firstPresent(directory: OutputDirectory, certificates: readonly PlannedCertificate[]): string | undefined {
  if (directory.empty) return undefined
  for (const { folder } of certificates) {
    const present = ['cert.pem', 'key.pem', 'fullchain.pem', 'ca.pem']
      .map((name) => inFolder(folder, name))
      .find((name) => directory.read(name) !== undefined)
    if (present !== undefined) return present
  }
  return directory.read('ca.pem') === undefined ? undefined : 'ca.pem'
}

function flawsOf(
  directory: OutputDirectory,
  certificates: readonly PlannedCertificate[],
  issuer: Issuer | undefined,
  isRecorded: IsRecorded,
  now: number,
): ReadonlyMap<string, string> {
  const flaws = new Map<string, string>()
  for (const planned of certificates) {
    const judgement = judgeStoredCertificate(directory.read, planned, issuer, now)
    if ('flaw' in judgement) flaws.set(planned.folder, judgement.flaw)
    else if (
      !issuer &&
      planned.usage !== 'client' &&
      isRecorded?.(judgement.certificate.x509.fingerprint256) === false
    ) {
      flaws.set(planned.folder, `it ${unrecorded}`)
    }
  }
  return flaws
}

function describeFlaw([folder, flaw]: readonly [string, string]): string {
  return folder === '' ? flaw : `of ${folder}, ${flaw}`
}
