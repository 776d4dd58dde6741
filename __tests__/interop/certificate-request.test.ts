/** Requests that `openssl` and `certtool` make are signed; ours are verified by `openssl`. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Outputs } from '../../src/interface/table.ts'
import { namesIn } from '../pair-files.ts'
import { type MadeKeyType, makeCertificate, makeKeyFile, makeRequest } from '../pki/made-by-openssl.ts'
import { openssl } from '../pki/openssl.ts'
import { makePair, runProgram, temporaryDirectory } from '../program.ts'
import { runClient } from './client.ts'
import { haveJudges } from './pairs.ts'
import { page, serve } from './tls-server.ts'

const keyTypes = ['rsa', 'P-256', 'ed25519'] as const

interface MadeRequest {
  readonly file: string
  readonly keyFile: string
}

/** For app.test and 127.0.0.1, made by those who ask for certificates. */
const requesters: { readonly [program: string]: (type: MadeKeyType) => MadeRequest } = {
  openssl: (type) =>
    makeRequest({
      subject: ['CN = app.test', 'O = Example'],
      extensions: ['subjectAltName = DNS:app.test, IP:127.0.0.1', 'keyUsage = digitalSignature'],
      keyFile: makeKeyFile(type),
    }),
  certtool: (type) => {
    const directory = temporaryDirectory()
    const [template, file, keyFile] = [join(directory, 'template'), join(directory, 'made.pem'), makeKeyFile(type)]
    const lines = ['cn = app.test', 'organization = Example', 'dns_name = app.test', 'ip_address = 127.0.0.1']
    writeFileSync(template, [...lines, 'tls_www_server', 'signing_key', ''].join('\n'))
    const words = ['--generate-request', '--load-privkey', keyFile, '--template', template, '--outfile', file]
    const { status, stderr } = runToEnd('certtool', words)
    if (status !== 0) throw new Error(stderr)
    return { file, keyFile }
  },
}

function runToEnd(program: string, words: readonly string[]) {
  return spawnSync(program, words, { encoding: 'utf8' })
}

const issuers: { readonly [issuer: string]: () => readonly string[] } = {
  'a CA made for the run': () => ['--issued-by', 'root-ca'],
  'an intermediate made for the run': () => ['--issued-by', 'intermediate-ca', '--key-type', 'ecdsa-p256'],
  'a CA that one has': () => {
    const extensions = ['basicConstraints = critical, CA:TRUE', 'keyUsage = critical, keyCertSign']
    const ca = makeCertificate({
      subject: ['CN = A CA'],
      extensions: [...extensions, 'subjectKeyIdentifier = hash', 'authorityKeyIdentifier = keyid'],
    })
    return ['--ca-certificate', ca.file, '--ca-key', ca.keyFile]
  },
}

function subjectAltName(file: string): string {
  return openssl(['x509', '-in', file, '-noout', '-ext', 'subjectAltName']).trim().split('\n').at(-1)?.trim() ?? ''
}

