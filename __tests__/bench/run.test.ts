/** The command itself, with the one job that needs no other program. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Results } from '../../bench/types.d.ts'
import { temporaryDirectory } from '../program.ts'

const entry = join(import.meta.dirname, '..', '..', 'bench', 'run.mjs')
const run = (...words: string[]) => spawnSync(process.execPath, [entry, ...words], { encoding: 'utf8' })

describe('the benchmark', () => {
  it('measures, prints, and writes results, page and picture, whatever the verdicts', () => {
    const directory = temporaryDirectory()
    const files = ['--json', join(directory, 'results.json'), '--markdown', join(directory, 'page.md')]
    const { status, stdout, stderr } = run('--quick', '--only', 'action', '--scratch', directory, ...files)
    expect(stderr).not.toContain('failed')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^> main +\d/m)
    expect(stdout).toMatch(/^Action, post, nothing to undo ÷ node -e 0 +at most 1\.3 +\d.*met$/m)

    expect(readdirSync(directory).sort()).toEqual(['page.md', 'page.svg', 'results.json'])
    const [json, page, picture] = ['results.json', 'page.md', 'page.svg'].map((name) =>
      readFileSync(join(directory, name), 'utf8'),
    ) as [string, string, string]
    const { jobs, verdicts, sizes } = JSON.parse(json) as Results
    expect(jobs.map(({ name }) => name)).toEqual(['action'])
    expect(verdicts.filter(({ met }) => met !== undefined).length).toBeGreaterThanOrEqual(4)
    expect(sizes.loaded).toBeGreaterThan(10_000)
    expect(sizes.dist).toBeGreaterThan(sizes.loaded)
    for (const text of [json, page, picture, stdout]) expect(text).not.toContain(directory)
  })

  it('refuses a job that there is not, and names those that there are', () => {
    const { status, stderr } = run('--only', 'action,nothing')
    expect(status).toBe(2)
    expect(stderr).toMatch(/^--only: expected some of pair-p256, .*, got "nothing"\.\n$/)
  })
})
