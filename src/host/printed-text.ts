/**
 * Makes text safe to print; all output passes through here. Whatever a value contains, neither a runner nor a terminal
 * acts on it, and no private key is shown. Changed characters stay visible: `\x1b`, `\u202e`, `#\x23[`.
 *
 * A runner of GitHub Actions acts on `::command::` at the start of a line, white space before it or not, and on
 * `##[command]` anywhere in a line, on standard output and standard error
 * (https://github.com/actions/runner, src/Runner.Common/ActionCommand.cs, November 2026).
 */
import { redactLabelledKeys, redactText } from '../redaction.ts'

/** For a text of one or more lines, whose line ends this program wrote. */
export function printedText(text: string): string {
  return breakCommands(redactText(text).replace(unprintable, escapeOf), '\\x')
}

/** For a value inside a line; its line ends are escaped. */
export function printedValue(text: string): string {
  return printedText(text).replaceAll('\n', '\\x0a')
}

/**
 * JSON that reads as the same value. A program reads it and opens its paths, so only what surely is a key is replaced.
 *
 * @param redact `redactText` for text that this program did not write.
 */
export function printedJson(value: unknown, redact: (text: string) => string = redactLabelledKeys): string {
  const redactMember = (_: string, member: unknown) => (typeof member === 'string' ? redact(member) : member)
  const json = JSON.stringify(value, redactMember, 2).replace(unprintable, (character) => {
    return `\\u${hexadecimal(character, 4)}`
  })
  return `${breakCommands(json, '\\u00')}\n`
}

/**
 * C0 without the line end, DEL, C1, line and paragraph separators, halves of surrogate pairs, and the characters that
 * change the direction of text (UAX #9).
 */
const unprintable =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function escapeOf(character: string): string {
  return character < '\u0100' ? `\\x${hexadecimal(character, 2)}` : `\\u${hexadecimal(character, 4)}`
}

function hexadecimal(character: string, digits: number): string {
  return character.charCodeAt(0).toString(16).padStart(digits, '0')
}

/** An IPv6 address such as ::1 stays readable inside a line: a command has a name and a second pair of colons. */
function breakCommands(text: string, escaped: string): string {
  return text
    .replaceAll('##[', `#${escaped}23[`)
    .replace(/^(\s*):(?=:)/gm, `$1${escaped}3a`)
    .replace(/(\s):(?=:[a-z_-]+(?:\s[^:]*)?::)/gi, `$1${escaped}3a`)
}
