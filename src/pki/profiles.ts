/**
 * What certificates contain, as plain data. Each was served to 28 TLS clients and browsers; what is not said here is in
 * every certificate: subjectKeyIdentifier, authorityKeyIdentifier, and subjectAltName where there are names.
 */
import type { BasicConstraints, KeyPurposeId, KeyUsage } from './extensions.ts'

export interface Profile {
  readonly basicConstraints: BasicConstraints
  readonly keyUsage: readonly KeyUsage[]
  /** Set besides for RSA keys only: NSS asks for it there, and linters refuse it on any other key (RFC 8813 §3). */
  readonly keyUsageOfRsa?: readonly KeyUsage[]
  readonly extKeyUsage?: readonly KeyPurposeId[]
}

/**
 * Not a CA, though it signs itself: Firefox and rustls refuse a CA as end entity, and its key could issue for any host.
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

/** keyCertSign and cRLSign and nothing else: a CA's key serves no TLS. */
const certificateAuthority = { keyUsage: ['keyCertSign', 'cRLSign'] } as const satisfies Partial<Profile>

/** CAs by their place; pathLenConstraint lets nobody go deeper than this program does. */
export const caProfiles = {
  root: { ...certificateAuthority, basicConstraints: { cA: true, pathLenConstraint: 0 } },
  rootAboveIntermediate: { ...certificateAuthority, basicConstraints: { cA: true, pathLenConstraint: 1 } },
  intermediate: { ...certificateAuthority, basicConstraints: { cA: true, pathLenConstraint: 0 } },
} as const satisfies { [place: string]: Profile }

/** A server's but for one thing each: what clients must refuse, and no request can ask for. */
export const refusedProfiles = {
  /** For clients, and otherwise a server's: `client` has no keyEncipherment either. */
  wrongUsage: { ...server, extKeyUsage: ['clientAuth'] },
  /** What `openssl req -x509` makes. Without keyCertSign a CA would be none (RFC 5280 §4.2.1.3). */
  caAsEndEntity: { ...server, basicConstraints: { cA: true }, keyUsage: ['digitalSignature', 'keyCertSign'] },
} as const satisfies { [mistake: string]: Profile }

/** End entities by what they are used for; the same whoever signs. */
export const endEntityProfiles = { server, client, both } as const satisfies { [usage: string]: Profile }
