/** Dates to the second, past 2050 too, as OpenSSL reads them. */
import { describe, expect, it } from 'vitest'
import { runClient, succeed } from './client.ts'
import { haveJudges, workshop } from './pairs.ts'

describe.skipIf(!haveJudges('openssl'))('the validity that openssl reads', () => {
  const shop = workshop()

  it.each([
    ['2030-01-31T12:34:56Z', '2070-01-01T00:00:00Z'],
    ['1960-02-29T00:00:00Z', '9999-12-31T23:59:59Z'],
    ['2049-12-31T23:59:59Z', '2050-01-01T00:00:00Z'],
  ])('is from %s to %s where that is asked for', async (notBefore, notAfter) => {
    const pair = shop.pair('localhost', '--not-before', notBefore, '--not-after', notAfter)
    const words = ['x509', '-in', pair['certificate-path'], '-noout', '-dates', '-dateopt', 'iso_8601']
    expect(await succeed('openssl', words, shop)).toBe(
      `notBefore=${notBefore.replace('T', ' ')}\nnotAfter=${notAfter.replace('T', ' ')}\n`,
    )
    expect([pair['not-before'], pair['not-after']]).toEqual([notBefore, notAfter])
  })

  it('is UTCTime through 2049 and GeneralizedTime from 2050 (RFC 5280 §4.1.2.5)', async () => {
    const pair = shop.pair('localhost', '--not-before', '2049-12-31T23:59:59Z', '--not-after', '2050-01-01T00:00:00Z')
    const listing = await succeed('openssl', ['asn1parse', '-in', pair['certificate-path']], shop)
    expect(listing).toMatch(/UTCTIME +:491231235959Z/)
    expect(listing).toMatch(/GENERALIZEDTIME +:20500101000000Z/)
  })

  it('begins with its first second, and ends with its last', async () => {
    const notBefore = '2060-01-01T00:00:00Z'
    const notAfter = '2070-01-01T00:00:00Z'
    const pair = shop.pair('localhost', '--not-before', notBefore, '--not-after', notAfter)
    const [first, last] = [Date.parse(notBefore) / 1000, Date.parse(notAfter) / 1000]
    // The last second itself is inside (RFC 5280 §4.1.2.5), but OpenSSL 3.0 takes it for outside.
    const statuses = await Promise.all(
      [first - 1, first, last - 1, last + 1].map(async (seconds) => {
        const trust = ['-no-CApath', '-CAfile', pair['ca-certificate-path'], pair['certificate-path']]
        const words = ['verify', '-x509_strict', '-attime', `${seconds}`, ...trust]
        return (await runClient('openssl', words, shop)).status
      }),
    )
    expect(statuses).toEqual([2, 0, 0, 2])
  })
})
