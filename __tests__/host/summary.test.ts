import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addToSummary } from '../../src/host/summary.ts'
import { temporaryDirectory } from '../program.ts'

describe('the summary of a job', () => {
  const said: string[] = []
  const add = (markdown: string, file: string | undefined) =>
    addToSummary(markdown, file === undefined ? {} : { GITHUB_STEP_SUMMARY: file }, (problem) => said.push(problem))

  it('is added to the existing text', () => {
    const file = join(temporaryDirectory(), 'summary.md')
    writeFileSync(file, 'before\n')
    add('one\n', file)
    add('two\n', file)
    expect(readFileSync(file, 'utf8')).toBe('before\none\ntwo\n')
    expect(said).toEqual([])
  })

  it('is nowhere without a runner', () => {
    for (const file of [undefined, '']) add('one\n', file)
    expect(said).toEqual([])
  })

  it('that cannot be written is reported, and is no failure', () => {
    add('one\n', join(temporaryDirectory(), 'no-such-directory', 'summary.md'))
    expect(said).toEqual([
      expect.stringMatching(/^GITHUB_STEP_SUMMARY: the report cannot be added to the summary: ENOENT/),
    ])
  })
})
