/** How a terminal is written to: at once, and in colours where there is one. */
import * as fs from 'node:fs'

/** Straight to the descriptor: Node.js's streams would cost a tenth of the start. A reader that is gone is no failure. */
export function print(descriptor: 1 | 2, text: string): void {
  try {
    fs.writeSync(descriptor, text)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}

const styles = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const

export type Painter = (style: keyof typeof styles, text: string) => string

/** Colours only on a terminal, and never with NO_COLOR (https://no-color.org). */
export function painterFor(environment: NodeJS.ProcessEnv): Painter {
  const wanted = !environment['NO_COLOR'] && environment['TERM'] !== 'dumb' && isTerminal(2)
  return (style, text) => (wanted ? `\u001b[${styles[style]}m${text}\u001b[0m` : text)
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
  return rows.map(([label, value]) => `  ${paint('dim', label.padEnd(width))}  ${value}\n`).join('')
}

export function warn(warnings: readonly string[], paint: Painter): void {
  if (warnings.length > 0) print(2, '\n')
  for (const warning of warnings) print(2, `${paint('yellow', 'Worth knowing:')} ${warning}\n`)
}
