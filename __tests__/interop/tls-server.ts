/** HTTPS servers on loopback, in the process of the tests: Node.js loads the pair and serves one page with it. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Outputs } from '../../src/interface/table.ts'

/** What clients print when they were content. */
export const page = '<p>the page</p>'

export interface TlsServer {
  readonly port: number
  close(): void
}

export interface Serving {
  readonly address?: string
  readonly passphrase?: string
  /** Path of the certificates whom clients are asked to show; the page then tells what the server makes of them. */
  readonly clientCa?: string
}

/** Serves with the full chain and key of a pair, on a free port. */
export async function serve(pair: Outputs, serving: Serving = {}): Promise<TlsServer> {
  const { address = '127.0.0.1', passphrase, clientCa } = serving
  const options: ServerOptions = {
    cert: readFileSync(pair['fullchain-path']),
    key: readFileSync(pair['key-path']),
    ...(passphrase === undefined ? {} : { passphrase }),
    ...(clientCa === undefined ? {} : { ca: readFileSync(clientCa), requestCert: true, rejectUnauthorized: false }),
  }
  const server = createServer(options, (request, response) => {
    const words = clientCa === undefined ? '' : opinion(request.socket as TLSSocket)
    response.setHeader('Content-Type', 'text/html').end(page + words)
  })
  // A client that refuses the certificate closes the connection: its own words are what counts.
  server.on('tlsClientError', () => {})
  server.listen(0, address)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Node.js would close the connection of a client that it does not trust, and not say why. */
function opinion(socket: TLSSocket): string {
  const client = socket.getPeerCertificate().subject?.CN ?? 'a client'
  return socket.authorized ? `${client} is authorized` : `${client} is refused: ${socket.authorizationError}`
}
