import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasPlaceholder, quoteForProperties } from '../../src/servers/properties-syntax.ts'
import { springBoot } from '../../src/servers/spring-boot.ts'
import { linesOf, paths, siteAt, textOf, withClients } from './site.ts'

/** Properties as java.util.Properties reads them, and their placeholders filled in as Spring does. */
function propertiesOf(text: string): ReadonlyMap<string, string> {
  const read = new Map(
    linesOf(text).map((line) => {
      const [, name, value] = /^([\w.-]+)=(.*)$/.exec(line) as RegExpExecArray
      if (/[^\x20-\x7e]/.test(line) || value?.startsWith(' ')) throw new Error(`not as it is written: ${line}`)
      const unescaped = (value as string).replace(/\\(u([0-9a-f]{4})|.)/g, (_, one: string, unit?: string) =>
        unit === undefined ? one : String.fromCharCode(Number.parseInt(unit, 16)),
      )
      return [name as string, unescaped]
    }),
  )
  const fill = (value: string) =>
    value.replace(/(\\?)\$\{([^}]*)\}/g, (_, before: string, name: string) => {
      if (before !== '' || !read.has(name)) throw new Error(`an escape, or an unknown placeholder, in ${value}`)
      return read.get(name) as string
    })
  return new Map([...read].map(([name, value]) => [name, name.startsWith('selfsigned.') ? value : fill(value)]))
}

describe('spring-boot', () => {
  it('has a key store with its password, and versions and ciphers of the recommendation', () => {
    const { files, load } = springBoot.settings(siteAt('/my certs'))
    expect(load).toBe('java -jar app.jar --spring.config.import=file:///my%20certs/settings/spring-boot.properties')
    expect(files.map(({ secret }) => secret)).toEqual([true])
    expect(linesOf(files[0]?.text as string)).toEqual([
      'server.ssl.enabled=true',
      'server.ssl.enabled-protocols=TLSv1.2,TLSv1.3',
      'server.ssl.ciphers=TLS_AES_128_GCM_SHA256,TLS_AES_256_GCM_SHA384,TLS_CHACHA20_POLY1305_SHA256,TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
      'server.ssl.key-store=file:///my%20certs/keystore.p12',
      'server.ssl.key-store-type=PKCS12',
      'server.ssl.key-store-password=store password',
      'server.ssl.key-alias=1',
    ])
  })

  it('asks for a client certificate where some were issued', () => {
    expect(linesOf(textOf(springBoot, 'spring-boot.properties', siteAt('/certs', withClients))).slice(-4)).toEqual([
      'server.ssl.client-auth=need',
      'server.ssl.trust-store=file:///certs/truststore.p12',
      'server.ssl.trust-store-type=PKCS12',
      'server.ssl.trust-store-password=store password',
    ])
  })

  it('reads each path, password and alias as it is, whatever characters it has', () => {
    fc.assert(
      fc.property(paths, paths, (root, other) => {
        const storePassword = ` ${other.replace(/[^\x20-\x7e]/g, '')}\\`
        const text = textOf(springBoot, 'spring-boot.properties', siteAt(root, { storePassword, keyAlias: other }))
        const properties = propertiesOf(text)
        const keyStore = new URL(properties.get('server.ssl.key-store') as string)
        expect(decodeURIComponent(keyStore.pathname)).toBe(`${root}/keystore.p12`)
        expect(properties.get('server.ssl.key-store-password')).toBe(storePassword)
        expect(properties.get('server.ssl.key-alias')).toBe(other)
      }),
    )
  })
})

describe('a value of a properties file', () => {
  it.each([
    [' a', '\\ a'],
    ['a\\b', 'a\\\\b'],
    ['größe', 'gr\\u00f6\\u00dfe'],
    ['😀', '\\ud83d\\ude00'],
    ['$a{b}', '$a{b}'],
    ['$' + '{a}', '$' + '{selfsigned.dollar}{a}'],
    ['\\$' + '{a}', '$' + '{selfsigned.backslash}$' + '{selfsigned.dollar}{a}'],
  ])('%s is written %s', (value, written) => {
    expect(quoteForProperties(value)).toBe(written)
    expect(hasPlaceholder(value)).toBe(written.includes('selfsigned.'))
  })
})
