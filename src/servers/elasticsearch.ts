/** Elasticsearch 7.17 and later: lines for `elasticsearch.yml`. They cover HTTP; traffic between nodes is set up apart. */
import { header } from './header.ts'
import { warnOfRootsKey } from './key-permissions.ts'
import { cipherSuites, ianaCiphers } from './mozilla-intermediate.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'
import { quoteForYaml, yamlComments } from './yaml-syntax.ts'

/** @see https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/security-settings#http-tls-ssl-settings */
export const elasticsearch: Server = {
  needs: [],
  encryptedKey: 'opened',
  cannotSay: (path) => (hasVariable(path) ? 'without ${, which begins a variable there' : undefined),
  settings(site) {
    const { paths, clients, keyPassphrase } = site
    const passphrase = keyPassphrase !== undefined && hasVariable(keyPassphrase) ? undefined : keyPassphrase
    const loading = {
      load: `cat ${quoteForShell(`${paths.settings}/elasticsearch.yml`)} >> config/elasticsearch.yml`,
      where: 'once, with a settings-root below config, beyond which it may read nothing',
    }
    const settings = {
      enabled: 'true',
      certificate: quoteForYaml(paths.fullchain),
      key: quoteForYaml(paths.key),
      ...(passphrase === undefined ? {} : { key_passphrase: quoteForYaml(passphrase) }),
      ...(clients
        ? { certificate_authorities: `[${quoteForYaml(clients.pem)}]`, client_authentication: 'required' }
        : { client_authentication: 'none' }),
      supported_protocols: '[TLSv1.3, TLSv1.2]',
      cipher_suites: `[${[...cipherSuites, ...ianaCiphers].join(', ')}]`,
    }
    const lines = [
      'xpack.security.enabled: true',
      ...Object.entries(settings).map(([name, value]) => `xpack.security.http.ssl.${name}: ${value}`),
    ]
    const text = yamlComments(header('#', 'TLS of Elasticsearch', loading)) + lines.map((line) => `${line}\n`).join('')
    const file = { name: 'elasticsearch.yml', text, ...(passphrase === undefined ? {} : { secret: true as const }) }
    return {
      files: [file],
      ...loading,
      warnings: [...warningsOfPassphrase(keyPassphrase ?? ''), ...warnOfRootsKey('elasticsearch', site)],
    }
  },
}

/** Writes the value of a setting, a password too. */
function hasVariable(text: string): boolean {
  return text.includes('${')
}

function warningsOfPassphrase(text: string): readonly string[] {
  return [...(hasVariable(text) ? [useKeyStore] : []), ...(/[^ -~]/.test(text) ? [useAscii] : [])]
}

const useKeyStore =
  'elasticsearch: expected a key-passphrase without ${, which begins a variable in elasticsearch.yml. Give it by elasticsearch-keystore add xpack.security.http.ssl.secure_key_passphrase, or choose another.'

const useAscii = 'elasticsearch: expected a key-passphrase in ASCII, as Java opens keys with no other. Choose another.'
