/** Reads extensions that others wrote (RFC 5280 §4.2). Their ASN.1 is in `extensions.ts` and `name-constraints.ts`. */
import {
  componentsOf,
  type DerElement,
  elementsOf,
  identifiers,
  readBitString,
  readBoolean,
  readDer,
  readObjectIdentifier,
  readOctetString,
  readSmallInteger,
  UnreadableError,
} from './der-reader.ts'
import { type BasicConstraints, type KeyUsage, keyUsageBits } from './extensions.ts'

/** The extensions that are read. */
export const extensionIds = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  extKeyUsage: '2.5.29.37',
} as const

/**
 * The extnValues of Extensions by their extnID.
 *
 * @throws {UnreadableError} if one occurs twice (RFC 5280 §4.2).
 */
export function readExtensions(element: DerElement): ReadonlyMap<string, Uint8Array> {
  const extensions = new Map<string, Uint8Array>()
  for (const child of elementsOf(element, identifiers.sequence, 'Extensions')) {
    const extension = componentsOf(child, 'Extension')
    const extnID = readObjectIdentifier(extension.take('extnID'), 'extnID')
    const critical = extension.takeOptional(identifiers.boolean)
    if (critical && !readBoolean(critical, 'critical')) {
      throw new UnreadableError('no critical where it is FALSE (X.690 §11.5)', 'FALSE')
    }
    const extnValue = readOctetString(extension.take('extnValue'), 'extnValue')
    extension.end()
    if (extensions.has(extnID)) throw new UnreadableError(`one extension ${extnID} (RFC 5280 §4.2)`, 'two')
    extensions.set(extnID, extnValue)
  }
  return extensions
}

export function readBasicConstraints(extnValue: Uint8Array): BasicConstraints {
  const basicConstraints = componentsOf(readDer(extnValue), 'BasicConstraints')
  const cA = basicConstraints.takeOptional(identifiers.boolean)
  const pathLenConstraint = basicConstraints.takeOptional(identifiers.integer)
  basicConstraints.end()
  return {
    // Many certificates contain FALSE, against X.690 §11.5. It means the same as its absence.
    cA: cA !== undefined && readBoolean(cA, 'cA'),
    ...(pathLenConstraint && { pathLenConstraint: readSmallInteger(pathLenConstraint, 'pathLenConstraint') }),
  }
}

/** The bits that this program knows, in their order. */
export function readKeyUsage(extnValue: Uint8Array): readonly KeyUsage[] {
  const [octet = 0] = readBitString(readDer(extnValue), 'KeyUsage').octets
  const usages = Object.entries(keyUsageBits) as readonly (readonly [KeyUsage, number])[]
  return usages.filter(([, place]) => (octet & (0x80 >> place)) !== 0).map(([usage]) => usage)
}

/** The purposes as object identifiers. */
export function readExtKeyUsage(extnValue: Uint8Array): readonly string[] {
  const purposes = elementsOf(readDer(extnValue), identifiers.sequence, 'ExtKeyUsageSyntax')
  return purposes.map((purpose) => readObjectIdentifier(purpose, 'KeyPurposeId'))
}

export function readSubjectKeyIdentifier(extnValue: Uint8Array): Uint8Array {
  return readOctetString(readDer(extnValue), 'SubjectKeyIdentifier')
}
