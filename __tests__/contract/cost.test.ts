/**
 * What a run costs on any machine: what is loaded, how often the file system is asked, how large the bundle is. Time is
 * the bench's (`npm run bench`); this is what time follows from, and what is told when it grows.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runMain, runPost } from '../entry/runner.ts'
import { runProgram, temporaryDirectory } from '../program.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist')
const preload = pathToFileURL(join(import.meta.dirname, 'count-calls.mjs')).href
const pair = ['localhost', '--key-type', 'ecdsa-p256']

interface Loaded {
  /** Names in dist. */
  readonly scripts: readonly string[]
  readonly octets: number
  /** Modules of Node.js, its own that nobody can import among them. */
  readonly builtins: readonly string[]
}

/** What V8 counted. */
function loadedBy(run: (environment: { readonly NODE_V8_COVERAGE: string }) => unknown): Loaded {
  const directory = temporaryDirectory()
  run({ NODE_V8_COVERAGE: directory })
  const reports = readdirSync(directory).map((name) => JSON.parse(readFileSync(join(directory, name), 'utf8')))
  const urls = reports.flatMap(({ result }): string[] => result.map(({ url }: { url: string }) => url))
  const scripts = urls.flatMap((url) => /\/dist\/(.*)$/.exec(url)?.[1] ?? []).sort()
  return {
    scripts,
    octets: scripts.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0),
    builtins: urls.filter((url) => url.startsWith('node:')).map((url) => url.slice('node:'.length)),
  }
}

function loadedByProgram(words: readonly string[], directory: string): Loaded {
  return loadedBy((environment) => {
    const run = runProgram(words, { directory, environment: { ...environment, HOME: directory } })
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

describe('what is loaded', () => {
  it('for a pair in PEM is one script, of at most 150 kB', () => {
    const { scripts, octets, builtins } = loadedByProgram(pair, temporaryDirectory())
    expect(scripts).toEqual(['main/index.js'])
    expect(octets).toBeLessThanOrEqual(150_000)
    expect(builtins).toContain('crypto')
    expect(builtins.filter((name) => expensive.includes(name))).toEqual([])
  })
})

describe('the file system is asked', () => {})

describe('the bundle', () => {
  it('is of at most 500 kB, without licences', () => {
    const names = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    const scripts = names.filter((name) => /\.(js|json)$/.test(name))
    expect(names.filter((name) => name.includes('.') && !scripts.includes(name))).toEqual(['licenses.txt'])
    const octets = scripts.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0)
    expect(octets).toBeLessThanOrEqual(500_000)
  })
})
