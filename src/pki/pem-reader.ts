/**
 * Textual encoding (RFC 7468) that others wrote: any line ends and line lengths, indented or not, text around the
 * blocks. Between the lines BEGIN and END there is base64 and nothing else, in its one form.
 */
import { UnreadableError } from './der-reader.ts'

/** Ten certificates of the greatest size that is read. */
const maxPemCharacters = 1_048_576

/**
 * The octets in the blocks with one of these labels; blocks with other labels count as text around them.
 *
 * @throws {UnreadableError} when there is none, or more than `maxBlocks`, or one is damaged.
 */
export function readPem(text: string, labels: readonly string[], maxBlocks: number): readonly Buffer[] {
  if (text.length > maxPemCharacters) {
    throw new UnreadableError(`a PEM text of at most ${maxPemCharacters} characters`, `${text.length}`)
  }
  const lines = text.replace(/^\ufeff/, '') // Windows' editors write a byte order mark.
  const boundary = new RegExp(`^[ \\t]*-----(BEGIN|END) (${labels.join('|')})-----[ \\t]*$`, 'gm')
  const blocks: Buffer[] = []
  let begun: { readonly label: string; readonly bodyStart: number } | undefined
  for (const { 0: line, 1: verb, 2: label = '', index } of lines.matchAll(boundary)) {
    if (begun === undefined) {
      if (verb === 'END') throw new UnreadableError(`a PEM line BEGIN ${label}`, `END ${label}`)
      if (blocks.length === maxBlocks)
        throw new UnreadableError(`no more than ${maxBlocks} of the PEM block ${labels[0]}`, 'more')
      begun = { label, bodyStart: index + line.length }
    } else {
      if (verb === 'BEGIN' || label !== begun.label) {
        throw new UnreadableError(`a PEM line END ${begun.label}`, `${verb} ${label}`)
      }
      blocks.push(decodeBase64(lines.slice(begun.bodyStart, index), label))
      begun = undefined
    }
  }
  if (begun) throw new UnreadableError(`a PEM line END ${begun.label}`, 'the end of the text')
  if (blocks.length === 0) throw new UnreadableError(`a PEM block ${labels[0]}`, 'none')
  return blocks
}

/** Padded, and its last unused bits zero: otherwise two texts would say the same (RFC 4648 §3.5). */
function decodeBase64(body: string, label: string): Buffer {
  const base64 = body.replace(/[ \t\r\n]+/g, '')
  const octets = Buffer.from(base64, 'base64')
  if (octets.toString('base64') !== base64) throw new UnreadableError(`base64 in the PEM block ${label}`, 'other text')
  return octets
}
