/** The comment at the head of each settings file. */
import { recommendation } from './mozilla-intermediate.ts'
import type { Settings } from './server.ts'

/**
 * Says what the file is and how to load it, each line behind a comment mark. Paths have no line ends, so no text can escape
 * the comment. Python looks for a source's encoding in the first two lines (PEP 263), so they contain no path.
 *
 * @param mark `#`, `//`, …
 * @param load The line that loads the file. Omit it for a file that another one loads.
 */
export function header(mark: string, what: string, load?: Pick<Settings, 'load' | 'where'>): string {
  const where = load?.where === undefined ? '' : ` ${load.where}`
  return [
    `${what}, for tests. Made by selfsigned-cert-action, which overwrites it.`,
    `Versions and ciphers: ${recommendation}.`,
    ...(load ? [`Load it${where}: ${load.load}`] : []),
  ]
    .map((line) => `${mark} ${line}\n`)
    .join('')
}
