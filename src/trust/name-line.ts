/** Names in certificates, as Node.js reads them. */

/** In one line; `undefined`, as Node.js gives it against its own types, for a name with nothing in it. */
export function nameLine(name: string | undefined): string | undefined {
  return name?.replaceAll('\n', ', ')
}
