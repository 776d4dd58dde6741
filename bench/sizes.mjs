/** How much of the bundle there is, and how much of it a run loads: figures that no machine changes. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @import { Sizes, Tools } from './types.d.ts' */

/**
 * @param {string} dist
 * @param {Tools} tools
 * @param {string} scratch
 * @returns {Sizes}
 */
export function measureSizes(dist, tools, scratch) {
  return { loaded: loadedForPair(tools, scratch), dist: sizeOfDist(dist) }
}

/**
 * The scripts that V8 counted, and not what is built into Node.js.
 *
 * @param {Tools} tools
 * @param {string} scratch
 */
function loadedForPair({ node, main, environment }, scratch) {
  const place = join(scratch, 'sizes')
  const reports = join(place, 'coverage')
  mkdirSync(reports, { recursive: true })
  const words = [main, 'localhost', '--key-type', 'ecdsa-p256', '--output-directory', 'certs']
  const run = spawnSync(node, words, {
    cwd: place,
    env: { ...environment, NODE_V8_COVERAGE: reports },
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`The program ended with ${run.status}: ${run.stderr}`)
  const urls = readdirSync(reports).flatMap((name) => {
    const { result } = /** @type {{ result: readonly { url: string }[] }} */ (
      JSON.parse(readFileSync(join(reports, name), 'utf8'))
    )
    return result.map(({ url }) => url).filter((url) => url.startsWith('file:'))
  })
  if (urls.length === 0) throw new Error('V8 has counted no script at all.')
  return [...new Set(urls)].reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0)
}

/** @param {string} dist */
function sizeOfDist(dist) {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  const counted = names.filter((name) => !/(^licenses\.txt|\.map|^package\.json)$/.test(basename(name)))
  return counted
    .map((name) => statSync(join(dist, name)))
    .filter((entry) => entry.isFile())
    .reduce((sum, { size }) => sum + size, 0)
}
