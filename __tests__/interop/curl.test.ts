/** curl, the client that people try first; here with OpenSSL, as Debian builds it. */
import { isIPv6 } from 'node:net'
import { runClient } from './client.ts'
import { haveJudges } from './pairs.ts'
import { judgeServerCertificates } from './server-certificates.ts'
import { page } from './tls-server.ts'

judgeServerCertificates({
  name: 'curl',
  available: haveJudges('curl'),
  async ask({ ca, name, address, port }, { directory }) {
    const host = isIPv6(name) ? `[${name}]` : name
    const quiet = ['--disable', '--silent', '--show-error', '--noproxy', '*', '--max-time', '20']
    const connect = ['--connect-to', `::${isIPv6(address) ? `[${address}]` : address}:${port}`]
    const words = [...quiet, '--cacert', ca, ...connect, `https://${host}:${port}/`]
    const answer = await runClient('curl', words, { directory })
    return { accepted: answer.status === 0 && answer.stdout === page, said: answer.stdout + answer.stderr }
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
  wrongName: /no alternative certificate subject name matches target host name/,
  wrongAddress: /no alternative certificate subject name matches target host name '127\.0\.0\.1'/,
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
