/** NSS, the library of Firefox: its data base trusts the certificate as `CP,,`, a peer and authority at once. */
import { mkdtempSync, rmSync } from 'node:fs'
import { isIP, isIPv6 } from 'node:net'
import { join } from 'node:path'
import { runClient } from './client.ts'
import { trustInNss } from './nss-trust.ts'
import { haveJudges } from './pairs.ts'
import { judgeServerCertificates } from './server-certificates.ts'

judgeServerCertificates({
  name: 'NSS',
  available: haveJudges('certutil', 'tstclnt'),
  async ask({ ca, name, address, port }, { directory }) {
    const database = mkdtempSync(join(directory, 'nss-'))
    const refusal = await trustInNss(database, ca)
    if (refusal !== undefined) return { accepted: false, said: refusal }
    const asked = isIP(name) ? [] : ['-a', name]
    const family = isIPv6(address) ? '-6' : '-4'
    const words = ['-d', `sql:${database}`, '-h', address, ...asked, '-p', `${port}`, family, '-Q']
    const answer = await runClient('tstclnt', words, { directory })
    rmSync(database, { recursive: true })
    return { accepted: answer.status === 0, said: answer.stdout + answer.stderr }
  },
  keyTypes: {
    'rsa-2048': 'accepts',
    'rsa-3072': 'accepts',
    'rsa-4096': 'accepts',
    'ecdsa-p256': 'accepts',
    'ecdsa-p384': 'accepts',
    'ecdsa-p521': 'accepts',
    // It cannot even be put into the data base.
    ed25519: /SEC_ERROR_ADDING_CERT/,
  },
  wrongName: /SSL_ERROR_BAD_CERT_DOMAIN/,
  wrongAddress: /SSL_ERROR_BAD_CERT_DOMAIN/,
  untrusted: /SEC_ERROR_CA_CERT_INVALID/,
  expired: /SEC_ERROR_EXPIRED_CERTIFICATE/,
  notYetValid: /SEC_ERROR_EXPIRED_CERTIFICATE/,
  wrongUsage: /SEC_ERROR_INADEQUATE_CERT_TYPE/,
  takesUnicodeNames: false,
  chains: {
    unknownIssuer: /SEC_ERROR_UNKNOWN_ISSUER/,
    expired: /SEC_ERROR_EXPIRED_CERTIFICATE/,
    notYetValid: /SEC_ERROR_EXPIRED_CERTIFICATE/,
    wrongUsage: /SEC_ERROR_INADEQUATE_CERT_TYPE/,
    outsideAnchor: /SEC_ERROR_CERT_NOT_IN_NAME_SPACE/,
    outsideIntermediate: /SEC_ERROR_CERT_NOT_IN_NAME_SPACE/,
  },
})
