/** Times as users request them: a fixed time, or a duration from now. */
import { earliestTime, formatTime, latestTime, type Validity } from '../pki/validity.ts'
import { type Mistake, mistake, type Parsed } from './mistake.ts'

/** Whole seconds: since 1970-01-01T00:00:00Z, or from now. */
export type RequestedTime = { readonly at: number } | { readonly secondsFromNow: number }

/** The end is a time, or so many days after the start. */
export interface RequestedValidity {
  readonly notBefore: RequestedTime
  readonly notAfter: RequestedTime | { readonly daysAfterNotBefore: number }
}

/** The default start is this long before now, because clocks differ. */
export const clockSkewSeconds = 300

export const secondsPerDay = 86_400

const unitSeconds: { readonly [unit: string]: number } = {
  s: 1,
  m: 60,
  h: 3600,
  d: secondsPerDay,
  w: 7 * secondsPerDay,
}

/** `2030-01-31T12:00:00Z`, `2030-01-31T12:00:00+02:00` (RFC 3339 §5.6), or `-1d`, `+12h`, `90m`, `30s`, `2w`. */
export function parseRequestedTime(text: string): Parsed<RequestedTime> {
  const duration = /^([+-]?)(\d{1,12})([smhdw])$/.exec(text)
  if (duration) {
    const [, sign, amount, unit] = duration as unknown as [string, string, string, string]
    return { value: { secondsFromNow: Number(amount) * (unitSeconds[unit] as number) * (sign === '-' ? -1 : 1) } }
  }
  const dateTime = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.0+)?([Zz]|[+-]\d\d:\d\d)$/.exec(text)
  const at = dateTime ? toSeconds(dateTime as unknown as [string, string, string, string]) : undefined
  if (at === undefined) {
    return mistake('an RFC 3339 time such as 2030-01-31T12:00:00Z, or a duration from now such as -1d, +12h, 90m', text)
  }
  return withinRange(at) ? { value: { at } } : mistake('a time from 1950 to 9999', text, undefined, 'RFC 5280 §4.1.2.5')
}

/** `Date.parse` turns the 31st of February into March, so the result is compared with the input. */
function toSeconds([, date, time, offset]: readonly [string, string, string, string]): number | undefined {
  const local = Date.parse(`${date}T${time}Z`)
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(`${date}T${time}`)) return undefined
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? []
  if (sign === undefined) return local / 1000
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined
  const offsetSeconds = (Number(hours) * 60 + Number(minutes)) * 60
  return local / 1000 - (sign === '-' ? -offsetSeconds : offsetSeconds)
}

function withinRange(seconds: number): boolean {
  return seconds >= earliestTime && seconds <= latestTime
}

/** @param now Whole seconds since 1970-01-01T00:00:00Z. */
export function resolveValidity(
  requested: RequestedValidity,
  now: number,
): { readonly value: Validity } | { readonly mistake: Mistake; readonly end: 'notBefore' | 'notAfter' } {
  const notBefore = resolveTime(requested.notBefore, now)
  const notAfter =
    'daysAfterNotBefore' in requested.notAfter
      ? notBefore + requested.notAfter.daysAfterNotBefore * secondsPerDay
      : resolveTime(requested.notAfter, now)
  const source = 'RFC 5280 §4.1.2.5'
  if (!withinRange(notBefore)) {
    return { ...mistake('a time from 1950 to 9999', describeTime(notBefore), undefined, source), end: 'notBefore' }
  }
  if (!withinRange(notAfter)) {
    const expected = 'an end of validity from 1950 to 9999'
    return { ...mistake(expected, describeTime(notAfter), undefined, source), end: 'notAfter' }
  }
  if (notAfter <= notBefore) {
    const expected = `a time after not-before, ${formatTime(notBefore)}`
    const advice = 'Give an earlier not-before.'
    return { ...mistake(expected, formatTime(notAfter), advice), end: 'notAfter' }
  }
  return { value: { notBefore, notAfter } }
}

function resolveTime(time: RequestedTime, now: number): number {
  return 'at' in time ? time.at : now + time.secondsFromNow
}

/** Describes a time that has no calendar date. */
function describeTime(seconds: number): string {
  return `${seconds} seconds since 1970`
}

/** The validity that was requested for a certificate. */
interface PlannedValidity {
  readonly requestedValidity: RequestedValidity
  readonly validity: Validity
  /** A certificate with less time left than this is reissued. */
  readonly renewBeforeSeconds: number
}

/**
 * Why the validity of an existing certificate does not match the request; `undefined` if it does. A fixed time must match to
 * the second. For a duration from now, only the length must match.
 */
export function flawOfValidity(validity: Validity, planned: PlannedValidity, now: number): string | undefined {
  const { notBefore, notAfter } = planned.requestedValidity
  const startIsFixed = 'at' in notBefore
  const endIsFixed = 'at' in notAfter || ('daysAfterNotBefore' in notAfter && startIsFixed)
  if (startIsFixed && validity.notBefore !== planned.validity.notBefore) return 'its start differs'
  if (endIsFixed && validity.notAfter !== planned.validity.notAfter) return 'its end differs'
  if (!startIsFixed && !endIsFixed && lengthOf(validity) !== lengthOf(planned.validity)) {
    return 'its length of validity differs'
  }
  if (phase(validity, now) !== phase(planned.validity, now)) return 'it is not valid when the request is'
  // A fixed end cannot be postponed by reissuing.
  const nearItsEnd = phase(validity, now) === 'valid' && validity.notAfter - now < planned.renewBeforeSeconds
  return nearItsEnd && !endIsFixed ? 'it is near its end' : undefined
}

function lengthOf({ notBefore, notAfter }: Validity): number {
  return notAfter - notBefore
}

function phase({ notBefore, notAfter }: Validity, now: number): 'not yet valid' | 'valid' | 'expired' {
  if (now < notBefore) return 'not yet valid'
  return now > notAfter ? 'expired' : 'valid'
}
