/** Caddy 2: a file to import in a site block. */
import { header } from './header.ts'
import { ianaCiphers } from './mozilla-intermediate.ts'
import type { Server } from './server.ts'

/** @see https://caddyserver.com/docs/caddyfile/directives/tls */
export const caddy: Server = {
  needs: [],
  encryptedKey: 'refused',
  // The path of an import is a pattern without an escape, and `{$…}` is replaced before anything else.
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
            // Versions before 2.8 do not know its newer name, trust_pool. Version 2.6 reads one certificate per file.
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

/** Quotes a word. A backslash escapes `"`. */
function quote(word: string): string {
  return `"${word.replaceAll('"', '\\"')}"`
}
