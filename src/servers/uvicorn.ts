/** Uvicorn: a module that starts it with other defaults, because it has no configuration file. It terminates TLS itself. */
import { header } from './header.ts'
import { opensslCiphers } from './mozilla-intermediate.ts'
import { quoteForPython } from './python-syntax.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'

/** @see https://www.uvicorn.org/settings/#https */
export const uvicorn: Server = {
  needs: [],
  encryptedKey: 'opened',
  settings({ paths, clients, keyPassphrase }) {
    const loading = { load: `python3 ${quoteForShell(`${paths.settings}/uvicorn_tls.py`)} app:app` }
    const options = [
      `"ssl_certfile": ${quoteForPython(paths.fullchain)},`,
      `"ssl_keyfile": ${quoteForPython(paths.key)},`,
      ...(keyPassphrase === undefined ? [] : [`"ssl_keyfile_password": ${quoteForPython(keyPassphrase)},`]),
      // It contains nothing older than TLS 1.2.
      `"ssl_ciphers": "${opensslCiphers.join(':')}",`,
      ...(clients
        ? [`"ssl_ca_certs": ${quoteForPython(clients.pem)},`, '"ssl_cert_reqs": int(ssl.CERT_REQUIRED),']
        : []),
    ]
    const text = `${header('#', 'TLS of Uvicorn', loading)}# It takes all of uvicorn's words. In code: uvicorn.run(app, **uvicorn_tls.tls)
${clients ? 'import ssl\n\n' : ''}import uvicorn

tls = {
${options.map((line) => `    ${line}\n`).join('')}}

if __name__ == "__main__":
    uvicorn.main(prog_name="uvicorn", default_map=tls)
`
    const file = { name: 'uvicorn_tls.py', text }
    return { files: [keyPassphrase === undefined ? file : { ...file, secret: true }], ...loading }
  },
}
