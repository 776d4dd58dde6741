/** What clients say first, read; and the flight that answers it, judged by other people's TLS. */
import { createPrivateKey, generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { type ConnectionOptions, connect as connectTls } from 'node:tls'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBareServer } from '../../src/serve/bare-server.ts'
import { encodeFatalAlert, readClientHello, takeRecord } from '../../src/serve/tls-messages.ts'
import { runClient } from '../interop/client.ts'
import { haveJudges, workshop } from '../interop/pairs.ts'

/** What Node.js (OpenSSL) says first. */
async function helloOf(options: ConnectionOptions): Promise<Buffer> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const client = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options }).on('error', () => {})
  const [socket] = await once(server, 'connection')
  const [octets] = await once(socket, 'data')
  client.destroy()
  socket.destroy()
  server.close()
  return octets
}

describe('a ClientHello', () => {
  it('tells name, versions, cipher suites, groups and signature schemes', async () => {
    const hello = readClientHello(await helloOf({ servername: 'Expired.LocalHost' }))
    expect(hello).toMatchObject({ serverName: 'expired.localhost', versions: [0x0304, 0x0303] })
    if (typeof hello === 'string') throw new Error(hello)
    expect(hello.random).toHaveLength(32)
    expect(hello.cipherSuites).toContain(0xc02f)
    expect(hello.groups).toContain(23)
    expect(hello.signatureSchemes).toContain(0x0403)
    expect(hello.secureRenegotiation).toBe(true)
  })

  it('without supported_versions offers what its own version says', async () => {
    const hello = await helloOf({ servername: '', maxVersion: 'TLSv1.2' })
    expect(readClientHello(hello)).toMatchObject({ versions: [0x0303], serverName: undefined })
  })

  it('is awaited to its last octet, also over several records', async () => {
    const whole = await helloOf({ servername: 'a.test' })
    for (let length = 0; length < whole.length; length++) {
      expect(readClientHello(whole.subarray(0, length)), `${length}`).toBe('more')
    }
    const { fragment } = takeRecord(whole) as { fragment: Uint8Array }
    const record = (octets: Uint8Array) =>
      Buffer.concat([Buffer.from([22, 3, 1, octets.length >> 8, octets.length & 255]), octets])
    const parts = Buffer.concat([record(fragment.subarray(0, 3)), record(fragment.subarray(3))])
    expect(readClientHello(parts)).toEqual(readClientHello(whole))
  })

  it('is none where it is HTTP, an alert, another message, or longer than any', async () => {
    expect(readClientHello(Buffer.from('GET / HTTP/1.1\r\n'))).toBe('not TLS')
    expect(readClientHello(encodeFatalAlert('decodeError'))).toBe('not TLS')
    const whole = await helloOf({})
    const otherType = Buffer.from(whole)
    otherType[5] = 2
    expect(readClientHello(otherType)).toBe('not TLS')
    expect(readClientHello(Buffer.from([22, 3, 1, 0, 4, 1, 255, 255, 255]))).toBe('not TLS')
    expect(readClientHello(Buffer.concat([whole, Buffer.alloc(1 << 16)]))).toBe('not TLS')
  })

  it('is read, awaited or refused, whatever is damaged in it', async () => {
    const whole = await helloOf({ servername: 'a.test' })
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(damage, (changes) => {
        const damaged = Buffer.from(whole)
        for (const [at, octet] of changes) damaged[at] = octet
        const hello = readClientHello(damaged)
        expect(typeof hello === 'object' || hello === 'more' || hello === 'not TLS').toBe(true)
      }),
    )
  })
})

interface Bare {
  readonly port: number
  readonly told: { wentOn: number; turnedAway: number }
  close(): void
}

async function serveBare(chain: readonly Uint8Array[], key: string): Promise<Bare> {
  const told = { wentOn: 0, turnedAway: 0 }
  const answer = createBareServer(chain, key, {
    wentOn: () => told.wentOn++,
    turnedAway: () => told.turnedAway++,
  })
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, told, close: () => server.close() }
}

