/** The GitHub Actions runner: reads inputs from variables; writes outputs, summary, annotations and masks. */
import * as core from '@actions/core'
import type { Host } from '../commands/ports.ts'
import { CommandError, DeniedError, formatIssue, HostError, InputError } from '../errors.ts'
import {
  type GivenInput,
  inputNames,
  inputs,
  issuesAddress,
  outputNames,
  programName,
  programVersion,
} from '../interface/table.ts'
import { describeKey, isPrivateKey } from '../redaction.ts'
import { masksOf } from './masks.ts'
import { printedText } from './printed-text.ts'
import { details, headline, lineToPaste, undoneLines, whatStaysTrusted } from './report.ts'
import { directoryState, ledgerState } from './state.ts'
import { addToSummary } from './summary.ts'

/** Inputs that belong to the runner itself when the image is used as an Action. */
const inputsOfTheRunner = ['args', 'entrypoint']

const spellInput = (name: string) => name

export function createGithubHost(environment: NodeJS.ProcessEnv): Host {
  return {
    async readRequest() {
      const given = inputNames
        .map((name) => ({ name, text: core.getInput(name, untrimmed), spell: spellInput }))
        .filter(({ text }) => text !== '')
      for (const { name, text } of given) if (isSecret(name, text)) hide(text)
      return { task: 'issue', inputs: [...given, ...unknownInputs(environment)] }
    },
    beforeWriting: (directory) => core.saveState(directoryState, directory),
    hide,
    beforeTrusting: (ledgerPath) => core.saveState(ledgerState, ledgerPath),
    setsVariables: true,
    setVariables,
    progress(done, total) {
      const isTenth = done < total && done % Math.ceil(total / 10) === 0
      if (total >= leastForProgress && isTenth) say(`${done} of ${total} certificates`)
    },
    async present(issued) {
      for (const warning of issued.warnings) warn(warning)
      say(headline(issued))
      for (const [label, value] of details(issued)) say(`  ${label.padEnd(11)}  ${value}`)
      for (const name of outputNames) setOutput(name, issued.outputs[name])
      if (issued.trusted?.canBeUndone) say('The post step undoes the trust at the end of the job.')
      const stays = issued.trusted && whatStaysTrusted(issued.trusted)
      if (stays !== undefined) say(stays)
      addToSummary(`${summaryOf(issued)}\n`, environment, warn)
    },
    async presentUndone({ undone, failures, variables }) {
      for (const line of undoneLines(undone)) say(line)
      // The runner cannot unset a variable for the steps that remain, and the file that it names stays.
      const former = Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== null)
      setVariables(Object.fromEntries(former))
      if (failures.length === 0) return
      // A hosted runner's machine is deleted after the job; on any other machine a root would stay trusted.
      if (environment['RUNNER_ENVIRONMENT'] !== 'github-hosted') throw new HostError(failures.join('\n'))
      for (const failure of failures) warn(failure)
    },
    fail: async (error) => annotate(error),
  }
}

/** Prints a line of the log, in which no value can be a command to the runner. */
function say(line: string): void {
  core.info(printedText(line))
}

function warn(message: string): void {
  core.warning(printedText(message), { title: programName })
}

function annotate(error: unknown): void {
  if (error instanceof InputError) {
    for (const issue of error.issues) fail(formatIssue(issue), `${programName}: wrong input`)
  } else if (error instanceof DeniedError) {
    fail(`${error.message} Choose another output-directory, or fix its permissions in an earlier step.`, programName)
  } else if (error instanceof HostError || error instanceof CommandError) {
    for (const line of printedText(error.message).split('\n')) fail(line, programName)
  } else {
    core.error(
      `This is a bug in ${programName} ${programVersion}; please report it at ${issuesAddress} with the lines in the log.`,
    )
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

function fail(message: string, title: string): void {
  core.error(printedText(message), { title })
}

function setVariables(variables: { readonly [name: string]: string }): void {
  for (const [name, value] of Object.entries(variables)) core.exportVariable(name, value)
}

const untrimmed = { trimWhitespace: false }

/** Fewer certificates are done before anyone could read the progress. */
const leastForProgress = 100

/** The runner's limit for one output. */
const mostOutputCharacters = 1_000_000

function setOutput(name: string, value: string): void {
  if (value.length <= mostOutputCharacters) core.setOutput(name, value)
  else core.warning(`${name}: too large for an output of GitHub Actions, so it is empty. The files are all there.`)
}

function isSecret(name: keyof typeof inputs, text: string): boolean {
  const { type } = inputs[name]
  const isForKeys = type.kind === 'pem' && type.secret
  return type.kind === 'secret' || isPrivateKey(text) || (isForKeys && describeKey(text) !== undefined)
}

function hide(secret: string): void {
  for (const mask of masksOf(secret)) core.setSecret(mask)
}

/** The runner only warns about an input that action.yml does not declare, and passes it on. */
function unknownInputs(environment: NodeJS.ProcessEnv): readonly GivenInput[] {
  const known = new Set<string>([...inputNames, ...inputsOfTheRunner])
  return Object.entries(environment).flatMap(([variable, text]) => {
    const name = /^INPUT_(.+)$/s.exec(variable)?.[1]
    if (name === undefined || known.has(name.toLowerCase())) return []
    // In lower case a key could not be distinguished from a name.
    const shown = describeKey(name) ?? name.toLowerCase()
    return [{ name: shown, text: text ?? '', spell: spellInput }]
  })
}

function summaryOf(issued: Parameters<Host['present']>[0]): string {
  const rows = details(issued).map(([label, value]) => `| ${label} | ${code(value)} |`)
  const line = lineToPaste(issued)
  const block = line === undefined ? [] : ['', `<pre>${escapeHtml(line)}</pre>`]
  return ['', `### ${escapeHtml(headline(issued))}`, '', '| | |', '| --- | --- |', ...rows, ...block, ''].join('\n')
}

function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`
}

/** Escapes Markdown too: a name cannot leave its cell, or become a link, an image or a mention. */
function escapeHtml(text: string): string {
  return printedText(text).replace(/[&<>"'|`*_[\]\\~!#@$]/g, (character) => `&#${character.charCodeAt(0)};`)
}
