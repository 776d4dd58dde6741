/** HAProxy, with the file before one that has a backend. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { succeed } from '../client.ts'
import { haveJudges } from '../pairs.ts'
import { startLine } from './process.ts'
import { judgeWebServer, lineToLoad, page } from './web-server.ts'

judgeWebServer({
  name: 'haproxy',
  available: haveJudges('haproxy'),
  alsoInPaths: ' $' + '{HOME} {} $HOME \\ [x]* ? \\x41',
  async start(made, port, directory) {
    const own = mkdtempSync(join(directory, 'haproxy-'))
    writeFileSync(
      join(own, 'haproxy.cfg'),
      `backend app
    mode http
    http-request return status 200 content-type text/html string "${page}"
`,
    )
    const line = lineToLoad(made, 'haproxy.cfg')
    const environment = { TLS_BIND: `127.0.0.1:${port}` }
    await succeed('sh', ['-c', `${line} -c`], { directory: own, environment })
    return startLine(`${line} -db`, { directory: own, port, environment })
  },
})
