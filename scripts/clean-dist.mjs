// Empties dist/ and writes the Action's post entry, which loads the bundle of main a second time.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'

const post = `// The Action's clean-up: the same bundle, told that the job is over.
process.env.SELFSIGNED_CERT_PHASE = 'post'
await import('../main/index.js')
`
rmSync('dist', { recursive: true, force: true })
mkdirSync('dist/post', { recursive: true })
writeFileSync('dist/post/index.js', post)
writeFileSync('dist/post/package.json', '{ "type": "module" }\n')
