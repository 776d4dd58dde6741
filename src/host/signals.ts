/** SIGINT and SIGTERM end the program at once; only a set of files that is being written is finished first. */
import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM'] as const

/** Writing is synchronous, and a handler runs only when it is done: that is all the waiting there is. */
export function endOnSignals(): void {
  for (const signal of signals) {
    process.once(signal, () => end(signal))
  }
}

/**
 * By the signal itself, so that a shell sees what happened. For process 1 of a container the kernel ignores that; there
 * `process.exit` would wait for a key that is being made (seconds, for RSA 4096), so the process becomes another one
 * that ends at once.
 */
function end(signal: (typeof signals)[number]): void {
  if (process.pid !== 1) {
    process.kill(process.pid, signal)
    return
  }
  const exitCode = 128 + constants.signals[signal]
  const { execve } = process as { execve?: (file: string, words: readonly string[]) => void }
  execve?.(process.execPath, [process.execPath, '-e', `process.exit(${exitCode})`])
  process.exit(exitCode)
}
