/** Caddy, with the file imported in a site block. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { succeed } from '../client.ts'
import { haveJudges } from '../pairs.ts'
import { start } from './process.ts'
import { judgeWebServer, lineToLoad, page } from './web-server.ts'

judgeWebServer({
  name: 'caddy',
  available: haveJudges('caddy'),
  alsoInPaths: ' $HOME ` }',
  async start(made, port, directory) {
    const own = mkdtempSync(join(directory, 'caddy-'))
    const file = join(own, 'Caddyfile')
    writeFileSync(
      file,
      `{
	admin off
	auto_https disable_redirects
	storage file_system ${own}
}
https://localhost:${port} {
	bind 127.0.0.1
	${lineToLoad(made, 'caddy.conf')}
	header Content-Type text/html
	respond "${page}"
}
`,
    )
    const words = ['--adapter', 'caddyfile', '--config', file]
    await succeed('caddy', ['validate', ...words], { directory: own })
    return start('caddy', ['run', ...words], { directory: own, port, environment: allowingGo })
  },
})

/** Go's own defaults, set to allow TLS 1.0. */
const allowingGo = { GODEBUG: 'tls10server=1,tlsrsakex=1,tls3des=1' }
