/** Spring Boot 2.4 and later: properties of the embedded server, with key store and trust store in PKCS #12. */
import { fileUrl } from './file-url.ts'
import { header } from './header.ts'
import { cipherSuites, ianaCiphers } from './mozilla-intermediate.ts'
import { hasPlaceholder, placeholderLines, quoteForProperties } from './properties-syntax.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'

/** @see https://docs.spring.io/spring-boot/how-to/webserver.html#howto.webserver.configure-ssl */
export const springBoot: Server = {
  needs: ['pkcs12', 'truststore'],
  encryptedKey: 'unread',
  settings({ paths, clients, storePassword, keyAlias }) {
    const file = fileUrl(`${paths.settings}/spring-boot.properties`)
    const loading = { load: `java -jar app.jar ${quoteForShell(`--spring.config.import=${file}`)}` }
    const ssl = {
      enabled: 'true',
      'enabled-protocols': 'TLSv1.2,TLSv1.3',
      ciphers: [...cipherSuites, ...ianaCiphers].join(','),
      'key-store': fileUrl(paths.keyStore),
      'key-store-type': 'PKCS12',
      'key-store-password': storePassword,
      'key-alias': keyAlias,
      ...(clients
        ? {
            'client-auth': 'need',
            'trust-store': fileUrl(clients.trustStore),
            'trust-store-type': 'PKCS12',
            'trust-store-password': storePassword,
          }
        : {}),
    }
    const lines = [
      ...(Object.values(ssl).some(hasPlaceholder) ? placeholderLines : []),
      ...Object.entries(ssl).map(([name, value]) => `server.ssl.${name}=${quoteForProperties(value)}`),
    ]
    const text = header('#', 'TLS of Spring Boot', loading) + lines.map((line) => `${line}\n`).join('')
    return { files: [{ name: 'spring-boot.properties', text, secret: true }], ...loading }
  },
}
