/** What a person is told of a store that fails. */
import { CommandError, HostError } from '../errors.ts'

/**
 * @param store The word of the input `trust`.
 * @param where What was to be changed.
 * @throws what is a bug.
 */
export function failureOf(error: unknown, store: string, where: string): string {
  if (error instanceof HostError) return error.message
  if (error instanceof CommandError || isSystemError(error)) {
    return `trust ${store}: expected to change ${where}, but ${error.message}.`
  }
  throw error
}

/** Of the file system, or of starting a program. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
