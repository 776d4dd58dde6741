/** Formats IP addresses (RFC 5952). `request/ip-address.ts` parses them. */

/** Canonical text of 4 or 16 octets in network order: IPv6 compressed, lower case (RFC 5952 §4). */
export function formatIpAddress(octets: Uint8Array): string {
  if (octets.length === 4) return octets.join('.')
  const pieces = Array.from({ length: 8 }, (_, index) =>
    (((octets[2 * index] as number) << 8) | (octets[2 * index + 1] as number)).toString(16),
  )
  const text = pieces.join(':')
  // `::` replaces the longest run of two or more zeros, the first if several are equally long.
  const runs = [...text.matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)]
  const longest = runs.reduce<RegExpExecArray | undefined>(
    (best, run) => (best === undefined || zerosIn(run) > zerosIn(best) ? run : best),
    undefined,
  )
  if (!longest) return text
  const before = text.slice(0, longest.index)
  const after = text.slice(longest.index + longest[0].length).replace(/^:/, '')
  return `${before}::${after}`
}

function zerosIn(run: RegExpExecArray): number {
  return run[0].replaceAll(':', '').length
}
