/** Mosquitto, with the configuration that was written, and its own clients. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runClient } from '../client.ts'
import { haveJudges } from '../pairs.ts'
import { judgeDataServer } from './data-server.ts'
import { startLine } from './process.ts'
import { lineToLoad } from './web-server.ts'

judgeDataServer({
  name: 'mosquitto',
  available: haveJudges('mosquitto', 'mosquitto_pub', 'mosquitto_sub'),
  userName: 'mosquitto',
  answer: /^hello$/m,
  alsoInPaths: ' {} $HOME \\ [x]* ?  +',
  start(made, place) {
    // No word on its command line says where it listens, so the file does.
    const file = join(made['settings-directory'], 'mosquitto.conf')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/^listener 8883$/m, `listener ${place.port} 127.0.0.1`))
    return startLine(`exec ${lineToLoad(made, 'mosquitto.conf')}`, place)
  },
  async ask({ port, ca, client }, directory) {
    const shown = client ? ['--cert', client['fullchain-path'], '--key', client['key-path']] : []
    const words = ['-h', 'localhost', '-p', `${port}`, '--cafile', ca, ...shown, '-t', 'topic', '-q', '1']
    const published = await runClient('mosquitto_pub', [...words, '-r', '-m', 'hello'], { directory })
    if (published.status !== 0) return published
    return runClient('mosquitto_sub', [...words, '-C', '1', '-W', '10'], { directory })
  },
})
