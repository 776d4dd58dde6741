/** Why a client refused a certificate, recognised by its words: those of known clients are in `refusal-reasons.json`. */
import known from './refusal-reasons.json' with { type: 'json' }

export type RefusalReason = keyof typeof known

const reasons = Object.entries(known) as readonly (readonly [RefusalReason, { readonly words: readonly string[] }])[]

/** Every reason that these words can mean: some clients have the same words for several. None for unknown words. */
export function reasonsIn(text: string): readonly RefusalReason[] {
  const lowerCase = text.toLowerCase()
  return reasons.flatMap(([reason, { words }]) =>
    words.some((word) => lowerCase.includes(word.toLowerCase())) ? [reason] : [],
  )
}

/** As the rest of `Refused, but for another reason: …`. */
export function meaningOf(reason: RefusalReason): string {
  return known[reason].means
}
