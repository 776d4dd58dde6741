/** Python's ssl module: what requests, httpx, pip and all the others stand on. */
import { runClient } from './client.ts'
import { haveJudges } from './pairs.ts'
import { judgeServerCertificates } from './server-certificates.ts'
import { python } from './servers/python.ts'

const program = `
import socket, ssl, sys
flags, ca, name, address, port = sys.argv[1:]
context = ssl.create_default_context(cafile=ca)
if flags == 'strict':
    context.verify_flags |= ssl.VERIFY_X509_STRICT
with socket.create_connection((address, int(port)), timeout=20) as plain:
    with context.wrap_socket(plain, server_hostname=name) as secure:
        print(secure.version())
`

// Python 3.13 made the strict context its default.
for (const flags of ['default', 'strict']) {
  judgeServerCertificates({
    name: `Python's ${flags} context`,
    available: haveJudges('python3'),
    async ask({ ca, name, address, port }, { directory }) {
      const answer = await runClient(python, ['-I', '-c', program, flags, ca, name, address, `${port}`], { directory })
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
    wrongName: /Hostname mismatch/,
    wrongAddress: /IP address mismatch/,
    untrusted: /self-signed certificate/,
    expired: /certificate has expired/,
    notYetValid: /certificate is not yet valid/,
    wrongUsage: /unsuitable certificate purpose/,
    takesUnicodeNames: true,
    chains: {
      unknownIssuer: /unable to get local issuer certificate/,
      expired: /certificate has expired/,
      notYetValid: /certificate is not yet valid/,
      wrongUsage: /unsuitable certificate purpose/,
      outsideAnchor: /permitted subtree violation/,
      outsideIntermediate: /permitted subtree violation/,
    },
  })
}
