/**
 * MongoDB is not run here: its settings are held against what its documentation says
 * (https://www.mongodb.com/docs/manual/reference/configuration-options/#net.tls-options), by a YAML parser.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { mongodb } from '../../src/servers/mongodb.ts'
import { opensslCiphers } from '../../src/servers/mozilla-intermediate.ts'
import { paths, siteAt, textOf, withClients } from './site.ts'

/** The documented options of `net.tls` that are set here, and their types. */
const documented: { readonly [option: string]: string } = {
  mode: 'string',
  certificateKeyFile: 'string',
  certificateKeyFilePassword: 'string',
  CAFile: 'string',
  allowConnectionsWithoutCertificates: 'boolean',
  disabledProtocols: 'string',
}

describe('mongodb', () => {
  it('has one file of certificate and key, versions and ciphers of the recommendation, and wants TLS', () => {
    expect(mongodb.needs).toEqual(['combined'])
    expect(parse(textOf(mongodb, 'mongod.conf', siteAt('/certs')))).toEqual({
      net: {
        tls: {
          mode: 'requireTLS',
          certificateKeyFile: '/certs/combined.pem',
          CAFile: '/certs/ca.pem',
          allowConnectionsWithoutCertificates: true,
          disabledProtocols: 'TLS1_0,TLS1_1',
        },
      },
      setParameter: { opensslCipherConfig: opensslCiphers.join(':') },
    })
    expect(mongodb.settings(siteAt('/my certs')).load).toBe("mongod --config '/my certs/settings/mongod.conf'")
  })

  it('asks for a client certificate where some were issued', () => {
    const clients = { pem: '/certs/clients.pem', selfSigned: true, each: [], trustStore: '' }
    expect(parse(textOf(mongodb, 'mongod.conf', siteAt('/certs', { clients }))).net.tls).toEqual({
      mode: 'requireTLS',
      certificateKeyFile: '/certs/combined.pem',
      CAFile: '/certs/clients.pem',
      disabledProtocols: 'TLS1_0,TLS1_1',
    })
  })

  it('has documented options alone', () => {
    for (const more of [{}, withClients]) {
      const { tls } = parse(textOf(mongodb, 'mongod.conf', siteAt('/certs', { ...more, keyPassphrase: '1' }))).net
      for (const [name, value] of Object.entries(tls)) expect(typeof value, name).toBe(documented[name])
    }
  })

  it('reads each path and passphrase as it is, whatever characters it has', () => {
    fc.assert(
      fc.property(paths, paths, (root, keyPassphrase) => {
        const { files } = mongodb.settings(siteAt(root, { keyPassphrase }))
        expect(files.map(({ secret }) => secret)).toEqual([true])
        const { tls } = parse(files[0]?.text as string).net
        expect([tls.certificateKeyFile, tls.CAFile]).toEqual([`${root}/combined.pem`, `${root}/ca.pem`])
        expect(tls.certificateKeyFilePassword).toBe(keyPassphrase)
      }),
    )
  })

  it('warns of a key that its user cannot read', () => {
    const { warnings } = mongodb.settings(siteAt('/certs', { owner: { uid: 0, gid: 0 } }))
    expect(warnings).toEqual([expect.stringMatching(/^mongodb: expected a key that its own user can read/)])
  })
})
