/**
 * A batch: one document with many certificates, which share `defaults` and a `ca`. An entry takes the words of the
 * inputs, so all that is read here is where each word stands; what it means is read where the inputs are.
 *
 *     defaults: { key-type: ecdsa-p256 }
 *     ca: { common-name: Example test CA, intermediate: true }
 *     certificates:
 *       server-a: { subject-alt-names: [a.example.test, 10.0.0.1] }
 *
 * Loaded only where there is a batch.
 */
import type { Issue } from '../errors.ts'
import {
  type CertificateInputName,
  certificateInputNames,
  type InputName,
  inputNames,
  inputs,
} from '../interface/table.ts'
import { describeKey } from '../redaction.ts'
import { type CertificateDraft, type Drafts, planCertificate } from './certificate.ts'
import type { DocumentMistake, DocumentNode, MapEntry, MapNode } from './document.ts'
import { collectDocumentIssues, type DocumentIssues } from './document-issues.ts'
import { foldFolder, parseFolder } from './folder-name.ts'
import { readInput, type Source } from './input-values.ts'
import type { RequestedCa } from './issuer.ts'
import { type Mistake, mistake, type Note, quote, withoutKeyOf } from './mistake.ts'
import { parseNameConstraints } from './name-constraints.ts'
import { type RequestContext, readSource } from './request-context.ts'
import { nearestName } from './spelling.ts'

/** The certificates are in the order of the document, each in the folder of its entry's name. */
export interface Batch extends Drafts {
  readonly ca: RequestedCa | 'unreadable' | undefined
  /** Every mistake noted so far, in the order of the document. What has one is left out above. */
  readonly issues: () => readonly Issue[]
}

/** An entry is some 200 octets long. */
const mostMebibytes = 8
const mostEntries = 20_000
/** Of all entries, with what `defaults` and aliases put into them; an ordinary one has ten. */
const mostWords = 300_000
const makeMore = 'Make more than one batch of it.'
/** How much of a long text is worth a word more. */
const charactersOfWord = 64
/** A-labels take longer. */
const wordsOfOtherScript = 4

/**
 * @param fallback What was given besides the batch: what neither an entry nor the defaults say.
 * @param readYaml Reads the text as YAML, or says what is wrong with it as such.
 * @param note Called if the document cannot be read at all, and for mistakes in `fallback`.
 */
export function readBatch(
  source: Source,
  fallback: ReadonlyMap<InputName, string>,
  context: RequestContext,
  readYaml: ReadYaml,
  note: Note,
): Batch {
  const nothing = { ca: 'unreadable', certificates: [], areComplete: false } as const
  const text = readSource(source, 'certificates', context, note)
  if (text === undefined) return { ...nothing, issues: () => [] }
  const issues = collectDocumentIssues('path' in source ? source.path : 'certificates', text)
  const batch = readTop(text, readYaml, fallback, context, issues, note)
  return { ...(batch ?? nothing), issues: issues.found }
}

type ReadYaml = (text: string) => DocumentNode | readonly DocumentMistake[]

const topKeys = ['defaults', 'ca', 'certificates'] as const

function readTop(
  text: string,
  readYaml: ReadYaml,
  fallback: ReadonlyMap<InputName, string>,
  context: RequestContext,
  issues: DocumentIssues,
  note: Note,
): Omit<Batch, 'issues'> | undefined {
  const octets = Buffer.byteLength(text)
  if (octets > mostMebibytes * 1024 * 1024) {
    issues.note(undefined, '', mistake(`at most ${mostMebibytes} MiB`, `${octets} octets`, makeMore).mistake)
    return undefined
  }
  const root = readYaml(text)
  if (!('kind' in root)) {
    for (const { offset, mistake: found } of root) issues.note(offset, '', found)
    return undefined
  }
  const reader: Reader = { issues, note, context, words: { read: 0, used: 0, isTold: false } }
  const top = readMap(root, '', 'a map with certificates, and maybe defaults and ca', reader)
  if (!top) return undefined
  refuseUnknown(top, '', topKeys, reader)
  const layers = [layerOfInputs(fallback), readDefaults(top.entries.get('defaults'), reader)]
  const ca = readCa(top.entries.get('ca'), reader)
  const { entries, placeCount } = readEntries(top, reader)
  const certificates = readCertificates(entries, layers, reader)
  return { ca, certificates, areComplete: placeCount > 0 && certificates.length === placeCount }
}

