/** What of that which stands there can stay, and what has to be made. Nothing is written before this is decided. */

import { HostError } from '../errors.ts'
import { inFolder, type OutputDirectory, type OutputFile } from '../files/output-directory.ts'
import type { PlannedCertificate } from '../request/certificate.ts'
import type { Issuer } from '../request/issuer.ts'
import { quote } from '../request/parsed.ts'
import type { Plan } from '../request/plan.ts'
import type { MadeIssuerPlan } from './made-issuer.ts'
import { judgeStoredCertificate } from './reuse.ts'
import { storedIssuer } from './stored-issuer.ts'

export interface Decision {
  /** Who signs and has signed; `undefined` where each certificate signs itself, or the CA is still to be made. */
  readonly issuer: Issuer | undefined
  /** The CA to make. */
  readonly caToMake: MadeIssuerPlan | undefined
  /** Files of the CA that was made in an earlier run and stays; `undefined` where there is none. */
  readonly caKept: readonly OutputFile[] | undefined
  /** A file that still holds the private key of that CA, though it is not to be kept. */
  readonly keyLeft: string | undefined
  /** Folders of the certificates that stay. */
  readonly kept: ReadonlySet<string>
  /** Why something that is there is made anew; `undefined` where nothing is. */
  readonly because: string | undefined
}

/** @param now Whole seconds since 1970-01-01T00:00:00Z. */
export function decide(directory: OutputDirectory, plan: Plan, now: number): Decision {
  const { certificates } = plan
  const made = plan.issuer.kind === 'made' ? plan.issuer : undefined
  const given = plan.issuer.kind === 'given' ? plan.issuer.issuer : undefined
  const makeAll = (because: string | undefined): Decision => ({
    issuer: given,
    caToMake: made,
    caKept: undefined,
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
  const issuer = given ?? stored?.issuer
  const flaws = flawsOf(directory, certificates, issuer, now)
  const [first] = flaws
  if (first && made && issuer) {
    const reason = describeFlaw(first)
    if (!issuer.privateKey) return makeAll(`${reason}, and its CA's key is gone, so everything under it is made anew`)
    const { notBefore, notAfter } = issuer.validity
    const isWithin = certificates.every(
      ({ folder, validity }) =>
        !flaws.has(folder) || (validity.notBefore >= notBefore && validity.notAfter <= notAfter),
    )
    if (!isWithin) return makeAll(`${reason}, and its CA is not valid as long, so everything under it is made anew`)
  }
  return {
    issuer,
    caToMake: undefined,
    caKept: stored?.files,
    keyLeft: stored?.keyLeft,
    kept: new Set(certificates.map(({ folder }) => folder).filter((folder) => !flaws.has(folder))),
    because: first && describeFlaw(first),
  }
}

/** The name of a file that is there from an earlier run. */
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
  authority: Issuer | undefined,
  now: number,
): ReadonlyMap<string, string> {
  const flaws = new Map<string, string>()
  for (const planned of certificates) {
    const judgement = judgeStoredCertificate(directory.read, planned, authority, now)
    if ('flaw' in judgement) flaws.set(planned.folder, judgement.flaw)
  }
  return flaws
}

function describeFlaw([folder, flaw]: readonly [string, string]): string {
  return folder === '' ? flaw : `of ${folder}, ${flaw}`
}
