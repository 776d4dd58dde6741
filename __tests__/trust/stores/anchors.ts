/** Certificates that tests trust, with keys for servers. */
import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto'
import { type CertificateContents, keyIdentifierOf, signCertificate } from '../../../src/pki/certificate.ts'
import { encodeName } from '../../../src/pki/distinguished-name.ts'
import { caProfiles, endEntityProfiles } from '../../../src/pki/profiles.ts'
import { signatureAlgorithmFor } from '../../../src/pki/signature-algorithm.ts'
import type { TrustAnchor } from '../../../src/trust/ports.ts'
import { fingerprintOf } from '../../../src/trust/stores/certificate-text.ts'

export interface AnchorWithKey extends TrustAnchor {
  readonly privateKey: KeyObject
}

interface Wanted {
  /** If it is empty, the subject is empty. */
  readonly commonName?: string
  readonly serialNumber?: bigint
  /** `server`: a self-signed certificate for localhost, which is not a CA. */
  readonly profile?: 'ca' | 'server'
}

/** A new one with a P-256 key of its own, valid from an hour ago for a day. */
export function makeAnchor(wanted: Wanted = {}): AnchorWithKey {
  const { commonName = 'Example test CA', serialNumber = 7n, profile = 'ca' } = wanted
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const subject = commonName === '' ? {} : { commonName }
  const now = Math.floor(Date.now() / 1000)
  const contents: CertificateContents = {
    serialNumber,
    signature: signatureAlgorithmFor(publicKey, 'sha256'),
    issuer: encodeName(subject),
    authorityKeyIdentifier: keyIdentifierOf(publicKey),
    validity: { notBefore: now - 3600, notAfter: now + 86_400 },
    subject,
    subjectPublicKey: publicKey,
    subjectAltName: profile === 'ca' ? [] : [{ type: 'dNSName', value: 'localhost' }],
    profile: profile === 'ca' ? caProfiles.root : endEntityProfiles.server,
  }
  const certificate = signCertificate(contents, privateKey)
  return { ...anchorOf(certificate), privateKey }
}

/** What the program knows about a certificate. */
export function anchorOf(certificate: Uint8Array): TrustAnchor {
  const x509 = new X509Certificate(certificate)
  return {
    certificate,
    fingerprint: fingerprintOf(certificate),
    name: (/^CN=(.*)$/m.exec(x509.subject)?.[1] ?? x509.subject ?? x509.fingerprint256).replace(/\\(.)/g, '$1'),
    isCa: x509.ca,
    notAfter: Date.parse(x509.validTo) / 1000,
  }
}

/** The same certificate with an unknown type of key. */
export function withUnknownKey({ certificate }: TrustAnchor): Uint8Array {
  // id-ecPublicKey (RFC 5480 §2.1.1), with its last byte changed.
  const bytes = Buffer.from(certificate)
  const algorithm = Buffer.from('06072a8648ce3d0201', 'hex')
  bytes[bytes.indexOf(algorithm) + algorithm.length - 1] = 0x63
  return bytes
}
