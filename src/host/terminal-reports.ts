/** Reports on the command line about trust, test cases and failures. */

import type { TrustResult } from '../commands/ports.ts'
import { CommandError, DeniedError, formatIssue, HostError, InputError, OutputClosedError } from '../errors.ts'
import { issuesAddress, type Owner, programName, programVersion, type Shell } from '../interface/table.ts'
import { redactText } from '../redaction.ts'
import type { ClientReport, Serving } from '../test-cases/ports.ts'
import type { TrustReport, UndoReport } from '../trust/ports.ts'
import { dockerRunLine, withoutSecrets } from './container.ts'
import { printedJson, printedText } from './printed-text.ts'
import { quoteForShell, trustDetails, undoneLines, whatStaysTrusted } from './report.ts'
import { clientJson, clientMarkdown, clientTable, clientVerdict, servingJson, servingRows } from './serving-report.ts'
import { shellLines } from './shell-syntax.ts'
import { addToSummary } from './summary.ts'
import { isTerminal, type Painter, print, tableOf, warn, write } from './terminal-output.ts'

/** The command line, and how to report on it. */
export interface ReportOptions {
  readonly words: readonly string[]
  readonly environment: NodeJS.ProcessEnv
  readonly paint: Painter
  /** The image's name in a container. */
  readonly image: string | undefined
  /** The command that starts the program again. */
  readonly command: string
  /** Whether to print JSON on standard output. */
  readonly asJson: boolean
  /** The shell whose lines that set variables to print on standard output. */
  readonly shell: Shell | undefined
}

/** Prints how to use the trust and how to undo it. */
export function reportHowToUndo(trusted: TrustReport, { words, image, shell, command }: ReportOptions): void {
  const { canBeUndone, variables } = trusted
  // In a container the paths are not the user's.
  if (image === undefined && shell === undefined && Object.keys(variables).length > 0) {
    // With --json, standard output would have two readers.
    const again = withoutSecrets(words).filter((word) => word !== '--json')
    const line = [command, ...again.map(quoteForShell)].join(' ')
    print(2, `\nTo set the variables, evaluate what this prints:  eval "$(${line} --print-env sh)"\n`)
  }
  if (canBeUndone) print(2, `\nIt stays trusted until:  ${command} untrust\n`)
  const rest = whatStaysTrusted(trusted)
  if (rest !== undefined) print(2, `\n${rest}\n`)
}

export function reportTrusted({ trusted, outputs }: TrustResult, options: ReportOptions): void {
  print(2, tableOf(trustDetails(trusted), options.paint))
  reportHowToUndo(trusted, options)
  warn(trusted.warnings, options.paint)
  if (options.asJson) write(1, printedJson(outputs))
}

/** @throws {HostError} if something stays trusted. */
export function reportUndone({ undone, failures, variables }: UndoReport, { shell }: ReportOptions): void {
  if (shell !== undefined) write(1, shellLines(shell, variables))
  for (const line of undoneLines(undone)) print(2, `${line}\n`)
  const names = Object.keys(variables)
  if (undone.length === 0 && failures.length === 0 && names.length === 0) {
    print(2, 'There is nothing to undo.\n')
  }
  if (names.length > 0 && shell === undefined) {
    print(2, `Shells that evaluated them still have them; there, evaluate:\n${shellLines('sh', variables)}`)
  }
  if (failures.length > 0) throw new HostError(failures.join('\n'))
}

const reachable =
  'It listens beyond loopback: anyone who can reach this machine, or the ports that a container publishes, can ask it. It shows certificates and never a key.'

export function reportServing(serving: Serving, options: ReportOptions): void {
  const { paint } = options
  const headline = paint('bold', `Serving the test cases in ${serving.directory}`)
  print(2, `${headline}\n\n${tableOf(servingRows(serving), paint)}`)
  if (!serving.isLoopback) warn([reachable], paint)
  warn(serving.warnings, paint)
  print(2, '\nUntil it is ended, by Ctrl+C or SIGTERM.\n')
  if (options.asJson) write(1, printedJson(servingJson(serving)))
}

/** For a log, which has no width. */
const defaultColumns = 120

export function reportClient(report: ClientReport, options: ReportOptions): void {
  const { environment, paint } = options
  const columns = isTerminal(2) ? (process.stderr.columns ?? defaultColumns) : defaultColumns
  print(2, `${clientTable(report, columns, paint)}\n`)
  const [verdict = '', ...advice] = clientVerdict(report)
  print(2, `${paint(report.ok ? 'green' : 'red', verdict)}\n${advice.map((line) => `${line}\n`).join('')}`)
  warn(report.warnings, paint)
  addToSummary(clientMarkdown(report), environment, (problem) => print(2, `${problem}\n`))
  if (options.asJson) write(1, printedJson(clientJson(report), redactText))
}

/** Reports any kind of failure. */
export function reportFailure(error: unknown, options: ReportOptions): void {
  const { paint, command } = options
  const say = (line: string) => print(2, `${paint('red', line)}\n`)
  if (error instanceof OutputClosedError) return
  if (error instanceof InputError) {
    for (const issue of error.issues) say(formatIssue(issue))
    print(2, `See ${command} --help.\n`)
  } else if (error instanceof DeniedError) {
    say(printedText(`${error.message} ${adviceFor(error.owner, options)}`))
  } else if (error instanceof HostError || error instanceof CommandError) {
    for (const line of printedText(error.message).split('\n')) say(line)
  } else {
    say(`This is a bug in ${programName} ${programVersion}; please report it at ${issuesAddress} with these lines:`)
    print(2, `${error instanceof Error ? error.stack : String(error)}\n`)
  }
}

/** What to do about files that belong to this user. */
function adviceFor(owner: Owner, { image, words, environment }: ReportOptions): string {
  return image === undefined
    ? 'Choose another output-directory, or run as the user it belongs to.'
    : `Run as that user: ${dockerRunLine({ image, owner, words, environment })}`
}
