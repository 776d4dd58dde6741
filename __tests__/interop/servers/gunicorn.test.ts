/** Gunicorn, started by the line that its configuration tells. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { succeed } from '../client.ts'
import { haveJudges } from '../pairs.ts'
import { startLine } from './process.ts'
import { pathOfDebian } from './python.ts'
import { judgeWebServer, lineToLoad, page } from './web-server.ts'

judgeWebServer({
  name: 'gunicorn',
  available: haveJudges('python3', 'gunicorn'),
  alsoInPaths: ' $' + '{HOME} {} $HOME \\ [x]* ?',
  async start(made, port, directory) {
    const own = mkdtempSync(join(directory, 'gunicorn-'))
    writeFileSync(
      join(own, 'app.py'),
      `def app(environ, start_response):
    assert environ["wsgi.url_scheme"] == "https"
    start_response("200 OK", [("Content-Type", "text/html")])
    return [b"${page}"]
`,
    )
    const line = lineToLoad(made, 'gunicorn.conf.py')
    const environment = { PATH: pathOfDebian }
    await succeed('sh', ['-c', `${line} --check-config`], { directory: own, environment })
    return startLine(`${line} --bind 127.0.0.1:${port}`, { directory: own, port, environment })
  },
})
