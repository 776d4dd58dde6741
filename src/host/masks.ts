/**
 * The values that the runner must mask for a secret. It masks exact values only: a mask that ends with a carriage return
 * masks nothing, and the BEGIN line of a PEM as a mask would blank out every certificate in the log.
 */

import { describeKey } from '../redaction.ts'

/** A short last line of a key would blank out ordinary words. */
const shortestOfKey = 16

/** The values to mask: each is one line without surrounding white space or quotes. */
export function masksOf(secret: string): readonly string[] {
  const all =
    describeKey(secret) !== undefined
      ? [secret, decoded(secret)].flatMap(linesOfKey)
      : [...linesOf(secret), secret.trim()]
  // A single line is masked as a whole too, because a later step may print it as it was given.
  const whole = /[\r\n]/.test(secret) ? [] : [secret]
  return [...new Set([...whole, ...all])].filter((mask) => mask.trim() !== '')
}

/** The PEM if the text is base64 of a PEM; the text itself if it is base64 of DER; otherwise empty. */
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
