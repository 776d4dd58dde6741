/** Entry 2: the Action's clean-up, which also runs where main was killed: nothing half-written stays behind. */
import { createFileStore } from './files/file-store.ts'
import { directoryState, readState } from './host/state.ts'

const directory = readState(directoryState, process.env)
if (directory !== undefined) createFileStore(() => '').recover(directory)
