/** Client certificates: the words of the one that the inputs describe, with other names and for clients. */
import type { InputName } from '../interface/table.ts'
import { type CertificateDraft, type Note, planCertificate } from './certificate.ts'
import { clashOf, parseFolder } from './folder.ts'
import { mistake } from './parsed.ts'
import type { RequestContext } from './sources.ts'

/** Inputs that several certificates cannot share: each has its own. */
export const wordsOfOneCertificate = [
  'common-name',
  'subject-alt-names',
  'key-file',
  'certificate-request',
  'serial-number',
] as const satisfies readonly InputName[]

export function planClients(
  names: readonly string[],
  raw: ReadonlyMap<InputName, string>,
  context: RequestContext,
  note: Note,
): readonly CertificateDraft[] {
  const clash = clashOf(names)
  if (clash) {
    note('client-names', mistake('names whose folders differ also where case does not count', clash.join(', ')).mistake)
  }
  const shared = [...raw].filter(([name]) => !(wordsOfOneCertificate as readonly string[]).includes(name))
  return names.flatMap((name) => {
    const folder = parseFolder(name)
    if ('mistake' in folder) {
      note('client-names', folder.mistake)
      return []
    }
    const words = new Map([...shared, ['common-name', name] as const, ['usage', 'client'] as const])
    const client = planCertificate(`clients/${folder.value}`, words, context, (input, found) => {
      // Mistakes in the shared words are noted for the certificate itself.
      if (input !== 'common-name') return
      note(
        'client-names',
        typeof found === 'string' || 'cannotBeCombinedWith' in found ? found : { ...found, advice: undefined },
      )
    })
    return client ? [{ ...client, note }] : []
  })
}
