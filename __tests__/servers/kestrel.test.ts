/**
 * Kestrel is not run here: its settings are held against what its documentation says of the section `Kestrel`
 * (https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/endpoints).
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kestrel } from '../../src/servers/kestrel.ts'
import { linesOf, paths, siteAt, textOf, withClients } from './site.ts'

/** As `docker run --env-file` reads it: all behind the first `=`, as it is. */
function variablesOf(text: string): { readonly [name: string]: string } {
  return Object.fromEntries(
    linesOf(text).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
}

describe('kestrel', () => {
  it('has an endpoint with the key store, its password and the versions of the recommendation', () => {
    const endpoint = {
      Url: 'https://*:8443',
      Certificate: { Path: '/certs/keystore.p12', Password: 'store password' },
      SslProtocols: ['Tls12', 'Tls13'],
    }
    expect(JSON.parse(textOf(kestrel, 'kestrel.json', siteAt('/certs')))).toEqual({
      Kestrel: { Endpoints: { Https: endpoint } },
    })
    expect(JSON.parse(textOf(kestrel, 'kestrel.json', siteAt('/certs', withClients)))).toEqual({
      Kestrel: { Endpoints: { Https: { ...endpoint, ClientCertificateMode: 'RequireCertificate' } } },
    })
    expect(kestrel.settings(siteAt('/certs')).files.map(({ secret }) => secret)).toEqual([true, true])
  })

  it('has the same as variables, and what clients are verified with', () => {
    expect(variablesOf(textOf(kestrel, 'kestrel.env', siteAt('/certs', withClients)))).toEqual({
      Kestrel__Endpoints__Https__Url: 'https://*:8443',
      Kestrel__Endpoints__Https__Certificate__Path: '/certs/keystore.p12',
      Kestrel__Endpoints__Https__Certificate__Password: 'store password',
      Kestrel__Endpoints__Https__SslProtocols__0: 'Tls12',
      Kestrel__Endpoints__Https__SslProtocols__1: 'Tls13',
      Kestrel__Endpoints__Https__ClientCertificateMode: 'RequireCertificate',
      SSL_CERT_FILE: '/certs/ca.pem',
    })
  })

  it('reads each path and password as it is, whatever characters it has', () => {
    fc.assert(
      fc.property(paths, paths, (root, other) => {
        const storePassword = other.replace(/[^\x20-\x7e]/g, '')
        const site = siteAt(root, { storePassword })
        const { Path, Password } = JSON.parse(textOf(kestrel, 'kestrel.json', site)).Kestrel.Endpoints.Https.Certificate
        expect([Path, Password]).toEqual([`${root}/keystore.p12`, storePassword])
        const variables = variablesOf(textOf(kestrel, 'kestrel.env', site))
        expect(variables['Kestrel__Endpoints__Https__Certificate__Path']).toBe(Path)
        expect(variables['Kestrel__Endpoints__Https__Certificate__Password']).toBe(Password)
      }),
    )
  })
})
