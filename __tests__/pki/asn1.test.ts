import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bitString,
  booleanTrue,
  enumerated,
  explicitTag,
  generalizedTime,
  ia5String,
  implicitTag,
  nullValue,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  setOf,
  unsignedInteger,
  utcTime,
  utf8String,
} from '../../src/pki/asn1.ts'
import { elementsOf, hasOpenssl } from './openssl.ts'

const hex = (der: Uint8Array) => Buffer.from(der).toString('hex')

describe('INTEGER', () => {
  it.each([
    ['zero as one octet', [], '020100'],
    ['zero, however many octets it comes in', [0, 0], '020100'],
    ['the fewest octets', [0, 0, 1], '020101'],
    ['no octet of sign below 128', [0x7f], '02017f'],
    ['an octet of sign from 128 on, lest it be negative', [0x80], '02020080'],
    ['inner zeros as they are', [1, 0, 0], '0203010000'],
  ])('writes %s (X.690 §8.3)', (_, magnitude, der) => {
    expect(hex(unsignedInteger(Uint8Array.from(magnitude)))).toBe(der)
  })

  it.skipIf(!hasOpenssl)('is read by OpenSSL as the number it was', () => {
    const numbers = fc.sample(fc.bigInt({ min: 0n, max: (1n << 176n) - 1n }), { numRuns: 200, seed: 1 })
    const integers = numbers.map((number) => {
      const digits = number.toString(16)
      return unsignedInteger(Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex'))
    })
    const read = elementsOf(sequence(...integers)).slice(1)
    expect(read.map((line) => BigInt(`0x${line.replace('prim INTEGER :', '')}`))).toEqual(numbers)
  })
})

describe('lengths', () => {
  it.each([
    [0, '0400'],
    [1, '0401'],
    [127, '047f'],
    [128, '048180'],
    [255, '0481ff'],
    [256, '04820100'],
    [65_535, '0482ffff'],
    [65_536, '0483010000'],
    [16_777_216, '048401000000'],
  ])('of %i octets have the shortest form (X.690 §10.1)', (length, header) => {
    const der = octetString(new Uint8Array(length).fill(0xab))
    expect(hex(der.subarray(0, der.length - length))).toBe(header)
    expect(der.subarray(der.length - length).equals(Buffer.alloc(length, 0xab))).toBe(true)
  })
})

describe('elements', () => {
  it('have the tags and contents of X.690', () => {
    expect(hex(booleanTrue())).toBe('0101ff')
    expect(hex(nullValue())).toBe('0500')
    expect(hex(enumerated(9))).toBe('0a0109')
    expect(hex(bitString(Uint8Array.of(0xa0), 5))).toBe('030205a0')
    expect(hex(bitString(Uint8Array.of(1, 2)))).toBe('0303000102')
    expect(hex(objectIdentifier('1.2.840.113549'))).toBe('06062a864886f70d')
    expect(hex(sequence())).toBe('3000')
    expect(hex(setOf(nullValue()))).toBe('31020500')
    expect(hex(explicitTag(3, nullValue()))).toBe('a3020500')
    expect(hex(implicitTag(7, Uint8Array.of(127, 0, 0, 1)))).toBe('87047f000001')
  })

  it('leave the octets that they are given alone', () => {
    const octets = Uint8Array.of(9, 1, 2, 9)
    expect(hex(octetString(octets.subarray(1, 3)))).toBe('04020102')
    expect([...octets]).toEqual([9, 1, 2, 9])
  })

  it.skipIf(!hasOpenssl)('are named by OpenSSL as they are here', () => {
    const der = sequence(
      booleanTrue(),
      nullValue(),
      objectIdentifier('1.3.6.1.4.1.4294967295.127.128.16384'),
      utf8String('Größe 例え'),
      printableString('DE'),
      ia5String('a@b.test'),
      utcTime('491231235959Z'),
      generalizedTime('20500101000000Z'),
      setOf(explicitTag(0, octetString(Uint8Array.of(0xca, 0xfe)))),
      implicitTag(2, Buffer.from('localhost')),
    )
    expect(elementsOf(der)).toEqual([
      'cons SEQUENCE',
      'prim BOOLEAN :255',
      'prim NULL',
      'prim OBJECT :1.3.6.1.4.1.4294967295.127.128.16384',
      'prim UTF8STRING :Größe 例え',
      'prim PRINTABLESTRING :DE',
      'prim IA5STRING :a@b.test',
      'prim UTCTIME :491231235959Z',
      'prim GENERALIZEDTIME :20500101000000Z',
      'cons SET',
      'cons cont [ 0 ]',
      'prim OCTET STRING      [HEX DUMP]:CAFE',
      'prim cont [ 2 ]',
    ])
  })
})
