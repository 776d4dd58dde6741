/**
 * Calls the Action as GitHub's runner does (ActionRunner and Handler of actions/runner): every declared input is set,
 * empty where it has no default; fresh empty files for outputs, state, environment, path and summary; the workspace is
 * the current directory; state of main comes back to post.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mainEntry, postEntry, type Run, runProgram, temporaryDirectory } from '../program.ts'
import type { OwnMachine } from '../trust/stores/own-machine.ts'

export interface StepResult extends Run {
  readonly outputs: { readonly [name: string]: string }
  readonly state: { readonly [name: string]: string }
  readonly summary: string
  /** What the step set for later ones. */
  readonly environmentFile: string
  readonly variables: { readonly [name: string]: string }
}

interface Step {
  /** What stands under `with:`. */
  readonly inputs?: { readonly [name: string]: string }
  readonly workspace: string
  readonly node?: string
  readonly environment?: { readonly [variable: string]: string }
  readonly nodeWords?: readonly string[]
}

/** Runs `main` as a step of a job. */
export function runMain(step: Step): StepResult {
  return run(step, mainEntry, variablesOfMain(step))
}

/** The same on a machine of the test's own. */
export function runMainIn(machine: OwnMachine, step: Step): Promise<StepResult> {
  return runIn(machine, step, mainEntry, variablesOfMain(step))
}

function variablesOfMain(step: Step) {
  const declared = declaredInputs()
  const set = { ...declared, ...step.inputs }
  // Spaces become underscores, dashes stay.
  const variables = Object.entries(set).map(([name, text]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    text,
  ])
  return Object.fromEntries(variables)
}

/** Runs `post` of the same step at the end of the job. */
export function runPost(step: Step, main: StepResult): StepResult {
  return run(step, postEntry, variablesOfPost(main))
}

/** The same on a machine of the test's own. */
export function runPostIn(machine: OwnMachine, step: Step, main: StepResult): Promise<StepResult> {
  return runIn(machine, step, postEntry, variablesOfPost(main))
}

function variablesOfPost({ state }: StepResult) {
  return Object.fromEntries(Object.entries(state).map(([name, text]) => [`STATE_${name}`, text]))
}

type Variables = { readonly [variable: string]: string }

function run(step: Step, entry: string, variables: Variables): StepResult {
  const files = fileCommands()
  const result = runProgram([], {
    directory: step.workspace,
    entry,
    environment: environmentOf(step, files, variables),
    ...(step.node === undefined ? {} : { node: step.node }),
    ...(step.nodeWords === undefined ? {} : { nodeWords: step.nodeWords }),
  })
  return resultOf(result, files)
}

async function runIn(machine: OwnMachine, step: Step, entry: string, variables: Variables): Promise<StepResult> {
  const files = fileCommands()
  const { node = process.execPath, nodeWords = [], workspace } = step
  const environment = environmentOf(step, files, variables)
  const { status, stdout, stderr } = await machine.run(node, [...nodeWords, entry], {
    directory: workspace,
    environment,
  })
  return resultOf({ status, signal: null, stdout, stderr }, files)
}

function environmentOf(step: Step, files: Variables, variables: Variables): Variables {
  const ofRunner = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: step.workspace }
  return { ...ofRunner, ...files, ...variables, ...step.environment }
}

function resultOf(result: Run, files: ReturnType<typeof fileCommands>): StepResult {
  return {
    ...result,
    outputs: readKeyValues(files.GITHUB_OUTPUT),
    state: readKeyValues(files.GITHUB_STATE),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    environmentFile: readFileSync(files.GITHUB_ENV, 'utf8'),
    variables: readKeyValues(files.GITHUB_ENV),
  }
}

function fileCommands() {
  const directory = temporaryDirectory()
  const file = (name: string) => {
    writeFileSync(join(directory, name), '')
    return join(directory, name)
  }
  return {
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STEP_SUMMARY: file('summary'),
  }
}

/** `name=value`, or `name<<delimiter`, lines, delimiter. */
function readKeyValues(file: string): { readonly [name: string]: string } {
  const values: { [name: string]: string } = {}
  const lines = readFileSync(file, 'utf8').split('\n')
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name, delimiter] = /^(.+?)<<(.+)$/.exec(line) ?? []
    if (name !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter)
      if (end < 0) throw new Error(`${file}: "${name}" has no end`)
      values[name] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n')
    } else if (line !== '') {
      const [, plainName, value] = /^([^=]+)=(.*)$/.exec(line) ?? []
      if (plainName === undefined || value === undefined) throw new Error(`${file}: "${line}" is no line of this form`)
      values[plainName] = value
    }
  }
  return values
}

/** Names and defaults of action.yml, read as the runner reads them: from the file. */
export function declaredInputs(): { readonly [name: string]: string } {
  const action = readFileSync(join(import.meta.dirname, '..', '..', 'action.yml'), 'utf8')
  const block = action.slice(action.indexOf('\ninputs:'), action.indexOf('\noutputs:'))
  const names = [...block.matchAll(/^ {2}([a-z0-9-]+):\n((?: {4}.*\n)*)/gm)]
  return Object.fromEntries(
    names.map(([, name, body]) => [name as string, /^ {4}default: '(.*)'$/m.exec(body as string)?.[1] ?? '']),
  )
}
