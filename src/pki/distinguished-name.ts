/**
 * Names of subjects and issuers (RFC 5280 §4.1.2.4). One attribute per RDN, from country to common name, as other programs
 * write them.
 */
import { type Der, ia5String, objectIdentifier, printableString, sequence, setOf, utf8String } from './asn1.ts'

/** A Name whose attributes have one value each. Absent attributes are left out. */
export type DistinguishedName = { readonly [attribute in AttributeType]?: string }

/** The attribute types of RFC 5280 Appendix A.1 that this program writes. */
export type AttributeType = (typeof attributeTypes)[number]['type']

/**
 * In the order in which they are written. `upperBound` is the `ub-…` of RFC 5280 Appendix A.1, in characters. RFC 4514 has no
 * short name for emailAddress, so OpenSSL's is used.
 */
export const attributeTypes = [
  { type: 'countryName', oid: '2.5.4.6', shortName: 'C', upperBound: 2, encode: printableString },
  { type: 'stateOrProvinceName', oid: '2.5.4.8', shortName: 'ST', upperBound: 128, encode: utf8String },
  { type: 'localityName', oid: '2.5.4.7', shortName: 'L', upperBound: 128, encode: utf8String },
  { type: 'organizationName', oid: '2.5.4.10', shortName: 'O', upperBound: 64, encode: utf8String },
  { type: 'organizationalUnitName', oid: '2.5.4.11', shortName: 'OU', upperBound: 64, encode: utf8String },
  { type: 'commonName', oid: '2.5.4.3', shortName: 'CN', upperBound: 64, encode: utf8String },
  { type: 'emailAddress', oid: '1.2.840.113549.1.9.1', shortName: 'emailAddress', upperBound: 255, encode: ia5String },
] as const

/**
 *     Name ::= CHOICE { rdnSequence  RDNSequence }
 *     RDNSequence ::= SEQUENCE OF RelativeDistinguishedName
 *     RelativeDistinguishedName ::= SET SIZE (1..MAX) OF AttributeTypeAndValue
 *     AttributeTypeAndValue ::= SEQUENCE { type AttributeType, value AttributeValue }
 */
export function encodeName(name: DistinguishedName): Der {
  const rdnSequence = attributeTypes.flatMap(({ type, oid, encode }) => {
    const value = name[type]
    return value === undefined ? [] : [setOf(sequence(objectIdentifier(oid), encode(value)))]
  })
  return sequence(...rdnSequence)
}

/**
 * The name as text, most significant part last: `CN=localhost,O=Example,C=DE`.
 *
 * @see RFC 4514 §2
 */
export function formatName(name: DistinguishedName): string {
  return attributeTypes
    .flatMap(({ type, shortName }) => {
      const value = name[type]
      return value === undefined ? [] : [`${shortName}=${escapeValue(value)}`]
    })
    .reverse()
    .join(',')
}

/** RFC 4514 §2.4: a backslash before the special characters, a leading `#` or space, and a trailing space. */
function escapeValue(value: string): string {
  return value.replace(/[\\",+;<>]|^[# ]| $/g, '\\$&')
}
