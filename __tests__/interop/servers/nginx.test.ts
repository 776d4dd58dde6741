/** nginx, with the file included in a server block. */
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Outputs } from '../../../src/interface/table.ts'
import { freePort } from '../../free-port.ts'
import { makePair } from '../../program.ts'
import { succeed } from '../client.ts'
import { haveJudges, workshop } from '../pairs.ts'
import { curl, expectRefusal } from './clients.ts'
import { nginxWords } from './nginx-words.ts'
import { type Running, start } from './process.ts'
import { clientOf, judgeWebServer, lineToLoad, page } from './web-server.ts'

const available = haveJudges('nginx')

async function startNginx(made: Outputs, port: number, directory: string): Promise<Running> {
  const server = `server {
listen 127.0.0.1:${port} ssl;
${lineToLoad(made, 'nginx.conf')}
location / { return 200 '${page}'; }
}`
  const words = nginxWords(server, directory)
  await succeed('nginx', ['-t', ...words], { directory })
  return start('nginx', words, { directory, port })
}

judgeWebServer({ name: 'nginx', available, alsoInPaths: ' {} \\ [x]* ?', start: startNginx })

describe.skipIf(!available || !haveJudges('curl'))('nginx with settings', () => {
  const shop = workshop()

  it('for another place is served from there', async () => {
    const [here, there] = ['here', 'there'].map((name) => join(shop.directory, name)) as [string, string]
    const words = ['localhost', '--key-type', 'ecdsa-p256', '--settings-for', 'nginx', '--settings-root', there]
    const made = makePair([...words, '--output-directory', here], { directory: shop.directory })
    mkdirSync(there)
    cpSync(here, there, { recursive: true })
    rmSync(here, { recursive: true })
    const moved = { ...made, 'settings-directory': join(there, 'settings') }
    const port = await freePort()
    const server = await startNginx(moved, port, shop.directory)
    try {
      const { stdout, stderr } = await curl({ port, ca: join(there, 'ca.pem') }, shop.directory)
      expect(stdout, stderr).toContain(page)
    } finally {
      await server.stop()
    }
  })

  it.each([
    ['from a CA', ['--issued-by', 'root-ca']],
    ['that sign themselves', []],
  ])('of an entry of a batch lets in its clients %s', async (_, issuer) => {
    const batch = {
      defaults: { 'key-type': 'ecdsa-p256' },
      certificates: {
        "it's a server": { 'common-name': 'localhost' },
        b: { 'common-name': 'b.test' },
        alice: { usage: 'client' },
      },
    }
    const made = shop.pair('--certificates', JSON.stringify(batch), ...issuer, '--settings-for', 'nginx')
    const served = clientOf(made, "it's a server") as unknown as Outputs
    const port = await freePort()
    const server = await startNginx(served, port, shop.directory)
    try {
      const question = { port, ca: served['ca-certificate-path'] }
      const { stdout, stderr } = await curl({ ...question, client: clientOf(made, 'alice') }, shop.directory)
      expect(stdout, stderr).toContain(page)
      expectRefusal(await curl(question, shop.directory), page)
      expectRefusal(await curl({ ...question, client: served }, shop.directory), page)
    } finally {
      await server.stop()
    }
  })
})
