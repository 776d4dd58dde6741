/** Plans the certificates of a batch: each entry with the defaults and the inputs given beside the batch. */
import { certificateInputNames, type InputName, inputs } from '../interface/table.ts'
import type { BatchEntry } from './batch-entries.ts'
import { areTooMany, type BatchReader, type InputText, join, type Layer, noteInText } from './batch-layers.ts'
import { type CertificateDraft, planCertificate } from './certificate.ts'
import type { Mistake } from './mistake.ts'

/** @param layers Below the entries' own, the nearest last. */
export function planEntries(
  entries: readonly BatchEntry[],
  layers: readonly Layer[],
  reader: BatchReader,
): readonly CertificateDraft[] {
  const certificates: CertificateDraft[] = []
  for (const entry of entries) {
    const given = merge([...layers, entry.layer])
    for (const { words } of given.values()) reader.words.used += words
    if (areTooMany(reader.words.used, entry.offset, reader)) break
    const certificate = planEntry(entry, given, reader)
    if (certificate) certificates.push(certificate)
  }
  return certificates
}

const nameInputs = certificateInputNames.filter((name) => inputs[name].group === 'Names')

/** An input in a nearer layer replaces these of the layers below, because the two exclude each other. */
const replacedInputs: { readonly [name in InputName]?: readonly InputName[] } = {
  'not-after': ['validity-days'],
  'validity-days': ['not-after'],
  'key-type': ['key-file', 'certificate-request'],
  'key-file': ['key-type', 'certificate-request'],
  'certificate-request': ['key-type', 'key-file'],
}

/** The text of each input, from the nearest layer that gives it. The last layer is the nearest. */
function merge(layers: readonly Layer[]): Layer {
  const merged = new Map<InputName, InputText>()
  for (const layer of layers) {
    for (const name of layer.keys()) for (const other of replacedInputs[name] ?? []) merged.delete(other)
    // A certification request brings its own names, unless its layer gives others.
    if (layer.has('certificate-request') && !hasNames(layer)) for (const name of nameInputs) merged.delete(name)
    for (const [name, text] of layer) merged.set(name, text)
  }
  return merged
}

function hasNames(layer: Layer): boolean {
  return nameInputs.some((name) => layer.has(name))
}

function planEntry(entry: BatchEntry, given: Layer, reader: BatchReader): CertificateDraft | undefined {
  const raw = new Map<InputName, string>([...given].map(([name, { text }]) => [name, text]))
  if (!given.has('common-name') && (hasNames(given) || !given.has('certificate-request'))) {
    raw.set('common-name', entry.name)
  }
  const from = new Map<InputName, number>()
  return planCertificate(entry.name, raw, reader.context, (name, found) => {
    const input = given.get(name)
    if (input && input.offset === undefined) reader.note(name, found)
    else if (input) from.set(name, noteInText(input, found, from.get(name) ?? 0, reader))
    else reader.issues.note(entry.offset, join(entry.path, name), withAdvice(name, found))
  })
}

/** No common name was given, so it is the entry's name that is wrong. */
function withAdvice(name: InputName, found: Mistake | string): Mistake | string {
  return name === 'common-name' && typeof found === 'object' && 'got' in found
    ? { ...found, advice: 'Give a common-name, or choose another name for the entry.' }
    : found
}
