// With node-forge alone: its keys, its certificate, its signature. node-forge-pair.cjs FOLDER-OF-THE-PACKAGE
const { writeFileSync } = require('node:fs')
const { md, pki } = require(process.argv[2])

const keys = pki.rsa.generateKeyPair({ bits: 2048, e: 0x10001 })
const certificate = pki.createCertificate()
certificate.publicKey = keys.publicKey
certificate.serialNumber = '01'
certificate.validity.notBefore = new Date()
certificate.validity.notAfter = new Date(Date.now() + 365 * 86_400_000)
const name = [{ name: 'commonName', value: 'localhost' }]
certificate.setSubject(name)
certificate.setIssuer(name)
certificate.setExtensions([
  { name: 'basicConstraints', cA: false, critical: true },
  { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
  { name: 'extKeyUsage', serverAuth: true },
  { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
])
certificate.sign(keys.privateKey, md.sha256.create())
writeFileSync('cert.pem', pki.certificateToPem(certificate))
writeFileSync('key.pem', pki.privateKeyToPem(keys.privateKey), { mode: 0o600 })
