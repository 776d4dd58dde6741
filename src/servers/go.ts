/** Go: a module with one function, which returns the `tls.Config` of a server. */
import { header } from './header.ts'
import { ianaCiphers } from './mozilla-intermediate.ts'
import type { Server } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'

const modulePath = 'selfsigned.test/tlsconfig'

/** @see https://pkg.go.dev/crypto/tls#Config */
export const go: Server = {
  needs: [],
  encryptedKey: 'refused',
  cannotSay: (path) => (/^\/.*[\\@]/.test(path) ? 'without \\ and @, which a replace line cannot have,' : undefined),
  settings({ paths, clients }) {
    const words = [`-require=${modulePath}@v0.0.0`, `-replace=${modulePath}=${paths.settings}/go`]
    const loading = {
      load: `go mod edit ${words.map(quoteForShell).join(' ')}`,
      where: `for tlsconfig.Load() of "${modulePath}"`,
    }
    const config = [
      'Certificates: []tls.Certificate{certificate},',
      'MinVersion:   tls.VersionTLS12,',
      'CipherSuites: []uint16{',
      ...ianaCiphers.map((cipher) => `\ttls.${cipher},`),
      '},',
    ]
    const verified = [
      `clients, err := os.ReadFile(${quote(clients?.pem ?? '')})`,
      'if err != nil {',
      '\treturn nil, err',
      '}',
      'config.ClientCAs = x509.NewCertPool()',
      'if !config.ClientCAs.AppendCertsFromPEM(clients) {',
      `\treturn nil, errors.New("tlsconfig: no certificate to verify clients with")`,
      '}',
      'config.ClientAuth = tls.RequireAndVerifyClientCert',
    ]
    const imports = clients ? ['crypto/tls', 'crypto/x509', 'errors', 'os'] : ['crypto/tls']
    const text = `${comment(header('//', 'TLS of Go', loading))}
// Package tlsconfig has the TLS settings of a server.
package tlsconfig

import (
${imports.map((name) => `\t"${name}"\n`).join('')})

// Load reads the certificate and returns the settings.
func Load() (*tls.Config, error) {
	certificate, err := tls.LoadX509KeyPair(${quote(paths.fullchain)}, ${quote(paths.key)})
	if err != nil {
		return nil, err
	}
	config := &tls.Config{
${config.map((line) => `\t\t${line}\n`).join('')}	}
${(clients ? verified : []).map((line) => `\t${line}\n`).join('')}	return config, nil
}
`
    const files = [
      { name: 'go/tls.go', text },
      { name: 'go/go.mod', text: `module ${modulePath}\n\ngo 1.18\n` },
    ]
    return { files, ...loading }
  },
}

/** A Go source may not contain a byte order mark, not even in a comment. */
const byteOrderMark = '\ufeff'

/** An interpreted string literal. JSON's syntax is valid. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll(byteOrderMark, '\\ufeff')
}

/** Comments, with a replacement for characters that are forbidden even there. */
function comment(text: string): string {
  return text.replaceAll(byteOrderMark, '?')
}
