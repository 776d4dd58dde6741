import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jobs } from '../../bench/contestants.mjs'
import { rowsOf, tableOf } from '../../bench/report.mjs'

const script = join(import.meta.dirname, '..', '..', 'bench', 'run.mjs')
const run = (...words: string[]) => spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' })

describe('the benchmark', () => {
  it('judges what this program makes before it measures', () => {
    const { status, stdout, stderr } = run('--judge', 'pair-p256', 'pkcs12', 'action')
    expect(status, stderr).toBe(0)
    expect(stdout.match(/selfsigned-cert-action: judged/g)).toHaveLength(3)
    expect(stdout).toContain('its post step, nothing to undo: judged')
  })

  it('names the jobs if it does not know one', () => {
    const { status, stderr } = run('pair-p257')
    expect([status, stderr]).toEqual([1, `Jobs are ${jobs.map(({ name }) => name).join(', ')}.\n`])
  })

  it('has this program first in each job, and each contestant once', () => {
    for (const { contestants } of jobs) {
      const names = contestants.map(({ name }) => name)
      expect(names[0]).toBe('selfsigned-cert-action')
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('scales the time of a loop with fewer entries', () => {
    const job = jobs.find(({ name }) => name === 'batch-1000')
    if (job === undefined) throw new Error('There is no such job.')
    const times = { median: 0.5, min: 0.4, max: 0.6 }
    const rows = rowsOf(
      [
        { command: 'selfsigned-cert-action', ...times },
        { command: 'a loop of openssl', ...times },
      ],
      job,
    )
    expect(rows[1]).toEqual({
      who: 'a loop of openssl',
      median: 10_000,
      min: 8000,
      max: 12_000,
      note: 'scaled from 50',
    })
    expect(tableOf(rows)).toContain('| a loop of openssl | 10000 ms | 8000 to 12000 ms | 20.00 | scaled from 50 |')
  })
})
