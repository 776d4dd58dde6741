/** The validity of a certificate (RFC 5280 §4.1.2.5). */
import { type Der, generalizedTime, sequence, utcTime } from './asn1.ts'
import { remembered } from './remembered.ts'

/** Whole seconds since 1970-01-01T00:00:00Z, from 1950 to 9999, both ends inclusive. */
export interface Validity {
  readonly notBefore: number
  readonly notAfter: number
}

/** 1950-01-01T00:00:00Z, the first second that a UTCTime can express. */
export const earliestTime = -631_152_000

/** 9999-12-31T23:59:59Z, the last second that a GeneralizedTime can express. In RFC 5280 it means "no end". */
export const latestTime = 253_402_300_799

/** The first second of 2050: from here on the type is GeneralizedTime. */
const firstGeneralizedTime = 2_524_608_000

/**
 *     Validity ::= SEQUENCE {
 *          notBefore      Time,
 *          notAfter       Time }
 */
export function encodeValidity(validity: Validity): Der {
  return sequence(encodeTime(validity.notBefore), encodeTime(validity.notAfter))
}

/**
 *     Time ::= CHOICE {
 *          utcTime        UTCTime,
 *          generalTime    GeneralizedTime }
 */
export const encodeTime = remembered((seconds: number): Der => {
  const digits = formatTime(seconds).replace(/[-:T]/g, '')
  return seconds < firstGeneralizedTime ? utcTime(digits.slice(2)) : generalizedTime(digits)
})

/** `2026-11-24T07:52:46Z` (RFC 3339). */
export const formatTime = remembered((seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'),
)
