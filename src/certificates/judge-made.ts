/**
 * Checks that what was just written is what was planned. Every certificate and file of a run is checked, so only what the
 * run does not know already: `reuse.ts` would encode each certificate again and read each key.
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

/** A file as planned, and the bytes read back. */
export interface WrittenFile {
  readonly file: OutputFile
  readonly stored: Uint8Array
}

export interface WrittenCertificate {
  readonly contents: CertificateContents
  readonly signed: SignedCertificate
  /** The first is the certificate. */
  readonly written: readonly WrittenFile[]
  /** `undefined` if the public key came with a certification request. */
  readonly own: OwnKey | undefined
  /** The public key of the issuer. */
  readonly issuerPublicKey: KeyObject
}

/**
 * - Every file contains the planned bytes.
 * - OpenSSL reads the certificate, finds the encoded bytes in it, and confirms its serial number, times and each name.
 * - The key that was read back belongs to it.
 * - The issuer's key verifies the signature over the signed part of it. The thread pool does that, because
 *   `X509Certificate.verify` would block the one thread that does everything else. OpenSSL finds the parts of a
 *   certificate in the same places in all of one kind; for the first of each kind `verify` has confirmed that.
 */
export async function judgeMade({
  contents,
  signed,
  written,
  own,
  issuerPublicKey,
}: WrittenCertificate): Promise<Judgement> {
  const changed = written.find(({ file, stored }) => Buffer.compare(stored, file.contents) !== 0)
  if (changed) return { flaw: `${changed.file.name} does not contain what was written` }
  const [certificateFile] = written
  const certificate = certificateFile && readMadeCertificate(certificateFile.stored)
  if (!certificate) return { flaw: 'cert.pem is not a certificate' }
  const { x509 } = certificate
  const { der, tbsCertificate, signatureValue } = signed
  const isWhole = x509.raw.equals(der) && holdsTbsCertificate(der, tbsCertificate)
  if (!isWhole || !der.subarray(-signatureValue.length).equals(signatureValue)) {
    return { flaw: 'cert.pem is another certificate' }
  }
  if (!isAsAsked(certificate, contents)) return { flaw: 'serial number or validity differ' }
  const unmatched = unmatchedName(certificate, contents.subjectAltName)
  if (unmatched) return { flaw: `it is not valid for ${unmatched.value}` }
  const storedKey = written.find(({ file }) => file.secret)
  if (own && !(storedKey && own.isIn(Buffer.from(storedKey.stored).toString(), x509))) {
    return { flaw: 'key and certificate do not belong together' }
  }
  const isSigned = await verifyOctetsAside(tbsCertificate, contents.signature, issuerPublicKey, signatureValue)
  if (!isSigned) return { flaw: 'the signature does not verify' }
  return { certificate, publicKey: contents.subjectPublicKey, privateKey: () => own?.privateKey(), keyPem: own?.pem }
}

/** Whether OpenSSL reads the planned serial number and times. */
export function isAsAsked({ serialNumber, validity }: ReadCertificate, asked: CertificateContents): boolean {
  return (
    serialNumber === asked.serialNumber &&
    validity.notBefore === asked.validity.notBefore &&
    validity.notAfter === asked.validity.notAfter
  )
}
