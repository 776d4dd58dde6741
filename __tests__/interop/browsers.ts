/** Chromium and Firefox without a window, in a machine of the test's own, visiting a server of the test. */
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outputs } from '../../src/interface/table.ts'
import type { OwnMachine } from '../trust/stores/own-machine.ts'
import { chromiumFlags } from './chromium-flags.ts'

/** A page with an error never finishes in Firefox: a file tells that the server has seen the refusal. */
const untilThereIs = 'refused=$1; shift; "$@" & while kill -0 $! && [ ! -e "$refused" ]; do sleep 0.1; done; kill -9 $!'

export interface Visit {
  /** A new one where there is none of that name. */
  readonly profile?: string
}

/**
 * Whether a request came through, or the handshake was broken off.
 *
 * @throws {Error} with what the browser said, where the server saw neither: it has judged nothing.
 */
export async function visit(
  browser: 'chromium' | 'firefox-esr',
  machine: OwnMachine,
  pair: Outputs,
  { profile }: Visit = {},
): Promise<'accepts' | 'refuses'> {
  const directory = mkdtempSync(join(tmpdir(), 'visit-'))
  let requests = 0
  const refused = join(directory, 'refused')
  const server = createServer(
    { cert: readFileSync(pair['fullchain-path']), key: readFileSync(pair['key-path']) },
    (_, response) => {
      requests++
      response.setHeader('Content-Type', 'text/html').end('<p>the page</p>')
    },
  )
  server.on('tlsClientError', () => writeFileSync(refused, ''))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `https://localhost:${(server.address() as AddressInfo).port}/`
  const ownProfile = profile ?? join(directory, 'profile')
  const words =
    browser === 'chromium'
      ? [...chromiumFlags, `--user-data-dir=${ownProfile}`, url]
      : ['--headless', '--profile', ownProfile, '--screenshot', join(directory, 'page.png'), url]
  const run = async () => {
    if (browser === 'chromium') return machine.run(browser, words)
    await machine.run('mkdir', ['-p', ownProfile])
    return machine.run('sh', ['-c', untilThereIs, 'sh', refused, browser, ...words])
  }
  try {
    const { stdout, stderr } = await run()
    if (requests > 0) return 'accepts'
    if (existsSync(refused)) return 'refuses'
    throw new Error(`${browser} never came: ${stdout}${stderr}`)
  } finally {
    server.close()
    server.closeAllConnections()
    rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
