/** ML-DSA, which Node.js 24 makes and judges; Debian's OpenSSL does not know it yet. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Outputs } from '../../src/interface/table.ts'
import { nodeRuntime } from '../judges.ts'
import { runProgram, temporaryDirectory } from '../program.ts'
import { runClient } from './client.ts'
import { expired, haveJudges, workshop } from './pairs.ts'

const keyTypes = ['ml-dsa-44', 'ml-dsa-65', 'ml-dsa-87']

/** Serves with a pair, visits that server, and prints how it went. */
const program = `
const { readFileSync } = require('node:fs')
const https = require('node:https')
const [cert, key, ca, servername] = process.argv.slice(1).map((word, index) => (index < 3 ? readFileSync(word) : word))
const server = https.createServer({ cert, key }, (_request, response) => response.end('the page'))
server.on('tlsClientError', () => {})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address()
  https
    .get({ host: '127.0.0.1', port, servername, ca, agent: false }, ({ socket }) => {
      const { publicKey } = socket.getPeerX509Certificate()
      console.log(socket.getProtocol(), publicKey.asymmetricKeyType)
      process.exit(0)
    })
    .on('error', (error) => {
      console.log(error.code)
      process.exit(1)
    })
})
`

const node24 = haveJudges() ? nodeRuntime(24) : undefined
const node20 = haveJudges() ? nodeRuntime(20) : undefined

describe.skipIf(node24 === undefined)('an ML-DSA certificate under Node.js 24', () => {
  const shop = workshop(node24)

  async function visit(
    pair: Outputs,
    name = 'localhost',
    trusted = pair,
  ): Promise<{ status: number | null; said: string }> {
    const files = [pair['fullchain-path'], pair['key-path'], trusted['ca-certificate-path']]
    const { status, stdout, stderr } = await runClient(node24 as string, ['-e', program, ...files, name], shop)
    return { status, said: stdout + stderr }
  }

  it.each(keyTypes)('of type %s is served and accepted over TLS 1.3', async (keyType) => {
    const pair = shop.pair('localhost', '--key-type', keyType)
    expect(await visit(pair)).toEqual({ status: 0, said: `TLSv1.3 ${keyType}\n` })
  })

  it('is refused for another name', async () => {
    const pair = shop.pair('localhost', '--key-type', 'ml-dsa-44')
    expect(await visit(pair, 'other.test')).toEqual({ status: 1, said: 'ERR_TLS_CERT_ALTNAME_INVALID\n' })
  })

  it('is refused where another is trusted', async () => {
    const pair = shop.pair('localhost', '--key-type', 'ml-dsa-44')
    const trusted = shop.pair('localhost', '--key-type', 'ml-dsa-44', '--validity-days', '30')
    expect(await visit(pair, 'localhost', trusted)).toEqual({ status: 1, said: 'DEPTH_ZERO_SELF_SIGNED_CERT\n' })
  })

  it('is refused when its time is over', async () => {
    const pair = shop.pair('localhost', '--key-type', 'ml-dsa-44', ...expired)
    expect(await visit(pair)).toEqual({ status: 1, said: 'CERT_HAS_EXPIRED\n' })
  })
})

describe.skipIf(node20 === undefined)('an ML-DSA certificate under Node.js 20', () => {
  it.each(keyTypes)('of type %s is not made: the message names the Node.js that can', (keyType) => {
    const directory = temporaryDirectory()
    const run = runProgram(['localhost', '--key-type', keyType], { directory, node: node20 as string })
    expect(run).toMatchObject({ status: 1, stdout: '' })
    expect(run.stderr).toMatch(new RegExp(`^key-type: .*"${keyType}".*Node\\.js 24\\.7 or later`))
    expect(existsSync(join(directory, 'certs'))).toBe(false)
  })
})
