/** How a terminal is written to: at once, safely, and in colours where there is one. */
import * as fs from 'node:fs'
import { HostError, OutputClosedError } from '../errors.ts'
import { printedText, printedValue } from './printed-text.ts'

/**
 * Prints a text that may hold values of anybody's.
 *
 * @throws {HostError} where standard output cannot be written.
 */
export function print(descriptor: 1 | 2, text: string): void {
  const parts = isTerminal(descriptor) ? text.split(ownSequences) : [text]
  // What follows one of them does not begin a line.
  const printed = parts.map((part, index) => {
    if (index % 2 === 1) return part
    return index === 0 ? printedText(part) : printedText(`.${part}`).slice(1)
  })
  write(descriptor, printed.join(''))
}

/** What `painterFor` and the progress line write. */
const ownSequences = /(\r?\u001b\[K|\r|\u001b\[(?:0|1|2|31|32|33)m)/

/**
 * Writes all of a text as it is: one that is safe already, or that a program reads. Straight to the descriptor, since
 * Node.js's streams would cost a tenth of the start.
 *
 * @throws {OutputClosedError} where the reader of standard output is gone.
 * @throws {HostError} where standard output cannot be written, as on a full disk. A log that is lost is no failure.
 */
export function write(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text)
  try {
    for (let written = 0; written < bytes.length; ) written += writeSome(descriptor, bytes.subarray(written))
  } catch (error) {
    if (descriptor === 2) return
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EPIPE') throw new OutputClosedError('standard output was closed')
    throw new HostError(`Standard output cannot be written: ${message}.`)
  }
}

/** A pipe that does not block takes 64 KiB; when it is full, its reader is waited for. */
function writeSome(descriptor: 1 | 2, bytes: Uint8Array): number {
  try {
    return fs.writeSync(descriptor, bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millisecondsToWait)
    return 0
  }
}

const millisecondsToWait = 5

const styles = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const

export type Painter = (style: keyof typeof styles, text: string) => string

/** Colours only on a terminal, and never with NO_COLOR (https://no-color.org). */
export function painterFor(environment: NodeJS.ProcessEnv): Painter {
  const wanted = !environment['NO_COLOR'] && environment['TERM'] !== 'dumb' && isTerminal(2)
  return (style, text) => {
    const printed = printedValue(text)
    return wanted ? `\u001b[${styles[style]}m${printed}\u001b[0m` : printed
  }
}

/** `node:tty` would be loaded for this alone; /dev/null, the other character device in use, does not mind colours. */
export function isTerminal(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice()
  } catch {
    return false
  }
}

/** Labels and values, below each other. */
export function tableOf(rows: readonly (readonly [label: string, value: string])[], paint: Painter): string {
  const width = Math.max(...rows.map(([label]) => label.length))
  return rows.map(([label, value]) => `  ${paint('dim', label.padEnd(width))}  ${printedValue(value)}\n`).join('')
}

export function warn(warnings: readonly string[], paint: Painter): void {
  if (warnings.length > 0) print(2, '\n')
  for (const warning of warnings) print(2, `${paint('yellow', 'Worth knowing:')} ${printedText(warning)}\n`)
}
