/** What every TLS client must do with a server whose certificate a CA has signed, and an intermediate below one. */
import { createPrivateKey } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import type { Outputs } from '../../src/interface/table.ts'
import { makeCertificate } from '../pki/made-by-openssl.ts'
import { expired, notYetValid, type Workshop } from './pairs.ts'
import { type Client, expectVerdict, type Visit, verb } from './tls-client.ts'

const issuers = ['root-ca', 'intermediate-ca'] as const

/** Defines the tests, in the `describe` block of the client. */
export function judgeChains(client: Client, shop: Workshop, visit: Visit): void {
  const { keyTypes, chains } = client

  describe.each(issuers)('below %s', (issuer) => {
    const chain = (...words: readonly string[]) => shop.pair(...words, '--issued-by', issuer)

    for (const keyType of ['rsa-2048', 'ecdsa-p256', 'ecdsa-p384', 'ed25519'] as const) {
      it(`${client.name} ${verb(keyTypes[keyType])} a server where all keys are of type ${keyType}`, async () => {
        expectVerdict(await visit(chain('localhost', '--key-type', keyType)), keyTypes[keyType])
      })
    }

    it.each([
      ['app.test', 'app.test, 127.0.0.1'],
      ['127.0.0.1', 'app.test, 127.0.0.1'],
      // Java holds an address of one length against a network of the other.
      ['app.test', 'app.test, ::1'],
      // OpenSSL and GnuTLS hold a common name against constraints on hosts, where no alternative name is one.
      ['127.0.0.1', '127.0.0.1, ::1'],
    ])(`${client.name} accepts %s where the CA is bound to %s`, async (name, issued) => {
      const pair = chain('--subject-alt-names', issued, '--common-name', name, '--name-constraints', 'issued')
      expectVerdict(await visit(pair, name), 'accepts')
    })

    it(`${client.name} refuses a name that the certificate does not hold`, async () => {
      expectVerdict(await visit(chain('app.test', '127.0.0.1'), 'other.test'), client.wrongName)
    })

    it(`${client.name} refuses a server where the CA of another run with the same ca-common-name is trusted`, async () => {
      const [pair, trusted] = ['localhost', 'other.test'].map((name) => chain(name, '--ca-common-name', 'Our CA'))
      expectVerdict(await visit(pair as Outputs, 'localhost', trusted), chains.unknownIssuer)
    })

    it(`${client.name} refuses an expired certificate of a CA that is valid`, async () => {
      // A CA that is kept outlives what it signs.
      const pair = chain('localhost', ...expired, '--keep-ca-key', 'true')
      expectVerdict(await visit(pair), chains.expired)
    })

    it(`${client.name} refuses a server that shows a certificate for clients`, async () => {
      expectVerdict(await visit(chain('localhost', '--usage', 'client')), chains.wrongUsage)
    })

    const outside = issuer === 'root-ca' ? chains.outsideAnchor : chains.outsideIntermediate
    it(`${client.name} ${verb(outside)} a name outside the constraints of a CA whose key was kept`, async () => {
      const bound = ['--keep-ca-key', 'true', '--name-constraints', 'example.test']
      const pair = chain('good.example.test', ...bound)
      expectVerdict(await visit(pair, 'good.example.test'), 'accepts')
      expectVerdict(await visit(signedWithKeptKey(pair, issuer, 'evil.test', shop.directory), 'evil.test'), outside)
    })
  })

  it(`${client.name} refuses a certificate that is not valid yet, of a CA that is`, async () => {
    const kept = shop.pair('localhost', '--issued-by', 'root-ca', '--keep-ca-key', 'true')
    const ca = ['--ca-certificate', kept['ca-certificate-path'], '--ca-key', keptKeyOf(kept, 'root-ca')]
    expectVerdict(await visit(shop.pair('localhost', ...notYetValid, ...ca)), chains.notYetValid)
  })

  it(`${client.name} refuses a server that does not send its intermediate`, async () => {
    const pair = shop.pair('localhost', '--issued-by', 'intermediate-ca')
    const incomplete = { ...pair, 'fullchain-path': pair['certificate-path'] }
    expectVerdict(await visit(incomplete), chains.unknownIssuer)
  })
}

type Issuer = (typeof issuers)[number]

function keptKeyOf(pair: Outputs, issuer: Issuer): string {
  return join(pair['output-directory'], issuer === 'root-ca' ? 'ca-key.pem' : 'intermediate-key.pem')
}

/** What one who finds the kept key can do with `openssl`: a certificate for another name, with the key of the pair. */
function signedWithKeptKey(pair: Outputs, issuer: Issuer, name: string, directory: string): Outputs {
  const keyFile = pair['key-path']
  const certificate = join(pair['output-directory'], issuer === 'root-ca' ? 'ca.pem' : 'intermediate.pem')
  const extensions = [
    'basicConstraints = critical, CA:FALSE',
    'keyUsage = critical, digitalSignature',
    'extendedKeyUsage = serverAuth',
    'subjectKeyIdentifier = hash',
    'authorityKeyIdentifier = keyid',
    `subjectAltName = DNS:${name}`,
  ]
  const wanted = { subject: [`CN = ${name}`], extensions, keyFile }
  const caKeyFile = keptKeyOf(pair, issuer)
  const caPem = readFileSync(certificate, 'utf8')
  const privateKey = createPrivateKey(readFileSync(caKeyFile))
  const { pem } = makeCertificate(wanted, { pem: caPem, file: certificate, keyFile: caKeyFile, privateKey })
  const fullchain = join(directory, `${name}-below-${issuer}.pem`)
  writeFileSync(fullchain, issuer === 'root-ca' ? pem : pem + caPem)
  return { ...pair, 'fullchain-path': fullchain }
}
