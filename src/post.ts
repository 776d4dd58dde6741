/**
 * Entry point 2: the Action's clean-up. It runs even if main was killed: it finishes or removes a half-written directory,
 * and undoes the trust that main recorded.
 */
import { exitCodeOf } from './errors.ts'
import { createFileStore } from './files/file-store.ts'
import { directoryState, ledgerState, readState } from './host/state.ts'
import type { StoreName } from './tasks/trust-ports.ts'

const directory = readState(directoryState, process.env)
if (directory !== undefined) createFileStore(() => '').recover(directory)
const ledgerPath = readState(ledgerState, process.env)
if (ledgerPath !== undefined) process.exitCode = await undoTrust(ledgerPath, process.env)

/** @returns The exit code. */
async function undoTrust(path: string, environment: NodeJS.ProcessEnv): Promise<number> {
  // Most jobs trust nothing, so they load none of this.
  const { createGithubHost } = await import('./host/github.ts')
  const { ledgersOfUser } = await import('./files/ledger-file.ts')
  const { loadStore } = await import('./trust/stores.ts')
  const { takeBackAll } = await import('./tasks/untrust.ts')
  const host = createGithubHost(environment)
  const trust = { ledgers: ledgersOfUser(environment), store: (name: StoreName) => loadStore(name, environment) }
  try {
    await host.presentUndone(await takeBackAll([path], trust))
    return 0
  } catch (error) {
    await host.fail(error)
    return exitCodeOf(error)
  }
}
