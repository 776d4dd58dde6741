/** The entries of a batch: a map by name, or a list whose items each have a `name`. */
import { certificateInputNames } from '../interface/table.ts'
import { type BatchReader, join, type Layer, readLayer, readMap, readText } from './batch-layers.ts'
import type { DocumentNode, MapNode } from './document.ts'
import { splitBatch } from './document-issues.ts'
import { differentFolders, foldFolder, parseFolder } from './folder-name.ts'
import { mistake, quote } from './mistake.ts'

/** An entry with a usable name. Its layer can still have mistakes. */
export interface BatchEntry {
  readonly name: string
  readonly offset: number
  readonly path: string
  readonly layer: Layer
}

const mostEntries = 20_000

/** @returns The usable entries, and how many the document has. */
export function readEntries(
  top: MapNode,
  reader: BatchReader,
): { readonly entries: readonly BatchEntry[]; readonly count: number } {
  const node = top.entries.get('certificates')?.value ?? { kind: 'nothing', offset: top.offset }
  const nodes = entryNodes(node, reader)
  if (nodes.length > mostEntries) {
    const found = mistake(`at most ${mostEntries} entries`, String(nodes.length), splitBatch)
    reader.issues.note(node.offset, 'certificates', found.mistake)
    return { entries: [], count: nodes.length }
  }
  const entries = nodes.flatMap((each) => readEntry(each, reader))
  return { entries: withoutClash(entries, reader), count: nodes.length }
}

interface EntryNode {
  /** `undefined` in a list. */
  readonly name: string | undefined
  readonly path: string
  readonly offset: number
  readonly value: DocumentNode
}

function entryNodes(node: DocumentNode, reader: BatchReader): readonly EntryNode[] {
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

const keysInList = ['name', ...certificateInputNames] as const

function readEntry({ name, path, offset, value }: EntryNode, reader: BatchReader): readonly BatchEntry[] {
  const isNothing = name !== undefined && value.kind === 'nothing'
  const map = isNothing ? undefined : readMap(value, path, 'a map of inputs', reader)
  if (!map && !isNothing) return []
  const layer = readLayer(map, path, name === undefined ? keysInList : certificateInputNames, reader)
  if (name !== undefined) return named(name, { offset, path, layer }, path, reader)
  const given = map?.entries.get('name')
  if (!given || given.value.kind === 'nothing') {
    reader.issues.note(offset, `${path}.name`, mistake('a name, which is also the folder', '').mistake)
    return []
  }
  const text = readText(given.value, 'one text', `${path}.name`, reader)
  return text === undefined ? [] : named(text, { offset: given.value.offset, path, layer }, `${path}.name`, reader)
}

function named(
  name: string,
  entry: Omit<BatchEntry, 'name'>,
  path: string,
  { issues }: BatchReader,
): readonly BatchEntry[] {
  const folder = parseFolder(name)
  if ('value' in folder) return [{ ...entry, name: folder.value }]
  issues.note(entry.offset, path, folder.mistake)
  return []
}

function withoutClash(entries: readonly BatchEntry[], { issues }: BatchReader): readonly BatchEntry[] {
  const before = new Map<string, BatchEntry>()
  for (const entry of entries) {
    const folded = foldFolder(entry.name)
    const other = before.get(folded)
    if (other) {
      const advice = `${quote(other.name)} is in line ${issues.lineOf(other.offset)}.`
      issues.note(entry.offset, entry.path, mistake(differentFolders, entry.name, advice).mistake)
    } else before.set(folded, entry)
  }
  return [...before.values()]
}
