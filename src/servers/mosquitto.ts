/** Mosquitto 2.0 and later: a whole configuration. */
import { header } from './header.ts'
import { warnOfRootsKey } from './key-permissions.ts'
import { cipherSuites, opensslCiphers } from './mozilla-intermediate.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'

/**
 * A value extends to the end of its line and is used as it is, so nothing is quoted.
 *
 * @see https://mosquitto.org/man/mosquitto-conf-5.html
 */
export const mosquitto: Server = {
  needs: [],
  encryptedKey: 'refused',
  cannotSay: (path) => (/\p{Noncharacter_Code_Point}/u.test(path) ? 'without noncharacters of Unicode' : undefined),
  settings(site) {
    const { paths, clients } = site
    const loading = { load: `mosquitto -c ${quoteForShell(`${paths.settings}/mosquitto.conf`)}` }
    const lines = [
      'listener 8883',
      `certfile ${paths.fullchain}`,
      `keyfile ${paths.key}`,
      '# The oldest that it speaks.',
      'tls_version tlsv1.2',
      `ciphers ${opensslCiphers.join(':')}`,
      `ciphers_tls1.3 ${cipherSuites.join(':')}`,
      ...(clients
        ? [
            `cafile ${clients.pem}`,
            'require_certificate true',
            '# The common name is the name of the user.',
            'use_identity_as_username true',
            'allow_anonymous false',
          ]
        : ['# Everyone may publish and subscribe. With a password_file: false.', 'allow_anonymous true']),
    ]
    const text = header('#', 'TLS of Mosquitto', loading) + lines.map((line) => `${line}\n`).join('')
    return { files: [{ name: 'mosquitto.conf', text }], ...loading, warnings: warnOfRootsKey('mosquitto', site) }
  },
}
