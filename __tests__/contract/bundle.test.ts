/** What is in the committed bundle, and what of it a run loads. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { programVersion } from '../../src/request/interface.ts'
import { runMain, runPost } from '../entry/runner.ts'
import { runProgram, temporaryDirectory } from '../program.ts'

const root = join(import.meta.dirname, '..', '..')
const dist = join(root, 'dist')
const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe('the bundle', () => {
  it('sees no module of Node.js that opens a connection', () => {
    const builtins = scripts.flatMap((name) => {
      const source = readFileSync(join(dist, name), 'utf8')
      // The bundle is of ES modules: these are the ways in which one takes in another.
      const imports =
        /createRequire\(import\.meta\.url\)\("([^"]+)"\)|^import .* from "([^"]+)"|\bimport\("([^"./][^"]*)"\)/gm
      return [...source.matchAll(imports)].map((found) => (found.slice(1).find(Boolean) as string).replace('node:', ''))
    })
    const allowed =
      'assert buffer child_process crypto events fs module os path process string_decoder timers url util'.split(' ')
    expect([...new Set(builtins)].sort()).toEqual(allowed)
  })

  it('has no other way to a network', () => {
    for (const name of scripts) {
      expect(readFileSync(join(dist, name), 'utf8'), name).not.toMatch(
        /\b(fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/,
      )
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
  /** Names in dist of the scripts that a run loaded, as V8 counted them. */
  function loadedBy(run: (environment: { readonly NODE_V8_COVERAGE: string }) => unknown): readonly string[] {
    const directory = temporaryDirectory()
    run({ NODE_V8_COVERAGE: directory })
    const reports = readdirSync(directory).map((name) => JSON.parse(readFileSync(join(directory, name), 'utf8')))
    const urls = reports.flatMap(({ result }): string[] => result.map(({ url }: { url: string }) => url))
    return urls.flatMap((url) => /\/dist\/(.*)$/.exec(url)?.[1] ?? []).sort()
  }
  const words = ['--key-type', 'ecdsa-p256']

  it('one file on a command line', () => {
    const directory = temporaryDirectory()
    expect(loadedBy((environment) => runProgram(words, { directory, environment }))).toEqual(['main/index.js'])
  })

  it('@actions/core only as an Action, and not in post', () => {
    const workspace = temporaryDirectory()
    const inputs = { 'key-type': 'ecdsa-p256' }
    const step = runMain({ workspace, inputs })
    const ofMain = loadedBy((environment) => runMain({ workspace, inputs, environment }))
    expect(ofMain.length).toBeGreaterThan(1)
    expect(ofMain).toContain('main/index.js')
    expect(loadedBy((environment) => runPost({ workspace, environment }, step))).toEqual(['post/index.js'])
  })
})
