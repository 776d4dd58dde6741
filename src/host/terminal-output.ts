/** Writes to the terminal: synchronously, safely, and in colours if it has them. */
import * as fs from 'node:fs'
import { HostError, OutputClosedError } from '../errors.ts'
import { printedText, printedValue } from './printed-text.ts'

/**
 * Prints a text that may contain untrusted values.
 *
 * @throws {HostError} if standard output cannot be written.
 */
export function print(descriptor: 1 | 2, text: string): void {
  const parts = isTerminal(descriptor) ? text.split(ownSequences) : [text]
  // The text after one of our sequences does not begin a line.
  const printed = parts.map((part, index) => {
    if (index % 2 === 1) return part
    return index === 0 ? printedText(part) : printedText(`.${part}`).slice(1)
  })
  write(descriptor, printed.join(''))
}

/** The escape sequences that `painterFor` and the progress line write. */
const ownSequences = /(\r?\u001b\[K|\r|\u001b\[(?:0|1|2|31|32|33)m)/

/**
 * Writes a text unchanged: one that is safe already, or that a program reads. Writes to the descriptor, because Node.js's
 * streams would cost a tenth of the start-up time.
 *
 * @throws {OutputClosedError} if the reader of standard output has gone.
 * @throws {HostError} if standard output cannot be written, as on a full disk. A lost log is no failure.
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

/** A non-blocking pipe takes 64 KiB. When it is full, this waits for the reader. */
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

/** Avoids loading `node:tty`. The other character device in use, /dev/null, does not mind colours. */
export function isTerminal(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice()
  } catch {
    return false
  }
}

/** One line for each label and value. */
export function tableOf(rows: readonly (readonly [label: string, value: string])[], paint: Painter): string {
  const width = Math.max(...rows.map(([label]) => label.length))
  return rows.map(([label, value]) => `  ${paint('dim', label.padEnd(width))}  ${printedValue(value)}\n`).join('')
}

export function warn(warnings: readonly string[], paint: Painter): void {
  if (warnings.length > 0) print(2, '\n')
  for (const warning of warnings) print(2, `${paint('yellow', 'Worth knowing:')} ${printedText(warning)}\n`)
}
