// A CA and certificates under it, in one process: selfsigned-batch.cjs FOLDER-OF-THE-PACKAGE rsa-2048|ecdsa-p256 NAME... or COUNT
const { writeFileSync } = require('node:fs')
const selfsigned = require(process.argv[2])

const keyOptions = process.argv[3] === 'ecdsa-p256' ? { keyType: 'ec', curve: 'P-256' } : { keySize: 2048 }
const options = { ...keyOptions, algorithm: 'sha256' }
const words = process.argv.slice(4)
const names = /^\d+$/.test(words[0])
  ? Array.from({ length: Number(words[0]) }, (_, index) => `host-${index + 1}`)
  : words

async function make() {
  const ofCa = [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
  ]
  const ca = await selfsigned.generate([{ name: 'commonName', value: 'Bench CA' }], { ...options, extensions: ofCa })
  writeFileSync('ca.pem', ca.cert)
  for (const name of names) {
    const usage = name === 'alice' ? { clientAuth: true } : { serverAuth: true }
    const extensions = [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', ...usage },
      { name: 'subjectAltName', altNames: [{ type: 2, value: name }] },
    ]
    const issued = { ...options, extensions, ca: { key: ca.private, cert: ca.cert } }
    const pems = await selfsigned.generate([{ name: 'commonName', value: name }], issued)
    writeFileSync(`${name}.pem`, pems.cert)
    writeFileSync(`${name}-key.pem`, pems.private, { mode: 0o600 })
  }
}

make()
