import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earliestTime, latestTime } from '../../src/pki/validity.ts'
import {
  clockSkewSeconds,
  parseRequestedTime,
  type RequestedValidity,
  resolveValidity,
  secondsPerDay,
} from '../../src/request/requested-time.ts'
import { timeText } from './arbitraries.ts'

const seconds = (text: string) => Date.parse(text) / 1000
const at = (text: string) => ({ value: { at: seconds(text) } })
const now = seconds('2026-11-24T07:52:46Z')

describe('a moment (RFC 3339 §5.6)', () => {
  it.each([
    ['2030-01-31T12:00:00Z', '2030-01-31T12:00:00Z'],
    ['2030-01-31t12:00:00z', '2030-01-31T12:00:00Z'],
    ['2030-01-31T12:00:00.000Z', '2030-01-31T12:00:00Z'],
    ['2030-01-31T12:00:00+02:00', '2030-01-31T10:00:00Z'],
    ['2030-01-31T23:30:00-05:30', '2030-02-01T05:00:00Z'],
    ['2030-01-31T12:00:00-00:00', '2030-01-31T12:00:00Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['1950-01-01T00:00:00Z', '1950-01-01T00:00:00Z'],
    ['1949-12-31T23:00:00-01:00', '1950-01-01T00:00:00Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59Z'],
  ])('is read to the second: %s', (text, utc) => {
    expect(parseRequestedTime(text)).toEqual(at(utc))
  })

  it('is the same second in every offset', () => {
    fc.assert(
      fc.property(timeText, ({ typed, at: second }) => {
        expect(parseRequestedTime(typed)).toEqual({ value: { at: second } })
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ...['', 'now', 'ten', '2030', '2030-01-31', '2030-01-31 12:00:00Z', '2030-01-31T12:00:00', '2030-01-31T12:00Z'],
    ...['2030-02-29T00:00:00Z', '2030-04-31T00:00:00Z', '2030-13-01T00:00:00Z', '2030-00-10T00:00:00Z'],
    ...['2030-01-31T24:00:00Z', '2030-01-31T23:59:60Z', '2030-01-31T12:60:00Z', '2030-01-31T12:00:00.5Z'],
    ...['2030-01-31T12:00:00+24:00', '2030-01-31T12:00:00+02:60', '2030-01-31T12:00:00+0200', '+12030-01-31T12:00:00Z'],
    ...['Thu, 31 Jan 2030 12:00:00 GMT', '1894233600', '２030-01-31T12:00:00Z'],
  ])('is not this: %j', (text) => {
    expect(parseRequestedTime(text)).toEqual({
      mistake: {
        expected: 'an RFC 3339 time such as 2030-01-31T12:00:00Z, or a duration from now such as -1d, +12h, 90m',
        got: text,
      },
    })
  })

  it.each(['1949-12-31T23:59:59Z', '1950-01-01T00:00:00+00:01', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-00:01'])(
    'must be one that a certificate can say (RFC 5280 §4.1.2.5): %s',
    (text) => {
      expect(parseRequestedTime(text)).toMatchObject({
        mistake: { expected: 'a time from 1950 to 9999', got: text, source: 'RFC 5280 §4.1.2.5' },
      })
    },
  )
})

describe('a duration', () => {
  it.each([
    ['30s', 30],
    ['90m', 5400],
    ['+12h', 43_200],
    ['-1d', -86_400],
    ['2w', 1_209_600],
    ['0s', 0],
    ['007d', 604_800],
  ])('is a distance from now: %s', (text, secondsFromNow) => {
    expect(parseRequestedTime(text)).toEqual({ value: { secondsFromNow } })
  })

  it('is exact, whatever its size', () => {
    const units = { s: 1n, m: 60n, h: 3600n, d: 86_400n, w: 604_800n } as const
    const amount = fc.bigInt({ min: 0n, max: 9_999_999_999n })
    fc.assert(
      fc.property(
        fc.constantFrom('', '+', '-'),
        amount,
        fc.constantFrom('s', 'm', 'h', 'd', 'w'),
        (sign, number, unit) => {
          const distance = number * units[unit] * (sign === '-' ? -1n : 1n)
          const parsed = parseRequestedTime(`${sign}${number}${unit}`)
          const read = 'value' in parsed && 'secondsFromNow' in parsed.value ? parsed.value.secondsFromNow : Number.NaN
          expect(BigInt(read)).toBe(distance)
        },
      ),
    )
  })

  it.each(['1', '1y', '1D', '1.5d', '--1d', '+-1d', '1d2h', ' 1d', '1 d', 'd', '1234567890123s', '1e3s'])(
    'is not this: %j',
    (text) => {
      expect(parseRequestedTime(text)).toHaveProperty('mistake')
    },
  )
})

describe('the validity', () => {
  const resolve = (requested: RequestedValidity) => resolveValidity(requested, now)
  const unasked: RequestedValidity = {
    notBefore: { secondsFromNow: -clockSkewSeconds },
    notAfter: { daysAfterNotBefore: 365 },
  }

  it('starts five minutes ago by default, and has the requested number of days', () => {
    expect(resolve(unasked)).toEqual({ value: { notBefore: now - 300, notAfter: now - 300 + 365 * secondsPerDay } })
  })

  it('has days that begin with it', () => {
    const notBefore = { at: seconds('2050-01-01T00:00:00Z') }
    expect(resolve({ notBefore, notAfter: { daysAfterNotBefore: 1 } })).toEqual({
      value: { notBefore: notBefore.at, notAfter: notBefore.at + 86_400 },
    })
  })

  it('may be in the past, and may last one second', () => {
    const ends = { notBefore: { secondsFromNow: -10 }, notAfter: { secondsFromNow: -9 } }
    expect(resolve(ends)).toEqual({ value: { notBefore: now - 10, notAfter: now - 9 } })
  })

  it('has two ends, the second one after the first', () => {
    for (const notAfter of [now - 1, now]) {
      expect(resolve({ notBefore: { at: now }, notAfter: { at: notAfter } })).toMatchObject({
        mistake: {
          expected: 'a time after not-before, 2026-11-24T07:52:46Z',
          got: new Date(notAfter * 1000).toISOString().replace('.000', ''),
        },
      })
    }
  })

  it('may reach from 1950 to 9999, and not a second further', () => {
    const whole = { notBefore: earliestTime, notAfter: latestTime }
    const ends = { notBefore: { at: earliestTime }, notAfter: { at: latestTime } }
    expect(resolve(ends)).toEqual({ value: whole })
    expect(resolve({ ...ends, notBefore: { secondsFromNow: earliestTime - now - 1 } })).toHaveProperty('mistake')
    expect(resolve({ ...ends, notAfter: { secondsFromNow: latestTime - now + 1 } })).toHaveProperty('mistake')
    expect(resolve({ ...ends, notBefore: { at: latestTime - 1 }, notAfter: { daysAfterNotBefore: 1 } })).toHaveProperty(
      'mistake',
    )
  })
})
