/** A pair as files and as outputs. */
import { createHash } from 'node:crypto'
import { encodeSubjectPublicKeyInfo, type ReadCertificate } from '../pki/certificate.ts'
import { formatName } from '../pki/distinguished-name.ts'
import { formatGeneralName } from '../pki/general-name.ts'
import { formatSerialNumber } from '../pki/serial-number.ts'
import { formatTime } from '../pki/validity.ts'
import type { Outputs } from '../request/interface.ts'
import type { Request } from '../request/parse.ts'
import type { OutputDirectory, OutputFile } from './ports.ts'

/** The files of a pair, in the order in which a person is told of them. */
export const pairFileNames = ['cert.pem', 'key.pem', 'fullchain.pem', 'ca.pem'] as const

/** Self-signed: the certificate is its own chain, and what clients must trust. */
export function pairFiles(certificatePem: string, keyPem: string): readonly OutputFile[] {
  return pairFileNames.map((name) => {
    const secret = name === 'key.pem'
    return { name, text: secret ? keyPem : certificatePem, secret }
  })
}

/** A private key is never committed by accident. */
export const gitignoreFile: OutputFile = { name: '.gitignore', text: '*\n', secret: false }

export function outputsOf(
  request: Request,
  { x509, serialNumber, validity }: ReadCertificate,
  directory: OutputDirectory,
  reused: boolean,
): Outputs {
  const certificatePath = directory.pathOf('cert.pem')
  const caCertificatePath = directory.pathOf('ca.pem')
  return {
    'certificate-path': certificatePath,
    'key-path': directory.pathOf('key.pem'),
    'fullchain-path': directory.pathOf('fullchain.pem'),
    'ca-certificate-path': caCertificatePath,
    'output-directory': directory.absolutePath,
    'fingerprint-sha256': x509.fingerprint256,
    'spki-sha256': createHash('sha256').update(encodeSubjectPublicKeyInfo(x509.publicKey)).digest('base64'),
    'serial-number': formatSerialNumber(serialNumber),
    subject: formatName(request.subject),
    'subject-alt-names': request.subjectAltName.map(formatGeneralName).join(','),
    'not-before': formatTime(validity.notBefore),
    'not-after': formatTime(validity.notAfter),
    reused: String(reused),
    'cert-path': certificatePath,
    'ca-cert-path': caCertificatePath,
  }
}
