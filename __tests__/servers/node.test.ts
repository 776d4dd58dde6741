import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { node } from '../../src/servers/node.ts'
import { linesOf, paths, siteAt, textOf, withClients } from './site.ts'

/** What the module exports, its files read by the name. */
function exportOf(text: string): { readonly [option: string]: unknown } {
  const [head, body] = text.split('export const tls = ')
  expect(linesOf(head as string, '//')).toEqual(["import { readFileSync } from 'node:fs'"])
  return new Function('readFileSync', `'use strict'; return (${(body as string).trim()})`)((path: string) => ({ path }))
}

describe('node', () => {
  it('has the options of a server, with versions and ciphers of the recommendation', () => {
    expect(exportOf(textOf(node, 'node-tls.mjs', siteAt('/certs')))).toEqual({
      cert: { path: '/certs/fullchain.pem' },
      key: { path: '/certs/key.pem' },
      minVersion: 'TLSv1.2',
      ciphers: expect.stringMatching(/^TLS_AES_128_GCM_SHA256:.*:ECDHE-RSA-CHACHA20-POLY1305$/),
      honorCipherOrder: false,
    })
  })

  it('asks for a client certificate where some were issued', () => {
    expect(exportOf(textOf(node, 'node-tls.mjs', siteAt('/certs', withClients)))).toMatchObject({
      ca: { path: '/certs/ca.pem' },
      requestCert: true,
      rejectUnauthorized: true,
    })
  })

  it('opens a key with its passphrase, and is then secret', () => {
    const site = siteAt('/certs', { keyPassphrase: 'it\'s "open"\\' })
    expect(exportOf(textOf(node, 'node-tls.mjs', site))).toMatchObject({ passphrase: 'it\'s "open"\\' })
    expect(node.settings(site).files[0]?.secret).toBe(true)
  })

  it('reads each path as it is, and is imported from each that an import can name', () => {
    fc.assert(
      fc.property(paths, (root) => {
        const options = exportOf(textOf(node, 'node-tls.mjs', siteAt(root)))
        expect(options).toMatchObject({ cert: { path: `${root}/fullchain.pem` }, key: { path: `${root}/key.pem` } })
        expect(node.cannotSay?.(root) === undefined).toBe(!root.includes('\\'))
        const [, url] = /^import \{ tls \} from '(file:[!-&(-~]*)'$/.exec(node.settings(siteAt(root)).load) ?? []
        expect(decodeURIComponent(new URL(url as string).pathname)).toBe(`${root}/settings/node-tls.mjs`)
      }),
    )
  })
})
