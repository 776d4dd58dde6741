/** The summary of a job, which the runner shows: Markdown, added to a file of its own for each step. */
import { appendFileSync } from 'node:fs'

/**
 * By itself: that of `@actions/core` has Node.js load all of `fs.promises`, at each start.
 *
 * @param say Told why it cannot be added; what it tells stands in the log as well, so that is no failure.
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
