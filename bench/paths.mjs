/** No path of the machine goes into the results. */

/**
 * Every absolute path becomes its last part.
 *
 * @param {string} text
 */
export function withoutPaths(text) {
  return text.replace(/(?<![\w:/.])(?:[A-Za-z]:)?[\\/](?:[^\s'"\\/:;,)]+[\\/])*([^\s'"\\/:;,)]+)/g, '…/$1')
}
