/** A server in Go, with the module taken in by the line that it tells. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { succeed } from '../client.ts'
import { goEnvironment } from '../go-program.ts'
import { haveJudges } from '../pairs.ts'
import { start } from './process.ts'
import { judgeWebServer, lineToLoad, page } from './web-server.ts'

judgeWebServer({
  name: 'go',
  available: haveJudges('go'),
  alsoInPaths: ' $' + '{HOME} {} $HOME [x]* ?',
  async start(made, port, directory) {
    const own = mkdtempSync(join(directory, 'go-'))
    writeFileSync(join(own, 'go.mod'), 'module server\n\ngo 1.18\n')
    writeFileSync(
      join(own, 'main.go'),
      `package main

import (
	"fmt"
	"net/http"
	"os"

	"selfsigned.test/tlsconfig"
)

func main() {
	config, err := tlsconfig.Load()
	if err != nil {
		panic(err)
	}
	http.HandleFunc("/", func(response http.ResponseWriter, _ *http.Request) {
		response.Header().Set("Content-Type", "text/html")
		fmt.Fprint(response, "${page}")
	})
	server := &http.Server{Addr: "127.0.0.1:" + os.Args[1], TLSConfig: config}
	panic(server.ListenAndServeTLS("", ""))
}
`,
    )
    const circumstances = { directory: own, timeoutSeconds: 280, environment: goEnvironment(directory) }
    await succeed('sh', ['-c', lineToLoad(made, 'go/tls.go')], circumstances)
    await succeed('go', ['vet', './...', 'selfsigned.test/tlsconfig'], circumstances)
    await succeed('go', ['build', '-o', join(own, 'server'), '.'], circumstances)
    // Go's own defaults, set to allow TLS 1.0.
    const environment = { GODEBUG: 'tls10server=1,tlsrsakex=1,tls3des=1' }
    return start(join(own, 'server'), [`${port}`], { directory: own, port, environment })
  },
})
