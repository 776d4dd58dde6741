/**
 * What Node.js is asked for in the making of one P-256 pair, in a row and nothing around it: a key, a signature, the same
 * looks at a certificate (one that is there), the same files. Nothing is read from words, put together, compared or told.
 */
const crypto = process.getBuiltinModule('node:crypto')
const fs = process.getBuiltinModule('node:fs')

const certificatePem = fs.readFileSync(String(process.argv[2]), 'utf8')

const ecdh = crypto.createECDH('prime256v1')
const point = ecdh.generateKeys()
const d = Buffer.from(ecdh.getPrivateKey('hex').padStart(64, '0'), 'hex')
const jwk = {
  kty: 'EC',
  crv: 'P-256',
  d: d.toString('base64url'),
  x: point.subarray(1, 33).toString('base64url'),
  y: point.subarray(33).toString('base64url'),
}
const privateKey = crypto.createPrivateKey({ key: jwk, format: 'jwk' })
crypto.randomBytes(20)
crypto.createHash('sha256').update(point).digest()
crypto.sign('sha256', Buffer.alloc(600), privateKey)
const keyPem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))

const staging = fs.mkdtempSync('.partial-')
const files = ['.gitignore', 'cert.pem', 'key.pem', 'fullchain.pem', 'ca.pem']
for (const name of files) {
  const descriptor = fs.openSync(`${staging}/${name}`, 'wx', name === 'key.pem' ? 0o600 : 0o644)
  fs.writeSync(descriptor, name === 'key.pem' ? keyPem : certificatePem)
  fs.closeSync(descriptor)
}
const stored = files.map((name) => fs.readFileSync(`${staging}/${name}`))

const x509 = new crypto.X509Certificate(/** @type {Buffer} */ (stored[1]))
x509.checkPrivateKey(crypto.createPrivateKey(/** @type {Buffer} */ (stored[2])))
x509.verify(x509.publicKey)
x509.publicKey.export({ type: 'spki', format: 'der' })
for (const address of ['127.0.0.1', '::1']) x509.checkIP(address)
x509.checkHost('localhost')
fs.renameSync(staging, 'certs')
fs.writeSync(2, `${x509.fingerprint256} ${x509.serialNumber} ${x509.validFrom} ${x509.validTo}\n`)
