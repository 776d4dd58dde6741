/** Where `.ci/run` puts Deno, which comes from npm. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { requireJudge } from '../judges.ts'

/** The Deno binary; `undefined` where it is missing. */
export function denoRuntime(): string | undefined {
  const packages = join(import.meta.dirname, '..', '..', '.judges', 'deno', 'node_modules')
  const binary = join(packages, '@deno', 'linux-x64-glibc', 'deno')
  return requireJudge('Deno', existsSync(binary)) ? binary : undefined
}
