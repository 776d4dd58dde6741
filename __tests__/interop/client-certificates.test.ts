/** Clients that show a certificate of ours, to servers of Node.js and OpenSSL that demand one. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { Outputs } from '../../src/interface/table.ts'
import { pathOfJudge } from '../judges.ts'
import { type Answer, runClient } from './client.ts'
import { classicKeyTypes, expired, haveJudges, workshop } from './pairs.ts'
import { page, serve } from './tls-server.ts'

describe.skipIf(!haveJudges('openssl', 'curl'))('a client certificate', () => {
  const shop = workshop()

  function curl(server: { readonly port: number }, serverPair: Outputs, client?: Outputs): Promise<Answer> {
    const quiet = ['--disable', '--silent', '--show-error', '--noproxy', '*', '--max-time', '20']
    const trust = ['--cacert', serverPair['ca-certificate-path'], '--connect-to', '::127.0.0.1:']
    const shown = client === undefined ? [] : ['--cert', client['certificate-path'], '--key', client['key-path']]
    return runClient('curl', [...quiet, ...trust, ...shown, `https://localhost:${server.port}/`], shop)
  }

  /** Asks a Node.js server that trusts `trusted`; the page tells what it makes of the client. */
  async function visitNode(client: Outputs | undefined, trusted: Outputs): Promise<Answer> {
    const serverPair = shop.pair('localhost')
    const server = await serve(serverPair, { clientCa: trusted['ca-certificate-path'] })
    try {
      return await curl(server, serverPair, client)
    } finally {
      server.close()
    }
  }

  /** Asks an openssl server, which ends the connection of every client that it does not trust. */
  async function visitOpenssl(client: Outputs | undefined, trusted: Outputs) {
    const serverPair = shop.pair('localhost')
    const server = await serveByOpenssl(serverPair, trusted['ca-certificate-path'], shop.directory)
    const { status } = await curl(server, serverPair, client).catch(async (error) => {
      await server.stop()
      throw error
    })
    return { welcome: status === 0, said: await server.stop() }
  }

  function refusedFor(reason: string) {
    return { welcome: false, said: expect.stringContaining(reason) }
  }

  it.each(classicKeyTypes)('of type %s is accepted by Node.js and OpenSSL', async (keyType) => {
    const client = shop.pair('alice', '--usage', 'client', '--key-type', keyType)
    expect(await visitNode(client, client)).toMatchObject({ status: 0, stdout: `${page}alice is authorized` })
    expect(await visitOpenssl(client, client)).toMatchObject({ welcome: true })
  })

  it('that holds for a server too is accepted in both places', async () => {
    const both = shop.pair('localhost', '--usage', 'both')
    expect(await visitOpenssl(both, both)).toMatchObject({ welcome: true })
    const server = await serve(both, { clientCa: both['ca-certificate-path'] })
    try {
      const answer = await curl(server, both, both)
      expect(answer).toMatchObject({ status: 0, stdout: `${page}localhost is authorized` })
    } finally {
      server.close()
    }
  })

  it('is demanded: without one both servers refuse', async () => {
    const trusted = shop.pair('alice', '--usage', 'client', '--key-type', 'ecdsa-p256')
    expect((await visitNode(undefined, trusted)).stdout).toBe(`${page}a client is refused: UNABLE_TO_GET_ISSUER_CERT`)
    expect(await visitOpenssl(undefined, trusted)).toEqual(refusedFor('peer did not return a certificate'))
  })

  it('that is not trusted is refused, though another of the same name is', async () => {
    const trusted = shop.pair('alice', '--usage', 'client', '--key-type', 'ecdsa-p256')
    const other = shop.pair('alice', '--usage', 'client', '--validity-days', '30')
    expect((await visitNode(other, trusted)).stdout).toBe(`${page}alice is refused: DEPTH_ZERO_SELF_SIGNED_CERT`)
    expect(await visitOpenssl(other, trusted)).toEqual(refusedFor('self-signed certificate'))
  })

  it('that is a server certificate is refused', async () => {
    const server = shop.pair('localhost')
    expect((await visitNode(server, server)).stdout).toBe(`${page}localhost is refused: INVALID_PURPOSE`)
    expect(await visitOpenssl(server, server)).toEqual(refusedFor('unsuitable certificate purpose'))
  })

  it('whose time is over is refused', async () => {
    const client = shop.pair('alice', '--usage', 'client', ...expired)
    expect((await visitNode(client, client)).stdout).toBe(`${page}alice is refused: CERT_HAS_EXPIRED`)
    expect(await visitOpenssl(client, client)).toEqual(refusedFor('certificate has expired'))
  })
})

interface OpensslServer {
  readonly port: number
  /** Ends it, and gives all that it said. */
  stop(): Promise<string>
}

/** `openssl s_server` on a free port of loopback, refusing clients without a trusted certificate. */
async function serveByOpenssl(pair: Outputs, clientCa: string, directory: string): Promise<OpensslServer> {
  const shown = ['-cert', pair['certificate-path'], '-key', pair['key-path']]
  const demanded = ['-Verify', '1', '-verify_return_error', '-x509_strict', '-CAfile', clientCa, '-no-CApath']
  const child = spawn(pathOfJudge('openssl'), ['s_server', '-accept', '127.0.0.1:0', '-www', ...shown, ...demanded], {
    cwd: directory,
    env: { PATH: process.env['PATH'] ?? '', HOME: directory },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = once(child, 'close')
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const accept = /^ACCEPT 127\.0\.0\.1:(\d+)$/m.exec(said)
      if (accept) resolve(Number(accept[1]))
    })
    child.on('close', () => reject(new Error(`openssl s_server ended before it listened: ${said}`)))
  })
  return {
    port,
    async stop() {
      child.kill('SIGKILL')
      await closed
      return said
    },
  }
}
