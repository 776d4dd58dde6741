/** Starts the servers: one for each case, one for all cases by name (SNI), and one for the page that describes them. */
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer, type Server } from 'node:https'
import { createSecureContext, type SecureContext, type TLSSocket } from 'node:tls'
import { InputError } from '../errors.ts'
import { contentSecurityPolicy, renderCasePage, renderIndexPage } from './pages.ts'
import type { CaseToServe, ConnectionCounts, RunningServers, ServedCase, ServingPlan } from './ports.ts'
import { listenAll, type OnConnection } from './tcp-listener.ts'

/** By default, OpenSSL refuses to load keys of 1024 bits and certificates signed with SHA-1. */
const loadsAnything = 'DEFAULT@SECLEVEL=0'

type MutableConnectionCounts = { -readonly [what in keyof ConnectionCounts]: ConnectionCounts[what] }

export async function startServers(toServe: ServingPlan): Promise<RunningServers> {
  const { host, cases, notServed, listen, port, downloads, limits } = toServe
  let indexPage: string | undefined
  const seen = cases.map((): MutableConnectionCounts => ({ connections: 0, handshakes: 0, requests: 0 }))
  const contexts = cases.map(secureContextOf)
  const servers = cases.map((served, index) => caseServer(served, seen[index] as MutableConnectionCounts))
  const pages = pageServer((path) => {
    if (path === '/') return indexPage === undefined ? undefined : ['text/html; charset=utf-8', indexPage]
    if (path === '/health') return indexPage === undefined ? undefined : ['text/plain', 'ok\n']
    const download = downloads.get(path.slice(1) as 'ca.pem')
    const type = path.endsWith('.json') ? 'application/json' : 'application/x-pem-file'
    return download === undefined || download === '' ? undefined : [type, download]
  })
  const listening = await listenAll([pages, serverByName(host, cases, contexts), ...servers], port, listen, limits)
  const [pagePort, namesPort, ...casePorts] = listening.ports as [number, number, ...number[]]
  const [address] = listening.addresses as [string, ...string[]]
  const pageHost = isAny(address) ? 'localhost' : bracketed(address)
  const page = `http://${pageHost}:${pagePort}/`
  const served = cases.map(
    ({ name, byName }, index): ServedCase => ({
      name,
      port: casePorts[index] as number,
      url: `https://${bracketed(host)}:${casePorts[index]}/`,
      urlByName: byName ? `https://${name}.${host}:${namesPort}/` : undefined,
      seen: () => ({ ...(seen[index] as ConnectionCounts) }),
    }),
  )
  indexPage = renderIndexPage(page, host, [...cases, ...notServed], served)
  return {
    addresses: listening.addresses,
    page,
    health: `${page}health`,
    namesPort,
    cases: served,
    settled: () => settled(listening.openSockets),
    close: listening.close,
  }
}

function isAny(address: string): boolean {
  return address === '0.0.0.0' || address === '::'
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

/** Data that a client sent just before it exited may not have been read yet. */
async function settled(openSockets: () => number): Promise<void> {
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
  await pause(10)
  for (let waited = 10; waited < 500 && openSockets() > 0; waited += 10) await pause(10)
}

/** @throws {InputError} if OpenSSL does not load the pair, because someone has changed its files. */
function secureContextOf({ name, fullchain, key }: CaseToServe): SecureContext {
  try {
    return createSecureContext({ cert: fullchain, key, ciphers: loadsAnything })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const message = `expected a certificate and a key of ${name} that a server loads, got "${reason}". Recreate it with --if-exists replace.`
    throw new InputError([{ where: 'serve-test-cases', message }])
  }
}

function caseServer(served: CaseToServe, seen: MutableConnectionCounts): OnConnection {
  const { fullchain, key } = served
  const server = createHttpsServer({ cert: fullchain, key, ciphers: loadsAnything })
  server.on('request', (request, response) => {
    seen.requests++
    answerRequest(request, response, ['text/html; charset=utf-8', renderCasePage(served)])
  })
  server.on('secureConnection', () => seen.handshakes++)
  surviveClients(server, () => seen.requests++)
  return (socket) => {
    seen.connections++
    server.emit('connection', socket)
  }
}

/** @param onRequest Called for a request that is not HTTP. */
function surviveClients(server: Server, onRequest: () => void): void {
  // A client that refuses the certificate closes the connection.
  server.on('tlsClientError', () => {})
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // The client sent something that is not HTTP, so it accepted the certificate.
    if (error.code?.startsWith('HPE_') && error.code !== 'HPE_INVALID_EOF_STATE') onRequest()
    socket.destroy()
  })
}

/** Serves each case by its name, and `good` by the host's name. For any other name, the handshake fails. */
function serverByName(host: string, cases: readonly CaseToServe[], contexts: readonly SecureContext[]): OnConnection {
  const served = new Map(cases.map((shown, index) => [`${shown.name}.${host}`, { shown, context: contexts[index] }]))
  for (const [name, { shown }] of served) if (!shown.byName) served.delete(name)
  served.set(host, { shown: cases[0] as CaseToServe, context: contexts[0] })
  const server = createHttpsServer({
    ciphers: loadsAnything,
    SNICallback: (name, done) => done(null, served.get(name.toLowerCase())?.context),
  })
  server.on('request', (request, response) => {
    const { servername } = request.socket as TLSSocket & { readonly servername?: string | false }
    const shown = served.get(String(servername).toLowerCase())?.shown
    answerRequest(request, response, shown && ['text/html; charset=utf-8', renderCasePage(shown)])
  })
  surviveClients(server, () => {})
  return (socket) => server.emit('connection', socket)
}

type Answer = readonly [type: string, body: string]

function pageServer(answerTo: (path: string) => Answer | undefined): OnConnection {
  const server = createHttpServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?')
    answerRequest(request, response, answerTo(path))
  })
  server.on('clientError', (_, socket) => socket.destroy())
  return (socket) => server.emit('connection', socket)
}

function answerRequest(request: IncomingMessage, response: ServerResponse, answer: Answer | undefined): void {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const [type, body] = answer ?? ['text/plain', 'There is nothing here.\n']
  const status = answer ? (isRead ? 200 : 405) : request.url === '/health' ? 503 : 404
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    Connection: 'close',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
