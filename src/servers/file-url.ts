/** Paths as `file:` URLs (RFC 8089). Every character that is special in a URL, a list or a pattern is percent-encoded. */

export function fileUrl(path: string): string {
  const isOfWindows = isWindowsPath(path)
  const segments = (isOfWindows ? path.replaceAll('\\', '/') : path).split('/')
  const encoded = segments.map((segment, index) => encodeSegment(segment, isOfWindows && index === 0)).join('/')
  if (encoded.startsWith('//')) return `file:${encoded}`
  return `file://${encoded.startsWith('/') ? '' : '/'}${encoded}`
}

function encodeSegment(segment: string, isDrive: boolean): string {
  if (isDrive) return segment
  const encoded = encodeURIComponent(segment)
  return encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

export function isWindowsPath(path: string): boolean {
  return /^([A-Za-z]:|\\)/.test(path)
}
