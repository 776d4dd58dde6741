/** The committed bundle, run as a person runs it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import type { Outputs } from '../src/interface/table.ts'
import { isQuickLoop } from './judges.ts'

export const mainEntry = join(import.meta.dirname, '..', 'dist', 'main', 'index.js')
export const postEntry = join(import.meta.dirname, '..', 'dist', 'post', 'index.js')

export interface Run {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  readonly directory: string
  /** Set beside PATH and HOME; nothing else of this machine's environment is passed on. */
  readonly environment?: { readonly [variable: string]: string }
  /** Path of the Node.js that runs it. */
  readonly node?: string
  /** Words for Node.js itself. */
  readonly nodeWords?: readonly string[]
  readonly entry?: string
  /** Numeric user and group to run as; only root can. */
  readonly user?: number
}

/** Runs the program to its end. */
export function runProgram(words: readonly string[], surroundings: Surroundings): Run {
  if (isQuickLoop) throw new Error('The quick loop does not start the bundle.')
  const { directory, environment = {}, node = process.execPath, nodeWords = [], entry = mainEntry, user } = surroundings
  const { status, signal, stdout, stderr } = spawnSync(node, [...nodeWords, entry, ...words], {
    cwd: directory,
    env: { PATH: process.env['PATH'] ?? '', HOME: directory, ...environment },
    encoding: 'utf8',
    ...(user === undefined ? {} : { uid: user, gid: user }),
  })
  // Messages name the program as it was started, which differs from machine to machine.
  return { status, signal, stdout, stderr: stderr.replaceAll(`${node} ${entry}`, 'selfsigned-cert-action') }
}

/**
 * Makes a pair into `certs` and gives its outputs.
 *
 * @throws {Error} with what the program said, where it did not succeed.
 */
export function makePair(words: readonly string[], surroundings: Surroundings): Outputs {
  const run = runProgram([...words, '--json'], surroundings)
  if (run.status !== 0) throw new Error(`exit ${run.status ?? run.signal}: ${run.stderr}`)
  return JSON.parse(run.stdout) as Outputs
}

/** A directory of the test's own, removed when it is finished. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'selfsigned-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** The same for all tests of a `describe`, in whose body it is called. */
export function sharedTemporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'selfsigned-'))
  afterAll(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}
