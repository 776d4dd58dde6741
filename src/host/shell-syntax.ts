/** Environment variables as lines that a shell evaluates; a file's name can hold anything but an end of line. */
import type { Shell } from '../request/interface.ts'
import { quoteForShell } from './report.ts'

interface Syntax {
  set(name: string, value: string): string
  unset(name: string): string
}

const syntaxes: { readonly [Name in Shell]: Syntax } = {
  /** POSIX: sh, bash, zsh, dash. */
  sh: {
    set: (name, value) => `export ${name}=${quoteForShell(value)}`,
    unset: (name) => `unset ${name}`,
  },
  /** Between single quotes fish reads \\\\ and \\' and nothing else. */
  fish: {
    set: (name, value) => `set -gx ${name} '${value.replace(/[\\']/g, '\\$&')}'`,
    unset: (name) => `set -e ${name}`,
  },
  /** about_Quoting_Rules: a single quote is doubled, and the typographic ones count as such. */
  powershell: {
    set: (name, value) => `$env:${name} = '${value.replace(/['\u2018-\u201b]/g, '$&$&')}'`,
    unset: (name) => `Remove-Item Env:${name} -ErrorAction SilentlyContinue`,
  },
  /** Some readers take quotes for a part of the value, so there are none where none are needed. */
  dotenv: {
    set: (name, value) => `${name}=${/^[\w./:@%+=,~-]*$/.test(value) ? value : quotedForDotenv(value)}`,
    unset: (name) => `# ${name} was not set`,
  },
}

/** Between single quotes, else backticks, all that Node.js and others read stands for itself; escapes are read by some alone. */
function quotedForDotenv(value: string): string {
  const quote = ["'", '`'].find((mark) => !value.includes(mark))
  return quote === undefined ? `"${value.replace(/[\\"$]/g, '\\$&')}"` : `${quote}${value}${quote}`
}

/** @param variables `null` for one that is to be as if it had never been set. */
export function shellLines(shell: Shell, variables: { readonly [name: string]: string | null }): string {
  const { set, unset } = syntaxes[shell]
  return Object.entries(variables)
    .map(([name, value]) => `${value === null ? unset(name) : set(name, value)}\n`)
    .join('')
}
