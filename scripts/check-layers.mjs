// Checks every import in src/, type-only ones included, against the two tables of docs/architecture.md.
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * The tables as maps: a folder or file of src/ and what it may import; a package or module of Node.js and who may import it.
 *
 * @param {string} markdown
 */
export function readTables(markdown) {
  const rows = (/** @type {string} */ heading) => {
    const table = markdown.split(`| ${heading} |`)[1]?.split('\n\n')[0] ?? ''
    return table.split('\n').flatMap((row) => {
      const [, names = [], others = []] = row
        .split('|')
        .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word))
      return names.map((name) => /** @type {[string, string[]]} */ ([name, others]))
    })
  }
  return { folders: new Map(rows('folder | may import')), modules: new Map(rows('module | imported by')) }
}

/**
 * The forbidden imports of one file, a sentence each.
 *
 * @param {string} file Path below src/.
 * @param {string} source
 * @param {ReturnType<typeof readTables>} tables
 */
export function violationsOf(file, source, { folders, modules }) {
  const own = nearest(file, [...folders.keys()])
  if (own === undefined) return [`${file}: no row of the table applies to it.`]
  const specifiers = [
    ...source.matchAll(/^(?:import|export)\b[^'"]*?\bfrom ['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm),
  ]
  return specifiers.flatMap(([, statement, call]) => {
    const specifier = statement ?? call ?? ''
    if (!specifier.startsWith('.')) {
      const allowed = modules.get(specifier.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1')) ?? []
      return allowed.includes('everybody') || nearest(file, allowed) !== undefined
        ? []
        : [`${file} may not import ${specifier}.`]
    }
    const target = posix.join(posix.dirname(file), specifier)
    const isOwn = nearest(target, [...folders.keys()]) === own
    return isOwn || nearest(target, folders.get(own) ?? []) !== undefined ? [] : [`${file} may not import ${target}.`]
  })
}

/** The longest of these names that is the file itself or a folder that contains it. */
function nearest(/** @type {string} */ file, /** @type {string[]} */ names) {
  const around = names.filter((name) => file === name || file.startsWith(`${name}/`))
  return around.sort((a, b) => b.length - a.length)[0]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const tables = readTables(readFileSync('docs/architecture.md', 'utf8'))
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
  const files = paths.map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.ts'))
  const violations = files.flatMap((file) => violationsOf(file, readFileSync(`src/${file}`, 'utf8'), tables))
  for (const violation of violations) console.error(violation)
  console.log(`${files.length} files, ${violations.length} forbidden imports`)
  process.exitCode = violations.length === 0 ? 0 : 1
}
