/**
 * Words of nginx's configuration (ngx_conf_read_token). In double quotes, a backslash escapes `"` and `\`, and nothing else
 * is special.
 */

export function quoteForNginx(word: string): string {
  return `"${word.replace(/["\\]/g, '\\$&')}"`
}

/** Writes the path of an `include`, a glob pattern in which a backslash escapes `*`, `?` and `[`. */
export function quotePatternForNginx(path: string): string {
  return quoteForNginx(/[*?[]/.test(path) ? path.replace(/[*?[\\]/g, '\\$&') : path)
}

/** Since nginx 1.15.9, `$` starts a variable in the path of a certificate and cannot be escaped. */
export function cannotSayToNginx(path: string): string | undefined {
  return path.includes('$') ? 'without $, which begins a variable there' : undefined
}
