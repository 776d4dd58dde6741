/** Node.js, with the line that imports the options. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { start } from './process.ts'
import { judgeWebServer, lineToLoad, page } from './web-server.ts'

judgeWebServer({
  name: 'node',
  available: true,
  alsoInPaths: ' $' + '{HOME} {} $HOME [x]* ? %20',
  async start(made, port, directory) {
    const own = mkdtempSync(join(directory, 'node-'))
    const file = join(own, 'server.mjs')
    writeFileSync(
      file,
      `import { createServer } from 'node:https'
${lineToLoad(made, 'node-tls.mjs')}

const server = createServer(tls, (_request, response) => {
  response.setHeader('Content-Type', 'text/html').end('${page}')
})
server.on('tlsClientError', (error) => console.log(error.message))
server.listen(${port}, '127.0.0.1')
`,
    )
    // Its own defaults, set to allow TLS 1.0 and everything else.
    const allowing = ['--tls-min-v1.0', '--tls-cipher-list=ALL:@SECLEVEL=0']
    return start(process.execPath, [...allowing, file], { directory: own, port })
  },
})
