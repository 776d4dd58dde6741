/** Test cases made by the committed bundle: what only the whole program shows. The rest is in commands/test-cases-files.test.ts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makePair } from '../commands/in-process.ts'
import { temporaryDirectory } from '../program.ts'
import { forEachFault } from './faults.ts'
import { runMain } from './runner.ts'

/** The program's own clock, which is this machine's. */
const now = Math.floor(Date.now() / 1000)

describe('as an Action', () => {
  it('the job summary and the log tell of them, and the lines of every key are masked, once', () => {
    const workspace = temporaryDirectory()
    const inputs = { 'common-name': 'app.test', 'key-type': 'ecdsa-p256', 'test-cases': 'expired, mismatched-key' }
    const step = runMain({ workspace, inputs })
    expect(step.status, step.stdout).toBe(0)
    const told = 'good, expired, mismatched-key in certs/test-cases, from a CA of their own'
    expect(step.stdout).toContain(told)
    expect(step.summary.replaceAll('&#45;', '-')).toContain(`| test cases | <code>${told}</code> |`)
    const cases = join(workspace, 'certs', 'test-cases')
    expect(step.outputs['test-cases-path']).toBe(join(cases, 'test-cases.json'))
    for (const name of ['good', 'expired', 'mismatched-key']) {
      const [, line] = readFileSync(join(cases, name, 'key.pem'), 'utf8').split('\n')
      expect(step.stdout.split('\n').filter((said) => said === `::add-mask::${line}`)).toHaveLength(1)
    }
  })
})

describe('a run with test cases that is killed', () => {
  it('leaves all of a new directory or nothing, and the next run makes it', async () => {
    const words = ['app.test', '--key-type', 'ecdsa-p256', '--test-cases', 'good']
    const points = await forEachFault(words, 'SIGKILL', temporaryDirectory, async (directory, run, killedAt) => {
      expect(run.signal, `${killedAt}: ${run.stderr}`).toBe('SIGKILL')
      const isThere = existsSync(join(directory, 'certs'))
      expect(existsSync(join(directory, 'certs/test-cases/test-cases.json')), `killed at ${killedAt}`).toBe(isThere)
      await makePair(words, { directory, now })
      expect(readdirSync(directory), `after ${killedAt}`).toEqual(['certs'])
      const files = ['ca.pem', 'cert.pem', 'crl.der', 'crl.pem', 'fullchain.pem', 'key.pem']
      expect(
        readdirSync(join(directory, 'certs/test-cases'), { recursive: true })
          .filter((name) => name !== 'good')
          .sort(),
      ).toEqual([...files.map((file) => `good/${file}`), 'test-cases.json'])
    })
    expect(points).toBeGreaterThan(10)
  })
})
