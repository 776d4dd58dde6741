/** Flask 2: a module with the `ssl_context` of its development server. */
import { header } from './header.ts'
import { cannotSayInPythonPath, contextLines } from './python-syntax.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'

/** @see https://flask.palletsprojects.com/en/stable/cli/ */
export const flask: Server = {
  needs: [],
  encryptedKey: 'opened',
  cannotSay: cannotSayInPythonPath,
  settings(site) {
    // An import path, because `--cert` with two files would use other versions and ciphers.
    const loading = {
      load: `PYTHONPATH=${quoteForShell(site.paths.settings)} flask run --cert flask_tls.ssl_context`,
    }
    const text = `${header('#', 'TLS of Flask', loading)}# In code: app.run(ssl_context=flask_tls.ssl_context)
import ssl

${contextLines(site).join('\n')}
`
    const file = { name: 'flask_tls.py', text }
    return { files: [site.keyPassphrase === undefined ? file : { ...file, secret: true }], ...loading }
  },
}
