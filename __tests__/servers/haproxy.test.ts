import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { haproxy } from '../../src/servers/haproxy.ts'
import { linesOf, paths, siteAt, textOf, withClients } from './site.ts'

/** Words of a line as parse_line of HAProxy reads them: in weak quotes a variable, an escape, or the sign itself. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"((?:\\.|[^"\\])*)"|[^\s"]+/g)].map(([bare, quoted]) => {
    if (quoted === undefined) return bare
    if (/(?<!\\)(?:\\\\)*\$/.test(quoted)) return 'a variable'
    return quoted.replace(/\\(["\\$])|\\/g, (_, escaped?: string) => {
      if (escaped === undefined) throw new Error('a backslash that may mean something else')
      return escaped
    })
  })
}

const bindLine = (text: string) => linesOf(text).find((line) => line.trimStart().startsWith('bind ')) as string

describe('haproxy', () => {
  it('has versions and ciphers of the recommendation, and one file with certificate and key', () => {
    expect(linesOf(textOf(haproxy, 'haproxy.cfg', siteAt('/certs')))).toEqual([
      'global',
      '    ssl-default-bind-options ssl-min-ver TLSv1.2 no-tls-tickets',
      '    ssl-default-bind-ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305',
      '    ssl-default-bind-ciphersuites TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256',
      '    presetenv TLS_BIND :8443',
      'frontend tls',
      '    mode http',
      '    timeout client 1m',
      '    bind "$' + '{TLS_BIND}" ssl crt "/certs/combined.pem" alpn h2,http/1.1',
      '    http-request set-header X-Forwarded-Proto https',
      '    default_backend app',
    ])
    expect(haproxy.needs).toEqual(['combined'])
  })

  it('asks for a client certificate where some were issued', () => {
    expect(bindLine(textOf(haproxy, 'haproxy.cfg', siteAt('/certs', withClients)))).toMatch(
      / ca-file "\/certs\/ca\.pem" verify required$/,
    )
  })

  it('reads each path as it is, whatever characters it has', () => {
    fc.assert(
      fc.property(paths, (root) => {
        const words = wordsOf(bindLine(textOf(haproxy, 'haproxy.cfg', siteAt(root))))
        expect(words).toEqual(['bind', 'a variable', 'ssl', 'crt', `${root}/combined.pem`, 'alpn', 'h2,http/1.1'])
      }),
    )
  })
})
