/**
 * Bundles src/ to dist/main and dist/post, with the licences of what is in it: rolldown joins our modules, ncc bundles
 * each package into a script of its own, and both are made small, since a run reads them all before it begins.
 *
 * The modules that every run loads are one script with one scope, and nothing of it stands inside a function: V8 would
 * parse it twice, as it does with the functions that a run calls (`parse-once.mjs`). What a run may not need is beside it,
 * under the name of its module.
 *
 * The same sources give the same octets on every machine: `npm run check` rebuilds and compares.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { rolldown } from 'rolldown'
import { minifySync } from 'rolldown/utils'
import { functionsCalled, parseOnce } from './parse-once.mjs'

const ncc = createRequire(import.meta.url)('@vercel/ncc')

/** `import * as all from "package"`, `import only from`, `import { some } from`, `import("package")`. */
const importOfPackage =
  /\bimport (?:\* as (\w+)|(\w+)|\{([^}]*)\}) from "(?!node:)([^"./][^"]*)"|\bimport\("(?!node:)([^"./][^"]*)"\)/g

/**
 * Packages whose modules do nothing when they are imported, and do not say so (`sideEffects` of package.json). ncc would
 * keep them all: of this one what starts programs, and what has Node.js load fourteen modules for `fs.promises`.
 */
const doesNothingWhenImported = ['@actions/core']

for (const name of ['bundled', 'packages', 'small']) rmSync(join('build', name), { recursive: true, force: true })
const files = new Map([['licenses.txt', licences()]])
for (const entry of ['main', 'post']) {
  const scripts = await joinModules(entry)
  const packages = await bundlePackages(scripts)
  for (const [name, source] of [...scripts, ...packages]) {
    // Before it is made small: the contract looks there for what the bundle sees.
    write(join('build/bundled', entry, name), source)
    files.set(join(entry, name), small(name, source))
  }
  files.set(join(entry, 'package.json'), '{ "type": "module" }\n')
}
const start = join('main', 'index.js')
for (const [name, contents] of files) write(join('build/small', name), contents)
const called = functionsCalled(resolve('build/small', start), ['localhost', '--key-type', 'ecdsa-p256'])
files.set(start, parseOnce(files.get(start), called))

// Only now, and at once: a build that failed leaves the bundle that was there.
rmSync('dist', { recursive: true, force: true })
for (const [name, contents] of files) {
  write(join('dist', name), contents)
  console.log(`${join('dist', name)}  ${contents.length} octets`)
}

/** Our own modules, as scripts by their names. */
async function joinModules(entry) {
  const start = slashed(resolve('src', `${entry}.ts`))
  const importsOf = new Map()
  const build = await rolldown({
    input: { index: start },
    platform: 'node',
    // Of packages each has its script; the one bundle sees the other as it lies in dist.
    external: (id) => isPackage(id) || id.startsWith('node:') || id === '../main/index.js',
    plugins: [
      {
        name: 'imports',
        moduleParsed: ({ id, importedIds }) => void importsOf.set(slashed(id), importedIds.map(slashed)),
      },
    ],
  })
  const { output } = await build.generate({
    format: 'esm',
    chunkFileNames: '[name].js',
    codeSplitting: { groups: [{ name: 'start', test: (id) => importedFrom(start, importsOf).has(slashed(id)) }] },
  })
  await build.close()
  const scripts = new Map(output.map(({ fileName, code }) => [fileName, withoutFacades(code)]))
  if (scripts.has('start.js')) throw new Error(`${entry} starts with more than index.js.`)
  return scripts
}

/** Windows has two signs between folders. */
function slashed(path) {
  return path.replaceAll('\\', '/')
}

/** The modules that are imported with this one, itself among them. */
function importedFrom(id, importsOf, found = new Set()) {
  if (!found.has(id)) {
    found.add(id)
    for (const imported of importsOf.get(id) ?? []) importedFrom(imported, importsOf, found)
  }
  return found
}

/**
 * Imported as ES modules, those of Node.js would have each of their getters called, and with it fourteen modules more
 * loaded (`fs.promises`, `crypto.webcrypto`). Node.js before 20.16 has no `getBuiltinModule`.
 */
function withoutFacades(code) {
  const imports = /^import (?:\* as )?(\w+)?(?:, )?(\{[^}]*\})? from "(node:[^"]+)";$/gm
  const taken = code.replace(imports, (_, whole, some, name) => {
    const names = [whole, some?.replaceAll(' as ', ': ')].filter(Boolean)
    return names.map((one) => `const ${one} = builtin("${name}");`).join('\n')
  })
  const left = /^.*(\bfrom "node:|\bimport[ (]"node:).*$/m.exec(taken)
  if (left) throw new Error(`A module of Node.js is imported in a way not foreseen: ${left[0]}`)
  const builtin =
    'const builtin = process.getBuiltinModule ?? (await import("node:module")).createRequire(import.meta.url);\n'
  return taken === code ? code : builtin + taken
}

