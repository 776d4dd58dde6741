/** Certificate revocation lists, version 2 (RFC 5280 §5): written and signed, and those that were written here judged. */
import type { KeyObject } from 'node:crypto'
import { bitString, type Der, enumerated, explicitTag, sequence, unsignedInteger } from './asn1.ts'
import { authorityKeyIdentifier, extension } from './extensions.ts'
import { serialNumberMagnitude } from './serial-number.ts'
import { encodeAlgorithmIdentifier, type SignatureAlgorithm, signOctets } from './signature-algorithm.ts'
import { encodeTime } from './validity.ts'

/** The reasons of RFC 5280 §5.3.1 that a whole list can give; `unspecified` is said by saying none. */
export const reasonCodes = {
  keyCompromise: 1,
  cACompromise: 2,
  affiliationChanged: 3,
  superseded: 4,
  cessationOfOperation: 5,
  certificateHold: 6,
  privilegeWithdrawn: 9,
  aACompromise: 10,
} as const

interface RevokedCertificate {
  readonly userCertificate: bigint
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly revocationDate: number
  /** `undefined`: unspecified. */
  readonly reasonCode: keyof typeof reasonCodes | undefined
}

/** Everything in a list but the signature; the same values always give the same octets. */
export interface CertificateListContents {
  readonly signature: SignatureAlgorithm
  /** Name, octet for octet the subject of the issuer's certificate. */
  readonly issuer: Der
  /** The issuer's subjectKeyIdentifier. */
  readonly authorityKeyIdentifier: Uint8Array
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly thisUpdate: number
  readonly nextUpdate: number
  /** Greater than that of each list which the issuer has signed before. */
  readonly cRLNumber: bigint
  readonly revokedCertificates: readonly RevokedCertificate[]
}

/**
 *     CertificateList  ::=  SEQUENCE  {
 *          tbsCertList          TBSCertList,
 *          signatureAlgorithm   AlgorithmIdentifier,
 *          signatureValue       BIT STRING  }
 *
 * @param issuerPrivateKey The issuer's, whose certificate has cRLSign; it signs by `contents.signature`.
 */
export function signCertificateList(contents: CertificateListContents, issuerPrivateKey: KeyObject): Der {
  const tbsCertList = encodeTbsCertList(contents)
  return sequence(
    tbsCertList,
    encodeAlgorithmIdentifier(contents.signature),
    bitString(signOctets(tbsCertList, contents.signature, issuerPrivateKey)),
  )
}

/**
 *     TBSCertList  ::=  SEQUENCE  {
 *          version                 Version OPTIONAL,   -- if present, MUST be v2
 *          signature               AlgorithmIdentifier,
 *          issuer                  Name,
 *          thisUpdate              Time,
 *          nextUpdate              Time OPTIONAL,
 *          revokedCertificates     SEQUENCE OF SEQUENCE  { … } OPTIONAL,
 *          crlExtensions           [0]  EXPLICIT Extensions OPTIONAL }
 *
 * nextUpdate is always there (RFC 5280 §5.1.2.5); of revoked certificates the whole list is left out where there are
 * none (§5.1.2.6).
 */
export function encodeTbsCertList(contents: CertificateListContents): Der {
  const { revokedCertificates } = contents
  return sequence(
    unsignedInteger(Uint8Array.of(1)),
    encodeAlgorithmIdentifier(contents.signature),
    contents.issuer,
    encodeTime(contents.thisUpdate),
    encodeTime(contents.nextUpdate),
    ...(revokedCertificates.length > 0 ? [sequence(...revokedCertificates.map(encodeRevokedCertificate))] : []),
    explicitTag(0, sequence(authorityKeyIdentifier(contents.authorityKeyIdentifier), cRLNumber(contents.cRLNumber))),
  )
}

/**
 *     SEQUENCE  {
 *          userCertificate         CertificateSerialNumber,
 *          revocationDate          Time,
 *          crlEntryExtensions      Extensions OPTIONAL }
 */
function encodeRevokedCertificate({ userCertificate, revocationDate, reasonCode }: RevokedCertificate): Der {
  return sequence(
    unsignedInteger(serialNumberMagnitude(userCertificate)),
    encodeTime(revocationDate),
    ...(reasonCode === undefined ? [] : [sequence(cRLReason(reasonCode))]),
  )
}

/**
 *     CRLReason ::= ENUMERATED { …, keyCompromise (1), cACompromise (2), affiliationChanged (3), superseded (4),
 *          cessationOfOperation (5), certificateHold (6), …, privilegeWithdrawn (9), aACompromise (10) }
 *
 * @see RFC 5280 §5.3.1
 */
function cRLReason(reasonCode: keyof typeof reasonCodes): Der {
  return extension('2.5.29.21', 'not critical', enumerated(reasonCodes[reasonCode]))
}

/**
 *     CRLNumber ::= INTEGER (0..MAX)
 *
 * @see RFC 5280 §5.2.3
 */
function cRLNumber(number: bigint): Der {
  return extension('2.5.29.20', 'not critical', unsignedInteger(serialNumberMagnitude(number)))
}
