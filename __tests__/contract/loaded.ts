/** What runs of the bundle load. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryDirectory } from '../program.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist')

export interface Loaded {
  /** Names in dist. */
  readonly scripts: readonly string[]
  readonly octets: number
  /** Modules of Node.js, its own that nobody can import among them. */
  readonly builtins: readonly string[]
}

/** What a run of the bundle loads, as V8 counted it. */
export function loadedBy(run: (environment: { readonly NODE_V8_COVERAGE: string }) => unknown): Loaded {
  const directory = temporaryDirectory()
  run({ NODE_V8_COVERAGE: directory })
  const reports = readdirSync(directory).map((name) => JSON.parse(readFileSync(join(directory, name), 'utf8')))
  const urls = reports.flatMap(({ result }): string[] => result.map(({ url }: { url: string }) => url))
  const scripts = urls.flatMap((url) => /\/dist\/(.*)$/.exec(url)?.[1] ?? []).sort()
  return {
    scripts,
    octets: scripts.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0),
    builtins: urls.filter((url) => url.startsWith('node:')).map((url) => url.slice('node:'.length)),
  }
}
