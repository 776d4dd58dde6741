/** Connections that say nothing, on the servers of the cases: none stays. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect as connectTcp } from 'node:net'
import { join } from 'node:path'
import { connect as connectTls } from 'node:tls'
import { expect, it, onTestFinished } from 'vitest'
import { testCases } from '../../src/test-cases/case-definitions.ts'
import { startServers } from '../../src/test-cases/servers.ts'
import { makePair } from '../commands/in-process.ts'
import { temporaryDirectory } from '../program.ts'

async function serveGood(milliseconds: number) {
  const directory = temporaryDirectory()
  await makePair(['localhost', '--test-cases', 'good', '--key-type', 'ecdsa-p256'], { directory })
  const read = (name: string) => readFileSync(join(directory, 'certs/test-cases/good', name), 'utf8')
  const good = {
    name: 'good',
    ...testCases.good,
    fullchain: read('fullchain.pem'),
    key: read('key.pem'),
    byName: false,
  }
  const servers = await startServers({
    host: 'localhost',
    cases: [{ ...good, name: 'good' }],
    notServed: [],
    listen: '127.0.0.1',
    port: 0,
    limits: { milliseconds, most: 100 },
    downloads: new Map(),
  })
  onTestFinished(() => servers.close())
  return { ...servers, good: servers.cases[0]?.port as number, pagePort: Number(new URL(servers.page).port) }
}

it('a connection without a handshake, and one that sends half a request, are closed', async () => {
  const { good, namesPort, pagePort } = await serveGood(50)
  for (const port of [good, namesPort, pagePort]) await once(connectTcp(port, '127.0.0.1').resume(), 'close')
  const half = connectTcp(pagePort, '127.0.0.1').resume()
  half.write('GET / HTTP/1.1\r\nHost: ')
  await once(half, 'close')
})

it('a connection without a request after its handshake is closed', async () => {
  const { good, cases } = await serveGood(1000)
  const socket = connectTls({ port: good, host: '127.0.0.1', rejectUnauthorized: false }).resume()
  socket.on('error', () => {})
  await once(socket, 'close')
  expect(cases[0]?.seen().requests).toBe(0)
})
