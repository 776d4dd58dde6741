/** Names in certificates, as Node.js reads them. */

/** The name in one line. For an empty name Node.js returns `undefined`, although its types do not say so. */
export function nameLine(name: string | undefined): string | undefined {
  return name?.replaceAll('\n', ', ')
}
