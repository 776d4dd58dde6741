/**
 * Elasticsearch is not run here: its settings are held against what its documentation says
 * (https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/security-settings), by a YAML parser.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { elasticsearch } from '../../src/servers/elasticsearch.ts'
import { cipherSuites, ianaCiphers } from '../../src/servers/mozilla-intermediate.ts'
import { paths, siteAt, textOf, withClients } from './site.ts'

const http = 'xpack.security.http.ssl.'
const variable = '$' + '{HOME}'

describe('elasticsearch', () => {
  it('has certificate and key for HTTP, and versions and ciphers of the recommendation', () => {
    expect(parse(textOf(elasticsearch, 'elasticsearch.yml', siteAt('/certs')))).toEqual({
      'xpack.security.enabled': true,
      [`${http}enabled`]: true,
      [`${http}certificate`]: '/certs/fullchain.pem',
      [`${http}key`]: '/certs/key.pem',
      [`${http}client_authentication`]: 'none',
      [`${http}supported_protocols`]: ['TLSv1.3', 'TLSv1.2'],
      [`${http}cipher_suites`]: [...cipherSuites, ...ianaCiphers],
    })
    expect(elasticsearch.settings(siteAt('/my certs'))).toMatchObject({
      load: "cat '/my certs/settings/elasticsearch.yml' >> config/elasticsearch.yml",
      where: expect.stringContaining('below config'),
      warnings: [],
    })
  })

  it('asks for a client certificate where some were issued', () => {
    expect(parse(textOf(elasticsearch, 'elasticsearch.yml', siteAt('/certs', withClients)))).toMatchObject({
      [`${http}certificate_authorities`]: ['/certs/ca.pem'],
      [`${http}client_authentication`]: 'required',
    })
  })

  it('cannot be told a variable, in a path or in the passphrase of a key', () => {
    expect(elasticsearch.cannotSay?.(`/${variable}`)).toBe('without $' + '{, which begins a variable there')
    const { files, warnings } = elasticsearch.settings(siteAt('/certs', { keyPassphrase: variable }))
    expect(files.map(({ secret }) => secret)).toEqual([undefined])
    expect(files[0]?.text).not.toContain('key_passphrase')
    expect(warnings).toEqual([expect.stringContaining('elasticsearch-keystore add')])
  })

  it('warns of a passphrase that Java does not take', () => {
    expect(elasticsearch.settings(siteAt('/certs', { keyPassphrase: 'größe' })).warnings).toEqual([
      'elasticsearch: expected a key-passphrase in ASCII, as Java opens keys with no other. Choose another.',
    ])
    expect(elasticsearch.settings(siteAt('/certs', { keyPassphrase: ' ~' })).warnings).toEqual([])
  })

  it('reads each path and passphrase as it is, whatever else stands in it', () => {
    const sayable = paths.filter((path) => elasticsearch.cannotSay?.(path) === undefined)
    fc.assert(
      fc.property(sayable, sayable, (root, keyPassphrase) => {
        const { files } = elasticsearch.settings(siteAt(root, { keyPassphrase }))
        expect(files.map(({ secret }) => secret)).toEqual([true])
        const settings = parse(files[0]?.text as string)
        expect(settings[`${http}certificate`]).toBe(`${root}/fullchain.pem`)
        expect(settings[`${http}key`]).toBe(`${root}/key.pem`)
        expect(settings[`${http}key_passphrase`]).toBe(keyPassphrase)
        expect(Object.values(settings).flat().join('')).not.toContain('$' + '{')
      }),
    )
  })

  it('warns of a key that its user cannot read', () => {
    const { warnings } = elasticsearch.settings(siteAt('/certs', { owner: { uid: 0, gid: 0 } }))
    expect(warnings).toEqual([expect.stringMatching(/^elasticsearch: expected a key that its own user can read/)])
  })
})
