/**
 * Reads names that others wrote. It refuses names that this program would write differently or could not write: a certificate
 * never says less than its request, or something else.
 */
import {
  asciiOf,
  componentsOf,
  type DerElement,
  elementsOf,
  expectType,
  identifiers,
  primitiveTag,
  readObjectIdentifier,
  readText,
  UnreadableError,
} from './der-reader.ts'
import { type AttributeType, attributeTypes, type DistinguishedName } from './distinguished-name.ts'
import type { GeneralName } from './general-name.ts'
import { formatIpAddress } from './ip-address.ts'

/**
 * Reads a Name, which may be empty. Each attribute must be known, occur once, and be alone in its RDN.
 *
 * @throws {UnreadableError} for every other Name.
 */
export function readName(name: DerElement): DistinguishedName {
  expectType(name, identifiers.sequence, 'Name as a SEQUENCE')
  const read: { [attribute in AttributeType]?: string } = {}
  for (const relativeDistinguishedName of name.children) {
    const [attribute, ...more] = elementsOf(relativeDistinguishedName, identifiers.set, 'RelativeDistinguishedName')
    if (more.length > 0) throw new UnreadableError('one attribute in each RDN of a name', `${more.length + 1}`)
    const { type, value } = readAttribute(attribute as DerElement)
    if (read[type] !== undefined) throw new UnreadableError(`one ${type} in a name`, 'two')
    read[type] = value
  }
  return read
}

function readAttribute(element: DerElement): { readonly type: AttributeType; readonly value: string } {
  const attribute = componentsOf(element, 'AttributeTypeAndValue')
  const oid = readObjectIdentifier(attribute.take('type'), 'type of AttributeTypeAndValue')
  const valueElement = attribute.take('value')
  attribute.end()
  const known = attributeTypes.find((attributeType) => attributeType.oid === oid)
  if (!known) {
    throw new UnreadableError(`a name of ${attributeTypes.map(({ type }) => type).join(', ')}`, `the type ${oid}`)
  }
  const { type, upperBound } = known
  const value = readText(valueElement, type)
  const characters = [...value].length
  if (characters === 0 || characters > upperBound) {
    throw new UnreadableError(`${type} of 1 to ${upperBound} characters (RFC 5280 Appendix A.1)`, `${characters}`)
  }
  if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(value)) {
    throw new UnreadableError(`${type} without control characters and line ends`, 'one')
  }
  if (type === 'countryName' && !/^[A-Za-z]{2}$/.test(value)) {
    throw new UnreadableError('countryName of two letters', 'others')
  }
  if (type === 'emailAddress' && !isMailbox(value)) throw new UnreadableError('emailAddress of one mailbox', 'another')
  return { type, value: type === 'countryName' ? value.toUpperCase() : value }
}

/**
 * Reads GeneralNames of the forms that this program writes. Host names become lower case.
 *
 * @throws {UnreadableError} if there is a name of another form, or no name.
 */
export function readGeneralNames(element: DerElement): readonly GeneralName[] {
  return elementsOf(element, identifiers.sequence, 'GeneralNames').map(readGeneralName)
}

function readGeneralName({ identifier, contents }: DerElement): GeneralName {
  switch (identifier) {
    case primitiveTag(1): {
      const value = asciiOf(contents, 'rfc822Name')
      if (!isMailbox(value)) throw new UnreadableError('rfc822Name of one mailbox', 'another')
      const at = value.indexOf('@')
      return { type: 'rfc822Name', value: value.slice(0, at) + value.slice(at).toLowerCase() }
    }
    case primitiveTag(2): {
      const value = asciiOf(contents, 'dNSName').toLowerCase()
      if (isHostName(value.replace(/^\*\./, ''))) return { type: 'dNSName', value }
      throw new UnreadableError('dNSName of a host name, in A-labels, its first label perhaps a wildcard', 'another')
    }
    case primitiveTag(6): {
      const value = asciiOf(contents, 'uniformResourceIdentifier')
      if (/^[A-Za-z][A-Za-z0-9+.-]*:[\x21-\x7e]+$/.test(value)) return { type: 'uniformResourceIdentifier', value }
      throw new UnreadableError('uniformResourceIdentifier of an absolute URI', 'another')
    }
    case primitiveTag(7): {
      if (contents.length !== 4 && contents.length !== 16) {
        throw new UnreadableError('iPAddress of 4 or 16 octets (RFC 5280 §4.2.1.6)', `${contents.length}`)
      }
      return { type: 'iPAddress', value: formatIpAddress(contents), octets: Uint8Array.from(contents) }
    }
    default:
      throw new UnreadableError(
        'alternative names of dNSName, iPAddress, rfc822Name, uniformResourceIdentifier',
        `the form [${identifier & 0x1f}]`,
      )
  }
}

/** Labels of letters, digits, hyphens and underscores, the last not all digits (RFC 1123 §2.1, RFC 3696 §2). */
export function isHostName(text: string): boolean {
  const labels = text.split('.')
  const areLabels = labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label))
  return text.length <= 253 && areLabels && !/^\d+$/.test(labels.at(-1) as string)
}

/** A local part of printable ASCII without quotes, and a host name. */
function isMailbox(text: string): boolean {
  const [localPart = '', host = '', ...more] = text.split('@')
  return /^[\x21-\x7e]{1,64}$/.test(localPart) && !/["(),:;<>[\\\]]/.test(localPart) && isHostName(host) && !more.length
}
