/** The files of a certificate: the pair and its chain. */
import { inFolder, type OutputFile, textFile } from '../files/output-directory.ts'
import type { Der } from '../pki/asn1.ts'
import type { Issuer } from '../pki/issuer.ts'
import { encodePem } from '../pki/pem.ts'
import { remembered } from '../pki/remembered.ts'

/**
 * The certificate, its key, the chain that a server sends, and ca.pem if the certificate is self-signed.
 *
 * @param keyPem `undefined` if the public key came with a certification request.
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

/** The same for every certificate of one CA. */
const intermediatesOf = remembered(
  (issuer: Issuer | undefined) => (issuer?.intermediates ?? []).map((der) => encodePem('CERTIFICATE', der)).join(''),
  1,
)

/** What clients must trust: one file for all certificates of a CA. */
export function trustAnchorFile(trustAnchor: Der): OutputFile {
  return textFile('ca.pem', encodePem('CERTIFICATE', trustAnchor))
}

/** Prevents that a private key is committed by accident. */
export const gitignoreFile: OutputFile = textFile('.gitignore', '*\n')
