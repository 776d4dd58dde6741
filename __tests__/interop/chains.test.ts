/**
 * Chains without any connection, judged by `openssl`: what CAs made for a run contain, and what nobody can do with
 * them. How TLS clients judge them stands in server-chains.ts, with the tests of each client.
 */
import { createPrivateKey } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Outputs } from '../../src/interface/table.ts'
import { namesIn } from '../pair-files.ts'
import { type MadeByOpenssl, makeCertificate } from '../pki/made-by-openssl.ts'
import { type Answer, runClient, succeed } from './client.ts'
import { classicKeyTypes, haveJudges, workshop } from './pairs.ts'

const issuers = ['root-ca', 'intermediate-ca'] as const
const keepKey = ['--keep-ca-key', 'true']

const serverExtensions = [
  'basicConstraints = critical, CA:FALSE',
  'keyUsage = critical, digitalSignature',
  'extendedKeyUsage = serverAuth',
  'subjectKeyIdentifier = hash',
  'authorityKeyIdentifier = keyid',
  'subjectAltName = DNS:evil.test',
]
const caExtensions = [
  'basicConstraints = critical, CA:TRUE',
  'keyUsage = critical, keyCertSign, cRLSign',
  'subjectKeyIdentifier = hash',
  'authorityKeyIdentifier = keyid',
]

