/** The file with a PKCS #10 request for a certificate of the run. */
import type { KeyObject } from 'node:crypto'
import { inFolder, textFile } from '../files/output-directory.ts'
import { encodePem } from '../pki/pem.ts'
import { endEntityProfiles } from '../pki/profiles.ts'
import { readBackSigned } from '../pki/second-reader.ts'
import { signatureOf } from '../pki/signature-algorithm.ts'
import type { PlannedCertificate } from '../request/certificate.ts'
import type { DerivedFile } from './file-set.ts'

/** ECDSA signatures differ each time, so an existing request that asks for the same is kept. */
export async function certificationRequestFile(
  planned: PlannedCertificate,
  publicKey: KeyObject,
  privateKey: KeyObject,
): Promise<DerivedFile> {
  // Loaded only if the format is asked for.
  const { encodeCertificationRequest, readCertificationRequest } = await import('../pki/certification-request.ts')
  const contents = {
    subject: planned.subject,
    subjectPublicKey: publicKey,
    subjectAltName: planned.subjectAltName,
    profile: endEntityProfiles[planned.usage],
    signature: signatureOf(publicKey, planned.signatureHash),
  }
  const request = encodeCertificationRequest(contents, privateKey)
  const text = encodePem('CERTIFICATE REQUEST', readBackSigned(request, contents.signature, publicKey))
  const described = (pem: string) => {
    const read = readCertificationRequest(pem)
    return 'unreadable' in read
      ? undefined
      : JSON.stringify([read.subject, read.subjectAltName, read.publicKey.export({ format: 'jwk' })])
  }
  const expected = described(text)
  return {
    ...textFile(inFolder(planned.folder, 'request.pem'), text),
    isCurrent: (stored) => described(Buffer.from(stored).toString()) === expected,
  }
}
