/** Redis 6.2 and later, and Valkey: a whole configuration, which accepts TLS only. */
import { header } from './header.ts'
import { warnOfRootsKey } from './key-permissions.ts'
import { cipherSuites, opensslCiphers } from './mozilla-intermediate.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'

/** @see https://redis.io/docs/latest/operate/oss_and_stack/management/security/encryption/ */
export const redis: Server = {
  needs: [],
  encryptedKey: 'opened',
  settings(site) {
    const { paths, clients, keyPassphrase } = site
    const loading = { load: `redis-server ${quoteForShell(escapePattern(`${paths.settings}/redis.conf`))}` }
    const lines = [
      'port 0',
      'tls-port 6379',
      `tls-cert-file ${quote(paths.fullchain)}`,
      `tls-key-file ${quote(paths.key)}`,
      ...(keyPassphrase === undefined ? [] : [`tls-key-file-pass ${quote(keyPassphrase)}`]),
      ...(clients
        ? [`tls-ca-cert-file ${quote(clients.pem)}`, 'tls-auth-clients yes']
        : ['# Its default is to ask for one.', 'tls-auth-clients no']),
      'tls-protocols "TLSv1.2 TLSv1.3"',
      `tls-ciphers ${opensslCiphers.join(':')}`,
      `tls-ciphersuites ${cipherSuites.join(':')}`,
      'tls-prefer-server-ciphers no',
    ]
    const text = header('#', 'TLS of Redis', loading) + lines.map((line) => `${line}\n`).join('')
    const file = { name: 'redis.conf', text, ...(keyPassphrase === undefined ? {} : { secret: true as const }) }
    return { files: [file], ...loading, warnings: warnOfRootsKey('redis', site) }
  },
}

/** Quotes a word (sdssplitargs). A backslash escapes itself and a quote. */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** Since Redis 7, `*`, `?` and `[` in the path of a configuration make it a pattern. */
function escapePattern(path: string): string {
  return /[*?[]/.test(path) ? path.replace(/[*?[\\]/g, '\\$&') : path
}
