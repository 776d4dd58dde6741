/** Decides which existing certificates can be kept and which must be issued. Nothing is written before that. */
import { X509Certificate } from 'node:crypto'
import type { OutputDirectory, OutputFile } from '../commands/ports.ts'
import { HostError } from '../errors.ts'
import type { Der } from '../pki/asn1.ts'
import type { Request } from '../request/parse.ts'
import { quote } from '../request/parsed.ts'
import type { Plan, PlannedCertificate } from '../request/planned.ts'
import type { Authority } from './certificate-contents.ts'
import type { CaPlan } from './made-issuer.ts'
import { inFolder } from './output-files.ts'
import { judgeStoredCertificate } from './reuse.ts'

export interface Decision {
  /** Who signs and has signed; `undefined` where each certificate signs itself, or the CA is still to be made. */
  readonly authority: Authority | undefined
  /** The CA to make. */
  readonly caToMake: CaPlan | undefined
  /** Files of the CA that was found and stays; `undefined` where there is none. */
  readonly caKept: readonly OutputFile[] | undefined
  /** Whether that CA is recorded as issued by an earlier run of this user. */
  readonly caIsRecorded: boolean
  /** A file that still holds the private key of that CA, though it is not to be kept. */
  readonly keyLeft: string | undefined
  /** Folders of the certificates that stay. */
  readonly kept: ReadonlySet<string>
  /** Why something that is there is made anew; `undefined` where nothing is. */
  readonly because: string | undefined
}

/**
 * Whether an earlier run of this user issued a certificate; `undefined` where nothing is to be trusted, and it does not
 * matter.
 *
 * @param fingerprint SHA-256, upper-case hexadecimal with colons.
 */
export type IsRecorded = ((fingerprint: string) => boolean) | undefined

/**
 * Anyone may have put what is found into the directory, with keys of which they have a copy. Where it would be trusted,
 * only what is recorded stays.
 *
 * @param now Whole seconds since 1970-01-01T00:00:00Z.
 */
export async function decide(
  directory: OutputDirectory,
  request: Request,
  plan: Plan,
  isRecorded: IsRecorded,
  now: number,
): Promise<Decision> {
  const { certificates, issuer } = plan
  const caPlan = issuer.kind === 'made' ? await planOfCa(request, issuer, certificates, now) : undefined
  const makeAll = (because: string | undefined): Decision => ({
    authority: issuer.kind === 'given' ? issuer.authority : undefined,
    caToMake: caPlan,
    caKept: undefined,
    caIsRecorded: false,
    keyLeft: undefined,
    kept: new Set(),
    because,
  })
  const present = firstPresent(directory, certificates)
  if (present === undefined) return makeAll(undefined)
  if (request.ifExists === 'fail') {
    throw new HostError(
      `if-exists: expected no certificate in ${quote(request.outputDirectory)}, got ${quote(present)}. Choose reuse or replace, or another output-directory.`,
    )
  }
  if (request.ifExists === 'replace') return makeAll('if-exists is replace')

  const stored = caPlan && (await storedCa(directory, caPlan))
  if (stored && 'flaw' in stored) return makeAll(stored.flaw)
  const caIsTrusted = !stored || !isRecorded || caPlan.above || isRecorded(fingerprintOf(stored.authority.trustAnchor))
  if (!caIsTrusted) {
    if (caPlan.ca.keepKey) throw foundCaWithKey(request)
    return makeAll(`its CA ${unrecorded}`)
  }
  const authority = issuer.kind === 'given' ? issuer.authority : stored?.authority
  const flaws = flawsOf(directory, certificates, authority, isRecorded, now)
  const [first] = flaws
  if (first && caPlan && authority) {
    const reason = describeFlaw(first)
    if (!authority.privateKey)
      return makeAll(`${reason}, and its CA's key is gone, so everything under it is made anew`)
    const { notBefore, notAfter } = authority.validity
    const isWithin = certificates.every(
      ({ asked: { folder, validity } }) =>
        !flaws.has(folder) || (validity.notBefore >= notBefore && validity.notAfter <= notAfter),
    )
    if (!isWithin) return makeAll(`${reason}, and its CA is not valid as long, so everything under it is made anew`)
  }
  return {
    authority,
    caToMake: undefined,
    caKept: stored?.files,
    caIsRecorded: isRecorded !== undefined && !caPlan?.above,
    keyLeft: stored?.keyLeft,
    kept: new Set(certificates.map(({ asked }) => asked.folder).filter((folder) => !flaws.has(folder))),
    because: first && describeFlaw(first),
  }
}

const unrecorded = 'was not issued by an earlier run with trust on this machine'

function fingerprintOf(certificate: Der): string {
  return new X509Certificate(certificate).fingerprint256
}

/** A CA that is kept on purpose is not replaced without being asked. */
function foundCaWithKey({ outputDirectory }: Request): HostError {
  return new HostError(
    `trust: expected in ${quote(outputDirectory)} a CA that an earlier run with trust on this machine issued, got another ca.pem, whose key others may have. If it is yours, leave out trust here and name ca.pem to the command trust, or give it as ca-certificate with ca-key. For a new CA choose if-exists replace.`,
  )
}

/** The name of a file that is there already. */
function firstPresent(directory: OutputDirectory, certificates: readonly PlannedCertificate[]): string | undefined {
  if (directory.empty) return undefined
  for (const { asked } of certificates) {
    const present = ['cert.pem', 'key.pem', 'fullchain.pem', 'ca.pem']
      .map((name) => inFolder(asked.folder, name))
      .find((name) => directory.read(name) !== undefined)
    if (present !== undefined) return present
  }
  return directory.read('ca.pem') === undefined ? undefined : 'ca.pem'
}

function flawsOf(
  directory: OutputDirectory,
  certificates: readonly PlannedCertificate[],
  authority: Authority | undefined,
  isRecorded: IsRecorded,
  now: number,
): ReadonlyMap<string, string> {
  const flaws = new Map<string, string>()
  for (const planned of certificates) {
    const { folder, usage } = planned.asked
    const judgement = judgeStoredCertificate(directory.read, planned, authority, now)
    if ('flaw' in judgement) flaws.set(folder, judgement.flaw)
    else if (!authority && usage !== 'client' && isRecorded?.(judgement.certificate.x509.fingerprint256) === false) {
      flaws.set(folder, `it ${unrecorded}`)
    }
  }
  return flaws
}

function describeFlaw([folder, flaw]: readonly [string, string]): string {
  return folder === '' ? flaw : `of ${folder}, ${flaw}`
}

async function planOfCa(
  request: Request,
  { ca, above }: Extract<Plan['issuer'], { readonly kind: 'made' }>,
  certificates: readonly PlannedCertificate[],
  now: number,
): Promise<CaPlan> {
  const { planCa } = await import('./made-issuer.ts')
  return planCa(ca, above, certificates, request.batch !== undefined, request.caKeyPassphrase, now)
}

async function storedCa(directory: OutputDirectory, caPlan: CaPlan) {
  const { storedAuthority } = await import('./stored-issuer.ts')
  return storedAuthority(caPlan, directory.read)
}
