/** Reads one map of a batch as a layer: the text of each input that the map gives, and its place in the document. */
import { certificateInputNames, type InputName, inputs, isInputName } from '../interface/table.ts'
import { describeKey } from '../redaction.ts'
import type { DocumentNode, MapNode } from './document.ts'
import { type DocumentIssues, splitBatch } from './document-issues.ts'
import { type Mistake, mistake, type Note, quote, withoutKeyOf } from './mistake.ts'
import type { RequestContext } from './request-context.ts'
import { nearestName } from './spelling.ts'

/** What reading a batch needs, and how much it has read. */
export interface BatchReader {
  readonly issues: DocumentIssues
  /** For mistakes in inputs. */
  readonly note: Note
  readonly context: RequestContext
  /** A word of `defaults` is read once and used by each entry; an alias is read wherever it occurs. */
  readonly words: { read: number; used: number; isReported: boolean }
}

/** Limit for all entries, with everything that `defaults` and aliases add. An ordinary entry has ten words. */
const mostWords = 300_000

/** Whether there are too many words now. The first time, this is reported at the given place. */
export function areTooMany(words: number, offset: number, { issues, words: totals }: BatchReader): boolean {
  if (words <= mostWords) return false
  if (totals.isReported) return true
  totals.isReported = true
  const expected = `at most ${mostWords} words in all entries, with defaults and aliases`
  issues.note(offset, 'certificates', mistake(expected, 'more', splitBatch).mistake)
  return true
}

/** The inputs given in one place: beside the batch, in its defaults, or in an entry. */
export type Layer = ReadonlyMap<InputName, InputText>

export interface InputText {
  readonly text: string
  /** What it costs to read. */
  readonly words: number
  /** `undefined` if it was given beside the batch. */
  readonly offset: number | undefined
  readonly path: string
  /** The items, if it was written as a list. */
  readonly items: readonly ListItem[]
}

interface ListItem {
  readonly text: string
  readonly offset: number
  readonly index: number
}

/** A long text counts as one more word for each of these. */
const charactersOfWord = 64
/** Turning a name into A-labels takes longer. */
const wordsOfOtherScript = 4

export function inputText(
  text: string,
  offset: number | undefined,
  path: string,
  items: readonly ListItem[] = [],
): InputText {
  const count = 1 + (text.match(/[\r\n,]/g)?.length ?? 0) + Math.floor(text.length / charactersOfWord)
  const isAscii = !/[^\0-\x7f]|xn--/i.test(text)
  return { text, offset, path, items, words: isAscii ? count : wordsOfOtherScript * count }
}

/** Empty texts count as not given. */
export function readLayer(
  map: MapNode | undefined,
  path: string,
  known: readonly string[],
  reader: BatchReader,
): Layer {
  const layer = new Map<InputName, InputText>()
  if (!map) return layer
  refuseUnknown(map, path, known, reader)
  for (const name of certificateInputNames) {
    const entry = map.entries.get(name)
    const text = entry && readInputText(entry.value, name, join(path, name), reader)
    if (text) layer.set(name, text)
  }
  return layer
}

/** The text that an input would have: a list becomes one line per item. */
export function readInputText(
  node: DocumentNode,
  name: InputName,
  path: string,
  reader: BatchReader,
): InputText | undefined {
  const { kind } = inputs[name].type
  reader.words.read += node.kind === 'list' ? node.items.length : 1
  if (areTooMany(reader.words.read, node.offset, reader)) return undefined
  if (node.kind === 'list' && kind === 'list') {
    const items = node.items.flatMap((item, index) => {
      const text = item.kind === 'text' ? item.text : readText(item, 'one word', `${path}[${index}]`, reader)
      return text === undefined ? [] : [{ text, offset: item.offset, index }]
    })
    const text = items.map((item) => item.text).join('\n')
    return text === '' ? undefined : inputText(text, node.offset, path, items)
  }
  const expected = kind === 'list' ? 'a list, or one text' : 'one text'
  const text = readText(node, expected, path, reader, kind === 'secret')
  return text === undefined || text === '' ? undefined : inputText(text, node.offset, path)
}

/** `undefined` if there is no text. Anything else than a text or nothing is noted as a mistake. */
export function readText(
  node: DocumentNode,
  expected: string,
  path: string,
  { issues }: BatchReader,
  isSecret = false,
): string | undefined {
  if (node.kind === 'text') return node.text
  if (node.kind === 'refused') {
    issues.note(node.offset, path, isSecret ? { ...node.mistake, got: 'something else' } : node.mistake)
  } else if (node.kind !== 'nothing') {
    issues.note(node.offset, path, mistake(expected, `a ${node.kind}`).mistake)
  }
  return undefined
}

export function readMap(node: DocumentNode, path: string, expected: string, reader: BatchReader): MapNode | undefined {
  const { issues } = reader
  if (node.kind === 'map') {
    reader.words.read += node.refused.length
    if (areTooMany(reader.words.read, node.offset, reader)) return undefined
    for (const { offset, mistake: found } of node.refused) issues.note(offset, path, found)
    return node
  }
  const got = { text: 'a text', list: 'a list', nothing: '' }
  issues.note(node.offset, path, node.kind === 'refused' ? node.mistake : mistake(expected, got[node.kind]).mistake)
  return undefined
}

export function refuseUnknown(map: MapNode, path: string, known: readonly string[], reader: BatchReader): void {
  reader.words.read += map.entries.size
  if (areTooMany(reader.words.read, map.offset, reader)) return
  for (const [name, { keyOffset }] of map.entries) {
    if (known.includes(name)) continue
    reader.issues.note(keyOffset, join(path, name), () => unknownName(name, known))
  }
}

function unknownName(name: string, known: readonly string[]): Mistake {
  const isInEntry = known.includes('usage')
  if (isInEntry && isInputName(name)) {
    const expected = 'an input that each certificate has its own of'
    return mistake(expected, name, 'Give this one once, beside the batch.').mistake
  }
  const nearest = nearestName(name, known)
  if (nearest === undefined) return mistake(`one of ${known.join(', ')}`, name).mistake
  const expected = isInEntry ? 'the name of an input' : `one of ${known.join(', ')}`
  return mistake(expected, name, `Did you mean ${nearest}?`).mistake
}

/** `certificates.server-a`; a name that is not a plain word is put in brackets. */
export function join(path: string, name: string): string {
  const isPlain = /^[\p{L}\p{N}_-][\p{L}\p{M}\p{N}._-]{0,99}$/u.test(name)
  const prefix = path === '' ? '' : `${path}.`
  return isPlain && describeKey(name) === undefined ? `${prefix}${name}` : `${path}[${quote(name)}]`
}

/**
 * Notes a mistake at the item that has it, if there is such an item, and at the whole text otherwise.
 *
 * @param from The index after the last item that was noted: mistakes come in the order of the items, and can be equal.
 * @returns The value of `from` for the next mistake.
 */
export function noteInText(input: InputText, given: Mistake | string, from: number, { issues }: BatchReader): number {
  const found = withoutKeyOf(input.text, given)
  const got = typeof found === 'object' && 'got' in found ? found.got : ''
  const isIt = (text: string) => text === got || text.endsWith(`:${got}`)
  for (let at = from; at < input.items.length && got !== ''; at++) {
    const item = input.items[at]
    if (!item?.text.split(/[\r\n,]/).some((part) => isIt(part.trim()))) continue
    issues.note(item.offset, `${input.path}[${item.index}]`, found)
    return at + 1
  }
  issues.note(input.offset, input.path, found)
  return from
}
