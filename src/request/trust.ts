/** Which stores and programs are to trust the certificate. */
import { trustNames } from '../interface/table.ts'
import type { GivenValues } from './input-values.ts'
import { type Mistake, mistake } from './mistake.ts'

export type TrustName = (typeof trustNames)[number]

export interface RequestedTrust {
  readonly by: ReadonlySet<TrustName>
  /** Whether it is a failure if one of them cannot. */
  readonly isRequired: boolean
}

type TrustValues = GivenValues<'trust' | 'trust-required'>

/** So many certificates are put into a store, each by itself, before it is better to have one CA. */
export const mostTrusted = 16

/** `all` is each of them; `none` stands alone. */
export function parseTrust(values: TrustValues, note: (name: 'trust', found: Mistake) => void): RequestedTrust {
  const words = values.trust
  if (words.includes('none') && words.length > 1) {
    note('trust', mistake('none alone, or some of the others', words.join(', ')).mistake)
  }
  const by = words.includes('all') ? trustNames : trustNames.filter((name) => words.includes(name))
  return { by: new Set(by), isRequired: values['trust-required'] }
}
