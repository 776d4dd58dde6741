/** The linter holds the layers: each thing that is forbidden is planted and must be found. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryDirectory } from '../program.ts'

const root = join(import.meta.dirname, '..', '..')
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')

/** Lints one source as if it stood in the repository; gives the rules that it breaks. */
function brokenRules(file: string, source: string): readonly string[] {
  const directory = temporaryDirectory()
  for (const name of ['biome.json', 'scripts/pure-core.grit']) cpSync(join(root, name), join(directory, name))
  mkdirSync(dirname(join(directory, file)), { recursive: true })
  writeFileSync(join(directory, file), source)
  const words = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', file]
  const { stdout } = spawnSync(process.execPath, words, { cwd: directory, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { category: string }[] }
  return diagnostics.map(({ category }) => category)
}

const importOf = (specifier: string) => `import { something } from '${specifier}'\n\nexport const used = something\n`

describe('layers', () => {
  it.each([
    ['src/pki/x.ts', '../request/parse.ts'],
    ['src/pki/x.ts', '../errors.ts'],
    ['src/pki/x.ts', 'node:fs'],
    ['src/pki/x.ts', 'node-forge'],
    ['src/pki/asn1.ts', 'node-forge/lib/asn1.js'],
    ['src/pki/second-reader.ts', 'node:fs'],
    ['src/request/x.ts', '../tasks/issue.ts'],
    ['src/request/x.ts', 'node:fs'],
    ['src/request/x.ts', 'yaml'],
    ['src/pki/der-reader.ts', 'node-forge/lib/asn1.js'],
    ['src/servers/x.ts', '../request/parse.ts'],
    ['src/servers/x.ts', '../tasks/issue.ts'],
    ['src/servers/x.ts', 'node:path'],
    ['src/host/x.ts', '../servers/table.ts'],
    ['src/tasks/x.ts', '../files/file-store.ts'],
    ['src/tasks/x.ts', '../host/terminal.ts'],
    ['src/files/x.ts', '../request/parse.ts'],
    ['src/files/x.ts', '../host/terminal.ts'],
    ['src/trust/x.ts', '../files/file-store.ts'],
    ['src/trust/x.ts', '../tasks/ports.ts'],
    ['src/trust/x.ts', '../pki/pem.ts'],
    ['src/trust/x.ts', 'node:child_process'],
    ['src/host/x.ts', '../files/file-store.ts'],
    ['src/host/x.ts', '../pki/pem.ts'],
    ['src/host/terminal.ts', '@actions/core'],
    ['src/host/x.ts', 'node:http'],
    ['src/tasks/x.ts', '../serve/case-servers.ts'],
    ['src/serve/x.ts', '../tasks/ports.ts'],
    ['src/serve/x.ts', '../pki/pem.ts'],
    ['src/serve/x.ts', 'node:net'],
    ['src/test-cases/pages.ts', 'node:fs'],
    ['src/test-cases/servers.ts', 'node:child_process'],
    ['src/test-cases/run-client.ts', 'node:net'],
  ])('%s may not import %s', (file, specifier) => {
    expect(brokenRules(file, importOf(specifier))).toEqual(['lint/style/noRestrictedImports'])
  })

  it.each([
    ['src/pki/x.ts', './pem.ts'],
    ['src/pki/x.ts', 'node:crypto'],
    ['src/pki/second-reader.ts', 'node-forge/lib/asn1.js'],
    ['src/request/x.ts', '../pki/pem.ts'],
    ['src/request/document.ts', 'yaml'],
    ['src/servers/x.ts', './server.ts'],
    ['src/tasks/x.ts', '../request/parse.ts'],
    ['src/tasks/x.ts', '../servers/table.ts'],
    ['src/files/x.ts', '../tasks/ports.ts'],
    ['src/trust/x.ts', '../tasks/trust-ports.ts'],
    ['src/trust/stores/run-command.ts', 'node:child_process'],
    ['src/serve/x.ts', '../tasks/serve-ports.ts'],
    ['src/test-cases/servers.ts', 'node:https'],
    ['src/test-cases/ports-in-a-row.ts', 'node:net'],
    ['src/test-cases/run-client.ts', 'node:child_process'],
    ['src/host/github.ts', '@actions/core'],
    ['src/main.ts', './host/terminal.ts'],
  ])('%s may import %s', (file, specifier) => {
    expect(brokenRules(file, importOf(specifier))).toEqual([])
  })
})

describe('pure core', () => {
  it.each(['pki', 'request', 'servers', 'tasks'])('src/%s reads no clock, no dice and no environment', (folder) => {
    const file = `src/${folder}/x.ts`
    for (const read of [
      'Date.now()',
      'new Date()',
      'performance.now()',
      'Math.random()',
      'process.env',
      'process.cwd()',
    ]) {
      expect(brokenRules(file, `export const read = ${read}\n`), read).toEqual(['plugin'])
    }
    const dice = `import { randomBytes } from 'node:crypto'\n\nexport const read = (count: number) => randomBytes(count)\n`
    expect(brokenRules(file, dice)).toContain('plugin')
    expect(brokenRules(file, 'export const at = (seconds: number) => new Date(seconds)\n')).toEqual([])
  })

  it('may be called where the clock is', () => {
    expect(brokenRules('src/main.ts', 'export const now = Date.now()\n')).toEqual([])
  })
})
