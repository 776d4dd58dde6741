/** Checks that what a contestant made is what the job asks for. Otherwise it is not timed. */
import { spawnSync } from 'node:child_process'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'

/**
 * @typedef {{
 *   readonly certificate: string,
 *   readonly key: string,
 *   readonly keyType: string,
 *   readonly issuer?: string,
 *   readonly usage?: 'server' | 'client' | undefined,
 * } | { readonly keyStore: string, readonly password: string }} Made paths; without an issuer it is self-signed
 */

const usages = { server: '1.3.6.1.5.5.7.3.1', client: '1.3.6.1.5.5.7.3.2' }

/**
 * Reads every certificate and checks its key, its issuer's signature and its usage. If OpenSSL is there, it verifies the
 * path of the first and the last, and opens the key stores.
 *
 * @param {readonly Made[]} made
 * @param {boolean} hasOpenssl
 * @throws {Error} that says what is wrong.
 */
export function judge(made, hasOpenssl) {
  made.forEach((each, index) => {
    if ('keyStore' in each) judgeKeyStore(each, hasOpenssl)
    else judgePair(each, hasOpenssl && (index === 0 || index === made.length - 1))
  })
}

/**
 * @param {Extract<Made, { certificate: string }>} made
 * @param {boolean} asksOpenssl
 */
function judgePair({ certificate: file, key, keyType, issuer: issuerFile = file, usage }, asksOpenssl) {
  const certificate = new X509Certificate(readFileSync(file))
  const issuer = new X509Certificate(readFileSync(issuerFile))
  const found = keyTypeOf(certificate)
  if (found !== keyType) throw new Error(`${file}: expected a key ${keyType}, got ${found}.`)
  if (!certificate.checkPrivateKey(createPrivateKey(readFileSync(key))))
    throw new Error(`${key} is not the key of ${file}.`)
  if (!certificate.verify(issuer.publicKey)) throw new Error(`${file} is not signed by ${issuerFile}.`)
  if (usage !== undefined && !certificate.keyUsage?.includes(usages[usage])) {
    throw new Error(`${file} is not for a ${usage}.`)
  }
  if (asksOpenssl) openssl(['verify', '-CAfile', issuerFile, file])
}

/**
 * @param {X509Certificate} certificate
 * @returns {string}
 */
function keyTypeOf({ publicKey: { asymmetricKeyType, asymmetricKeyDetails } }) {
  if (asymmetricKeyType === 'rsa') return `rsa-${asymmetricKeyDetails?.modulusLength}`
  return asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'ecdsa-p256' : `${asymmetricKeyType}`
}

/**
 * @param {Extract<Made, { keyStore: string }>} made
 * @param {boolean} hasOpenssl
 */
function judgeKeyStore({ keyStore, password }, hasOpenssl) {
  if (statSync(keyStore).size === 0) throw new Error(`${keyStore} is empty.`)
  if (!hasOpenssl) return
  const words = ['pkcs12', '-in', keyStore, '-passin', `pass:${password}`, '-nodes']
  // Some programs still write RC2, which OpenSSL 3 reads only with -legacy.
  const contents = openssl(words, ['-legacy'])
  if (!contents.includes('BEGIN CERTIFICATE') || !contents.includes('PRIVATE KEY')) {
    throw new Error(`${keyStore} contains no certificate with its key.`)
  }
}

/**
 * @param {readonly string[]} words
 * @param {readonly string[]} [otherwise] added if the command fails without them
 * @returns {string}
 */
function openssl(words, otherwise) {
  const { status, stdout, stderr } = spawnSync('openssl', words, { encoding: 'utf8' })
  if (status === 0) return stdout
  if (otherwise !== undefined) return openssl([...words, ...otherwise])
  throw new Error(`openssl ${words[0]}: ${stderr.trim() || stdout.trim()}`)
}
