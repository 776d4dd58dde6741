/** Batches that are killed, at many points of their way and at any time: what is there, and what the next run makes of it. */
import { spawn } from 'node:child_process'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { makePair } from '../commands/in-process.ts'
import { namesIn } from '../pair-files.ts'
import { mainEntry, postEntry, runProgram, sharedTemporaryDirectory, temporaryDirectory } from '../program.ts'

const preload = pathToFileURL(join(import.meta.dirname, 'fault-at.mjs')).href

function batchOf(count: number, keyType = 'ecdsa-p256'): string {
  const names = Array.from({ length: count }, (_, index) => [`server-${index}`, {}])
  return JSON.stringify({
    ca: { 'common-name': 'Example CA', intermediate: true, 'keep-ca-key': true, 'key-type': 'ecdsa-p256' },
    defaults: { 'key-type': keyType },
    certificates: Object.fromEntries(names),
  })
}

/** The program's own clock, which is this machine's. */
const now = Math.floor(Date.now() / 1000)

const pair = ['cert.pem', 'fullchain.pem', 'key.pem']
const ofCa = ['.gitignore', 'ca-key.pem', 'ca.pem', 'intermediate-key.pem', 'intermediate.pem']

/** Beside the batch there are the certificates and nothing else, all of them whole and under the one CA. */
function expectWholeSet(directory: string, count: number, message: string): void {
  expect(namesIn(directory), message).toEqual(['batch.json', 'certs'])
  const certs = join(directory, 'certs')
  const folders = Array.from({ length: count }, (_, index) => `server-${index}`)
  expect(namesIn(certs), message).toEqual([...ofCa, ...folders].sort())
  const read = (name: string) => readFileSync(join(certs, name), 'utf8')
  const [root, intermediate] = ['ca.pem', 'intermediate.pem'].map((name) => new X509Certificate(read(name))) as [
    X509Certificate,
    X509Certificate,
  ]
  const isWholeCa =
    root.checkPrivateKey(createPrivateKey(read('ca-key.pem'))) &&
    intermediate.checkPrivateKey(createPrivateKey(read('intermediate-key.pem'))) &&
    root.verify(root.publicKey) &&
    intermediate.verify(root.publicKey)
  expect(isWholeCa, message).toBe(true)
  const broken = folders.filter((folder) => {
    if (namesIn(join(certs, folder)).join() !== pair.join()) return true
    const certificate = new X509Certificate(read(`${folder}/cert.pem`))
    const isWhole =
      certificate.verify(intermediate.publicKey) &&
      certificate.checkPrivateKey(createPrivateKey(read(`${folder}/key.pem`))) &&
      read(`${folder}/fullchain.pem`) === read(`${folder}/cert.pem`) + read('intermediate.pem')
    return !isWhole
  })
  expect(broken, message).toEqual([])
}