interface Reader {
  readonly issues: DocumentIssues
  /** For mistakes in inputs. */
  readonly note: Note
  readonly context: RequestContext
  /** A word of `defaults` is read once and used by each entry; an alias is read wherever it stands. */
  readonly words: { read: number; used: number; isTold: boolean }
}

/** Whether there are too many words now, which is a mistake at this place. */
function isTooMuch(words: number, offset: number, { issues, words: totals }: Reader): boolean {
  if (words <= mostWords) return false
  if (totals.isTold) return true
  totals.isTold = true
  const expected = `at most ${mostWords} words in all entries, with defaults and aliases`
  issues.note(offset, 'certificates', mistake(expected, 'more', makeMore).mistake)
  return true
}

/** Words that were given at one place. */
type Layer = ReadonlyMap<CertificateInputName, Word>

interface Word {
  readonly text: string
  /** What it costs to read. */
  readonly words: number
  /** `undefined` for an input. */
  readonly offset: number | undefined
  readonly path: string
  /** Of a list that was written as one. */
  readonly items: readonly Item[]
}

interface Item {
  readonly text: string
  readonly offset: number
  readonly index: number
}

function wordOf(text: string, offset: number | undefined, path: string, items: readonly Item[] = []): Word {
  const count = 1 + (text.match(/[\r\n,]/g)?.length ?? 0) + Math.floor(text.length / charactersOfWord)
  const isAscii = !/[^\0-\x7f]|xn--/i.test(text)
  return { text, offset, path, items, words: isAscii ? count : wordsOfOtherScript * count }
}

function layerOfInputs(given: ReadonlyMap<InputName, string>): Layer {
  return new Map(
    certificateInputNames.flatMap((name) => {
      const text = given.get(name) ?? ''
      return text === '' ? [] : [[name, wordOf(text, undefined, name)] as const]
    }),
  )
}

function readDefaults(entry: MapEntry | undefined, reader: Reader): Layer {
  if (!entry || entry.value.kind === 'nothing') return new Map()
  const map = readMap(entry.value, 'defaults', 'a map of inputs', reader)
  const serialNumber = map?.entries.get('serial-number')
  if (serialNumber) {
    const found = mistake(
      'a serial number of each certificate',
      'one for all',
      'Say it in the entries.',
      'RFC 5280 §4.1.2.2',
    )
    reader.issues.note(serialNumber.keyOffset, 'defaults.serial-number', found.mistake)
  }
  return readLayer(map, 'defaults', certificateInputNames, reader)
}

/** The words of a map; those that are empty are as if they were not there. */
function readLayer(map: MapNode | undefined, path: string, known: readonly string[], reader: Reader): Layer {
  const layer = new Map<CertificateInputName, Word>()
  if (!map) return layer
  refuseUnknown(map, path, known, reader)
  for (const name of certificateInputNames) {
    const entry = map.entries.get(name)
    const word = entry && readWord(entry.value, name, join(path, name), reader)
    if (word) layer.set(name, word)
  }
  return layer
}

