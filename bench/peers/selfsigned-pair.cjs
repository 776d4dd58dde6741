// selfsigned-pair.cjs FOLDER-OF-THE-PACKAGE rsa-2048|ecdsa-p256
const { writeFileSync } = require('node:fs')
const selfsigned = require(process.argv[2])

const keyOptions = process.argv[3] === 'ecdsa-p256' ? { keyType: 'ec', curve: 'P-256' } : { keySize: 2048 }

selfsigned
  .generate([{ name: 'commonName', value: 'localhost' }], { ...keyOptions, algorithm: 'sha256' })
  .then((pems) => {
    writeFileSync('cert.pem', pems.cert)
    writeFileSync('key.pem', pems.private, { mode: 0o600 })
  })
