/** The container front end: the `docker run` line that a user has to type. */
import * as fs from 'node:fs'
import { type InputName, inputNames, inputs, type Owner, variableName } from '../interface/table.ts'
import { describeKey } from '../redaction.ts'
import { quoteForShell } from './report.ts'

interface ContainerRun {
  readonly image: string
  readonly owner: Owner
  readonly words: readonly string[]
  readonly environment: NodeJS.ProcessEnv
}

/** The Dockerfile sets this variable to the directory for the files. */
const directoryVariable = variableName('output-directory')

/** The same run as another user. It never contains the value of a secret. */
export function dockerRunLine({ image, owner, words, environment }: ContainerRun): string {
  const variables = inputNames.flatMap((name) => {
    const variable = variableName(name)
    const value = environment[variable]
    if (!value || variable === directoryVariable) return []
    // Without a value, docker takes the variable from its own environment.
    return ['-e', isSecret(name) || describeKey(value) ? variable : `${variable}=${value}`]
  })
  const volume = `-v ${volumeAt(environment[directoryVariable] ?? '/certs')}`
  const run = [...variables, image, ...withoutSecrets(words)].map(quoteForShell).join(' ')
  return `docker run --rm --user ${owner.uid}:${owner.gid} ${volume} ${run}`
}

/** The name of a volume, read from the path of the engine's folder for it; otherwise the folder that the README mounts. */
function volumeAt(directory: string): string {
  const mount = mounts().find(([, , , , mountPoint]) => mountPoint === directory)
  const name = /\/volumes\/([^/]+)\/_data$/.exec(mount?.[3] ?? '')?.[1]
  return name === undefined ? `"$PWD/certs:${directory}"` : quoteForShell(`${name}:${directory}`)
}

/** Fields of proc_pid_mountinfo(5): the fourth is the root of the mount in its file system, the fifth its place here. */
function mounts(): readonly (readonly string[])[] {
  try {
    return fs
      .readFileSync('/proc/self/mountinfo', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
  } catch {
    return []
  }
}

/** The words without passphrases and private keys, so that they can be printed. */
export function withoutSecrets(words: readonly string[]): readonly string[] {
  const secretFlags = inputNames.filter(isSecret).map((name) => `--${name}`)
  return words.map((word, index) => {
    const flag = secretFlags.find((secret) => word.startsWith(`${secret}=`))
    if (flag) return `${flag}=…`
    return secretFlags.includes(words[index - 1] ?? '') || describeKey(word) ? '…' : word
  })
}

function isSecret(name: InputName): boolean {
  return inputs[name].type.kind === 'secret'
}
