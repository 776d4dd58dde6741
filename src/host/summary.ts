/** Adds Markdown to the summary of a job. */
import { appendFileSync } from 'node:fs'

/**
 * Not with `@actions/core`, whose summary makes Node.js load all of `fs.promises` at each start.
 *
 * @param say Called with the reason if it cannot be added. That is no failure, since the log has the same report.
 */
export function addToSummary(markdown: string, environment: NodeJS.ProcessEnv, say: (problem: string) => void): void {
  const file = environment['GITHUB_STEP_SUMMARY']
  if (!file) return
  try {
    appendFileSync(file, markdown)
  } catch (error) {
    say(`GITHUB_STEP_SUMMARY: the report cannot be added to the summary: ${(error as Error).message}`)
  }
}
