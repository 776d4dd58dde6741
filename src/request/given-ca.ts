/** A CA that someone has: read with its key, and held against what it is to sign. */
import type { KeyObject } from 'node:crypto'
import type { Authority } from '../certificates/certificate-contents.ts'
import type { FileStore } from '../commands/ports.ts'
import type { Issue } from '../errors.ts'
import { type CertificationPath, readCertificationPath, refusalsOf } from '../pki/issuer.ts'
import { readPrivateKey } from '../pki/private-key.ts'
import { caProfiles, endEntityProfiles } from '../pki/profiles.ts'
import type { RequestedCertificate } from './certificate.ts'
import { type Mistake, mistake } from './parsed.ts'
import type { PlannedCertificate } from './planned.ts'
import { inputsThemselves, note, noteUnreadable, readSource, whereOf } from './sources.ts'
import type { Source } from './values.ts'

export interface GivenCa {
  readonly authority: Authority
  /** Its certificate and those above it. */
  readonly path: CertificationPath
}

/** @returns `undefined` where there are mistakes; each has been noted. */
export function readGivenCa(
  { certificate, key }: { readonly certificate: Source; readonly key: Source },
  passphrase: string | undefined,
  fileStore: FileStore,
  issues: Issue[],
): GivenCa | undefined {
  const fail = (input: string) => (found: Mistake) => note(issues, inputsThemselves, input, found)
  const [certificatePem, keyPem] = [
    readSource(certificate, fileStore, fail('ca-certificate')),
    readSource(key, fileStore, fail('ca-key')),
  ]
  if (certificatePem === undefined || keyPem === undefined) return undefined
  const path = readCertificationPath(certificatePem)
  if ('unreadable' in path) {
    noteUnreadable(issues, inputsThemselves, 'ca-certificate', path)
    return undefined
  }
  const privateKey = readPrivateKey(keyPem, passphrase)
  if (typeof privateKey === 'string') {
    const expected = {
      'not a private key': 'a private key in PEM',
      'not sound': 'a sound private key',
      'of another kind': 'a key of RSA, ECDSA (P-256, P-384, P-521), Ed25519 or ML-DSA',
      'passphrase missing': 'a key that is not encrypted, or ca-key-passphrase',
      'passphrase wrong': 'a key that ca-key-passphrase opens',
    }[privateKey]
    fail('ca-key')(mistake(expected, 'path' in key ? key.path : 'PEM').mistake)
    return undefined
  }
  const [ca] = path
  const top = path[path.length - 1] as typeof ca
  const intermediates = path.filter(({ selfIssued }) => !selfIssued)
  return {
    path,
    authority: {
      name: ca.subject,
      keyIdentifier: ca.subjectKeyIdentifier,
      publicKey: ca.x509.publicKey,
      privateKey,
      intermediates: intermediates.map(({ der }) => der),
      trustAnchor: top.der,
      validity: {
        notBefore: Math.max(...path.map(({ validity }) => validity.notBefore)),
        notAfter: Math.min(...path.map(({ validity }) => validity.notAfter)),
      },
    },
  }
}

/**
 * What this CA may sign. A length of validity that nobody asked for is shortened to what the CA has left; anything else
 * that clients would refuse is refused here, with the reason.
 */
export function boundBy(
  { authority, path }: GivenCa,
  withIntermediate: boolean,
  certificates: readonly PlannedCertificate[],
  now: number,
  issues: Issue[],
): readonly PlannedCertificate[] {
  const told = new Set<string>()
  return certificates.map((certificate) => {
    const asked = withinValidity(certificate.asked, authority)
    const refusals = refusalsOf(path, {
      privateKey: authority.privateKey as KeyObject,
      profile: withIntermediate ? caProfiles.intermediate : endEntityProfiles[asked.usage],
      validity: asked.validity,
      subject: asked.subject,
      subjectAltName: asked.subjectAltName,
      nowSeconds: now,
    })
    for (const { kind, message } of refusals) {
      const input = { outlives: 'not-after', predates: 'not-before', name: 'subject-alt-names' }[kind as string]
      const ofCa = kind === 'key' ? 'ca-key' : 'ca-certificate'
      const where = input === undefined ? ofCa : whereOf(asked, input)
      if (!told.has(`${where}${message}`)) issues.push({ where, message })
      told.add(`${where}${message}`)
    }
    return { ...certificate, asked }
  })
}

function withinValidity(
  asked: RequestedCertificate,
  { validity: { notBefore, notAfter } }: Authority,
): RequestedCertificate {
  const { requestedValidity, validity, timesGiven } = asked
  const shortenEnd = !timesGiven.end && validity.notAfter > notAfter
  const shortenStart = !timesGiven.start && validity.notBefore < notBefore
  return {
    ...asked,
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
