/** What the certificate of a request contains. */
import type { KeyObject } from 'node:crypto'
import { type CertificateContents, publicKeyOf } from '../pki/certificate.ts'
import { keyTypeOf } from '../pki/key-pair.ts'
import { endEntityProfiles } from '../pki/profiles.ts'
import { defaultSignatureHash, signatureAlgorithmFor } from '../pki/signature-algorithm.ts'
import type { Validity } from '../pki/validity.ts'
import type { Request } from '../request/parse.ts'

/** Self-signed: the issuer is the subject. */
export function certificateContents(
  request: Request,
  privateKey: KeyObject,
  serialNumber: bigint,
  validity: Validity,
): CertificateContents {
  const publicKey = publicKeyOf(privateKey)
  const hash = request.signatureHash ?? defaultSignatureHash(keyTypeOf(privateKey) as string)
  return {
    serialNumber,
    signature: signatureAlgorithmFor(privateKey, hash),
    issuer: request.subject,
    issuerPublicKey: publicKey,
    validity,
    subject: request.subject,
    subjectPublicKey: publicKey,
    subjectAltName: request.subjectAltName,
    profile: endEntityProfiles[request.usage],
  }
}
