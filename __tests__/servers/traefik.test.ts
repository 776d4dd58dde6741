/**
 * Traefik is not run here: its settings are held against what its documentation says of the file provider
 * (https://doc.traefik.io/traefik/https/tls/), by a YAML parser.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ianaCiphers } from '../../src/servers/mozilla-intermediate.ts'
import { traefik } from '../../src/servers/traefik.ts'
import { paths, siteAt, textOf, withClients } from './site.ts'

describe('traefik', () => {
  it('has the certificate as the default of all routers, and the options of the recommendation', () => {
    expect(parse(textOf(traefik, 'traefik.yml', siteAt('/certs')))).toEqual({
      tls: {
        stores: {
          default: { defaultCertificate: { certFile: '/certs/fullchain.pem', keyFile: '/certs/key.pem' } },
        },
        options: { default: { minVersion: 'VersionTLS12', cipherSuites: ianaCiphers } },
      },
    })
  })

  it('asks for a client certificate where some were issued', () => {
    expect(parse(textOf(traefik, 'traefik.yml', siteAt('/certs', withClients))).tls.options.default).toMatchObject({
      clientAuth: { caFiles: ['/certs/ca.pem'], clientAuthType: 'RequireAndVerifyClientCert' },
    })
  })

  it('reads each path as it is, and no template in it', () => {
    fc.assert(
      fc.property(paths, (root) => {
        const text = textOf(traefik, 'traefik.yml', siteAt(root, withClients))
        expect(text).not.toContain('{{')
        expect(text).not.toContain('\ufeff')
        const { certFile, keyFile } = parse(text).tls.stores.default.defaultCertificate
        expect([certFile, keyFile]).toEqual([`${root}/fullchain.pem`, `${root}/key.pem`])
      }),
    )
    const [hard] = ['/\ufeff{{ env "HOME" }}']
    expect(parse(textOf(traefik, 'traefik.yml', siteAt(hard as string))).tls.stores.default.defaultCertificate).toEqual(
      { certFile: `${hard}/fullchain.pem`, keyFile: `${hard}/key.pem` },
    )
  })
})