/** What an input would be given as: a list has a line for each of its items. */
function readWord(node: DocumentNode, name: InputName, path: string, reader: Reader): Word | undefined {
  const { kind } = inputs[name].type
  reader.words.read += node.kind === 'list' ? node.items.length : 1
  if (isTooMuch(reader.words.read, node.offset, reader)) return undefined
  if (node.kind === 'list' && kind === 'list') {
    const items = node.items.flatMap((item, index) => {
      const text = item.kind === 'text' ? item.text : readText(item, 'one word', `${path}[${index}]`, reader)
      return text === undefined ? [] : [{ text, offset: item.offset, index }]
    })
    const text = items.map((item) => item.text).join('\n')
    return text === '' ? undefined : wordOf(text, node.offset, path, items)
  }
  const expected = kind === 'list' ? 'a list, or one text' : 'one text'
  const text = readText(node, expected, path, reader, kind === 'secret')
  return text === undefined || text === '' ? undefined : wordOf(text, node.offset, path)
}

/** `undefined` where nothing stands, or what is none has been noted. */
function readText(
  node: DocumentNode,
  expected: string,
  path: string,
  { issues }: Reader,
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

function readMap(node: DocumentNode, path: string, expected: string, reader: Reader): MapNode | undefined {
  const { issues } = reader
  if (node.kind === 'map') {
    reader.words.read += node.refused.length
    if (isTooMuch(reader.words.read, node.offset, reader)) return undefined
    for (const { offset, mistake: found } of node.refused) issues.note(offset, path, found)
    return node
  }
  const got = { text: 'a text', list: 'a list', nothing: '' }
  issues.note(node.offset, path, node.kind === 'refused' ? node.mistake : mistake(expected, got[node.kind]).mistake)
  return undefined
}

function refuseUnknown(map: MapNode, path: string, known: readonly string[], reader: Reader): void {
  reader.words.read += map.entries.size
  if (isTooMuch(reader.words.read, map.offset, reader)) return
  for (const [name, { keyOffset }] of map.entries) {
    if (known.includes(name)) continue
    reader.issues.note(keyOffset, join(path, name), () => unknownName(name, known).mistake)
  }
}

function unknownName(name: string, known: readonly string[]) {
  const ofEntry = known.includes('usage')
  if (ofEntry && (inputNames as readonly string[]).includes(name)) {
    return mistake('an input that each certificate has its own of', name, 'This one is given once, beside the batch.')
  }
  const nearest = nearestName(name, known)
  if (nearest === undefined) return mistake(`one of ${known.join(', ')}`, name)
  const expected = ofEntry ? 'the name of an input' : `one of ${known.join(', ')}`
  return mistake(expected, name, `Did you mean ${nearest}?`)
}

/** `certificates.server-a`; what is no plain word is put in brackets. */
function join(path: string, name: string): string {
  const isPlain = /^[\p{L}\p{N}_-][\p{L}\p{M}\p{N}._-]{0,99}$/u.test(name)
  const prefix = path === '' ? '' : `${path}.`
  return isPlain && describeKey(name) === undefined ? `${prefix}${name}` : `${path}[${quote(name)}]`
}

const caKeys = ['common-name', 'intermediate', 'keep-ca-key', 'key-type', 'name-constraints'] as const

/** Each is read as the input that it is; `intermediate` is as `keep-ca-key`, yes or no. */
const inputOfCaKey = {
  'common-name': 'ca-common-name',
  intermediate: 'keep-ca-key',
  'keep-ca-key': 'keep-ca-key',
  'key-type': 'key-type',
  'name-constraints': 'name-constraints',
} as const satisfies { readonly [key in (typeof caKeys)[number]]: InputName }

function readCa(entry: MapEntry | undefined, reader: Reader): Batch['ca'] {
  if (!entry || entry.value.kind === 'nothing') return undefined
  const map = readMap(entry.value, 'ca', `a map of ${caKeys.join(', ')}`, reader)
  if (!map) return 'unreadable'
  refuseUnknown(map, 'ca', caKeys, reader)
  const read = <Key extends (typeof caKeys)[number]>(key: Key) => {
    const given = map.entries.get(key)
    const input = inputOfCaKey[key]
    const word = given && readWord(given.value, input, join('ca', key), reader)
    const parsed = readInput(input, word?.text)
    if (parsed && 'mistake' in parsed) noteWord(word as Word, parsed.mistake, 0, reader)
    return { word, value: parsed && 'value' in parsed ? parsed.value : undefined }
  }
  const [commonName, isIntermediate] = [read('common-name').value, read('intermediate').value]
  const [keepKey, keyType, constraints] = [read('keep-ca-key').value, read('key-type').value, read('name-constraints')]
  const nameConstraints = constraints.value && parseNameConstraints(constraints.value)
  if (nameConstraints && 'mistake' in nameConstraints) {
    noteWord(constraints.word as Word, nameConstraints.mistake, 0, reader)
  }
  return {
    commonName,
    isIntermediate: isIntermediate === true,
    keepKey: keepKey === true,
    keyType,
    nameConstraints: nameConstraints && 'value' in nameConstraints ? nameConstraints.value : undefined,
  }
}

/**
 * Where an item is what is wrong, there.
 *
 * @param from The item after the last one that was: mistakes are told in the order of the items, some of them equal.
 * @returns The same for the next.
 */
function noteWord(word: Word, given: Mistake | string, from: number, { issues }: Reader): number {
  const found = withoutKeyOf(word.text, given)
  const got = typeof found === 'object' && 'got' in found ? found.got : ''
  const isIt = (text: string) => text === got || text.endsWith(`:${got}`)
  for (let at = from; at < word.items.length && got !== ''; at++) {
    const { text, offset, index } = word.items[at] as Item
    if (!text.split(/[\r\n,]/).some((part) => isIt(part.trim()))) continue
    issues.note(offset, `${word.path}[${index}]`, found)
    return at + 1
  }
  issues.note(word.offset, word.path, found)
  return from
}

interface Entry {
  readonly name: string
  readonly offset: number
  readonly path: string
  readonly layer: Layer
}

/** A map by name, or a list whose items have one. */
function readEntries(
  top: MapNode,
  reader: Reader,
): { readonly entries: readonly Entry[]; readonly placeCount: number } {
  const node = top.entries.get('certificates')?.value ?? { kind: 'nothing', offset: top.offset }
  const places = placesOf(node, reader)
  if (places.length > mostEntries) {
    const found = mistake(`at most ${mostEntries} entries`, String(places.length), makeMore)
    reader.issues.note(node.offset, 'certificates', found.mistake)
    return { entries: [], placeCount: places.length }
  }
  const entries = places.flatMap((place) => readEntry(place, reader))
  return { entries: withoutClash(entries, reader), placeCount: places.length }
}

interface Place {
  /** `undefined` in a list. */
  readonly name: string | undefined
  readonly path: string
  readonly offset: number
  readonly value: DocumentNode
}

function placesOf(node: DocumentNode, reader: Reader): readonly Place[] {
  const expected = 'a map of certificates by name'
  const isEmpty =
    node.kind === 'list'
      ? node.items.length === 0
      : node.kind === 'map' && node.entries.size + node.refused.length === 0
  if (isEmpty) reader.issues.note(node.offset, 'certificates', mistake(expected, '').mistake)
  if (node.kind === 'list') {
    return node.items.map((value, index) => {
      return { name: undefined, path: `certificates[${index}]`, offset: value.offset, value }
    })
  }
  const map = readMap(node, 'certificates', expected, reader)
  return [...(map?.entries ?? [])].map(([name, { keyOffset, value }]) => {
    return { name, path: join('certificates', name), offset: keyOffset, value }
  })
}

const namesInList = ['name', ...certificateInputNames] as const

function readEntry({ name, path, offset, value }: Place, reader: Reader): readonly Entry[] {
  const isNothing = name !== undefined && value.kind === 'nothing'
  const map = isNothing ? undefined : readMap(value, path, 'a map of inputs', reader)
  if (!map && !isNothing) return []
  const layer = readLayer(map, path, name === undefined ? namesInList : certificateInputNames, reader)
  if (name !== undefined) return named(name, { offset, path, layer }, path, reader)
  const given = map?.entries.get('name')
  const text = given && readText(given.value, 'one text', `${path}.name`, reader)
  if (text !== undefined)
    return named(text, { offset: given?.value.offset as number, path, layer }, `${path}.name`, reader)
  if (!given || given.value.kind === 'nothing') {
    reader.issues.note(offset, `${path}.name`, mistake('a name, which is the folder too', '').mistake)
  }
  return []
}

function named(name: string, entry: Omit<Entry, 'name'>, path: string, { issues }: Reader): readonly Entry[] {
  const folder = parseFolder(name)
  if ('value' in folder) return [{ ...entry, name: folder.value }]
  issues.note(entry.offset, path, folder.mistake)
  return []
}

function withoutClash(entries: readonly Entry[], { issues }: Reader): readonly Entry[] {
  const before = new Map<string, Entry>()
  for (const entry of entries) {
    const folded = foldFolder(entry.name)
    const other = before.get(folded)
    if (other) {
      const advice = `${quote(other.name)} is in line ${issues.lineOf(other.offset)}.`
      const found = mistake('names whose folders differ also where case does not count', entry.name, advice)
      issues.note(entry.offset, entry.path, found.mistake)
    } else before.set(folded, entry)
  }
  return [...before.values()]
}

function readCertificates(
  entries: readonly Entry[],
  layers: readonly Layer[],
  reader: Reader,
): readonly CertificateDraft[] {
  const certificates: CertificateDraft[] = []
  for (const entry of entries) {
    const given = wordsOf([...layers, entry.layer])
    for (const word of given.values()) reader.words.used += word.words
    if (isTooMuch(reader.words.used, entry.offset, reader)) break
    const certificate = readCertificate(entry, given, reader)
    if (certificate) certificates.push(certificate)
  }
  return certificates
}

const nameInputs = certificateInputNames.filter((name) => inputs[name].group === 'Names')

/** What a nearer word puts aside of those further away, since the two cannot both be. */
const putAside: { readonly [name in CertificateInputName]?: readonly CertificateInputName[] } = {
  'not-after': ['validity-days'],
  'validity-days': ['not-after'],
  'key-type': ['key-file', 'certificate-request'],
  'key-file': ['key-type', 'certificate-request'],
  'certificate-request': ['key-type', 'key-file'],
}

/** The nearest of each, the last layer being that. */
function wordsOf(layers: readonly Layer[]): Map<CertificateInputName, Word> {
  const words = new Map<CertificateInputName, Word>()
  for (const layer of layers) {
    for (const name of layer.keys()) for (const other of putAside[name] ?? []) words.delete(other)
    // A certification request brings its names, unless there are others beside it.
    if (layer.has('certificate-request') && !hasNames(layer)) for (const name of nameInputs) words.delete(name)
    for (const [name, word] of layer) words.set(name, word)
  }
  return words
}

function hasNames(words: Layer): boolean {
  return nameInputs.some((name) => words.has(name))
}

function readCertificate(
  entry: Entry,
  given: Map<CertificateInputName, Word>,
  reader: Reader,
): CertificateDraft | undefined {
  const raw = new Map<InputName, string>([...given].map(([name, { text }]) => [name, text]))
  if (!given.has('common-name') && (hasNames(given) || !given.has('certificate-request'))) {
    raw.set('common-name', entry.name)
  }
  const from = new Map<InputName, number>()
  return planCertificate(entry.name, raw, reader.context, (name, found) => {
    const word = given.get(name as CertificateInputName)
    if (word && word.offset === undefined) reader.note(name, found)
    else if (word) from.set(name, noteWord(word, found, from.get(name) ?? 0, reader))
    else reader.issues.note(entry.offset, join(entry.path, name), withAdvice(name, found))
  })
}

/** Where nothing was given, it is the entry's name that is wrong. */
function withAdvice(name: InputName, found: Mistake | string): Mistake | string {
  return name === 'common-name' && typeof found === 'object' && 'got' in found
    ? { ...found, advice: 'Give a common-name, or choose another name for it.' }
    : found
}
