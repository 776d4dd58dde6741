/** NSS's certutil on files in memory, as far as a store needs it. Its output is that of version 3.87. */
import { X509Certificate } from 'node:crypto'
import { posix as path } from 'node:path'
import { fingerprintOf, pemOf } from '../../../src/trust/stores/certificate-text.ts'
import { keyIdOf } from '../../../src/trust/stores/nss-databases.ts'
import { type FakeProgram, failure } from './fake-machine.ts'

interface Held {
  readonly nickname: string
  /** Base64. */
  readonly der: string
  readonly flags: string
}

const names: readonly (readonly [letter: string, lines: readonly string[]])[] = [
  ['c', ['Valid CA']],
  ['C', ['Valid CA', 'Trusted CA']],
  ['T', ['Valid CA', 'Trusted Client CA']],
  ['p', ['Terminal Record']],
  ['P', ['Terminal Record', 'Trusted']],
]

export const fakeCertutil: FakeProgram = (words, machine, command) => {
  const fail = (said: string) =>
    failure({ program: 'certutil', words }, 'ended with exit code 255', `certutil: ${said}`)
  const option = (name: string) => words[words.indexOf(name) + 1] as string
  const directory = option('-d').replace(/^sql:/, '')
  const file = path.join(directory, 'cert9.db')
  if (words[0] === '-N') {
    for (const name of ['cert9.db', 'key4.db']) machine.files.set(path.join(directory, name), Buffer.from('[]'))
    machine.files.set(path.join(directory, 'pkcs11.txt'), Buffer.from('library=\nname=NSS Internal PKCS #11 Module\n'))
    return ''
  }
  const database = machine.files.get(file)
  if (!database) throw fail('function failed: SEC_ERROR_BAD_DATABASE: security library: bad database.')
  const held: readonly Held[] = JSON.parse(database.toString())
  const store = (now: readonly Held[]) => machine.files.set(file, Buffer.from(JSON.stringify(now)))
  const find = () => {
    const wanted = new URLSearchParams(
      option('-n')
        .replace(/^pkcs11:/, '')
        .replaceAll(';', '&')
        .replaceAll('+', '%2B'),
    )
    const id = decodeURIComponentAsHex(/id=([^;]*)/.exec(option('-n'))?.[1] ?? '')
    return held.find(
      ({ nickname, der }) =>
        keyIdOf(Buffer.from(der, 'base64')) === id && [null, nickname].includes(wanted.get('object')),
    )
  }
  switch (words[0]) {
    case '-K':
      throw fail('no keys found')
    case '-A': {
      const der = Buffer.from(command.input as Uint8Array).toString('base64')
      const [nickname, flags] = [option('-n'), option('-t')]
      const known = held.find((one) => one.der === der)
      if (!known && held.some((one) => sameSerialNumber(one.der, der))) throw fail('SEC_ERROR_REUSED_ISSUER_AND_SERIAL')
      store(known ? held.map((one) => (one === known ? { ...one, flags } : one)) : [...held, { nickname, der, flags }])
      return ''
    }
    case '-D': {
      const found = find()
      if (!found) throw fail(`could not find certificate named "${option('-n')}"`)
      store(held.filter((one) => one !== found))
      return ''
    }
    default: {
      if (!words.includes('-n')) return list(held)
      const found = find()
      if (!found) throw fail(`Could not find cert: ${option('-n')}\n: PR_FILE_NOT_FOUND_ERROR: File not found`)
      const alike = held.filter(({ der }) => subjectOf(der) === subjectOf(found.der))
      return alike.map((one) => (words.includes('-a') ? pemOf(Buffer.from(one.der, 'base64')) : print(one))).join('\n')
    }
  }
}

function decodeURIComponentAsHex(escaped: string): string {
  return escaped.replaceAll('%', '')
}

function subjectOf(der: string): string {
  return new X509Certificate(Buffer.from(der, 'base64')).subject
}

function sameSerialNumber(...ders: readonly string[]): boolean {
  const certificates = ders.map((der) => new X509Certificate(Buffer.from(der, 'base64')))
  return new Set(certificates.map(({ issuer, serialNumber }) => `${issuer} ${serialNumber}`)).size === 1
}

function list(held: readonly Held[]): string {
  const head = `\n${'Certificate Nickname'.padEnd(60)} Trust Attributes\n${' '.repeat(61)}SSL,S/MIME,JAR/XPI\n\n`
  return `${head}${held.map(({ nickname, flags }) => `${nickname.padEnd(60)} ${flags.padEnd(5)}\n`).join('')}`
}

function print({ der, flags }: Held): string {
  const usages = flags.split(',').map((letters, index) => {
    const lines = new Set(names.flatMap(([letter, all]) => (letters.includes(letter) ? all : [])))
    const heading = `        ${['SSL', 'Email', 'Object Signing'][index]} Flags:\n`
    return `${heading}${[...lines].map((line) => `            ${line}\n`).join('')}`
  })
  const fingerprint = fingerprintOf(Buffer.from(der, 'base64'))
  const text = `    Fingerprint (SHA-256):\n        ${fingerprint}\n\n    Mozilla-CA-Policy: false (attribute missing)\n`
  return `Certificate:\n    Data:\n${text}    Certificate Trust Flags:\n${usages.join('')}`
}
