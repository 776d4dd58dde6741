/** Certificate extensions (RFC 5280 §4.2): one encoder each, its ASN.1 above it. */
import {
  bitString,
  booleanTrue,
  type Der,
  implicitTag,
  objectIdentifier,
  octetString,
  sequence,
  unsignedInteger,
} from './asn1.ts'
import { encodeGeneralName, type GeneralName } from './general-name.ts'

/** The bits of KeyUsage that this program sets, and their positions. */
export const keyUsageBits = { digitalSignature: 0, keyEncipherment: 2, keyCertSign: 5, cRLSign: 6 } as const

/** The purposes of ExtKeyUsage that this program names, with their object identifiers. */
export const keyPurposeIds = { serverAuth: '1.3.6.1.5.5.7.3.1', clientAuth: '1.3.6.1.5.5.7.3.2' } as const

export type KeyUsage = keyof typeof keyUsageBits
export type KeyPurposeId = keyof typeof keyPurposeIds

/** Whether a key may certify others, and how many intermediates may be below (`pathLenConstraint`). */
export interface BasicConstraints {
  readonly cA: boolean
  readonly pathLenConstraint?: number
}

/**
 *     BasicConstraints ::= SEQUENCE {
 *          cA                      BOOLEAN DEFAULT FALSE,
 *          pathLenConstraint       INTEGER (0..MAX) OPTIONAL }
 *
 * Critical for an end entity too: a client that does not know the extension must not mistake the key for a CA's.
 *
 * @see RFC 5280 §4.2.1.9
 */
export function basicConstraints({ cA, pathLenConstraint }: BasicConstraints): Der {
  const elements: Der[] = []
  if (cA) elements.push(booleanTrue())
  if (pathLenConstraint !== undefined) elements.push(unsignedInteger(Uint8Array.of(pathLenConstraint)))
  return extension('2.5.29.19', 'critical', sequence(...elements))
}

/**
 *     KeyUsage ::= BIT STRING { digitalSignature (0), …, keyEncipherment (2), …, keyCertSign (5), cRLSign (6), … }
 *
 * A named bit list: trailing zero bits are left out (X.690 §11.2.2).
 *
 * @see RFC 5280 §4.2.1.3
 */
export function keyUsage(usages: readonly KeyUsage[]): Der {
  const places: readonly number[] = usages.map((usage) => keyUsageBits[usage])
  const bits = places.reduce((octet, place) => octet | (0x80 >> place), 0)
  return extension('2.5.29.15', 'critical', bitString(Uint8Array.of(bits), 7 - Math.max(...places)))
}

/**
 *     ExtKeyUsageSyntax ::= SEQUENCE SIZE (1..MAX) OF KeyPurposeId
 *
 * @see RFC 5280 §4.2.1.12
 */
export function extKeyUsage(purposes: readonly KeyPurposeId[]): Der {
  const ids = purposes.map((purpose) => objectIdentifier(keyPurposeIds[purpose]))
  return extension('2.5.29.37', 'not critical', sequence(...ids))
}

/**
 *     SubjectKeyIdentifier ::= KeyIdentifier
 *     KeyIdentifier ::= OCTET STRING
 *
 * @see RFC 5280 §4.2.1.2
 */
export function subjectKeyIdentifier(keyIdentifier: Uint8Array): Der {
  return extension('2.5.29.14', 'not critical', octetString(keyIdentifier))
}

/**
 *     AuthorityKeyIdentifier ::= SEQUENCE {
 *          keyIdentifier             [0] KeyIdentifier           OPTIONAL, … }
 *
 * @param keyIdentifier The *issuer's* subjectKeyIdentifier.
 * @see RFC 5280 §4.2.1.1
 */
export function authorityKeyIdentifier(keyIdentifier: Uint8Array): Der {
  return extension('2.5.29.35', 'not critical', sequence(implicitTag(0, keyIdentifier)))
}

/**
 *     SubjectAltName ::= GeneralNames
 *     GeneralNames ::= SEQUENCE SIZE (1..MAX) OF GeneralName
 *
 * Not critical, because the subject is never empty here.
 *
 * @see RFC 5280 §4.2.1.6
 */
export function subjectAltName(names: readonly GeneralName[]): Der {
  return extension('2.5.29.17', 'not critical', sequence(...names.map(encodeGeneralName)))
}

/**
 *     Extension ::= SEQUENCE {
 *          extnID      OBJECT IDENTIFIER,
 *          critical    BOOLEAN DEFAULT FALSE,
 *          extnValue   OCTET STRING }
 */
export function extension(extnID: string, criticality: 'critical' | 'not critical', extnValue: Der): Der {
  const critical = criticality === 'critical' ? [booleanTrue()] : []
  return sequence(objectIdentifier(extnID), ...critical, octetString(extnValue))
}
