/** Double-quoted scalars of YAML: JSON's strings, but for what YAML 1.1 or 1.2 (§5.1) takes as an escape only. */

export function quoteForYaml(text: string): string {
  return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    const hex = (character.codePointAt(0) as number).toString(16)
    return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`
  })
}
