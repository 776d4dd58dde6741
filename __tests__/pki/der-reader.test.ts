import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bitString,
  booleanTrue,
  explicitTag,
  generalizedTime,
  ia5String,
  implicitElements,
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
import {
  asciiOf,
  componentsOf,
  constructedTag,
  type DerElement,
  elementsOf,
  explicitlyTagged,
  identifiers,
  maxDerOctets,
  primitiveTag,
  readBitString,
  readBitStringOctets,
  readBoolean,
  readDer,
  readObjectIdentifier,
  readOctetString,
  readOrReason,
  readSmallInteger,
  readText,
  UnreadableError,
} from '../../src/pki/der-reader.ts'
import { hasOpenssl, openssl } from './openssl.ts'

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')

/** The reason why reading refuses; fails where it does not. */
function reasonOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof UnreadableError) return error.message
    throw error
  }
  return 'read'
}

/** Any element that `asn1.ts` writes, from the smallest to those with a length of three octets. */
const written: fc.Arbitrary<Buffer> = fc.letrec<{ element: Buffer; primitive: Buffer }>((tie) => ({
  primitive: fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map(octetString),
    fc.integer({ min: 60_000, max: 65_000 }).map((length) => octetString(new Uint8Array(length))),
    fc.uint8Array({ minLength: 1, maxLength: 20 }).map(unsignedInteger),
    fc.uint8Array({ maxLength: 20 }).map((octets) => implicitTag(7, octets)),
    fc.string().map(utf8String),
    fc.constantFrom(booleanTrue(), nullValue(), utcTime('260101000000Z'), generalizedTime('20500101000000Z')),
  ),
  element: fc.oneof(
    { maxDepth: 5, depthSize: 'large', withCrossShrink: true },
    tie('primitive'),
    fc.array(tie('element'), { maxLength: 3 }).map((elements) => sequence(...elements)),
    fc.array(tie('element'), { maxLength: 3 }).map((elements) => implicitElements(3, ...elements)),
    tie('element').map(setOf),
    tie('element').map((element) => explicitTag(0, element)),
  ),
})).element

