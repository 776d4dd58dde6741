/** A run with `settings-for` servers of data and messages: files beyond the pair, warnings and refusals. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryDirectory } from '../program.ts'
import { makePair, runInProcess } from './in-process.ts'

const hasModes = process.platform !== 'win32'
const words = ['app.test', '--key-type', 'ecdsa-p256', '--settings-for']

/** Lines on standard error of a run that ends in this way. */
async function linesOf(more: readonly string[], status: number): Promise<readonly string[]> {
  const directory = temporaryDirectory()
  const run = await runInProcess([...words, ...more], { directory })
  expect(run.status, run.printed).toBe(status)
  if (status !== 0) expect(readdirSync(directory)).not.toContain('certs')
  return run.printed.split('\n').filter((line) => line !== '')
}

describe('beside the pair', () => {
  it('MongoDB has certificate and key in one file, which is closed to others', async () => {
    const directory = temporaryDirectory()
    await makePair([...words, 'mongodb', '--settings-root', '/certs'], { directory })
    const read = (name: string) => readFileSync(join(directory, 'certs', name), 'utf8')
    expect(read('combined.pem')).toBe(read('fullchain.pem') + read('key.pem'))
    expect(read('settings/mongod.conf')).toContain('certificateKeyFile: "/certs/combined.pem"')
    if (hasModes) expect(statSync(join(directory, 'certs', 'combined.pem')).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['without clients', [], ['keystore.p12']],
    ['with clients', ['--client-names', 'alice', '--issued-by', 'root-ca'], ['keystore.p12', 'truststore.p12']],
  ])('Kafka has stores %s, with the password that its settings have', async (_, more, stores) => {
    const directory = temporaryDirectory()
    await makePair([...words, 'kafka', ...more], { directory })
    const certs = join(directory, 'certs')
    expect(readdirSync(certs).filter((name) => name.endsWith('.p12'))).toEqual(stores)
    const password = readFileSync(join(certs, 'settings', 'store-password'), 'utf8').trim()
    const properties = join(certs, 'settings', 'kafka.properties')
    expect(readFileSync(properties, 'utf8')).toContain(`keystore.password=${password}\n`)
    if (hasModes) expect(statSync(properties).mode & 0o777).toBe(0o600)
  })
})

it('each server reports what it would not do as asked', async () => {
  const more = ['postgresql, mysql, rabbitmq', '--key-mode', '0644', '--client-names', 'alice']
  expect(
    (await linesOf(more, 0)).filter((line) => /^Worth knowing: \w+sql:|^Worth knowing: rabbitmq:/.test(line)),
  ).toEqual([
    'Worth knowing: postgresql: expected key-mode 0600, or 0640 with owner 0 and its group, got 0644. It does not start with a key that others read.',
    expect.stringMatching(/^Worth knowing: mysql: .* REQUIRE X509;$/),
    expect.stringMatching(/^Worth knowing: rabbitmq: .* Set issued-by to root-ca\.$/),
  ])
})

describe('refused before anything is written is', () => {
  it('a path that a server cannot read', async () => {
    const variable = '/$' + '{A}'
    expect(await linesOf(['elasticsearch, mosquitto, redis', '--settings-root', `${variable}\ufdd0`], 2)).toEqual([
      `settings-for: expected a path without $\{, which begins a variable there, for elasticsearch, got "${variable}\\ufdd0". Choose another settings-root, or another output-directory or name for the entry.`,
      `settings-for: expected a path without noncharacters of Unicode, for mosquitto, got "${variable}\\ufdd0". Choose another settings-root, or another output-directory or name for the entry.`,
    ])
  })

  it('an encrypted key for servers that would ask a person', async () => {
    const all = 'postgresql, mysql, redis, mongodb, mosquitto, rabbitmq, kafka, elasticsearch, docker-registry'
    expect((await linesOf([all, '--key-passphrase', 'open sesame'], 2))[0]).toContain(
      'cannot be combined with settings-for: mysql, mosquitto, docker-registry, which',
    )
  })
})
