/** Gunicorn 20 and later: a configuration file. It terminates TLS itself. */
import { header } from './header.ts'
import { opensslCiphers } from './mozilla-intermediate.ts'
import { quoteForPython } from './python-syntax.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'

/** @see https://docs.gunicorn.org/en/stable/settings.html#ssl */
export const gunicorn: Server = {
  needs: [],
  encryptedKey: 'refused',
  settings({ paths, clients }) {
    const loading = { load: `gunicorn --config ${quoteForShell(`${paths.settings}/gunicorn.conf.py`)} app:app` }
    const lines = [
      'import ssl',
      '',
      `certfile = ${quoteForPython(paths.fullchain)}`,
      `keyfile = ${quoteForPython(paths.key)}`,
      `ciphers = "${opensslCiphers.join(':')}"`,
      ...(clients ? [`ca_certs = ${quoteForPython(clients.pem)}`, 'cert_reqs = ssl.CERT_REQUIRED'] : []),
      '',
      '',
      '# Gunicorn 21 and later; before, the ciphers alone leave nothing older than TLS 1.2.',
      'def ssl_context(config, default_ssl_context_factory):',
      '    context = default_ssl_context_factory()',
      '    context.minimum_version = ssl.TLSVersion.TLSv1_2',
      '    return context',
    ]
    const text = header('#', 'TLS of Gunicorn', loading) + lines.map((line) => `${line}\n`).join('')
    return { files: [{ name: 'gunicorn.conf.py', text }], ...loading }
  },
}
