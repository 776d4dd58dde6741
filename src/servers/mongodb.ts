/** MongoDB 4.2 and later: a whole configuration for `mongod`, or for `mongos`. */
import { header } from './header.ts'
import { warnOfRootsKey } from './key-permissions.ts'
import { opensslCiphers } from './mozilla-intermediate.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'
import { quoteForYaml, yamlComments } from './yaml-syntax.ts'

/** @see https://www.mongodb.com/docs/manual/reference/configuration-options/#net.tls-options */
export const mongodb: Server = {
  needs: ['combined'],
  encryptedKey: 'opened',
  settings(site) {
    const { paths, clients, keyPassphrase } = site
    const loading = { load: `mongod --config ${quoteForShell(`${paths.settings}/mongod.conf`)}` }
    const lines = [
      'net:',
      '  tls:',
      '    mode: requireTLS',
      `    certificateKeyFile: ${quoteForYaml(paths.combined)}`,
      ...(keyPassphrase === undefined ? [] : [`    certificateKeyFilePassword: ${quoteForYaml(keyPassphrase)}`]),
      ...(clients
        ? [`    CAFile: ${quoteForYaml(clients.pem)}`]
        : [
            `    CAFile: ${quoteForYaml(paths.ca)}`,
            '    # Where it knows a CA, it asks for certificates.',
            '    allowConnectionsWithoutCertificates: true',
          ]),
      '    disabledProtocols: TLS1_0,TLS1_1',
      '# Of TLS 1.2. Elsewhere than on Linux mongod has no such parameter: leave it out there.',
      'setParameter:',
      `  opensslCipherConfig: ${quoteForYaml(opensslCiphers.join(':'))}`,
    ]
    const text = yamlComments(header('#', 'TLS of MongoDB', loading)) + lines.map((line) => `${line}\n`).join('')
    const file = { name: 'mongod.conf', text, ...(keyPassphrase === undefined ? {} : { secret: true as const }) }
    return { files: [file], ...loading, warnings: warnOfRootsKey('mongodb', site) }
  },
}
