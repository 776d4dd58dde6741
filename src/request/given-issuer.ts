/** Reads a CA that the user gives, with its key, and checks what it may sign. */
import type { KeyObject } from 'node:crypto'
import { type CertificationPath, type Issuer, readCertificationPath, refusalsOf } from '../pki/issuer.ts'
import { readPrivateKey } from '../pki/private-key.ts'
import { caProfiles, endEntityProfiles } from '../pki/profiles.ts'
import type { CertificateDraft, PlannedCertificate } from './certificate.ts'
import type { Source } from './input-values.ts'
import { expectedPrivateKey } from './keys.ts'
import { mistake, type Note } from './mistake.ts'
import { type RequestContext, readSource } from './request-context.ts'

export interface GivenIssuer {
  readonly issuer: Issuer & { readonly privateKey: KeyObject }
  /** Its certificate and those of the CAs above it. */
  readonly path: CertificationPath
}

/** @returns `undefined` if there are mistakes; each has been noted. */
export function readGivenIssuer(
  certificate: Source,
  key: Source,
  passphrase: string | undefined,
  context: RequestContext,
  note: Note,
): GivenIssuer | undefined {
  const certificatePem = readSource(certificate, 'ca-certificate', context, note)
  const keyPem = readSource(key, 'ca-key', context, note)
  if (certificatePem === undefined || keyPem === undefined) return undefined
  const path = readCertificationPath(certificatePem)
  if ('unreadable' in path) {
    note('ca-certificate', path.unreadable)
    return undefined
  }
  const privateKey = readPrivateKey(keyPem, passphrase)
  if (typeof privateKey === 'string') {
    const expected = expectedPrivateKey(privateKey, 'ca-key-passphrase')
    note('ca-key', mistake(expected, 'path' in key ? key.path : 'PEM').mistake)
    return undefined
  }
  return { path, issuer: issuerOfPath(path, privateKey) }
}

function issuerOfPath(path: CertificationPath, privateKey: KeyObject): GivenIssuer['issuer'] {
  const [ca] = path
  const top = path.reduce((_, above) => above)
  return {
    name: ca.subject,
    keyIdentifier: ca.subjectKeyIdentifier,
    publicKey: ca.x509.publicKey,
    privateKey,
    intermediates: path.filter(({ selfIssued }) => !selfIssued).map(({ der }) => der),
    trustAnchor: top.der,
    validity: {
      notBefore: Math.max(...path.map(({ validity }) => validity.notBefore)),
      notAfter: Math.min(...path.map(({ validity }) => validity.notAfter)),
    },
  }
}

/**
 * Adjusts certificates to what a CA may sign. A default validity is shortened to that of the CA. Anything else that clients
 * would refuse is noted, with the reason.
 */
export function fitToIssuer(
  { issuer, path }: GivenIssuer,
  isIntermediateMade: boolean,
  drafts: readonly CertificateDraft[],
  now: number,
  note: Note,
): readonly PlannedCertificate[] {
  const refusals = (certificate: Pick<PlannedCertificate, 'usage' | 'validity' | 'subject' | 'subjectAltName'>) =>
    refusalsOf(path, {
      ...certificate,
      privateKey: issuer.privateKey,
      profile: isIntermediateMade ? caProfiles.intermediate : endEntityProfiles[certificate.usage],
      nowSeconds: now,
    })
  // Check the CA itself, even if no certificate could be planned.
  const anything = { usage: 'server', validity: issuer.validity, subject: {}, subjectAltName: [] } as const
  for (const { kind, message } of refusals(anything)) {
    if (kind === 'key') note('ca-key', message)
    else if (kind !== 'usage') note('ca-certificate', message)
  }
  return drafts.map((draft) => {
    const certificate = withinValidity(draft, issuer)
    for (const { kind, message } of refusals(certificate)) {
      if (kind === 'outlives') draft.note('not-after', message)
      else if (kind === 'predates') draft.note('not-before', message)
      else if (kind === 'name') draft.note('subject-alt-names', message)
      else if (kind === 'usage') note('ca-certificate', message)
    }
    return certificate
  })
}

function withinValidity(
  { certificate, timesGiven }: CertificateDraft,
  { validity: { notBefore, notAfter } }: Issuer,
): PlannedCertificate {
  const { requestedValidity, validity } = certificate
  const shortenEnd = !timesGiven.end && validity.notAfter > notAfter
  const shortenStart = !timesGiven.start && validity.notBefore < notBefore
  return {
    ...certificate,
    requestedValidity: {
      notBefore: shortenStart ? { at: notBefore } : requestedValidity.notBefore,
      notAfter: shortenEnd ? { at: notAfter } : requestedValidity.notAfter,
    },
    validity: {
      notBefore: shortenStart ? notBefore : validity.notBefore,
      notAfter: shortenEnd ? notAfter : validity.notAfter,
    },
  }
}
