import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mosquitto } from '../../src/servers/mosquitto.ts'
import { linesOf, paths, siteAt, textOf, withClients } from './site.ts'

const noncharacters = /[\ufdd0-\ufdef]|[\ufffe\uffff\u{1fffe}\u{1ffff}\u{10fffe}\u{10ffff}]/u

describe('mosquitto', () => {
  it('listens with TLS, has versions and ciphers of the recommendation, and lets in everyone', () => {
    expect(linesOf(textOf(mosquitto, 'mosquitto.conf', siteAt('/my "certs"')))).toEqual([
      'listener 8883',
      'certfile /my "certs"/fullchain.pem',
      'keyfile /my "certs"/key.pem',
      'tls_version tlsv1.2',
      'ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305',
      'ciphers_tls1.3 TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256',
      'allow_anonymous true',
    ])
    expect(mosquitto.settings(siteAt('/my certs')).load).toBe("mosquitto -c '/my certs/settings/mosquitto.conf'")
  })

  it('takes the name of the user from a client certificate where some were issued', () => {
    expect(linesOf(textOf(mosquitto, 'mosquitto.conf', siteAt('/certs', withClients))).slice(-4)).toEqual([
      'cafile /certs/ca.pem',
      'require_certificate true',
      'use_identity_as_username true',
      'allow_anonymous false',
    ])
  })

  it('reads each path as it is, to the end of its line, and cannot be told noncharacters', () => {
    expect(mosquitto.cannotSay?.('/a\ufdd0')).toBe('without noncharacters of Unicode')
    fc.assert(
      fc.property(paths, (root) => {
        expect(mosquitto.cannotSay?.(root) === undefined).toBe(!noncharacters.test(root))
        const lines = linesOf(textOf(mosquitto, 'mosquitto.conf', siteAt(root)))
        const values = lines.map((line) => /^\S+[ \t]+(.*)$/u.exec(line)?.[1])
        expect(values.slice(1, 3)).toEqual([`${root}/fullchain.pem`, `${root}/key.pem`])
        expect(values).toHaveLength(7)
      }),
    )
  })

  it('warns of a key that its user cannot read', () => {
    const { warnings } = mosquitto.settings(siteAt('/certs', { owner: { uid: 0, gid: 0 } }))
    expect(warnings).toEqual([expect.stringMatching(/^mosquitto: expected a key that its own user can read/)])
  })
})
