/** What came of a job, as outputs and in words. */

import type { Decision } from '../certificates/decision.ts'
import type { Outputs } from '../interface/table.ts'
import type { Request } from '../request/parse.ts'
import type { Plan } from '../request/planned.ts'
import type { IssuedCertificate, OutputDirectory } from './ports.ts'

interface FinishedJob {
  readonly request: Request
  readonly plan: Plan
  readonly directory: OutputDirectory
  readonly decision: Decision
  /** Of key stores and trust stores; empty where there are none. */
  readonly password: string
}

/** Those of the certificate that the inputs describe; of a batch, those that hold for all. */
export function outputsOf(
  { request, plan, directory, password }: FinishedJob,
  certificates: ReadonlyMap<string, IssuedCertificate>,
  isReused: boolean,
): Outputs {
  const main = certificates.get('')
  const hasAuthority = plan.issuer.kind !== 'self'
  const shared = hasAuthority ? directory.pathOf('ca.pem') : ''
  const value = (name: keyof IssuedCertificate) => main?.[name] ?? ''
  const caCertificatePath = value('ca-certificate-path') || shared
  const trustStorePath =
    value('truststore-path') ||
    (hasAuthority && request.formats.has('truststore') ? directory.pathOf('truststore.p12') : '')
  const byName = () =>
    [...certificates].map(([folder, certificate]) => [
      folder === '' ? (plan.certificates[0]?.asked.subject.commonName ?? 'certificate') : folder,
      certificate,
    ])
  return {
    'certificate-path': value('certificate-path'),
    'key-path': value('key-path'),
    'fullchain-path': value('fullchain-path'),
    'ca-certificate-path': caCertificatePath,
    'pkcs12-path': value('pkcs12-path'),
    'pkcs12-password': password,
    'truststore-path': trustStorePath,
    'ca-bundle-path': '',
    trusted: '',
    'combined-path': value('combined-path'),
    'certificate-request-path': value('certificate-request-path'),
    'test-cases-path': plan.testCases ? directory.pathOf('test-cases/test-cases.json') : '',
    'settings-directory': value('settings-directory'),
    'output-directory': directory.absolutePath,
    'fingerprint-sha256': value('fingerprint-sha256'),
    'spki-sha256': value('spki-sha256'),
    'serial-number': value('serial-number'),
    subject: value('subject'),
    'subject-alt-names': value('subject-alt-names'),
    'not-before': value('not-before'),
    'not-after': value('not-after'),
    reused: String(isReused),
    /** Written where somebody looks: of a thousand certificates it is half a megabyte. */
    get certificates() {
      return JSON.stringify(Object.fromEntries(byName()))
    },
    'cert-path': value('certificate-path'),
    'ca-cert-path': caCertificatePath,
  }
}

/**
 * Who signed, and what became of the key. Of a CA that was found, only what is in its files is said: who made it, and who
 * else has its key, cannot be known.
 */
export function describeIssuer({ plan: { issuer }, decision }: FinishedJob): string | undefined {
  if (issuer.kind === 'self') return undefined
  if (issuer.kind === 'given') return 'the CA of ca-certificate'
  const { ca, above } = issuer
  const { caKept, caIsRecorded, keyLeft } = decision
  const made = caIsRecorded ? 'issued by an earlier run of this user' : 'found in the output directory'
  const when = caKept ? made : 'made for this run'
  const below = ca.isIntermediate
    ? `an intermediate below ${above ? 'the CA of ca-certificate' : 'a CA'}, ${when}`
    : `a CA ${when}`
  const bounds =
    ca.nameConstraints === undefined ? 'for any name; name-constraints would bind it' : 'within its name constraints'
  const keyFile = ca.isIntermediate && (above || ca.keepKey) ? 'intermediate-key.pem' : 'ca-key.pem'
  if (caKept && ca.keepKey) return `${below}: anyone who has ${keyFile} can issue ${bounds}`
  if (keyLeft !== undefined)
    return `${below}: its private key is in ${keyLeft}, and anyone who has it can issue ${bounds}`
  if (caKept) return below
  if (ca.keepKey) return `${below}, whose private key is kept: anyone who has it can issue ${bounds}`
  return `${below}, whose private key is gone: it can never sign another certificate`
}

/** Things worth knowing about who signs. */
export function issuerWarnings({ certificates, issuer }: Plan): readonly string[] {
  const warnings: string[] = []
  if (issuer.kind === 'self' && certificates.some(({ asked }) => asked.folder.startsWith('clients/'))) {
    warnings.push(
      'client-names: each client signs itself, so a server must trust each. issued-by root-ca gives all one CA.',
    )
  }
  if (issuer.kind === 'given' && issuer.authority.intermediates.includes(issuer.authority.trustAnchor)) {
    warnings.push(
      'ca-certificate: is an intermediate without the root above it, which OpenSSL trusts with -partial_chain only. Give the root after it.',
    )
  }
  return warnings
}
