/** Keys that go out encrypted, and keys that other programs made. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runProgram } from '../program.ts'
import { runClient, succeed } from './client.ts'
import { classicKeyTypes, haveJudges, workshop } from './pairs.ts'
import { serve } from './tls-server.ts'

const passphrase = 'correct horse, Łódź'

describe.skipIf(!haveJudges('openssl', 'curl'))('an encrypted key', () => {
  const shop = workshop()
  const environment = { PASSPHRASE: passphrase, WRONG: 'battery staple' }

  it.each(classicKeyTypes)('of type %s is opened by openssl with the passphrase, and not without', async (keyType) => {
    const pair = shop.pair('localhost', '--key-type', keyType, '--key-passphrase', passphrase)
    const open = ['pkey', '-in', pair['key-path'], '-noout', '-passin']
    const circumstances = { directory: shop.directory, environment }
    expect(await runClient('openssl', [...open, 'env:PASSPHRASE'], circumstances)).toMatchObject({ status: 0 })
    expect(await runClient('openssl', [...open, 'env:WRONG'], circumstances)).toMatchObject({ status: 1 })
    expect(await runClient('openssl', [...open, 'pass:'], circumstances)).toMatchObject({ status: 1 })
  })

  it('is PKCS #8 under PBES2 with AES-256, born with mode 0600', async () => {
    const pair = shop.pair('localhost', '--key-passphrase', passphrase)
    expect(readFileSync(pair['key-path'], 'utf8')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/)
    expect(statSync(pair['key-path']).mode & 0o777).toBe(0o600)
    const listing = await succeed('openssl', ['asn1parse', '-in', pair['key-path']], shop)
    expect(listing).toMatch(/:PBES2$.*:PBKDF2$.*:hmacWithSHA256$.*:aes-256-cbc$/ms)
  })

  it('is served with by Node.js, which has the passphrase', async () => {
    const pair = shop.pair('localhost', '--key-passphrase', passphrase)
    const server = await serve(pair, { passphrase })
    try {
      const url = `https://localhost:${server.port}/`
      const words = ['--disable', '--silent', '--show-error', '--noproxy', '*', '--cacert', pair['ca-certificate-path']]
      await succeed('curl', [...words, '--connect-to', '::127.0.0.1:', url], shop)
    } finally {
      server.close()
    }
  })
})

describe.skipIf(!haveJudges('openssl'))('a key that openssl made', () => {
  const shop = workshop()
  const rsa = ['genrsa', '2048']
  const p256 = ['ecparam', '-name', 'prime256v1', '-genkey', '-noout']

  it.each([
    ['PKCS #1', ['genrsa', '-traditional', '2048'], 'RSA PRIVATE KEY'],
    ['SEC 1', p256, 'EC PRIVATE KEY'],
    ['SEC 1 with the curve before it', ['ecparam', '-name', 'secp384r1', '-genkey'], 'EC PARAMETERS'],
    ['PKCS #8', rsa, 'PRIVATE KEY'],
    ['PKCS #8 of Ed25519', ['genpkey', '-algorithm', 'ed25519'], 'PRIVATE KEY'],
    ['PKCS #8 of a size that is not offered', ['genrsa', '2304'], 'PRIVATE KEY'],
  ])('as %s gets a certificate and goes out as PKCS #8', async (_format, words, label) => {
    const pem = await succeed('openssl', words, shop)
    expect(pem).toContain(`-----BEGIN ${label}-----`)
    await expectCertified(pem)
  })

  it.each([
    ['PKCS #1', ['rsa', '-traditional', '-aes256'], rsa, 'Proc-Type: 4,ENCRYPTED'],
    ['SEC 1', ['ec', '-aes256'], p256, 'Proc-Type: 4,ENCRYPTED'],
    ['PKCS #8', ['pkcs8', '-topk8', '-v2', 'aes-256-cbc'], p256, 'BEGIN ENCRYPTED PRIVATE KEY'],
    ['PKCS #8 with scrypt', ['pkcs8', '-topk8', '-scrypt'], p256, 'BEGIN ENCRYPTED PRIVATE KEY'],
  ])('and encrypted as %s opens with key-passphrase', async (_format, encrypt, generate, label) => {
    const plain = join(shop.directory, 'plain.pem')
    writeFileSync(plain, await succeed('openssl', generate, shop))
    const environment = { PASSPHRASE: passphrase }
    const pem = await succeed('openssl', [...encrypt, '-in', plain, '-passout', 'env:PASSPHRASE'], {
      directory: shop.directory,
      environment,
    })
    expect(pem).toContain(label)
    await expectCertified(pem, passphrase)
  })

  it('and encrypted is refused, and the passphrase never told, where it is missing or wrong', async () => {
    const environment = { PASSPHRASE: passphrase }
    const encrypt = [
      'genpkey',
      '-algorithm',
      'ed25519',
      '-aes-256-cbc',
      '-pass',
      'env:PASSPHRASE',
      '-out',
      'locked.pem',
    ]
    await succeed('openssl', encrypt, { directory: shop.directory, environment })
    const words = ['localhost', '--key-file', 'locked.pem', '--output-directory', 'refused']
    const missing = runProgram(words, shop)
    expect(missing).toMatchObject({ status: 2, stdout: '' })
    expect(missing.stderr).toContain('key-passphrase')
    const wrong = runProgram([...words, '--key-passphrase', 'battery staple'], shop)
    expect(wrong).toMatchObject({ status: 2, stdout: '' })
    expect(wrong.stderr).not.toContain('battery staple')
  })

  let count = 0

  /** The certificate is that key's, and strictly verified; the key that was written is the same, encrypted as asked. */
  async function expectCertified(pem: string, keyPassphrase?: string): Promise<void> {
    count += 1
    const keyFile = join(shop.directory, `given-${count}.pem`)
    writeFileSync(keyFile, pem)
    const circumstances = { directory: shop.directory, environment: { PASSPHRASE: keyPassphrase ?? '' } }
    const publicKey = async (file: string) =>
      succeed('openssl', ['pkey', '-in', file, '-pubout', '-passin', 'env:PASSPHRASE'], circumstances)
    const words = keyPassphrase === undefined ? [] : ['--key-passphrase', keyPassphrase]
    const pair = shop.pair('localhost', '--key-file', keyFile, ...words)
    const label = keyPassphrase === undefined ? 'PRIVATE KEY' : 'ENCRYPTED PRIVATE KEY'
    expect(readFileSync(pair['key-path'], 'utf8').split('\n')[0]).toBe(`-----BEGIN ${label}-----`)
    const given = await publicKey(keyFile)
    expect(await publicKey(pair['key-path'])).toBe(given)
    const certificate = pair['certificate-path']
    expect(await succeed('openssl', ['x509', '-in', certificate, '-noout', '-pubkey'], shop)).toBe(given)
    const ca = pair['ca-certificate-path']
    await succeed('openssl', ['verify', '-x509_strict', '-no-CApath', '-CAfile', ca, certificate], shop)
  }
})