describe('the reader', () => {
  it('reads every element that is written here, its children and contents views of the same octets', () => {
    fc.assert(
      fc.property(
        written.filter(({ length }) => length <= maxDerOctets),
        (der) => {
          const check = (element: DerElement) => {
            const { octets, contents } = element
            expect(Buffer.compare(contents, octets.subarray(octets.length - contents.length))).toBe(0)
            if (element.children.length > 0) {
              expect(Buffer.concat(element.children.map(({ octets }) => octets)).equals(element.contents)).toBe(true)
            }
            element.children.forEach(check)
          }
          const element = readDer(der)
          expect(Buffer.from(element.octets).equals(der)).toBe(true)
          expect(element.contents.buffer).toBe(der.buffer)
          check(element)
        },
      ),
    )
  })

  it.each([
    ['nothing', '', 'expected a DER element, got nothing.'],
    ['an identifier alone', '30', 'expected a length after a DER identifier, got the end.'],
    ['an octet too few', '0403 0102', 'expected 3 octets in a DER element, got 2.'],
    ['an octet too many', '0401 01 00', 'expected DER that ends with its element, got 1 octets after it.'],
    ['an indefinite length', '3080 0000', 'expected a definite length (X.690 §10.1), got an indefinite one.'],
    ['a long form for 127', `04817f${'00'.repeat(127)}`, 'expected a length in its shortest form (X.690 §10.1), got a'],
    ['a zero before a length', `04820080${'00'.repeat(128)}`, 'expected a length in its shortest form (X.690 §10.1)'],
    ['half of a length', '048201', 'expected a length of 2 octets, got the end.'],
    ['a length of gigabytes', '048401000000', 'expected a length of at most 3 octets, got 4.'],
    ['the reserved length', '04ff00', 'expected a length of at most 3 octets, got 127.'],
    ['a long tag', '1f8101 00', 'expected DER tags below 31, got a longer one.'],
    ['the end of contents', '0000', 'expected a type of DER (X.690 §10.2), got identifier octet 0x00.'],
    ['a string in pieces', '2405 0403 010203', 'expected a type of DER (X.690 §10.2), got identifier octet 0x24.'],
    ['a primitive SEQUENCE', '1000', 'expected a type of DER (X.690 §10.2), got identifier octet 0x10.'],
    ['a child that is longer than its parent', '3003 040201', 'expected 2 octets in a DER element, got 1.'],
    ['a child that is none', '3001 04', 'expected a length after a DER identifier, got the end.'],
  ])('refuses %s with its reason', (_, octets, reason) => {
    expect(reasonOf(() => readDer(hex(octets)))).toContain(reason)
  })

  it('refuses more than it should ever be given, and what nests too deep, before it reads on', () => {
    expect(reasonOf(() => readDer(new Uint8Array(maxDerOctets + 1)))).toBe('expected at most 65536 octets, got 65537.')
    const nested = (depth: number) =>
      Array.from({ length: depth }).reduce<Buffer>((inner) => sequence(inner), nullValue())
    expect(reasonOf(() => readDer(nested(15)))).toBe('read')
    expect(reasonOf(() => readDer(nested(16)))).toBe('expected DER at most 16 elements deep, got more.')
    expect(reasonOf(() => readDer(nested(10_000)))).toBe('expected DER at most 16 elements deep, got more.')
  })

  it('gives a reason for any octets, and never another error', () => {
    const octets = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      fc.uint8Array({ minLength: 1000, maxLength: maxDerOctets, size: 'max' }),
      fc.constant(Buffer.alloc(maxDerOctets, hex('0500'))),
      fc.constant(Buffer.alloc(maxDerOctets, hex('3000'))),
    )
    const inSequence = (contents: Uint8Array) => sequence(Buffer.from(contents))
    fc.assert(
      fc.property(fc.oneof(octets, octets.map(inSequence), octets.map(inSequence).map(inSequence)), (der) => {
        expect(reasonOf(() => readDer(der))).toMatch(/^expected .*, got .*\.$|^read$/s)
      }),
    )
  })

  it.skipIf(!hasOpenssl)('takes nothing that OpenSSL cannot parse', () => {
    const scraps = fc.constantFrom(...['30', '05', '02', '04', '81', '00', '03', 'a0', '01', '80', '0c', '7f'].map(hex))
    const der = fc.array(scraps, { minLength: 2, maxLength: 6 }).map((octets) => Buffer.concat(octets))
    const taken = fc.sample(der, 20_000).filter((octets) => reasonOf(() => readDer(octets)) === 'read')
    expect(taken.length).toBeGreaterThan(20)
    for (const octets of taken.slice(0, 20)) {
      expect(openssl(['asn1parse', '-inform', 'DER'], octets)).toContain('l=')
    }
  })
})

describe('components of a SEQUENCE', () => {
  it('are taken in order, optional ones where they are', () => {
    const der = sequence(unsignedInteger(Uint8Array.of(2)), explicitTag(1, nullValue()), octetString(Uint8Array.of(9)))
    const { take, takeOptional, end } = componentsOf(readDer(der), 'Sample')
    expect(readSmallInteger(take('number'), 'number')).toBe(2)
    expect(takeOptional(constructedTag(0))).toBeUndefined()
    expect(takeOptional(constructedTag(1))?.children).toHaveLength(1)
    expect(reasonOf(end)).toBe('expected the end of Sample, got identifier octet 0x04.')
    expect(take('octets', identifiers.octetString).contents).toEqual(Buffer.of(9))
    expect(reasonOf(end)).toBe('read')
    expect(takeOptional(constructedTag(1))).toBeUndefined()
    expect(reasonOf(() => take('more'))).toBe('expected more in Sample, got its end.')
  })

  it('are of the types that they are expected to be', () => {
    const { take } = componentsOf(readDer(sequence(nullValue())), 'Sample')
    const reason = 'expected octets of Sample (identifier octet 0x04), got identifier octet 0x05.'
    expect(reasonOf(() => take('octets', identifiers.octetString))).toBe(reason)
    expect(reasonOf(() => componentsOf(readDer(setOf(nullValue())), 'Sample'))).toBe(
      'expected Sample as a SEQUENCE (identifier octet 0x30), got identifier octet 0x31.',
    )
  })

  it('in an explicit tag is one', () => {
    expect(explicitlyTagged(readDer(explicitTag(0, nullValue())), 'x').octets).toEqual(nullValue())
    for (const elements of [[], [nullValue(), nullValue()]]) {
      const tagged = readDer(implicitElements(0, ...elements))
      const reason = `expected x alone in its tag, got ${elements.length}.`
      expect(reasonOf(() => explicitlyTagged(tagged, 'x'))).toBe(reason)
    }
  })

  it('of a SEQUENCE OF or SET OF are at least one', () => {
    expect(elementsOf(readDer(setOf(nullValue())), identifiers.set, 'Samples')).toHaveLength(1)
    const empty = readDer(sequence())
    expect(reasonOf(() => elementsOf(empty, identifiers.sequence, 'Samples'))).toBe(
      'expected at least one element in Samples, got none.',
    )
    expect(reasonOf(() => elementsOf(empty, identifiers.set, 'Samples'))).toContain('got identifier octet 0x30.')
  })
})

