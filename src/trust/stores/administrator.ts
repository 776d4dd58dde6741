/** Whether one can be administrator here, found out without being asked for a password and without changing anything. */
import { CommandError, HostError } from '../../errors.ts'
import type { Machine } from './machine.ts'

/** @param question What is run as administrator to find out: words of a program that changes nothing. */
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
