import { isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIpAddress } from '../../src/request/ip-address.ts'
import { ipAddress } from './arbitraries.ts'

/** A zone belongs to a machine, not to an address; a certificate has no place for one. */
const isAddress = (text: string) => isIP(text) !== 0 && !text.includes('%')

describe('what is an address', () => {
  it.each([
    ['0.0.0.0', '00000000'],
    ['255.255.255.255', 'ffffffff'],
    ['::', '00000000000000000000000000000000'],
    ['::1', '00000000000000000000000000000001'],
    ['1::', '00010000000000000000000000000000'],
    ['2001:DB8::7', '20010db8000000000000000000000007'],
    ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
    ['1:2:3:4:5:6:7::', '00010002000300040005000600070000'],
    ['::ffff:192.0.2.1', '00000000000000000000ffffc0000201'],
    ['1:2:3:4:5:6:192.0.2.1', '000100020003000400050006c0000201'],
  ])('has its octets in network order: %s', (text, octets) => {
    expect(isAddress(text)).toBe(true)
    expect(Buffer.from(parseIpAddress(text)?.octets ?? []).toString('hex')).toBe(octets)
  })

  it.each([
    ...['', '1.2.3', '1.2.3.400', '1.2.3.4.5', '01.2.3.4', '0x7f.0.0.1', '127.1', '2130706433', '1.2.3.4 ', '１.2.3.4'],
    ...[':', ':::', '1:', ':1', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:8::', '1::2::3', '12345::', 'g::'],
    ...['::1.2.3', '1.2.3.4::', '::1.2.3.4:5', '1:2:3:4:5:6:7:1.2.3.4', '::1%lo', '::/0', '[::1]', '::1 '],
  ])('is not this: %j', (text) => {
    expect(isAddress(text)).toBe(false)
    expect(parseIpAddress(text)).toBeUndefined()
  })

  it('is what Node.js accepts as one, also with changed characters', () => {
    const scraps = fc.constantFrom(
      '::',
      ':',
      '.',
      '0',
      '1',
      '00',
      '255',
      '256',
      'ffff',
      'a',
      'F',
      '1.2.3.4',
      '%',
      '/',
      ' ',
    )
    const nearAddresses = fc.oneof(
      fc.array(scraps, { maxLength: 18 }).map((parts) => parts.join('')),
      fc.ipV4Extended(),
      fc.ipV6(),
      // One character more, less or other than an address.
      fc.tuple(ipAddress, fc.nat(40), fc.nat(1), scraps).map(([{ typed }, at, removed, inserted]) => {
        return typed.slice(0, at) + inserted + typed.slice(at + removed)
      }),
    )
    fc.assert(
      fc.property(nearAddresses, (text) => {
        expect(parseIpAddress(text) !== undefined).toBe(isAddress(text))
      }),
      { numRuns: 5000 },
    )
  })
})

describe('an address', () => {
  it('has its octets in every notation of RFC 4291 §2.2', () => {
    fc.assert(
      fc.property(ipAddress, ({ typed, written }) => {
        expect(Buffer.from(parseIpAddress(typed)?.octets ?? []).toString('hex')).toBe(written)
      }),
      { numRuns: 1000 },
    )
  })

  it('is written as in a URL: compressed, lower case, without leading zeros (RFC 5952 §4)', () => {
    fc.assert(
      fc.property(ipAddress, ({ typed }) => {
        const host = typed.includes(':') ? `[${typed}]` : typed
        const value = parseIpAddress(typed)?.value ?? ''
        expect(value.includes(':') ? `[${value}]` : value).toBe(new URL(`http://${host}/`).hostname)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['0:0:0:0:0:0:0:0', '::'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['1:0:0:2:3:0:0:4', '1::2:3:0:0:4'],
    ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
    ['0:0:1:2:3:4:5:6', '::1:2:3:4:5:6'],
    ['1:2:3:4:5:6:0:0', '1:2:3:4:5:6::'],
    ['10:100:0:0:0:0:0:0', '10:100::'],
    ['::10.0.0.1', '::a00:1'],
  ])('gives the longest run of zeros, the first of equals, for `::`: %s', (text, value) => {
    expect(parseIpAddress(text)?.value).toBe(value)
  })

  it('is the same when its text is read again', () => {
    fc.assert(
      fc.property(ipAddress, ({ typed }) => {
        const address = parseIpAddress(typed)
        expect(parseIpAddress(address?.value ?? '')).toEqual(address)
      }),
    )
  })
})
