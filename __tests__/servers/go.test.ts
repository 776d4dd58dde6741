import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { go } from '../../src/servers/go.ts'
import { paths, siteAt, textOf, withClients } from './site.ts'

describe('go', () => {
  it('is a module of one package, whose imports are those that it uses', () => {
    expect(textOf(go, 'go/go.mod', siteAt('/certs'))).toBe('module selfsigned.test/tlsconfig\n\ngo 1.18\n')
    const importsOf = (text: string) => [...text.matchAll(/^\t"(.*)"$/gm)].map(([, name]) => name)
    expect(importsOf(textOf(go, 'go/tls.go', siteAt('/certs')))).toEqual(['crypto/tls'])
    const withMore = textOf(go, 'go/tls.go', siteAt('/certs', withClients))
    expect(importsOf(withMore)).toEqual(['crypto/tls', 'crypto/x509', 'errors', 'os'])
    expect(withMore).toContain('\tconfig.ClientAuth = tls.RequireAndVerifyClientCert\n')
  })

  it('is loaded by a line that replaces the module by the directory', () => {
    expect(go.settings(siteAt("/it's")).load).toBe(
      "go mod edit -require=selfsigned.test/tlsconfig@v0.0.0 '-replace=selfsigned.test/tlsconfig=/it'\\''s/settings/go'",
    )
  })

  it('cannot be replaced by a directory that looks like one of Windows or a version, elsewhere', () => {
    for (const path of ['/a\\b', '/a@b']) expect(go.cannotSay?.(path)).toMatch(/^without/)
    for (const path of ['/a b', 'C:\\certs']) expect(go.cannotSay?.(path)).toBeUndefined()
  })

  it('reads each path as it is, whatever characters it has', () => {
    fc.assert(
      fc.property(paths, (root) => {
        const text = textOf(go, 'go/tls.go', siteAt(root))
        // An interpreted string literal: the escapes of JSON are among those of Go.
        const [, fullchain, key] = /LoadX509KeyPair\(("(?:\\.|[^"\\])*"), ("(?:\\.|[^"\\])*")\)$/m.exec(text) ?? []
        expect(JSON.parse(fullchain as string)).toBe(`${root}/fullchain.pem`)
        expect(JSON.parse(key as string)).toBe(`${root}/key.pem`)
        expect(text).not.toContain('\ufeff')
      }),
    )
    const text = textOf(go, 'go/tls.go', siteAt('/\ufeff'))
    expect(text).toContain('LoadX509KeyPair("/\\ufeff/fullchain.pem"')
    expect(text).not.toContain('\ufeff')
  })
})
