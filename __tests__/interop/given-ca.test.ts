/** CAs that `openssl` has made, in every form that people keep them: they sign, or are refused with the reason. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type MadeByOpenssl,
  type MadeKeyType,
  makeCertificate,
  makeKeyFile,
  type Wanted,
} from '../pki/made-by-openssl.ts'
import { openssl } from '../pki/openssl.ts'
import { type Run, runProgram, temporaryDirectory } from '../program.ts'
import { haveJudges } from './pairs.ts'

const passphrase = 'correct horse'

const caExtensions = [
  'basicConstraints = critical, CA:TRUE',
  'keyUsage = critical, keyCertSign, cRLSign',
  'subjectKeyIdentifier = hash',
  'authorityKeyIdentifier = keyid',
]
/** The same with other lines in place of those that begin alike. */
const caWith = (...lines: readonly string[]) => [
  ...caExtensions.filter((line) => !lines.some((other) => other.split(' ')[0] === line.split(' ')[0])),
  ...lines,
]

function makeCa(type: MadeKeyType = 'P-256', wanted: Wanted = {}, issuer?: MadeByOpenssl): MadeByOpenssl {
  const subject = ['O = Example', `CN = A CA of type ${type}`]
  return makeCertificate({ subject, extensions: caExtensions, keyFile: makeKeyFile(type), ...wanted }, issuer)
}

const aes256 = ['-aes-256-cbc', '-passout', `pass:${passphrase}`]
/** Words for `openssl` that turn a PKCS #8 key into another form, and the line it then begins with. */
const keyForms: readonly (readonly [MadeKeyType, string, readonly string[], RegExp])[] = [
  ['rsa', 'PKCS #1', ['rsa', '-traditional'], /^-----BEGIN RSA PRIVATE KEY-----\n[^P]/],
  ['rsa', 'PKCS #1, encrypted', ['rsa', '-traditional', ...aes256], /^-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,/],
  ['rsa', 'PKCS #8', ['pkey'], /^-----BEGIN PRIVATE KEY-----/],
  ['rsa', 'PKCS #8, encrypted', ['pkey', ...aes256], /^-----BEGIN ENCRYPTED PRIVATE KEY-----/],
  ['P-256', 'SEC 1', ['ec'], /^-----BEGIN EC PRIVATE KEY-----\n[^P]/],
  ['P-256', 'SEC 1, encrypted', ['ec', ...aes256], /^-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,/],
  ['P-384', 'PKCS #8', ['pkey'], /^-----BEGIN PRIVATE KEY-----/],
  ['P-521', 'PKCS #8, encrypted', ['pkey', ...aes256], /^-----BEGIN ENCRYPTED PRIVATE KEY-----/],
  ['ed25519', 'PKCS #8', ['pkey'], /^-----BEGIN PRIVATE KEY-----/],
  ['ed25519', 'PKCS #8, encrypted', ['pkey', ...aes256], /^-----BEGIN ENCRYPTED PRIVATE KEY-----/],
]

interface Signed extends Run {
  /** Whether there is one or not. */
  readonly outputDirectory: string
}

/** Runs the program in a directory of its own. */
function sign(
  words: readonly string[],
  environment: { readonly [variable: string]: string } = {},
  name = 'app.test',
): Signed {
  const directory = temporaryDirectory()
  const keyType = words.includes('--key-type') ? [] : ['--key-type', 'ecdsa-p256']
  const run = runProgram([name, ...words, ...keyType], { directory, environment })
  return { ...run, outputDirectory: join(directory, 'certs') }
}

const by = (certificate: string, key: string) => ['--ca-certificate', certificate, '--ca-key', key]

