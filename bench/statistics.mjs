/** Medians, spread, and an order that is another one in each round. Pure. */

/** @import { Summary } from './types.d.ts' */

/**
 * The value below which a share of the values lies, between two of them where it falls there.
 *
 * @param {readonly number[]} values
 * @param {number} share from 0 to 1
 */
export function quantile(values, share) {
  if (values.length === 0) throw new RangeError('quantile: expected at least one value, got none.')
  const sorted = values.toSorted((a, b) => a - b)
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)] ?? Number.NaN
  const above = sorted[Math.ceil(position)] ?? Number.NaN
  return below + (above - below) * (position - Math.floor(position))
}

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5)
}

/**
 * @param {readonly number[]} values
 * @returns {Summary}
 */
export function summarize(values) {
  return {
    runs: values.length,
    median: median(values),
    lowerQuartile: quantile(values, 0.25),
    upperQuartile: quantile(values, 0.75),
    minimum: quantile(values, 0),
    maximum: quantile(values, 1),
  }
}

/**
 * What all entries would take, where a run has made some of them. A loop of programs takes the same for each.
 *
 * @param {number} time of the run
 * @param {number} entries that it has made
 * @param {number} all
 */
export function scaled(time, entries, all) {
  return (time * all) / entries
}

/**
 * The order of a round. No contestant always runs after the same other one; the same round has the same order in each run
 * of the benchmark.
 *
 * @template T
 * @param {readonly T[]} items
 * @param {number} round
 * @returns {readonly T[]}
 */
export function orderOfRound(items, round) {
  const random = randomFrom(round + 1)
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

/**
 * Mulberry32: the same numbers for the same seed.
 *
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
