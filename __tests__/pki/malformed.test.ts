import { X509Certificate } from 'node:crypto'
import { expect, it } from 'vitest'
import { signCertificate } from '../../src/pki/certificate.ts'
import { readDer } from '../../src/pki/der-reader.ts'
import { cutOff, withOtherSignature } from '../../src/pki/malformed.ts'
import { p256KeyOf, selfSignedContents } from './sample.ts'

const certificate = signCertificate(selfSignedContents(p256KeyOf(1)), p256KeyOf(1))

it('is a certificate without its end, which neither OpenSSL nor the reader here takes', () => {
  const cut = cutOff(certificate)
  expect(certificate.subarray(0, cut.length).equals(cut)).toBe(true)
  expect(() => new X509Certificate(certificate)).not.toThrow()
  expect(() => new X509Certificate(cut)).toThrow()
  expect(() => readDer(cut)).toThrow(/expected \d+ octets in a DER element/)
})

it('is a certificate whose signature no key verifies, though it can be read and says the same; twice, it is the original', () => {
  const other = withOtherSignature(certificate)
  const { publicKey } = new X509Certificate(certificate)
  expect(new X509Certificate(certificate).verify(publicKey)).toBe(true)
  expect(new X509Certificate(other).verify(publicKey)).toBe(false)
  expect(new X509Certificate(other).toLegacyObject()).toMatchObject({
    serialNumber: new X509Certificate(certificate).serialNumber,
  })
  expect(other.length).toBe(certificate.length)
  expect(withOtherSignature(other).equals(certificate)).toBe(true)
})
