/**
 * DER (ITU-T X.690): the one module that knows node-forge, and of it only the ASN.1 part, and of that only the writer:
 * what is foreign is read by `der-reader.ts` and `node:crypto`.
 *
 * Each encoder returns the whole element, tag, length and contents, as octets; elements are put together by giving
 * them to `sequence`, `set` or a tag. What the elements mean is said in the modules above.
 */
import type { asn1 } from 'node-forge'
import forgeAsn1 from 'node-forge/lib/asn1.js'

/** One DER element: tag, length and contents. */
export type Der = Buffer

const { Class, Type } = forgeAsn1

/** SEQUENCE and SEQUENCE OF. */
export function sequence(...elements: readonly Der[]): Der {
  return element(Class.UNIVERSAL, Type.SEQUENCE, true, Buffer.concat(elements))
}

/** SET OF; DER sorts the elements by their octets (X.690 §11.6). */
export function setOf(...elements: readonly Der[]): Der {
  return element(Class.UNIVERSAL, Type.SET, true, Buffer.concat([...elements].sort(Buffer.compare)))
}

/** BOOLEAN TRUE. DER omits FALSE wherever it is the default, and nothing here has another. */
export function booleanTrue(): Der {
  return element(Class.UNIVERSAL, Type.BOOLEAN, false, Uint8Array.of(0xff))
}

/** INTEGER, not negative, from its magnitude in octets (big-endian, leading zeros allowed). */
export function unsignedInteger(magnitude: Uint8Array): Der {
  let first = 0
  while (magnitude[first] === 0) first++
  const minimal = magnitude.subarray(first)
  const needsSignOctet = minimal.length === 0 || (minimal[0] as number) >= 0x80
  return element(
    Class.UNIVERSAL,
    Type.INTEGER,
    false,
    needsSignOctet ? Buffer.concat([Uint8Array.of(0), minimal]) : minimal,
  )
}

/** ENUMERATED, from 0 to 127. */
export function enumerated(value: number): Der {
  return element(Class.UNIVERSAL, Type.ENUMERATED, false, Uint8Array.of(value))
}

/** BIT STRING; `unusedBits` (0 to 7) of the last octet do not count. */
export function bitString(octets: Uint8Array, unusedBits = 0): Der {
  return element(Class.UNIVERSAL, Type.BITSTRING, false, Buffer.concat([Uint8Array.of(unusedBits), octets]))
}

/** OCTET STRING. */
export function octetString(octets: Uint8Array): Der {
  return element(Class.UNIVERSAL, Type.OCTETSTRING, false, octets)
}

/** NULL. */
export function nullValue(): Der {
  return element(Class.UNIVERSAL, Type.NULL, false, new Uint8Array(0))
}

/** OBJECT IDENTIFIER from its dotted form. */
export function objectIdentifier(dotted: string): Der {
  return element(Class.UNIVERSAL, Type.OID, false, Buffer.from(forgeAsn1.oidToDer(dotted).getBytes(), 'latin1'))
}

/** UTF8String. */
export function utf8String(text: string): Der {
  return element(Class.UNIVERSAL, Type.UTF8, false, Buffer.from(text, 'utf8'))
}

/** PrintableString; the caller has seen to it that `text` holds only its letters (X.680 §41.4). */
export function printableString(text: string): Der {
  return element(Class.UNIVERSAL, Type.PRINTABLESTRING, false, Buffer.from(text, 'latin1'))
}

/** IA5String; the caller has seen to it that `text` is ASCII. */
export function ia5String(text: string): Der {
  return element(Class.UNIVERSAL, Type.IA5STRING, false, Buffer.from(text, 'latin1'))
}

/** UTCTime from its text, `YYMMDDhhmmssZ`. */
export function utcTime(text: string): Der {
  return element(Class.UNIVERSAL, Type.UTCTIME, false, Buffer.from(text, 'latin1'))
}

/** GeneralizedTime from its text, `YYYYMMDDhhmmssZ`. */
export function generalizedTime(text: string): Der {
  return element(Class.UNIVERSAL, Type.GENERALIZEDTIME, false, Buffer.from(text, 'latin1'))
}

/** `[tag] EXPLICIT`: the element in a constructed context-specific one. */
export function explicitTag(tag: number, inner: Der): Der {
  return element(Class.CONTEXT_SPECIFIC, tag, true, inner)
}

/** `[tag] IMPLICIT` of a primitive type: the contents under a context-specific tag. */
export function implicitTag(tag: number, contents: Uint8Array): Der {
  return element(Class.CONTEXT_SPECIFIC, tag, false, contents)
}

/** The bit of the identifier octet that says that the contents are elements (X.690 §8.1.2.5). */
const constructedBit = 0x20

/**
 * node-forge writes the tag and the length. Contents go in as they are (`composed: false`), also where they are
 * elements already written: so each is written once, and callers see octets only. The whole identifier octet is given
 * as the class: of type 0 node-forge knows nothing, and it does not shorten what it takes for an INTEGER (a `[2]`
 * also), nor write an octet of a BMPString as two.
 */
function element(tagClass: asn1.Class, tag: number, constructed: boolean, contents: Uint8Array): Der {
  const identifier = tagClass | tag | (constructed ? constructedBit : 0)
  const value = Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength).toString('latin1')
  const whole = { tagClass: identifier, type: Type.NONE, constructed, composed: false, value }
  return Buffer.from(forgeAsn1.toDer(whole).getBytes(), 'latin1')
}

/** INTEGER from a number of JavaScript, whole and from 0 to 2³² − 1. */
export function smallInteger(value: number): Der {
  const magnitude = Buffer.alloc(4)
  magnitude.writeUInt32BE(value)
  return unsignedInteger(magnitude)
}

/** BMPString. */
export function bmpString(text: string): Der {
  return element(Class.UNIVERSAL, Type.BMPSTRING, false, bmpStringContents(text))
}

/** What a BMPString holds: two octets a character, big-endian; beyond U+FFFF two times two, as readers expect it. */
export function bmpStringContents(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

/** `[tag] IMPLICIT` of a SEQUENCE OF or SET OF: its elements under a context-specific tag. */
export function implicitElements(tag: number, ...elements: readonly Der[]): Der {
  return element(Class.CONTEXT_SPECIFIC, tag, true, Buffer.concat(elements))
}
