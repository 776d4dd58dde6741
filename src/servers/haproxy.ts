/** HAProxy 2.2 and later: a frontend that terminates TLS and passes requests to the user's own backend `app`. */
import { header } from './header.ts'
import { cipherSuites, opensslCiphers } from './mozilla-intermediate.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'

/** @see https://docs.haproxy.org/2.6/configuration.html#5.1 */
export const haproxy: Server = {
  needs: ['combined'],
  encryptedKey: 'refused',
  settings({ paths, clients }) {
    const loading = {
      load: `haproxy -f ${quoteForShell(`${paths.settings}/haproxy.cfg`)} -f haproxy.cfg`,
      where: 'before a file of yours with a backend app',
    }
    const verify = clients ? ` ca-file ${quote(clients.pem)} verify required` : ''
    const text = `${header('#', 'TLS of HAProxy', loading)}
global
    ssl-default-bind-options ssl-min-ver TLSv1.2 no-tls-tickets
    ssl-default-bind-ciphers ${opensslCiphers.join(':')}
    ssl-default-bind-ciphersuites ${cipherSuites.join(':')}
    # Where it listens, unless the environment says otherwise.
    presetenv TLS_BIND :8443

frontend tls
    mode http
    timeout client 1m
    bind "\${TLS_BIND}" ssl crt ${quote(paths.combined)} alpn h2,http/1.1${verify}
    http-request set-header X-Forwarded-Proto https
    default_backend app
`
    return { files: [{ name: 'haproxy.cfg', text }], ...loading }
  },
}

/** Quotes a word with weak quotes, in which a backslash escapes itself, `"` and `$`. */
function quote(word: string): string {
  return `"${word.replace(/["\\$]/g, '\\$&')}"`
}
