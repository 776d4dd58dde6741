/** The message about a store that fails. */
import { CommandError, HostError } from '../errors.ts'

/** What was tried, and what to do about it. */
const attempts = {
  look: { aim: 'to look at', advice: 'Trust the environment instead.' },
  make: { aim: 'to add the certificate to', advice: 'Trust the environment instead.' },
  takeBack: { aim: 'to take the certificate out of', advice: 'It may stay trusted: fix that, then run untrust again.' },
} as const

/**
 * @param store The word of the input `trust`.
 * @param where What was to be changed.
 * @throws what is a bug, but not while something is undone: the other changes come first.
 */
export function failureOf(error: unknown, attempt: keyof typeof attempts, store: string, where: string): string {
  if (error instanceof HostError) return error.message
  if (attempt !== 'takeBack' && !(error instanceof CommandError) && !isSystemError(error)) throw error
  const { aim, advice } = attempts[attempt]
  return `trust ${store}: expected ${aim} ${where}, but ${error instanceof Error ? error.message : error}. ${advice}`
}

/** Of the file system, or of starting a program. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
