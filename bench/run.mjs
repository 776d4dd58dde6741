/**
 * Measures this program beside others with hyperfine, and prints a table for each job.
 *
 *     node bench/run.mjs [--quick | --judge] [JOB…]
 *
 * What each contestant makes is judged before it is timed; `--judge` only does that, and needs no hyperfine. A run of all
 * jobs that is not `--quick` is kept in bench/results.json. Nothing is asserted: machines differ.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { jobs, packages } from './contestants.mjs'
import { judge } from './judge.mjs'
import { rowsOf, tableOf } from './report.mjs'

/** @import { Contestant, Job } from './contestants.mjs' */

const root = join(import.meta.dirname, '..')
const words = process.argv.slice(2)
const names = words.filter((word) => !word.startsWith('--'))
const chosen = names.length === 0 ? jobs : jobs.filter(({ name }) => names.includes(name))
const [isQuick, onlyJudges] = ['--quick', '--judge'].map((flag) => words.includes(flag))

// Files are kept in memory if possible, so that the speed of the disk does not count.
const scratch = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'bench-'))
try {
  if (chosen.length < Math.max(names.length, 1)) throw new Error(`Jobs are ${jobs.map(({ name }) => name).join(', ')}.`)
  if (!onlyJudges && !isThere('hyperfine')) throw new Error('hyperfine is missing: apt-get install hyperfine')
  const reports = chosen.map((job) => ({ name: job.name, title: job.title, rows: measure(job) }))
  const machine = `${cpus()[0]?.model}, ${cpus().length} cores, Node.js ${process.versions.node}`
  if (!onlyJudges && !isQuick && names.length === 0) {
    const results = { date: new Date().toISOString().slice(0, 10), machine, jobs: reports }
    writeFileSync(join(root, 'bench', 'results.json'), `${JSON.stringify(results, undefined, 1)}\n`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** @param {Job} job */
function measure(job) {
  console.log(`\n${job.name}: ${job.title}`)
  const ready = job.contestants.map((contestant, index) => tryOut(contestant, join(scratch, `${job.name}-${index}`)))
  const entrants = ready.filter((one) => one !== undefined)
  if (onlyJudges) return []
  const exported = join(scratch, 'times.json')
  const { status } = spawnSync(
    'hyperfine',
    [
      ...['--style', 'none', '--warmup', '1', '--runs', `${isQuick ? 2 : job.runs}`, '--export-json', exported],
      ...entrants.flatMap(({ prepare, contestant: { name } }) => ['--prepare', prepare, '--command-name', name]),
      ...entrants.map(({ command }) => command),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: cleanEnvironment() },
  )
  if (status !== 0) throw new Error(`hyperfine ended with ${status}.`)
  const rows = rowsOf(JSON.parse(readFileSync(exported, 'utf8')).results, job)
  console.log(tableOf(rows))
  return rows
}

/**
 * One run, judged.
 *
 * @param {Contestant} contestant
 * @param {string} folder
 */
function tryOut(contestant, folder) {
  const { name, needs, setup, made } = contestant
  if (needs !== undefined && !isThere(needs)) {
    console.log(`  ${name}: ${needs} is missing (Debian package ${packages[needs]})`)
    return undefined
  }
  const [place, shared] = [join(folder, 'run'), join(folder, 'shared')]
  mkdirSync(shared, { recursive: true })
  const inShell = (/** @type {string} */ text) => `export SHARED='${shared}'; ${text}`
  const prepare = `rm -rf '${place}'; mkdir '${place}'; cd '${place}'; ${inShell(contestant.prepare ?? 'true')}`
  const command = `cd '${place}'; ${inShell(contestant.command)}`
  if (setup !== undefined) shell(inShell(`cd "$SHARED" && ${setup}`))
  shell(prepare)
  shell(command)
  judge(made(place, shared), isThere('openssl'))
  console.log(`  ${name}: judged`)
  return { contestant, prepare, command }
}

/** @param {string} text */
function shell(text) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', text], { encoding: 'utf8', env: cleanEnvironment() })
  if (status !== 0) throw new Error(`This command ended with ${status}: ${text}\n${stderr}${stdout}`)
}

/** @param {string} program */
function isThere(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}

/** Of this machine's variables only PATH: some of the others make Node.js start slowly. */
function cleanEnvironment() {
  return {
    PATH: process.env['PATH'],
    HOME: scratch,
    NODE: process.execPath,
    MAIN: join(root, 'dist', 'main', 'index.js'),
    POST: join(root, 'dist', 'post', 'index.js'),
    PEERS: join(root, 'bench', 'peers'),
  }
}
