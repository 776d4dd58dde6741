/** Splits a user's own command into words without a shell, and checks its placeholders in braces. */
import { mistake, type Parsed } from './mistake.ts'

/** The placeholders, and what replaces them. */
export const placeholders = {
  url: 'https://HOST:PORT/',
  ca: 'path of the certificate to trust, PEM',
  crl: 'path of the lists of revoked certificates, PEM',
  host: 'the host to ask for',
  port: 'the port of the case',
  address: 'the IP address that the server listens on',
} as const

type Placeholder = keyof typeof placeholders

/** The program, then its arguments. */
export type ClientCommand = readonly [program: string, ...words: string[]]

/**
 * Splits words as POSIX shells do (Shell Command Language §2.2, XCU): at blanks. Single quotes quote everything. In double
 * quotes, a backslash quotes `"`, `\`, `$` and a backquote; outside of quotes, any character. Nothing else is special: no
 * variables, no patterns, no pipes.
 *
 * @returns `undefined` if a quote is not closed, or if the text ends with a backslash.
 */
export function splitWords(text: string): readonly string[] | undefined {
  const words: string[] = []
  let rest = text
  let word: string | undefined
  while (rest !== '') {
    const [piece, blank, single, double, escaped, plain] = pieces.exec(rest) ?? []
    if (piece === undefined) return undefined
    rest = rest.slice(piece.length)
    if (blank !== undefined) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else word = (word ?? '') + (single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain)
  }
  if (word !== undefined) words.push(word)
  return words
}

const pieces = /^(?:([ \t\r\n]+)|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^ \t\r\n'"\\]+))/

/** The command must contain the server's address and only known placeholders. `${name}` and `%{name}` belong to other programs. */
export function parseClientCommand(text: string): Parsed<ClientCommand> {
  const words = splitWords(text)
  if (!words) return mistake('every quote to be closed', text)
  const [program, ...others] = words
  if (!program) return mistake('a command, such as curl --cacert {ca} {url}', text)
  const names = [...words.join(' ').matchAll(braces)].map(([, name]) => name as string)
  const unknown = names.find((name) => !Object.hasOwn(placeholders, name))
  const known = Object.keys(placeholders).map((name) => `{${name}}`)
  if (unknown !== undefined) return mistake(`only ${known.join(', ')} in braces`, `{${unknown}}`)
  if (!names.includes('url') && !names.includes('port')) return mistake('{url} or {port} in the command', text)
  return { value: [program, ...others] }
}

const braces = /(?<![$%])\{([a-z]+)\}/g

/** A value is never split, whatever is in it. */
export function fillIn(
  [program, ...words]: ClientCommand,
  values: { readonly [name in Placeholder]: string },
): ClientCommand {
  const fill = (word: string) => word.replace(braces, (_, name: Placeholder) => values[name])
  return [fill(program), ...words.map(fill)]
}

/** Whether it tells the client of the lists of revoked certificates. */
export function takesLists(command: ClientCommand): boolean {
  return [...command.join(' ').matchAll(braces)].some(([, name]) => name === 'crl')
}
