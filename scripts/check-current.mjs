// After a build: the generated files must be the same as those that are committed.
import { spawnSync } from 'node:child_process'

const generated = ['action.yml', 'README.md', 'docs/servers.md', 'docs/test-cases.md', 'dist']
const { status, stdout, stderr } = spawnSync('git', ['status', '--porcelain', '--', ...generated], { encoding: 'utf8' })
if (status !== 0) {
  console.error(stderr)
  process.exit(1)
}
if (stdout !== '') {
  console.error(`These generated files differ from those that are committed:\n${stdout}`)
  console.error('Run npm run build and commit them with the change.')
  process.exit(1)
}
console.log(`${generated.join(', ')}: current`)
