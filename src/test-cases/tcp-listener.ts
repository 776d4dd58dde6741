/** Listens on TCP ports, on one address or on loopback, and limits the connections. It never connects itself. */
import { createServer, type Server, type Socket } from 'node:net'
import { HostError } from '../errors.ts'
import type { ConnectionLimits } from './ports.ts'

export type OnConnection = (socket: Socket) => void

interface TcpListener {
  readonly addresses: readonly string[]
  /** One for each connection handler, in the same order. */
  readonly ports: readonly number[]
  openSockets(): number
  close(): Promise<void>
}

/** Without IPv6, the first is enough. */
const loopback = ['127.0.0.1', '::1'] as const

/** How often to try another port if a port is free on only one of the addresses. */
const mostAttempts = 20

/**
 * @param first The first port; the others follow it. 0 means any free port for each.
 * @throws {HostError} if a port is not available. Then all are closed.
 */
export async function listenAll(
  connections: readonly OnConnection[],
  first: number,
  address: string | undefined,
  limits: ConnectionLimits,
): Promise<TcpListener> {
  const servers: Server[] = []
  const sockets = new Set<Socket>()
  const addresses = new Set<string>()
  const ports: number[] = []
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  }
  const open = async (onConnection: OnConnection, port: number, on: string) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      if (sockets.size >= limits.most) return void socket.destroy()
      sockets.add(socket)
      const timer = setTimeout(() => socket.destroy(), limits.milliseconds).unref()
      socket.on('close', () => {
        clearTimeout(timer)
        sockets.delete(socket)
      })
      onConnection(socket)
    })
    await listen(server, port, on)
    servers.push(server)
    addresses.add(on)
    return (server.address() as { port: number }).port
  }
  try {
    for (const [index, onConnection] of connections.entries()) {
      const asked = first === 0 ? 0 : first + index
      ports.push(
        await (address === undefined ? openOnLoopback(onConnection, asked) : open(onConnection, asked, address)),
      )
    }
  } catch (error) {
    await close()
    throw error instanceof ListenError ? hostErrorOf(error) : error
  }
  return { addresses: [...addresses], ports, openSockets: () => sockets.size, close }

  async function openOnLoopback(onConnection: OnConnection, asked: number): Promise<number> {
    for (let attempt = 1; ; attempt++) {
      const port = await open(onConnection, asked, loopback[0])
      try {
        return await open(onConnection, port, loopback[1])
      } catch (error) {
        if (!(error instanceof ListenError)) throw error
        if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)) return port
        if (asked !== 0 || attempt === mostAttempts) throw error
        await new Promise((resolve) => servers.pop()?.close(resolve))
      }
    }
  }
}

class ListenError extends Error {
  readonly code: string
  readonly port: number
  readonly address: string

  constructor(cause: NodeJS.ErrnoException, port: number, address: string) {
    super(cause.message, { cause })
    this.code = cause.code ?? ''
    this.port = port
    this.address = address
  }
}

function listen(server: Server, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // After the server listens, an error concerns a single connection that could not be accepted.
    server.on('error', (error) => reject(new ListenError(error, port, address)))
    server.listen({ port, host: address }, () => resolve())
  })
}

function hostErrorOf({ code, port, address, message }: ListenError): HostError {
  switch (code) {
    case 'EADDRINUSE':
      return new HostError(
        `port: expected ${port} to be free on ${address}, but another program listens on it. Choose another port with --port, or any free port with --port 0.`,
      )
    case 'EACCES':
      return new HostError(
        `port: expected a port that this user may listen on, got "${port}". Choose a port above 1023 with --port.`,
      )
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
      return new HostError(`listen: expected an address of this machine, got "${address}".`)
    default:
      return new HostError(`listen: expected to listen on ${address}, port ${port}, but: ${message}.`)
  }
}
