/** What the servers of cases count. What real clients do with them is in `entry/serve-test-cases.test.ts`. */
import { once } from 'node:events'
import { connect } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signCertificate } from '../../src/pki/certificate.ts'
import { encodePem } from '../../src/pki/pem.ts'
import { encodePrivateKey } from '../../src/pki/private-key.ts'
import { testCases } from '../../src/test-cases/case-definitions.ts'
import { verdictsOf } from '../../src/test-cases/client-verdicts.ts'
import type { RunningServers, ServedCase } from '../../src/test-cases/ports.ts'
import { startServers } from '../../src/test-cases/servers.ts'
import { p256KeyOf, selfSignedContents } from '../pki/sample.ts'

const key = p256KeyOf(7)
const certificate = signCertificate(selfSignedContents(key), key)
const good = {
  ...testCases.good,
  name: 'good' as const,
  chain: [certificate],
  fullchain: encodePem('CERTIFICATE', certificate),
  key: encodePrivateKey(key, undefined),
  byName: false,
  clients: verdictsOf('good', 'localhost'),
}

describe('a client that finished the handshake', () => {
  let servers: RunningServers
  beforeAll(async () => {
    servers = await startServers({
      host: 'localhost',
      cases: [good],
      notServed: [],
      limits: { milliseconds: 60_000, most: 64 },
      listen: undefined,
      port: 0,
      downloads: new Map(),
    })
  })
  afterAll(() => servers.close())

  /** What the server saw of a client that sent this and hung up. */
  async function seenAfter(text: string) {
    const { port, seen } = servers.cases[0] as ServedCase
    const before = seen()
    const client = connect({ port, host: '127.0.0.1', rejectUnauthorized: false })
    await once(client, 'secureConnect')
    client.resume().end(text)
    await once(client, 'close')
    await servers.settled()
    const { handshakes, requests } = seen()
    return { handshakes: handshakes - before.handshakes, requests: requests - before.requests }
  }

  it.each([
    ['asked where it sent a request', 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 1],
    ['asked where it sent something that is not HTTP', 'EHLO localhost\r\n', 1],
    ['did not ask where it hung up inside a request', 'GET / HTTP/1.1\r\nHost: loc', 0],
    ['did not ask where it hung up without a word', '', 0],
  ])('%s', async (_, text, requests) => {
    expect(await seenAfter(text)).toEqual({ handshakes: 1, requests })
  })
})
