// Bundles what tsc compiled into build/ to dist/main and dist/post, with the licences of what is in it.
// The same sources give the same octets on every machine: `npm run check` rebuilds and compares.
import { rmSync, writeFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const ncc = createRequire(import.meta.url)('@vercel/ncc')

for (const entry of ['main', 'post']) {
  const output = join('dist', entry)
  rmSync(output, { recursive: true, force: true })
  const { code, assets } = await ncc(join(process.cwd(), 'build', `${entry}.js`), {
    cache: false,
    quiet: true,
    license: 'licenses.txt',
    target: 'es2022',
  }).catch((error) => {
    // The stack quotes a line of ncc's own bundle: three megabytes.
    console.error(`${entry}: ${error.message}`)
    process.exit(1)
  })
  await mkdir(output, { recursive: true })
  await writeFile(join(output, 'index.js'), code)
  for (const [name, { source }] of Object.entries(assets)) {
    await mkdir(dirname(join(output, name)), { recursive: true })
    writeFileSync(join(output, name), source)
  }
  const size = (await readFile(join(output, 'index.js'))).length
  console.log(`${join(output, 'index.js')}  ${size} octets`)
}
