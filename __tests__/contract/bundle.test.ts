/** What is in the committed bundle, and what of it a run loads. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { programVersion } from '../../src/interface/table.ts'
import { runMain, runPost } from '../entry/runner.ts'
import { runProgram, temporaryDirectory } from '../program.ts'
import { scriptsLoadedBy } from './loaded.ts'

const root = join(import.meta.dirname, '..', '..')
const dist = join(root, 'dist')
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
const scripts = files.filter((name) => name.startsWith('main/') && name.endsWith('.js'))
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const sourceOf = (name: string) => readFileSync(join(dist, name), 'utf8')

/**
 * The Node.js modules that each script requires. ncc gives most modules a number and a wrapper, which loads the module
 * when its number is first required; so a wrapper alone loads nothing.
 */
const wrapper = /^\/\*{3}\/ (\d+):\n.*\n\nmodule\.exports = \w+\(import\.meta\.url\)\("(?:node:)?([^"]+)"\)/gm
const wrapped = new Map(
  scripts.flatMap((script) => [...sourceOf(script).matchAll(wrapper)].map(([, id, name]) => [id, name ?? ''] as const)),
)
const builtinsOf = new Map(
  scripts.map((script) => {
    const source = sourceOf(script)
    const required = [...source.matchAll(/\b__(?:webpack|nccwpck)_require__(?:\.t)?\((\d+)/g)].flatMap(
      ([, id]) => wrapped.get(id) ?? [],
    )
    const inPlace = [
      ...source.matchAll(/(?<!module\.exports = )\b\w+\(import\.meta\.url\)\("(?:node:)?([^"]+)"\)/g),
    ].map(([, name]) => name ?? '')
    return [script, new Set([...required, ...inPlace])] as const
  }),
)

/** With these a program can open a connection or a port. */
const network = ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'inspector', 'cluster', 'worker_threads']

const listening = scripts.filter((name) => network.some((builtin) => builtinsOf.get(name)?.has(builtin)))

describe('the bundle', () => {
  it('loads Node.js modules in no form that this test cannot see', () => {
    const others =
      /\brequire\(|^import\b.*\bfrom "(?!module")|\bimport\((?!"\.\/" \+ |\))|getBuiltinModule|\(import\.meta\.url\)(?!\(")/gm
    for (const name of scripts) expect(sourceOf(name).match(others) ?? [], name).toEqual([])
    expect(builtinsOf.get('main/index.js')).toContain('crypto')
  })

  it('has one file with access to the network, which listens and never connects', () => {
    expect(listening).toHaveLength(1)
    const source = sourceOf(listening[0] as string)
    const variables = [...source.matchAll(/\bvar (\w*node_(?:net|tls|https?)_\w*) = __webpack_require__\(/g)].map(
      ([, name]) => name,
    )
    expect(variables.length).toBeGreaterThan(0)
    const used = variables.flatMap((name) =>
      [...source.matchAll(new RegExp(`\\b${name}\\b(?! =)\\.?(\\w*)`, 'g'))].map(([, use]) => use),
    )
    expect([...new Set(used)].sort()).toEqual(['createSecureContext', 'createServer'])
    expect(source).not.toMatch(/\.connect\(|createConnection|new \w*Socket\b|\blookup\(/)
  })

  it('has no other way to a network', () => {
    for (const name of scripts) {
      expect(sourceOf(name), name).not.toMatch(/\b(fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/)
    }
  })

  it('contains the licence of every package in it', () => {
    const licences = sourceOf('main/licenses.txt')
    for (const name of ['@actions/core', '@actions/exec', '@actions/io', 'node-forge', 'yaml']) {
      expect(licences).toMatch(new RegExp(`^${name}$`, 'm'))
    }
    expect(licences).toContain('Copyright')
  })

  it('is at most 2 MB, licences included', () => {
    const sizes = files.map((name) => statSync(join(dist, name))).filter((status) => status.isFile())
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(2_000_000)
  })

  it('has the version of package.json', () => {
    expect(programVersion).toBe(packageJson.version)
  })
})

describe('a run loads', () => {
  const pair = ['app.test', '--key-type', 'ecdsa-p256']

  function loadedByProgram(words: readonly string[]): readonly string[] {
    const directory = temporaryDirectory()
    return scriptsLoadedBy((environment) => {
      const run = runProgram(words, { directory, environment: { ...environment, HOME: directory } })
      expect(run, run.stderr).toMatchObject({ signal: null })
    })
  }

  it('one file for a pair in PEM', () => {
    expect(loadedByProgram(pair)).toEqual(['main/index.js'])
  })

  it('its own file and two of main for the clean-up of an Action that trusts nothing', () => {
    const workspace = temporaryDirectory()
    const step = runMain({ workspace, inputs: { 'key-type': 'ecdsa-p256' } })
    const loaded = scriptsLoadedBy((environment) => runPost({ workspace, environment }, step))
    expect(loaded).toEqual([expect.stringMatching(/^main\/\d+\.index\.js$/), 'main/index.js', 'post/index.js'])
  })

  it.each([
    [
      'test cases in every format',
      [...pair, '--test-cases', 'all', '--issued-by', 'intermediate-ca', '--formats', 'pkcs12,jks,der'],
    ],
    ['trust', ['trust', '--trust', 'environment']],
    ['untrust', ['untrust']],
    ['--help', ['--help']],
  ])('nothing with access to the network for %s', (_, words) => {
    const loaded = loadedByProgram(words)
    expect(loaded).toContain('main/index.js')
    expect(loaded.filter((name) => listening.includes(name))).toEqual([])
  })

  it('the file that listens for serve-test-cases', () => {
    const loaded = loadedByProgram(['serve-test-cases', '--check-client', 'true {url}'])
    expect(loaded).toEqual(expect.arrayContaining(listening))
  })
})
