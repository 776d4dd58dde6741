/**
 * Whether a certificate and its files are what a request asks for. The same questions are put to those that stand there
 * from an earlier run and to those that were just written.
 */
import type { KeyObject, X509Certificate } from 'node:crypto'
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
import { keyTypeOf, type PublicKey, publicKeyOf } from '../pki/key-pair.ts'
import { isEncryptedPrivateKey, readPrivateKey } from '../pki/private-key.ts'
import type { Validity } from '../pki/validity.ts'
import type { RequestedCertificate } from '../request/certificate.ts'
import type { PlannedCertificate } from '../request/planned.ts'
import { type Authority, certificateContents } from './certificate-contents.ts'
import { inFolder, pairFiles } from './output-files.ts'

/** A certificate and its key, which were found to be what was asked for. */
export interface Sound {
  readonly certificate: ReadCertificate
  readonly publicKey: PublicKey
  /** Where it was made it can be costly to have as a KeyObject; `undefined` where it is not here. */
  readonly privateKey: () => KeyObject | undefined
  readonly keyPem: string | undefined
}

/** Or what is wrong with it, as the rest of `made anew: …`. */
export type Judgement = Sound | { readonly flaw: string }

/** Octets of a file of the output directory; `undefined` where it is not there. */
type Read = (name: string) => Uint8Array | undefined

/**
 * Files, key, signature, names, usage, hash: everything but the serial number and the time, which a request may leave
 * open.
 */
export function judgeCertificate(
  read: Read,
  { asked, key }: PlannedCertificate,
  authority: Authority | undefined,
): Judgement {
  const text = (name: string) => {
    const octets = read(inFolder(asked.folder, name))
    return octets && Buffer.from(octets).toString()
  }
  const certificatePem = text('cert.pem')
  if (certificatePem === undefined) return { flaw: 'cert.pem is missing' }
  const certificate = readCertificate(certificatePem)
  if (!certificate) return { flaw: 'cert.pem is not a certificate' }
  const { x509, publicKey } = certificate

  const keyPem = key.kind === 'public' ? undefined : text('key.pem')
  if (key.kind !== 'public' && keyPem === undefined) return { flaw: 'key.pem is missing' }
  const privateKey = keyPem === undefined ? undefined : readPrivateKey(keyPem, asked.keyPassphrase)
  if (typeof privateKey === 'string') return { flaw: `key.pem cannot be used: ${privateKey}` }
  if (keyPem !== undefined && isEncryptedPrivateKey(keyPem) !== (asked.keyPassphrase !== undefined)) {
    return { flaw: asked.keyPassphrase === undefined ? 'key.pem is encrypted' : 'key.pem is not encrypted' }
  }
  if (privateKey && !x509.checkPrivateKey(privateKey)) return { flaw: 'key and certificate do not belong together' }
  if (key.kind === 'private' && !publicKeyOf(key.privateKey).equals(publicKey))
    return { flaw: 'key-file holds another key' }
  if (key.kind === 'public' && !key.publicKey.equals(publicKey))
    return { flaw: 'certificate-request holds another key' }
  const keyType = keyTypeOf(publicKey)
  if (key.kind === 'make' && keyType !== key.keyType) return { flaw: `its key is of type ${keyType}` }

  if (!x509.verify(authority?.publicKey ?? publicKey)) {
    return { flaw: authority ? 'another CA has signed it' : 'the signature does not verify' }
  }
  for (const file of pairFiles(asked.folder, certificatePem, undefined, authority)) {
    const stored = read(file.name)
    if (stored === undefined) return { flaw: `${file.name} is missing` }
    if (Buffer.compare(stored, file.contents) !== 0) return { flaw: `${file.name} does not belong to it` }
  }
  const flaw = flawOfContents(certificate, asked, authority)
  return flaw === undefined ? { certificate, publicKey, privateKey: () => privateKey, keyPem } : { flaw }
}

