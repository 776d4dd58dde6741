/** Values of a Java properties file (java.util.Properties, Spring Boot), in ASCII. */

/** What `${` is written with; `placeholderLines` have to stand in the file for it. */
const dollar = `\${selfsigned.dollar}`
const backslash = `\${selfsigned.backslash}`

/** Holds what `${` would begin otherwise, a placeholder: the text of a property is not looked at again. */
export const placeholderLines: readonly string[] = ['selfsigned.dollar=$', 'selfsigned.backslash=\\\\']

/** Whether a text needs `placeholderLines`. */
export function hasPlaceholder(text: string): boolean {
  return text.includes('${')
}

/** One value. Spring 6.2 takes a backslash before `${` for an escape, older ones do not: so there is none. */
export function quoteForProperties(text: string): string {
  return text
    .replace(/(\\*)\$\{|\\/g, (found, before: string | undefined) =>
      before === undefined ? '\\\\' : `${backslash.repeat(found.length - 2)}${dollar}{`,
    )
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/^ /, '\\ ')
}

/** One value of a file in which `${` begins nothing. */
export function quoteForPlainProperties(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/^ /, '\\ ')
}
