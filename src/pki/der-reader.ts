/**
 * A strict reader of DER (ITU-T X.690) for octets that others made: what is not the one encoding of a value is refused
 * with its reason. Of its own, since node-forge's advisories lie in reading; `asn1.ts` writes.
 */

/** More than any request or certificate made for TLS; certificates with thousands of names stay below. */
export const maxDerOctets = 65_536

/** A certificate nests eight deep. */
const maxNestingDepth = 16

/** What reading gives where octets or a text cannot be taken. */
export interface Unreadable {
  /** `expected what, got what.` */
  readonly unreadable: string
}

/** Thrown while reading, and turned into `Unreadable` before it leaves this folder. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'

  constructor(expected: string, got: string) {
    super(`expected ${expected}, got ${got}.`)
  }
}

/** What `read` gives, or why it cannot. */
export function readOrReason<Value>(read: () => Value): Value | Unreadable {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableError) return { unreadable: error.message }
    throw error
  }
}

/** One element; all its octets are views of those that were read. */
export interface DerElement {
  /** Class, primitive or constructed, and tag number in one octet (X.690 §8.1.2). */
  readonly identifier: number
  /** Identifier, length and contents. */
  readonly octets: Uint8Array
  readonly contents: Uint8Array
  /** Empty where it is primitive. */
  readonly children: readonly DerElement[]
}

/** Identifier octets of the universal types that are read here (X.680 §8.6). */
export const identifiers = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nullValue: 0x05,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const

const constructedBit = 0x20
const classBits = 0xc0
const tagBits = 0x1f

/** The identifier octet of `[tag]` on a primitive type. */
export const primitiveTag = (tag: number): number => 0x80 | tag

/** The identifier octet of `[tag]` on a constructed type, or of an explicit one. */
export const constructedTag = (tag: number): number => 0x80 | constructedBit | tag

/**
 * The one element that these octets are.
 *
 * @throws {UnreadableError} when they are anything else.
 */
export function readDer(octets: Uint8Array): DerElement {
  if (octets.length > maxDerOctets) throw new UnreadableError(`at most ${maxDerOctets} octets`, `${octets.length}`)
  const element = readElement(octets, 1)
  const trailing = octets.length - element.octets.length
  if (trailing > 0) throw new UnreadableError('DER that ends with its element', `${trailing} octets after it`)
  return element
}

/** @param octets From the element's first to the last of what holds it. */
function readElement(octets: Uint8Array, depth: number): DerElement {
  if (depth > maxNestingDepth) throw new UnreadableError(`DER at most ${maxNestingDepth} elements deep`, 'more')
  const identifier = readIdentifier(octets)
  const { length, start } = readLength(octets)
  const end = start + length
  if (end > octets.length) throw new UnreadableError(`${length} octets in a DER element`, `${octets.length - start}`)
  const contents = octets.subarray(start, end)
  const children: DerElement[] = []
  if ((identifier & constructedBit) !== 0) {
    for (let read = 0; read < length; ) {
      const child = readElement(contents.subarray(read), depth + 1)
      children.push(child)
      read += child.octets.length
    }
  }
  return { identifier, octets: octets.subarray(0, end), contents, children }
}

/** X.690 §8.1.2; of the universal types SEQUENCE and SET alone are constructed (§10.2), and they always are. */
function readIdentifier(octets: Uint8Array): number {
  const [identifier] = octets
  if (identifier === undefined) throw new UnreadableError('a DER element', 'nothing')
  const tag = identifier & tagBits
  if (tag === tagBits) throw new UnreadableError('DER tags below 31', 'a longer one')
  if ((identifier & classBits) === 0) {
    const isConstructed = (identifier & constructedBit) !== 0
    const hasElements = tag === (identifiers.sequence & tagBits) || tag === (identifiers.set & tagBits)
    if (tag === 0 || isConstructed !== hasElements) {
      throw new UnreadableError('a type of DER (X.690 §10.2)', `identifier octet ${hexadecimal(identifier)}`)
    }
  }
  return identifier
}

