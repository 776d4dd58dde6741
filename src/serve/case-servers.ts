/** The servers of all cases, of all by name, and of the page that tells of them. */
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer, type Server } from 'node:https'
import type { Socket } from 'node:net'
import { InputError } from '../errors.ts'
import type { CaseToServe, RunningServers, Seen, ServedCase, ToServe } from '../tasks/serve-ports.ts'
import { createBareServer } from './bare-server.ts'
import { contentSecurityPolicy, renderCasePage, renderIndexPage } from './pages.ts'
import { listenAll, type OnConnection } from './ports-in-a-row.ts'
import { encodeFatalAlert, readClientHello } from './tls-messages.ts'

/** OpenSSL refuses to load keys of 1024 bits and signatures with SHA-1 by itself. */
const loadsAnything = 'DEFAULT@SECLEVEL=0'

type MutableSeen = { -readonly [what in keyof Seen]: Seen[what] }

export async function startServers({ host, cases, listen, port, downloads }: ToServe): Promise<RunningServers> {
  let isReady = false
  let indexPage = ''
  const seen = cases.map((): MutableSeen => ({ connections: 0, handshakes: 0, requests: 0, turnedAway: 0 }))
  const servers = cases.map((served, index) => serverOf(served, seen[index] as MutableSeen))
  const pages = pageServer((path) => {
    if (path === '/') return isReady ? ['text/html; charset=utf-8', indexPage] : undefined
    if (path === '/health') return isReady ? ['text/plain', 'ok\n'] : undefined
    const download = downloads.get(path.slice(1) as 'ca.pem')
    const type = path.endsWith('.json') ? 'application/json' : 'application/x-pem-file'
    return download === undefined || download === '' ? undefined : [type, download]
  })
  const byName = new Map<string, OnConnection>([[host, servers[0] as OnConnection]])
  for (const [index, { name, byName: isKnown }] of cases.entries()) {
    if (isKnown) byName.set(`${name}.${host}`, servers[index] as OnConnection)
  }
  const listening = await listenAll([pages, serverByName(byName), ...servers], port, listen)
  const [pagePort, namesPort, ...casePorts] = listening.ports as [number, number, ...number[]]
  const [address] = listening.addresses as [string, ...string[]]
  const pageHost = isAny(address) ? 'localhost' : bracketed(address)
  const page = `http://${pageHost}:${pagePort}/`
  const served = cases.map(
    ({ name, byName: isKnown }, index): ServedCase => ({
      name,
      port: casePorts[index] as number,
      url: `https://${bracketed(host)}:${casePorts[index]}/`,
      urlByName: isKnown ? `https://${name}.${host}:${namesPort}/` : undefined,
      seen: () => ({ ...(seen[index] as Seen) }),
    }),
  )
  indexPage = renderIndexPage(page, host, cases, served)
  isReady = true
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

/** A client that is gone may have said things that are not read yet. */
async function settled(openSockets: () => number): Promise<void> {
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
  await pause(10)
  for (let waited = 10; waited < 500 && openSockets() > 0; waited += 10) await pause(10)
}

function serverOf(served: CaseToServe, seen: MutableSeen): OnConnection {
  const answer = served.loads ? pairServer(served, seen) : bareServer(served, seen)
  return (socket) => {
    seen.connections++
    answer(socket)
  }
}

function bareServer({ chain, key }: CaseToServe, seen: MutableSeen): OnConnection {
  return createBareServer(chain, key, {
    wentOn: () => seen.handshakes++,
    turnedAway: () => seen.turnedAway++,
  })
}

function pairServer(served: CaseToServe, seen: MutableSeen): OnConnection {
  const server = createPairServer(served)
  server.on('request', (request, response) => {
    seen.requests++
    answerRequest(request, response, ['text/html; charset=utf-8', renderCasePage(served)])
  })
  server.on('secureConnection', () => seen.handshakes++)
  // A client that refuses the certificate closes the connection.
  server.on('tlsClientError', () => {})
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Something arrived that is not HTTP: the certificate was taken.
    if (error.code?.startsWith('HPE_') && error.code !== 'HPE_INVALID_EOF_STATE') seen.requests++
    socket.destroy()
  })
  return (socket) => server.emit('connection', socket)
}

/** @throws {InputError} where OpenSSL does not load the pair: somebody has changed a file of it. */
function createPairServer({ name, fullchain, key }: CaseToServe): Server {
  try {
    return createHttpsServer({ cert: fullchain, key, ciphers: loadsAnything })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const message = `expected a certificate and a key of ${name} that a server loads, got "${reason}". Make it anew with --if-exists replace.`
    throw new InputError([{ where: 'serve-test-cases', message }])
  }
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

/** Reads as much as tells the name, and hands the connection on with all that was read. */
function serverByName(servers: ReadonlyMap<string, OnConnection>): OnConnection {
  return (socket: Socket) => {
    let received: Buffer = Buffer.alloc(0)
    const onData = (octets: Buffer) => {
      received = Buffer.concat([received, octets])
      const hello = readClientHello(received)
      if (hello === 'more') return
      socket.removeListener('data', onData)
      socket.pause()
      const server = hello === 'not TLS' ? undefined : servers.get(hello.serverName ?? '')
      if (!server) {
        socket.end(encodeFatalAlert(hello === 'not TLS' ? 'unexpectedMessage' : 'unrecognizedName'))
        return
      }
      socket.unshift(received)
      // A TLS server of Node.js reads what is put back by itself, a moment later.
      server(socket)
    }
    socket.on('data', onData)
  }
}
