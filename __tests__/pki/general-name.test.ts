import { X509Certificate } from 'node:crypto'
import { expect, it } from 'vitest'
import { sequence } from '../../src/pki/asn1.ts'
import { signCertificate } from '../../src/pki/certificate.ts'
import { encodeGeneralName, formatGeneralName } from '../../src/pki/general-name.ts'
import { hasOpenssl, judgeCertificate } from './openssl.ts'
import { ed25519KeyOf, names, selfSignedContents } from './sample.ts'

const privateKey = ed25519KeyOf(1)
const certificate = signCertificate(selfSignedContents(privateKey), privateKey)

it('has the tags of RFC 5280 §4.2.1.6: rfc822Name 1, dNSName 2, uniformResourceIdentifier 6, iPAddress 7', () => {
  const der = sequence(
    encodeGeneralName({ type: 'rfc822Name', value: 'a@b' }),
    encodeGeneralName({ type: 'dNSName', value: 'abc' }),
    encodeGeneralName({ type: 'uniformResourceIdentifier', value: 'a:b' }),
    encodeGeneralName({ type: 'iPAddress', value: '127.0.0.1', octets: Uint8Array.of(127, 0, 0, 1) }),
  )
  expect(der.toString('hex')).toBe('3015810361406282036162638603613a6287047f000001')
})

it('is formatted with the prefix that says what it is', () => {
  expect(names.map(formatGeneralName)).toEqual([
    'DNS:localhost',
    'DNS:*.example.test',
    'IP:127.0.0.1',
    'IP:2001:db8::7',
    'email:someone@example.test',
    'URI:spiffe://example.test/a',
  ])
})

it('is read by Node.js as what it is', () => {
  const x509 = new X509Certificate(certificate)
  expect(x509.checkHost('localhost')).toBe('localhost')
  expect(x509.checkHost('www.example.test')).toBe('*.example.test')
  expect(x509.checkHost('example.test')).toBeUndefined()
  expect(x509.checkIP('127.0.0.1')).toBe('127.0.0.1')
  expect(x509.checkIP('2001:db8::7')).toBe('2001:db8::7')
  expect(x509.checkIP('127.0.0.2')).toBeUndefined()
  expect(x509.checkEmail('someone@example.test')).toBe('someone@example.test')
})

it.skipIf(!hasOpenssl)('is read by OpenSSL as what it is, in the order given', () => {
  expect(judgeCertificate(certificate).subjectAltName).toEqual([
    'DNS:localhost',
    'DNS:*.example.test',
    'IP:7f000001',
    'IP:20010db8000000000000000000000007',
    'email:someone@example.test',
    'URI:spiffe://example.test/a',
  ])
})
