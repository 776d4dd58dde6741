/** Erlang terms, in ASCII: how a file of them is read depends on the version that reads it. */

/** A string of the octets of the text in UTF-8. */
export function quoteForErlang(text: string): string {
  const characters = Array.from(Buffer.from(text), (octet) => {
    if (octet < 0x20 || octet > 0x7e) return `\\x{${octet.toString(16)}}`
    const character = String.fromCharCode(octet)
    return /["\\]/.test(character) ? `\\${character}` : character
  })
  return `"${characters.join('')}"`
}

/** The same as a binary: the name of a file is then taken as it is, whatever the locale. */
export function erlangBinary(text: string): string {
  return `<<${quoteForErlang(text)}>>`
}
