/** Node.js as a client: the oldest that the program runs on, and the one that GitHub's runners have. */
import { nodeRuntime } from '../judges.ts'
import { runClient } from './client.ts'
import { haveJudges } from './pairs.ts'
import { judgeServerCertificates } from './server-certificates.ts'
import { page } from './tls-server.ts'

const program = `
const { readFileSync } = require('node:fs')
const https = require('node:https')
const [ca, host, address, port] = process.argv.slice(1)
const family = address.includes(':') ? 6 : 4
const lookup = (_host, options, done) =>
  options.all ? done(null, [{ address, family }]) : done(null, address, family)
https
  .get({ host, port, lookup, ca: readFileSync(ca), agent: false }, (response) => response.pipe(process.stdout))
  .on('error', (error) => {
    console.error(error.code, error.message)
    process.exitCode = 1
  })
`

for (const major of [20, 24] as const) {
  const node = haveJudges() ? nodeRuntime(major) : undefined
  judgeServerCertificates({
    name: `Node.js ${major}`,
    available: node !== undefined,
    async ask({ ca, name, address, port }, { directory }) {
      const answer = await runClient(node as string, ['-e', program, ca, name, address, `${port}`], { directory })
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
    wrongName: /ERR_TLS_CERT_ALTNAME_INVALID/,
    wrongAddress: /ERR_TLS_CERT_ALTNAME_INVALID/,
    untrusted: /DEPTH_ZERO_SELF_SIGNED_CERT/,
    expired: /CERT_HAS_EXPIRED/,
    notYetValid: /CERT_NOT_YET_VALID/,
    wrongUsage: /INVALID_PURPOSE/,
    takesUnicodeNames: false,
    chains: {
      unknownIssuer: /UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY/,
      expired: /CERT_HAS_EXPIRED/,
      notYetValid: /CERT_NOT_YET_VALID/,
      wrongUsage: /INVALID_PURPOSE/,
      outsideAnchor: /permitted subtree violation/,
      outsideIntermediate: /permitted subtree violation/,
    },
  })
}
