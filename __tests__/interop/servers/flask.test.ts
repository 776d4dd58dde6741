/** Flask's own server, started by the line that the module tells. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { haveJudges } from '../pairs.ts'
import { startLine } from './process.ts'
import { pathOfDebian } from './python.ts'
import { judgeWebServer, lineToLoad, page } from './web-server.ts'

judgeWebServer({
  name: 'flask',
  available: haveJudges('python3', 'flask'),
  alsoInPaths: ' $' + '{HOME} {} $HOME \\ [x]* ?',
  async start(made, port, directory) {
    const own = mkdtempSync(join(directory, 'flask-'))
    writeFileSync(
      join(own, 'app.py'),
      `import flask

app = flask.Flask(__name__)


@app.get("/")
def page():
    assert flask.request.is_secure
    return "${page}"
`,
    )
    const line = `${lineToLoad(made, 'flask_tls.py')} --host 127.0.0.1 --port ${port}`
    return startLine(line, { directory: own, port, environment: { PATH: pathOfDebian } })
  },
})
