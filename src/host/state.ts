/** What main leaves for post, kept by the runner; post reads it without loading `@actions/core`. */

/** Absolute path of the directory that main was about to write into. */
export const directoryState = 'output-directory'

/** The runner hands a saved state over in this variable. */
export function readState(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  return environment[`STATE_${name}`] || undefined
}
