/** Clients that verify: curl, openssl with one version of TLS, and a browser. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { chromiumFlags } from '../chromium-flags.ts'
import { type Answer, runClient } from '../client.ts'
import { trustInNss } from '../nss-trust.ts'
import { allowingOpenssl } from './process.ts'

/** The outputs that a client reads, of a run or of one certificate in it. */
export interface Pair {
  readonly 'fullchain-path': string
  readonly 'key-path': string
}

export interface Question {
  readonly port: number
  /** Path of what is trusted. */
  readonly ca: string
  readonly client?: Pair | undefined
  /** Words for curl besides. */
  readonly more?: readonly string[]
  readonly path?: string
  /** The protocol that goes over to TLS, by `openssl s_client`'s name. */
  readonly starttls?: string | undefined
}

/** Fails where the answer is an error, as a server's refusal of a client may be. */
export function curl({ port, ca, client, more = [], path = '/' }: Question, directory: string): Promise<Answer> {
  const quiet = ['--disable', '--silent', '--show-error', '--fail-with-body', '--noproxy', '*', '--max-time', '20']
  const trust = ['--cacert', ca, '--connect-to', '::127.0.0.1:']
  const shown = client === undefined ? [] : ['--cert', client['fullchain-path'], '--key', client['key-path']]
  return runClient('curl', [...quiet, ...trust, ...shown, ...more, `https://localhost:${port}${path}`], { directory })
}

/**
 * Expects that the server refused this client: the client fails, it does not get the answer that others get, and a server
 * was there.
 */
export function expectRefusal({ status, stdout, stderr }: Answer, answer: string | RegExp): void {
  const said = stdout + stderr
  expect(status, said).not.toBe(0)
  expect(stdout).not.toMatch(answer)
  expect(said).not.toMatch(/connection refused$|couldn't connect to server|\(111\)|timed out|^usage:/im)
}

/**
 * Whether a server speaks this version of TLS with one of these ciphers. The client itself allows everything: see
 * `tls-versions.test.ts`.
 */
export async function speaks(
  { port, ca, starttls }: Question,
  version: 'tls1_1' | 'tls1_2' | 'tls1_3',
  directory: string,
  ciphers = 'ALL:@SECLEVEL=0',
): Promise<boolean> {
  const words = ['s_client', '-connect', `127.0.0.1:${port}`, '-servername', 'localhost', `-${version}`]
  const trust = ['-cipher', ciphers, '-CAfile', ca, '-verify_return_error', '-brief']
  const over = starttls === undefined ? [] : ['-starttls', starttls]
  const environment = { OPENSSL_CONF: allowingOpenssl(directory) }
  const { stdout, stderr } = await runClient('openssl', [...words, ...trust, ...over], { directory, environment })
  const said = stdout + stderr
  if (said.includes('Verification: OK')) return true
  // The reason is one of the version or the ciphers, or this would tell of something else.
  if (
    /alert (protocol version|handshake failure|insufficient security)|no protocols available|unexpected eof|Connection reset/i.test(
      said,
    )
  )
    return false
  throw new Error(said)
}

/** What a browser shows that trusts one certificate; else its reasons. */
export async function browse({ port, ca, path = '/' }: Question, directory: string): Promise<string> {
  const home = mkdtempSync(join(directory, 'home-'))
  // Where every version looks; since 146 a new profile has its data base in .local/share/pki.
  const refusal = await trustInNss(join(home, '.pki', 'nssdb'), ca)
  const words = [...chromiumFlags, `--user-data-dir=${join(home, 'profile')}`, `https://localhost:${port}${path}`]
  const { stdout, stderr } = await runClient('chromium', words, { directory: home })
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  return stdout + (refusal ?? stderr)
}
