/**
 * Writes DER (ITU-T X.690). `der-reader.ts` and `node:crypto` read what others wrote. `second-reader.ts` reads back what is
 * written here and `node:crypto` cannot read.
 *
 * Each encoder returns a whole element: tag, length and contents, as octets. Combine elements with `sequence`, `set` or a tag.
 */

import { remembered } from './remembered.ts'

/** One DER element: tag, length and contents. */
export type Der = Buffer

/** Identifier octets (X.690 §8.1.2): class, whether the contents are elements, number of the type. */
const identifier = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
  contextSpecific: 0x80,
  contextSpecificConstructed: 0xa0,
} as const

/** SEQUENCE and SEQUENCE OF. */
export function sequence(...elements: readonly Der[]): Der {
  return element(identifier.sequence, elements)
}

/** SET OF. DER sorts its elements by their octets (X.690 §11.6). */
export function setOf(...elements: readonly Der[]): Der {
  return element(identifier.set, elements.length < 2 ? elements : [...elements].sort(Buffer.compare))
}

/** BOOLEAN TRUE. There is no encoder for FALSE: it is the default everywhere here, and DER omits defaults. */
export function booleanTrue(): Der {
  return element(identifier.boolean, [Uint8Array.of(0xff)])
}

/** A non-negative INTEGER from its magnitude in octets (big-endian, leading zeros allowed). */
export function unsignedInteger(magnitude: Uint8Array): Der {
  let first = 0
  while (magnitude[first] === 0) first++
  const minimal = magnitude.subarray(first)
  const needsSignOctet = minimal.length === 0 || (minimal[0] as number) >= 0x80
  return element(identifier.integer, needsSignOctet ? [Uint8Array.of(0), minimal] : [minimal])
}

/** INTEGER from a whole number from 0 to 2³² − 1. */
export function smallInteger(value: number): Der {
  const magnitude = Buffer.alloc(4)
  magnitude.writeUInt32BE(value)
  return unsignedInteger(magnitude)
}

/** ENUMERATED, from 0 to 127. */
export function enumerated(value: number): Der {
  return element(identifier.enumerated, [Uint8Array.of(value)])
}

/** BIT STRING. `unusedBits` (0 to 7) at the end of the last octet do not count. */
export function bitString(octets: Uint8Array, unusedBits = 0): Der {
  return element(identifier.bitString, [Uint8Array.of(unusedBits), octets])
}

/** OCTET STRING. */
export function octetString(octets: Uint8Array): Der {
  return element(identifier.octetString, [octets])
}

/** NULL. */
export function nullValue(): Der {
  return element(identifier.null, [])
}

/** OBJECT IDENTIFIER from its dotted form. The first two numbers share one octet (X.690 §8.19). Do not modify the result. */
export const objectIdentifier = remembered((dotted: string): Der => {
  const [first, second, ...others] = dotted.split('.').map(Number) as [number, number, ...number[]]
  return element(identifier.objectIdentifier, [Uint8Array.from([first * 40 + second, ...others].flatMap(inBase128))])
})

/** Base 128, the most significant digit first. All octets but the last have their eighth bit set. Below 2³¹. */
function inBase128(number: number): readonly number[] {
  const octets = [number & 0x7f]
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) octets.unshift((rest & 0x7f) | 0x80)
  return octets
}

/** UTF8String. */
export function utf8String(text: string): Der {
  return element(identifier.utf8String, [Buffer.from(text, 'utf8')])
}

/** PrintableString. The caller checks that `text` contains only its characters (X.680 §41.4). */
export function printableString(text: string): Der {
  return element(identifier.printableString, [Buffer.from(text, 'latin1')])
}

/** IA5String. The caller checks that `text` is ASCII. */
export function ia5String(text: string): Der {
  return element(identifier.ia5String, [Buffer.from(text, 'latin1')])
}

/** BMPString. */
export function bmpString(text: string): Der {
  return element(identifier.bmpString, [bmpStringContents(text)])
}

/** The contents of a BMPString: UTF-16, big-endian. Characters beyond U+FFFF are surrogate pairs, as readers expect. */
export function bmpStringContents(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

/** UTCTime from its text, `YYMMDDhhmmssZ`. */
export function utcTime(text: string): Der {
  return element(identifier.utcTime, [Buffer.from(text, 'latin1')])
}

/** GeneralizedTime from its text, `YYYYMMDDhhmmssZ`. */
export function generalizedTime(text: string): Der {
  return element(identifier.generalizedTime, [Buffer.from(text, 'latin1')])
}

/** `[tag] EXPLICIT`: wraps the element in a constructed context-specific one. */
export function explicitTag(tag: number, inner: Der): Der {
  return element(identifier.contextSpecificConstructed | tag, [inner])
}

/** `[tag] IMPLICIT` of a primitive type: the contents under a context-specific tag. */
export function implicitTag(tag: number, contents: Uint8Array): Der {
  return element(identifier.contextSpecific | tag, [contents])
}

/** `[tag] IMPLICIT` of a SEQUENCE OF or SET OF: its elements under a context-specific tag. */
export function implicitElements(tag: number, ...elements: readonly Der[]): Der {
  return element(identifier.contextSpecificConstructed | tag, elements)
}

/** An element whose contents are the parts in a row. The length has its shortest form (X.690 §10.1). */
function element(identifierOctet: number, parts: readonly Uint8Array[]): Der {
  let length = 0
  for (const part of parts) length += part.length
  const lengthOctets = length < 0x80 ? 0 : length < 0x1_00 ? 1 : length < 0x1_00_00 ? 2 : length < 0x1_00_00_00 ? 3 : 4
  const der = Buffer.allocUnsafe(2 + lengthOctets + length)
  der[0] = identifierOctet
  der[1] = lengthOctets === 0 ? length : 0x80 | lengthOctets
  if (lengthOctets > 0) der.writeUIntBE(length, 2, lengthOctets)
  let end = 2 + lengthOctets
  for (const part of parts) {
    der.set(part, end)
    end += part.length
  }
  return der
}
