/**
 * Words of nginx's configuration (ngx_conf_read_token). In double quotes a backslash makes the next `"` or `\` an
 * ordinary character, and nothing else ends the word.
 */

export function quoteForNginx(word: string): string {
  return `"${word.replace(/["\\]/g, '\\$&')}"`
}

/** The path of an `include`, in which `*`, `?` and `[` match others (glob), unless a backslash stands before them. */
export function quotePatternForNginx(path: string): string {
  return quoteForNginx(/[*?[]/.test(path) ? path.replace(/[*?[\\]/g, '\\$&') : path)
}

/** `$` begins a variable in the path of a certificate since nginx 1.15.9, and nothing takes that from it. */
export function cannotSayToNginx(path: string): string | undefined {
  return path.includes('$') ? 'without $, which begins a variable there' : undefined
}
