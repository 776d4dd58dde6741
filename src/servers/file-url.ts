/** Paths as `file:` URLs (RFC 8089), in ASCII. */

export function fileUrl(path: string): string {
  const isOfWindows = /^([A-Za-z]:)?\\|^[A-Za-z]:/.test(path)
  const segments = (isOfWindows ? path.replaceAll('\\', '/') : path).split('/')
  const encoded = segments.map((segment) => encodeURIComponent(segment).replaceAll('%3A', ':')).join('/')
  if (encoded.startsWith('//')) return `file:${encoded}`
  return `file://${encoded.startsWith('/') ? '' : '/'}${encoded}`
}
