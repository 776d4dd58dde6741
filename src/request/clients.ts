/** Plans client certificates: from the inputs of the certificate itself, but with the clients' names and usage. */
import type { InputName } from '../interface/table.ts'
import { type Drafts, planCertificate } from './certificate.ts'
import { clashOf, differentFolders, parseFolder } from './folder-name.ts'
import { readInput } from './input-values.ts'
import { type Mistake, mistake, type Note } from './mistake.ts'
import type { RequestContext } from './request-context.ts'

/** Inputs that several certificates cannot share: each has its own. */
export const inputsOfOneCertificate = [
  'common-name',
  'subject-alt-names',
  'key-file',
  'certificate-request',
  'serial-number',
] as const satisfies readonly InputName[]

/** The inputs that several certificates can share. */
export function withoutInputsOfOne(raw: ReadonlyMap<InputName, string>): ReadonlyMap<InputName, string> {
  return new Map([...raw].filter(([name]) => !(inputsOfOneCertificate as readonly string[]).includes(name)))
}

export function planClients(
  names: readonly string[],
  raw: ReadonlyMap<InputName, string>,
  context: RequestContext,
  note: Note,
): Drafts {
  const clash = clashOf(names)
  if (clash) {
    note('client-names', mistake(differentFolders, clash.join(', ')).mistake)
  }
  const shared = withoutInputsOfOne(raw)
  const noteLater = (input: InputName, found: Mistake | string) =>
    note(ownName.has(input) ? 'client-names' : input, found)
  const certificates = names.flatMap((name) => {
    const folder = parseFolder(name)
    if ('mistake' in folder) {
      note('client-names', folder.mistake)
      return []
    }
    const commonName = readInput('common-name', name)
    if (commonName && 'mistake' in commonName) {
      // The advice mentions subject-alt-names, which cannot be given for clients.
      note('client-names', { ...commonName.mistake, advice: undefined })
      return []
    }
    const words = new Map([...shared, ['common-name', name] as const, ['usage', 'client'] as const])
    const client = planCertificate(`clients/${folder.value}`, words, context, (input, found) => {
      // Mistakes in the shared inputs are noted for the certificate itself.
      if (input === 'common-name') note('client-names', found)
    })
    return client ? [{ ...client, note: noteLater }] : []
  })
  return { certificates, areComplete: certificates.length === names.length }
}

/** Inputs whose value comes from the client's name. */
const ownName: ReadonlySet<InputName> = new Set(['common-name', 'subject-alt-names'])
