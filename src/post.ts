/**
 * Entry 2: the Action's clean-up, which also runs where main was killed: nothing half-written stays behind, and nothing
 * trusted.
 */
import { createFileStore } from './files/file-store.ts'
import { directoryState, ledgerState, readState } from './host/state.ts'

const directory = readState(directoryState, process.env)
if (directory !== undefined) createFileStore(() => '').recover(directory)
const ledger = readState(ledgerState, process.env)
if (ledger !== undefined) {
  const { untrustJob } = await import('./post-untrust.ts')
  await untrustJob(ledger)
}
