/** Encrypted private keys that no program makes: what is encrypted is only zeros. */
import { type Der, objectIdentifier, octetString, sequence, unsignedInteger } from '../../src/pki/asn1.ts'

/** In PEM. */
export function encryptedPem(encryptedPrivateKeyInfo: Der): string {
  const label = 'ENCRYPTED PRIVATE KEY'
  return `-----BEGIN ${label}-----\n${encryptedPrivateKeyInfo.toString('base64')}\n-----END ${label}-----\n`
}

/** Parameters of PBES1 and of PBKDF2: salt and iterations (RFC 8018 §A.2, §A.3). */
export function salted(iterations: number): Der {
  return sequence(
    octetString(Buffer.alloc(8)),
    unsignedInteger(Buffer.from(iterations.toString(16).padStart(16, '0'), 'hex')),
  )
}

/** PBES2 by PBKDF2 and AES-256-CBC (RFC 8018 §6.2, §A.2). */
export function pbes2(iterations: number): Der {
  const derivation = sequence(objectIdentifier('1.2.840.113549.1.5.12'), salted(iterations))
  const encryption = sequence(objectIdentifier('2.16.840.1.101.3.4.1.42'), octetString(Buffer.alloc(16)))
  return sequence(objectIdentifier('1.2.840.113549.1.5.13'), sequence(derivation, encryption))
}
