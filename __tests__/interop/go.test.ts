/** Go's crypto/tls and crypto/x509: kubectl, docker, Terraform, Caddy and their kind. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runClient, succeed } from './client.ts'
import { haveJudges } from './pairs.ts'
import { judgeServerCertificates } from './server-certificates.ts'

const program = `package main

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net"
	"os"
	"time"
)

func main() {
	ca, name, address, port := os.Args[1], os.Args[2], os.Args[3], os.Args[4]
	pem, err := os.ReadFile(ca)
	if err != nil {
		panic(err)
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(pem) {
		panic("no certificate in " + ca)
	}
	dialer := &net.Dialer{Timeout: 20 * time.Second}
	config := &tls.Config{RootCAs: roots, ServerName: name}
	connection, err := tls.DialWithDialer(dialer, "tcp", net.JoinHostPort(address, port), config)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	connection.Close()
}
`

judgeServerCertificates({
  name: 'Go',
  available: haveJudges('go'),
  async prepare({ directory }) {
    const source = join(directory, 'judge')
    mkdirSync(source)
    writeFileSync(join(source, 'main.go'), program)
    writeFileSync(join(source, 'go.mod'), 'module judge\n\ngo 1.19\n')
    await succeed('go', ['build', '-o', join(directory, 'go-judge'), '.'], {
      directory: source,
      environment: {
        // The user's own cache of compiled packages: the standard library takes most of a minute.
        HOME: process.env['HOME'] ?? directory,
        ...(process.env['GOCACHE'] === undefined ? {} : { GOCACHE: process.env['GOCACHE'] }),
        GOPATH: join(directory, 'go'),
        GO111MODULE: 'on',
        GOFLAGS: '-mod=mod',
        GOPROXY: 'off',
        GOTOOLCHAIN: 'local',
        // A C compiler is no part of Debian's package.
        CGO_ENABLED: '0',
      },
      timeoutSeconds: 240,
    })
  },
  async ask({ ca, name, address, port }, { directory }) {
    const answer = await runClient(join(directory, 'go-judge'), [ca, name, address, `${port}`], { directory })
    return { accepted: answer.status === 0, said: answer.stdout + answer.stderr }
  },
  keyTypes: {
    'rsa-2048': 'accepts',
    'rsa-3072': 'accepts',
    'rsa-4096': 'accepts',
    'ecdsa-p256': 'accepts',
    'ecdsa-p384': 'accepts',
    'ecdsa-p521': 'accepts',
    ed25519: 'accepts',
  },
  wrongName: /certificate is valid for .*, not /,
  wrongAddress: /doesn't contain any IP SANs/,
  untrusted: /certificate signed by unknown authority/,
  expired: /certificate has expired or is not yet valid: current time .* is after/,
  notYetValid: /certificate has expired or is not yet valid: current time .* is before/,
  wrongUsage: /incompatible key usage/,
  takesUnicodeNames: false,
  chains: {
    unknownIssuer: /certificate signed by unknown authority/,
    expired: /certificate has expired or is not yet valid: current time .* is after/,
    notYetValid: /certificate has expired or is not yet valid: current time .* is before/,
    wrongUsage: /incompatible key usage/,
    outsideAnchor: /is not permitted by any constraint/,
    outsideIntermediate: /is not permitted by any constraint/,
  },
})
