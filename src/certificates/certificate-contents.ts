/** What an end entity's certificate contains: what was planned, and its issuer. */
import { type CertificateContents, keyIdentifierOf } from '../pki/certificate.ts'
import { encodeName } from '../pki/distinguished-name.ts'
import type { Issuer } from '../pki/issuer.ts'
import type { PublicKey } from '../pki/key-pair.ts'
import { endEntityProfiles } from '../pki/profiles.ts'
import { signatureOf } from '../pki/signature-algorithm.ts'
import type { Validity } from '../pki/validity.ts'
import type { PlannedCertificate } from '../request/certificate.ts'

/** @param authority `undefined`: the certificate signs itself. */
export function certificateContents(
  planned: PlannedCertificate,
  subjectPublicKey: PublicKey,
  serialNumber: bigint,
  validity: Validity,
  authority?: Issuer,
): CertificateContents {
  return {
    serialNumber,
    signature: signatureOf(authority?.publicKey ?? subjectPublicKey, planned.signatureHash),
    issuer: authority?.name ?? encodeName(planned.subject),
    authorityKeyIdentifier: authority?.keyIdentifier ?? keyIdentifierOf(subjectPublicKey),
    validity,
    subject: planned.subject,
    subjectPublicKey,
    subjectAltName: planned.subjectAltName,
    profile: endEntityProfiles[planned.usage],
  }
}
