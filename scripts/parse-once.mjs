/**
 * Has V8 parse the functions that a run calls once. It passes over a function when it reads the script, and parses it
 * again when it is called, unless the function stands in parentheses: then it takes it for one that is called at once.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAst } from 'rolldown/parseAst'

/**
 * The script with parentheses around the functions that are called. Function declarations become variables before all
 * else, where they can be called from anywhere, as they could.
 *
 * @param called Where those functions begin.
 */
export function parseOnce(source, called) {
  const { body } = parseAst(source, { lang: 'js' })
  const insertions = []
  for (const node of functionsIn(body)) {
    if (node.type !== 'FunctionDeclaration' && called.has(node.start))
      insertions.push([node.start, '('], [node.end, ')'])
  }
  // Of two at one place the one that closes comes first, and inner ones were found after outer ones.
  insertions.sort(([a, first], [b, second]) => a - b || (first === second ? 0 : first === ')' ? -1 : 1))
  const piece = (start, end) => {
    let text = ''
    let at = start
    for (const [place, sign] of insertions) {
      if (place < start || place > end || (place === start && sign === ')') || (place === end && sign === '(')) continue
      text += source.slice(at, place) + sign
      at = place
    }
    return text + source.slice(at, end)
  }
  const first = []
  const rest = []
  let at = 0
  for (const node of body) {
    if (node.type !== 'FunctionDeclaration' || !called.has(node.start)) continue
    first.push(`${node.id.name}=(${piece(node.start, node.end)})`)
    rest.push(piece(at, node.start))
    at = node.end
  }
  rest.push(piece(at, source.length))
  return first.length === 0 ? rest.join('') : `var ${first.join(',')};${rest.join('')}`
}

/** Function expressions, arrow functions and declarations; methods cannot stand in parentheses. */
function* functionsIn(node, isMethod = false) {
  if (Array.isArray(node)) {
    for (const one of node) yield* functionsIn(one)
    return
  }
  if (node === null || typeof node !== 'object') return
  if (/Function/.test(node.type) && !isMethod) yield node
  const holdsMethod = node.type === 'MethodDefinition' || node.method || node.kind === 'get' || node.kind === 'set'
  for (const [key, child] of Object.entries(node)) {
    if (typeof child === 'object') yield* functionsIn(child, holdsMethod && key === 'value')
  }
}

/** Where the functions of a script begin that a run of the program calls, as V8 counts them. */
export function functionsCalled(entry, words) {
  const directory = mkdtempSync(join(tmpdir(), 'parse-once-'))
  try {
    const environment = { PATH: process.env.PATH, HOME: directory, NODE_V8_COVERAGE: join(directory, 'coverage') }
    const { status, stderr } = spawnSync(process.execPath, [entry, ...words], { cwd: directory, env: environment })
    if (status !== 0) throw new Error(`${entry} ${words.join(' ')}: ${stderr}`)
    const [report] = readdirSync(join(directory, 'coverage'))
    const { result } = JSON.parse(readFileSync(join(directory, 'coverage', report), 'utf8'))
    const script = result.find(({ url }) => url.endsWith('/index.js'))
    return new Set(script.functions.flatMap(({ ranges: [whole] }) => (whole.count > 0 ? [whole.startOffset] : [])))
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
