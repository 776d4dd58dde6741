/** State that the runner hands from main to post; post reads it without loading `@actions/core`. */

/** Absolute path of the directory that main writes into. */
export const directoryState = 'output-directory'

/** Path of the ledger of main's trust changes. */
export const ledgerState = 'trust-ledger'

/** The runner passes a saved state in this variable. */
export function readState(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  return environment[`STATE_${name}`] || undefined
}
