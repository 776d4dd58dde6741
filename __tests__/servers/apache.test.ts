import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apache } from '../../src/servers/apache.ts'
import { linesOf, paths, siteAt, textOf, withClients } from './site.ts'

/** Name and word of a directive as ap_getword_conf reads them. */
function directive(line: string): readonly [name: string, word: string] {
  const [, name, quoted] = /^(\w+) "((?:\\.|[^"\\])*)"$/.exec(line) ?? []
  if (name === undefined || quoted === undefined) throw new Error(`no directive: ${line}`)
  return [name, quoted.replace(/\\(["\\])/g, '$1')]
}

describe('apache', () => {
  it('has the certificate, the key, and the protocols and ciphers of the recommendation', () => {
    expect(linesOf(textOf(apache, 'apache.conf', siteAt('/certs')))).toEqual([
      'SSLEngine on',
      'SSLCertificateFile "/certs/fullchain.pem"',
      'SSLCertificateKeyFile "/certs/key.pem"',
      'SSLProtocol -all +TLSv1.2 +TLSv1.3',
      'SSLCipherSuite ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305',
      'SSLHonorCipherOrder off',
      'SSLSessionTickets off',
    ])
  })

  it('asks for a client certificate where some were issued', () => {
    expect(linesOf(textOf(apache, 'apache.conf', siteAt('/certs', withClients))).slice(-3)).toEqual([
      'SSLCACertificateFile "/certs/ca.pem"',
      'SSLVerifyClient require',
      'SSLVerifyDepth 10',
    ])
  })

  it('reads each path as it is, but for a variable in it', () => {
    fc.assert(
      fc.property(paths, (root) => {
        expect(apache.cannotSay?.(root) === undefined).toBe(!root.includes('${'))
        const lines = linesOf(textOf(apache, 'apache.conf', siteAt(root)))
        expect(directive(lines[1] as string)).toEqual(['SSLCertificateFile', `${root}/fullchain.pem`])
        expect(directive(lines[2] as string)).toEqual(['SSLCertificateKeyFile', `${root}/key.pem`])
        expect(lines).toHaveLength(7)
      }),
    )
  })

  it.each([
    ['/a b', 'Include "/a b/settings/apache.conf"'],
    ['/a"b\\c', 'Include "/a\\"b\\\\c/settings/apache.conf"'],
    ['/a*\\/b\\', 'Include "/a[*]\\\\\\\\/b\\\\/settings/apache.conf"'],
    ['/[x]?', 'Include "/[[]x][?]/settings/apache.conf"'],
  ])('is included from %s, which is no pattern', (root, load) => {
    expect(apache.settings(siteAt(root)).load).toBe(load)
  })
})
