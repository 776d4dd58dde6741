import { join } from 'node:path'
import { runClient } from './client.ts'
import { buildGoProgram } from './go-program.ts'
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
    await buildGoProgram(directory, program)
  },
  async ask({ ca, name, address, port }, { directory }) {
    const answer = await runClient(join(directory, 'go-program'), [ca, name, address, `${port}`], { directory })
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
