/**
 * Whether a pair is what a request asks for. The same questions are put to a pair that stands there from an earlier run
 * and to one that was just written.
 */
import type { KeyObject } from 'node:crypto'
import {
  encodeTbsCertificate,
  holdsTbsCertificate,
  publicKeyOf,
  type ReadCertificate,
  readCertificate,
} from '../pki/certificate.ts'
import { encodeName } from '../pki/distinguished-name.ts'
import { subjectAltName } from '../pki/extensions.ts'
import type { GeneralName } from '../pki/general-name.ts'
import { keyTypeOf } from '../pki/key-pair.ts'
import { isEncryptedPrivateKey, readPrivateKey } from '../pki/private-key.ts'
import type { Validity } from '../pki/validity.ts'
import type { Request } from '../request/parse.ts'
import { certificateContents } from './certificate-contents.ts'
import { pairFileNames } from './output-files.ts'

/** A pair that answers a request, or what is wrong with it, as the rest of `made anew, since …`. */
export type Judgement = { readonly certificate: ReadCertificate } | { readonly flaw: string }

/**
 * Files, key, signature, names, usage, hash: everything but the serial number and the time, which a request may leave
 * open.
 */
export function judgePair(
  files: ReadonlyMap<string, string>,
  request: Request,
  suppliedKey: KeyObject | undefined,
): Judgement {
  const missing = pairFileNames.find((name) => !files.has(name))
  if (missing) return { flaw: `${missing} is missing` }
  const [certificatePem, keyPem] = [files.get('cert.pem') as string, files.get('key.pem') as string]

  const certificate = readCertificate(certificatePem)
  if (!certificate) return { flaw: 'cert.pem is not a certificate' }
  const privateKey = readPrivateKey(keyPem, request.keyPassphrase)
  if (typeof privateKey === 'string') return { flaw: `key.pem cannot be used: ${privateKey}` }
  if (isEncryptedPrivateKey(keyPem) !== (request.keyPassphrase !== undefined)) {
    return { flaw: request.keyPassphrase === undefined ? 'key.pem is encrypted' : 'key.pem is not encrypted' }
  }

  const { x509 } = certificate
  if (!x509.checkPrivateKey(privateKey)) return { flaw: 'key and certificate do not belong together' }
  if (!x509.verify(x509.publicKey)) return { flaw: 'the signature does not verify' }
  if (suppliedKey && !publicKeyOf(suppliedKey).equals(x509.publicKey)) return { flaw: 'key-file holds another key' }
  const keyType = keyTypeOf(privateKey)
  if (request.keyType !== undefined && keyType !== request.keyType) return { flaw: `its key is of type ${keyType}` }
  if (files.get('fullchain.pem') !== certificatePem) return { flaw: 'fullchain.pem does not belong to it' }
  if (files.get('ca.pem') !== certificatePem) return { flaw: 'ca.pem does not belong to it' }

  const flaw = flawOfContents(certificate, request, privateKey)
  return flaw === undefined ? { certificate } : { flaw }
}

/** The request written anew, with the key, serial number and time that are there, must give the same octets. */
function flawOfContents(certificate: ReadCertificate, request: Request, privateKey: KeyObject): string | undefined {
  const { x509, serialNumber, validity } = certificate
  const contents = certificateContents(request, privateKey, serialNumber, validity)
  if (!holdsTbsCertificate(x509.raw, encodeTbsCertificate(contents))) {
    const names = request.subjectAltName
    if (!x509.raw.includes(encodeName(request.subject))) return 'its subject differs'
    if (names.length > 0 && !x509.raw.includes(subjectAltName(names))) return 'its alternative names differ'
    return 'its usage, signature hash or profile differs'
  }
  const unmatched = request.subjectAltName.find((name) => !matches(certificate, name))
  return unmatched && `it does not hold for ${unmatched.value}`
}

/** Asks OpenSSL, through `node:crypto`, as a client would. */
function matches({ x509 }: ReadCertificate, name: GeneralName): boolean {
  switch (name.type) {
    case 'dNSName':
      // A wildcard is tried by a host below it; OpenSSL takes none above a single label.
      if (/^\*\.[^.]+$/.test(name.value)) return true
      return x509.checkHost(name.value.replace(/^\*/, 'any'), { subject: 'never' }) !== undefined
    case 'iPAddress':
      return x509.checkIP(name.value) !== undefined
    case 'rfc822Name':
      return x509.checkEmail(name.value, { subject: 'never' }) !== undefined
    case 'uniformResourceIdentifier':
      return true
  }
}

/** The same for a pair that is there, with its serial number and how long it still lasts. */
export function judgeStoredPair(
  files: ReadonlyMap<string, string>,
  request: Request,
  suppliedKey: KeyObject | undefined,
  now: number,
): Judgement {
  const judgement = judgePair(files, request, suppliedKey)
  if ('flaw' in judgement) return judgement
  const { serialNumber, validity } = judgement.certificate
  const flaw =
    request.serialNumber !== undefined && serialNumber !== request.serialNumber
      ? 'its serial number differs'
      : flawOfValidity(validity, request, now)
  return flaw === undefined ? judgement : { flaw }
}

/** A moment must be met to the second; a distance from now was met when the pair was made. */
function flawOfValidity(validity: Validity, request: Request, now: number): string | undefined {
  const asked = request.validity
  const { notBefore, notAfter } = request.requestedValidity
  const startIsFixed = 'at' in notBefore
  const endIsFixed = 'at' in notAfter || ('daysAfterNotBefore' in notAfter && startIsFixed)
  if (startIsFixed && validity.notBefore !== asked.notBefore) return 'its start differs'
  if (endIsFixed && validity.notAfter !== asked.notAfter) return 'its end differs'
  if (!startIsFixed && !endIsFixed && lengthOf(validity) !== lengthOf(asked)) return 'its length of validity differs'
  if (phase(validity, now) !== phase(asked, now)) return 'it is not valid when the request is'
  // A fixed end cannot be put off by making the pair anew.
  const nearItsEnd = phase(validity, now) === 'valid' && validity.notAfter - now < request.renewBeforeSeconds
  return nearItsEnd && !endIsFixed ? 'it is near its end' : undefined
}

function lengthOf({ notBefore, notAfter }: Validity): number {
  return notAfter - notBefore
}

function phase({ notBefore, notAfter }: Validity, now: number): 'not yet valid' | 'valid' | 'expired' {
  if (now < notBefore) return 'not yet valid'
  return now > notAfter ? 'expired' : 'valid'
}
