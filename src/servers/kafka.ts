/**
 * Kafka 2.7 and later: lines to append to the `server.properties` that ships with it, where the last value of a name counts.
 * They add a listener with TLS. Brokers and controllers keep their listeners, on loopback.
 */
import { header } from './header.ts'
import { warnOfRootsKey } from './key-permissions.ts'
import { cipherSuites, ianaCiphers } from './mozilla-intermediate.ts'
import { quoteForPlainProperties } from './properties-syntax.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'

/**
 * PKCS #12 rather than PEM, because Kafka reads only RSA, DSA and EC keys from PEM.
 *
 * @see https://kafka.apache.org/documentation/#security_ssl
 */
export const kafka: Server = {
  needs: ['pkcs12', 'truststore'],
  encryptedKey: 'unread',
  settings(site) {
    const { paths, clients, storePassword } = site
    const loading = { load: `cat ${quoteForShell(`${paths.settings}/kafka.properties`)} >> config/server.properties` }
    const ssl = {
      'keystore.type': 'PKCS12',
      'keystore.location': paths.keyStore,
      'keystore.password': storePassword,
      'key.password': storePassword,
      ...(clients
        ? {
            'client.auth': 'required',
            'truststore.type': 'PKCS12',
            'truststore.location': clients.trustStore,
            'truststore.password': storePassword,
          }
        : { 'client.auth': 'none' }),
      'enabled.protocols': 'TLSv1.3,TLSv1.2',
      'cipher.suites': [...cipherSuites, ...ianaCiphers].join(','),
    }
    const lines = [
      'listeners=PLAINTEXT://localhost:9092,CONTROLLER://localhost:9093,SSL://:9094',
      '# Where clients go on after their first connection: a name that the certificate holds for.',
      `advertised.listeners=PLAINTEXT://localhost:9092,SSL://${hostOf(site)}:9094`,
      'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SSL:SSL',
      ...Object.entries(ssl).map(([name, value]) => `listener.name.ssl.ssl.${name}=${quoteForPlainProperties(value)}`),
    ]
    const text = header('#', 'TLS of Kafka', loading) + lines.map((line) => `${line}\n`).join('')
    const files = [{ name: 'kafka.properties', text, secret: true as const }]
    return { files, ...loading, warnings: warnOfRootsKey('kafka', site) }
  },
}

/** The first host that is not a wildcard. An IPv6 address is put in brackets. */
function hostOf({ hosts }: { readonly hosts: readonly string[] }): string {
  const host = hosts.find((name) => !name.includes('*')) ?? 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
