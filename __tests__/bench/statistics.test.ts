import { describe, expect, it } from 'vitest'
import { median, orderOfRound, quantile, scaled, summarize } from '../../bench/statistics.mjs'

describe('the median', () => {
  it('is the middle value, however they came', () => {
    expect(median([9, 1, 5])).toBe(5)
  })

  it('lies halfway between the two in the middle of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })

  it('leaves the values in the order in which they were measured', () => {
    const values = [3, 1, 2]
    median(values)
    expect(values).toEqual([3, 1, 2])
  })

  it('compares numbers and not their digits', () => {
    expect(median([100, 20, 3])).toBe(20)
  })

  it('does not exist without a value', () => {
    expect(() => median([])).toThrow('expected at least one value')
  })
})

describe('quartiles', () => {
  it('lie between two values where a quarter of them does', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75)
    expect(quantile([1, 2, 3, 4], 0.75)).toBe(3.25)
  })

  it('of a single run are that run', () => {
    expect(summarize([7])).toEqual({
      runs: 1,
      median: 7,
      lowerQuartile: 7,
      upperQuartile: 7,
      minimum: 7,
      maximum: 7,
    })
  })

  it('are not moved by one run that took far too long', () => {
    const usual = summarize([10, 11, 12, 13, 14])
    const withOutlier = summarize([10, 11, 12, 13, 1000])
    expect(withOutlier.upperQuartile).toBe(usual.upperQuartile)
    expect(withOutlier.maximum).toBe(1000)
  })
})

describe('a loop that was measured with fewer entries', () => {
  it('takes as many times longer as there are more', () => {
    expect(scaled(200, 20, 1000)).toBe(10_000)
  })

  it('takes what was measured where none is left out', () => {
    expect(scaled(200, 50, 50)).toBe(200)
  })
})

describe('the order of a round', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f']

  it('has everyone once', () => {
    for (let round = 0; round < 20; round++) expect([...orderOfRound(all, round)].sort()).toEqual(all)
  })

  it('is another one from round to round, and the same when the round is run again', () => {
    expect(new Set(Array.from({ length: 20 }, (_, round) => orderOfRound(all, round).join())).size).toBeGreaterThan(15)
    expect(orderOfRound(all, 3)).toEqual(orderOfRound(all, 3))
  })

  it('gives everyone each place about as often', () => {
    const rounds = 600
    const firsts = Array.from({ length: rounds }, (_, round) => orderOfRound(all, round)[0])
    for (const name of all) {
      const share = firsts.filter((first) => first === name).length / rounds
      expect(share, name).toBeGreaterThan(0.1)
      expect(share, name).toBeLessThan(0.25)
    }
  })
})
