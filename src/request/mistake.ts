/** The result of reading one value: the typed value, or a mistake that says what was expected. */
import type { Issue } from '../errors.ts'
import type { InputName } from '../interface/table.ts'
import { describeKey } from '../redaction.ts'

/** A value that cannot be used, or an input that cannot be given together with another one. */
export type Mistake = WrongValue | ForbiddenCombination

export interface WrongValue {
  readonly expected: string
  readonly got: string
  readonly advice?: string | undefined
  /** The standard that sets the rule. */
  readonly source?: string | undefined
}

interface ForbiddenCombination {
  readonly cannotBeCombinedWith: string
  readonly advice: string
}

/** Reports a mistake in an input: a {@link Mistake}, or a finished sentence of `pki`. */
export type Note = (name: InputName, found: Mistake | string) => void

export type Parsed<Value> = { readonly value: Value } | { readonly mistake: WrongValue }

/** The result for a value that cannot be used. */
export function mistake(
  expected: string,
  got: string,
  advice?: string,
  source?: string,
): { readonly mistake: WrongValue } {
  return { mistake: { expected, got, advice, source } }
}

/**
 * The sentence that a person reads: `expected what, got "what" (standard). What to do.`, or `cannot be combined with what.
 * What to do.`
 *
 * @param found A mistake, or a finished sentence.
 */
export function toIssue(where: string, found: Mistake | string): Issue {
  if (typeof found === 'string') return { where, message: found }
  if ('cannotBeCombinedWith' in found) {
    const message = `cannot be combined with ${found.cannotBeCombinedWith}. ${found.advice}`
    return { where, message, isCombination: true }
  }
  const { expected, got, advice, source } = found
  const rule = source === undefined ? '' : ` (${source})`
  const whatToDo = advice === undefined ? '' : ` ${advice}`
  return { where, message: `expected ${expected}, got ${quote(got)}${rule}.${whatToDo}` }
}

/** In characters, as displayed. */
const longestQuote = 80

/**
 * A mistake that is safe to show: if the input contains a private key, no part of the input is quoted.
 *
 * @param given The whole text of the input.
 */
export function withoutKeyOf(given: string | undefined, found: Mistake | string): Mistake | string {
  if (typeof found === 'string' || !('got' in found)) return found
  const isKey = given !== undefined && describeKey(given, charactersOfKey) !== undefined
  return isKey && given.includes(found.got) ? { ...found, got: given } : found
}

/** A PEM key of RSA 4096 has about 3,300. In a longer text, only the beginning is searched for a key. */
const charactersOfKey = 4096

/**
 * The text in double quotes, with escapes for invisible characters, shortened if it is long. A private key is described by
 * its length only.
 */
export function quote(text: string): string {
  return describeKey(text, 5 * longestQuote) ?? quoteOpenly(text)
}

function quoteOpenly(text: string): string {
  const shown: string[] = []
  for (const character of text) {
    const isSeen = !/[\p{C}\p{Zl}\p{Zp}"\\]/u.test(character)
    const characters = isSeen ? [character] : [...escapeOf(character)]
    if (shown.length + characters.length > longestQuote) return `"${shown.join('')}…"`
    shown.push(...characters)
  }
  return `"${shown.join('')}"`
}

/** `\\n`, `\\u200b`, `\\u{e0001}`. */
function escapeOf(character: string): string {
  const codePoint = character.codePointAt(0) as number
  if (codePoint > 0xffff) return `\\u{${codePoint.toString(16)}}`
  const short = JSON.stringify(character).slice(1, -1)
  return short.length === 2 ? short : `\\u${codePoint.toString(16).padStart(4, '0')}`
}