/** X.690 §10.1: definite, and in the fewest octets that can say it. */
function readLength(octets: Uint8Array): { readonly length: number; readonly start: number } {
  const first = octets[1]
  if (first === undefined) throw new UnreadableError('a length after a DER identifier', 'the end')
  if (first < 0x80) return { length: first, start: 2 }
  if (first === 0x80) throw new UnreadableError('a definite length (X.690 §10.1)', 'an indefinite one')
  const count = first & 0x7f
  // Three octets say more than can be in what is read.
  if (count > 3) throw new UnreadableError('a length of at most 3 octets', `${count}`)
  if (octets.length < 2 + count) throw new UnreadableError(`a length of ${count} octets`, 'the end')
  const length = octets.subarray(2, 2 + count).reduce((value, octet) => value * 0x100 + octet, 0)
  const isShortest = length >= 0x80 && length >= 0x100 ** (count - 1)
  if (!isShortest) throw new UnreadableError('a length in its shortest form (X.690 §10.1)', 'a longer one')
  return { length, start: 2 + count }
}

/** The components of a SEQUENCE, taken from the first to the last. */
export interface Components {
  /** @throws {UnreadableError} when there is none, or it is of another type than `identifier`. */
  take(name: string, identifier?: number): DerElement
  /** `undefined` where the next is of another type. */
  takeOptional(identifier: number): DerElement | undefined
  /** @throws {UnreadableError} when one is left. */
  end(): void
}

/**
 * @param type Its name in the standard, for reasons.
 * @throws {UnreadableError} when it is no SEQUENCE.
 */
export function componentsOf(element: DerElement, type: string): Components {
  expectType(element, identifiers.sequence, `${type} as a SEQUENCE`)
  let next = 0
  return {
    take(name, identifier) {
      const component = element.children[next++]
      if (component === undefined) throw new UnreadableError(`${name} in ${type}`, 'its end')
      if (identifier !== undefined) expectType(component, identifier, `${name} of ${type}`)
      return component
    },
    takeOptional(identifier) {
      const component = element.children[next]
      if (component?.identifier !== identifier) return undefined
      next++
      return component
    },
    end() {
      const component = element.children[next]
      if (component !== undefined) throw new UnreadableError(`the end of ${type}`, describe(component))
    },
  }
}

/**
 * The elements of a SEQUENCE OF or SET OF, SIZE (1..MAX).
 *
 * @throws {UnreadableError} when it is something else, or empty.
 */
export function elementsOf(element: DerElement, identifier: number, type: string): readonly DerElement[] {
  expectType(element, identifier, type)
  if (element.children.length === 0) throw new UnreadableError(`at least one element in ${type}`, 'none')
  return element.children
}

/** The one element in an EXPLICIT tag. */
export function explicitlyTagged(element: DerElement, name: string): DerElement {
  const [inner, ...more] = element.children
  if (!inner || more.length > 0) throw new UnreadableError(`${name} alone in its tag`, `${element.children.length}`)
  return inner
}

/** @throws {UnreadableError} when it is of another type than `identifier`. */
export function expectType(element: DerElement, identifier: number, expected: string): void {
  if (element.identifier !== identifier) {
    throw new UnreadableError(`${expected} (identifier octet ${hexadecimal(identifier)})`, describe(element))
  }
}

/** BOOLEAN: TRUE is all ones (X.690 §11.1). */
export function readBoolean(element: DerElement, name: string): boolean {
  expectType(element, identifiers.boolean, `${name} as a BOOLEAN`)
  const [octet] = element.contents
  if (element.contents.length !== 1 || (octet !== 0 && octet !== 0xff)) {
    throw new UnreadableError(`${name} as a BOOLEAN of DER (X.690 §11.1)`, 'another encoding')
  }
  return octet === 0xff
}

/** An INTEGER from 0 to 2^31 - 1, in the fewest octets (X.690 §8.3.2). */
export function readSmallInteger(element: DerElement, name: string): number {
  expectType(element, identifiers.integer, `${name} as an INTEGER`)
  const { contents } = element
  const [first = 0x80, second = 0] = contents
  if (first >= 0x80 || contents.length > 4) throw new UnreadableError(`${name} from 0 to 2^31 - 1`, 'another')
  if (contents.length > 1 && first === 0 && second < 0x80) {
    throw new UnreadableError(`${name} as an INTEGER in its shortest form (X.690 §8.3.2)`, 'a longer one')
  }
  return contents.reduce((value, octet) => value * 0x100 + octet, 0)
}

/** Longer than any that is in use, a UUID's arc (2.25.…) among them. */
const maxObjectIdentifierOctets = 63

