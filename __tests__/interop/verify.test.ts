/** The files of a pair, judged by `openssl` without any connection. */
import { describe, expect, it } from 'vitest'
import { type Answer, runClient, succeed } from './client.ts'
import { classicKeyTypes, expired, haveJudges, notYetValid, workshop } from './pairs.ts'

const names = ['app.test', '*.wild.test', 'münchen.test', '10.9.8.7', '2001:DB8:0:0::7', 'post@app.test']

describe.skipIf(!haveJudges('openssl'))('openssl verify', () => {
  const shop = workshop()

  async function verify(words: readonly string[], ...questions: readonly string[]): Promise<Answer> {
    const pair = shop.pair(...words)
    const strict = ['-x509_strict', '-no-CApath', '-no-CAstore', '-CAfile', pair['ca-certificate-path']]
    return runClient('openssl', ['verify', ...strict, ...questions, pair['certificate-path']], shop)
  }

  for (const keyType of classicKeyTypes) {
    const words = ['localhost', '127.0.0.1', '--key-type', keyType]

    it(`accepts a certificate of type ${keyType} under strict rules, for a server, by name and by address`, async () => {
      for (const name of [
        ['-verify_hostname', 'localhost'],
        ['-verify_ip', '127.0.0.1'],
      ]) {
        expect(await verify(words, '-purpose', 'sslserver', ...name)).toMatchObject({ status: 0 })
      }
    })

    it(`reads certificate and key of type ${keyType}, which belong together`, async () => {
      const pair = shop.pair(...words)
      const check = ['pkey', '-in', pair['key-path'], '-check', '-noout']
      expect(await succeed('openssl', check, shop)).toContain('Key is valid')
      const ofKey = await succeed('openssl', ['pkey', '-in', pair['key-path'], '-pubout'], shop)
      const ofCertificate = await succeed(
        'openssl',
        ['x509', '-in', pair['certificate-path'], '-noout', '-pubkey'],
        shop,
      )
      expect(ofCertificate).toBe(ofKey)
    })
  }

  it.each([
    ['-verify_hostname', 'app.test'],
    ['-verify_hostname', 'api.wild.test'],
    ['-verify_hostname', 'xn--mnchen-3ya.test'],
    ['-verify_ip', '10.9.8.7'],
    ['-verify_ip', '2001:db8::7'],
    ['-verify_email', 'post@app.test'],
  ])('finds each of several names: %s %s', async (...question) => {
    expect(await verify(names, ...question)).toMatchObject({ status: 0 })
  })

  it.each([
    ['-verify_hostname', 'other.test', 'hostname mismatch'],
    ['-verify_hostname', 'wild.test', 'hostname mismatch'],
    ['-verify_hostname', 'a.b.wild.test', 'hostname mismatch'],
    ['-verify_ip', '10.9.8.8', 'IP address mismatch'],
    ['-verify_ip', '2001:db8::8', 'IP address mismatch'],
    ['-verify_email', 'other@app.test', 'email address mismatch'],
  ])('refuses a name that it does not hold: %s %s', async (option, name, reason) => {
    expect(await verify(names, option, name)).toMatchObject({ status: 2, stderr: expect.stringContaining(reason) })
  })

  it('refuses a certificate that is not trusted', async () => {
    const other = shop.pair('localhost')['certificate-path']
    const trusted = shop.pair('localhost', '--validity-days', '30')['ca-certificate-path']
    const answer = await runClient('openssl', ['verify', '-no-CApath', '-CAfile', trusted, other], shop)
    expect(answer).toMatchObject({ status: 2, stderr: expect.stringContaining('self-signed certificate') })
  })

  it('refuses a certificate whose time is over', async () => {
    const answer = await verify(['localhost', ...expired])
    expect(answer).toMatchObject({ status: 2, stderr: expect.stringContaining('certificate has expired') })
  })

  it('refuses a certificate whose time has not come', async () => {
    const answer = await verify(['localhost', ...notYetValid])
    expect(answer).toMatchObject({ status: 2, stderr: expect.stringContaining('certificate is not yet valid') })
  })

  it.each([
    ['server', 'sslserver', 0],
    ['server', 'sslclient', 2],
    ['client', 'sslserver', 2],
    ['client', 'sslclient', 0],
    ['both', 'sslserver', 0],
    ['both', 'sslclient', 0],
  ])('takes a certificate with usage %s as %s with exit code %i', async (usage, purpose, status) => {
    for (const keyType of ['rsa-2048', 'ecdsa-p256']) {
      const answer = await verify(['localhost', '--usage', usage, '--key-type', keyType], '-purpose', purpose)
      expect(answer.status, answer.stderr).toBe(status)
      if (status !== 0) expect(answer.stderr).toContain('unsuitable certificate purpose')
    }
  })
})
