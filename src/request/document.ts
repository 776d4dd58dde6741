/**
 * Reads YAML 1.2, which includes JSON, into maps, lists and texts with their places in the document. It does not interpret
 * them. This is the only module that imports `yaml`; it is loaded only if a document is given.
 *
 * A scalar is its text: `NO`, `0x10`, `1e3` and `2030-01-31` stay as written, and no digit is lost. No text takes much longer
 * to read than the largest ordinary document: everything that could take longer is counted first.
 */
import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, type Node, Parser, type Range, type YAMLMap } from 'yaml'
import { splitBatch } from './document-issues.ts'
import { type Mistake, mistake } from './mistake.ts'

export type DocumentNode = TextNode | ListNode | MapNode | NothingNode | RefusedNode

/** Places are counted in UTF-16 units from the start of the document. */
interface Place {
  readonly offset: number
}

interface TextNode extends Place {
  readonly kind: 'text'
  readonly text: string
}

interface ListNode extends Place {
  readonly kind: 'list'
  readonly items: readonly DocumentNode[]
}

export interface MapNode extends Place {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, MapEntry>
  /** Keys that cannot be used. */
  readonly refused: readonly RefusedNode[]
}

export interface MapEntry {
  readonly keyOffset: number
  readonly value: DocumentNode
}

/** `null`, `~`, or no value. */
interface NothingNode extends Place {
  readonly kind: 'nothing'
}

/** `mistake.got` may be a part of what should have been a secret. */
interface RefusedNode extends Place {
  readonly kind: 'refused'
  readonly mistake: Mistake
}

export interface DocumentMistake {
  /** `undefined` if the mistake concerns the whole document. */
  readonly offset: number | undefined
  readonly mistake: Mistake
}

/** An ordinary entry of a batch has about 30 tokens: words, punctuation and space. */
const mostTokens = 600_000
const mostLines = 300_000
const mostLevels = 32
/** Keys that `<<` copies into other maps. */
const mostMergedKeys = 200_000
const mostSyntaxMistakes = 10

/** The root, or the reasons why the text cannot be read. They do not quote the text, because it may contain a secret. */
export function readDocument(text: string): DocumentNode | readonly DocumentMistake[] {
  const composed = compose(text)
  if ('mistakes' in composed) return composed.mistakes
  const limits = { mergedKeys: 0, tooMuch: undefined }
  const root = convert(composed.contents, { anchors: new Map(), limits, offset: 0 }, 0)
  return limits.tooMuch === undefined ? root : [limits.tooMuch]
}

type Composed = { readonly contents: Node | null } | { readonly mistakes: readonly DocumentMistake[] }

/** Like `parseDocument` of `yaml`, but it stops at the limits and creates no Error for each mistake. */
function compose(text: string): Composed {
  const mistakes: RefusedNode[] = []
  const note = (offset: number, message: string) => {
    if (mistakes.length < 1000) mistakes.push(noYaml(offset, message))
  }
  const refuse = (offset: number | undefined, expected: string, got: string, advice?: string) => ({
    mistakes: [{ offset, mistake: mistake(expected, got, advice).mistake }],
  })
  const parser = new Parser()
  const composer = new Composer({ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false })
  // The original method creates an Error with a stack for each mistake, and there can be half a million mistakes.
  Object.assign(composer, {
    onError(source: ErrorSource, code: string, message: string, isWarning?: boolean) {
      if (!isWarning) note(offsetOf(source), code === 'RESOURCE_EXHAUSTION' ? tooDeep : message)
    },
  })

  let contents: Node | null = null
  let [tokens, level, ends, documents] = [0, 0, 0, 0]
  if (hasMoreLines(text)) return refuse(undefined, `at most ${mostLines} lines`, 'more', splitBatch)
  const tokensOf = function* () {
    for (const lexeme of new Lexer().lex(text)) {
      if (++tokens > mostTokens) return
      level += levelOf(lexeme)
      if (level > mostLevels) return
      yield* parser.next(lexeme)
    }
    yield* parser.end()
  }
  for (const token of tokensOf()) {
    if (token.type === 'error') {
      note(token.offset, token.message)
      continue
    }
    if (token.type === 'document') documents++
    if (token.type === 'doc-end') ends++
    if (documents > 1 || ends > 1) {
      return refuse(token.offset, 'one document', 'more than one', 'Remove the --- between them.')
    }
    // Composes the document. The generator would yield it only if another document followed.
    composer.next(token).next()
  }
  if (tokens > mostTokens) {
    return refuse(undefined, `at most ${mostTokens} words and signs of YAML`, 'more', splitBatch)
  }
  if (level > mostLevels) return refuse(undefined, `at most ${mostLevels} levels`, 'more')
  for (const document of composer.end()) contents = document.contents
  return mistakes.length > 0 ? { mistakes: firstOfEach(mistakes) } : { contents }
}

/** A scalar of many lines is a single token, but takes long. */
function hasMoreLines(text: string): boolean {
  let lines = 1
  for (let end = text.indexOf('\n'); end >= 0 && lines <= mostLines; end = text.indexOf('\n', end + 1)) lines++
  return lines > mostLines
}

type ErrorSource = number | readonly number[] | { readonly offset: number }

function offsetOf(source: ErrorSource): number {
  if (typeof source === 'number') return source
  return 'offset' in source ? source.offset : (source[0] as number)
}

/** Counts flow collections: only they can be nested without indentation. */
function levelOf(lexeme: string): -1 | 0 | 1 {
  if (lexeme === '[' || lexeme === '{') return 1
  return lexeme === ']' || lexeme === '}' ? -1 : 0
}

const tooDeep = 'It has too many levels.'

