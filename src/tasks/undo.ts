/** Takes back what a ledger tells of: in reverse, each on its own, on past failures, which are told all at once. */
import type { Undone } from './ports.ts'
import { failureOf } from './trust-failure.ts'
import type { Ledger, StoreName, TrustChange, TrustPorts } from './trust-ports.ts'

export async function takeBack(ledger: Ledger, ports: Pick<TrustPorts, 'store'>): Promise<Undone> {
  const takenBack: TrustChange[] = []
  const failures: string[] = []
  const variables: { [name: string]: string | null } = {}
  for (const change of [...ledger.changes].reverse()) {
    try {
      if (change.store === 'environment') {
        for (const [name, value] of Object.entries(change.details))
          variables[name] = value === null ? null : String(value)
      } else {
        const store = await ports.store(change.store as StoreName)
        await store.takeBack(change)
        takenBack.push(change)
      }
      ledger.forget(change)
    } catch (error) {
      failures.push(failureOf(error, 'takeBack', change.store, change.where))
    }
  }
  return { takenBack, failures, variables }
}
