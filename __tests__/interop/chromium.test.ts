/** Chromium without a window: it loads a page as a person's browser does, or says why not. */
import { mkdtempSync, rmSync } from 'node:fs'
import { isIPv6 } from 'node:net'
import { join } from 'node:path'
import { chromiumFlags } from './chromium-flags.ts'
import { runClient } from './client.ts'
import { trustInNss } from './nss-trust.ts'
import { haveJudges } from './pairs.ts'
import { judgeServerCertificates } from './server-certificates.ts'
import { page } from './tls-server.ts'

judgeServerCertificates({
  name: 'Chromium',
  available: haveJudges('chromium', 'certutil'),
  async ask({ ca, name, port }, { directory }) {
    const home = mkdtempSync(join(directory, 'home-'))
    // Where every version looks; since 146 a new profile has its data base in .local/share/pki.
    const refusal = await trustInNss(join(home, '.pki', 'nssdb'), ca)
    const host = isIPv6(name) ? `[${name}]` : name
    const words = [...chromiumFlags, `--user-data-dir=${join(home, 'profile')}`, `https://${host}:${port}/`]
    const answer = await runClient('chromium', words, { directory: home })
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    const said = answer.stdout + answer.stderr + (refusal ?? '')
    return { accepted: answer.stdout.includes(page), said }
  },
  keyTypes: {
    'rsa-2048': 'accepts',
    'rsa-3072': 'accepts',
    'rsa-4096': 'accepts',
    'ecdsa-p256': 'accepts',
    'ecdsa-p384': 'accepts',
    'ecdsa-p521': /net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH/,
    ed25519: /net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH/,
  },
  wrongName: /net::ERR_CERT_COMMON_NAME_INVALID/,
  wrongAddress: /net::ERR_CERT_COMMON_NAME_INVALID/,
  untrusted: /net::ERR_CERT_AUTHORITY_INVALID/,
  expired: /net::ERR_CERT_DATE_INVALID/,
  notYetValid: /net::ERR_CERT_DATE_INVALID/,
  wrongUsage: /net::ERR_CERT_INVALID/,
  takesUnicodeNames: true,
  chains: {
    unknownIssuer: /net::ERR_CERT_AUTHORITY_INVALID/,
    expired: /net::ERR_CERT_DATE_INVALID/,
    notYetValid: /net::ERR_CERT_DATE_INVALID/,
    wrongUsage: /net::ERR_CERT_INVALID/,
    outsideAnchor: /net::ERR_CERT_INVALID/,
    outsideIntermediate: /net::ERR_CERT_INVALID/,
  },
})
