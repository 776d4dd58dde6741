/** The client that finds out what a server speaks does find it out: a server that speaks TLS 1.1 is seen to. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../free-port.ts'
import { haveJudges, workshop } from '../pairs.ts'
import { speaks } from './clients.ts'
import { type Running, start } from './process.ts'

describe.skipIf(!haveJudges('openssl'))('a server that allows everything', () => {
  const shop = workshop()
  let port: number
  let server: Running
  const question = () => ({ port, ca: shop.pair('localhost')['ca-certificate-path'] })
  beforeAll(async () => {
    port = await freePort()
    const pair = shop.pair('localhost')
    const words = [
      's_server',
      '-accept',
      `127.0.0.1:${port}`,
      '-cert',
      pair['certificate-path'],
      '-key',
      pair['key-path'],
    ]
    server = await start('openssl', [...words, '-quiet'], { directory: shop.directory, port })
  })
  afterAll(() => server?.stop())

  it.each(['tls1_1', 'tls1_2', 'tls1_3'] as const)('is seen to speak %s', async (version) => {
    expect(await speaks(question(), version, shop.directory)).toBe(true)
  })

  it('is seen to take a cipher of the past', async () => {
    expect(await speaks(question(), 'tls1_2', shop.directory, 'ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0')).toBe(true)
  })
})
