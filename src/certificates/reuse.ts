/**
 * Decides whether a certificate and its files are what a request asks for. The same checks apply to those of an earlier
 * run and to those that were just written.
 */
import type { KeyObject, X509Certificate } from 'node:crypto'
import { inFolder } from '../files/output-directory.ts'
import {
  type CertificateWithKey,
  encodeTbsCertificate,
  holdsTbsCertificate,
  type ReadCertificate,
  readCertificate,
} from '../pki/certificate.ts'
import { encodeName } from '../pki/distinguished-name.ts'
import { subjectAltName } from '../pki/extensions.ts'
import type { GeneralName } from '../pki/general-name.ts'
import type { Issuer } from '../pki/issuer.ts'
import { keyTypeOf, type PublicKey, publicKeyOf } from '../pki/key-pair.ts'
import { isEncryptedPrivateKey, readPrivateKey } from '../pki/private-key.ts'
import type { PlannedCertificate } from '../request/certificate.ts'
import { flawOfValidity } from '../request/requested-time.ts'
import { certificateContents } from './certificate-contents.ts'
import { pairFiles } from './output-files.ts'

/** A certificate and its key, judged to be what was asked for. */
export interface IssuedPair {
  readonly certificate: ReadCertificate
  readonly publicKey: PublicKey
  /** A function, because a KeyObject can be costly. `undefined` if the public key came with a request. */
  readonly privateKey: () => KeyObject | undefined
  readonly keyPem: string | undefined
}

/** The pair, or what is wrong with it: the rest of `reissued: …`. */
export type Judgement = IssuedPair | { readonly flaw: string }

/** Bytes of a file in the output directory; `undefined` if it does not exist. */
type Read = (name: string) => Uint8Array | undefined

/**
 * Files, key, signature, names, usage, hash: everything but the serial number and the time, which a request may leave
 * open.
 */
export function judgeCertificate(read: Read, planned: PlannedCertificate, authority: Issuer | undefined): Judgement {
  const { key } = planned
  const text = (name: string) => {
    const bytes = read(inFolder(planned.folder, name))
    return bytes && Buffer.from(bytes).toString()
  }
  const certificatePem = text('cert.pem')
  if (certificatePem === undefined) return { flaw: 'cert.pem is missing' }
  const certificate = readCertificate(certificatePem)
  if (!certificate) return { flaw: 'cert.pem is not a certificate' }
  const { x509, publicKey } = certificate

  const keyPem = key.kind === 'public' ? undefined : text('key.pem')
  if (key.kind !== 'public' && keyPem === undefined) return { flaw: 'key.pem is missing' }
  const privateKey = keyPem === undefined ? undefined : readPrivateKey(keyPem, planned.keyPassphrase)
  if (typeof privateKey === 'string') return { flaw: `key.pem cannot be used: ${privateKey}` }
  if (keyPem !== undefined && isEncryptedPrivateKey(keyPem) !== (planned.keyPassphrase !== undefined)) {
    return { flaw: planned.keyPassphrase === undefined ? 'key.pem is encrypted' : 'key.pem is not encrypted' }
  }
  if (privateKey && !x509.checkPrivateKey(privateKey)) return { flaw: 'key and certificate do not belong together' }
  if (key.kind === 'private' && !publicKeyOf(key.privateKey).equals(publicKey))
    return { flaw: 'key-file contains another key' }
  if (key.kind === 'public' && !key.publicKey.equals(publicKey))
    return { flaw: 'certificate-request contains another key' }
  const keyType = keyTypeOf(publicKey)
  if (key.kind === 'make' && keyType !== key.keyType) return { flaw: `its key is of type ${keyType}` }

  if (!x509.verify(authority?.publicKey ?? publicKey)) {
    return { flaw: authority ? 'another CA has signed it' : 'the signature does not verify' }
  }
  for (const file of pairFiles(planned.folder, certificatePem, undefined, authority)) {
    const stored = read(file.name)
    if (stored === undefined) return { flaw: `${file.name} is missing` }
    if (Buffer.compare(stored, file.contents) !== 0) return { flaw: `${file.name} does not belong to it` }
  }
  const flaw = flawOfContents(certificate, planned, authority)
  return flaw === undefined ? { certificate, publicKey, privateKey: () => privateKey, keyPem } : { flaw }
}

/** The plan, encoded with the existing key, serial number and times, must give the same bytes. */
function flawOfContents(
  certificate: CertificateWithKey,
  planned: PlannedCertificate,
  authority: Issuer | undefined,
): string | undefined {
  const { x509, publicKey, serialNumber, validity } = certificate
  const contents = certificateContents(planned, publicKey, serialNumber, validity, authority)
  if (!holdsTbsCertificate(x509.raw, encodeTbsCertificate(contents))) {
    const names = planned.subjectAltName
    if (!x509.raw.includes(encodeName(planned.subject))) return 'its subject differs'
    if (names.length > 0 && !x509.raw.includes(subjectAltName(names))) return 'its alternative names differ'
    return 'its usage, signature hash or profile differs'
  }
  const unmatched = unmatchedName(certificate, planned.subjectAltName)
  return unmatched && `it is not valid for ${unmatched.value}`
}

/** The first name that the certificate is not valid for. */
export function unmatchedName(certificate: ReadCertificate, names: readonly GeneralName[]): GeneralName | undefined {
  return names.find((name) => !matches(certificate, name))
}

/** Asks OpenSSL, through `node:crypto`, as a client would. */
function matches({ x509 }: ReadCertificate, name: GeneralName): boolean {
  switch (name.type) {
    case 'dNSName':
      // OpenSSL accepts no wildcard above a single label, or above a label with an underscore.
      if (/^\*\.([^.]+$|.*_)/.test(name.value)) return holdsName(x509, `DNS:${name.value}`)
      // Any other wildcard is tried with a host below it.
      return x509.checkHost(name.value.replace(/^\*/, 'any'), { subject: 'never' }) !== undefined
    case 'iPAddress':
      return x509.checkIP(name.value) !== undefined
    case 'rfc822Name':
      return x509.checkEmail(name.value, { subject: 'never' }) !== undefined
    case 'uniformResourceIdentifier':
      return true
  }
}

/** Whether a name is among the alternative names as OpenSSL prints them, which does not quote letters, digits and dots. */
function holdsName({ subjectAltName = '' }: X509Certificate, printed: string): boolean {
  return subjectAltName.split(', ').includes(printed)
}

/** The same for an existing certificate, with its serial number and remaining validity. */
export function judgeStoredCertificate(
  read: Read,
  planned: PlannedCertificate,
  authority: Issuer | undefined,
  now: number,
): Judgement {
  const judgement = judgeCertificate(read, planned, authority)
  if ('flaw' in judgement) return judgement
  const { serialNumber, validity } = judgement.certificate
  const flaw =
    planned.serialNumber !== undefined && serialNumber !== planned.serialNumber
      ? 'its serial number differs'
      : flawOfValidity(validity, planned, now)
  return flaw === undefined ? judgement : { flaw }
}
