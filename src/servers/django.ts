/** Django 3.2 and later behind nginx, which terminates TLS: settings for Django, directives for nginx. */
import { header } from './header.ts'
import { nginxDirectives, nginxPassphraseFiles } from './nginx.ts'
import { cannotSayToNginx, quotePatternForNginx } from './nginx-syntax.ts'
import { cannotSayInPythonPath, quoteForPython } from './python-syntax.ts'
import type { Server, Site } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'

/** @see https://docs.djangoproject.com/en/stable/ref/settings/#secure-proxy-ssl-header */
export const django: Server = {
  needs: [],
  encryptedKey: 'opened',
  cannotSay: (path) => cannotSayToNginx(path) ?? cannotSayInPythonPath(path),
  settings(site) {
    const { settings } = site.paths
    const loading = {
      load: 'from django_tls import *',
      where: `at the end of settings.py, with PYTHONPATH=${quoteForShell(settings)}; the proxy's are in ${settings}/django-nginx.conf`,
    }
    return {
      files: [
        { name: 'django_tls.py', text: header('#', 'TLS of Django behind a proxy', loading) + settingsModule(site) },
        { name: 'django-nginx.conf', text: proxy(site) },
        ...nginxPassphraseFiles(site, 'django-nginx'),
      ],
      ...loading,
    }
  },
}

function settingsModule({ hosts }: Site): string {
  const names = hosts.map((host) => (host.includes(':') ? `[${host}]` : host))
  return `from django import VERSION as _VERSION

# Django believes this header from any sender, so the proxy must be the only one who can send it: it overwrites what a
# client sends, and nobody else may reach the port of the application.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

# With another port than 443, a form of another origin needs that origin here with its port.
_HOSTS = [${names.map(quoteForPython).join(', ')}]
if _VERSION >= (4, 0):
    CSRF_TRUSTED_ORIGINS = ["https://" + host for host in _HOSTS]
else:
    CSRF_TRUSTED_ORIGINS = [host[1:] if host.startswith("*.") else host for host in _HOSTS]

# HSTS stays off: a browser would remember it for the host, localhost maybe, and refuse plain HTTP there long after the
# test, on every port.
SECURE_HSTS_SECONDS = 0
`
}

function proxy(site: Site): string {
  const file = `${site.paths.settings}/django-nginx.conf`
  const loading = {
    load: `include ${quotePatternForNginx(file)};`,
    where: 'in a server block with listen 80 and listen 443 ssl, beside an upstream of the name django',
  }
  return `${header('#', 'nginx before Django', loading)}${nginxDirectives(site, 'django-nginx')}
location / {
    proxy_pass http://django;
    proxy_set_header Host $http_host;
    # What a client says of it is overwritten.
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header X-Forwarded-For $remote_addr;
}
`
}
