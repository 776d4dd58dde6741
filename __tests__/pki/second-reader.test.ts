import { describe, expect, it } from 'vitest'
import { objectIdentifier, octetString, sequence, smallInteger, utf8String } from '../../src/pki/asn1.ts'
import { readBack } from '../../src/pki/second-reader.ts'

describe('what was written', () => {
  const der = sequence(smallInteger(65_537), objectIdentifier('1.2.840.113549.1.12.10.1.2'), sequence(utf8String('ä')))

  it('is given on once node-forge has read it', () => {
    expect(readBack(der)).toBe(der)
  })

  it.each([
    ['is cut short', der.subarray(0, -1)],
    ['has something after it', Buffer.concat([der, octetString(Buffer.of(0))])],
    ['holds an element that is longer than itself', sequence(Buffer.from('0403ff', 'hex'))],
    ['has no length', Buffer.from('3080', 'hex')],
    ['is nothing', Buffer.alloc(0)],
  ])('is a bug where it %s', (_, wrong) => {
    expect(() => readBack(wrong)).toThrow('The DER came out wrong: node-forge cannot read it.')
  })
})
