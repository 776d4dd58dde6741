/**
 * Whether what was just written is what was to be. Each certificate and each file of a run is asked, so nothing is asked
 * that the run knows already: `reuse.ts` would write each request anew and read each key.
 */
import type { KeyObject } from 'node:crypto'
import type { OutputFile } from '../files/output-directory.ts'
import {
  type CertificateContents,
  holdsTbsCertificate,
  type ReadCertificate,
  readMadeCertificate,
  type SignedCertificate,
} from '../pki/certificate.ts'
import { verifyOctetsAside } from '../pki/signature-algorithm.ts'
import type { OwnKey } from './own-key.ts'
import { type Judgement, unmatchedName } from './reuse.ts'

/** A file as it was to be, and the octets that stand there. */
export interface WrittenFile {
  readonly file: OutputFile
  readonly stored: Uint8Array
}

export interface Made {
  readonly contents: CertificateContents
  readonly signed: SignedCertificate
  /** The first is the certificate. */
  readonly written: readonly WrittenFile[]
  /** `undefined` where whoever sent a certification request has the key. */
  readonly own: OwnKey | undefined
  /** Of who signs. */
  readonly issuerPublicKey: KeyObject
}

/**
 * - Every file holds the octets that it was to hold.
 * - OpenSSL reads the certificate, finds in it the octets that were put together, and answers for serial number, times and
 *   each name as it was asked.
 * - The key that was read back belongs to it.
 * - The signature in it verifies over the octets to be signed in it, by the key of who signs. Over these octets and not by
 *   `X509Certificate.verify`, which would hold the one thread that does all the rest: so the thread pool does it. That
 *   OpenSSL finds the parts of a certificate where they were put does not change from one to the next: of the first of
 *   each kind `verify` has said it.
 */
export async function judgeMade({ contents, signed, written, own, issuerPublicKey }: Made): Promise<Judgement> {
  const changed = written.find(({ file, stored }) => Buffer.compare(stored, file.contents) !== 0)
  if (changed) return { flaw: `${changed.file.name} does not hold what was written` }
  const certificate = readMadeCertificate(written[0]?.stored as Uint8Array)
  if (!certificate) return { flaw: 'cert.pem is not a certificate' }
  const { x509 } = certificate
  const { der, tbsCertificate, signatureValue } = signed
  const isWhole = x509.raw.equals(der) && holdsTbsCertificate(der, tbsCertificate)
  if (!isWhole || !der.subarray(-signatureValue.length).equals(signatureValue)) {
    return { flaw: 'cert.pem is another certificate' }
  }
  if (!isAsAsked(certificate, contents)) return { flaw: 'serial number or validity differ' }
  const unmatched = unmatchedName(certificate, contents.subjectAltName)
  if (unmatched) return { flaw: `it does not hold for ${unmatched.value}` }
  const storedKey = written.find(({ file }) => file.secret)
  if (own && !(storedKey && own.isIn(Buffer.from(storedKey.stored).toString(), x509))) {
    return { flaw: 'key and certificate do not belong together' }
  }
  const isSigned = await verifyOctetsAside(tbsCertificate, contents.signature, issuerPublicKey, signatureValue)
  if (!isSigned) return { flaw: 'the signature does not verify' }
  return { certificate, publicKey: contents.subjectPublicKey, privateKey: () => own?.privateKey(), keyPem: own?.pem }
}

/** Whether serial number and time are, as OpenSSL reads them, those that were to be written. */
export function isAsAsked({ serialNumber, validity }: ReadCertificate, asked: CertificateContents): boolean {
  return (
    serialNumber === asked.serialNumber &&
    validity.notBefore === asked.validity.notBefore &&
    validity.notAfter === asked.validity.notAfter
  )
}