describe.skipIf(!haveJudges('openssl', 'gnutls-cli', 'curl'))('the first flight of TLS 1.2', () => {
  const shop = workshop()
  const types = ['rsa-2048', 'ecdsa-p256', 'ecdsa-p384', 'ecdsa-p521', 'ed25519']
  const servers = new Map<string, { right: Bare; wrong: Bare; ca: string }>()

  beforeAll(async () => {
    for (const type of types) {
      const pair = shop.pair('app.test', '--key-type', type)
      const chain = [new X509Certificate(readFileSync(pair['certificate-path'])).raw]
      const key = readFileSync(pair['key-path'], 'utf8')
      const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(key)
      const options = { modulusLength: 2048, namedCurve: asymmetricKeyDetails?.namedCurve ?? '' }
      const other = generateKeyPairSync(asymmetricKeyType as 'rsa', options).privateKey
      servers.set(type, {
        right: await serveBare(chain, key),
        wrong: await serveBare(chain, other.export({ type: 'pkcs8', format: 'pem' }) as string),
        ca: pair['ca-certificate-path'],
      })
    }
  })
  afterAll(() => {
    for (const { right, wrong } of servers.values()) for (const server of [right, wrong]) server.close()
  })

  const clients: { readonly [name: string]: (port: number, ca: string) => readonly [string, readonly string[]] } = {
    OpenSSL: (port, ca) => [
      'openssl',
      ['s_client', '-brief', '-verify_return_error', '-CAfile', ca, '-connect', `127.0.0.1:${port}`],
    ],
    GnuTLS: (port, ca) => [
      'gnutls-cli',
      ['--x509cafile', ca, '--verify-hostname', 'app.test', '--port', `${port}`, '127.0.0.1'],
    ],
    curl: (port, ca) => [
      'curl',
      [
        '-q',
        '-sS',
        '--noproxy',
        '*',
        '--cacert',
        ca,
        '--connect-to',
        `::127.0.0.1:${port}`,
        `https://app.test:${port}/`,
      ],
    ],
  }
  const ask = async (client: string, port: number, ca: string) => {
    const [program, words] = (clients[client] as (typeof clients)[string])(port, ca)
    const { status, stdout, stderr } = await runClient(program, words, { directory: shop.directory })
    expect(status).not.toBe(0)
    return stdout + stderr
  }

  describe.each(Object.keys(clients))('%s', (client) => {
    it.each(types)('takes it with a key of %s, and goes on', async (type) => {
      const { right, ca } = servers.get(type) as { right: Bare; ca: string }
      const before = right.told.wentOn
      const said = await ask(client, right.port, ca)
      expect(right.told.wentOn, said).toBe(before + 1)
    })

    it.each(types)('refuses the signature of another key of %s, and nothing else', async (type) => {
      const { wrong, ca } = servers.get(type) as { wrong: Bare; ca: string }
      const said = await ask(client, wrong.port, ca)
      expect(said).toMatch(/bad signature|rsa routines|signature verification has failed|bad ecpoint|internal error/i)
      expect(wrong.told).toEqual({ wentOn: 0, turnedAway: 0 })
    })
  })

  it('is not for a client that speaks TLS 1.3 alone, which is told so', async () => {
    const { right, ca } = servers.get('ecdsa-p256') as { right: Bare; ca: string }
    const words = ['s_client', '-brief', '-tls1_3', '-CAfile', ca, '-connect', `127.0.0.1:${right.port}`]
    const { stderr } = await runClient('openssl', words, { directory: shop.directory })
    expect(stderr).toContain('tlsv1 alert protocol version')
    expect(right.told.turnedAway).toBe(1)
  })

  it('is not for what is no TLS, nor for other cipher suites', async () => {
    const { right } = servers.get('rsa-2048') as { right: Bare }
    const plain = connect(right.port, '127.0.0.1').end('GET / HTTP/1.1\r\n\r\n')
    const [alert] = await once(plain, 'data')
    expect(alert).toEqual(encodeFatalAlert('unexpectedMessage'))
    const before = right.told.turnedAway
    const words = ['s_client', '-brief', '-tls1_2', '-cipher', 'AES128-SHA', '-connect', `127.0.0.1:${right.port}`]
    const { stderr } = await runClient('openssl', words, { directory: shop.directory })
    expect(stderr).toContain('handshake failure')
    expect(right.told.turnedAway).toBe(before + 1)
  })

  it('carries a certificate of any length, over several records', async () => {
    const { ca } = servers.get('rsa-2048') as { ca: string }
    const key = readFileSync(shop.pair('app.test', '--key-type', 'rsa-2048')['key-path'], 'utf8')
    const [own] = [new X509Certificate(readFileSync(ca)).raw]
    const long = await serveBare([own, randomBytes(40_000)], key)
    const words = ['s_client', '-msg', '-connect', `127.0.0.1:${long.port}`]
    const { stdout } = await runClient('openssl', words, { directory: shop.directory })
    long.close()
    expect(stdout).toMatch(
      /<<< TLS 1\.2, Handshake \[length 9[0-9a-f]{3}\+?\], Certificate|\[length a[0-9a-f]{3}\], Certificate/,
    )
  })
})
