/** The comment at the head of each settings file. */
import { recommendation } from './mozilla-intermediate.ts'
import type { Settings } from './server.ts'

/**
 * What the file is and how it is loaded, each line behind the mark of a comment. Paths have no line ends, so none can
 * leave it. In the first two lines Python looks for the encoding of its source (PEP 263), so no path stands there.
 *
 * @param mark `#`, `//`, …
 * @param load Left out for a file that another one loads.
 */
export function header(mark: string, what: string, load?: Pick<Settings, 'load' | 'where'>): string {
  const where = load?.where === undefined ? '' : ` ${load.where}`
  return [
    `${what}, for tests. Made by selfsigned-cert-action, which writes it anew.`,
    `Versions and ciphers: ${recommendation}.`,
    ...(load ? [`Load it${where}: ${load.load}`] : []),
  ]
    .map((line) => `${mark} ${line}\n`)
    .join('')
}
