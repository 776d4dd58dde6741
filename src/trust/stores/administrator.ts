/** Finds out whether this process can act as administrator, without a password prompt and without changing anything. */
import { CommandError, HostError } from '../../errors.ts'
import type { Machine } from './machine.ts'

/** @param question The command to try as administrator. It must change nothing. */
export async function canBeAdministrator(
  machine: Machine,
  [program, ...words]: readonly [string, ...string[]] = ['true'],
): Promise<boolean> {
  if (machine.isAdministrator) return true
  try {
    await machine.runAsAdministrator({ program, words, timeoutSeconds: 10 })
    return true
  } catch (error) {
    if (error instanceof HostError || error instanceof CommandError) return false
    throw error
  }
}