/** @param message From `yaml`. Its second half may quote the text, and is removed. */
function noYaml(offset: number, message: string): RefusedNode {
  const reason = message.replace(/(?<!^The ): .*| \\.*|\n.*/s, '')
  return refused(offset, mistake('YAML or JSON', 'neither', reason.endsWith('.') ? reason : `${reason}.`).mistake)
}

/** One mistake causes others, so this keeps the first at each place, in the order of the text. */
function firstOfEach(mistakes: readonly RefusedNode[]): readonly RefusedNode[] {
  const byOffset = new Map(mistakes.map((each) => [each.offset, each]).reverse() as [number, RefusedNode][])
  return [...byOffset.values()].sort((a, b) => a.offset - b.offset).slice(0, mostSyntaxMistakes)
}

function refused(offset: number, found: Mistake): RefusedNode {
  return { kind: 'refused', offset, mistake: found }
}

interface NodeContext {
  /** The node that an alias refers to: the last one with that anchor. */
  readonly anchors: Map<string, DocumentNode>
  readonly limits: { mergedKeys: number; tooMuch: RefusedNode | undefined }
  /** The place to report for a node without text. */
  readonly offset: number
}

/** Aliases share the node they refer to, so the time grows only with the length of the text. */
function convert(node: Node | null, around: NodeContext, depth: number): DocumentNode {
  const offset = node?.range?.[0] ?? around.offset
  if (depth > mostLevels) {
    around.limits.tooMuch ??= refused(offset, mistake(`at most ${mostLevels} levels`, 'more').mistake)
    return { kind: 'nothing', offset }
  }
  if (isAlias(node)) {
    const target = around.anchors.get(node.source)
    return target ? { ...target, offset } : refused(offset, unknownAlias(node.source))
  }
  const converted = convertCollectionOrScalar(node, { ...around, offset }, depth)
  if (node?.anchor !== undefined) around.anchors.set(node.anchor, converted)
  return converted
}

function convertCollectionOrScalar(node: Node | null, around: NodeContext, depth: number): DocumentNode {
  const { offset } = around
  const tag = node?.tag?.replace(/^tag:yaml\.org,2002:/, '!!')
  if (tag !== undefined && !/^(!|!!(str|int|float|bool|null|timestamp|map|seq))$/.test(tag)) {
    return refused(offset, mistake('only tags of YAML itself', tag).mistake)
  }
  if (isMap<Node, Node | null>(node)) return convertMap(node, around, depth)
  if (isSeq<Node | null>(node)) {
    return { kind: 'list', offset, items: node.items.map((item) => convert(item, around, depth + 1)) }
  }
  if (!isScalar<string>(node)) return { kind: 'nothing', offset }
  const isNothing = node.type === 'PLAIN' && tag === undefined && /^(~|null|Null|NULL|)$/.test(node.value)
  return isNothing || tag === '!!null' ? { kind: 'nothing', offset } : { kind: 'text', offset, text: node.value }
}

function convertMap(map: YAMLMap<Node, Node | null>, around: NodeContext, depth: number): MapNode {
  const entries = new Map<string, MapEntry>()
  const refusedKeys: RefusedNode[] = []
  const merged: DocumentNode[] = []
  for (const { key, value } of map.items) {
    const name = convertKey(key, around)
    const converted = convert(value, { ...around, offset: name.offset }, depth + 1)
    if (name.kind === 'refused') refusedKeys.push(name)
    else if (name.text === '<<' && isScalar(key) && key.type === 'PLAIN') merged.push(converted)
    else if (entries.has(name.text)) refusedKeys.push(refused(name.offset, givenTwice(name.text)))
    else entries.set(name.text, { keyOffset: name.offset, value: converted })
  }
  for (const each of merged) {
    const sources = each.kind === 'list' ? each.items : [each]
    if (isTooMuchMerged(sources.length, around)) continue
    for (const source of sources) {
      if (source.kind === 'map') mergeInto(entries, source, around)
      else refusedKeys.push(source.kind === 'refused' ? source : refused(source.offset, noMap))
    }
  }
  return { kind: 'map', offset: around.offset, entries, refused: refusedKeys }
}

/** As a key, even `null` is a text. */
function convertKey(key: Node, { anchors }: NodeContext): TextNode | RefusedNode {
  const [offset] = key.range as Range
  if (isScalar<string>(key)) {
    const name: TextNode = { kind: 'text', offset, text: key.value }
    if (key.anchor !== undefined) anchors.set(key.anchor, name)
    return name
  }
  return isAlias(key)
    ? refused(offset, unknownAlias(key.source.replace(/:$/, '')))
    : refused(offset, mistake('a name before the colon', 'a list or map').mistake)
}

function givenTwice(name: string): Mistake {
  return mistake('each name once', name, 'Remove one of them.').mistake
}

function isTooMuchMerged(keys: number, { limits, offset }: NodeContext): boolean {
  limits.mergedKeys += keys
  if (limits.mergedKeys <= mostMergedKeys) return false
  limits.tooMuch ??= refused(offset, mistake(`at most ${mostMergedKeys} keys merged by <<`, 'more').mistake)
  return true
}

/** Existing entries stay (https://yaml.org/type/merge.html). */
function mergeInto(entries: Map<string, MapEntry>, source: MapNode, around: NodeContext): void {
  if (isTooMuchMerged(source.entries.size, around)) return
  for (const [name, entry] of source.entries) if (!entries.has(name)) entries.set(name, entry)
}

const noMap = mistake('a map, or a list of maps, to merge', 'something else').mistake

/** Usually the user meant a wildcard. */
function unknownAlias(source: string): Mistake {
  return mistake('an alias of an anchor above', `*${source}`, 'Put a text that begins with * in quotes.').mistake
}
