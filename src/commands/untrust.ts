/** The command `untrust`, and the end of a job: undoes what ledgers record. */
import { HostError } from '../errors.ts'
import type { GivenInput } from '../interface/table.ts'
import { expectNoInputs } from '../request/trust-commands.ts'
import type { TrustPorts, UndoReport } from '../trust/ports.ts'
import { undo } from '../trust/undo.ts'
import type { Ports } from './ports.ts'

/**
 * Undoes all ledgers of this user, the newest first.
 *
 * @throws {InputError} if there are words or inputs, which it does not take.
 */
export async function untrust(
  files: readonly string[],
  given: readonly GivenInput[],
  ports: Pick<Ports, 'trust'>,
): Promise<UndoReport> {
  expectNoInputs(given, files)
  const trustPorts = await ports.trust()
  return undoAll(trustPorts.ledgers.all(), trustPorts)
}

/** Undoes the ledgers at these paths; continues past one that cannot be read. */
export async function undoAll(
  paths: readonly string[],
  ports: Pick<TrustPorts, 'ledgers' | 'issued' | 'store'>,
): Promise<UndoReport> {
  const parts: UndoReport[] = []
  for (const path of paths) {
    // Before the ledger: the directory is removed with the last ledger, if nothing else is in it.
    ports.issued.forget(path)
    try {
      const ledger = ports.ledgers.open(path)
      if (ledger) parts.push(await undo(ledger, ports))
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      parts.push({ undone: [], failures: [error.message], variables: {} })
    }
  }
  return {
    undone: parts.flatMap(({ undone }) => undone),
    failures: parts.flatMap(({ failures }) => failures),
    variables: Object.assign({}, ...parts.map(({ variables }) => variables)),
  }
}
