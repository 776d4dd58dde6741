/**
 * Environment variables as lines that a shell evaluates; a file's name can hold anything but an end of line. No line
 * holds `##[`, on which a runner of GitHub Actions would act if the lines were printed in a step.
 */
import type { Shell } from '../interface/table.ts'
import { quoteForShell } from './report.ts'

interface Syntax {
  set(name: string, value: string): string
  unset(name: string): string
}

const syntaxes: { readonly [Name in Shell]: Syntax } = {
  /** POSIX: sh, bash, zsh, dash. */
  sh: {
    set: (name, value) => `export ${name}=${quoteForShell(value).replaceAll('##[', "#''#[")}`,
    unset: (name) => `unset ${name}`,
  },
  /** Between single quotes fish reads \\\\ and \\' and nothing else. */
  fish: {
    set: (name, value) => `set -gx ${name} '${value.replace(/[\\']/g, '\\$&').replaceAll('##[', "#''#[")}'`,
    unset: (name) => `set -e ${name}`,
  },
  /** about_Quoting_Rules: a single quote is doubled, and the typographic ones count as such. */
  powershell: {
    set: (name, value) =>
      `$env:${name} = '${value.replace(/['\u2018-\u201b]/g, '$&$&').replaceAll('##[', "#' + '#[")}'`,
    unset: (name) => `Remove-Item Env:${name} -ErrorAction SilentlyContinue`,
  },
  /** No standard: Node.js (`--env-file`), npm's dotenv, `docker run --env-file` and shells that source it each read it their way. */
  dotenv: {
    set(name, value) {
      const form = dotenvForms.find(({ holds }) => holds(value))
      return form === undefined
        ? `# ${name} cannot be written here: ${JSON.stringify(value)}`
        : `${name}=${form.write(value)}`
    },
    unset: (name) => `# ${name} was not set`,
  },
}

/** A reader may take a backslash before the closing quote for an escape of it. */
const between = (quote: string) => (value: string) => !value.includes(quote) && !value.endsWith('\\')

/** Of the escapes between double quotes Node.js and dotenv read these two alone. */
const hasEscape = (value: string) => /\\[nr]/.test(value)

/** What Node.js and dotenv read back exactly. First what all of them do, then what shells do too, then the rest. */
const dotenvForms: readonly { holds(value: string): boolean; write(value: string): string }[] = [
  { holds: (value) => /^[\w./:@%+=,~-]*$/.test(value), write: (value) => value },
  { holds: between("'"), write: (value) => `'${value}'` },
  { holds: (value) => between('"')(value) && !/[$`\\]/.test(value), write: (value) => `"${value}"` },
  { holds: (value) => /^[^\s'"`#][^\r\n#]*$/.test(value) && !/\s$/.test(value), write: (value) => value },
  { holds: between('`'), write: (value) => `\`${value}\`` },
  { holds: (value) => between('"')(value) && !hasEscape(value), write: (value) => `"${value}"` },
]

/** @param variables `null` for one that is to be as if it had never been set. */
export function shellLines(shell: Shell, variables: { readonly [name: string]: string | null }): string {
  const { set, unset } = syntaxes[shell]
  return Object.entries(variables)
    .map(([name, value]) => `${value === null ? unset(name) : set(name, value)}\n`)
    .join('')
}
