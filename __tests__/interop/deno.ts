/** The Deno binary; `undefined` where it is missing. */
import { pathOfJudge, requireJudges } from '../judges.ts'

export function denoRuntime(): string | undefined {
  return requireJudges('deno') ? pathOfJudge('deno') : undefined
}
