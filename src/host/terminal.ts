/** The command line and the container: reads flags and variables, reports on stderr, prints JSON on stdout if asked. */

import type { CommandReports, Host, IssueResult } from '../commands/ports.ts'
import { InputError } from '../errors.ts'
import { programName, programVersion, type Shell, terminalFlags } from '../interface/table.ts'
import { describeKey } from '../redaction.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { commandOfProcess } from './own-command.ts'
import { printedJson } from './printed-text.ts'
import { details, headline, lineToPaste } from './report.ts'
import { shellLines } from './shell-syntax.ts'
import { isTerminal, painterFor, print, tableOf, warn, write } from './terminal-output.ts'
import type { ReportOptions } from './terminal-reports.ts'

export interface Surroundings {
  /** The words after the program's name. */
  readonly words: readonly string[]
  readonly environment: NodeJS.ProcessEnv
}

/** Loads what few runs need only when they need it. */
export async function createTerminalHost({ words, environment }: Surroundings): Promise<Host> {
  const { command, inputs: given, files, settings, flags, shellWord } = readArguments(words, environment)
  const shell = flags.has('print-env') ? shells.find((name) => name === (shellWord ?? shells[0])) : undefined
  const paint = painterFor(environment)
  const asJson = flags.has('json')
  const options: ReportOptions = {
    words,
    environment,
    paint,
    image: environment['SELFSIGNED_CERT_IMAGE'],
    command: commandOfProcess(environment),
    asJson,
    shell,
  }
  return {
    async readRequest() {
      if (flags.has('help')) print(1, (await import('./help.ts')).renderHelp())
      else if (flags.has('version')) print(1, `${programName} ${programVersion}\n`)
      else {
        expectOneOutput(flags, shellWord)
        if (command === undefined) return { task: 'issue', inputs: given }
        return { task: command, inputs: given, files, settings, reports: commandReports(options) }
      }
      return undefined
    },
    beforeWriting() {},
    hide() {},
    beforeTrusting() {},
    setsVariables: shell !== undefined,
    setVariables: (variables) => shell !== undefined && write(1, shellLines(shell, variables)),
    progress(done, total) {
      const isStep = done % Math.ceil(total / 100) === 0 || done === total
      if (total < leastForProgress || !isStep || !isTerminal(2)) return
      print(2, done === total ? '\r\u001b[K' : `\r${done} of ${total}`)
    },
    present: (issued) => reportIssued(issued, options),
    presentUndone: async (undone) => (await reports()).reportUndone(undone, options),
    fail: async (error) => (await reports()).reportFailure(error, options),
  }
}

/** Few runs need these. */
const reports = () => import('./terminal-reports.ts')

function commandReports(options: ReportOptions): CommandReports {
  return {
    presentTrusted: async (result) => (await reports()).reportTrusted(result, options),
    presentServing: async (serving) => (await reports()).reportServing(serving, options),
    presentClient: async (report) => (await reports()).reportClient(report, options),
  }
}

async function reportIssued(issued: IssueResult, options: ReportOptions): Promise<void> {
  const { paint, image, asJson } = options
  // In a container the paths are not the user's.
  const line = image === undefined ? lineToPaste(issued) : undefined
  print(2, `${paint('bold', headline(issued))}\n\n${tableOf(details(issued), paint)}`)
  if (line !== undefined) print(2, `\nTry it:  ${line}\n`)
  if (issued.trusted) (await reports()).reportHowToUndo(issued.trusted, options)
  warn(issued.warnings, paint)
  if (asJson) write(1, printedJson(issued.outputs))
}

const shells: readonly Shell[] = terminalFlags['print-env'].choices

/**
 * Only one program reads standard output.
 *
 * @throws {InputError} if two things would be printed there, or for an unknown syntax.
 */
function expectOneOutput(flags: Arguments['flags'], shellWord: string | undefined): void {
  const refuse = (message: string) => {
    throw new InputError([{ where: 'print-env', message }])
  }
  if (shellWord !== undefined && !shells.some((name) => name === shellWord)) {
    refuse(`expected one of ${shells.join(', ')}, got ${describeKey(shellWord) ?? JSON.stringify(shellWord)}.`)
  }
  if (flags.has('print-env') && flags.has('json')) refuse('expected one thing on standard output, got --json too.')
}

/** Fewer certificates are done before anyone could read the progress. */
const leastForProgress = 50
