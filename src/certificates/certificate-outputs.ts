/** The outputs of one certificate. */
import { inFolder } from '../files/output-directory.ts'
import type { IssuedCertificate } from '../interface/table.ts'
import { digestOf } from '../pki/certificate.ts'
import { formatName } from '../pki/distinguished-name.ts'
import { formatGeneralName } from '../pki/general-name.ts'
import { formatSerialNumber } from '../pki/serial-number.ts'
import { formatTime } from '../pki/validity.ts'
import type { PlannedCertificate } from '../request/certificate.ts'
import type { IssuedPair } from './reuse.ts'

/** The output with the path of each file. */
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
  { certificate: { x509, serialNumber, validity }, publicKey, keyPem }: IssuedPair,
  pathOf: (name: string) => string,
  hasIssuer: boolean,
  moreFiles: readonly string[],
): IssuedCertificate {
  const path = (name: string) => pathOf(inFolder(planned.folder, name))
  const issued: { -readonly [output in keyof IssuedCertificate]: IssuedCertificate[output] } = {
    'certificate-path': path('cert.pem'),
  }
  if (keyPem !== undefined) issued['key-path'] = path('key.pem')
  issued['fullchain-path'] = path('fullchain.pem')
  issued['ca-certificate-path'] = hasIssuer ? pathOf('ca.pem') : path('ca.pem')
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
