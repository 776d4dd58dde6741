/** MySQL 8 and MariaDB 10.5, and later: an option file with what both understand. */
import { header } from './header.ts'
import { warnOfRootsKey } from './key-permissions.ts'
import { opensslCiphers } from './mozilla-intermediate.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'

/**
 * @see https://dev.mysql.com/doc/refman/8.4/en/using-encrypted-connections.html
 * @see https://mariadb.com/kb/en/ssltls-system-variables/
 */
export const mysql: Server = {
  needs: [],
  encryptedKey: 'refused',
  settings(site) {
    const { paths, clients } = site
    const loading = {
      load: `mysqld --defaults-extra-file=${quoteForShell(`${paths.settings}/mysql.cnf`)}`,
      where: 'as the first word of mysqld or mariadbd',
    }
    const lines = [
      '[mysqld]',
      `ssl_cert = ${quote(paths.fullchain)}`,
      `ssl_key = ${quote(paths.key)}`,
      ...(clients ? [`# ${byAccount}`, `ssl_ca = ${quote(clients.pem)}`] : []),
      'tls_version = TLSv1.2,TLSv1.3',
      `ssl_cipher = ${opensslCiphers.join(':')}`,
      'require_secure_transport = ON',
    ]
    const text = header('#', 'TLS of MySQL and MariaDB', loading) + lines.map((line) => `${line}\n`).join('')
    const warnings = [...(clients ? [`mysql: ${byAccount}`] : []), ...warnOfRootsKey('mysql', site)]
    return { files: [{ name: 'mysql.cnf', text }], ...loading, warnings }
  },
}

const byAccount =
  "expected a client certificate by each account that shall have one, and by no other. Say of it: ALTER USER 'app'@'%' REQUIRE X509;"

/**
 * Quotes the value of an option (my_default.c). Outside quotes, `#` starts a comment. Inside them, a backslash escapes itself
 * and a quote.
 */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
