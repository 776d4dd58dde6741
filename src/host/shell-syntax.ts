/**
 * Environment variables as lines that a shell evaluates; a file name can contain anything but an end of line. No line
 * contains `##[`, on which a runner of GitHub Actions would act if the lines were printed in a step.
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
  /** about_Quoting_Rules: a single quote is doubled, also a typographic one. */
  powershell: {
    set: (name, value) =>
      `$env:${name} = '${value.replace(/['\u2018-\u201b]/g, '$&$&').replaceAll('##[', "#' + '#[")}'`,
    unset: (name) => `Remove-Item Env:${name} -ErrorAction SilentlyContinue`,
  },
  /** There is no standard: Node.js (`--env-file`), npm's dotenv, `docker run --env-file` and shells that source it differ. */
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

/** Some readers take a backslash before the closing quote for an escape. */
const between = (quote: string) => (value: string) => !value.includes(quote) && !value.endsWith('\\')

/** The only escapes that Node.js and dotenv read between double quotes. */
const hasEscape = (value: string) => /\\[nr]/.test(value)

/** Forms that Node.js and dotenv read back exactly: first those that all readers do, then those that shells do too. */
const dotenvForms: readonly { holds(value: string): boolean; write(value: string): string }[] = [
  { holds: (value) => /^[\w./:@%+=,~-]*$/.test(value), write: (value) => value },
  { holds: between("'"), write: (value) => `'${value}'` },
  { holds: (value) => between('"')(value) && !/[$`\\]/.test(value), write: (value) => `"${value}"` },
  { holds: (value) => /^[^\s'"`#][^\r\n#]*$/.test(value) && !/\s$/.test(value), write: (value) => value },
  { holds: between('`'), write: (value) => `\`${value}\`` },
  { holds: (value) => between('"')(value) && !hasEscape(value), write: (value) => `"${value}"` },
]

/** @param variables `null` unsets a variable. */
export function shellLines(shell: Shell, variables: { readonly [name: string]: string | null }): string {
  const { set, unset } = syntaxes[shell]
  return Object.entries(variables)
    .map(([name, value]) => `${value === null ? unset(name) : set(name, value)}\n`)
    .join('')
}
