/** Paths that nobody chose, each of which every server that does not refuse it reads as it is, by its own check. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outputs, ServerName } from '../../../src/interface/table.ts'
import type { Server } from '../../../src/servers/server.ts'
import { servers } from '../../../src/servers/table.ts'
import { searchPath } from '../../judge-machine.ts'
import { pathOfJudge } from '../../judges.ts'
import { makePair } from '../../program.ts'
import { paths } from '../../servers/site.ts'
import { runClient } from '../client.ts'
import { haveJudges, workshop } from '../pairs.ts'
import { nginxWords } from './nginx-words.ts'
import { pathOfDebian } from './python.ts'
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
    available: haveJudges('haproxy'),
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
    available: haveJudges('python3', 'flask'),
    words(made) {
      const line = lineToLoad(made, 'flask_tls.py').replace(
        /flask run --cert (\w+)\.ssl_context$/,
        `${pathOfJudge('python3')} -c 'import $1'`,
      )
      return ['sh', '-c', line]
    },
  },
  {
    name: 'gunicorn',
    available: haveJudges('python3', 'gunicorn'),
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

const isName = (path: string) => !/^\/\.*$/.test(path) && Buffer.byteLength(path) < 200
const samples = fc.sample(paths.filter(isName), many)

/** Whether a server has to be able to read such a path: these can be told everything, and Flask what is no list. */
function hasToBeSayable(name: ServerName, path: string): boolean {
  return ['haproxy', 'gunicorn', ...(path.includes(':') ? [] : ['flask'])].includes(name)
}

describe.each(checks)('a path of any characters', ({ name, available, words: wordsOf }) => {
  describe.skipIf(!available)(`and ${name}`, () => {
    const shop = workshop()

    it.each(samples)('is read as it is, or refused before anything is written: %j', async (path) => {
      const own = mkdtempSync(join(shop.directory, 'own-'))
      const root = join(own, 'root') + path
      mkdirSync(join(own, 'root'))
      const reason = (servers[name] as Server).cannotSay?.(root)
      if (hasToBeSayable(name, root)) expect(reason).toBeUndefined()
      const words = ['localhost', '--key-type', 'ecdsa-p256', '--issued-by', 'root-ca', '--client-names', 'alice']
      const asked = [...words, '--settings-for', name, '--output-directory', root]
      if (reason === undefined) {
        const [program, ...rest] = wordsOf(makePair(asked, { directory: own }), own)
        const environment = { PATH: `${pathOfDebian}:${searchPath}` }
        const { status, stdout, stderr } = await runClient(program, rest, { directory: own, environment })
        expect(status, `${name}: ${stdout}${stderr}`).toBe(0)
      } else {
        expect(() => makePair(asked, { directory: own })).toThrow('exit 2: ')
      }
      rmSync(own, { recursive: true })
    })
  })
})
