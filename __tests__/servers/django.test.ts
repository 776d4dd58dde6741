import { describe, expect, it } from 'vitest'
import { django } from '../../src/servers/django.ts'
import { linesOf, siteAt, textOf, withClients } from './site.ts'

const hosts = ['app.test', '*.app.test', '::1']

describe('django', () => {
  it('believes the header of the proxy, redirects, sends cookies by TLS alone, and leaves HSTS off', () => {
    expect(linesOf(textOf(django, 'django_tls.py', siteAt('/certs', { hosts })))).toEqual([
      'from django import VERSION as _VERSION',
      'SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")',
      'SECURE_SSL_REDIRECT = True',
      'SESSION_COOKIE_SECURE = True',
      'CSRF_COOKIE_SECURE = True',
      '_HOSTS = ["app.test", "*.app.test", "[::1]"]',
      'if _VERSION >= (4, 0):',
      '    CSRF_TRUSTED_ORIGINS = ["https://" + host for host in _HOSTS]',
      'else:',
      '    CSRF_TRUSTED_ORIGINS = [host[1:] if host.startswith("*.") else host for host in _HOSTS]',
      'SECURE_HSTS_SECONDS = 0',
    ])
  })

  it('warns of those who could send the header themselves, and says why HSTS is off', () => {
    const text = textOf(django, 'django_tls.py', siteAt('/certs'))
    expect(text).toContain('# Django believes this header from any sender')
    expect(text).toContain('# HSTS stays off')
  })

  it('has a proxy that ends TLS and overwrites the header', () => {
    const lines = linesOf(textOf(django, 'django-nginx.conf', siteAt('/certs', withClients)))
    expect(lines[0]).toBe('ssl_certificate "/certs/fullchain.pem";')
    expect(lines).toContain('ssl_verify_client on;')
    expect(lines.slice(-6)).toEqual([
      'location / {',
      '    proxy_pass http://django;',
      '    proxy_set_header Host $http_host;',
      '    proxy_set_header X-Forwarded-Proto $scheme;',
      '    proxy_set_header X-Forwarded-For $remote_addr;',
      '}',
    ])
  })

  it('cannot be told what neither nginx nor PYTHONPATH can have', () => {
    for (const path of ['/a$b', '/a:b']) expect(django.cannotSay?.(path)).toMatch(/^without/)
    expect(django.cannotSay?.('/a b')).toBeUndefined()
  })

  it('opens a key with its passphrase in the proxy alone', () => {
    const { files } = django.settings(siteAt('/certs', { keyPassphrase: 'open sesame' }))
    expect(files.filter(({ text }) => text.includes('sesame')).map(({ name, secret }) => [name, secret])).toEqual([
      ['django-nginx-key-passphrase', true],
    ])
  })
})