/** @throws {Error} where `openssl` by its strict rules does not take the chain that was written for a server's. */
function verifyStrictly({ status, stderr, outputDirectory }: Signed, trusted: string): void {
  expect(status, stderr).toBe(0)
  const file = (name: string) => join(outputDirectory, name)
  expect(readFileSync(file('ca.pem'), 'utf8').trim()).toBe(readFileSync(trusted, 'utf8').trim())
  const trust = ['-no-CApath', '-no-CAstore', '-CAfile', trusted, '-untrusted', file('fullchain.pem')]
  openssl([
    'verify',
    '-x509_strict',
    '-purpose',
    'sslserver',
    ...trust,
    '-verify_hostname',
    'app.test',
    file('cert.pem'),
  ])
}

function writeText(text: string): string {
  const file = join(temporaryDirectory(), 'written.pem')
  writeFileSync(file, text)
  return file
}

function endOf(certificateFile: string): number {
  const line = openssl(['x509', '-in', certificateFile, '-noout', '-enddate'])
  return Date.parse(line.replace('notAfter=', ''))
}

describe.skipIf(!haveJudges('openssl'))('a CA that openssl has made', () => {
  it.each(keyForms)('with a key of type %s in %s signs', (type, form, words, beginning) => {
    const ca = makeCa(type)
    const key = openssl([...words, '-in', ca.keyFile])
    expect(key).toMatch(beginning)
    const opens = form.includes('encrypted') ? ['--ca-key-passphrase', passphrase] : []
    verifyStrictly(sign([...by(ca.file, writeText(key)), ...opens]), ca.file)
  })

  it.each([
    ['rsa', 'ed25519'],
    ['ed25519', 'rsa-2048'],
    ['P-521', 'ecdsa-p256'],
  ] as const)('with a key of type %s signs a server whose key is of type %s', (type, keyType) => {
    const ca = makeCa(type)
    verifyStrictly(sign([...by(ca.file, ca.keyFile), '--key-type', keyType]), ca.file)
  })

  it.each([
    ['Windows line ends', (pem: string) => pem.replaceAll('\n', '\r\n')],
    ['text around it', (pem: string) => `Bag Attributes\n    friendlyName: CA\n\n${pem}\nand no more.\n`],
    ['no line end at its end', (pem: string) => pem.trimEnd()],
  ])('signs where its files have %s', (_, write) => {
    const ca = makeCa()
    const key = readFileSync(ca.keyFile, 'utf8')
    verifyStrictly(sign(by(writeText(write(ca.pem)), writeText(write(key)))), ca.file)
  })

  it('signs where its text comes before the PEM, as openssl x509 -text writes it', () => {
    const ca = makeCa()
    const certificate = openssl(['x509', '-text', '-in', ca.file])
    expect(certificate).toContain('Signature Algorithm')
    verifyStrictly(sign(by(writeText(certificate), ca.keyFile)), ca.file)
  })

  it.each([
    ['without an intermediate of ours', []],
    ['with one', ['--issued-by', 'intermediate-ca']],
  ])('signs as an intermediate with those above it, %s', (_, words) => {
    const root = makeCa()
    const policy = makeCa('P-384', { subject: ['CN = A policy CA'] }, root)
    const issuing = makeCa('rsa', { subject: ['CN = An issuing CA'] }, policy)
    const path = writeText(issuing.pem + policy.pem + root.pem)
    const signed = sign([...by(path, issuing.keyFile), ...words])
    verifyStrictly(signed, root.file)
    const certificates = readFileSync(join(signed.outputDirectory, 'fullchain.pem'), 'utf8').match(/-----BEGIN/g)
    expect(certificates).toHaveLength(words.length === 0 ? 3 : 4)
  })

  it('signs from variables that hold its PEM, and its key is nowhere to be seen', () => {
    const ca = makeCa()
    const key = readFileSync(ca.keyFile, 'utf8')
    const signed = sign([], { CERT_CA_CERTIFICATE: ca.pem, CERT_CA_KEY: key })
    verifyStrictly(signed, ca.file)
    for (const line of key.split('\n').slice(1, -2)) expect(signed.stdout + signed.stderr).not.toContain(line)
  })

  it('signs from variables with an encrypted key, neither of whose secrets is to be seen', () => {
    const ca = makeCa('rsa')
    const key = openssl(['pkey', '-in', ca.keyFile, ...aes256])
    const environment = { CERT_CA_CERTIFICATE: ca.pem, CERT_CA_KEY: key, CERT_CA_KEY_PASSPHRASE: passphrase }
    const signed = sign(['--json'], environment)
    verifyStrictly(signed, ca.file)
    expect(signed.stdout + signed.stderr).not.toContain(passphrase)
    const wrong = sign(['--json'], { ...environment, CERT_CA_KEY_PASSPHRASE: 'wrong horse' })
    expectRefusal(wrong, /^ca-key: expected a key that ca-key-passphrase decrypts, got "PEM"\.$/)
    expect(wrong.stderr).not.toMatch(/horse|BEGIN/)
  })

  it('has what it signs end when it does, where no end is asked for', () => {
    const ca = makeCa('P-256', { days: 3 })
    const signed = sign([...by(ca.file, ca.keyFile), '--validity-days', '365'])
    const unasked = sign(by(ca.file, ca.keyFile))
    verifyStrictly(unasked, ca.file)
    expect(endOf(join(unasked.outputDirectory, 'cert.pem'))).toBe(endOf(ca.file))
    expectRefusal(signed, /^not-after: expected an end not after that of the CA certificate, /)
  })

  it('signs within its name constraints', () => {
    const ca = makeCa('P-256', { extensions: [...caExtensions, 'nameConstraints = critical, permitted;DNS:app.test'] })
    verifyStrictly(sign(by(ca.file, ca.keyFile)), ca.file)
  })
})

