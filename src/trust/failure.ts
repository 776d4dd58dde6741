/** Messages about failures of stores. */
import { CommandError, HostError } from '../errors.ts'

/** What the program tried to do, and what the user can do if that fails. */
const attempts = {
  look: { aim: 'to look at', advice: 'Trust the environment instead.' },
  make: { aim: 'to add the certificate to', advice: 'Trust the environment instead.' },
  undo: {
    aim: 'to remove the certificate from',
    advice: 'It may still be trusted: fix that, then run untrust again.',
  },
} as const

/**
 * @param store A word of the input `trust`.
 * @param where The place that the attempt was about.
 * @throws the error itself if it is a bug; but not during undo, which has to go on with the other changes.
 */
export function failureOf(error: unknown, attempt: keyof typeof attempts, store: string, where: string): string {
  if (error instanceof HostError) return error.message
  if (attempt !== 'undo' && !(error instanceof CommandError) && !isSystemError(error)) throw error
  const { aim, advice } = attempts[attempt]
  return `trust ${store}: expected ${aim} ${where}, but ${error instanceof Error ? error.message : error}. ${advice}`
}

/** Whether the file system or the start of a program failed. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
