import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mysql } from '../../src/servers/mysql.ts'
import { linesOf, paths, siteAt, textOf, withClients } from './site.ts'

/** The option of a line as my_default.c reads it. */
function optionOf(line: string): readonly [name: string, value: string] {
  let end = 0
  let quote = ''
  let isEscaped = false
  for (; end < line.length; end++) {
    const character = line[end] as string
    if (/["']/.test(character) && !isEscaped) quote = quote === '' ? character : quote === character ? '' : quote
    if (quote === '' && character === '#') break
    isEscaped = quote !== '' && character === '\\' && !isEscaped
  }
  const [, name, text] = /^(\w+)\s*=\s*(.*?)\s*$/u.exec(line.slice(0, end)) as RegExpExecArray
  const value = (text as string).replace(/^(["'])(.*)\1$/u, '$2')
  const unescaped = value.replace(/\\(.)/gu, (both, next: string) => {
    if (/[bnrst]/.test(next)) throw new Error(`an escape: ${line}`)
    return /["'\\]/.test(next) ? next : both
  })
  return [name as string, unescaped]
}

describe('mysql', () => {
  it('has the certificate, the key, and versions and ciphers of the recommendation, and wants TLS', () => {
    expect(linesOf(textOf(mysql, 'mysql.cnf', siteAt('/certs')))).toEqual([
      '[mysqld]',
      'ssl_cert = "/certs/fullchain.pem"',
      'ssl_key = "/certs/key.pem"',
      'tls_version = TLSv1.2,TLSv1.3',
      'ssl_cipher = ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305',
      'require_secure_transport = ON',
    ])
    expect(mysql.settings(siteAt('/my certs')).load).toBe("mysqld --defaults-extra-file='/my certs/settings/mysql.cnf'")
    expect(mysql.settings(siteAt('/certs')).warnings).toEqual([])
  })

  it('knows the CA of clients, and says by what it asks for their certificates', () => {
    const { files, warnings } = mysql.settings(siteAt('/certs', withClients))
    expect(files[0]?.text).toContain('ssl_ca = "/certs/ca.pem"\n')
    expect(files[0]?.text).toContain("ALTER USER 'app'@'%' REQUIRE X509;")
    expect(warnings).toEqual([expect.stringMatching(/^mysql: .* REQUIRE X509;$/)])
  })

  it('reads each path as it is, whatever characters it has', () => {
    fc.assert(
      fc.property(paths, (root) => {
        const options = new Map(
          linesOf(textOf(mysql, 'mysql.cnf', siteAt(root)))
            .slice(1)
            .map(optionOf),
        )
        expect(options.get('ssl_cert')).toBe(`${root}/fullchain.pem`)
        expect(options.get('ssl_key')).toBe(`${root}/key.pem`)
        expect(options.size).toBe(5)
      }),
    )
  })

  it('warns of a key that its user cannot read', () => {
    const { warnings } = mysql.settings(siteAt('/certs', { owner: { uid: 0, gid: 0 } }))
    expect(warnings).toEqual([expect.stringMatching(/^mysql: expected a key that its own user can read/)])
  })
})
