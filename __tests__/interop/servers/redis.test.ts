/** Redis, with the configuration that was written, and redis-cli. */
import { runClient } from '../client.ts'
import { haveJudges } from '../pairs.ts'
import { judgeDataServer } from './data-server.ts'
import { startLine } from './process.ts'
import { lineToLoad } from './web-server.ts'

judgeDataServer({
  name: 'redis',
  available: haveJudges('redis-server', 'redis-cli'),
  userName: 'redis',
  answer: /^PONG$/m,
  alsoInPaths: ' {} $HOME \\ [x]* ?',
  start(made, place) {
    const own = `--bind 127.0.0.1 --tls-port ${place.port} --save "" --dir ${place.directory}`
    return startLine(`exec ${lineToLoad(made, 'redis.conf')} ${own}`, place)
  },
  ask({ port, ca, client }, directory) {
    const shown = client ? ['--cert', client['fullchain-path'], '--key', client['key-path']] : []
    const words = ['-h', 'localhost', '-p', `${port}`, '--tls', '--cacert', ca, ...shown, 'PING']
    return runClient('redis-cli', words, { directory })
  },
})