/** Files in their place that end in the middle; what is hidden is not in its place. */
function partialFilesIn(certs: string): readonly string[] {
  if (!existsSync(certs)) return []
  return readdirSync(certs, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.pem'))
    .map((entry) => relative(certs, join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith('.'))
    .filter((name) => !/^-----BEGIN [\s\S]+\n-----END .+-----\n$/.test(readFileSync(join(certs, name), 'utf8')))
}

function certificatesOf(certs: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => readFileSync(join(certs, `server-${index}`, 'cert.pem'), 'utf8'))
}

const words = ['--certificates', 'batch.json']
const replace = [...words, '--if-exists', 'replace']

/** A fresh directory for each run. */
function prepareNew(count: number): string {
  const directory = temporaryDirectory()
  writeFileSync(join(directory, 'batch.json'), batchOf(count))
  return directory
}

function prepareCopy(original: string): string {
  const directory = temporaryDirectory()
  cpSync(original, directory, { recursive: true })
  return directory
}

/** SIGKILL at the given call that changes the file system; `false` where the run came to its end before it. */
function killAt(faultAt: number, given: readonly string[], directory: string): boolean {
  const environment = { FAULT_AT: String(faultAt), FAULT: 'SIGKILL' }
  const run = runProgram(given, { directory, environment, nodeWords: ['--import', preload] })
  if (run.status === 0) return false
  expect(run.signal, run.stderr).toBe('SIGKILL')
  return true
}

async function killAfter(milliseconds: number, given: readonly string[], directory: string): Promise<void> {
  const child = spawn(process.execPath, [mainEntry, ...given], { cwd: directory, stdio: 'ignore' })
  const exited = once(child, 'exit')
  await setTimeout(milliseconds)
  child.kill('SIGKILL')
  await exited
}

/** Points from the first call on, each so many calls after the one before, until the run comes to its end. */
async function forSampledPoints(
  step: number,
  given: readonly string[],
  prepare: () => string,
  examine: (directory: string, killedAt: number) => void | Promise<void>,
): Promise<number> {
  let points = 0
  for (let faultAt = 1; ; faultAt += step) {
    const directory = prepare()
    if (!killAt(faultAt, given, directory)) return points
    points++
    await examine(directory, faultAt)
  }
}

describe('a batch that is killed', () => {
  const count = 12
  const original = sharedTemporaryDirectory()
  beforeAll(async () => {
    writeFileSync(join(original, 'batch.json'), batchOf(count))
    await makePair(words, { directory: original, now })
  })

  it('leaves a new directory whole or not at all, and the next run makes it whole', async () => {
    const points = await forSampledPoints(
      9,
      words,
      () => prepareNew(count),
      async (directory, killedAt) => {
        if (existsSync(join(directory, 'certs'))) expectWholeSet(directory, count, `killed at ${killedAt}`)
        await makePair(words, { directory, now })
        expectWholeSet(directory, count, `after ${killedAt}`)
      },
    )
    expect(points).toBeGreaterThan(8)
  })

  it('leaves no partial file over an existing set, and the next run finds all of it, old or new', async () => {
    const before = certificatesOf(join(original, 'certs'), count)
    const outcomes = new Set<string>()
    const points = await forSampledPoints(
      12,
      replace,
      () => prepareCopy(original),
      async (directory, killedAt) => {
        const certs = join(directory, 'certs')
        expect(partialFilesIn(certs), `killed at ${killedAt}`).toEqual([])
        const { reused } = await makePair(words, { directory, now })
        expectWholeSet(directory, count, `after ${killedAt}`)
        const kept = certificatesOf(certs, count).filter((pem, index) => pem === before[index]).length
        expect([0, count], `after ${killedAt}`).toContain(kept)
        outcomes.add(`${kept === count ? 'old' : 'new'}, reused ${reused}`)
      },
    )
    expect(points).toBeGreaterThan(10)
    expect([...outcomes].sort()).toEqual(['new, reused true', 'old, reused true'])
  })

  it('is brought to an end by post as well', async () => {
    await forSampledPoints(
      27,
      replace,
      () => prepareCopy(original),
      (directory, killedAt) => {
        const environment = { 'STATE_output-directory': join(directory, 'certs') }
        const post = runProgram([], { directory, entry: postEntry, environment })
        expect(post).toEqual({ status: 0, signal: null, stdout: '', stderr: '' })
        expectWholeSet(directory, count, `after ${killedAt}`)
      },
    )
  })
})

describe('a batch of two hundred that is killed', () => {
  const count = 200
  const original = sharedTemporaryDirectory()
  beforeAll(async () => {
    writeFileSync(join(original, 'batch.json'), batchOf(count))
    await makePair(words, { directory: original, now })
  })

  // Its calls that change the file system: two for each file, then those that put them in their place.
  it('before the last file of a new directory leaves the next run to make all of it', async () => {
    const directory = prepareNew(count)
    expect(killAt(1211, words, directory)).toBe(true)
    expect(existsSync(join(directory, 'certs'))).toBe(false)
    await makePair(words, { directory, now })
    expectWholeSet(directory, count, '')
  })

  it('in the middle of moving the files over an existing set leaves the next run to move the others', async () => {
    const directory = prepareCopy(original)
    expect(killAt(1600, replace, directory)).toBe(true)
    const certs = join(directory, 'certs')
    expect(partialFilesIn(certs)).toEqual([])
    const before = certificatesOf(join(original, 'certs'), count)
    const moved = () => certificatesOf(certs, count).filter((pem, index) => pem !== before[index]).length
    expect(moved()).toBeGreaterThan(0)
    expect(moved()).toBeLessThan(count)
    expect((await makePair(words, { directory, now })).reused).toBe('true')
    expect(moved()).toBe(count)
    expectWholeSet(directory, count, '')
  })

  it('at any time leaves one whole set', async () => {
    const directory = prepareCopy(original)
    const milliseconds = Math.round(100 + Math.random() * 800)
    await killAfter(milliseconds, replace, directory)
    expect(partialFilesIn(join(directory, 'certs'))).toEqual([])
    await makePair(words, { directory, now })
    expectWholeSet(directory, count, `after ${milliseconds} ms`)
  })
})

describe.runIf(process.platform !== 'win32')('a batch of RSA keys that is asked to end', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('does so in the middle and leaves nothing: %s', async (signal) => {
    const directory = temporaryDirectory()
    writeFileSync(join(directory, 'batch.json'), batchOf(500, 'rsa-2048'))
    await endInTheMiddle(signal, directory)
    expect(namesIn(directory)).toEqual(['batch.json'])
  })

  it('leaves a set that is there as it was', async () => {
    const directory = temporaryDirectory()
    writeFileSync(join(directory, 'batch.json'), batchOf(3))
    await makePair(words, { directory, now })
    const certs = join(directory, 'certs')
    const [names, before] = [namesIn(certs), certificatesOf(certs, 3)]
    writeFileSync(join(directory, 'batch.json'), batchOf(500, 'rsa-2048'))
    await endInTheMiddle('SIGTERM', directory)
    expect(namesIn(directory)).toEqual(['batch.json', 'certs'])
    expect(namesIn(certs)).toEqual(names)
    expect(certificatesOf(certs, 3)).toEqual(before)
  })

  async function endInTheMiddle(signal: NodeJS.Signals, directory: string): Promise<void> {
    const child = spawn(process.execPath, [mainEntry, ...words], { cwd: directory, stdio: 'ignore' })
    const exited = once(child, 'exit')
    while (foldersInTheMaking(directory) < 5) await setTimeout(5)
    child.kill(signal)
    expect(await exited).toEqual([null, signal])
  }

  /** The staging stands beside a new directory, and within one that is there. */
  function foldersInTheMaking(directory: string): number {
    const stagings = [directory, join(directory, 'certs')].flatMap((place) =>
      namesIn(place)
        .filter((name) => name.includes('-partial-'))
        .map((name) => join(place, name)),
    )
    return Math.max(0, ...stagings.map((staging) => namesIn(staging).filter((name) => /^server-/.test(name)).length))
  }
})
