/** Apache httpd 2.4 with mod_ssl: a file to include in a `VirtualHost`. */
import { header } from './header.ts'
import { opensslCiphers } from './mozilla-intermediate.ts'
import type { Server } from './server.ts'

/** @see https://httpd.apache.org/docs/2.4/mod/mod_ssl.html */
export const apache: Server = {
  needs: [],
  encryptedKey: 'refused',
  // `Define` could stand for a dollar sign, but only after the line that includes this file has been read.
  cannotSay: (path) => (path.includes('${') ? 'without ${, which begins a variable there' : undefined),
  settings({ paths, clients }) {
    const file = `${paths.settings}/apache.conf`
    const loading = { load: `Include ${quotePattern(file)}`, where: 'in a VirtualHost' }
    const lines = [
      'SSLEngine on',
      `SSLCertificateFile ${quote(paths.fullchain)}`,
      `SSLCertificateKeyFile ${quote(paths.key)}`,
      'SSLProtocol -all +TLSv1.2 +TLSv1.3',
      `SSLCipherSuite ${opensslCiphers.join(':')}`,
      'SSLHonorCipherOrder off',
      'SSLSessionTickets off',
      ...(clients
        ? [`SSLCACertificateFile ${quote(clients.pem)}`, 'SSLVerifyClient require', 'SSLVerifyDepth 10']
        : []),
    ]
    const text = header('#', 'TLS of Apache', loading) + lines.map((line) => `${line}\n`).join('')
    return { files: [{ name: 'apache.conf', text }], ...loading }
  },
}

/** Quotes a word (ap_getword_conf). A backslash escapes itself and `"`. */
function quote(word: string): string {
  return `"${word.replace(/["\\]/g, '\\$&')}"`
}

/** Writes the path of an `Include`, where unescaped `*`, `?` and `[` would make a pattern. Brackets keep them literal. */
function quotePattern(path: string): string {
  const parts = path.split('/').map((part) => {
    const isPattern = /[*?[]/.test(part)
    return isPattern ? part.replaceAll('\\', '\\\\').replace(/[*?[]/g, '[$&]') : part
  })
  return quote(parts.join('/'))
}
