/** The layers: each import that is forbidden is planted and must be found. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTables, violationsOf } from '../../scripts/check-layers.mjs'
import { temporaryDirectory } from '../program.ts'

const root = join(import.meta.dirname, '..', '..')
const tables = readTables(readFileSync(join(root, 'docs', 'architecture.md'), 'utf8'))
const violations = (file: string, specifier: string) =>
  violationsOf(file, `import { something } from '${specifier}'\n`, tables)

describe('the table of docs/architecture.md', () => {
  it.each([
    ['pki/x.ts', '../errors.ts'],
    ['pki/x.ts', '../request/plan.ts'],
    ['pki/x.ts', 'node:fs'],
    ['pki/asn1.ts', 'node-forge/lib/asn1.js'],
    ['servers/x.ts', '../request/plan.ts'],
    ['servers/x.ts', 'node:path'],
    ['interface/x.ts', '../request/plan.ts'],
    ['request/x.ts', '../certificates/reuse.ts'],
    ['request/x.ts', '../files/output-directory.ts'],
    ['request/x.ts', 'node:fs'],
    ['request/plan.ts', 'yaml'],
    ['files/x.ts', '../request/plan.ts'],
    ['files/x.ts', '../host/terminal.ts'],
    ['certificates/x.ts', '../test-cases/case-definitions.ts'],
    ['certificates/x.ts', '../trust/undo.ts'],
    ['certificates/x.ts', '../files/file-store.ts'],
    ['certificates/x.ts', '../commands/ports.ts'],
    ['test-cases/x.ts', '../certificates/reuse.ts'],
    ['test-cases/x.ts', '../servers/table.ts'],
    ['test-cases/pages.ts', 'node:net'],
    ['test-cases/servers.ts', 'node:child_process'],
    ['test-cases/run-client.ts', 'node:net'],
    ['trust/x.ts', '../certificates/reuse.ts'],
    ['trust/x.ts', './stores/stores.ts'],
    ['trust/x.ts', 'node:fs'],
    ['trust/stores/x.ts', '../undo.ts'],
    ['trust/stores/x.ts', '../../files/entries.ts'],
    ['trust/stores/x.ts', '../../pki/pem.ts'],
    ['trust/stores/java.ts', 'node:child_process'],
    ['commands/x.ts', '../host/terminal.ts'],
    ['commands/x.ts', '../files/file-store.ts'],
    ['commands/x.ts', 'node:fs'],
    ['host/x.ts', '../commands/issue.ts'],
    ['host/x.ts', '../pki/pem.ts'],
    ['host/x.ts', 'node:http'],
    ['host/terminal.ts', '@actions/core'],
    ['errors.ts', './pki/pem.ts'],
    ['elsewhere/x.ts', 'node:crypto'],
  ])('forbids that %s imports %s', (file, specifier) => {
    expect(violations(file, specifier)).toHaveLength(1)
  })

  it.each([
    ['pki/x.ts', './pem.ts'],
    ['pki/second-reader.ts', 'node-forge/lib/asn1.js'],
    ['request/x.ts', '../pki/pem.ts'],
    ['request/document.ts', 'yaml'],
    ['certificates/x.ts', '../files/output-directory.ts'],
    ['trust/ledger-file.ts', 'node:fs'],
    ['trust/stores/run-command.ts', 'node:child_process'],
    ['test-cases/servers.ts', 'node:https'],
    ['commands/x.ts', '../trust/undo.ts'],
    ['host/github.ts', '@actions/core'],
    ['host/x.ts', '../commands/ports.ts'],
    ['main.ts', './trust/stores/stores.ts'],
  ])('allows that %s imports %s', (file, specifier) => {
    expect(violations(file, specifier)).toEqual([])
  })

  it('also finds imports of types, exports and calls of import()', () => {
    for (const source of [
      `import type { Something } from '../errors.ts'`,
      `export { something } from '../errors.ts'`,
      `import {\n  something,\n} from '../errors.ts'`,
      `const { something } = await import('../errors.ts')`,
    ]) {
      expect(violationsOf('pki/x.ts', source, tables), source).toEqual(['pki/x.ts may not import errors.ts.'])
    }
  })
})

describe('the linter', () => {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')

  /** Lints sources as if they were in the repository, and returns the rules that they break. */
  function brokenRules(sources: { readonly [file: string]: string }): readonly string[] {
    const directory = temporaryDirectory()
    for (const name of ['biome.json', 'scripts/pure-core.grit']) cpSync(join(root, name), join(directory, name))
    for (const [file, source] of Object.entries(sources)) {
      mkdirSync(dirname(join(directory, file)), { recursive: true })
      writeFileSync(join(directory, file), source)
    }
    const words = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', ...Object.keys(sources)]
    const { stdout } = spawnSync(process.execPath, words, { cwd: directory, encoding: 'utf8' })
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { category: string }[] }
    return diagnostics.map(({ category }) => category)
  }

  it.each(['pki', 'request', 'servers', 'interface', 'certificates', 'commands', 'trust', 'test-cases'])(
    'lets src/%s read no clock, no random numbers and no environment',
    (folder) => {
      const reads = ['Date.now()', 'new Date()', 'performance.now()', 'Math.random()', 'process.env', 'process.cwd()']
      const source = reads.map((read, index) => `export const read${index} = ${read}\n`).join('')
      expect(brokenRules({ [`src/${folder}/x.ts`]: source })).toEqual(reads.map(() => 'plugin'))
      const random = `import { randomBytes } from 'node:crypto'\n\nexport const read = (count: number) => randomBytes(count)\n`
      expect(brokenRules({ [`src/${folder}/x.ts`]: random })).toContain('plugin')
      expect(
        brokenRules({ [`src/${folder}/x.ts`]: 'export const at = (seconds: number) => new Date(seconds)\n' }),
      ).toEqual([])
    },
  )

  it('lets the entry point read the clock', () => {
    expect(brokenRules({ 'src/main.ts': 'export const now = Date.now()\n' })).toEqual([])
  })

  it('finds a circle of imports, also of types alone', () => {
    const rules = brokenRules({
      'src/pki/a.ts': `import type { B } from './b.ts'\n\nexport type A = B | 1\n`,
      'src/pki/b.ts': `import type { A } from './a.ts'\n\nexport type B = A | 2\n`,
    })
    expect(rules).toContain('lint/suspicious/noImportCycles')
  })
})
