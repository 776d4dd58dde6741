/** What hyperfine measured, as rows of a table. Pure. */

/**
 * @import { Job } from './contestants.mjs'
 * @typedef {{ command: string, median: number, min: number, max: number }} Timed of hyperfine, in seconds
 * @typedef {{ who: string, median: number, min: number, max: number, note?: string }} Row in milliseconds
 */

/**
 * The time of a loop with fewer entries is scaled to the job's number of certificates.
 *
 * @param {readonly Timed[]} results
 * @param {Job} job
 * @returns {readonly Row[]}
 */
export function rowsOf(results, { contestants, certificates }) {
  return results.map(({ command: who, median, min, max }) => {
    const entries = contestants.find(({ name }) => name === who)?.entries
    const inMilliseconds = (/** @type {number} */ seconds) =>
      Math.round(((seconds * certificates) / (entries ?? certificates)) * 10_000) / 10
    const times = { median: inMilliseconds(median), min: inMilliseconds(min), max: inMilliseconds(max) }
    return { who, ...times, ...(entries === undefined ? {} : { note: `scaled from ${entries}` }) }
  })
}

/**
 * Markdown. The first row is this program.
 *
 * @param {readonly Row[]} rows
 */
export function tableOf(rows) {
  const lines = rows.map(({ who, median, min, max, note = '' }) => {
    const ratio = (median / (rows[0]?.median ?? median)).toFixed(2)
    return `| ${who} | ${median} ms | ${min} to ${max} ms | ${ratio} | ${note} |`
  })
  return ['| who | median | from, to | ÷ ours | |', '| --- | --: | --: | --: | --- |', ...lines].join('\n')
}
