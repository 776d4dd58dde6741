/** The outputs of a run, and who issued its certificates, in words. */
import type { Decision } from '../certificates/decision.ts'
import type { OutputDirectory } from '../files/output-directory.ts'
import { type IssuedCertificate, type Outputs, outputNames } from '../interface/table.ts'
import type { Plan } from '../request/plan.ts'

interface FinishedRun {
  readonly plan: Plan
  readonly directory: OutputDirectory
  /** Of key stores and trust stores; empty if there are none. */
  readonly password: string
}

/** The outputs of the certificate that the inputs describe; for a batch, those that all its certificates share. */
export function outputsOf(
  { plan, directory, password }: FinishedRun,
  certificates: ReadonlyMap<string, IssuedCertificate>,
  isReused: boolean,
): Outputs {
  const own: Partial<Outputs> = certificates.get('') ?? {}
  const hasIssuer = plan.issuer.kind !== 'self'
  const shared: Partial<Outputs> = hasIssuer
    ? {
        'ca-certificate-path': directory.pathOf('ca.pem'),
        ...(plan.formats.has('truststore') && { 'truststore-path': directory.pathOf('truststore.p12') }),
      }
    : {}
  const caCertificatePath = own['ca-certificate-path'] ?? shared['ca-certificate-path'] ?? ''
  const ofRun: Partial<Outputs> = {
    'pkcs12-password': password,
    'test-cases-path': plan.testCases ? directory.pathOf('test-cases/test-cases.json') : '',
    'output-directory': directory.absolutePath,
    reused: String(isReused),
    'cert-path': own['certificate-path'] ?? '',
    'ca-cert-path': caCertificatePath,
  }
  const all = { ...shared, ...own, ...ofRun }
  const outputs = Object.fromEntries(outputNames.map((name) => [name, all[name] ?? ''])) as Outputs
  // Half a megabyte for a thousand certificates, so it is written only if somebody reads it.
  return Object.defineProperty(outputs, 'certificates', {
    enumerable: true,
    get: () => JSON.stringify(Object.fromEntries(byName(plan, certificates))),
  })
}

function byName(plan: Plan, certificates: ReadonlyMap<string, IssuedCertificate>) {
  const nameOfFirst = plan.certificates[0]?.subject.commonName ?? 'certificate'
  return [...certificates].map(([folder, certificate]) => [folder === '' ? nameOfFirst : folder, certificate] as const)
}

/** Who signed, and where the CA's key is. Nothing is said of a key that this run did not make. */
export function describeIssuer({ issuer }: Plan, { caKept, caIsRecorded, keyLeft }: Decision): string | undefined {
  if (issuer.kind === 'self') return undefined
  if (issuer.kind === 'given') return 'the CA of ca-certificate'
  const { ca, above } = issuer
  const found = caIsRecorded ? 'issued by an earlier run of this user' : 'found in the output directory'
  const when = caKept ? found : 'made for this run'
  const who = ca.isIntermediate
    ? `an intermediate below ${above ? 'the CA of ca-certificate' : 'a CA'}, ${when}`
    : `a CA ${when}`
  const bounds =
    ca.nameConstraints === undefined ? 'for any name; name-constraints would limit it' : 'within its name constraints'
  const keyFile = ca.isIntermediate && (above || ca.keepKey) ? 'intermediate-key.pem' : 'ca-key.pem'
  if (caKept && ca.keepKey) return `${who}: anyone who has ${keyFile} can issue ${bounds}`
  if (keyLeft !== undefined) {
    return `${who}: its private key is in ${keyLeft}, and anyone who has it can issue ${bounds}`
  }
  if (caKept) return who
  if (ca.keepKey) return `${who}, whose private key is kept: anyone who has it can issue ${bounds}`
  return `${who}, whose private key is gone: it can never sign another certificate`
}
