/** SIGINT and SIGTERM end the program at once, and what it had begun to write is gone. */
import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM'] as const

/** @param cleanUp Synchronous; files come into their place synchronously too, so it runs before that or after. */
export function endOnSignals(cleanUp: () => void): void {
  for (const signal of signals) {
    process.once(signal, () => {
      cleanUp()
      end(signal)
    })
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
