/** What both entries need to have certificates trusted, and that taken back. */
import { homedir } from 'node:os'
import { createLedgers, stateDirectory } from './files/ledger-file.ts'
import { changesOf } from './tasks/trust.ts'
import type { TrustPorts } from './tasks/trust-ports.ts'
import { loadStore } from './trust/stores.ts'

export function trustPortsOf(environment: NodeJS.ProcessEnv): TrustPorts {
  const ledgers = createLedgers(stateDirectory(environment, environment['HOME'] || homedir()))
  const recorded = () => changesOf(ledgers)
  return {
    ledgers,
    store: (name) => loadStore(name, environment, environment['SELFSIGNED_CERT_IMAGE'], recorded),
    variable: (name) => environment[name],
  }
}
