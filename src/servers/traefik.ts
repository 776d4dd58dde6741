/** Traefik 2 and 3: a file for its file provider. The certificate is the default one, so every router with TLS has it. */
import { header } from './header.ts'
import { ianaCiphers } from './mozilla-intermediate.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'
import { yamlComments } from './yaml-syntax.ts'

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
    // The head is a part of the template too.
    const head = yamlComments(header('#', 'TLS of Traefik', loading)).replace(/\{(?=\{)/g, '{ ')
    return { files: [{ name: 'traefik.yml', text: head + lines.map((line) => `${line}\n`).join('') }], ...loading }
  },
}

/**
 * A double-quoted scalar of YAML, which JSON's strings are. The file is a Go template before it is YAML, so no `{{` may
 * stand in it; and YAML 1.2 §5.1 has a few characters as escapes only.
 */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[{\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
