/** The registry for container images (CNCF Distribution 2.8 and later): a whole configuration. */
import { header } from './header.ts'
import { ianaCiphers } from './mozilla-intermediate.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'
import { quoteForYaml, yamlComments } from './yaml-syntax.ts'

/** @see https://distribution.github.io/distribution/about/configuration/#tls */
export const dockerRegistry: Server = {
  needs: [],
  encryptedKey: 'refused',
  settings({ paths, clients }) {
    const loading = { load: `registry serve ${quoteForShell(`${paths.settings}/docker-registry.yml`)}` }
    const lines = [
      'version: 0.1',
      'storage:',
      '  filesystem:',
      '    rootdirectory: /var/lib/registry',
      'http:',
      '  addr: :5000',
      '  tls:',
      `    certificate: ${quoteForYaml(paths.fullchain)}`,
      `    key: ${quoteForYaml(paths.key)}`,
      ...(clients ? ['    clientcas:', `      - ${quoteForYaml(clients.pem)}`] : []),
      '    minimumtls: tls1.2',
      '    ciphersuites:',
      ...ianaCiphers.map((cipher) => `      - ${cipher}`),
    ]
    const text = yamlComments(header('#', 'TLS of the registry', loading)) + lines.map((line) => `${line}\n`).join('')
    return { files: [{ name: 'docker-registry.yml', text }], ...loading }
  },
}
