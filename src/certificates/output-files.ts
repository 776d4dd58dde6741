/** A certificate as files, and as outputs. */

import type { IssuedCertificate } from '../interface/table.ts'
import { inFolder, type OutputFile, textFile } from '../files/output-directory.ts'
import type { Der } from '../pki/asn1.ts'
import { digestOf } from '../pki/certificate.ts'
import { formatName } from '../pki/distinguished-name.ts'
import { formatGeneralName } from '../pki/general-name.ts'
import { encodePem } from '../pki/pem.ts'
import { remembered } from '../pki/remembered.ts'
import { formatSerialNumber } from '../pki/serial-number.ts'
import { formatTime } from '../pki/validity.ts'
import type { PlannedCertificate } from '../request/certificate.ts'
import type { Issuer } from '../request/issuer.ts'
import type { Sound } from './reuse.ts'

/**
 * The certificate, what a server sends, what clients must trust where that is the certificate itself, and its key.
 *
 * @param keyPem `undefined` where whoever sent a certification request has the key.
 */
export function pairFiles(
  folder: string,
  certificatePem: string,
  keyPem: string | undefined,
  authority: Issuer | undefined,
): readonly OutputFile[] {
  const files = [textFile(inFolder(folder, 'cert.pem'), certificatePem)]
  if (keyPem !== undefined) files.push(textFile(inFolder(folder, 'key.pem'), keyPem, 'secret'))
  files.push(textFile(inFolder(folder, 'fullchain.pem'), certificatePem + intermediatesOf(authority)))
  if (!authority) files.push(textFile(inFolder(folder, 'ca.pem'), certificatePem))
  return files
}

/** All that one CA signs have the same above them. */
const intermediatesOf = remembered(
  (authority: Issuer | undefined) =>
    (authority?.intermediates ?? []).map((der) => encodePem('CERTIFICATE', der)).join(''),
  1,
)

/** What clients must trust, once for all that one CA has signed. */
export function trustAnchorFile(trustAnchor: Der): OutputFile {
  return textFile('ca.pem', encodePem('CERTIFICATE', trustAnchor))
}

/** A private key is never committed by accident. */
export const gitignoreFile: OutputFile = textFile('.gitignore', '*\n')

/** The output that tells the path of each file. */
const outputOfFile: { readonly [name: string]: keyof IssuedCertificate } = {
  'keystore.p12': 'pkcs12-path',
  'truststore.p12': 'truststore-path',
  'combined.pem': 'combined-path',
  'request.pem': 'certificate-request-path',
}

/**
 * @param pathOf The absolute path of a file.
 * @param moreFiles Names of the files beyond the pair and its chain.
 */
export function issuedCertificate(
  planned: PlannedCertificate,
  { certificate: { x509, serialNumber, validity }, publicKey, keyPem }: Sound,
  pathOf: (name: string) => string,
  hasAuthority: boolean,
  moreFiles: readonly string[],
): IssuedCertificate {
  const path = (name: string) => pathOf(inFolder(planned.folder, name))
  const issued: { -readonly [output in keyof IssuedCertificate]: IssuedCertificate[output] } = {
    'certificate-path': path('cert.pem'),
  }
  if (keyPem !== undefined) issued['key-path'] = path('key.pem')
  issued['fullchain-path'] = path('fullchain.pem')
  issued['ca-certificate-path'] = hasAuthority ? pathOf('ca.pem') : path('ca.pem')
  for (const name of moreFiles) {
    const output = outputOfFile[name.slice(name.lastIndexOf('/') + 1)]
    if (output) issued[output] = pathOf(name)
  }
  issued['fingerprint-sha256'] = x509.fingerprint256
  issued['spki-sha256'] = digestOf(publicKey).toString('base64')
  issued['serial-number'] = formatSerialNumber(serialNumber)
  issued.subject = formatName(planned.subject)
  issued['subject-alt-names'] = planned.subjectAltName.map(formatGeneralName).join(',')
  issued['not-before'] = formatTime(validity.notBefore)
  issued['not-after'] = formatTime(validity.notAfter)
  return issued
}
