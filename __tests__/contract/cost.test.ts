/**
 * What a run costs on any machine: what is loaded, how often the file system is asked, how large the bundle is. Time is
 * the bench's (`npm run bench`); this is what time follows from, and what is told when it grows.
 */
import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runMain, runPost } from '../entry/runner.ts'
import { nodeRuntime } from '../judges.ts'
import { runProgram, temporaryDirectory } from '../program.ts'
import { type Loaded, loadedBy } from './loaded.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist')
const preload = pathToFileURL(join(import.meta.dirname, 'count-calls.mjs')).href
const pair = ['localhost', '--key-type', 'ecdsa-p256']

/** That of the runners. What Node.js itself loads is different in each of its versions. */
const node = nodeRuntime(24)

const onNode24 = node === undefined ? {} : { node }

function loadedByProgram(words: readonly string[], directory: string): Loaded {
  return loadedBy((environment) => {
    const run = runProgram(words, { directory, environment: { ...environment, HOME: directory }, ...onNode24 })
    expect(run, run.stderr).toMatchObject({ status: 0 })
  })
}

/** What is not there before a program asks for it, and takes long to load. */
const expensive = [
  'child_process',
  'internal/child_process',
  'internal/fs/promises',
  'internal/fs/streams',
  'internal/crypto/webcrypto',
  'internal/readline/interface',
  'internal/worker',
  'net',
  'tty',
  'tls',
  'http',
  'https',
]

/** A batch of servers under a CA made for it. */
function writeBatch(directory: string, count: number): readonly string[] {
  const entries = Array.from({ length: count }, (_, index) => `  s${index}: { common-name: s${index}.example.test }\n`)
  const head = 'defaults: { key-type: ecdsa-p256 }\nca: { common-name: Example test CA }\ncertificates:\n'
  writeFileSync(join(directory, 'batch.yml'), head + entries.join(''))
  return ['--certificates', 'batch.yml']
}

/** What Node.js loads where a program writes to `process.stdout`, as @actions/core does. */
const ofStandardOutput = ['net', 'tty']

describe.skipIf(node === undefined)('what is loaded', () => {
  it('for a pair in PEM is one script, of at most 150 kB', () => {
    const { scripts, octets, builtins } = loadedByProgram(pair, temporaryDirectory())
    expect(scripts).toEqual(['main/index.js'])
    expect(octets).toBeLessThanOrEqual(150_000)
    expect(builtins).toContain('crypto')
    expect(builtins.filter((name) => expensive.includes(name))).toEqual([])
  })

  it.each<[string, readonly string[], readonly string[]]>([
    ['--help', ['--help'], ['help']],
    ['a CA, a server and a client', [...pair, '--issued-by', 'root-ca', '--client-names', 'alice'], ['authority']],
    ['PKCS #12', [...pair, '--formats', 'pkcs12'], ['formats', 'node-forge-lib-asn1', 'second-reader']],
    ['JKS', [...pair, '--formats', 'jks'], ['formats', 'node-forge-lib-asn1', 'second-reader']],
    ['the settings of a server', [...pair, '--settings-for', 'nginx'], ['settings']],
  ])('for %s is, beside the start, what it names', (_, words, scripts) => {
    const directory = temporaryDirectory()
    const loaded = loadedByProgram(words, directory)
    expect(loaded.scripts).toEqual(['index', ...scripts].map((name) => `main/${name}.js`).sort())
    expect(loaded.builtins.filter((name) => expensive.includes(name))).toEqual([])
  })

  it('for a batch is yaml only where it is not written plainly', () => {
    const directory = temporaryDirectory()
    const words = writeBatch(directory, 3)
    const scripts = ['authority', 'batch', 'index', 'plain-document'].map((name) => `main/${name}.js`)
    expect(loadedByProgram(words, directory).scripts).toEqual(scripts)
    const other = temporaryDirectory()
    writeBatch(other, 3)
    appendFileSync(join(other, 'batch.yml'), '  s3: &anchor { common-name: s3.example.test }\n')
    expect(loadedByProgram(words, other).scripts).toEqual([...scripts, 'main/document.js', 'main/yaml.js'].sort())
  })

  it('for an Action is @actions/core, of which post needs nothing', () => {
    const workspace = temporaryDirectory()
    const inputs = { 'key-type': 'ecdsa-p256' }
    const main = loadedBy((environment) => runMain({ workspace, inputs, environment, ...onNode24 }))
    expect(main.scripts).toEqual(['main/actions-core.js', 'main/github.js', 'main/index.js', 'main/summary.js'])
    expect(main.builtins.filter((name) => expensive.includes(name) && !ofStandardOutput.includes(name))).toEqual([])
    const step = runMain({ workspace, inputs, ...onNode24 })
    const post = loadedBy((environment) => runPost({ workspace, environment, ...onNode24 }, step))
    expect(post.scripts).toEqual(['post/index.js'])
    expect(post.octets).toBeLessThanOrEqual(20_000)
    expect(post.builtins).not.toContain('crypto')
  })
})

describe.skipIf(node === undefined)('the file system is asked', () => {
  function callsOf(words: readonly string[], directory: string): { readonly [name: string]: number } {
    const file = join(directory, 'calls.json')
    const run = runProgram(words, {
      directory,
      environment: { CALLS_FILE: file },
      nodeWords: ['--import', preload],
      ...onNode24,
    })
    expect(run, run.stderr).toMatchObject({ status: 0 })
    return JSON.parse(readFileSync(file, 'utf8'))
  }

  it('so often for a pair in a new directory', () => {
    expect(callsOf(pair, temporaryDirectory())).toEqual({
      accessSync: 2,
      closeSync: 13,
      existsSync: 12,
      fchmodSync: 2,
      fstatSync: 18,
      lstatSync: 16,
      mkdtempSync: 1,
      openSync: 14,
      readSync: 10,
      readdirSync: 2,
      readlinkSync: 1,
      realpathSync: 2,
      renameSync: 1,
      statSync: 3,
      writeFileSync: 5,
      writeSync: 2,
    })
  })

  it('so often for each certificate of a batch, however many there are', () => {
    const [few = {}, more = {}, most = {}] = [10, 20, 40].map((count) => {
      const directory = temporaryDirectory()
      return callsOf(writeBatch(directory, count), directory)
    })
    const ofEach = Object.fromEntries(
      Object.entries(more).flatMap(([name, calls]) => {
        const each = (calls - (few[name] ?? 0)) / 10
        return each === 0 ? [] : [[name, each]]
      }),
    )
    expect(ofEach).toEqual({
      closeSync: 4,
      fstatSync: 4,
      lstatSync: 6,
      mkdirSync: 1,
      openSync: 4,
      readSync: 3,
      writeFileSync: 3,
    })
    for (const [name, each] of Object.entries(ofEach))
      expect((most[name] as number) - (more[name] as number)).toBe(20 * each)
  })
})

describe('the bundle', () => {
  it('is of at most 500 kB, without licences', () => {
    const names = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    const scripts = names.filter((name) => /\.(js|json)$/.test(name))
    expect(names.filter((name) => name.includes('.') && !scripts.includes(name))).toEqual(['licenses.txt'])
    const octets = scripts.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0)
    expect(octets).toBeLessThanOrEqual(500_000)
  })
})
