/** The closing line of .ci/run, which must not be able to say that all is well when it is not. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryDirectory } from '../program.ts'

const script = join(import.meta.dirname, '..', '..', 'scripts', 'count-tests.mjs')

const openssl = { name: 'openssl', title: 'OpenSSL', onBareMachine: 'always', found: '/usr/bin/openssl' }
const curl = { name: 'curl', title: 'curl', onBareMachine: 'never', found: '/usr/bin/curl' }
const node24 = { name: 'node-24', title: 'Node.js 24', onBareMachine: 'perhaps', found: '/w/.judges/node-24/bin/node' }
const missing = (judge: { readonly name: string }) => ({ ...judge, found: undefined, missing: 'not found' })

const green = { numPassedTests: 9, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
const someSkipped = { ...green, numPendingTests: 2 }

type Judges = readonly object[]

function count(kind: string, status: number, results: object | undefined, judges: Judges, before = 0) {
  const directory = temporaryDirectory()
  mkdirSync(join(directory, 'build'))
  const write = (name: string, value: unknown) => writeFileSync(join(directory, 'build', name), JSON.stringify(value))
  if (results) write('test-results.json', results)
  write('judges.json', judges)
  const words = [script, `--${kind}`, String(status), directory, String(before)]
  const run = spawnSync(process.execPath, words, { encoding: 'utf8' })
  return { exitCode: run.status, lastLine: run.stdout.trimEnd().split('\n').at(-1), said: run.stdout + run.stderr }
}

describe('a run with every judge', () => {
  it('is green with true counts', () => {
    expect(count('all', 0, green, [openssl, curl])).toMatchObject({ exitCode: 0, lastLine: '9 passed, 0 failed' })
  })

  it.each<readonly [string, number, object | undefined, Judges, number, string]>([
    ['a test failed', 1, { ...green, numFailedTests: 3 }, [curl], 0, '9 passed, 3 failed'],
    ['tests were skipped', 0, someSkipped, [curl], 0, '9 passed, 2 failed'],
    ['the command failed otherwise', 1, green, [curl], 0, '9 passed, 1 failed'],
    ['no test ran', 0, undefined, [curl], 0, '0 passed, 1 failed'],
    ['it does not say what judged', 0, green, [], 0, '9 passed, 1 failed'],
    ['a run before it failed', 0, green, [curl], 1, '9 passed, 1 failed'],
  ])('has failed where %s', (_, status, results, judges, before, lastLine) => {
    expect(count('all', status, results, judges, before)).toMatchObject({ exitCode: 1, lastLine })
  })
})

describe('a run on a bare machine', () => {
  it('is green where what it cannot have was skipped', () => {
    const { exitCode, lastLine } = count('bare', 0, someSkipped, [openssl, missing(curl), missing(node24)])
    expect({ exitCode, lastLine }).toEqual({ exitCode: 0, lastLine: '9 passed, 0 failed, 2 skipped on a bare machine' })
  })

  it.each<readonly [string, Judges, string]>([
    ['curl judged', [openssl, curl], 'curl has judged (/usr/bin/curl), which a bare machine does not have.'],
    ['a Node.js of .judges judged', [openssl, node24], 'Node.js 24 has judged (/w/.judges/node-24/bin/node)'],
    ['OpenSSL did not judge', [missing(openssl)], 'OpenSSL has not judged, which a bare machine has: not found.'],
  ])('has failed where %s', (_, judges, said) => {
    const run = count('bare', 0, someSkipped, judges)
    expect(run).toMatchObject({ exitCode: 1, lastLine: '9 passed, 1 failed, 2 skipped on a bare machine' })
    expect(run.said).toContain(said)
  })
})

describe('a run with some judges', () => {
  it('is green where some judged and some were skipped', () => {
    expect(count('some', 0, someSkipped, [curl, missing(node24)]).exitCode).toBe(0)
  })

  it.each<readonly [string, object, Judges]>([
    ['none was missing', green, [curl]],
    ['none was there', someSkipped, [missing(curl)]],
    ['nothing was skipped', green, [curl, missing(node24)]],
  ])('has failed where %s, since it shows nothing', (_, results, judges) => {
    expect(count('some', 0, results, judges).exitCode).toBe(1)
  })
})
