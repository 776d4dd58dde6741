/** What certificates contain, by who asks and who signs. */
import type { KeyObject } from 'node:crypto'
import type { Der } from '../pki/asn1.ts'
import { type CertificateContents, keyIdentifierOf } from '../pki/certificate.ts'
import { encodeName } from '../pki/distinguished-name.ts'
import { keyTypeOf, type PublicKey } from '../pki/key-pair.ts'
import { endEntityProfiles } from '../pki/profiles.ts'
import {
  choosesHash,
  defaultSignatureHash,
  type SignatureHash,
  signatureAlgorithmFor,
} from '../pki/signature-algorithm.ts'
import type { Validity } from '../pki/validity.ts'
import type { RequestedCertificate } from '../request/certificate.ts'

/** Who signs, and what clients are shown and told to trust for it. */
export interface Authority {
  /** Name, octet for octet the subject of its certificate. */
  readonly name: Der
  readonly keyIdentifier: Uint8Array
  readonly publicKey: KeyObject
  /** `undefined` where it is gone: nothing new can be signed. */
  readonly privateKey: KeyObject | undefined
  /** Certificates between an end entity's and the trust anchor, from below, the authority's own among them. */
  readonly intermediates: readonly Der[]
  readonly trustAnchor: Der
  /** What it signs is valid within. */
  readonly validity: Validity
}

/** @param authority `undefined`: the certificate signs itself. */
export function certificateContents(
  asked: RequestedCertificate,
  subjectPublicKey: PublicKey,
  serialNumber: bigint,
  validity: Validity,
  authority?: Authority,
): CertificateContents {
  return {
    serialNumber,
    signature: signatureOf(authority?.publicKey ?? subjectPublicKey, asked.signatureHash),
    issuer: authority?.name ?? encodeName(asked.subject),
    authorityKeyIdentifier: authority?.keyIdentifier ?? keyIdentifierOf(subjectPublicKey),
    validity,
    subject: asked.subject,
    subjectPublicKey,
    subjectAltName: asked.subjectAltName,
    profile: endEntityProfiles[asked.usage],
  }
}

/** How the key that signs does so; a hash that was asked for counts where that key leaves it open. */
export function signatureOf(signingKey: PublicKey, hash: SignatureHash | undefined) {
  const keyType = keyTypeOf(signingKey) as string
  const asked = hash !== undefined && choosesHash(keyType) ? hash : undefined
  return signatureAlgorithmFor(signingKey, asked ?? defaultSignatureHash(keyType))
}
