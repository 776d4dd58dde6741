/** Targets held against what was measured. Pure. */
import { median } from './statistics.mjs'

/** @import { MeasuredJob, Quantity, Sizes, Target, Verdict } from './types.d.ts' */

/** @typedef {{ readonly value: number, readonly byRound: readonly number[] } | { readonly unknown: string }} Evaluated */

/**
 * @param {readonly Target[]} targets
 * @param {readonly MeasuredJob[]} jobs
 * @param {Sizes} sizes
 * @returns {readonly Verdict[]}
 */
export function verdictsOf(targets, jobs, sizes) {
  return targets.map((target) => verdictOf(target, jobs, sizes))
}

/**
 * @param {Target} target
 * @param {readonly MeasuredJob[]} jobs
 * @param {Sizes} sizes
 * @returns {Verdict}
 */
function verdictOf({ name, what, against, atMost, atLeast, unit }, jobs, sizes) {
  const limit = atMost === undefined ? `at least ${formatLimit(atLeast ?? 0)}` : `at most ${formatLimit(atMost)}`
  const about = { name, limit, ...(unit === undefined ? {} : { unit }) }
  const top = evaluate(what, jobs, sizes)
  const bottom = against === undefined ? { value: 1, byRound: [] } : evaluate(against, jobs, sizes)
  if ('unknown' in top) return { ...about, unknown: top.unknown }
  if ('unknown' in bottom) return { ...about, unknown: bottom.unknown }

  const measured = top.value / bottom.value
  const met = atMost === undefined ? measured >= (atLeast ?? 0) : measured <= atMost
  const pairs = top.byRound.flatMap((value, round) => {
    const divisor = bottom.byRound[round]
    return divisor === undefined ? [] : [value / divisor]
  })
  return { ...about, measured, met, ...(pairs.length === 0 ? {} : { byRound: median(pairs) }) }
}

/** @param {number} limit */
function formatLimit(limit) {
  return limit.toLocaleString('en')
}

/**
 * @param {Quantity} quantity
 * @param {readonly MeasuredJob[]} jobs
 * @param {Sizes} sizes
 * @returns {Evaluated}
 */
function evaluate(quantity, jobs, sizes) {
  switch (quantity.of) {
    case 'size':
      return { value: sizes[quantity.name], byRound: [] }
    case 'multiple': {
      const part = evaluate(quantity.part, jobs, sizes)
      if ('unknown' in part) return part
      return { value: part.value * quantity.factor, byRound: part.byRound.map((value) => value * quantity.factor) }
    }
    case 'sum':
      return quantity.parts.map((part) => evaluate(part, jobs, sizes)).reduce(add)
    default:
      return ofMeasured(quantity, jobs)
  }
}

/**
 * @param {Evaluated} left
 * @param {Evaluated} right
 * @returns {Evaluated}
 */
function add(left, right) {
  if ('unknown' in left) return left
  if ('unknown' in right) return right
  const byRound = left.byRound.flatMap((value, round) => {
    const other = right.byRound[round]
    return other === undefined ? [] : [value + other]
  })
  return { value: left.value + right.value, byRound }
}

/**
 * @param {Exclude<Quantity, { of: 'size' | 'sum' | 'multiple' }>} quantity
 * @param {readonly MeasuredJob[]} jobs
 * @returns {Evaluated}
 */
function ofMeasured({ of, job: jobName, name }, jobs) {
  const job = jobs.find((each) => each.name === jobName)
  if (job === undefined) return { unknown: `${jobName} was not run` }
  const contestant = job.contestants.find((each) => each.name === name)
  if (contestant === undefined) throw new Error(`There is no contestant "${name}" in the job "${jobName}".`)
  const { missing, failed, time, byRound = [], peakMemory, coresBusy, certificates } = contestant
  if (missing !== undefined) return { unknown: `missing: ${missing}` }
  if (failed !== undefined || time === undefined) return { unknown: `${name} failed` }
  switch (of) {
    case 'time':
      return { value: time.median, byRound }
    case 'certificatesPerSecond':
      return { value: (certificates * 1000) / time.median, byRound: [] }
    case 'memory':
      return peakMemory === undefined ? withoutGnuTime : { value: peakMemory, byRound: [] }
    case 'coresBusy':
      return coresBusy === undefined ? withoutGnuTime : { value: coresBusy, byRound: [] }
  }
}

const withoutGnuTime = { unknown: 'GNU time is missing (Debian package time)' }
