/** SECURITY.md names a test for each promise. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const text = readFileSync(join(root, 'SECURITY.md'), 'utf8')
const testsNamedIn = (part: string) => part.match(/__tests__\/[\w./-]+\.ts/g) ?? []

/** From each number to the next one, or to the next heading. */
const promises = text
  .slice(text.indexOf('\n## What always holds'))
  .split(/\n(?=\d+\. |## )/)
  .filter((part) => /^\d/.test(part))

describe('SECURITY.md', () => {
  it('numbers its promises from 1 on', () => {
    expect(promises.length).toBeGreaterThan(0)
    expect(promises.map((promise) => Number.parseInt(promise, 10))).toEqual(promises.map((_, index) => index + 1))
  })

  it.each(promises.map((promise) => [/[^.*]+\w/.exec(promise.replace(/^\d+\. /, ''))?.[0], promise]))(
    'names a test for the promise "%s"',
    (_, promise) => expect(testsNamedIn(promise ?? '')).not.toEqual([]),
  )

  it.each([...new Set(testsNamedIn(text))])('names a test file that exists: %s', (name) =>
    expect(existsSync(join(root, name))).toBe(true),
  )
})
