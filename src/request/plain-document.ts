/**
 * YAML as nearly everybody writes it, and JSON: `yaml` takes longer over a batch than all its signatures do, and is loaded
 * only where this reader gives up. It gives up wherever anything is unusual or wrong, so that what it answers is what
 * `document.ts` would, place by place; a property test holds the two together.
 *
 * Read are maps and lists, by indentation or in brackets, scalars on one line without escapes, and comments. Brackets end
 * on the line they begin on, unless they are the whole document. Not read are anchors, aliases, tags, merges, other kinds
 * of scalars, empty places, names given twice, tabs, and carriage returns.
 */
import type { DocumentNode, ListNode, MapEntry, MapNode, NothingNode, TextNode } from './document.ts'

/** What is so long is seldom honest, and would be read twice where it is not. */
const mostCharacters = 3 << 20
/** Beyond these `document.ts` says that it is too much. */
const mostTokens = 600_000
const mostLines = 300_000
const mostLevels = 32
/** YAML takes no longer name before a colon than 1024. */
const longestName = 1000

/** Thrown where `document.ts` is to look. */
class UnusualError extends Error {}

/** `undefined` where it is unusual. */
export function readPlainDocument(text: string): DocumentNode | undefined {
  if (text.length > mostCharacters || /[\0-\x09\x0b-\x1f\x7f\ufeff]/.test(text)) return undefined
  try {
    return readRoot({ text, at: 0, tokens: 2, lines: 1 })
  } catch (error) {
    if (error instanceof UnusualError) return undefined
    throw error
  }
}

interface Cursor {
  readonly text: string
  /** In UTF-16 units. */
  at: number
  /** At least as many as `yaml` makes of what was read, and the marks of where the document begins and ends. */
  tokens: number
  lines: number
}

function readRoot(cursor: Cursor): DocumentNode {
  const indentation = toNextLine(cursor)
  expect(indentation !== undefined)
  const isInBrackets = opensBracket(cursor)
  const root = isInBrackets ? readBrackets(cursor, 0, true) : readBlock(cursor, indentation, 0)
  if (isInBrackets) endLine(cursor)
  expect(toNextLine(cursor) === undefined)
  return root
}

function expect(isUsual: boolean): asserts isUsual {
  if (!isUsual) throw new UnusualError()
}

// ---- by indentation

/** A map or a list whose first line begins here; what comes after it must be further out. */
function readBlock(cursor: Cursor, indentation: number, level: number): MapNode | ListNode {
  expect(level < mostLevels)
  return isItem(cursor) ? readBlockList(cursor, indentation, level) : readBlockMap(cursor, indentation, level)
}

function readBlockList(cursor: Cursor, indentation: number, level: number): ListNode {
  const offset = cursor.at
  const items: DocumentNode[] = []
  do {
    expect(isItem(cursor))
    pass(cursor, 2)
    items.push(readItem(cursor, indentation + 2, level))
  } while (isAtLineOf(cursor, indentation))
  return { kind: 'list', offset, items }
}

function isItem({ text, at }: Cursor): boolean {
  return text.startsWith('- ', at)
}

/** A value, or a map whose first name stands behind the hyphen. */
function readItem(cursor: Cursor, indentation: number, level: number): DocumentNode {
  const { at } = cursor
  const isMap = !opensBracket(cursor) && readScalar(cursor) && cursor.text[cursor.at] === ':'
  cursor.at = at
  return isMap ? readBlockMap(cursor, indentation, level + 1) : readRestOfLine(cursor, level)
}

function readBlockMap(cursor: Cursor, indentation: number, level: number): MapNode {
  const offset = cursor.at
  const entries = new Map<string, MapEntry>()
  do {
    const name = readName(cursor)
    addEntry(entries, name, isLineEnd(cursor) ? readBelow(cursor, indentation, level) : readRestOfLine(cursor, level))
  } while (isAtLineOf(cursor, indentation))
  return { kind: 'map', offset, entries, refused: [] }
}

/** What belongs to a name with nothing behind it: a block further in. */
function readBelow(cursor: Cursor, indentation: number, level: number): DocumentNode {
  endLine(cursor)
  const below = toNextLine(cursor)
  expect(below !== undefined && below > indentation && !opensBracket(cursor))
  return readBlock(cursor, below, level + 1)
}

function readRestOfLine(cursor: Cursor, level: number): DocumentNode {
  passSpace(cursor)
  const value = opensBracket(cursor) ? readBrackets(cursor, level + 1, false) : readScalar(cursor)
  endLine(cursor)
  return value
}

/** Whether the block goes on: its next line has the same indentation. */
function isAtLineOf(cursor: Cursor, indentation: number): boolean {
  const { at, tokens, lines } = cursor
  const next = toNextLine(cursor)
  if (next === indentation) return true
  // Further in it would belong to the line before, and that is unusual.
  expect(next === undefined || next < indentation)
  Object.assign(cursor, { at, tokens, lines })
  return false
}

// ---- in brackets

function opensBracket({ text, at }: Cursor): boolean {
  return text[at] === '{' || text[at] === '['
}

