/**
 * Hides private keys in texts that are about to be shown. A key can come with any input: a user gives the key in place of
 * its path, or to the wrong input, or as a secret store has mangled it. So a value is judged by its content, not by the
 * input it was given to.
 *
 * Use `describeKey` and `redactValue` when a given value enters a message, and `redactText` for everything printed;
 * `redactLabelledKeys` for JSON, whose reader needs every path and hash unchanged.
 */

/** The value itself, or `[a private key, 227 characters]` in its place. */
export function redactValue(value: string): string {
  return describeKey(value) ?? value
}

/**
 * The replacement for a value that contains a private key; `undefined` if it contains none.
 *
 * @param charactersToRead How much to read, if only the start of the value is shown.
 */
export function describeKey(value: string, charactersToRead = value.length): string | undefined {
  // UTF-16 that was read as UTF-8 has a NUL beside each letter.
  const text = value.slice(0, charactersToRead).replaceAll('\0', '')
  if (isPrivateKey(text)) return describe('a private key', value)
  return randomRunsOf(text, shortestInValue).length > 0 ? describe('what could be a private key', value) : undefined
}

/** Whether a value is labelled as a private key, by the label of PEM or the member `d` of a JWK. */
export function isPrivateKey(value: string): boolean {
  return keyLabels.some((label) => label.test(value)) || value.search(jwkSecret) >= 0
}

/** The text with every key in it replaced. */
export function redactText(text: string): string {
  if (text.length < shortestInText) return text
  const known = redactLabelledKeys(text)
  let [shown, end] = ['', 0]
  for (const { run, at } of randomRunsOf(known, shortestInText)) {
    // The hash of a public key, in the flag that makes Chromium trust it.
    if (at < end || known.slice(0, at).endsWith('spki-list=')) continue
    shown += known.slice(end, at) + describe('what could be a private key', run)
    end = at + run.length + (lastLine.exec(known.slice(at + run.length, at + run.length + 80))?.[0].length ?? 0)
  }
  return shown + known.slice(end)
}

/** The text without the keys that say what they are. What looks random stays: paths and hashes may. */
export function redactLabelledKeys(text: string): string {
  return text
    .replace(pemBlock, (block) => describe('a private key', block))
    .replace(jwkSecret, (member) => describe('a private key', member))
}

function describe(what: string, secret: string): string {
  return `[${what}, ${secret.length} characters]`
}

/** The label of RFC 7468 §10 and §11; after BEGIN also in the spelling of variable names. */
const keyLabels = [/PRIVATE KEY/, /begin[ _-]{1,2}(?:[a-z0-9]{1,12}[ _-])?private[ _-]key/i]

/** From BEGIN to END, or to the end of the key if END is missing. */
const pemBlock =
  /-----BEGIN [A-Z0-9 ]{0,24}PRIVATE KEY(?:[\s\S]{0,20000}?-----END [A-Z0-9 ]{0,24}PRIVATE KEY-----|(?:[-\s]|\\[nr]|[A-Za-z0-9+/=]{16,})*)/g

/** Member `d` of a JWK (RFC 7518 §6.2.2, §6.3.2; RFC 8037 §2), its quotes escaped or missing. */
const jwkSecret = /(?<![A-Za-z0-9_])d[\\"']*\s*:\s*[\\"']*[A-Za-z0-9_-]{40,}/g

/** The shorter last line after a whole line of base64. */
const lastLine =
  /^(?:[\s|]|\\[nr]|\\x0[ad])+(?=[^\s\\]*[A-Z])(?=[^\s\\]*[0-9+/=])[A-Za-z0-9+/_-]{4,31}={0,2}(?![A-Za-z0-9+/_=-])/

/** Half a line of PEM has 32 characters, and the last line of a key is often shorter. */
const shortestInValue = 20
const shortestInText = 32
/** SHA-256 has 64 hexadecimal digits, as the scalar of P-256 has. Nothing of ours that is printed is longer. */
const hexInValue = /[0-9A-Fa-f]{48,}/g
const hexInText = /[0-9A-Fa-f]{65,}/g
const base64Run = /[A-Za-z0-9+/_-]{20,}={0,2}/g

interface Run {
  readonly run: string
  readonly at: number
}

/** Runs of base64, base64url or hexadecimal digits that nobody would write by hand, in the order of the text. */
function randomRunsOf(text: string, shortest: number): readonly Run[] {
  const hex = runsOf(text, shortest === shortestInText ? hexInText : hexInValue)
  const base64 = runsOf(text, base64Run).filter(({ run }) => run.length >= shortest && holdsRandomBase64(run))
  return [...base64, ...hex.filter(({ run }) => /\d/.test(run) && /[A-Fa-f]/.test(run))].sort((a, b) => a.at - b.at)
}

function runsOf(text: string, pattern: RegExp): readonly Run[] {
  return [...text.matchAll(pattern)].map(({ 0: run, index }) => ({ run, at: index }))
}

/** In a longer run a key may have other text directly beside it, so each part is judged. */
function holdsRandomBase64(run: string): boolean {
  if (absolutePath.test(run)) {
    return run.split('/').some((name) => name.length >= shortestInValue && holdsRandomBase64(name))
  }
  if (isRandomBase64(run, run.length < charactersOfPart ? 0.45 : 1 / 3)) return true
  for (let at = 0; at + charactersOfPart <= run.length; at += 4) {
    if (isRandomBase64(run.slice(at, at + charactersOfPart), 0.5)) return true
  }
  return false
}

/** Short random names in a row, such as those of temporary directories, are no key; nor does a key begin like this. */
const absolutePath = /^\/[A-Za-z][a-z]{2,}\//

const charactersOfPart = 32

/**
 * Some 65 % of neighbouring characters in base64 differ in kind (upper case, lower case, digit); in paths and names made
 * of words less than a third, in CamelCase less than a half. In base64 of algorithm identifiers instead of numbers, two of
 * three letters are upper case.
 */
function isRandomBase64(run: string, leastChanges: number): boolean {
  let [pairs, changes, digits, uppers, lowers] = [0, 0, 0, 0, 0]
  let before: Kind = 'sign'
  for (let index = 0; index < run.length; index++) {
    const kind = kindOf(run.charCodeAt(index))
    if (kind === 'digit') digits++
    if (kind === 'upper') uppers++
    if (kind === 'lower') lowers++
    if (before !== 'sign' && kind !== 'sign') {
      pairs++
      if (before !== kind) changes++
    }
    before = kind
  }
  if (lowers === 0 || uppers === 0) return false
  if (run.length < charactersOfPart) return digits > 0 && changes >= pairs * leastChanges
  return changes >= pairs * leastChanges || (uppers >= run.length / 2 && lowers >= run.length / 10)
}

type Kind = 'digit' | 'upper' | 'lower' | 'sign'

function kindOf(code: number): Kind {
  if (code >= 0x30 && code <= 0x39) return 'digit'
  if (code >= 0x41 && code <= 0x5a) return 'upper'
  return code >= 0x61 && code <= 0x7a ? 'lower' : 'sign'
}
