/**
 * Runs the command `issue` in this process with the words of a command line: the decisions of a whole run, in
 * milliseconds. The files are real, in a directory of the test's own; the clock stands still, and the host records calls.
 */
import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { issue } from '../../src/commands/issue.ts'
import type { IssueResult, Ports } from '../../src/commands/ports.ts'
import { exitCodeOf } from '../../src/errors.ts'
import { createFileStore } from '../../src/files/file-store.ts'
import type { FileStore } from '../../src/files/output-directory.ts'
import { readArguments } from '../../src/host/arguments.ts'
import { details, headline } from '../../src/host/report.ts'
import type { Outputs } from '../../src/interface/table.ts'
import { now as fixedNow } from '../request/given.ts'

export interface Surroundings {
  readonly directory: string
  readonly environment?: { readonly [variable: string]: string }
  /** Seconds since 1970; a fixed time by default. */
  readonly now?: number
  /** Instead of the real one, for example one that fails. */
  readonly fileStore?: FileStore
}

export interface InProcessRun {
  readonly status: number
  /** What a user reads: the report and its warnings, or the mistakes. */
  readonly printed: string
  /** `undefined` if it failed. */
  readonly issued: IssueResult | undefined
  /** Secrets to keep out of a log. */
  readonly hidden: readonly string[]
}

/** Runs to the end and never throws: the result contains a failure. */
export async function runInProcess(words: readonly string[], surroundings: Surroundings): Promise<InProcessRun> {
  const { directory, environment = {}, now = fixedNow } = surroundings
  const hidden: string[] = []
  const ports = portsFor(fileStoreIn(directory, surroundings.fileStore ?? createFileStore()), now, hidden)
  try {
    const issued = await issue(readArguments(words, environment).inputs, ports)
    return { status: 0, printed: reportOf(issued), issued, hidden }
  } catch (error) {
    const printed = error instanceof Error ? `${error.message}\n` : String(error)
    return { status: exitCodeOf(error), printed, issued: undefined, hidden }
  }
}

/**
 * Issues a pair into `certs` and returns its outputs.
 *
 * @throws {Error} with the messages, if it failed.
 */
export async function makePair(words: readonly string[], surroundings: Surroundings): Promise<Outputs> {
  const { status, printed, issued } = await runInProcess(words, surroundings)
  if (!issued) throw new Error(`exit ${status}: ${printed}`)
  return issued.outputs
}

function reportOf(issued: IssueResult): string {
  const rows = details(issued).map(([label, value]) => `${label}: ${value}`)
  return [headline(issued), ...rows, ...issued.warnings.map((warning) => `Worth knowing: ${warning}`), ''].join('\n')
}

function portsFor(fileStore: FileStore, now: number, hidden: string[]): Ports {
  const refuse = () => Promise.reject(new Error('not asked for'))
  return {
    now: () => now,
    randomOctets: randomBytes,
    parallelism: 4,
    fileStore,
    trust: refuse,
    serve: refuse,
    host: {
      beforeWriting() {},
      hide: (secret) => hidden.push(secret),
      progress() {},
      beforeTrusting() {},
      setsVariables: false,
      setVariables() {},
    },
  }
}

/** Paths are relative to the test's directory instead of this process's. */
function fileStoreIn(directory: string, fileStore: FileStore): FileStore {
  return {
    ...fileStore,
    absolutePath: (path) => resolve(directory, path),
    readText: (path) => fileStore.readText(resolve(directory, path)),
    openDirectory: (request) => fileStore.openDirectory({ ...request, path: resolve(directory, request.path) }),
    recover: (path) => fileStore.recover(resolve(directory, path)),
  }
}
