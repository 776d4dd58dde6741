/** The stores and programs that must trust the certificate. */
import { trustNames } from '../interface/table.ts'
import type { GivenValues } from './input-values.ts'
import { type Mistake, mistake } from './mistake.ts'

export type TrustName = (typeof trustNames)[number]

export interface RequestedTrust {
  readonly by: ReadonlySet<TrustName>
  /** Whether the run fails if one of them is not possible. */
  readonly isRequired: boolean
}

type TrustValues = GivenValues<'trust' | 'trust-required'>

/** The limit for self-signed certificates in a store. For more, a CA is better. */
export const mostTrusted = 16

/** `all` means each of them; `none` must be the only value. */
export function parseTrust(values: TrustValues, note: (name: 'trust', found: Mistake) => void): RequestedTrust {
  const words = values.trust
  if (words.includes('none') && words.length > 1) {
    note('trust', mistake('none alone, or some of the others', words.join(', ')).mistake)
  }
  const by = words.includes('all') ? trustNames : trustNames.filter((name) => words.includes(name))
  return { by: new Set(by), isRequired: values['trust-required'] }
}
