/** What both entries need to have certificates trusted, and that taken back. */
import { homedir } from 'node:os'
import { createLedgers, stateDirectory } from './files/ledger-file.ts'
import type { TrustPorts } from './tasks/trust-ports.ts'
import { loadStore } from './trust/stores.ts'

export function trustPortsOf(environment: NodeJS.ProcessEnv): TrustPorts {
  return {
    ledgers: createLedgers(stateDirectory(environment, environment['HOME'] || homedir())),
    store: (name) => loadStore(name, environment, environment['SELFSIGNED_CERT_IMAGE']),
    variable: (name) => environment[name],
  }
}
