/** What the tables of the terminal and of the page have in common: the cells. Pure. */
import { formatMemory, formatNumber, formatRatio, formatTime } from './format.mjs'

/** @import { Measured, MeasuredJob, Verdict } from './types.d.ts' */

export const columns = [
  'who',
  'median',
  'middle half',
  '÷ ours',
  '÷ node -e 0',
  'per certificate',
  'peak memory',
  'runs',
  'note',
]

/**
 * @param {MeasuredJob} job
 * @returns {readonly { readonly role: Measured['role'], readonly cells: readonly string[] }[]}
 */
export function rowsOfJob(job) {
  const ours = job.contestants.filter(({ role }) => role === 'ours')
  // Where the program is there in several forms, they are compared with each other by the reader.
  const [single] = ours.length === 1 ? ours : []
  const start = job.contestants.find(({ name }) => name.startsWith('node -e 0'))
  return job.contestants.flatMap((each) => {
    if (each.time === undefined) return []
    const { name, role, time, certificates, peakMemory } = each
    const isWhole = !name.includes('node:crypto alone')
    const cells = [
      name,
      formatTime(time.median),
      `${formatTime(time.lowerQuartile)} to ${formatTime(time.upperQuartile)}`,
      role === 'peer' && single?.time !== undefined ? formatRatio(time.median / single.time.median) : '',
      isWhole && start?.time !== undefined && each !== start ? formatRatio(time.median / start.time.median) : '',
      role !== 'floor' && certificates > 1 ? formatTime(time.median / certificates) : '',
      peakMemory === undefined ? '' : formatMemory(peakMemory),
      `${time.runs}`,
      noteOf(each),
    ]
    return [{ role, cells }]
  })
}

/** @param {Measured} measured */
function noteOf({ note, scaledFrom, coresBusy, certificates }) {
  const parts = [
    ...(scaledFrom === undefined
      ? []
      : [`measured with ${scaledFrom}, scaled to ${certificates.toLocaleString('en')}`]),
    ...(note === undefined ? [] : [note]),
    ...(coresBusy !== undefined && coresBusy >= 1.25 ? [`${formatNumber(coresBusy)} cores busy`] : []),
  ]
  return parts.join('; ')
}

/**
 * Who was not measured, and why.
 *
 * @param {MeasuredJob} job
 * @returns {readonly string[]}
 */
export function absentOf(job) {
  const [first] = job.contestants
  if (first?.missing !== undefined && job.contestants.every(({ missing }) => missing === first.missing)) {
    return [`everybody: missing, ${first.missing}`]
  }
  return job.contestants.flatMap(({ name, missing, failed }) => {
    if (missing !== undefined) return [`${name}: missing, ${missing}`]
    return failed === undefined ? [] : [`${name}: failed, ${failed}`]
  })
}

export const columnsOfTargets = ['target', 'limit', 'measured', 'by round', 'verdict']

/**
 * @param {Verdict} verdict
 * @returns {readonly string[]}
 */
export function rowOfVerdict({ name, limit, measured, byRound, met, unknown, unit }) {
  if (measured === undefined) return [name, limit, '', '', `not known: ${unknown}`]
  const text = unit === undefined ? threeDecimals(measured) : `${formatNumber(measured)} ${unit}`
  return [name, limit, text, byRound === undefined ? '' : threeDecimals(byRound), met ? 'met' : 'NOT met']
}

/** @param {number} ratio */
function threeDecimals(ratio) {
  return ratio.toFixed(ratio < 1 ? 3 : 2)
}