describe('a value', () => {
  it.each<[name: string, octets: string, read: (element: DerElement, name: string) => unknown, value: unknown]>([
    ['TRUE', '0101ff', readBoolean, true],
    ['FALSE', '010100', readBoolean, false],
    ['0', '020100', readSmallInteger, 0],
    ['127', '02017f', readSmallInteger, 127],
    ['128', '02020080', readSmallInteger, 128],
    ['2^31 - 1', '02047fffffff', readSmallInteger, 0x7fff_ffff],
    ['octets', '04020102', readOctetString, Buffer.of(1, 2)],
    ['no bits', '030100', readBitString, { octets: Buffer.of(), unusedBits: 0 }],
    ['one bit', '03020780', readBitString, { octets: Buffer.of(0x80), unusedBits: 7 }],
    ['whole octets', '030300ff01', readBitStringOctets, Buffer.of(0xff, 1)],
    ['an object identifier', '0603550411', readObjectIdentifier, '2.5.4.17'],
    ['the first of all', '060100', readObjectIdentifier, '0.0'],
    ['the greatest below 1', '06014f', readObjectIdentifier, '1.39'],
    ['a great second arc', '0603883703', readObjectIdentifier, '2.999.3'],
    [
      'a UUID’s arc',
      '0614 6983c3e8b4b1f8e5d2c1a0b0c0d0e0f09080a07f',
      readObjectIdentifier,
      `2.25.${[...hex('83c3e8b4b1f8e5d2c1a0b0c0d0e0f09080a07f')].reduce((arc, octet) => (arc << 7n) | BigInt(octet & 0x7f), 0n)}`,
    ],
    ['UTF-8', '0c05 c3bc e29885', readText, 'ü★'],
    ['UTF-8 with a byte order mark, which is a character', '0c04 efbbbf 61', readText, '\ufeffa'],
    ['a PrintableString', '1304 412d312a', readText, 'A-1*'],
    ['an IA5String', '1603 614062', readText, 'a@b'],
    ['ASCII in a TeletexString', '1402 6162', readText, 'ab'],
    ['a BMPString', '1e04 00fc 2605', readText, 'ü★'],
    ['a BMPString with surrogates', '1e04 d83d de00', readText, '😀'],
  ])('is read: %s', (_, octets, read, value) => {
    expect(read(readDer(hex(octets)), 'x')).toEqual(value)
  })

  it.each<[name: string, octets: string, read: (element: DerElement, name: string) => unknown, reason: string]>([
    ['BOOLEAN of another octet', '010101', readBoolean, 'x as a BOOLEAN of DER (X.690 §11.1), got another encoding'],
    ['BOOLEAN of two octets', '0102ffff', readBoolean, 'x as a BOOLEAN of DER'],
    ['BOOLEAN of none', '0100', readBoolean, 'x as a BOOLEAN of DER'],
    ['BOOLEAN that is another', '020100', readBoolean, 'x as a BOOLEAN (identifier octet 0x01)'],
    ['negative INTEGER', '0201ff', readSmallInteger, 'x from 0 to 2^31 - 1'],
    ['INTEGER of 2^31', '02050080000000', readSmallInteger, 'x from 0 to 2^31 - 1'],
    ['INTEGER of nothing', '0200', readSmallInteger, 'x from 0 to 2^31 - 1'],
    ['INTEGER with a zero too many', '0202007f', readSmallInteger, 'shortest form (X.690 §8.3.2)'],
    ['INTEGER of 0 in two octets', '02020000', readSmallInteger, 'shortest form (X.690 §8.3.2)'],
    ['INTEGER that is another', '0a0101', readSmallInteger, 'x as an INTEGER'],
    ['OCTET STRING that is another', '0c0101', readOctetString, 'x as an OCTET STRING'],
    ['BIT STRING of nothing', '0300', readBitString, 'x with at most 7 unused bits, all zero (X.690 §11.2.1)'],
    ['BIT STRING with 8 unused bits', '03020800', readBitString, 'unused bits'],
    ['BIT STRING with 33 unused bits', '03022100', readBitString, 'unused bits'],
    ['BIT STRING whose unused bits are set', '03020781', readBitString, 'unused bits'],
    ['BIT STRING with unused bits of no octet', '030101', readBitString, 'unused bits'],
    ['BIT STRING that is another', '040101', readBitString, 'x as a BIT STRING'],
    ['BIT STRING with unused bits for octets', '03020780', readBitStringOctets, 'x of whole octets, got 7 unused bits'],
    ['OBJECT IDENTIFIER of nothing', '0600', readObjectIdentifier, 'x of 1 to 63 octets that end an arc'],
    ['OBJECT IDENTIFIER without an end', '06025584', readObjectIdentifier, 'that end an arc'],
    ['OBJECT IDENTIFIER with a longer form', '0603558001', readObjectIdentifier, 'shortest form (X.690 §8.19.2)'],
    ['OBJECT IDENTIFIER of 64 octets', `0640${'01'.repeat(64)}`, readObjectIdentifier, '1 to 63 octets'],
    ['OBJECT IDENTIFIER that is another', '0403550411', readObjectIdentifier, 'x as an OBJECT IDENTIFIER'],
    ['UTF8String of Latin-1', '0c01fc', readText, 'x in UTF-8, got octets that are not'],
    ['PrintableString with another sign', '130123', readText, 'x in letters of PrintableString (X.680 §41.4)'],
    ['IA5String beyond ASCII', '1601fc', readText, 'x in ASCII, got other octets'],
    ['TeletexString beyond ASCII', '1401fc', readText, 'x in ASCII'],
    ['BMPString of half a character', '1e03006100', readText, 'x in UTF-16'],
    ['BMPString of half a pair', '1e02d83d', readText, 'x in UTF-16'],
    ['UniversalString', '1c0400000061', readText, 'x as a string, got identifier octet 0x1c'],
  ])('is refused with its reason: %s', (_, octets, read, reason) => {
    expect(reasonOf(() => read(readDer(hex(octets)), 'x'))).toContain(reason)
  })

  it('says what was written', () => {
    const arcs = fc.tuple(fc.constantFrom(1, 2), fc.nat(39), fc.array(fc.nat(0x7fff_ffff), { maxLength: 5 }))
    fc.assert(
      fc.property(
        arcs,
        fc.string(),
        fc.uint8Array(),
        fc.nat(0x7fff_ffff),
        ([root, second, others], text, octets, n) => {
          const dotted = [root, second, ...others].join('.')
          expect(readObjectIdentifier(readDer(objectIdentifier(dotted)), 'x')).toBe(dotted)
          expect(readText(readDer(utf8String(text)), 'x')).toBe(text)
          expect(readBitStringOctets(readDer(bitString(octets)), 'x')).toEqual(Buffer.from(octets))
          const magnitude = Buffer.from(n.toString(16).padStart(8, '0'), 'hex')
          expect(readSmallInteger(readDer(unsignedInteger(magnitude)), 'x')).toBe(n)
        },
      ),
    )
    expect(readText(readDer(printableString('DE')), 'x')).toBe('DE')
    expect(readText(readDer(ia5String('a@b.test')), 'x')).toBe('a@b.test')
    expect(asciiOf(readDer(implicitTag(2, Buffer.from('a.test'))).contents, 'x')).toBe('a.test')
    expect(readDer(implicitTag(2, Buffer.of())).identifier).toBe(primitiveTag(2))
  })
})

describe('what reading gives', () => {
  it('is the value, or the reason', () => {
    expect(readOrReason(() => 1)).toBe(1)
    const refuse = () => {
      throw new UnreadableError('a', 'b')
    }
    expect(readOrReason(refuse)).toEqual({ unreadable: 'expected a, got b.' })
  })

  it('is no reason where there is a bug', () => {
    const fail = () => {
      throw new TypeError('bug')
    }
    expect(() => readOrReason(fail)).toThrow(TypeError)
  })
})
