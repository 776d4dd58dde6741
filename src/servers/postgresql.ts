/** PostgreSQL 14 and later: a file for `postgresql.conf` to include, and the `pg_hba.conf` that it names. */
import { header } from './header.ts'
import { octal, warnOfRootsKey } from './key-permissions.ts'
import { opensslCiphers } from './mozilla-intermediate.ts'
import type { Server, SettingsFile, Site } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'

/** @see https://www.postgresql.org/docs/current/ssl-tcp.html */
export const postgresql: Server = {
  needs: [],
  encryptedKey: 'opened',
  settings(site) {
    const { paths, clients, keyPassphrase } = site
    const file = (name: string) => `${paths.settings}/${name}`
    const loading = { load: `include ${quote(file('postgresql.conf'))}`, where: 'at the end of postgresql.conf' }
    const lines = [
      'ssl = on',
      `ssl_cert_file = ${quote(paths.fullchain)}`,
      "# 0600 and its own user's, or 0640 and root's with its group: nothing else is read.",
      `ssl_key_file = ${quote(paths.key)}`,
      ...(keyPassphrase === undefined
        ? []
        : [
            `ssl_passphrase_command = ${quote(printLine(file(passphraseFile)))}`,
            'ssl_passphrase_command_supports_reload = on',
          ]),
      ...(clients ? [`ssl_ca_file = ${quote(clients.pem)}`] : []),
      "ssl_min_protocol_version = 'TLSv1.2'",
      `ssl_ciphers = '${opensslCiphers.join(':')}'`,
      'ssl_prefer_server_ciphers = off',
      "# Replaces the cluster's own file. A hba_file after the include would override this.",
      `hba_file = ${quote(file('pg_hba.conf'))}`,
    ]
    const text = header('#', 'TLS of PostgreSQL', loading) + lines.map((line) => `${line}\n`).join('')
    const secret: readonly SettingsFile[] =
      keyPassphrase === undefined ? [] : [{ name: passphraseFile, text: `${keyPassphrase}\n`, secret: true }]
    const files = [{ name: 'postgresql.conf', text }, { name: 'pg_hba.conf', text: hba(site) }, ...secret]
    return { files, ...loading, warnings: warningsOf(site) }
  },
}

const passphraseFile = 'postgresql-key-passphrase'

/** @see https://www.postgresql.org/docs/current/auth-pg-hba-conf.html */
function hba({ clients }: Site): string {
  const certificate = clients ? ' clientcert=verify-full' : ''
  return `# Who may connect to PostgreSQL, and how, for tests. Made by selfsigned-cert-action, which overwrites it.
# Over the network: TLS alone.${clients ? hbaOfClients : ''}
hostssl all all all scram-sha-256${certificate}
# Over the socket of this machine.
local all postgres peer
local all all scram-sha-256
`
}

const hbaOfClients = ` A certificate whose common name is the user's, and a password.
# With the certificate alone: hostssl all all all cert`

/** Quotes a string (guc-file.l). A quote is doubled, and a backslash escapes the next character. */
function quote(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replaceAll("'", "''")}'`
}

/** A shell command in which `%p` stands for the prompt and `%%` for `%`. */
function printLine(path: string): string {
  return `cat ${quoteForShell(path)}`.replaceAll('%', '%%')
}

/** Warns of permissions with which the server refuses to start. Without `owner`, the key's owner is unknown here. */
function warningsOf(site: Site): readonly string[] {
  const { owner, keyMode } = site
  const isRoots = owner === undefined || owner.uid === 0
  if ((keyMode & (isRoots ? 0o037 : 0o077)) === 0) return warnOfRootsKey('postgresql', site)
  const expected = isRoots ? '0600, or 0640 with owner 0 and its group,' : '0600'
  return [
    `postgresql: expected key-mode ${expected} got ${octal(keyMode)}. It does not start with a key that others read.`,
  ]
}