/** OBJECT IDENTIFIER in its dotted form; each arc in the fewest octets (X.690 §8.19.2). */
export function readObjectIdentifier(element: DerElement, name: string): string {
  expectType(element, identifiers.objectIdentifier, `${name} as an OBJECT IDENTIFIER`)
  const { contents } = element
  const subidentifiers: bigint[] = []
  let subidentifier: bigint | undefined
  for (const octet of contents.subarray(0, maxObjectIdentifierOctets)) {
    if (subidentifier === undefined && octet === 0x80) {
      throw new UnreadableError(`${name} in its shortest form (X.690 §8.19.2)`, 'a longer one')
    }
    subidentifier = ((subidentifier ?? 0n) << 7n) | BigInt(octet & 0x7f)
    if (octet < 0x80) {
      subidentifiers.push(subidentifier)
      subidentifier = undefined
    }
  }
  const [first, ...others] = subidentifiers
  if (first === undefined || subidentifier !== undefined || contents.length > maxObjectIdentifierOctets) {
    throw new UnreadableError(`${name} of 1 to ${maxObjectIdentifierOctets} octets that end an arc`, 'other octets')
  }
  const root = first < 80n ? first / 40n : 2n
  return [root, first - root * 40n, ...others].join('.')
}

/** BIT STRING. */
export interface BitString {
  readonly octets: Uint8Array
  /** Of the last octet: 0 to 7, and they are zero (X.690 §11.2.1). */
  readonly unusedBits: number
}

export function readBitString(element: DerElement, name: string): BitString {
  expectType(element, identifiers.bitString, `${name} as a BIT STRING`)
  const [unusedBits = 8] = element.contents
  const octets = element.contents.subarray(1)
  const unused = (octets.at(-1) ?? 0xff) & ((1 << unusedBits) - 1)
  if (unusedBits > 7 || unused !== 0) {
    throw new UnreadableError(`${name} with at most 7 unused bits, all zero (X.690 §11.2.1)`, 'others')
  }
  return { octets, unusedBits }
}

/** The octets of a BIT STRING that consists of whole ones: a signature, or a key. */
export function readBitStringOctets(element: DerElement, name: string): Uint8Array {
  const { octets, unusedBits } = readBitString(element, name)
  if (unusedBits !== 0) throw new UnreadableError(`${name} of whole octets`, `${unusedBits} unused bits`)
  return octets
}

/** OCTET STRING. */
export function readOctetString(element: DerElement, name: string): Uint8Array {
  expectType(element, identifiers.octetString, `${name} as an OCTET STRING`)
  return element.contents
}

/**
 * The text of a DirectoryString or IA5String (RFC 5280 Appendix A.1). TeletexString's upper half means different
 * things to different writers, and UniversalString is used by none: both are refused.
 */
export function readText(element: DerElement, name: string): string {
  const { contents } = element
  const ascii = Buffer.from(contents).toString('latin1')
  switch (element.identifier) {
    case identifiers.utf8String:
      return decode(contents, 'utf-8', `${name} in UTF-8`)
    case identifiers.printableString:
      // X.680 §41.4; and `*`, `@`, `&`, `_`, which many write there.
      if (/^[A-Za-z0-9 '()+,\-./:=?*@&_]*$/.test(ascii)) return ascii
      throw new UnreadableError(`${name} in letters of PrintableString (X.680 §41.4)`, 'others')
    case identifiers.ia5String:
    case identifiers.teletexString:
      return asciiOf(contents, name)
    case identifiers.bmpString:
      return decode(Uint8Array.from(contents).map(swapped), 'utf-16le', `${name} in UTF-16`)
    default:
      throw new UnreadableError(`${name} as a string`, describe(element))
  }
}

/** Octets that are ASCII as text: contents of IA5String under a tag of its own. */
export function asciiOf(octets: Uint8Array, name: string): string {
  if (octets.some((octet) => octet >= 0x80)) throw new UnreadableError(`${name} in ASCII`, 'other octets')
  return Buffer.from(octets).toString('latin1')
}

/** The other octet of each pair: UTF-16 of BMPString is big-endian, and Node.js without ICU decodes little-endian. */
function swapped(octet: number, index: number, octets: Uint8Array): number {
  return octets[index ^ 1] ?? octet
}

function decode(octets: Uint8Array, encoding: 'utf-8' | 'utf-16le', expected: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(octets)
  } catch {
    throw new UnreadableError(expected, 'octets that are not')
  }
}

function describe({ identifier }: DerElement): string {
  return `identifier octet ${hexadecimal(identifier)}`
}

function hexadecimal(octet: number): string {
  return `0x${octet.toString(16).padStart(2, '0')}`
}
