/**
 * Kafka is not run in these tests: its settings are held against what its documentation says
 * (https://kafka.apache.org/documentation/#brokerconfigs), as java.util.Properties reads them.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kafka } from '../../src/servers/kafka.ts'
import { quoteForPlainProperties } from '../../src/servers/properties-syntax.ts'
import { linesOf, paths, siteAt, textOf, withClients } from './site.ts'

/** Properties as java.util.Properties reads them. */
function propertiesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    linesOf(text).map((line) => {
      const [, name, value] = /^([a-z.]+)=([^ ][\x20-\x7e]*)$/.exec(line) as RegExpExecArray
      const unescaped = (value as string).replace(/\\(u([0-9a-f]{4})|.)/g, (_, one: string, unit?: string) =>
        unit === undefined ? one : String.fromCharCode(Number.parseInt(unit, 16)),
      )
      return [name as string, unescaped]
    }),
  )
}

const ofListener = 'listener.name.ssl.'
const documented = [
  ...['listeners', 'advertised.listeners', 'listener.security.protocol.map', 'ssl.keystore.type'],
  ...['ssl.keystore.location', 'ssl.keystore.password', 'ssl.key.password', 'ssl.client.auth', 'ssl.truststore.type'],
  ...['ssl.truststore.location', 'ssl.truststore.password', 'ssl.enabled.protocols', 'ssl.cipher.suites'],
]

describe('kafka', () => {
  it('has a listener with TLS beside those on loopback, a key store, and versions and ciphers of the recommendation', () => {
    const { files, load } = kafka.settings(siteAt('/my certs'))
    expect(load).toBe("cat '/my certs/settings/kafka.properties' >> config/server.properties")
    expect(files.map(({ secret }) => secret)).toEqual([true])
    expect(linesOf(files[0]?.text as string)).toEqual([
      'listeners=PLAINTEXT://localhost:9092,CONTROLLER://localhost:9093,SSL://:9094',
      'advertised.listeners=PLAINTEXT://localhost:9092,SSL://localhost:9094',
      'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SSL:SSL',
      'listener.name.ssl.ssl.keystore.type=PKCS12',
      'listener.name.ssl.ssl.keystore.location=/my certs/keystore.p12',
      'listener.name.ssl.ssl.keystore.password=store password',
      'listener.name.ssl.ssl.key.password=store password',
      'listener.name.ssl.ssl.client.auth=none',
      'listener.name.ssl.ssl.enabled.protocols=TLSv1.3,TLSv1.2',
      'listener.name.ssl.ssl.cipher.suites=TLS_AES_128_GCM_SHA256,TLS_AES_256_GCM_SHA384,TLS_CHACHA20_POLY1305_SHA256,TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
    ])
  })

  it.each([
    [['*.kafka.test', 'kafka.test'], 'kafka.test'],
    [['::1'], '[::1]'],
    [['*.kafka.test'], 'localhost'],
    [[], 'localhost'],
  ])('sends clients that know %j on to %s', (hosts, host) => {
    const properties = propertiesOf(textOf(kafka, 'kafka.properties', siteAt('/certs', { hosts })))
    expect(properties.get('advertised.listeners')).toBe(`PLAINTEXT://localhost:9092,SSL://${host}:9094`)
  })

  it('asks for a client certificate where some were issued', () => {
    const properties = propertiesOf(textOf(kafka, 'kafka.properties', siteAt('/certs', withClients)))
    expect(properties.get(`${ofListener}ssl.client.auth`)).toBe('required')
    expect(properties.get(`${ofListener}ssl.truststore.type`)).toBe('PKCS12')
    expect(properties.get(`${ofListener}ssl.truststore.location`)).toBe('/certs/truststore.p12')
    expect(properties.get(`${ofListener}ssl.truststore.password`)).toBe('store password')
    expect([...properties.keys()].map((name) => name.replace(ofListener, '')).sort()).toEqual([...documented].sort())
  })

  it('reads each path and password as it is, whatever characters it has', () => {
    fc.assert(
      fc.property(paths, paths, (root, other) => {
        const storePassword = ` ${other.replace(/[^\x20-\x7e]/g, '')}\\`
        const properties = propertiesOf(textOf(kafka, 'kafka.properties', siteAt(root, { storePassword })))
        expect(properties.get(`${ofListener}ssl.keystore.location`)).toBe(`${root}/keystore.p12`)
        expect(properties.get(`${ofListener}ssl.keystore.password`)).toBe(storePassword)
        expect(properties.size).toBe(10)
      }),
    )
  })

  it('warns of a key that its user cannot read', () => {
    const { warnings } = kafka.settings(siteAt('/certs', { owner: { uid: 0, gid: 0 } }))
    expect(warnings).toEqual([expect.stringMatching(/^kafka: expected a key that its own user can read/)])
  })
})

it.each([
  [' a', '\\ a'],
  ['a\\b', 'a\\\\b'],
  ['größe', 'gr\\u00f6\\u00dfe'],
  ['$' + '{a}', '$' + '{a}'],
])('a value of a properties file without placeholders, %s, is written %s', (value, written) => {
  expect(quoteForPlainProperties(value)).toBe(written)
})
