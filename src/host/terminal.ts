/** The command line and the container: flags and variables in, a report on stderr, JSON on stdout where asked for. */
import * as fs from 'node:fs'
import { formatIssue, HostError, InputError } from '../errors.ts'
import { programName, programVersion } from '../request/interface.ts'
import type { Host } from '../tasks/ports.ts'
import { readArguments } from './arguments.ts'
import { dockerRunLine } from './container.ts'
import { renderHelp } from './help.ts'
import { details, headline, lineToPaste } from './report.ts'

export interface Surroundings {
  /** What stands after the program's name. */
  readonly words: readonly string[]
  readonly environment: NodeJS.ProcessEnv
}

export function createTerminalHost({ words, environment }: Surroundings): Host {
  const { inputs: given, flags } = readArguments(words, environment)
  const paint = painterFor(environment)
  /** Set in the image, to its own name. */
  const image = environment['SELFSIGNED_CERT_IMAGE']
  return {
    readInputs() {
      if (flags.has('help')) print(1, renderHelp())
      else if (flags.has('version')) print(1, `${programName} ${programVersion}\n`)
      else return given
      return undefined
    },
    adviceWhenDenied: (owner) =>
      image === undefined
        ? 'Choose another output-directory, or run as the user it belongs to.'
        : `Run as that user: ${dockerRunLine({ image, owner, words, environment })}`,
    beforeWriting() {},
    hide() {},
    progress(done, total) {
      if (total < leastForProgress || !isTerminal(2)) return
      const isStep = done % Math.ceil(total / 100) === 0
      if (isStep || done === total) print(2, done === total ? '\r\u001b[K' : `\r${done} of ${total}`)
    },
    async present(issued) {
      const rows = details(issued)
      const width = Math.max(...rows.map(([label]) => label.length))
      const table = rows.map(([label, value]) => `  ${paint('dim', label.padEnd(width))}  ${value}\n`).join('')
      // In a container the paths are not the person's own.
      const line = image === undefined ? lineToPaste(issued) : undefined
      print(2, `${paint('bold', headline(issued))}\n\n${table}`)
      if (line !== undefined) print(2, `\nTry it:  ${line}\n`)
      if (issued.warnings.length > 0) print(2, '\n')
      for (const warning of issued.warnings) print(2, `${paint('yellow', 'Worth knowing:')} ${warning}\n`)
      if (flags.has('json')) print(1, `${JSON.stringify(issued.outputs, undefined, 2)}\n`)
    },
    fail(error) {
      const say = (line: string) => print(2, `${paint('red', line)}\n`)
      if (error instanceof InputError) {
        for (const issue of error.issues) say(formatIssue(issue))
        print(2, `See ${programName} --help.\n`)
      } else if (error instanceof HostError) {
        say(error.message)
      } else {
        say(`This is a bug in ${programName} ${programVersion}; please report it with these lines:`)
        print(2, `${error instanceof Error ? error.stack : String(error)}\n`)
      }
    },
  }
}

/** Fewer are made before one could read it. */
const leastForProgress = 50

/** Straight to the descriptor: Node.js's streams would cost a tenth of the start. A reader that is gone is no failure. */
function print(descriptor: 1 | 2, text: string): void {
  try {
    fs.writeSync(descriptor, text)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}

const styles = { bold: 1, dim: 2, red: 31, yellow: 33 } as const

type Painter = (style: keyof typeof styles, text: string) => string

/** Colours only on a terminal, and never with NO_COLOR (https://no-color.org). */
function painterFor(environment: NodeJS.ProcessEnv): Painter {
  const wanted = !environment['NO_COLOR'] && environment['TERM'] !== 'dumb' && isTerminal(2)
  return (style, text) => (wanted ? `\u001b[${styles[style]}m${text}\u001b[0m` : text)
}

/** `node:tty` would be loaded for this alone; /dev/null, the other character device in use, does not mind colours. */
function isTerminal(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice()
  } catch {
    return false
  }
}
