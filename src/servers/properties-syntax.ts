/** Values of a Java properties file (java.util.Properties, Spring Boot), in ASCII. */

/** Stands for `${`. The file must contain `placeholderLines`. */
const dollar = `\${selfsigned.dollar}`
const backslash = `\${selfsigned.backslash}`

/** Define the placeholder: the text of a property that replaces one is not expanded again. */
export const placeholderLines: readonly string[] = ['selfsigned.dollar=$', 'selfsigned.backslash=\\\\']

/** Whether a text needs `placeholderLines`. */
export function hasPlaceholder(text: string): boolean {
  return text.includes('${')
}

/** Writes one value. No backslash before `${`: only Spring 6.2 and later read that as an escape. */
export function quoteForProperties(text: string): string {
  return text
    .replace(/(\\*)\$\{|\\/g, (found, before: string | undefined) =>
      before === undefined ? '\\\\' : `${backslash.repeat(found.length - 2)}${dollar}{`,
    )
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/^ /, '\\ ')
}

/** Writes one value of a file in which `${` is not special. */
export function quoteForPlainProperties(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/^ /, '\\ ')
}
