/** Uvicorn, started by the line that the module tells. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { haveJudges } from '../pairs.ts'
import { startLine } from './process.ts'
import { pathOfDebian } from './python.ts'
import { judgeWebServer, lineToLoad, page } from './web-server.ts'

judgeWebServer({
  name: 'uvicorn',
  available: haveJudges('python3', 'uvicorn'),
  alsoInPaths: ' $' + '{HOME} {} $HOME \\ [x]* ?',
  async start(made, port, directory) {
    const own = mkdtempSync(join(directory, 'uvicorn-'))
    writeFileSync(
      join(own, 'app.py'),
      `async def app(scope, receive, send):
    assert scope["type"] == "http" and scope["scheme"] == "https"
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/html")]})
    await send({"type": "http.response.body", "body": b"${page}"})
`,
    )
    const line = `${lineToLoad(made, 'uvicorn_tls.py')} --host 127.0.0.1 --port ${port} --lifespan off`
    return startLine(line, { directory: own, port, environment: { PATH: pathOfDebian } })
  },
})
