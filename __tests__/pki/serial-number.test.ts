import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCertificate, signCertificate } from '../../src/pki/certificate.ts'
import { encodePem } from '../../src/pki/pem.ts'
import {
  formatSerialNumber,
  greatestSerialNumber,
  randomSerialNumber,
  serialNumberMagnitude,
  serialNumberOctets,
} from '../../src/pki/serial-number.ts'
import { hasOpenssl, judgeCertificate } from './openssl.ts'
import { ed25519KeyOf, selfSignedContents } from './sample.ts'

const privateKey = ed25519KeyOf(1)
const certificateWith = (serialNumber: bigint) =>
  signCertificate(selfSignedContents(privateKey, { serialNumber }), privateKey)

describe('a random serial number', () => {
  it('is positive and fits into 20 octets, whatever the octets are (RFC 5280 §4.1.2.2)', () => {
    const octets = fc.uint8Array({ minLength: serialNumberOctets, maxLength: serialNumberOctets })
    fc.assert(
      fc.property(octets, (randomOctets) => {
        const serialNumber = randomSerialNumber(randomOctets)
        expect(serialNumber > 0n && serialNumber <= greatestSerialNumber).toBe(true)
        expect(serialNumberMagnitude(serialNumber).length).toBeLessThanOrEqual(20)
      }),
    )
  })

  it('keeps all 159 bits', () => {
    expect(randomSerialNumber(new Uint8Array(20).fill(0xff))).toBe(greatestSerialNumber)
    expect(randomSerialNumber(Uint8Array.from({ length: 20 }, (_, index) => index + 1))).toBe(
      0x0102030405060708090a0b0c0d0e0f1011121314n,
    )
  })

  it('is never zero', () => {
    expect(randomSerialNumber(new Uint8Array(20))).toBe(1n)
    expect(randomSerialNumber(Uint8Array.of(0x80, ...new Array<number>(19).fill(0)))).toBe(1n)
  })
})

it('is printed in whole octets, as OpenSSL and Node.js print it', () => {
  expect([1n, 0xabcn, 0x0a1b2cn].map(formatSerialNumber)).toEqual(['01', '0ABC', '0A1B2C'])
  const serialNumber = 0xabcn
  const read = readCertificate(encodePem('CERTIFICATE', certificateWith(serialNumber)))
  expect(read?.x509.serialNumber).toBe(formatSerialNumber(serialNumber))
})

it('is read back by Node.js, any of 1 to 20 octets', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: greatestSerialNumber }), (serialNumber) => {
      expect(readCertificate(encodePem('CERTIFICATE', certificateWith(serialNumber)))?.serialNumber).toBe(serialNumber)
    }),
  )
})

it.skipIf(!hasOpenssl).each([1n, 0x7fn, 0x80n, 0xffn, 0x100n, greatestSerialNumber])(
  'is read by OpenSSL as the number it is: %i',
  (serialNumber) => {
    expect(judgeCertificate(certificateWith(serialNumber)).serialNumber).toBe(serialNumber)
  },
)
