/** Ports for servers that are told theirs before they listen. */
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below those that systems give to connections (Linux 32768, others 49152): none is taken between two looks. */
const [lowest, highest] = [20_000, 32_000]

/** A port that nobody on loopback listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest))
    const server = createServer()
    const isFree = new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).once('listening', () => resolve(true))
    })
    server.listen(port, '127.0.0.1')
    if (!(await isFree)) continue
    server.close()
    await once(server, 'close')
    return port
  }
}
