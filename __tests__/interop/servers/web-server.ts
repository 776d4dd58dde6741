/**
 * What every server of the web is judged by: it is started with nothing of TLS but the settings that were written, and
 * clients that verify are let in or refused.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outputs, ServerName } from '../../../src/interface/table.ts'
import type { Server } from '../../../src/servers/server.ts'
import { servers } from '../../../src/servers/table.ts'
import { freePort } from '../../free-port.ts'
import { makePair } from '../../program.ts'
import { haveJudges, workshop } from '../pairs.ts'
import { page } from '../tls-server.ts'
import { browse, curl, expectRefusal, type Pair, speaks } from './clients.ts'
import type { Running } from './process.ts'

export { page }

export interface WebServer {
  readonly name: ServerName
  /** Where there is more than one of the name. */
  readonly title?: string
  /** Whether its programs are there. */
  readonly available: boolean
  /**
   * Serves `page` on 127.0.0.1, with the line that loads the settings.
   *
   * @param directory For files of its own.
   */
  readonly start: (made: Outputs, port: number, directory: string) => Promise<Running>
  /** In the name of a directory, beside what every server takes; what it cannot be told is left out. */
  readonly alsoInPaths?: string
}

/** The line that the head of a settings file tells. */
export function lineToLoad(made: Outputs, file: string): string {
  const text = readFileSync(join(made['settings-directory'], file), 'utf8')
  const line = /^\W* Load it[^:]*: (.+)$/m.exec(text)?.[1]
  if (line === undefined) throw new Error(`${file} does not say how it is loaded`)
  return line
}

/** One of the certificates of a run. */
export function clientOf(made: Outputs, name: string): Pair {
  return (JSON.parse(made.certificates) as { readonly [name: string]: Pair })[name] as Pair
}

export function judgeWebServer(kind: WebServer): void {
  const available = haveJudges('curl', 'openssl', 'chromium', 'certutil') && kind.available
  describe.skipIf(!available)(`${kind.title ?? kind.name} with the settings for it`, () => {
    const shop = workshop()
    const make = (...words: readonly string[]) => shop.pair('localhost', ...words, '--settings-for', kind.name)

    describe('and a certificate below an intermediate', () => {
      const made = () => make('--issued-by', 'intermediate-ca')
      const question = () => ({ port, ca: made()['ca-certificate-path'] })
      let port: number
      let server: Running
      beforeAll(async () => {
        port = await freePort()
        server = await kind.start(made(), port, shop.directory)
      })
      afterAll(() => server?.stop())

      it('serves curl', async () => {
        const { stdout, stderr } = await curl(question(), shop.directory)
        expect(stdout, stderr + server.said()).toContain(page)
      })

      it('serves a browser', async () => {
        expect(await browse(question(), shop.directory)).toContain(page)
      })

      it('speaks TLS 1.2 and 1.3, and not 1.1', async () => {
        expect(await speaks(question(), 'tls1_3', shop.directory)).toBe(true)
        expect(await speaks(question(), 'tls1_2', shop.directory)).toBe(true)
        expect(await speaks(question(), 'tls1_1', shop.directory)).toBe(false)
      })

      it('speaks TLS 1.2 with the ciphers of the recommendation, and no others', async () => {
        const recommended = 'ECDHE-ECDSA-AES128-GCM-SHA256'
        const others =
          'ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-SHA384:ECDHE-ECDSA-AES128-SHA:ECDHE-ECDSA-AES256-SHA'
        expect(await speaks(question(), 'tls1_2', shop.directory, recommended)).toBe(true)
        expect(await speaks(question(), 'tls1_2', shop.directory, `${others}:@SECLEVEL=0`)).toBe(false)
      })
    })

    describe.each([
      ['from a CA', ['--issued-by', 'root-ca'], []],
      ['from an intermediate', ['--issued-by', 'intermediate-ca'], []],
      ['that sign themselves, RSA keys and TLS 1.2', ['--key-type', 'rsa-2048'], ['--tls-max', '1.2']],
    ])('and clients %s', (_, issuer, more) => {
      const made = () => make(...issuer, '--client-names', 'alice, bob')
      const question = (client?: Pair) => ({ port, ca: made()['ca-certificate-path'], client, more })
      let port: number
      let server: Running
      beforeAll(async () => {
        port = await freePort()
        server = await kind.start(made(), port, shop.directory)
      })
      afterAll(() => server?.stop())

      it.each(['alice', 'bob'])('lets in %s', async (name) => {
        const { stdout, stderr } = await curl(question(clientOf(made(), `clients/${name}`)), shop.directory)
        expect(stdout, stderr + server.said()).toContain(page)
      })

      it('refuses a client without a certificate', async () => {
        expectRefusal(await curl(question(), shop.directory), page)
      })

      it('refuses a client of the same name from another run', async () => {
        const other = shop.pair('localhost', ...issuer, '--client-names', 'alice', '--validity-days', '30')
        expectRefusal(await curl(question(clientOf(other, 'clients/alice')), shop.directory), page)
      })
    })

    const { encryptedKey }: Server = servers[kind.name]
    if (encryptedKey === 'opened') {
      it('opens a key with a passphrase', async () => {
        const made = make('--key-passphrase', `"it's" \\ #1; 'größe'`)
        const port = await freePort()
        const server = await kind.start(made, port, shop.directory)
        try {
          const { stdout, stderr } = await curl({ port, ca: made['ca-certificate-path'] }, shop.directory)
          expect(stdout, stderr + server.said()).toContain(page)
        } finally {
          await server.stop()
        }
      })
    }

    it('starts from a path with spaces, quotes and letters of other scripts', async () => {
      const folder = `Zoë's "certs" 証明書 #1; 100%${kind.alsoInPaths ?? ''}`
      const output = ['--output-directory', join(shop.directory, folder)]
      const words = ['localhost', '--key-type', 'ecdsa-p256', '--issued-by', 'root-ca', '--client-names', 'alice']
      const made = makePair([...words, '--settings-for', kind.name, ...output], { directory: shop.directory })
      const port = await freePort()
      const server = await kind.start(made, port, shop.directory)
      try {
        const question = { port, ca: made['ca-certificate-path'], client: clientOf(made, 'clients/alice') }
        const { stdout, stderr } = await curl(question, shop.directory)
        expect(stdout, stderr + server.said()).toContain(page)
      } finally {
        await server.stop()
      }
    })
  })
}
