/**
 * Entry point 2: the Action's clean-up. It runs even if main was killed: it finishes or removes a half-written directory,
 * and undoes the trust that main recorded.
 */
import { exitCodeOf } from './errors.ts'
import { createFileStore } from './files/file-store.ts'
import { directoryState, ledgerState, readState } from './host/state.ts'
import type { StoreName } from './trust/ports.ts'

const directory = readState(directoryState, process.env)
if (directory !== undefined) {
  for (const sentence of createFileStore(() => '').recover(directory)) console.log(sentence)
}
const ledgerPath = readState(ledgerState, process.env)
if (ledgerPath !== undefined) process.exitCode = await undoTrust(ledgerPath, process.env)

/** @returns The exit code. */
async function undoTrust(path: string, environment: NodeJS.ProcessEnv): Promise<number> {
  // Most jobs trust nothing, so they load none of this.
  const { createGithubHost } = await import('./host/github.ts')
  const { createIssuedRecord } = await import('./trust/issued-record.ts')
  const { createLedgers, stateDirectoryOf } = await import('./trust/ledger-file.ts')
  const { changesOf } = await import('./trust/trust.ts')
  const { loadStore } = await import('./trust/stores/stores.ts')
  const { undoAll } = await import('./commands/untrust.ts')
  const host = createGithubHost(environment)
  const stateDirectory = stateDirectoryOf(environment)
  const ledgers = createLedgers(stateDirectory)
  const issued = createIssuedRecord(stateDirectory, () => Date.now() / 1000)
  const store = (name: StoreName) => loadStore(name, environment, () => changesOf(ledgers))
  try {
    await host.presentUndone(await undoAll([path], { ledgers, issued, store }))
    return 0
  } catch (error) {
    await host.fail(error)
    return exitCodeOf(error)
  }
}
