/** The command line and the container: flags and variables in, a report on stderr, JSON on stdout where asked for. */
import * as fs from 'node:fs'
import { CommandError, formatIssue, HostError, InputError } from '../errors.ts'
import { programName, programVersion, type Shell, terminalFlags } from '../request/interface.ts'
import type { Host } from '../tasks/ports.ts'
import type { Trusted } from '../tasks/trust-ports.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { dockerRunLine, withoutSecrets } from './container.ts'
import { renderHelp } from './help.ts'
import { details, headline, lineToPaste, quoteForShell, trustDetails, undoneLines } from './report.ts'
import { shellLines } from './shell-syntax.ts'
import { addToSummary } from './summary.ts'

export interface Surroundings {
  /** What stands after the program's name. */
  readonly words: readonly string[]
  readonly environment: NodeJS.ProcessEnv
}

export function createTerminalHost({ words, environment }: Surroundings): Host {
  const { command, inputs: given, files, settings, flags, shellWord } = readArguments(words, environment)
  const shell = shells.find((name) => name === (shellWord ?? shells[0]))
  const printsVariables = flags.has('print-env') && shell !== undefined
  const paint = painterFor(environment)
  /** Set in the image, to its own name. */
  const image = environment['SELFSIGNED_CERT_IMAGE']
  const tableOf = (rows: readonly (readonly [string, string])[]) => {
    const width = Math.max(...rows.map(([label]) => label.length))
    return rows.map(([label, value]) => `  ${paint('dim', label.padEnd(width))}  ${value}\n`).join('')
  }
  const warn = (warnings: readonly string[]) => {
    if (warnings.length > 0) print(2, '\n')
    for (const warning of warnings) print(2, `${paint('yellow', 'Worth knowing:')} ${warning}\n`)
  }
  const sayHowItEnds = ({ places, variables }: Trusted) => {
    // In a container the paths are not the person's own.
    if (image === undefined && !printsVariables && Object.keys(variables).length > 0) {
      // With --json two things would stand on standard output.
      const again = withoutSecrets(words).filter((word) => word !== '--json')
      print(
        2,
        `\nTo set the variables, evaluate what this prints:  eval "$(${[programName, ...again].map(quoteForShell).join(' ')} --print-env sh)"\n`,
      )
    }
    if (places.size > 0) print(2, `\nIt stays trusted until:  ${programName} untrust\n`)
  }
  return {
    readRequest() {
      if (flags.has('help')) print(1, renderHelp())
      else if (flags.has('version')) print(1, `${programName} ${programVersion}\n`)
      else {
        expectOneOutput(flags, shellWord)
        return { task: command ?? 'issue', inputs: given, files, settings }
      }
      return undefined
    },
    adviceWhenDenied: (owner) =>
      image === undefined
        ? 'Choose another output-directory, or run as the user it belongs to.'
        : `Run as that user: ${dockerRunLine({ image, owner, words, environment })}`,
    beforeWriting() {},
    hide() {},
    beforeTrusting() {},
    setsVariables: printsVariables,
    setVariables: (variables) => printsVariables && print(1, shellLines(shell, variables)),
    progress(done, total) {
      if (total < leastForProgress || !isTerminal(2)) return
      const isStep = done % Math.ceil(total / 100) === 0
      if (isStep || done === total) print(2, done === total ? '\r\u001b[K' : `\r${done} of ${total}`)
    },
    async present(issued) {
      const table = tableOf(details(issued))
      // In a container the paths are not the person's own.
      const line = image === undefined ? lineToPaste(issued) : undefined
      print(2, `${paint('bold', headline(issued))}\n\n${table}`)
      if (line !== undefined) print(2, `\nTry it:  ${line}\n`)
      if (issued.trusted) sayHowItEnds(issued.trusted)
      warn(issued.warnings)
      if (flags.has('json')) print(1, `${JSON.stringify(issued.outputs, undefined, 2)}\n`)
    },
    presentTrusted({ trusted, outputs }) {
      print(2, tableOf(trustDetails(trusted)))
      sayHowItEnds(trusted)
      warn(trusted.warnings)
      if (flags.has('json')) print(1, `${JSON.stringify(outputs, undefined, 2)}\n`)
    },
    presentUndone({ takenBack, failures, variables }) {
      if (printsVariables) print(1, shellLines(shell, variables))
      for (const line of undoneLines(takenBack)) print(2, `${line}\n`)
      const names = Object.keys(variables)
      if (takenBack.length === 0 && failures.length === 0 && names.length === 0)
        print(2, 'Nothing is to be taken back.\n')
      if (names.length > 0 && !printsVariables) {
        print(2, `Shells that evaluated them still have them; there, evaluate:\n${shellLines('sh', variables)}`)
      }
      if (failures.length > 0) throw new HostError(failures.join('\n'))
    },
    async presentServing(serving) {
      const { servingJson, servingRows } = await import('./serving-report.ts')
      print(2, `${paint('bold', `Serving the test cases in ${serving.directory}`)}\n\n${tableOf(servingRows(serving))}`)
      if (!serving.isLoopback) warn([reachable])
      warn(serving.warnings)
      print(2, '\nUntil it is ended, by Ctrl+C or SIGTERM.\n')
      if (flags.has('json')) print(1, `${JSON.stringify(servingJson(serving), undefined, 2)}\n`)
    },
    async presentClient(report) {
      const { clientJson, clientMarkdown, clientTable, clientVerdict } = await import('./serving-report.ts')
      const columns = isTerminal(2) ? (process.stderr.columns ?? defaultColumns) : defaultColumns
      print(2, `${clientTable(report, columns, paint)}\n`)
      const [verdict, ...advice] = clientVerdict(report)
      print(
        2,
        `${paint(report.ok ? 'green' : 'red', verdict as string)}\n${advice.map((line) => `${line}\n`).join('')}`,
      )
      warn(report.warnings)
      addToSummary(clientMarkdown(report), environment, (problem) => print(2, `${problem}\n`))
      if (flags.has('json')) print(1, `${JSON.stringify(clientJson(report), undefined, 2)}\n`)
    },
    fail(error) {
      const say = (line: string) => print(2, `${paint('red', line)}\n`)
      if (error instanceof InputError) {
        for (const issue of error.issues) say(formatIssue(issue))
        print(2, `See ${programName} --help.\n`)
      } else if (error instanceof HostError || error instanceof CommandError) {
        for (const line of error.message.split('\n')) say(line)
      } else {
        say(`This is a bug in ${programName} ${programVersion}; please report it with these lines:`)
        print(2, `${error instanceof Error ? error.stack : String(error)}\n`)
      }
    },
  }
}

const reachable =
  'It listens beyond loopback: whoever can reach this machine, or the ports that a container publishes, can ask it. It shows certificates and never a key.'

/** Of a log, which nobody folds. */
const defaultColumns = 120

const shells: readonly Shell[] = terminalFlags['print-env'].choices

/**
 * One program reads what stands on standard output.
 *
 * @throws {InputError} where two things would stand there, or in a syntax that is not known.
 */
function expectOneOutput(flags: Arguments['flags'], shellWord: string | undefined): void {
  const refuse = (message: string) => {
    throw new InputError([{ where: 'print-env', message }])
  }
  if (shellWord !== undefined && !shells.some((name) => name === shellWord)) {
    refuse(`expected one of ${shells.join(', ')}, got ${JSON.stringify(shellWord)}.`)
  }
  if (flags.has('print-env') && flags.has('json')) refuse('expected one thing on standard output, got --json too.')
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

const styles = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const

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
