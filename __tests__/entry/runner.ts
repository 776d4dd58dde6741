/**
 * Calls the Action as GitHub's runner does (ActionRunner and Handler of actions/runner): every declared input is set,
 * empty where it has no default; fresh empty files for outputs, state, environment, path and summary; the workspace is
 * the current directory; state of main comes back to post.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mainEntry, postEntry, type Run, runProgram, temporaryDirectory } from '../program.ts'

export interface StepResult extends Run {
  readonly outputs: { readonly [name: string]: string }
  readonly state: { readonly [name: string]: string }
  readonly summary: string
  /** What the step set for later ones. */
  readonly environmentFile: string
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
  const declared = declaredInputs()
  const set = { ...declared, ...step.inputs }
  // Spaces become underscores, dashes stay.
  const variables = Object.entries(set).map(([name, text]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    text,
  ])
  return run(step, mainEntry, Object.fromEntries(variables))
}

/** Runs `post` of the same step at the end of the job. */
export function runPost(step: Step, { state }: StepResult): StepResult {
  const variables = Object.entries(state).map(([name, text]) => [`STATE_${name}`, text])
  return run(step, postEntry, Object.fromEntries(variables))
}

function run(step: Step, entry: string, variables: { readonly [variable: string]: string }): StepResult {
  const files = fileCommands()
  const surroundings = {
    directory: step.workspace,
    entry,
    environment: {
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: step.workspace,
      ...files,
      ...variables,
      ...step.environment,
    },
    ...(step.node === undefined ? {} : { node: step.node }),
    ...(step.nodeWords === undefined ? {} : { nodeWords: step.nodeWords }),
  }
  const result = runProgram([], surroundings)
  return {
    ...result,
    outputs: readKeyValues(files.GITHUB_OUTPUT),
    state: readKeyValues(files.GITHUB_STATE),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    environmentFile: readFileSync(files.GITHUB_ENV, 'utf8'),
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
