/** Caddy 2: a file to import in a site block. */
import { header } from './header.ts'
import { ianaCiphers } from './mozilla-intermediate.ts'
import type { Server } from './server.ts'

/** @see https://caddyserver.com/docs/caddyfile/directives/tls */
export const caddy: Server = {
  needs: [],
  encryptedKey: 'refused',
  // The path of an import is a pattern, of which nothing can be escaped, and `{$…}` is replaced before all else.
  cannotSay: (path) =>
    /[*?[\]{\\]/.test(path) ? 'without * ? [ ] { and \\, which begin patterns and placeholders there' : undefined,
  namesEachClient: true,
  settings({ paths, clients }) {
    const loading = { load: `import ${quote(`${paths.settings}/caddy.conf`)}`, where: 'in a site block' }
    const lines = [
      `tls ${quote(paths.fullchain)} ${quote(paths.key)} {`,
      '\tprotocols tls1.2 tls1.3',
      `\tciphers ${ianaCiphers.join(' ')}`,
      ...(clients
        ? [
            '\tclient_auth {',
            '\t\tmode require_and_verify',
            // Its newer name, trust_pool, is not known to versions before 2.8; and of a file 2.6 reads one certificate.
            ...clients.each.map((path) => `\t\ttrusted_ca_cert_file ${quote(path)}`),
            '\t}',
          ]
        : []),
      '}',
    ]
    const text = header('#', 'TLS of Caddy', loading) + lines.map((line) => `${line}\n`).join('')
    return { files: [{ name: 'caddy.conf', text }], ...loading }
  },
}

/** A word, in which a backslash takes its meaning from `"`. */
function quote(word: string): string {
  return `"${word.replaceAll('"', '\\"')}"`
}
