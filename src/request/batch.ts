/**
 * A batch: one document that describes many certificates, which share `defaults` and a `ca`. The keys of an entry are
 * the names of inputs. Here they are only located in the document; the readers of the inputs interpret them.
 *
 *     defaults: { key-type: ecdsa-p256 }
 *     ca: { common-name: Example test CA, intermediate: true }
 *     certificates:
 *       server-a: { subject-alt-names: [a.example.test, 10.0.0.1] }
 */
import type { Issue } from '../errors.ts'
import { certificateInputNames, type InputName } from '../interface/table.ts'
import { planEntries } from './batch-certificates.ts'
import { readEntries } from './batch-entries.ts'
import {
  type BatchReader,
  type InputText,
  inputText,
  join,
  noteInText,
  readInputText,
  readLayer,
  readMap,
  refuseUnknown,
} from './batch-layers.ts'
import type { Drafts } from './certificate.ts'
import type { DocumentMistake, DocumentNode, MapEntry } from './document.ts'
import { collectDocumentIssues, type DocumentIssues, splitBatch } from './document-issues.ts'
import { readInput, type Source } from './input-values.ts'
import type { RequestedCa } from './issuer.ts'
import { mistake, type Note } from './mistake.ts'
import { parseNameConstraints } from './name-constraints.ts'
import { type RequestContext, readSource } from './request-context.ts'

/** The certificates are in the order of the document, each in the folder that its entry names. */
export interface Batch extends Drafts {
  readonly ca: RequestedCa | 'unreadable' | undefined
  /** Every mistake noted so far, in the order of the document. Entries with a mistake are not in `certificates`. */
  readonly issues: () => readonly Issue[]
}

/** An entry takes about 200 bytes. */
const mostMebibytes = 8

type ReadYaml = (text: string) => DocumentNode | readonly DocumentMistake[]

/**
 * @param fallback Inputs given besides the batch. An entry uses them if neither it nor the defaults give a value.
 * @param readYaml Reads the text as YAML, or reports its syntax errors.
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

const topKeys = ['defaults', 'ca', 'certificates'] as const

function readTop(
  text: string,
  readYaml: ReadYaml,
  fallback: ReadonlyMap<InputName, string>,
  context: RequestContext,
  issues: DocumentIssues,
  note: Note,
): Omit<Batch, 'issues'> | undefined {
  const bytes = Buffer.byteLength(text)
  if (bytes > mostMebibytes * 1024 * 1024) {
    issues.note(undefined, '', mistake(`at most ${mostMebibytes} MiB`, `${bytes} bytes`, splitBatch).mistake)
    return undefined
  }
  const root = readYaml(text)
  if (!('kind' in root)) {
    for (const { offset, mistake: found } of root) issues.note(offset, '', found)
    return undefined
  }
  const reader: BatchReader = { issues, note, context, words: { read: 0, used: 0, isReported: false } }
  const top = readMap(root, '', 'a map with certificates, and optionally defaults and ca', reader)
  if (!top) return undefined
  refuseUnknown(top, '', topKeys, reader)
  const layers = [layerOfInputs(fallback), readDefaults(top.entries.get('defaults'), reader)]
  const ca = readCa(top.entries.get('ca'), reader)
  const { entries, count } = readEntries(top, reader)
  const certificates = planEntries(entries, layers, reader)
  return { ca, certificates, areComplete: count > 0 && certificates.length === count }
}

function layerOfInputs(given: ReadonlyMap<InputName, string>): ReadonlyMap<InputName, InputText> {
  const layer = new Map<InputName, InputText>()
  for (const name of certificateInputNames) {
    const text = given.get(name) ?? ''
    if (text !== '') layer.set(name, inputText(text, undefined, name))
  }
  return layer
}

function readDefaults(entry: MapEntry | undefined, reader: BatchReader): ReadonlyMap<InputName, InputText> {
  if (!entry || entry.value.kind === 'nothing') return new Map()
  const map = readMap(entry.value, 'defaults', 'a map of inputs', reader)
  const serialNumber = map?.entries.get('serial-number')
  if (serialNumber) {
    const found = mistake(
      'a serial number for each certificate',
      'one for all',
      'Give it in the entries.',
      'RFC 5280 §4.1.2.2',
    )
    reader.issues.note(serialNumber.keyOffset, 'defaults.serial-number', found.mistake)
  }
  return readLayer(map, 'defaults', certificateInputNames, reader)
}

const caKeys = ['common-name', 'intermediate', 'keep-ca-key', 'key-type', 'name-constraints'] as const

/** The input that each key is read as. `intermediate` is true or false, as `keep-ca-key` is. */
const inputOfCaKey = {
  'common-name': 'ca-common-name',
  intermediate: 'keep-ca-key',
  'keep-ca-key': 'keep-ca-key',
  'key-type': 'key-type',
  'name-constraints': 'name-constraints',
} as const satisfies { readonly [key in (typeof caKeys)[number]]: InputName }

function readCa(entry: MapEntry | undefined, reader: BatchReader): Batch['ca'] {
  if (!entry || entry.value.kind === 'nothing') return undefined
  const map = readMap(entry.value, 'ca', `a map of ${caKeys.join(', ')}`, reader)
  if (!map) return 'unreadable'
  refuseUnknown(map, 'ca', caKeys, reader)
  const read = <Key extends (typeof caKeys)[number]>(key: Key) => {
    const given = map.entries.get(key)
    const input = inputOfCaKey[key]
    const text = given && readInputText(given.value, input, join('ca', key), reader)
    const parsed = readInput(input, text?.text)
    if (text && parsed && 'mistake' in parsed) noteInText(text, parsed.mistake, 0, reader)
    return { text, value: parsed && 'value' in parsed ? parsed.value : undefined }
  }
  const [commonName, isIntermediate] = [read('common-name').value, read('intermediate').value]
  const [keepKey, keyType, constraints] = [read('keep-ca-key').value, read('key-type').value, read('name-constraints')]
  const nameConstraints = constraints.value && parseNameConstraints(constraints.value)
  if (constraints.text && nameConstraints && 'mistake' in nameConstraints) {
    noteInText(constraints.text, nameConstraints.mistake, 0, reader)
  }
  return {
    commonName,
    isIntermediate: isIntermediate === true,
    keepKey: keepKey === true,
    keyType,
    nameConstraints: nameConstraints && 'value' in nameConstraints ? nameConstraints.value : undefined,
  }
}