describe.skipIf(!haveJudges('openssl', 'certtool', 'curl'))('a certification request', () => {
  const signed = (request: string, words: readonly string[]): Outputs =>
    makePair(['--certificate-request', request, ...words], { directory: temporaryDirectory() })

  function verify(pair: Outputs, ...asked: readonly string[]): void {
    const trust = ['-no-CApath', '-no-CAstore', '-CAfile', pair['ca-certificate-path']]
    const chain = ['-untrusted', pair['fullchain-path'], pair['certificate-path']]
    openssl(['verify', '-x509_strict', '-purpose', 'sslserver', ...trust, ...asked, ...chain])
  }

  describe.each(Object.keys(issuers))('is signed by %s', (issuer) => {
    it.each(keyTypes)('where openssl made it with a key of type %s, and curl takes a server with that key', (type) =>
      signAndServe('openssl', type, issuer),
    )

    it.each(keyTypes)('where certtool made it with a key of type %s, and curl takes a server with that key', (type) =>
      signAndServe('certtool', type, issuer),
    )
  })

  async function signAndServe(program: string, type: MadeKeyType, issuer: string): Promise<void> {
    const request = (requesters[program] as (type: MadeKeyType) => MadeRequest)(type)
    const pair = signed(request.file, (issuers[issuer] as () => readonly string[])())
    verify(pair, '-verify_hostname', 'app.test')
    verify(pair, '-verify_ip', '127.0.0.1')
    expect(namesIn(pair['output-directory'])).not.toContain('key.pem')
    const server = await serve({ ...pair, 'key-path': request.keyFile })
    try {
      const quiet = ['--disable', '--silent', '--show-error', '--noproxy', '*', '--max-time', '20']
      const words = [...quiet, '--cacert', pair['ca-certificate-path'], '--connect-to', '::127.0.0.1:']
      const answer = await runClient('curl', [...words, `https://app.test:${server.port}/`], {
        directory: temporaryDirectory(),
      })
      expect(answer).toEqual({ status: 0, stdout: page, stderr: '' })
    } finally {
      server.close()
    }
  }

  it('gives its names and subject where none are given', () => {
    const { file } = (requesters['openssl'] as (type: MadeKeyType) => MadeRequest)('P-256')
    const pair = signed(file, ['--issued-by', 'root-ca'])
    expect(subjectAltName(pair['certificate-path'])).toBe('DNS:app.test, IP Address:127.0.0.1')
    const subject = openssl(['x509', '-in', pair['certificate-path'], '-noout', '-subject', '-nameopt', 'RFC2253'])
    expect(subject).toContain('CN=app.test')
  })

  it('gives way to the names that are given', () => {
    const { file } = (requesters['openssl'] as (type: MadeKeyType) => MadeRequest)('P-256')
    const directory = temporaryDirectory()
    const words = ['other.test', '10.9.8.7', '--certificate-request', file, '--issued-by', 'root-ca']
    const pair = makePair(words, { directory })
    expect(subjectAltName(pair['certificate-path'])).toBe('DNS:other.test, IP Address:10.9.8.7')
    verify(pair, '-verify_hostname', 'other.test')
  })

  it('gets the profile of a server, whatever key usages it asks for', () => {
    const { file } = makeRequest({
      subject: ['CN = app.test'],
      extensions: [
        'keyUsage = critical, keyCertSign',
        'extendedKeyUsage = clientAuth, codeSigning',
        'subjectAltName = DNS:app.test',
      ],
    })
    const pair = signed(file, ['--issued-by', 'root-ca'])
    const words = ['x509', '-in', pair['certificate-path'], '-noout', '-ext']
    expect(openssl([...words, 'basicConstraints,keyUsage,extendedKeyUsage'])).toBe(
      'X509v3 Basic Constraints: critical\n    CA:FALSE\n' +
        'X509v3 Key Usage: critical\n    Digital Signature\n' +
        'X509v3 Extended Key Usage: \n    TLS Web Server Authentication\n',
    )
  })
})

