/** Runs of the bundle that are killed, or fail, at every call that changes the file system; one run for each. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Run, runProgram } from '../program.ts'

const preload = pathToFileURL(join(import.meta.dirname, 'fault-at.mjs')).href

/** Enough for every call there is, and an end where one never comes. */
const mostFaults = 100

/**
 * @param prepare Makes the directory that a run works in, anew each time.
 * @param examine Is given what the fault left; called for every run in which the fault happened.
 * @returns how many that were.
 */
export function forEachFault(
  words: readonly string[],
  fault: 'SIGKILL' | 'ENOSPC' | 'EIO' | 'EACCES',
  prepare: () => string,
  examine: (directory: string, run: Run, faultAt: number) => void,
): number {
  for (let faultAt = 1; faultAt <= mostFaults; faultAt++) {
    const directory = prepare()
    const environment = { FAULT_AT: String(faultAt), FAULT: fault }
    const run = runProgram(words, { directory, environment, nodeWords: ['--import', preload] })
    if (run.status === 0) return faultAt - 1
    examine(directory, run, faultAt)
  }
  throw new Error(`the run did not come to its end within ${mostFaults} faults`)
}
