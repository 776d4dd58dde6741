/** YAML 1.1 and 1.2. */

/** A double-quoted scalar: a JSON string in which non-printable characters are escaped too (YAML 1.2 §5.1). */
export function quoteForYaml(text: string): string {
  return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    const hex = (character.codePointAt(0) as number).toString(16)
    return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`
  })
}

/** Comments, with a replacement for characters that are forbidden even there. */
export function yamlComments(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '?')
}
