import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quoteForShell } from '../../src/servers/shell-syntax.ts'
import { pathOfJudge, requireJudges } from '../judges.ts'
import { paths } from './site.ts'

it.each([
  ['/certs/settings', '/certs/settings'],
  ['/a b', "'/a b'"],
  ["/it's", "'/it'\\''s'"],
  ['', "''"],
])('%s is written %s', (word, written) => {
  expect(quoteForShell(word)).toBe(written)
})

it.skipIf(process.platform === 'win32' || !requireJudges('sh'))(
  'is read by a shell as it was, whatever characters it has',
  () => {
    const words = fc.sample(paths, 300)
    const { stdout } = spawnSync(pathOfJudge('sh'), ['-c', `printf '%s\\n' ${words.map(quoteForShell).join(' ')}`], {
      encoding: 'utf8',
    })
    expect(stdout.split('\n').slice(0, -1)).toEqual(words)
  },
)
