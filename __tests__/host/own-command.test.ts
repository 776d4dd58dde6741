/** Every command that a message tells somebody to run is this program's own, and works when it is pasted. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownCommand } from '../../src/host/own-command.ts'
import { isQuickLoop } from '../judges.ts'
import { mainEntry, temporaryDirectory } from '../program.ts'

describe('the program is started again', () => {
  it.each<[string, readonly [string, string], NodeJS.ProcessEnv, string]>([
    ['by Node.js', ['node', '/a b/dist/main/index.js'], {}, "node '/a b/dist/main/index.js'"],
    [
      'by its name on the PATH',
      ['node', '/usr/bin/selfsigned-cert-action'],
      { PATH: '/bin:/usr/bin' },
      'selfsigned-cert-action',
    ],
    ['by its path', ['node', '/opt/x/selfsigned-cert-action'], { PATH: '/bin' }, '/opt/x/selfsigned-cert-action'],
    [
      'by its path in the folder of a package manager',
      ['node', '/w/node_modules/.bin/selfsigned-cert-action'],
      { PATH: '/w/node_modules/.bin' },
      '/w/node_modules/.bin/selfsigned-cert-action',
    ],
    [
      'by its image',
      ['node', '/app/index.js'],
      { SELFSIGNED_CERT_IMAGE: 'org/image:1' },
      'docker run --rm org/image:1',
    ],
  ])('%s', (_, argv, environment, expected) => {
    expect(ownCommand({ argv, environment })).toBe(expected)
  })
})

describe('no message', () => {
  const source = join(import.meta.dirname, '..', '..', 'src')
  const modules = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

  it('names a package that anybody could register', () => {
    for (const name of modules) {
      const text = readFileSync(join(source, name), 'utf8').replace(/^ *(\/\/|\/?\*).*$/gm, '')
      expect(text, name).not.toMatch(/\bnpx\b|npm (exec|install|i) |\b(yarn|pnpm) dlx\b|\bbunx\b/)
    }
  })

  it('tells to run the program by a name that it may not have', () => {
    for (const name of modules.filter((each) => each !== join('host', 'help.ts'))) {
      const text = readFileSync(join(source, name), 'utf8').replace(/^ *(\/\/|\/?\*).*$/gm, '')
      expect(text, name).not.toMatch(/(\$\{programName\}|selfsigned-cert-action) (--|untrust|trust|serve|check)/)
    }
  })
})

it.skipIf(process.platform === 'win32' || isQuickLoop)('works when what was printed is pasted into a shell', () => {
  const directory = temporaryDirectory()
  const environment = { PATH: process.env['PATH'] ?? '', HOME: directory }
  const words = ['app.test', '--key-type', 'ecdsa-p256', '--issued-by', 'root-ca', '--trust', 'environment']
  const options = { cwd: directory, encoding: 'utf8', env: environment } as const
  const { stderr } = spawnSync(process.execPath, [mainEntry, ...words], options)
  const [, evaluation = ''] = /evaluate what this prints: {2}(.*)/.exec(stderr) ?? []
  const evaluated = spawnSync('sh', ['-c', `${evaluation} && printenv SSL_CERT_FILE`], options)
  expect(evaluated.stdout).toBe(`${join(directory, 'certs', 'ca-bundle.pem')}\n`)
  const [, untrust = ''] = /It stays trusted until: {2}(.*)/.exec(evaluated.stderr) ?? []
  expect(spawnSync('sh', ['-c', untrust], options)).toMatchObject({ status: 0 })
  const refused = spawnSync(process.execPath, [mainEntry, '--nonsense'], options)
  const [, help = ''] = /See (.*)\.\n/.exec(refused.stderr) ?? []
  expect(spawnSync('sh', ['-c', help], options)).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage:') })
})
