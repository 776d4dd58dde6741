// Prints the contents of this machine's trust stores, to compare them before and after.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const home = os.homedir()

/** Directories whose file names are listed. */
const placesOfLinux = [
  '/etc/ca-certificates',
  '/etc/pki/ca-trust/source',
  '/etc/pki/trust',
  '/etc/ssl/certs',
  '/usr/local/share/ca-certificates',
  path.join(home, '.local/share/pki'),
  path.join(home, '.pki'),
]

/** Files whose contents are compared. A Java store is not: its bytes contain the time of writing. */
const bundlesOfLinux = [
  '/etc/ca-certificates/extracted/tls-ca-bundle.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/certs/ca-certificates.crt',
  '/var/lib/ca-certificates/ca-bundle.pem',
]

const commands = {
  darwin: [
    ['security', 'find-certificate', '-a', '-p', '/Library/Keychains/System.keychain'],
    ['security', 'dump-trust-settings', '-d'],
  ],
  linux: [['certutil', '-L', '-d', `sql:${path.join(home, '.pki/nssdb')}`]],
  win32: [['reg', 'query', 'HKLM\\SOFTWARE\\Microsoft\\SystemCertificates\\ROOT\\Certificates']],
}

function namesIn(place) {
  if (!fs.existsSync(place)) return []
  return fs.readdirSync(place, { recursive: true }).map((name) => path.join(place, name))
}

function said([program, ...words]) {
  const { error, status, stdout } = spawnSync(program, words, { encoding: 'utf8', timeout: 60_000 })
  return [`$ ${[program, ...words].join(' ')}`, error ? error.code : `${stdout.trimEnd()}\n${status}`]
}

function javaStores() {
  const homes = Object.entries(process.env).filter(([name]) => /^JAVA_HOME(_\d+_\w+)?$/.test(name))
  const keytools = homes.map(([, place]) => path.join(place, 'bin', 'keytool'))
  return [...new Set(['keytool', ...keytools])].sort()
}

const lines = commands[process.platform].flatMap(said)
if (process.platform === 'linux') {
  lines.push(...placesOfLinux.flatMap(namesIn).sort())
  for (const bundle of bundlesOfLinux.filter((file) => fs.existsSync(file))) {
    lines.push(`${createHash('sha256').update(fs.readFileSync(bundle)).digest('hex')} ${bundle}`)
  }
}
for (const keytool of javaStores()) lines.push(...said([keytool, '-list', '-cacerts', '-storepass', 'changeit']))
console.log(lines.join('\n'))
