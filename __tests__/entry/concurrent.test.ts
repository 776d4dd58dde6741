/** Runs that share a directory end with one whole set, which is what each of them reports. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isWholePair, namesIn, wholeSet } from '../pair-files.ts'
import { mainEntry, temporaryDirectory } from '../program.ts'

async function runAtOnce(count: number, words: readonly string[], directory: string): Promise<readonly string[]> {
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, [mainEntry, '--json', ...words], { cwd: directory, stdio: ['ignore', 'pipe', 'ignore'] }),
  )
  return Promise.all(
    children.map(async (child) => {
      const chunks: Buffer[] = []
      child.stdout.on('data', (chunk) => chunks.push(chunk))
      const [status] = await once(child, 'close')
      expect(status).toBe(0)
      return JSON.parse(Buffer.concat(chunks).toString())['fingerprint-sha256']
    }),
  )
}

it('all of a new directory report the pair of the one that came first', async () => {
  const directory = temporaryDirectory()
  const fingerprints = await runAtOnce(8, ['--key-type', 'ecdsa-p256'], directory)
  expect(new Set(fingerprints).size).toBe(1)
  expect(namesIn(directory)).toEqual(['certs'])
  expect(namesIn(join(directory, 'certs'))).toEqual(wholeSet)
  expect(isWholePair(join(directory, 'certs'))).toBe(true)
})

it('those that replace one another leave a whole set and nothing beside it', async () => {
  const directory = temporaryDirectory()
  for (let round = 0; round < 3; round++) {
    await runAtOnce(6, ['--key-type', 'ecdsa-p256', '--if-exists', 'replace'], directory)
    expect(namesIn(directory)).toEqual(['certs'])
    expect(namesIn(join(directory, 'certs'))).toEqual(wholeSet)
    expect(isWholePair(join(directory, 'certs'))).toBe(true)
    expect(readFileSync(join(directory, 'certs', '.gitignore'), 'utf8')).toBe('*\n')
  }
})
