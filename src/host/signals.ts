/** SIGINT and SIGTERM end the program at once. What it had begun to write is removed first. */
import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM'] as const

/** @param cleanUp Synchronous. Files are moved into place synchronously too, so it runs before or after that. */
export function endOnSignals(cleanUp: () => void): void {
  for (const signal of signals) {
    process.once(signal, () => {
      cleanUp()
      end(signal)
    })
  }
}

/**
 * Ends by the signal itself, so that a shell sees the reason. The kernel ignores that for process 1 of a container; there
 * `process.exit` would wait for a key that is being generated (seconds for RSA 4096), so the process replaces itself with
 * one that exits at once.
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
