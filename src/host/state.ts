/** What main leaves for post, kept by the runner; post reads it without loading `@actions/core`. */

/** Absolute path of the directory that main was about to write into. */
export const directoryState = 'output-directory'

/** Path of the ledger of what main was about to have trusted. */
export const ledgerState = 'trust-ledger'

/** The runner hands a saved state over in this variable. */
export function readState(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  return environment[`STATE_${name}`] || undefined
}
