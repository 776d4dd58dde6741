import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redis } from '../../src/servers/redis.ts'
import { linesOf, paths, siteAt, textOf, withClients } from './site.ts'

/** Words of a line as sdssplitargs reads them. */
function wordsOf(line: string): readonly string[] {
  const words = line.match(/"(?:[^"\\]|\\.)*"(?=\s|$)|[^\s"'\\]+(?=\s|$)/gu) ?? []
  if (words.join(' ') !== line) throw new Error(`something else in ${line}`)
  return words.map((word) =>
    word.replace(/^"(.*)"$/u, '$1').replace(/\\(.)/gu, (_, next: string) => {
      if (/[xnrtba]/.test(next)) throw new Error(`an escape: ${line}`)
      return next
    }),
  )
}

describe('redis', () => {
  it('listens with TLS alone, has versions and ciphers of the recommendation, and asks for no certificate', () => {
    expect(linesOf(textOf(redis, 'redis.conf', siteAt('/certs')))).toEqual([
      'port 0',
      'tls-port 6379',
      'tls-cert-file "/certs/fullchain.pem"',
      'tls-key-file "/certs/key.pem"',
      'tls-auth-clients no',
      'tls-protocols "TLSv1.2 TLSv1.3"',
      'tls-ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305',
      'tls-ciphersuites TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256',
      'tls-prefer-server-ciphers no',
    ])
  })

  it('asks for a client certificate where some were issued', () => {
    const lines = linesOf(textOf(redis, 'redis.conf', siteAt('/certs', withClients)))
    expect(lines).toContain('tls-ca-cert-file "/certs/ca.pem"')
    expect(lines).toContain('tls-auth-clients yes')
    expect(lines).not.toContain('tls-auth-clients no')
  })

  it('has its own path as no pattern', () => {
    expect(redis.settings(siteAt('/a\\b')).load).toBe("redis-server '/a\\b/settings/redis.conf'")
    expect(redis.settings(siteAt('/a\\[b]*?')).load).toBe("redis-server '/a\\\\\\[b]\\*\\?/settings/redis.conf'")
  })

  it('reads each path and passphrase as it is, whatever characters it has', () => {
    fc.assert(
      fc.property(paths, paths, (root, keyPassphrase) => {
        const { files } = redis.settings(siteAt(root, { keyPassphrase }))
        expect(files.map(({ secret }) => secret)).toEqual([true])
        const words = linesOf(files[0]?.text as string).map(wordsOf)
        expect(words.slice(2, 5)).toEqual([
          ['tls-cert-file', `${root}/fullchain.pem`],
          ['tls-key-file', `${root}/key.pem`],
          ['tls-key-file-pass', keyPassphrase],
        ])
        expect(words.map(({ length }) => length)).toEqual(words.map(() => 2))
      }),
    )
  })

  it('warns of a key that its user cannot read', () => {
    const { warnings } = redis.settings(siteAt('/certs', { owner: { uid: 0, gid: 0 } }))
    expect(warnings).toEqual([expect.stringMatching(/^redis: expected a key that its own user can read/)])
  })
})
