/** Test cases that are there, of which somebody has changed a file. What is served is in `entry/serve-test-cases.test.ts`. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Ports } from '../../src/commands/ports.ts'
import { serveTestCases } from '../../src/commands/serve-test-cases.ts'
import { InputError } from '../../src/errors.ts'
import { startServers } from '../../src/test-cases/servers.ts'
import { sharedTemporaryDirectory, temporaryDirectory } from '../program.ts'
import { now } from '../request/given.ts'
import { makePair } from './in-process.ts'

const block = (bytes: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(bytes).toString('base64')}\n-----END CERTIFICATE-----\n`

describe('test cases that are there', () => {
  const shared = sharedTemporaryDirectory()
  beforeAll(async () => {
    await makePair(['--test-cases', 'expired', '--key-type', 'ecdsa-p256'], { directory: shared })
  })

  async function serve(change: (directory: string) => void) {
    const directory = temporaryDirectory()
    cpSync(join(shared, 'certs'), directory, { recursive: true })
    change(join(directory, 'test-cases'))
    const read = (name: string) => (existsSync(join(directory, name)) ? readFileSync(join(directory, name)) : undefined)
    const ports = {
      fileStore: { openDirectory: () => ({ read, pathOf: (name: string) => join(directory, name) }) },
      now: () => now,
      serve: async () => ({ start: startServers, runClient: () => Promise.reject(new Error('no client')) }),
    } as unknown as Ports
    const { serving } = await serveTestCases([], new Map([['port', '0']]), ports)
    await serving.servers.close()
    return serving
  }

  it('are served where all is as it was', async () => {
    const { servers, warnings } = await serve(() => {})
    expect(servers.cases.map(({ name }) => name)).toEqual(['good', 'expired'])
    expect(warnings).toEqual([])
  })

  const noCertificate = block(Buffer.alloc(9))
  const pemOf = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }) as string

  it.each<[string, string, string | undefined, string]>([
    ['a certificate that is gone', 'good/cert.pem', undefined, 'a certificate of good, got'],
    ['a certificate that is none', 'good/cert.pem', noCertificate, 'a certificate of good (RFC 5280), got'],
    ['a chain that is none', 'expired/fullchain.pem', noCertificate, 'a certificate of expired (RFC 5280), got'],
    ['a key that is none', 'expired/key.pem', 'none', 'a private key of expired, got'],
    [
      'the key of another',
      'expired/key.pem',
      pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
      'the private key of expired, got',
    ],
    [
      'a key of another type',
      'expired/key.pem',
      pemOf(generateKeyPairSync('ed25519').privateKey),
      'the private key of expired, got',
    ],
  ])('are refused, and no bug, with %s', async (_, file, contents, expected) => {
    const error = await serve((cases) => {
      if (contents === undefined) rmSync(join(cases, file))
      else writeFileSync(join(cases, file), contents)
    }).catch((caught) => caught)
    expectRefusal(error, `expected ${expected}`)
  })

  it('are refused with a chain that no server loads', async () => {
    const error = await serve((cases) => {
      const file = join(cases, 'expired/fullchain.pem')
      writeFileSync(file, readFileSync(join(cases, 'expired/cert.pem'), 'utf8') + noCertificate)
    }).catch((caught) => caught)
    expectRefusal(error, 'expected a certificate and a key of expired that a server loads, got')
  })

  function expectRefusal(error: InputError, beginning: string): void {
    expect(error).toBeInstanceOf(InputError)
    expect(error.issues).toEqual([{ where: 'serve-test-cases', message: expect.stringContaining(beginning) }])
    expect(error.message).toMatch(/\. Recreate it with --if-exists replace\.$|key-passphrase opens encrypted ones\.$/)
  }
})
