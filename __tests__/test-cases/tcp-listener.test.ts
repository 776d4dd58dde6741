import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { HostError } from '../../src/errors.ts'
import { listenAll } from '../../src/test-cases/tcp-listener.ts'
import { freePort } from '../free-port.ts'

const generous = { milliseconds: 60_000, most: 100 }

async function open(first: number, address: string | undefined, limits = generous) {
  const sockets: Socket[] = []
  const listening = await listenAll([(socket) => sockets.push(socket), () => {}], first, address, limits)
  onTestFinished(() => listening.close())
  return { ...listening, sockets }
}

describe('ports', () => {
  it('are free ones, the same on each address of loopback', async () => {
    const { addresses, ports } = await open(0, undefined)
    expect(addresses[0]).toBe('127.0.0.1')
    expect(new Set(ports).size).toBe(2)
  })

  it('are all closed if one of them is not available', async () => {
    const free = await freePort()
    const taken = createServer().listen(free + 1, '127.0.0.1')
    await once(taken, 'listening')
    onTestFinished(() => void taken.close())
    const error = await listenAll([() => {}, () => {}], free, '127.0.0.1', generous).catch((caught) => caught)
    expect(error).toBeInstanceOf(HostError)
    expect(error.message).toContain(`expected ${free + 1} to be free on 127.0.0.1, but another program listens on it.`)
    await expect(once(connect(free, '127.0.0.1'), 'connect')).rejects.toThrow('ECONNREFUSED')
  })

  it('stay open after connections that could not be accepted, as without free file descriptors', async () => {
    const { ports, sockets, openSockets } = await open(0, '127.0.0.1')
    const ask = async () => {
      const client = connect(ports[0] as number, '127.0.0.1')
      await once(client, 'connect')
      return client
    }
    const first = await ask()
    await expect.poll(() => sockets.length).toBe(1)
    const { server } = sockets[0] as Socket & { readonly server: Server }
    for (let failures = 0; failures < 3; failures++) server.emit('error', new Error('accept EMFILE'))
    const second = await ask()
    await expect.poll(openSockets).toBe(2)
    for (const client of [first, second]) client.destroy()
    await expect.poll(openSockets).toBe(0)
  })

  it('close a silent connection after the time limit', async () => {
    const { ports, openSockets } = await open(0, '127.0.0.1', { ...generous, milliseconds: 1 })
    const client = connect(ports[0] as number, '127.0.0.1').resume()
    await once(client, 'close')
    await expect.poll(openSockets).toBe(0)
  })

  it('close connections over the limit at once, and accept others later', async () => {
    const { ports, sockets, openSockets } = await open(0, '127.0.0.1', { ...generous, most: 1 })
    const first = connect(ports[0] as number, '127.0.0.1').resume()
    await expect.poll(openSockets).toBe(1)
    await once(
      connect(ports[1] as number, '127.0.0.1')
        .on('error', () => {})
        .resume(),
      'close',
    )
    expect(sockets).toHaveLength(1)
    first.destroy()
    await expect.poll(openSockets).toBe(0)
    connect(ports[0] as number, '127.0.0.1').resume()
    await expect.poll(() => sockets.length).toBe(2)
  })
})
