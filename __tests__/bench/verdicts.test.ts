import { describe, expect, it } from 'vitest'
import { jobs as allJobs } from '../../bench/jobs.mjs'
import { targets } from '../../bench/targets.mjs'
import type { Quantity, Target } from '../../bench/types.d.ts'
import { verdictsOf } from '../../bench/verdicts.mjs'
import { job, measured } from './measured.ts'

const sizes = { loaded: 100_000, dist: 400_000 }
const time = (name: string): Quantity => ({ of: 'time', job: 'pair', name })

function verdict(target: Omit<Target, 'name'>, jobs = [pair]) {
  return verdictsOf([{ name: 'target', ...target }], jobs, sizes)[0]
}

const pair = job('pair', [
  measured('start', [40, 50, 60]),
  measured('ours', [60, 60, 60], { role: 'ours', peakMemory: 50e6, coresBusy: 1.9 }),
  measured('raw', [100]),
])

describe('a target that is a ratio', () => {
  it('divides medians, and tells the median of the ratios within the rounds beside it', () => {
    const against = time('start')
    expect(verdict({ what: time('ours'), against, atMost: 1.35 })).toEqual({
      name: 'target',
      limit: 'at most 1.35',
      measured: 60 / 50,
      byRound: 60 / 50,
      met: true,
    })
  })

  it('is met at its limit and not above it', () => {
    const against = time('start')
    expect(verdict({ what: time('ours'), against, atMost: 1.2 })?.met).toBe(true)
    expect(verdict({ what: time('ours'), against, atMost: 1.19 })?.met).toBe(false)
  })

  it('may have a sum below, of which a part counts more than once', () => {
    const parts = [time('start'), { of: 'multiple', factor: 1.25, part: time('raw') } as const]
    const found = verdict({ what: time('ours'), against: { of: 'sum', parts }, atMost: 1 })
    expect(found?.measured).toBeCloseTo(60 / (50 + 125))
    // One round has all three.
    expect(found?.byRound).toBeCloseTo(60 / (40 + 125))
  })

  it('takes times as they were scaled', () => {
    const loop = measured('loop', [4000], { scaledFrom: 20, certificates: 1000 })
    expect(
      verdict({ what: time('loop'), against: time('start'), atMost: 1 }, [job('pair', [...pair.contestants, loop])])
        ?.measured,
    ).toBe(80)
  })
})

describe('a target that is a figure', () => {
  it('counts certificates in a second of the whole process', () => {
    const batch = job('batch', [measured('ours', [250], { role: 'ours', certificates: 1000 })])
    const what: Quantity = { of: 'certificatesPerSecond', job: 'batch', name: 'ours' }
    expect(verdict({ what, atLeast: 3000 }, [batch])).toMatchObject({
      limit: 'at least 3,000',
      measured: 4000,
      met: true,
    })
    expect(verdict({ what, atLeast: 4001 }, [batch])).toMatchObject({ met: false })
  })

  it('knows sizes without any job', () => {
    const what: Quantity = { of: 'size', name: 'loaded' }
    expect(verdict({ what, atMost: 150_000 }, [])).toMatchObject({ measured: 100_000, met: true })
  })

  it('knows memory and cores', () => {
    expect(verdict({ what: { of: 'memory', job: 'pair', name: 'ours' }, atMost: 1 })?.measured).toBe(50e6)
    expect(verdict({ what: { of: 'coresBusy', job: 'pair', name: 'ours' }, atLeast: 1.8 })?.met).toBe(true)
  })
})

describe('a target has no verdict', () => {
  const against = time('start')

  it('where its job was not run', () => {
    expect(verdict({ what: time('ours'), against, atMost: 1 }, [])).toEqual({
      name: 'target',
      limit: 'at most 1',
      unknown: 'pair was not run',
    })
  })

  it('where the other one is missing, and says what would bring it', () => {
    const absent = { name: 'start', role: 'peer', certificates: 1, missing: 'start (a package)' } as const
    const jobs = [job('pair', [absent, ...pair.contestants.slice(1)])]
    expect(verdict({ what: time('ours'), against, atMost: 1 }, jobs)?.unknown).toBe('missing: start (a package)')
  })

  it('where one of them failed', () => {
    const failed = { name: 'ours', role: 'ours', certificates: 1, failed: 'it ended with 1' } as const
    expect(
      verdict({ what: time('ours'), against, atMost: 1 }, [job('pair', [...pair.contestants.slice(0, 1), failed])])
        ?.unknown,
    ).toBe('ours failed')
  })

  it('of memory without GNU time', () => {
    expect(verdict({ what: { of: 'memory', job: 'pair', name: 'start' }, atMost: 1 })?.unknown).toContain('GNU time')
  })
})

describe('every target', () => {
  function namesIn(quantity: Quantity): readonly (readonly [string, string])[] {
    if (quantity.of === 'sum') return quantity.parts.flatMap(namesIn)
    if (quantity.of === 'multiple') return namesIn(quantity.part)
    return quantity.of === 'size' ? [] : [[quantity.job, quantity.name]]
  }

  it.each(targets.map((target) => [target.name, target] as const))('measures what there is: %s', (_, target) => {
    const known = new Set(
      allJobs.flatMap(({ name, contestants }) => contestants.map((each) => `${name}: ${each.name}`)),
    )
    const used = [target.what, ...(target.against === undefined ? [] : [target.against])].flatMap(namesIn)
    expect(used.map(([name, contestant]) => `${name}: ${contestant}`).filter((each) => !known.has(each))).toEqual([])
    expect([target.atMost, target.atLeast].filter((limit) => limit !== undefined)).toHaveLength(1)
  })
})

describe('every job', () => {
  it.each(allJobs.map((each) => [each.name, each] as const))('names each contestant once: %s', (_, { contestants }) => {
    expect(new Set(contestants.map(({ name }) => name)).size).toBe(contestants.length)
    expect(contestants.some(({ role }) => role === 'ours')).toBe(true)
  })

  it('runs at least twenty rounds, and thirty where a single RSA key decides', () => {
    for (const { name, rounds } of allJobs.filter((each) => !['batch-50-rsa', 'linear'].includes(each.name))) {
      expect(rounds, name).toBeGreaterThanOrEqual(name.endsWith('rsa') ? 30 : 20)
    }
  })
})
