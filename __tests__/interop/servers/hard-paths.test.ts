/** Paths that nobody chose, each of which every server that does not refuse it reads as it is, by its own check. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outputs, ServerName } from '../../../src/request/interface.ts'
import type { Server } from '../../../src/servers/server.ts'
import { servers } from '../../../src/servers/table.ts'
import { requireJudge } from '../../judges.ts'
import { makePair } from '../../program.ts'
import { paths } from '../../servers/site.ts'
import { runClient } from '../client.ts'
import { haveJudges, workshop } from '../pairs.ts'
import { nginxWords } from './nginx-words.ts'
import { havePython, pathOfDebian, python } from './python.ts'
import { lineToLoad } from './web-server.ts'

interface Check {
  readonly name: ServerName
  readonly available: boolean
  /** Words of a program that ends with 0 where the settings are read; files of its own go into `own`. */
  readonly words: (made: Outputs, own: string) => readonly [program: string, ...words: string[]]
}

const write = (own: string, name: string, text: string) => {
  writeFileSync(join(own, name), text)
  return join(own, name)
}

const checks: readonly Check[] = [
  {
    name: 'nginx',
    available: haveJudges('nginx'),
    words: (made, own) => [
      'nginx',
      '-t',
      ...nginxWords(`server { listen 127.0.0.1:8443 ssl; ${lineToLoad(made, 'nginx.conf')} }`, own),
    ],
  },
  {
    name: 'haproxy',
    available: requireJudge('haproxy', existsSync('/usr/sbin/haproxy')),
    words(made, own) {
      write(own, 'haproxy.cfg', 'backend app\n    mode http\n    http-request return status 200\n')
      return ['sh', '-c', `${lineToLoad(made, 'haproxy.cfg')} -c`]
    },
  },
  {
    name: 'caddy',
    available: haveJudges('caddy'),
    words(made, own) {
      const site = `{\nadmin off\n}\nhttps://localhost:8443 {\n${lineToLoad(made, 'caddy.conf')}\n}\n`
      return ['caddy', 'validate', '--adapter', 'caddyfile', '--config', write(own, 'Caddyfile', site)]
    },
  },
  {
    name: 'flask',
    available: havePython('flask'),
    words(made) {
      const line = lineToLoad(made, 'flask_tls.py').replace(
        /flask run --cert (\w+)\.ssl_context$/,
        `${python} -c 'import $1'`,
      )
      return ['sh', '-c', line]
    },
  },
  {
    name: 'gunicorn',
    available: havePython('gunicorn'),
    words(made, own) {
      write(own, 'app.py', 'def app(environ, start_response):\n    pass\n')
      return ['sh', '-c', `${lineToLoad(made, 'gunicorn.conf.py')} --check-config`]
    },
  },
  {
    name: 'node',
    available: true,
    words(made, own) {
      const use = "import { createSecureContext } from 'node:tls'\ncreateSecureContext(tls)\n"
      return [process.execPath, write(own, 'use.mjs', `${lineToLoad(made, 'node-tls.mjs')}\n${use}`)]
    },
  },
]

const many = 10

describe.skipIf(!checks.every(({ available }) => available))('a path of any signs', () => {
  const shop = workshop()
  const isName = (path: string) => !/^\/\.*$/.test(path) && Buffer.byteLength(path) < 200
  const samples = fc.sample(paths.filter(isName), many)

  it.each(samples)('is read as it is by every server that can be told it: %j', async (path) => {
    const own = mkdtempSync(join(shop.directory, 'own-'))
    const root = join(own, 'root') + path
    mkdirSync(join(own, 'root'))
    const told = checks.filter(({ name }) => (servers[name] as Server).cannotSay?.(root) === undefined)
    const words = ['localhost', '--key-type', 'ecdsa-p256', '--issued-by', 'root-ca', '--client-names', 'alice']
    const settings = ['--settings-for', told.map(({ name }) => name).join(','), '--output-directory', root]
    const made = makePair([...words, ...settings], { directory: own })
    for (const { name, words: wordsOf } of told) {
      const [program, ...rest] = wordsOf(made, own)
      const environment = { PATH: `${pathOfDebian}:${process.env['PATH']}` }
      const { status, stdout, stderr } = await runClient(program, rest, { directory: own, environment })
      expect(status, `${name}: ${stdout}${stderr}`).toBe(0)
    }
    rmSync(own, { recursive: true })
    const names = told.map(({ name }) => name)
    // These can be told everything, and Flask what is no list.
    expect(names).toEqual(expect.arrayContaining(['haproxy', 'gunicorn', ...(root.includes(':') ? [] : ['flask'])]))
  })
})
