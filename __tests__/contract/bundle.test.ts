/** What is in the committed bundle, and what of it a run loads. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { programVersion } from '../../src/request/interface.ts'
import { runProgram, temporaryDirectory } from '../program.ts'
import { loadedBy } from './loaded.ts'

const root = join(import.meta.dirname, '..', '..')
const dist = join(root, 'dist')
const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** As it was before it was made small; the build writes both. */
const readable = (name: string) => readFileSync(join(root, 'build', 'bundled', name), 'utf8')

/** The modules of Node.js that a script of the bundle takes in. */
function builtinsOf(name: string): readonly string[] {
  const taken =
    /\bbuiltin\("([^"]+)"\)|createRequire\(import\.meta\.url\)\("([^"]+)"\)|^import [^"\n]*"([^"./\n][^"\n]*)"|\bimport\("([^"./][^"]*)"\)/gm
  return [...readable(name).matchAll(taken)].map(
    (found) => found.slice(1).find(Boolean)?.replace('node:', '') as string,
  )
}

/** Modules by which a program can open a connection, or a port. */
const network = ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'inspector', 'cluster', 'worker_threads']

const seesNetwork = (name: string) =>
  builtinsOf(name).some((builtin) => network.includes(builtin.split('/')[0] as string))

/** What the command `serve-test-cases` listens with. */
const serving = scripts.filter(seesNetwork)

describe('the bundle', () => {
  it('sees no module of Node.js that opens a connection, but where test cases are served', () => {
    const builtins = scripts.filter((name) => !serving.includes(name)).flatMap(builtinsOf)
    const allowed = 'assert buffer child_process crypto fs module os path process url util'.split(' ')
    expect([...new Set(builtins)].sort()).toEqual(allowed)
  })

  it('serves test cases by one script, which listens and never connects', () => {
    expect(serving).toEqual(['main/serving.js'])
    const source = readable('main/serving.js')
    expect([...new Set(builtinsOf('main/serving.js'))].sort()).toEqual(
      'child_process crypto http https module net tls'.split(' '),
    )
    // Of these four it takes what makes servers and their certificates, and nothing else.
    const takenOf = [...source.matchAll(/^const (.*) = builtin\("node:(?:net|tls|https?)"\);$/gm)].map(
      ([, taken]) => taken,
    )
    expect(takenOf).toHaveLength(4)
    for (const taken of takenOf) expect(taken).toMatch(/^\{ create(Server|SecureContext)(: [\w$]+)? \}$/)
    expect(source).not.toMatch(/\.connect\(|createConnection|new \w*Socket\b|\blookup\(/)
  })

  it('has no other way to a network', () => {
    for (const name of scripts) {
      expect(readable(name), name).not.toMatch(/\b(fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/)
    }
  })

  it('tells the licence of every package in it', () => {
    const licences = readFileSync(join(dist, 'licenses.txt'), 'utf8')
    for (const name of ['@actions/core', '@actions/exec', '@actions/io', 'node-forge', 'yaml']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+, `, 'm'))
    }
    expect(licences).toContain('Copyright')
  })

  it('is of the version that package.json names', () => {
    expect(programVersion).toBe(packageJson.version)
  })
})

describe('a run loads', () => {
  const words = ['--key-type', 'ecdsa-p256']

  it('what serves test cases for that command alone', () => {
    const directory = temporaryDirectory()
    const environment = { HOME: directory }
    const runs = [
      ['app.test', ...words, '--test-cases', 'all', '--issued-by', 'intermediate-ca', '--formats', 'pkcs12,jks,der'],
      ['trust', '--trust', 'environment'],
      ['untrust'],
      ['--help'],
    ]
    for (const run of runs) {
      const loaded = loadedBy((coverage) =>
        runProgram(run, { directory, environment: { ...environment, ...coverage } }),
      ).scripts
      expect(loaded).toContain('main/index.js')
      expect(loaded.filter((name) => serving.includes(name))).toEqual([])
    }
    const check = ['serve-test-cases', '--check-client', 'true {url}']
    const loaded = loadedBy((coverage) =>
      runProgram(check, { directory, environment: { ...environment, ...coverage } }),
    ).scripts
    expect(loaded).toEqual(expect.arrayContaining(serving))
  })
})
