/** nginx 1.13 and later: a file to include in a `server` block. The user writes its `listen … ssl`. */
import { header } from './header.ts'
import { opensslCiphers } from './mozilla-intermediate.ts'
import { cannotSayToNginx, quoteForNginx, quotePatternForNginx } from './nginx-syntax.ts'
import type { Server, SettingsFile, Site } from './server.ts'

export const nginx: Server = {
  needs: [],
  encryptedKey: 'opened',
  cannotSay: cannotSayToNginx,
  settings(site) {
    const loading = { load: `include ${quotePatternForNginx(`${site.paths.settings}/nginx.conf`)};`, where: inServer }
    const text = header('#', 'TLS of nginx', loading) + nginxDirectives(site, 'nginx')
    return { files: [{ name: 'nginx.conf', text }, ...nginxPassphraseFiles(site, 'nginx')], ...loading }
  },
}

const inServer = 'in a server block that has listen … ssl'

/**
 * The directives of a `server` block.
 *
 * @param owner The server whose settings these are: further files are named after it.
 * @see https://nginx.org/en/docs/http/ngx_http_ssl_module.html
 */
export function nginxDirectives({ paths, clients, keyPassphrase }: Site, owner: string): string {
  const lines = [
    `ssl_certificate ${quoteForNginx(paths.fullchain)}`,
    `ssl_certificate_key ${quoteForNginx(paths.key)}`,
    ...(keyPassphrase === undefined
      ? []
      : [`ssl_password_file ${quoteForNginx(`${paths.settings}/${passphraseFile(owner)}`)}`]),
    'ssl_protocols TLSv1.2 TLSv1.3',
    `ssl_ciphers ${opensslCiphers.join(':')}`,
    'ssl_prefer_server_ciphers off',
    'ssl_session_tickets off',
    ...(clients
      ? [
          `ssl_client_certificate ${quoteForNginx(clients.pem)}`,
          'ssl_verify_client on',
          // The default, 1, does not allow an intermediate.
          'ssl_verify_depth 10',
        ]
      : []),
  ]
  return lines.map((line) => `${line};\n`).join('')
}

/** The passphrase of the key, one unquoted line in a file of its own. */
export function nginxPassphraseFiles({ keyPassphrase }: Site, owner: string): readonly SettingsFile[] {
  return keyPassphrase === undefined ? [] : [{ name: passphraseFile(owner), text: `${keyPassphrase}\n`, secret: true }]
}

function passphraseFile(owner: string): string {
  return `${owner}-key-passphrase`
}
