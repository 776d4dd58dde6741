/** Which files of the bundle a run loads. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryDirectory } from '../program.ts'

/** Names in dist, sorted, as V8's coverage report lists them. */
export function scriptsLoadedBy(
  run: (environment: { readonly NODE_V8_COVERAGE: string }) => unknown,
): readonly string[] {
  const directory = temporaryDirectory()
  run({ NODE_V8_COVERAGE: directory })
  const reports = readdirSync(directory).map((name) => JSON.parse(readFileSync(join(directory, name), 'utf8')))
  const urls = reports.flatMap(({ result }): string[] => result.map(({ url }: { url: string }) => url))
  return urls.flatMap((url) => /\/dist\/(.*)$/.exec(url)?.[1] ?? []).sort()
}
