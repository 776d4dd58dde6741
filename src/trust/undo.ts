/** Undoes a ledger in reverse order. Continues past failures and reports them together. */

import { HostError } from '../errors.ts'
import { formerVariables } from './environment.ts'
import { failureOf } from './failure.ts'
import type { Ledger, TrustChange, TrustPorts, UndoReport } from './ports.ts'

export async function undo(ledger: Ledger, ports: Pick<TrustPorts, 'store'>): Promise<UndoReport> {
  const undone: TrustChange[] = []
  const failures: string[] = []
  const variables: { [name: string]: string | null } = {}
  const refusal = await refusalOf(ledger.changes, ports)
  if (refusal !== undefined) return { undone, failures: [refusal], variables }
  for (const change of [...ledger.changes].reverse()) {
    try {
      if (change.store === 'environment') {
        Object.assign(variables, formerVariables(change))
      } else {
        const store = await ports.store(change.store)
        await store.undo(change)
        undone.push(change)
      }
      ledger.forget(change)
    } catch (error) {
      failures.push(failureOf(error, 'undo', change.store, change.where))
    }
  }
  return { undone, failures, variables }
}

/** If one change of a ledger is not ours, the whole ledger may not be ours, so none of it is undone. */
async function refusalOf(
  changes: readonly TrustChange[],
  ports: Pick<TrustPorts, 'store'>,
): Promise<string | undefined> {
  try {
    for (const change of changes) {
      if (change.store === 'environment') formerVariables(change)
      else (await ports.store(change.store)).validate(change)
    }
    return undefined
  } catch (error) {
    if (error instanceof HostError) return error.message
    throw error
  }
}
