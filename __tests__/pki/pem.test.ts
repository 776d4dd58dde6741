import { X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { signCertificate } from '../../src/pki/certificate.ts'
import { decodePem, encodePem } from '../../src/pki/pem.ts'
import { ed25519KeyOf, selfSignedContents } from './sample.ts'

it('writes the strict form: lines of 64 characters, LF, the last one too (RFC 7468 §3)', () => {
  expect(encodePem('CERTIFICATE', new Uint8Array(49))).toBe(
    `-----BEGIN CERTIFICATE-----\n${'A'.repeat(64)}\nAA==\n-----END CERTIFICATE-----\n`,
  )
  expect(encodePem('CERTIFICATE', new Uint8Array(48))).toBe(
    `-----BEGIN CERTIFICATE-----\n${'A'.repeat(64)}\n-----END CERTIFICATE-----\n`,
  )
})

it('holds all octets, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (der) => {
      const [begin, ...lines] = encodePem('CERTIFICATE', der).split('\n')
      const [last, end] = lines.splice(-2).reverse()
      expect([begin, end, last]).toEqual(['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----', ''])
      expect(lines.every((line) => line.length <= 64)).toBe(true)
      expect(Uint8Array.from(Buffer.from(lines.join(''), 'base64'))).toEqual(der)
      expect(Uint8Array.from(decodePem('CERTIFICATE', encodePem('CERTIFICATE', der)))).toEqual(der)
    }),
  )
})

it('is, of a certificate, letter for letter what Node.js writes of it', () => {
  const privateKey = ed25519KeyOf(1)
  const der = signCertificate(selfSignedContents(privateKey), privateKey)
  expect(encodePem('CERTIFICATE', der)).toBe(new X509Certificate(der).toString())
})
