import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { dockerRegistry } from '../../src/servers/docker-registry.ts'
import { ianaCiphers } from '../../src/servers/mozilla-intermediate.ts'
import { paths, siteAt, textOf, withClients } from './site.ts'

const name = 'docker-registry.yml'

describe('docker-registry', () => {
  it('has a whole configuration, with versions and ciphers of the recommendation', () => {
    expect(parse(textOf(dockerRegistry, name, siteAt('/certs')))).toEqual({
      version: 0.1,
      storage: { filesystem: { rootdirectory: '/var/lib/registry' } },
      http: {
        addr: ':5000',
        tls: {
          certificate: '/certs/fullchain.pem',
          key: '/certs/key.pem',
          minimumtls: 'tls1.2',
          ciphersuites: ianaCiphers,
        },
      },
    })
    const { load } = dockerRegistry.settings(siteAt('/my certs'))
    expect(load).toBe("registry serve '/my certs/settings/docker-registry.yml'")
  })

  it('asks for a client certificate where some were issued', () => {
    expect(parse(textOf(dockerRegistry, name, siteAt('/certs', withClients))).http.tls.clientcas).toEqual([
      '/certs/ca.pem',
    ])
  })

  it('reads each path as it is, whatever characters it has', () => {
    fc.assert(
      fc.property(paths, (root) => {
        const { certificate, key } = parse(textOf(dockerRegistry, name, siteAt(root))).http.tls
        expect([certificate, key]).toEqual([`${root}/fullchain.pem`, `${root}/key.pem`])
      }),
    )
  })
})
