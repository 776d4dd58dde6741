/** Runs of the bundle that are killed, or fail, at the calls that change the file system; one run for each. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Run, runProgram } from '../program.ts'

const preload = pathToFileURL(join(import.meta.dirname, 'fault-at.mjs')).href
const nodeWords = ['--import', preload]

/**
 * @param prepare Makes the directory that a run works in, another one each time.
 * @param examine Is given what the fault left; called for every run in which the fault happened.
 * @returns how many that were.
 */
export async function forEachFault(
  words: readonly string[],
  fault: 'SIGKILL' | 'ENOSPC' | 'EIO' | 'EACCES',
  prepare: () => string,
  examine: (directory: string, run: Run, faultAt: number) => void | Promise<void>,
): Promise<number> {
  const points = distinctPoints(callsOf(words, prepare()))
  for (const faultAt of points) {
    const directory = prepare()
    const environment = { FAULT_AT: String(faultAt), FAULT: fault }
    const run = runProgram(words, { directory, environment, nodeWords })
    if (run.status === 0) throw new Error(`the run did not come to its fault at call ${faultAt}`)
    await examine(directory, run, faultAt)
  }
  return points.length
}

/** Names of the calls of a run without a fault, in their order. */
function callsOf(words: readonly string[], directory: string): readonly string[] {
  const own = mkdtempSync(join(tmpdir(), 'selfsigned-'))
  try {
    const log = join(own, 'calls')
    const { status, stderr } = runProgram(words, { directory, environment: { FAULT_LOG: log }, nodeWords })
    if (status !== 0) throw new Error(stderr)
    return readFileSync(log, 'utf8').split('\n')
  } finally {
    rmSync(own, { recursive: true })
  }
}

/** The first two calls of each name, one in the middle and the last: what lies between leaves nothing else. */
function distinctPoints(calls: readonly string[]): readonly number[] {
  const points = [...new Set(calls)].flatMap((name) => {
    const places = calls.flatMap((call, index) => (call === name ? [index + 1] : []))
    return [places[0], places[1], places[Math.floor(places.length / 2)], places.at(-1)]
  })
  return [...new Set(points)].filter((point) => point !== undefined).sort((a, b) => a - b)
}
