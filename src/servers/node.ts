/** Node.js: a module with the options of `https.createServer`, `tls.createServer` and `http2.createSecureServer`. */
import { fileUrl } from './file-url.ts'
import { header } from './header.ts'
import { cipherSuites, opensslCiphers } from './mozilla-intermediate.ts'
import type { Server } from './server.ts'

/** @see https://nodejs.org/api/tls.html#tlscreatesecurecontextoptions */
export const node: Server = {
  needs: [],
  encryptedKey: 'opened',
  cannotSay: (path) =>
    fileUrl(path).includes('%5C') ? 'without \\ in the name of a directory, which no import can name' : undefined,
  settings({ paths, clients, keyPassphrase }) {
    const loading = {
      load: `import { tls } from '${fileUrl(`${paths.settings}/node-tls.mjs`)}'`,
    }
    const lines = [
      `  cert: readFileSync(${JSON.stringify(paths.fullchain)}),`,
      `  key: readFileSync(${JSON.stringify(paths.key)}),`,
      ...(keyPassphrase === undefined ? [] : [`  passphrase: ${JSON.stringify(keyPassphrase)},`]),
      "  minVersion: 'TLSv1.2',",
      `  ciphers: '${[...cipherSuites, ...opensslCiphers].join(':')}',`,
      '  honorCipherOrder: false,',
      ...(clients
        ? [`  ca: readFileSync(${JSON.stringify(clients.pem)}),`, '  requestCert: true,', '  rejectUnauthorized: true,']
        : []),
    ]
    const text = `${header('//', 'TLS of Node.js', loading)}import { readFileSync } from 'node:fs'

export const tls = {
${lines.join('\n')}
}
`
    const file = { name: 'node-tls.mjs', text }
    return { files: [keyPassphrase === undefined ? file : { ...file, secret: true }], ...loading }
  },
}
