import { describe, expect, it } from 'vitest'
import { flask } from '../../src/servers/flask.ts'
import { linesOf, siteAt, textOf, withClients } from './site.ts'

describe('flask', () => {
  it('has an ssl_context of the name that the line tells', () => {
    const settings = flask.settings(siteAt("/it's here"))
    expect(settings.load).toBe("PYTHONPATH='/it'\\''s here/settings' flask run --cert flask_tls.ssl_context")
    expect(linesOf(textOf(flask, 'flask_tls.py', siteAt('/certs')))).toEqual([
      'import ssl',
      'ssl_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)',
      'ssl_context.minimum_version = ssl.TLSVersion.TLSv1_2',
      'ssl_context.set_ciphers("ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305")',
      'ssl_context.load_cert_chain("/certs/fullchain.pem", "/certs/key.pem")',
    ])
  })

  it('cannot be found where its path would be two in PYTHONPATH', () => {
    expect(flask.cannotSay?.('/a:b')).toBe('without :, which begins another in PYTHONPATH')
    expect(flask.cannotSay?.('C:/certs;old')).toBe('without ;, which begins another in PYTHONPATH')
    for (const path of ['/a;b', 'C:/certs', '\\\\host\\certs']) expect(flask.cannotSay?.(path)).toBeUndefined()
  })

  it('asks for a client certificate where some were issued', () => {
    expect(linesOf(textOf(flask, 'flask_tls.py', siteAt('/certs', withClients))).slice(-2)).toEqual([
      'ssl_context.load_verify_locations("/certs/ca.pem")',
      'ssl_context.verify_mode = ssl.CERT_REQUIRED',
    ])
  })

  it('opens a key with its passphrase, and is then secret', () => {
    const site = siteAt('/certs', { keyPassphrase: 'a "b"' })
    expect(textOf(flask, 'flask_tls.py', site)).toContain('"/certs/key.pem", password="a \\"b\\"")')
    expect(flask.settings(site).files[0]?.secret).toBe(true)
    expect(flask.settings(siteAt('/certs')).files[0]?.secret).toBeUndefined()
  })
})
