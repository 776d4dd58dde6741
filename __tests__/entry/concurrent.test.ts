/** Runs that share a directory end with one whole set, which is what each of them reports. */
import { spawn } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import { expect, it } from 'vitest'
import { isWholePair, namesIn, wholeSet } from '../pair-files.ts'
import { mainEntry, temporaryDirectory } from '../program.ts'

interface Reported {
  readonly fingerprint: string
  readonly password: string
}

async function runAtOnce(count: number, words: readonly string[], directory: string): Promise<readonly Reported[]> {
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, [mainEntry, '--json', ...words], { cwd: directory, stdio: ['ignore', 'pipe', 'ignore'] }),
  )
  return Promise.all(
    children.map(async (child) => {
      const chunks: Buffer[] = []
      child.stdout.on('data', (chunk) => chunks.push(chunk))
      const [status] = await once(child, 'close')
      expect(status).toBe(0)
      const outputs = JSON.parse(Buffer.concat(chunks).toString())
      return { fingerprint: outputs['fingerprint-sha256'], password: outputs['pkcs12-password'] }
    }),
  )
}

it('all of a new directory report the pair of the one that came first', async () => {
  const directory = temporaryDirectory()
  const reported = await runAtOnce(8, ['--key-type', 'ecdsa-p256'], directory)
  expect(new Set(reported.map(({ fingerprint }) => fingerprint)).size).toBe(1)
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

it('twenty equal ones with key stores and no password given report the one pair and the one password', async () => {
  const directory = temporaryDirectory()
  const reported = await runAtOnce(20, ['--key-type', 'ecdsa-p256', '--formats', 'pkcs12,truststore'], directory)
  const certs = join(directory, 'certs')
  const { fingerprint256 } = new X509Certificate(readFileSync(join(certs, 'cert.pem')))
  expect(new Set(reported.map(({ fingerprint }) => fingerprint))).toEqual(new Set([fingerprint256]))
  const password = readFileSync(join(certs, 'settings', 'store-password'), 'utf8').trim()
  expect(new Set(reported.map((one) => one.password))).toEqual(new Set([password]))
  const pfx = readFileSync(join(certs, 'keystore.p12'))
  expect(() => createSecureContext({ pfx, passphrase: password })).not.toThrow()
  expect(namesIn(directory)).toEqual(['certs'])
})
