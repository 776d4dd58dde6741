/**
 * A strict reader of DER (ITU-T X.690) for octets that others wrote. It refuses everything but the one valid encoding of a
 * value, and says why. node-forge is not used for this, because its security advisories concern parsing. `asn1.ts` writes.
 */

/** More than any request or certificate for TLS needs, even with thousands of names. */
export const maxDerOctets = 65_536

/** A certificate has eight levels. */
const maxNestingDepth = 16

/** The result for octets or a text that cannot be read. */
export interface Unreadable {
  /** `expected what, got what.` */
  readonly unreadable: string
}

/** Thrown while reading. It becomes an `Unreadable` before it leaves this folder. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'

  constructor(expected: string, got: string) {
    super(`expected ${expected}, got ${got}.`)
  }
}

/** The result of `read`, or why it failed. */
export function readOrReason<Value>(read: () => Value): Value | Unreadable {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableError) return { unreadable: error.message }
    throw error
  }
}

/** One element. All its octets are views of the octets that were read. */
export interface DerElement {
  /** One octet: class, primitive or constructed, and tag number (X.690 §8.1.2). */
  readonly identifier: number
  /** Identifier, length and contents. */
  readonly octets: Uint8Array
  readonly contents: Uint8Array
  /** Empty if the element is primitive. */
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
 * Reads exactly one element.
 *
 * @throws {UnreadableError} if the octets are anything else.
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

/** X.690 §8.1.2. Of the universal types, exactly SEQUENCE and SET are constructed (§10.2). */
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

/** X.690 §10.1: a definite length, in as few octets as possible. */
function readLength(octets: Uint8Array): { readonly length: number; readonly start: number } {
  const first = octets[1]
  if (first === undefined) throw new UnreadableError('a length after a DER identifier', 'the end')
  if (first < 0x80) return { length: first, start: 2 }
  if (first === 0x80) throw new UnreadableError('a definite length (X.690 §10.1)', 'an indefinite one')
  const count = first & 0x7f
  // A length of three octets exceeds what may be read.
  if (count > 3) throw new UnreadableError('a length of at most 3 octets', `${count}`)
  if (octets.length < 2 + count) throw new UnreadableError(`a length of ${count} octets`, 'the end')
  const length = octets.subarray(2, 2 + count).reduce((value, octet) => value * 0x100 + octet, 0)
  const isShortest = length >= 0x80 && length >= 0x100 ** (count - 1)
  if (!isShortest) throw new UnreadableError('a length in its shortest form (X.690 §10.1)', 'a longer one')
  return { length, start: 2 + count }
}

/** Takes the components of a SEQUENCE one by one. */
interface Components {
  /** @throws {UnreadableError} if there is none, or its type is not `identifier`. */
  take(name: string, identifier?: number): DerElement
  /** `undefined` if the next component has another type. */
  takeOptional(identifier: number): DerElement | undefined
  /** @throws {UnreadableError} if a component is left. */
  end(): void
}

/**
 * @param type Its name in the standard, for messages.
 * @throws {UnreadableError} if it is not a SEQUENCE.
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
 * @throws {UnreadableError} if it is something else, or empty.
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

/** @throws {UnreadableError} if its type is not `identifier`. */
export function expectType(element: DerElement, identifier: number, expected: string): void {
  if (element.identifier !== identifier) {
    throw new UnreadableError(`${expected} (identifier octet ${hexadecimal(identifier)})`, describe(element))
  }
}

/** BOOLEAN. TRUE is all ones (X.690 §11.1). */
export function readBoolean(element: DerElement, name: string): boolean {
  expectType(element, identifiers.boolean, `${name} as a BOOLEAN`)
  const [octet] = element.contents
  if (element.contents.length !== 1 || (octet !== 0 && octet !== 0xff)) {
    throw new UnreadableError(`${name} as a BOOLEAN of DER (X.690 §11.1)`, 'another encoding')
  }
  return octet === 0xff
}

/** An INTEGER from 0 to 2^31 - 1, in as few octets as possible (X.690 §8.3.2). */
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

/** Longer than any arc in use, including those of UUIDs (2.25.…). */
const maxObjectIdentifierOctets = 63

/** OBJECT IDENTIFIER in its dotted form. Each arc takes as few octets as possible (X.690 §8.19.2). */
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
interface BitString {
  readonly octets: Uint8Array
  /** How many bits of the last octet are unused: 0 to 7. They are zero (X.690 §11.2.1). */
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

/** The octets of a BIT STRING without unused bits, such as a signature or a key. */
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
 * The text of a DirectoryString or IA5String (RFC 5280 Appendix A.1). Beyond ASCII, writers of TeletexString disagree on what
 * it means, and nobody writes UniversalString: both are refused.
 */
export function readText(element: DerElement, name: string): string {
  const { contents } = element
  const ascii = Buffer.from(contents).toString('latin1')
  switch (element.identifier) {
    case identifiers.utf8String:
      return decode(contents, 'utf-8', `${name} in UTF-8`)
    case identifiers.printableString:
      // X.680 §41.4, and `*`, `@`, `&` and `_`, which many programs write there.
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

/** Octets as ASCII text: the contents of an implicitly tagged IA5String. */
export function asciiOf(octets: Uint8Array, name: string): string {
  if (octets.some((octet) => octet >= 0x80)) throw new UnreadableError(`${name} in ASCII`, 'other octets')
  return Buffer.from(octets).toString('latin1')
}

/** Swaps the octets of each pair: BMPString is big-endian, and Node.js without ICU decodes only little-endian UTF-16. */
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
