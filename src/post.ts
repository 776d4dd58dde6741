/**
 * The Action's clean-up. It runs even if the run was killed: it finishes or removes a half-written directory, and undoes the
 * trust that the run recorded.
 */
import { undoAll } from './commands/untrust.ts'
import { exitCodeOf } from './errors.ts'
import { createFileStore } from './files/file-store.ts'
import { directoryState, ledgerState, readState } from './host/state.ts'
import type { TrustPorts } from './trust/ports.ts'

/**
 * @param loadTrust Loads what undoing needs. Most jobs trust nothing.
 * @returns The exit code.
 */
export async function cleanUp(environment: NodeJS.ProcessEnv, loadTrust: () => Promise<TrustPorts>): Promise<number> {
  const directory = readState(directoryState, environment)
  if (directory !== undefined) {
    for (const sentence of createFileStore().recover(directory)) console.log(sentence)
  }
  const ledgerPath = readState(ledgerState, environment)
  if (ledgerPath === undefined) return 0
  const { createGithubHost } = await import('./host/github.ts')
  const host = createGithubHost(environment)
  try {
    await host.presentUndone(await undoAll([ledgerPath], await loadTrust()))
    return 0
  } catch (error) {
    await host.fail(error)
    return exitCodeOf(error)
  }
}
