import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nginx } from '../../src/servers/nginx.ts'
import { quoteForNginx, quotePatternForNginx } from '../../src/servers/nginx-syntax.ts'
import { linesOf, paths, siteAt, textOf, withClients } from './site.ts'

/** Words as ngx_conf_read_token reads them. */
function wordsOf(directives: string): readonly string[] {
  const words: string[] = []
  let at = 0
  while (at < directives.length) {
    const begin = directives[at] as string
    if (/[\s;]/.test(begin)) {
      at++
    } else if (begin === '"') {
      let word = ''
      for (at++; directives[at] !== '"'; at++) {
        if (at >= directives.length) throw new Error('a word without its end')
        if (directives[at] !== '\\') word += directives[at]
        else if (/["'\\]/.test(directives[at + 1] ?? '')) word += directives[++at]
        else throw new Error('a backslash that means something else')
      }
      at++
      if (!/[\s;]/.test(directives[at] ?? ';')) throw new Error('something behind a word')
      words.push(word)
    } else {
      const [word] = /^[^\s;"'{}\\#$]+/.exec(directives.slice(at)) as RegExpExecArray
      words.push(word)
      at += word.length
    }
  }
  return words
}

describe('nginx', () => {
  it('has the certificate, the key, and the protocols and ciphers of the recommendation', () => {
    expect(linesOf(textOf(nginx, 'nginx.conf', siteAt('/certs')))).toEqual([
      'ssl_certificate "/certs/fullchain.pem";',
      'ssl_certificate_key "/certs/key.pem";',
      'ssl_protocols TLSv1.2 TLSv1.3;',
      'ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;',
      'ssl_prefer_server_ciphers off;',
      'ssl_session_tickets off;',
    ])
  })

  it('tells in its head what it is, whose ciphers these are, and how it is loaded', () => {
    const settings = nginx.settings(siteAt('/my certs'))
    expect(settings).toMatchObject({ load: 'include "/my certs/settings/nginx.conf";' })
    const head = textOf(nginx, 'nginx.conf', siteAt('/my certs')).split('\n').slice(0, 3)
    expect(head).toEqual([
      '# TLS of nginx, for tests. Made by selfsigned-cert-action, which overwrites it.',
      "# Versions and ciphers: Mozilla's intermediate recommendation, guideline 6.0 (https://ssl-config.mozilla.org/guidelines/6.0.json).",
      '# Load it in a server block that has listen … ssl: include "/my certs/settings/nginx.conf";',
    ])
  })

  it('asks for a client certificate where some were issued', () => {
    expect(linesOf(textOf(nginx, 'nginx.conf', siteAt('/certs', withClients))).slice(-3)).toEqual([
      'ssl_client_certificate "/certs/ca.pem";',
      'ssl_verify_client on;',
      'ssl_verify_depth 10;',
    ])
  })

  it('reads the passphrase of a key from a file of its own, which is secret', () => {
    const { files } = nginx.settings(siteAt('/certs', { keyPassphrase: 'open; "sesame"' }))
    expect(files.map(({ name, secret }) => [name, secret])).toEqual([
      ['nginx.conf', undefined],
      ['nginx-key-passphrase', true],
    ])
    expect(files[1]?.text).toBe('open; "sesame"\n')
    expect(files[0]?.text).toContain('ssl_password_file "/certs/settings/nginx-key-passphrase";')
    expect(files[0]?.text).not.toContain('sesame')
  })

  it('cannot be told a path with $, and can be told every other', () => {
    expect(nginx.cannotSay?.('/a$b')).toBe('without $, which begins a variable there')
    fc.assert(
      fc.property(paths, (root) => {
        expect(nginx.cannotSay?.(root) === undefined).toBe(!root.includes('$'))
      }),
    )
  })

  it('reads each path as it is, whatever characters it has', () => {
    fc.assert(
      fc.property(paths, (root) => {
        const words = wordsOf(linesOf(textOf(nginx, 'nginx.conf', siteAt(root, withClients))).join('\n'))
        const [name, fullchain, keyName, key, ...others] = words
        expect([name, fullchain, keyName, key]).toEqual([
          ...['ssl_certificate', `${root}/fullchain.pem`, 'ssl_certificate_key', `${root}/key.pem`],
        ])
        expect(others).toHaveLength(15)
      }),
    )
  })
})

describe('a word of nginx', () => {
  it.each([
    ['/a b', '"/a b"'],
    ['/a"b', '"/a\\"b"'],
    ['/a\\b', '"/a\\\\b"'],
    ["/a'b;{}#", `"/a'b;{}#"`],
  ])('%s is written %s', (word, written) => {
    expect(quoteForNginx(word)).toBe(written)
  })

  it('in a pattern means itself', () => {
    expect(quotePatternForNginx('/a\\b')).toBe('"/a\\\\b"')
    expect(quotePatternForNginx('/a[1]*?')).toBe('"/a\\\\[1]\\\\*\\\\?"')
  })
})
