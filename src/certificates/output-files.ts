/** The files of a certificate: the pair and its chain. */
import { inFolder, type OutputFile, textFile } from '../files/output-directory.ts'
import type { Der } from '../pki/asn1.ts'
import type { Issuer } from '../pki/issuer.ts'
import { encodePem } from '../pki/pem.ts'
import { remembered } from '../pki/remembered.ts'

/**
 * The certificate, what a server sends, what clients must trust where that is the certificate itself, and its key.
 *
 * @param keyPem `undefined` where whoever sent a certification request has the key.
 */
export function pairFiles(
  folder: string,
  certificatePem: string,
  keyPem: string | undefined,
  issuer: Issuer | undefined,
): readonly OutputFile[] {
  const files = [textFile(inFolder(folder, 'cert.pem'), certificatePem)]
  if (keyPem !== undefined) files.push(textFile(inFolder(folder, 'key.pem'), keyPem, 'secret'))
  files.push(textFile(inFolder(folder, 'fullchain.pem'), certificatePem + intermediatesOf(issuer)))
  if (!issuer) files.push(textFile(inFolder(folder, 'ca.pem'), certificatePem))
  return files
}

/** All that one CA signs have the same above them. */
const intermediatesOf = remembered(
  (issuer: Issuer | undefined) => (issuer?.intermediates ?? []).map((der) => encodePem('CERTIFICATE', der)).join(''),
  1,
)

/** What clients must trust, once for all that one CA has signed. */
export function trustAnchorFile(trustAnchor: Der): OutputFile {
  return textFile('ca.pem', encodePem('CERTIFICATE', trustAnchor))
}

/** A private key is never committed by accident. */
export const gitignoreFile: OutputFile = textFile('.gitignore', '*\n')
