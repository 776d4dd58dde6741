/**
 * Entry 2: the Action's clean-up, which also runs where main was killed: nothing half-written stays behind, and nothing
 * trusted.
 */
import { createFileStore } from './files/file-store.ts'
import { directoryState, ledgerState, readState } from './host/state.ts'

const directory = readState(directoryState, process.env)
if (directory !== undefined) {
  for (const sentence of createFileStore(() => '').recover(directory)) console.log(sentence)
}
if (readState(ledgerState, process.env) !== undefined) {
  // By main's bundle, as it lies in dist: what takes trust back is there once.
  const main: string = '../main/index.js'
  void import(main)
}
