/**
 * What the runner is told to hide of a secret. It hides exact values and exact lines: a mask with a carriage return at its end
 * hides nothing, and one of a PEM's BEGIN line would blot out every certificate in the log.
 */

import { describeKey } from '../redaction.ts'

/** A short last line of a key would blot out ordinary words. */
const shortestOfKey = 16

/** The values to mask, each one line without what is around it. */
export function masksOf(secret: string): readonly string[] {
  const all =
    describeKey(secret) !== undefined
      ? [secret, decoded(secret)].flatMap(linesOfKey)
      : [...linesOf(secret), secret.trim()]
  // A single line as a whole too: somebody may print it as it was given.
  const whole = /[\r\n]/.test(secret) ? [] : [secret]
  return [...new Set([...whole, ...all])].filter((mask) => mask.trim() !== '')
}

/** The text of a PEM that was encoded in base64 once more; the base64 itself where that holds DER; else empty. */
function decoded(text: string): string {
  if (!/^\s*[A-Za-z0-9+/=\s]{64,}$/.test(text)) return ''
  const bytes = Buffer.from(text, 'base64')
  if (bytes.includes('-----BEGIN ')) return bytes.toString('latin1')
  const isSequence = bytes[0] === 0x30
  return isSequence ? text : ''
}

/** Line ends may have become the two characters `\n`, or spaces. */
function linesOfKey(text: string): readonly string[] {
  const runs = text.replace(/\\[rn]|-----[^-]*-----/g, ' ').split(/[^A-Za-z0-9+/=_-]+/)
  return runs.filter((run) => run.length >= shortestOfKey)
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
}
