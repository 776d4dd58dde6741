/** String literals of Python (UTF-8 source), and the TLS of its standard library. */
import { isWindowsPath } from './file-url.ts'
import { opensslCiphers } from './mozilla-intermediate.ts'
import type { Site } from './server.ts'

/** A JSON string is a valid Python string with the same meaning, escapes included. */
export function quoteForPython(text: string): string {
  return JSON.stringify(text)
}

/** PYTHONPATH is a list whose separator cannot be escaped. */
export function cannotSayInPythonPath(path: string): string | undefined {
  const separator = isWindowsPath(path) ? ';' : ':'
  return path.includes(separator) ? `without ${separator}, which begins another in PYTHONPATH` : undefined
}

/**
 * Lines that create an `ssl.SSLContext` called `ssl_context`, to be placed below `import ssl`.
 *
 * @see https://docs.python.org/3/library/ssl.html
 */
export function contextLines({ paths, clients, keyPassphrase }: Site): readonly string[] {
  const passphrase = keyPassphrase === undefined ? '' : `, password=${quoteForPython(keyPassphrase)}`
  return [
    'ssl_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)',
    'ssl_context.minimum_version = ssl.TLSVersion.TLSv1_2',
    `ssl_context.set_ciphers("${opensslCiphers.join(':')}")`,
    `ssl_context.load_cert_chain(${quoteForPython(paths.fullchain)}, ${quoteForPython(paths.key)}${passphrase})`,
    ...(clients
      ? [
          `ssl_context.load_verify_locations(${quoteForPython(clients.pem)})`,
          'ssl_context.verify_mode = ssl.CERT_REQUIRED',
        ]
      : []),
  ]
}