/** Of a package. */
function scriptOf(name) {
  return `${name.replace(/^@/, '').replaceAll('/', '-').replace(/\.js$/, '')}.js`
}

function isPackage(id) {
  return /^[^./\0]/.test(id) && !id.startsWith('node:') && !/^[A-Za-z]:/.test(id)
}

/** Of each package that the scripts import, its script, with what is imported of it. */
async function bundlePackages(scripts) {
  const namesOf = new Map()
  for (const [name, code] of scripts)
    scripts.set(
      name,
      code.replace(importOfPackage, (whole, ...found) => {
        const [all, only, some, ofStatement, ofCall] = found
        const from = ofStatement ?? ofCall
        const names = namesOf.get(from) ?? new Set()
        namesOf.set(from, names)
        if (ofCall) names.add('*')
        else if (all) for (const [, used] of code.matchAll(new RegExp(`\\b${all}\\.(\\w+)`, 'g'))) names.add(used)
        else for (const one of only ? ['default'] : some.split(',')) names.add(one.trim().split(' as ')[0])
        return whole.replace(`"${from}"`, `"./${scriptOf(from)}"`)
      }),
    )
  const bundled = []
  for (const [from, names] of namesOf) bundled.push([scriptOf(from), await bundlePackage(from, names)])
  return bundled
}

async function bundlePackage(from, names) {
  const entry = join('build/packages', scriptOf(from))
  if (doesNothingWhenImported.includes(from)) copyAsPure(from)
  write(entry, names.has('*') ? `export * from '${from}'\n` : `export { ${[...names].join(', ')} } from '${from}'\n`)
  const options = { cache: false, quiet: true, target: 'es2022' }
  const { code, assets } = await ncc(resolve(entry), options).catch((error) => {
    // The stack quotes a line of ncc's own bundle: three megabytes.
    console.error(`${from}: ${error.message}`)
    process.exit(1)
  })
  const others = Object.keys(assets).filter((name) => name !== 'package.json')
  if (others.length > 0) throw new Error(`${from} is more than one script: ${others.join(', ')}`)
  return code
}

function copyAsPure(name) {
  const copy = join('build/packages/node_modules', name)
  cpSync(join('node_modules', name), copy, { recursive: true })
  const description = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8'))
  write(join(copy, 'package.json'), JSON.stringify({ ...description, sideEffects: false }))
}

/** ASCII alone, lest V8 hold every letter in two octets. */
function small(name, source) {
  const { code, errors } = minifySync(name, source, { module: true, compress: { target: 'es2022' }, mangle: true })
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`)
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function write(path, contents) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, contents)
}

/** Of every package that is bundled; ncc's own list leaves out those whose licence is a choice. */
function licences() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const bundled = Object.entries(packages).filter(
    ([path, { dev, link }]) => path.startsWith('node_modules/') && !dev && !link,
  )
  return bundled
    .map(([path, { version, license }]) => {
      const file = readdirSync(path).find((name) => /^licen[cs]e/i.test(name))
      if (file === undefined) throw new Error(`${path} has no licence text`)
      const name = path.slice('node_modules/'.length)
      return `${name} ${version}, ${license}\n\n${readFileSync(join(path, file), 'utf8').trim()}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}
