// Bundles what tsc compiled into build/ to dist/main and dist/post, with the licences of what is in it.
// The same sources give the same octets on every machine: `npm run check` rebuilds and compares.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const ncc = createRequire(import.meta.url)('@vercel/ncc')

const files = new Map([['licenses.txt', licences()]])
for (const entry of ['main', 'post']) {
  const { code, assets } = await ncc(join(process.cwd(), 'build', `${entry}.js`), {
    cache: false,
    quiet: true,
    target: 'es2022',
  }).catch((error) => {
    // The stack quotes a line of ncc's own bundle: three megabytes.
    console.error(`${entry}: ${error.message}`)
    process.exit(1)
  })
  files.set(join(entry, 'index.js'), code)
  for (const [name, { source }] of Object.entries(assets)) files.set(join(entry, name), source)
}

// Only now, and at once: a build that failed leaves the bundle that was there.
rmSync('dist', { recursive: true, force: true })
for (const [name, contents] of files) {
  mkdirSync(dirname(join('dist', name)), { recursive: true })
  writeFileSync(join('dist', name), contents)
  console.log(`${join('dist', name)}  ${contents.length} octets`)
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
