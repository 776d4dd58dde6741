/** Traefik 2 and 3: a file for its file provider. The certificate is the default one, so every router with TLS uses it. */
import { header } from './header.ts'
import { ianaCiphers } from './mozilla-intermediate.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'
import { quoteForYaml, yamlComments } from './yaml-syntax.ts'

/** @see https://doc.traefik.io/traefik/https/tls/ */
export const traefik: Server = {
  needs: [],
  encryptedKey: 'refused',
  settings({ paths, clients }) {
    const loading = { load: `traefik --providers.file.filename=${quoteForShell(`${paths.settings}/traefik.yml`)}` }
    const lines = [
      'tls:',
      '  stores:',
      '    default:',
      '      defaultCertificate:',
      `        certFile: ${quote(paths.fullchain)}`,
      `        keyFile: ${quote(paths.key)}`,
      '  options:',
      '    default:',
      '      minVersion: VersionTLS12',
      '      cipherSuites:',
      ...ianaCiphers.map((cipher) => `        - ${cipher}`),
      ...(clients
        ? [
            '      clientAuth:',
            '        caFiles:',
            `          - ${quote(clients.pem)}`,
            '        clientAuthType: RequireAndVerifyClientCert',
          ]
        : []),
    ]
    // The header is part of the template too.
    const head = yamlComments(header('#', 'TLS of Traefik', loading)).replace(/\{(?=\{)/g, '{ ')
    return { files: [{ name: 'traefik.yml', text: head + lines.map((line) => `${line}\n`).join('') }], ...loading }
  },
}

/** A double-quoted scalar. The file is a Go template before it is YAML, so it must not contain `{{`. */
function quote(text: string): string {
  return quoteForYaml(text).replaceAll('{', '\\u007b')
}
