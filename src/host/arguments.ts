/** The command line and the `CERT_…` variables, as inputs. */
import { parseArgs } from 'node:util'
import {
  type Command,
  commands,
  type GivenInput,
  inputNames,
  inputs,
  terminalFlags,
  variableName,
} from '../interface/table.ts'
import { describeKey } from '../redaction.ts'

export interface Arguments {
  /** The first word, if it is a command. */
  readonly command: Command | undefined
  /** Words after a command that belong to no flag. */
  readonly files: readonly string[]
  readonly inputs: readonly GivenInput[]
  /** The given flags that only the command line has, such as --json. */
  readonly flags: ReadonlySet<keyof typeof terminalFlags>
  /** Values of the command's own flags. */
  readonly settings: ReadonlyMap<string, string>
  /** The value of --print-env; `undefined` if it has none. */
  readonly shellWord: string | undefined
}

const flagNames = Object.keys(terminalFlags) as (keyof typeof terminalFlags)[]

const spellFlag = (name: string) => `--${name}`

/**
 * Words without a flag are names: the first is the common name unless --common-name is given, and all are alternative
 * names. A flag overrides the variable of the same name.
 */
export function readArguments(words: readonly string[], environment: NodeJS.ProcessEnv): Arguments {
  const flags = new Set<keyof typeof terminalFlags>()
  const given: GivenInput[] = []
  const names: string[] = []
  let shellWord: string | undefined
  const [firstWord] = words
  const command = isCommand(firstWord) ? firstWord : undefined
  const settings = new Map<string, string>()
  const ownFlags = Object.keys((command && 'flags' in commands[command] && commands[command].flags) || {})
  const tokens = tokensOf(command ? words.slice(1) : words, ownFlags)
  for (const [position, token] of tokens.entries()) {
    if (token.kind === 'positional') {
      if (!isValueOfUnknownFlag(tokens[position - 1])) names.push(token.value)
    } else if (token.kind === 'option') {
      const flag = flagNames.find((name) => name === token.name)
      if (flag === 'print-env') shellWord = token.value
      if (ownFlags.includes(token.name)) settings.set(token.name, token.value ?? '')
      else if (flag && (token.value === undefined || flag === 'print-env')) flags.add(flag)
      else given.push({ name: token.name, text: token.value ?? '', spell: spellFlag })
    }
  }
  const [first, ...others] = names
  if (takesNames(command) && first !== undefined) {
    const hasCommonName = given.some(({ name }) => name === 'common-name')
    if (!hasCommonName) given.push({ name: 'common-name', text: first, spell: spellFlag })
    const alternativeNames = hasCommonName ? names : others
    given.push(...alternativeNames.map((text) => ({ name: 'subject-alt-names', text, spell: spellFlag })))
  }
  const fromVariables = variablesOf(environment)
  // Anyone who asks for lines that set variables wants the variables.
  const isTrustSaid = [...given, ...fromVariables].some(({ name }) => name === 'trust')
  if (flags.has('print-env') && command !== 'untrust' && !isTrustSaid) {
    given.push({ name: 'trust', text: 'environment', spell: spellFlag })
  }
  const givenNames = new Set(given.map(({ name }) => name))
  const inputs = [...given, ...fromVariables.filter(({ name }) => !givenNames.has(name) && concerns(command, name))]
  return { command, inputs, files: takesNames(command) ? [] : names, settings, flags, shellWord }
}

function isCommand(word: string | undefined): word is Command {
  return word !== undefined && Object.hasOwn(commands, word)
}

/** Commands that issue certificates take names and all inputs. */
function takesNames(command: Command | undefined): command is undefined | 'serve-test-cases' {
  return command === undefined || command === 'serve-test-cases'
}

/** A variable may have been set for other runs, as the image does for the output directory. */
function concerns(command: Command | undefined, name: string): boolean {
  return takesNames(command) || commands[command].inputs.some((input) => input === name)
}

/** The word after a misspelt flag is not a name. The flag is reported; this word would only repeat the mistake. */
function isValueOfUnknownFlag(before: ReturnType<typeof tokensOf>[number] | undefined): boolean {
  return before?.kind === 'option' && before.value === undefined && !flagNames.some((name) => name === before.name)
}

/** A value may begin with a dash (`--not-before -1d`). Unknown flags are kept, so that they can be reported. */
function tokensOf(words: readonly string[], ownFlags: readonly string[]) {
  const inputOptions = [...inputNames, ...ownFlags].map((name) => [name, { type: 'string' }] as const)
  const flagOptions = Object.entries(terminalFlags).map(([name, flag]) => [
    name,
    { type: 'value' in flag ? 'string' : 'boolean', ...('letter' in flag ? { short: flag.letter } : {}) } as const,
  ])
  const options = Object.fromEntries([...inputOptions, ...flagOptions])
  return parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true }).tokens
}

function variablesOf(environment: NodeJS.ProcessEnv): readonly GivenInput[] {
  const prefix = variableName('')
  return Object.entries(environment).flatMap(([variable, text]) => {
    if (!variable.startsWith(prefix) || text === undefined || text === '') return []
    const name = variable.slice(prefix.length).toLowerCase().replaceAll('_', '-')
    // A name in other than upper-case letters is not ours.
    if (Object.hasOwn(inputs, name) && variableName(name) === variable) return [{ name, text, spell: variableName }]
    // In upper case a key could not be distinguished from a name.
    const unknown = variable.slice(prefix.length)
    const shown = describeKey(unknown) ?? unknown
    return [{ name: shown, text, spell: (other) => (other === shown ? `${prefix}${shown}` : variableName(other)) }]
  })
}