/** @param isWhole Then it may go over more than one line. */
function readBrackets(cursor: Cursor, level: number, isWhole: boolean): MapNode | ListNode {
  expect(level < mostLevels)
  const offset = cursor.at
  const isMap = cursor.text[offset] === '{'
  const close = isMap ? '}' : ']'
  const entries = new Map<string, MapEntry>()
  const items: DocumentNode[] = []
  const readInner = () => (opensBracket(cursor) ? readBrackets(cursor, level + 1, isWhole) : readScalar(cursor))
  pass(cursor, 1)
  passSpace(cursor, isWhole)
  while (cursor.text[cursor.at] !== close) {
    if (isMap) {
      const name = readName(cursor)
      passSpace(cursor, isWhole)
      addEntry(entries, name, readInner())
    } else items.push(readInner())
    passSpace(cursor, isWhole)
    if (cursor.text[cursor.at] === close) break
    expect(cursor.text[cursor.at] === ',')
    pass(cursor, 1)
    passSpace(cursor, isWhole)
    expect(cursor.text[cursor.at] !== close)
  }
  pass(cursor, 1)
  return isMap ? { kind: 'map', offset, entries, refused: [] } : { kind: 'list', offset, items }
}

// ---- words

function addEntry(entries: Map<string, MapEntry>, name: TextNode, value: DocumentNode): void {
  expect(!entries.has(name.text))
  entries.set(name.text, { keyOffset: name.offset, value })
}

/** And the colon behind it; even `null` is a name. */
function readName(cursor: Cursor): TextNode {
  const { at } = cursor
  const scalar = readScalar(cursor)
  expect(cursor.at - at <= longestName && cursor.text[cursor.at] === ':')
  const text = scalar.kind === 'text' ? scalar.text : cursor.text.slice(at, cursor.at)
  pass(cursor, 1)
  expect(cursor.text[cursor.at] === ' ' || isLineEnd(cursor))
  return { kind: 'text', offset: at, text }
}

const wordCharacter = '[\\p{L}\\p{N}_/+]'

/** Signs that mean nothing to YAML where they stand; a colon and a hyphen do mean something beside space. */
const plain = new RegExp(
  `(?:${wordCharacter}|-(?=${wordCharacter}))(?:[\\p{L}\\p{N}_/+.@=-]|:+(?=${wordCharacter})| +(?=${wordCharacter}))*`,
  'uy',
)

const quoted = /"[^"\\\n]*"|'[^'\n]*'(?!')/y

function readScalar(cursor: Cursor): TextNode | NothingNode {
  const offset = cursor.at
  const isQuoted = cursor.text[offset] === '"' || cursor.text[offset] === "'"
  const pattern = isQuoted ? quoted : plain
  pattern.lastIndex = offset
  const [found] = pattern.exec(cursor.text) ?? []
  expect(found !== undefined)
  pass(cursor, found.length, 2)
  if (isQuoted) return { kind: 'text', offset, text: found.slice(1, -1) }
  return /^(null|Null|NULL)$/.test(found) ? { kind: 'nothing', offset } : { kind: 'text', offset, text: found }
}

// ---- space

/** @param tokens A scalar has a mark before it. */
function pass(cursor: Cursor, length: number, tokens = 1): void {
  cursor.at += length
  cursor.tokens += tokens
  expect(cursor.tokens <= mostTokens)
}

/** @param overLines Whether line ends are space. */
function passSpace(cursor: Cursor, overLines = false): void {
  const { text, at } = cursor
  while (text[cursor.at] === ' ' || (overLines && text[cursor.at] === '\n')) {
    if (text[cursor.at] === '\n') passLineEnd(cursor)
    else cursor.at++
  }
  if (cursor.at > at) pass(cursor, 0)
}

function passLineEnd(cursor: Cursor): void {
  pass(cursor, 1)
  cursor.lines++
  expect(cursor.lines <= mostLines)
}

/** Whether nothing more stands in this line but space and maybe a comment. */
function isLineEnd({ text, at }: Cursor): boolean {
  let end = at
  while (text[end] === ' ') end++
  return end === text.length || text[end] === '\n' || (text[end] === '#' && end > at)
}

/** Past space, maybe a comment, and the end of the line. */
function endLine(cursor: Cursor): void {
  expect(isLineEnd(cursor))
  passLine(cursor)
}

function passLine(cursor: Cursor): void {
  const end = cursor.text.indexOf('\n', cursor.at)
  pass(cursor, (end < 0 ? cursor.text.length : end) - cursor.at, 2)
  if (end >= 0) passLineEnd(cursor)
}

/** Past empty lines and comments: the indentation of the next that says something; `undefined` where there is none. */
function toNextLine(cursor: Cursor): number | undefined {
  while (cursor.at < cursor.text.length) {
    const start = cursor.at
    passSpace(cursor)
    if (!isLineEnd(cursor) && cursor.text[cursor.at] !== '#') return cursor.at - start
    passLine(cursor)
  }
  return undefined
}
