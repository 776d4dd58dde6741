/** Results as a run of the benchmark gives them, made by hand. */
import { summarize } from '../../bench/statistics.mjs'
import type { Measured, MeasuredJob, Results } from '../../bench/types.d.ts'

export function measured(name: string, times: readonly number[], more: Partial<Measured> = {}): Measured {
  return { name, role: 'peer', certificates: 1, time: summarize(times), byRound: times, ...more }
}

export function job(name: string, contestants: readonly Measured[], more: Partial<MeasuredJob> = {}): MeasuredJob {
  return { name, title: `Title of ${name}`, what: `What ${name} makes.`, certificates: 1, contestants, ...more }
}

export function results(jobs: readonly MeasuredJob[], more: Partial<Results> = {}): Results {
  return {
    date: '2026-11-24T12:00:00.000Z',
    quick: false,
    program: '1.0.0',
    machine: { processor: 'A processor', cores: 2, memory: 8e9, system: 'A system', output: 'tmpfs' },
    versions: { 'Node.js': '24.0.0' },
    missing: {},
    sizes: { loaded: 100_000, dist: 400_000 },
    jobs,
    verdicts: [],
    ...more,
  }
}
