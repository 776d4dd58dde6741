/** Node.js, with the line that imports the options. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outputs } from '../../../src/interface/table.ts'
import { nodeRuntime } from '../../judges.ts'
import { type Running, start } from './process.ts'
import { judgeWebServer, lineToLoad, page } from './web-server.ts'

async function startNode(node: string, made: Outputs, port: number, directory: string): Promise<Running> {
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
  return start(node, [...allowing, file], { directory: own, port })
}

for (const major of [20, 24] as const) {
  const node = nodeRuntime(major)
  judgeWebServer({
    name: 'node',
    title: `Node.js ${major}`,
    available: node !== undefined,
    alsoInPaths: ' $' + '{HOME} {} $HOME [x]* ? %20',
    start: (made, port, directory) => startNode(node as string, made, port, directory),
  })
}