describe.skipIf(!haveJudges('openssl'))('openssl verify and chains', () => {
  const shop = workshop()

  function verify(certificate: string, untrusted: string, ca: string, ...questions: string[]): Promise<Answer> {
    const trust = ['-no-CApath', '-no-CAstore', '-CAfile', ca, '-untrusted', untrusted]
    return runClient('openssl', ['verify', '-x509_strict', ...trust, ...questions, certificate], shop)
  }

  function verifyServer(pair: Outputs, ca = pair['ca-certificate-path']): Promise<Answer> {
    const asked = ['-purpose', 'sslserver', '-verify_hostname', 'app.test']
    return verify(pair['certificate-path'], pair['fullchain-path'], ca, ...asked)
  }

  /** As one of the program's files, with which `openssl` then signs. */
  function fromFiles(file: string, keyFile: string): MadeByOpenssl {
    return { pem: readFileSync(file, 'utf8'), file, keyFile, privateKey: createPrivateKey(readFileSync(keyFile)) }
  }

  describe.each(issuers)('below %s', (issuer) => {
    it.each(classicKeyTypes)('accepts a server where all keys are of type %s, under strict rules', async (keyType) => {
      const pair = shop.pair('app.test', '--issued-by', issuer, '--key-type', keyType)
      expect(await verifyServer(pair)).toMatchObject({ status: 0 })
    })

    it('accepts the client certificates of a run, as clients', async () => {
      const pair = shop.pair('app.test', '--issued-by', issuer, '--client-names', 'alice, Bob Builder')
      const clients = Object.values(JSON.parse(pair.certificates) as { readonly [name: string]: Outputs }).slice(1)
      expect(clients.map(({ subject }) => subject)).toEqual(['CN=alice', 'CN=Bob Builder'])
      for (const client of clients) {
        const judge = (purpose: string) =>
          verify(client['certificate-path'], client['fullchain-path'], pair['ca-certificate-path'], '-purpose', purpose)
        expect(await judge('sslclient')).toMatchObject({ status: 0 })
        expect(await judge('sslserver')).toMatchObject({
          status: 2,
          stderr: expect.stringContaining('unsuitable certificate purpose'),
        })
      }
    })

    it('accepts every entry of a batch, in folders of their own below one CA', async () => {
      const certificates = {
        web: { 'common-name': 'app.test' },
        api: { 'common-name': 'app.test', 'key-type': 'ed25519' },
      }
      const batch = { ca: { intermediate: issuer === 'intermediate-ca' }, certificates }
      const pair = shop.pair('--certificates', JSON.stringify(batch))
      const issued = JSON.parse(pair.certificates) as { readonly [name: string]: Outputs }
      expect(Object.keys(issued)).toEqual(['web', 'api'])
      for (const entry of Object.values(issued)) expect(await verifyServer(entry)).toMatchObject({ status: 0 })
    })

    it('accepts what a later run signs with the CA that an earlier one has kept', async () => {
      const kept = shop.pair('first.test', '--issued-by', issuer, ...keepKey)
      const signer = issuer === 'root-ca' ? 'ca' : 'intermediate'
      const certificate = issuer === 'root-ca' ? kept['ca-certificate-path'] : join(shop.directory, 'path.pem')
      const file = (name: string) => join(kept['output-directory'], name)
      if (issuer === 'intermediate-ca') {
        writeFileSync(
          certificate,
          readFileSync(file('intermediate.pem'), 'utf8') + readFileSync(file('ca.pem'), 'utf8'),
        )
      }
      const pair = shop.pair('app.test', '--ca-certificate', certificate, '--ca-key', file(`${signer}-key.pem`))
      expect(await verifyServer(pair, kept['ca-certificate-path'])).toMatchObject({ status: 0 })
      expect(readFileSync(pair['ca-certificate-path'], 'utf8')).toBe(readFileSync(kept['ca-certificate-path'], 'utf8'))
    })

    it.each([
      ['127.0.0.1', 'issued'],
      ['10.9.8.7', '10.0.0.0/8'],
      ['2001:db8::7', '2001:db8::/32'],
    ])('accepts %s alone where the CA is bound to %s', async (address, constraints) => {
      const pair = shop.pair(address, '--issued-by', issuer, '--name-constraints', constraints)
      const files = [pair['certificate-path'], pair['fullchain-path'], pair['ca-certificate-path']] as const
      expect(await verify(...files, '-verify_ip', address)).toMatchObject({ status: 0 })
    })

    it('refuses the CA of another run with the same ca-common-name, whose name is another', async () => {
      const words = ['--issued-by', issuer, '--ca-common-name', 'Our CA']
      const [pair, other] = [shop.pair('app.test', ...words), shop.pair('other.test', ...words)]
      const subject = (file: string) => succeed('openssl', ['x509', '-in', file, '-noout', '-subject'], shop)
      const subjects = await Promise.all([pair, other].map((run) => subject(run['ca-certificate-path'])))
      for (const line of subjects) expect(line).toMatch(/^subject=CN = Our CA [0-9a-f]{8}\n$/)
      expect(subjects[0]).not.toBe(subjects[1])
      expect(await verifyServer(pair, other['ca-certificate-path'])).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/unable to get (local )?issuer certificate/),
      })
    })

    it("refuses a CA that has the name of the run's, letter for letter, and another key", async () => {
      const pair = shop.pair('app.test', '--issued-by', issuer)
      const line = await succeed('openssl', ['x509', '-in', pair['ca-certificate-path'], '-noout', '-subject'], shop)
      const impostor = makeCertificate({ subject: [line.trim().replace('subject=', '')], extensions: caExtensions })
      expect(await verifyServer(pair, impostor.file)).toMatchObject({ status: 2 })
    })

    it('refuses what is signed with the key of a server, which is no CA', async () => {
      const pair = shop.pair('app.test', '--issued-by', issuer)
      const server = fromFiles(pair['certificate-path'], pair['key-path'])
      const evil = makeCertificate({ subject: ['CN = evil.test'], extensions: serverExtensions }, server)
      expect(await verify(evil.file, pair['fullchain-path'], pair['ca-certificate-path'])).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/invalid CA certificate|unable to get (local )?issuer certificate/),
      })
    })

    it('refuses a CA that is signed with a kept key: nobody goes deeper than this program does', async () => {
      const pair = shop.pair('app.test', '--issued-by', issuer, ...keepKey)
      const name = issuer === 'root-ca' ? 'ca' : 'intermediate'
      const file = (ending: string) => join(pair['output-directory'], `${name}${ending}`)
      const signer = fromFiles(file('.pem'), file('-key.pem'))
      const deeper = makeCertificate({ subject: ['CN = Deeper CA'], extensions: caExtensions }, signer)
      const evil = makeCertificate({ subject: ['CN = evil.test'], extensions: serverExtensions }, deeper)
      const between = join(shop.directory, `deeper-below-${issuer}.pem`)
      writeFileSync(between, deeper.pem + readFileSync(pair['fullchain-path'], 'utf8'))
      expect(await verify(evil.file, between, pair['ca-certificate-path'])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('path length constraint exceeded'),
      })
    })

    it('finds in each CA what a CA must say (RFC 5280 §4.2.1.3, §4.2.1.9), and no extKeyUsage', async () => {
      const pair = shop.pair('app.test', '--issued-by', issuer)
      const read = async (name: string) => {
        const words = ['x509', '-in', join(pair['output-directory'], name), '-noout', '-ext']
        const text = await succeed('openssl', [...words, 'basicConstraints,keyUsage'], shop)
        const all = await succeed(
          'openssl',
          ['x509', '-in', join(pair['output-directory'], name), '-noout', '-text'],
          shop,
        )
        return { text, extensions: [...all.matchAll(/^ {12}X509v3 (.*?):/gm)].map((match) => match[1]) }
      }
      const says = (pathLength: number) => ({
        text:
          `X509v3 Basic Constraints: critical\n    CA:TRUE, pathlen:${pathLength}\n` +
          'X509v3 Key Usage: critical\n    Certificate Sign, CRL Sign\n',
        extensions: ['Basic Constraints', 'Key Usage', 'Subject Key Identifier', 'Authority Key Identifier'],
      })
      expect(await read('ca.pem')).toEqual(says(issuer === 'root-ca' ? 0 : 1))
      if (issuer === 'intermediate-ca') expect(await read('intermediate.pem')).toEqual(says(0))
    })
  })

  it("leaves no CA's key in the directory unless it is to be kept", () => {
    const files = (...words: readonly string[]) => namesIn(shop.pair('app.test', ...words)['output-directory'])
    const keys = (names: readonly string[]) => names.filter((name) => name.endsWith('-key.pem'))
    expect(keys(files('--issued-by', 'intermediate-ca'))).toEqual([])
    expect(keys(files('--issued-by', 'intermediate-ca', ...keepKey))).toEqual(['ca-key.pem', 'intermediate-key.pem'])
  })
})
