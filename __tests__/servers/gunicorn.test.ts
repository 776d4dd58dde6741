import { describe, expect, it } from 'vitest'
import { gunicorn } from '../../src/servers/gunicorn.ts'
import { linesOf, siteAt, textOf, withClients } from './site.ts'

describe('gunicorn', () => {
  const before = [
    'import ssl',
    'certfile = "/certs/fullchain.pem"',
    'keyfile = "/certs/key.pem"',
    'ciphers = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305"',
  ]
  const hook = [
    'def ssl_context(config, default_ssl_context_factory):',
    '    context = default_ssl_context_factory()',
    '    context.minimum_version = ssl.TLSVersion.TLSv1_2',
    '    return context',
  ]

  it('ends TLS itself', () => {
    expect(linesOf(textOf(gunicorn, 'gunicorn.conf.py', siteAt('/certs')))).toEqual([...before, ...hook])
    expect(gunicorn.settings(siteAt('/my certs')).load).toBe(
      "gunicorn --config '/my certs/settings/gunicorn.conf.py' app:app",
    )
  })

  it('asks for a client certificate where some were issued', () => {
    expect(linesOf(textOf(gunicorn, 'gunicorn.conf.py', siteAt('/certs', withClients)))).toEqual([
      ...before,
      'ca_certs = "/certs/ca.pem"',
      'cert_reqs = ssl.CERT_REQUIRED',
      ...hook,
    ])
  })
})
