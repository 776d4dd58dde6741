/** nginx, with the file included in a server block. */
import type { Outputs } from '../../../src/request/interface.ts'
import { succeed } from '../client.ts'
import { haveJudges } from '../pairs.ts'
import { nginxWords } from './nginx-words.ts'
import { start } from './process.ts'
import { judgeWebServer, lineToLoad, page } from './web-server.ts'

judgeWebServer({
  name: 'nginx',
  available: haveJudges('nginx'),
  alsoInPaths: ' {} \\ [x]* ?',
  async start(made: Outputs, port, directory) {
    const server = `server {
listen 127.0.0.1:${port} ssl;
${lineToLoad(made, 'nginx.conf')}
location / { return 200 '${page}'; }
}`
    const words = nginxWords(server, directory)
    await succeed('nginx', ['-t', ...words], { directory })
    return start('nginx', words, { directory, port })
  },
})
