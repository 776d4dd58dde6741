import { X509Certificate } from 'node:crypto'
import { expect, it } from 'vitest'
import { signCertificate } from '../../src/pki/certificate.ts'
import { readDer } from '../../src/pki/der-reader.ts'
import { cutOff } from '../../src/pki/malformed.ts'
import { p256KeyOf, selfSignedContents } from './sample.ts'

const certificate = signCertificate(selfSignedContents(p256KeyOf(1)), p256KeyOf(1))

it('is a certificate without its end, which neither OpenSSL nor the reader here takes', () => {
  const cut = cutOff(certificate)
  expect(certificate.subarray(0, cut.length).equals(cut)).toBe(true)
  expect(() => new X509Certificate(certificate)).not.toThrow()
  expect(() => new X509Certificate(cut)).toThrow()
  expect(() => readDer(cut)).toThrow(/expected \d+ octets in a DER element/)
})
