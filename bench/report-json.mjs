/** The results for programs, and to write the page anew. Pure. */

/** @import { Results } from './types.d.ts' */

/**
 * Figures to a thousandth, and each list of them on one line.
 *
 * @param {Results} results
 */
export function resultsAsJson(results) {
  const rounded = (/** @type {string} */ _, /** @type {unknown} */ value) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
  const text = JSON.stringify(results, rounded, 1)
  const onOneLine = text.replace(/\[[\d\s.,]+\]/g, (list) =>
    list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'),
  )
  return `${onOneLine}\n`
}
