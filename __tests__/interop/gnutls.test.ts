/** GnuTLS: the library of wget, git on Debian, and many more. */
import { isIP } from 'node:net'
import { runClient } from './client.ts'
import { haveJudges } from './pairs.ts'
import { judgeServerCertificates } from './server-certificates.ts'

judgeServerCertificates({
  name: 'gnutls-cli',
  available: haveJudges('gnutls-cli'),
  async ask({ ca, name, address, port }, { directory }) {
    const asked = isIP(name) ? ['--verify-hostname', name] : ['--verify-hostname', name, '--sni-hostname', name]
    const words = ['--x509cafile', ca, ...asked, '--port', `${port}`, address]
    const answer = await runClient('gnutls-cli', words, { directory })
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
  wrongName: /The name in the certificate does not match the expected/,
  wrongAddress: /The name in the certificate does not match the expected/,
  untrusted: /The certificate issuer is unknown/,
  expired: /The certificate chain uses expired certificate/,
  notYetValid: /The certificate chain uses not yet valid certificate/,
  wrongUsage: /The certificate chain does not match the intended purpose/,
  takesUnicodeNames: true,
  chains: {
    unknownIssuer: /The certificate issuer is unknown/,
    expired: /The certificate chain uses expired certificate/,
    notYetValid: /The certificate chain uses not yet valid certificate/,
    wrongUsage: /The certificate chain does not match the intended purpose/,
    outsideAnchor: /The certificate chain violates the signer's constraints/,
    outsideIntermediate: /The certificate chain violates the signer's constraints/,
  },
})