/** The request written anew, with the key, serial number and time that are there, must give the same octets. */
function flawOfContents(
  certificate: CertificateWithKey,
  asked: RequestedCertificate,
  authority: Authority | undefined,
): string | undefined {
  const { x509, publicKey, serialNumber, validity } = certificate
  const contents = certificateContents(asked, publicKey, serialNumber, validity, authority)
  if (!holdsTbsCertificate(x509.raw, encodeTbsCertificate(contents))) {
    const names = asked.subjectAltName
    if (!x509.raw.includes(encodeName(asked.subject))) return 'its subject differs'
    if (names.length > 0 && !x509.raw.includes(subjectAltName(names))) return 'its alternative names differ'
    return 'its usage, signature hash or profile differs'
  }
  const unmatched = unmatchedName(certificate, asked.subjectAltName)
  return unmatched && `it does not hold for ${unmatched.value}`
}

/** The first name that the certificate does not hold for. */
export function unmatchedName(certificate: ReadCertificate, names: readonly GeneralName[]): GeneralName | undefined {
  return names.find((name) => !matches(certificate, name))
}

/** Asks OpenSSL, through `node:crypto`, as a client would. */
function matches({ x509 }: ReadCertificate, name: GeneralName): boolean {
  switch (name.type) {
    case 'dNSName':
      // OpenSSL takes no wildcard above a single label, nor above one with an underscore.
      if (/^\*\.([^.]+$|.*_)/.test(name.value)) return holdsName(x509, `DNS:${name.value}`)
      // Any other is tried by a host below it.
      return x509.checkHost(name.value.replace(/^\*/, 'any'), { subject: 'never' }) !== undefined
    case 'iPAddress':
      return x509.checkIP(name.value) !== undefined
    case 'rfc822Name':
      return x509.checkEmail(name.value, { subject: 'never' }) !== undefined
    case 'uniformResourceIdentifier':
      return true
  }
}

/** As OpenSSL prints the alternative names; one of letters, digits, dots and the like is never in quotes there. */
function holdsName({ subjectAltName = '' }: X509Certificate, printed: string): boolean {
  return subjectAltName.split(', ').includes(printed)
}

/** The same for a certificate that is there, with its serial number and how long it still lasts. */
export function judgeStoredCertificate(
  read: Read,
  planned: PlannedCertificate,
  authority: Authority | undefined,
  now: number,
): Judgement {
  const judgement = judgeCertificate(read, planned, authority)
  if ('flaw' in judgement) return judgement
  const { serialNumber, validity } = judgement.certificate
  const { asked } = planned
  const flaw =
    asked.serialNumber !== undefined && serialNumber !== asked.serialNumber
      ? 'its serial number differs'
      : flawOfValidity(validity, asked, now)
  return flaw === undefined ? judgement : { flaw }
}

/** A moment must be met to the second; a distance from now was met when the certificate was made. */
export function flawOfValidity(validity: Validity, asked: RequestedCertificate, now: number): string | undefined {
  const { notBefore, notAfter } = asked.requestedValidity
  const startIsFixed = 'at' in notBefore
  const endIsFixed = 'at' in notAfter || ('daysAfterNotBefore' in notAfter && startIsFixed)
  if (startIsFixed && validity.notBefore !== asked.validity.notBefore) return 'its start differs'
  if (endIsFixed && validity.notAfter !== asked.validity.notAfter) return 'its end differs'
  if (!startIsFixed && !endIsFixed && lengthOf(validity) !== lengthOf(asked.validity)) {
    return 'its length of validity differs'
  }
  if (phase(validity, now) !== phase(asked.validity, now)) return 'it is not valid when the request is'
  // A fixed end cannot be put off by making it anew.
  const nearItsEnd = phase(validity, now) === 'valid' && validity.notAfter - now < asked.renewBeforeSeconds
  return nearItsEnd && !endIsFixed ? 'it is near its end' : undefined
}

function lengthOf({ notBefore, notAfter }: Validity): number {
  return notAfter - notBefore
}

function phase({ notBefore, notAfter }: Validity, now: number): 'not yet valid' | 'valid' | 'expired' {
  if (now < notBefore) return 'not yet valid'
  return now > notAfter ? 'expired' : 'valid'
}
