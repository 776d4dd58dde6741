/** Erlang terms, in ASCII, because versions of Erlang assume different encodings of a file. */

/** A string of the text's bytes in UTF-8. */
export function quoteForErlang(text: string): string {
  const characters = Array.from(Buffer.from(text), (octet) => {
    if (octet < 0x20 || octet > 0x7e) return `\\x{${octet.toString(16)}}`
    const character = String.fromCharCode(octet)
    return /["\\]/.test(character) ? `\\${character}` : character
  })
  return `"${characters.join('')}"`
}

/** The same as a binary. Erlang uses a file name in a binary as it is, whatever the locale. */
export function erlangBinary(text: string): string {
  return `<<${quoteForErlang(text)}>>`
}
