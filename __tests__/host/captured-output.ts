/** What is printed while something runs, by either way: the descriptors of the terminal, and the stream of the runner. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

export interface Printed {
  readonly stdout: string
  readonly stderr: string
}

export async function capture(run: () => Promise<void>): Promise<Printed> {
  const printed = { stdout: '', stderr: '' }
  const { writeSync } = fs
  const { write } = process.stdout
  fs.writeSync = ((descriptor: number, bytes: Uint8Array) => {
    printed[descriptor === 1 ? 'stdout' : 'stderr'] += Buffer.from(bytes).toString()
    return bytes.length
  }) as typeof fs.writeSync
  process.stdout.write = ((text: string) => {
    printed.stdout += text
    return true
  }) as typeof process.stdout.write
  syncBuiltinESMExports()
  try {
    await run()
  } finally {
    fs.writeSync = writeSync
    process.stdout.write = write
    syncBuiltinESMExports()
  }
  return printed
}