describe.skipIf(!haveJudges('openssl'))('a certification request is refused, and nothing is written, where', () => {
  function expectRefusal(request: string, reason: RegExp, ...more: readonly string[]): void {
    const directory = temporaryDirectory()
    const words = ['--certificate-request', request, '--issued-by', 'root-ca', '--key-type', 'ecdsa-p256', ...more]
    const { status, stderr } = runProgram(words, { directory })
    const lines = stderr.split('\n').filter((line) => line !== '' && line !== 'See selfsigned-cert-action --help.')
    expect(lines).toEqual([expect.stringMatching(reason)])
    expect(status).toBe(2)
    expect(existsSync(join(directory, 'certs'))).toBe(false)
  }

  it.each(keyTypes)('one bit of it is another, the key being of type %s', (type) => {
    const { pem } = makeRequest({
      subject: ['CN = app.test'],
      extensions: ['subjectAltName = DNS:app.test'],
      keyFile: makeKeyFile(type),
    })
    const der = Buffer.from(pem.replace(/-----.*-----/g, ''), 'base64')
    const file = join(temporaryDirectory(), 'changed.pem')
    // Each process takes its time: some in every part of the request, where __tests__/pki changes each octet.
    const samples = 16
    for (let sample = 0; sample < samples; sample++) {
      const place = Math.floor((sample * (der.length - 1)) / (samples - 1))
      const changed = Buffer.from(der)
      changed[place] = (changed[place] as number) ^ (1 << (sample % 8))
      const lines = changed.toString('base64').replace(/.{1,64}/g, '$&\n')
      writeFileSync(file, `-----BEGIN CERTIFICATE REQUEST-----\n${lines}-----END CERTIFICATE REQUEST-----\n`)
      expectRefusal(file, /^certificate-request: expected /)
    }
  })

  it.each([
    ['garbage', 'garbage'],
    ['empty', ''],
    ['a certificate', 'certificate'],
    ['DER that ends early', '-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----\n'],
  ])('the file is %s', (_, text) => {
    const file = join(temporaryDirectory(), 'request.pem')
    writeFileSync(file, text === 'certificate' ? makeCertificate({}).pem : text)
    expectRefusal(file, /^certificate-request: expected /)
  })

  it('it has no alternative names, for a server, and none are given', () => {
    const { file } = makeRequest({ subject: ['CN = app.test'] })
    expectRefusal(file, /^certificate-request: expected alternative names in the request, or in subject-alt-names, /)
  })

  it('it asks to be a CA', () => {
    const extensions = ['basicConstraints = critical, CA:TRUE', 'subjectAltName = DNS:app.test']
    const { file } = makeRequest({ extensions })
    expectRefusal(file, /^certificate-request: expected a request for an end entity, got one for a CA /)
  })

  it('a file is asked for that would hold the key, which is not here', () => {
    const { file } = makeRequest({ extensions: ['subjectAltName = DNS:app.test'] })
    expectRefusal(
      file,
      /^certificate-request cannot be combined with formats pkcs12, which contain the private key\. /,
      '--formats',
      'pkcs12',
    )
  })
})

describe.skipIf(!haveJudges('openssl'))('our own certification request', () => {
  it.each([
    ['rsa-2048', 'sha256WithRSAEncryption'],
    ['ecdsa-p256', 'ecdsa-with-SHA256'],
    ['ecdsa-p384', 'ecdsa-with-SHA384'],
    ['ed25519', 'ED25519'],
  ])('with a key of type %s is verified by openssl, and names what was asked for', (keyType, algorithm) => {
    const words = ['app.test', '10.9.8.7', '--formats', 'certificate-request', '--key-type', keyType]
    const pair = makePair(words, { directory: temporaryDirectory() })
    const request = ['req', '-in', pair['certificate-request-path']]
    const { status, stderr } = runToEnd('openssl', [...request, '-verify', '-noout'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'Certificate request self-signature verify OK\n' })
    const text = openssl([...request, '-noout', '-text'])
    expect(text).toContain('DNS:app.test, IP Address:10.9.8.7')
    expect(text).toContain(`Signature Algorithm: ${algorithm}`)
    const ofKey = openssl(['pkey', '-in', pair['key-path'], '-pubout'])
    expect(openssl([...request, '-noout', '-pubkey'])).toBe(ofKey)
  })

  it('is signed again by a CA that one has, and fits the key', () => {
    const words = ['app.test', '--formats', 'certificate-request', '--key-type', 'ecdsa-p256']
    const asked = makePair(words, { directory: temporaryDirectory() })
    const request = ['--certificate-request', asked['certificate-request-path']]
    const ca = (issuers['a CA that one has'] as () => readonly string[])()
    const pair = makePair([...request, ...ca], { directory: temporaryDirectory() })
    expect(pair['spki-sha256']).toBe(asked['spki-sha256'])
    expect(pair['subject-alt-names']).toBe(asked['subject-alt-names'])
    const verify = ['verify', '-x509_strict', '-no-CApath', '-CAfile', pair['ca-certificate-path']]
    openssl([...verify, pair['certificate-path']])
    expect(readFileSync(pair['certificate-path'], 'utf8')).not.toBe(readFileSync(asked['certificate-path'], 'utf8'))
  })
})
