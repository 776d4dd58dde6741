import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caddy } from '../../src/servers/caddy.ts'
import { linesOf, paths, siteAt, textOf, withClients } from './site.ts'

describe('caddy', () => {
  it('has the certificate, the key, and the protocols and ciphers of the recommendation', () => {
    expect(linesOf(textOf(caddy, 'caddy.conf', siteAt('/certs')))).toEqual([
      'tls "/certs/fullchain.pem" "/certs/key.pem" {',
      '\tprotocols tls1.2 tls1.3',
      '\tciphers TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384 TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256 TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
      '}',
    ])
  })

  it('asks for a client certificate where some were issued, by files of one certificate each', () => {
    const clients = { pem: '/certs/all.pem', selfSigned: true, each: ['/certs/a.pem', '/certs/b.pem'], trustStore: '' }
    expect(linesOf(textOf(caddy, 'caddy.conf', siteAt('/certs', { clients }))).slice(3)).toEqual([
      '\tclient_auth {',
      '\t\tmode require_and_verify',
      '\t\ttrusted_ca_cert_file "/certs/a.pem"',
      '\t\ttrusted_ca_cert_file "/certs/b.pem"',
      '\t}',
      '}',
    ])
  })

  it('reads each path as it is, but for patterns and placeholders', () => {
    fc.assert(
      fc.property(paths, (root) => {
        const isPlain = !/[*?[\]{\\]/.test(root)
        expect(caddy.cannotSay?.(root) === undefined).toBe(isPlain)
        fc.pre(isPlain)
        const [tls] = linesOf(textOf(caddy, 'caddy.conf', siteAt(root, withClients)))
        // In its lexer a backslash takes its meaning from a quote, and nothing else does.
        const [, fullchain, key] = /^tls "((?:\\"|[^"])*)" "((?:\\"|[^"])*)" \{$/.exec(tls as string) ?? []
        expect([fullchain, key].map((word) => word?.replaceAll('\\"', '"'))).toEqual([
          `${root}/fullchain.pem`,
          `${root}/key.pem`,
        ])
      }),
    )
  })
})
