import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sequence } from '../../src/pki/asn1.ts'
import { readCertificate, signCertificate } from '../../src/pki/certificate.ts'
import { encodePem } from '../../src/pki/pem.ts'
import { earliestTime, encodeTime, encodeValidity, formatTime, latestTime } from '../../src/pki/validity.ts'
import { elementsOf, hasOpenssl } from './openssl.ts'
import { ed25519KeyOf, selfSignedContents } from './sample.ts'

const seconds = (text: string) => Date.parse(text) / 1000

describe('a time', () => {
  it('is a UTCTime through the year 2049 (RFC 5280 §4.1.2.5)', () => {
    expect(encodeTime(seconds('2049-12-31T23:59:59Z')).toString('latin1')).toBe('\x17\x0d491231235959Z')
  })

  it('is a GeneralizedTime from 2050 on (RFC 5280 §4.1.2.5)', () => {
    expect(encodeTime(seconds('2050-01-01T00:00:00Z')).toString('latin1')).toBe('\x18\x0f20500101000000Z')
  })

  it('may be as early as 1950 and as late as 9999', () => {
    expect(encodeTime(earliestTime).toString('latin1')).toBe('\x17\x0d500101000000Z')
    expect(encodeTime(latestTime).toString('latin1')).toBe('\x18\x0f99991231235959Z')
  })

  it('is printed as RFC 3339 says', () => {
    expect(formatTime(1_795_506_766)).toBe('2026-11-24T07:52:46Z')
    expect([earliestTime, latestTime].map(formatTime)).toEqual(['1950-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])
  })

  it.skipIf(!hasOpenssl)('is read by OpenSSL as the second it is, in either type', () => {
    const times = fc.sample(fc.integer({ min: earliestTime, max: latestTime }), { numRuns: 300, seed: 2 })
    const read = elementsOf(sequence(...times.map(encodeTime))).slice(1)
    const expected = times.map((time) => {
      const digits = new Date(time * 1000).toISOString().replace(/\D/g, '').slice(0, 14)
      return digits < '2050' ? `prim UTCTIME :${digits.slice(2)}Z` : `prim GENERALIZEDTIME :${digits}Z`
    })
    expect(read).toEqual(expected)
  })
})

it('has both ends, the start first', () => {
  const notBefore = seconds('2049-12-31T23:59:59Z')
  const der = encodeValidity({ notBefore, notAfter: notBefore + 1 })
  expect(der.toString('latin1')).toBe('\x30\x20\x17\x0d491231235959Z\x18\x0f20500101000000Z')
})

it('is read back by Node.js, any second of 1950 to 9999', () => {
  const privateKey = ed25519KeyOf(1)
  const time = fc.integer({ min: earliestTime, max: latestTime })
  fc.assert(
    fc.property(time, time, (notBefore, notAfter) => {
      const der = signCertificate(selfSignedContents(privateKey, { validity: { notBefore, notAfter } }), privateKey)
      expect(readCertificate(encodePem('CERTIFICATE', der))?.validity).toEqual({ notBefore, notAfter })
    }),
  )
})