function expectRefusal(signed: Signed, reason: RegExp): void {
  const lines = signed.stderr.split('\n').filter((line) => line !== '' && line !== 'See selfsigned-cert-action --help.')
  expect(lines).toEqual([expect.stringMatching(reason)])
  expect(signed.status).toBe(2)
  expect(signed.stdout).toBe('')
  expect(existsSync(signed.outputDirectory)).toBe(false)
  expect(signed.stderr).not.toContain('-----BEGIN')
}

describe.skipIf(!haveJudges('openssl'))('a CA is refused in one line, and nothing is written, where', () => {
  it('it is none, but a server', () => {
    const server = makeCa('P-256', { extensions: caWith('basicConstraints = critical, CA:FALSE') })
    expectRefusal(sign(by(server.file, server.keyFile)), /^ca-certificate: expected the CA certificate to be a CA's /)
  })

  it('the key is that of another', () => {
    const [ca, other] = [makeCa(), makeCa()]
    expectRefusal(sign(by(ca.file, other.keyFile)), /^ca-key: expected the private key of the CA certificate, got /)
  })

  it('the key is that of another, of another type', () => {
    const [ca, other] = [makeCa(), makeCa('rsa')]
    expectRefusal(sign(by(ca.file, other.keyFile)), /^ca-key: expected the private key of the CA certificate, got /)
  })

  it('the key is encrypted, and there is no passphrase', () => {
    const ca = makeCa()
    const key = writeText(openssl(['pkey', '-in', ca.keyFile, ...aes256]))
    expectRefusal(sign(by(ca.file, key)), /^ca-key: expected an unencrypted key, or ca-key-passphrase, got /)
  })

  it('its time is over', () => {
    const root = makeCa()
    const [request, file] = [join(temporaryDirectory(), 'request.pem'), join(temporaryDirectory(), 'ca.pem')]
    openssl(['req', '-new', '-key', root.keyFile, '-subj', '/CN=Over', '-out', request])
    // A negative number of days is the only way that OpenSSL 3.0 has to the past, and 3.0's `req -x509` refuses it.
    const extensions = writeText(caExtensions.join('\n'))
    const words = ['-CA', root.file, '-CAkey', root.keyFile, '-extfile', extensions, '-days', '-1', '-out', file]
    openssl(['x509', '-req', '-in', request, ...words])
    const signed = sign([...by(file, root.keyFile), '--not-before', '-3d', '--not-after', '-2d'])
    const lines = signed.stderr.split('\n').filter((line) => /^ca-certificate: /.test(line))
    expect(lines).toEqual([expect.stringMatching(/^ca-certificate: expected the CA certificate to be valid now, got /)])
    expect(signed.status).toBe(2)
    expect(existsSync(signed.outputDirectory)).toBe(false)
  })

  it('its pathLenConstraint leaves no room for an intermediate', () => {
    const ca = makeCa('P-256', { extensions: caWith('basicConstraints = critical, CA:TRUE, pathlen:0') })
    const asked = [...by(ca.file, ca.keyFile), '--issued-by', 'intermediate-ca']
    expectRefusal(
      sign(asked),
      /^ca-certificate: expected at most 0 intermediates below the CA certificate .*, got 1\.$/,
    )
    verifyStrictly(sign(by(ca.file, ca.keyFile)), ca.file)
  })

  it('a name lies outside its constraints', () => {
    const constraints = 'nameConstraints = critical, permitted;DNS:example.test'
    const ca = makeCa('P-256', { extensions: [...caExtensions, constraints] })
    const reason =
      /^subject-alt-names: expected names that the nameConstraints of the CA certificate permit .*"DNS:app\.test"/
    expectRefusal(sign(by(ca.file, ca.keyFile)), reason)
  })

  it('it is bound to hosts, and the name is an address alone, whose common name OpenSSL takes for a host', () => {
    const ca = makeCa('P-256', { extensions: [...caExtensions, 'nameConstraints = critical, permitted;DNS:app.test'] })
    const reason =
      /^subject-alt-names: expected names that the nameConstraints of the CA certificate permit .*"DNS:10\.9\.8\.7"\.$/
    expectRefusal(sign(by(ca.file, ca.keyFile), {}, '10.9.8.7'), reason)
  })

  it('its keyUsage does not hold keyCertSign', () => {
    const ca = makeCa('P-256', { extensions: caWith('keyUsage = critical, digitalSignature, cRLSign') })
    expectRefusal(sign(by(ca.file, ca.keyFile)), /^ca-certificate: expected keyCertSign in the keyUsage of /)
  })

  it('its extKeyUsage is for clients alone', () => {
    const ca = makeCa('P-256', { extensions: [...caExtensions, 'extendedKeyUsage = clientAuth'] })
    expectRefusal(sign(by(ca.file, ca.keyFile)), /^ca-certificate: expected serverAuth in the extKeyUsage of /)
  })

  it('those above it are in the wrong order', () => {
    const root = makeCa()
    const issuing = makeCa('P-256', { subject: ['CN = An issuing CA'] }, root)
    const path = writeText(root.pem + issuing.pem)
    expectRefusal(sign(by(path, root.keyFile)), /^ca-certificate: expected .* to be the issuer of certificate 1, got /)
  })

  it('the file holds a hundred certificates', () => {
    const ca = makeCa()
    const bundle = writeText(ca.pem.repeat(100))
    const signed = sign(by(bundle, ca.keyFile))
    expectRefusal(signed, /^ca-certificate: expected no more than 10 of the PEM block CERTIFICATE, got more\.$/)
  })

  it.each([
    ['garbage', 'garbage'],
    ['an empty file', ''],
    ['a PEM with nothing in it', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n'],
    ['a PEM that is no DER', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
  ])('the file is %s', (_, text) => {
    const ca = makeCa()
    expectRefusal(sign(by(writeText(text), ca.keyFile)), /^ca-certificate: expected /)
    expectRefusal(sign(by(ca.file, writeText(text))), /^ca-key: expected /)
  })

  it('certificate and key are given the wrong way round, and the key is not quoted', () => {
    const ca = makeCa()
    const signed = sign(by(ca.keyFile, ca.file))
    expect(signed.status).toBe(2)
    expect(signed.stderr).toMatch(/^ca-certificate: expected /)
    for (const line of readFileSync(ca.keyFile, 'utf8').split('\n').slice(1, -2)) {
      expect(signed.stderr).not.toContain(line)
    }
    expect(existsSync(signed.outputDirectory)).toBe(false)
  })
})
