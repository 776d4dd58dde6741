/** Recognises in a client's output why it refused. `refusal-reasons.json` has the texts of known clients. */
import known from './refusal-reasons.json' with { type: 'json' }

export type RefusalReason = keyof typeof known

const reasons = Object.entries(known) as readonly (readonly [RefusalReason, { readonly words: readonly string[] }])[]

/** Every reason that the text can mean: some clients use the same text for several. Empty if it names none. */
export function reasonsIn(text: string): readonly RefusalReason[] {
  const lowerCase = text.toLowerCase()
  return reasons.flatMap(([reason, { words }]) =>
    words.some((word) => lowerCase.includes(word.toLowerCase())) ? [reason] : [],
  )
}

/** The end of the sentence `Refused, but for another reason: …`. */
export function meaningOf(reason: RefusalReason): string {
  return known[reason].means
}
