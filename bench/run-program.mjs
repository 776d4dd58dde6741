/** Programs are run to their end, one at a time, and timed from outside. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** @import { Command } from './types.d.ts' */

/** @typedef {{ readonly milliseconds: number, readonly stdout: string }} Timed */

/**
 * The whole process, from before it is started until it has ended and all it said was read.
 *
 * @param {Command} command
 * @param {{ readonly directory: string, readonly environment: { readonly [variable: string]: string } }} surroundings
 * @returns {Timed}
 * @throws {Error} with what it said, where it did not succeed.
 */
export function runTimed({ program, words, environment, directory }, surroundings) {
  const options = {
    cwd: directory ?? surroundings.directory,
    env: { ...surroundings.environment, ...environment },
    encoding: /** @type {const} */ ('utf8'),
    maxBuffer: 64 * 2 ** 20,
  }
  const start = process.hrtime.bigint()
  const { status, signal, error, stdout, stderr } = spawnSync(program, words, options)
  const end = process.hrtime.bigint()
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${program} ended with ${status ?? signal}: ${stderr.trim() || stdout.trim()}`)
  return { milliseconds: Number(end - start) / 1e6, stdout }
}

/**
 * Peak memory of the largest process, in bytes, and how many cores were busy, as GNU time tells them.
 *
 * @param {Command} command
 * @param {{ readonly directory: string, readonly environment: { readonly [variable: string]: string }, readonly time: string, readonly report: string }} surroundings
 */
export function runWithResources(command, { time, report, ...surroundings }) {
  const words = ['--format', '%M %U %S', '--output', report, '--', command.program, ...command.words]
  const { milliseconds } = runTimed({ ...command, program: time, words }, surroundings)
  const [kibibytes = 0, user = 0, system = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number)
  return { peakMemory: kibibytes * 1024, coresBusy: ((user + system) * 1000) / milliseconds }
}
