/** Serves test cases on loopback, in the process of the tests. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { TestCaseEntry } from '../../src/test-cases/case-definitions.ts'
import { page, type TlsServer } from './tls-server.ts'

/** OpenSSL refuses to load keys of 1024 bits and signatures with SHA-1 by itself. */
export const loadsAnything = 'DEFAULT@SECLEVEL=0'

/** @param directory That of `test-cases.json`. */
export async function serveCase(directory: string, { files }: TestCaseEntry): Promise<TlsServer> {
  const fullchain = readFileSync(join(directory, files.fullchain), 'utf8')
  const key = readFileSync(join(directory, files.key), 'utf8')
  const server = createServer({ cert: fullchain, key, ciphers: loadsAnything }, (_request, response) => {
    response.setHeader('Content-Type', 'text/html').end(page)
  })
  server.on('tlsClientError', () => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
