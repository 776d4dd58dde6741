/** OpenSSL's own client, with every rule it can be told to apply. */
import { isIP } from 'node:net'
import { runClient } from './client.ts'
import { haveJudges } from './pairs.ts'
import { judgeServerCertificates } from './server-certificates.ts'

judgeServerCertificates({
  name: 'openssl s_client',
  available: haveJudges('openssl'),
  async ask({ ca, name, address, port }, { directory }) {
    const server = ['-connect', `${address.includes(':') ? `[${address}]` : address}:${port}`]
    const asked = isIP(name) ? ['-noservername', '-verify_ip', name] : ['-servername', name, '-verify_hostname', name]
    const trust = ['-CAfile', ca, '-no-CApath', '-no-CAstore', '-x509_strict', '-verify_return_error']
    const answer = await runClient('openssl', ['s_client', '-brief', ...server, ...asked, ...trust], { directory })
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
  wrongName: /hostname mismatch/,
  wrongAddress: /IP address mismatch/,
  untrusted: /self-signed certificate/,
  expired: /certificate has expired/,
  notYetValid: /certificate is not yet valid/,
  wrongUsage: /unsuitable certificate purpose/,
  takesUnicodeNames: false,
  chains: {
    unknownIssuer: /unable to get local issuer certificate/,
    expired: /certificate has expired/,
    notYetValid: /certificate is not yet valid/,
    wrongUsage: /unsuitable certificate purpose/,
    outsideAnchor: /permitted subtree violation/,
    outsideIntermediate: /permitted subtree violation/,
  },
})
