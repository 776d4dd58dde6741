/** One command: measures this program and its peers in one run, prints tables, and writes results, page and picture. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { jobs } from './jobs.mjs'
import { cleanEnvironment, describeMachine, findGnuTime, makeScratch } from './machine.mjs'
import { measureJob } from './measure.mjs'
import { help, parseOptions } from './options.mjs'
import { findPackage, findPython, peers } from './peers.mjs'
import { resultsAsJson } from './report-json.mjs'
import { reportAsMarkdown } from './report-markdown.mjs'
import { reportAsSvg } from './report-svg.mjs'
import { reportForTerminal } from './report-terminal.mjs'
import { runTimed } from './run-program.mjs'
import { measureSizes } from './sizes.mjs'
import { targets } from './targets.mjs'
import { verdictsOf } from './verdicts.mjs'

/** @import { Results, Tools } from './types.d.ts' */

const root = join(import.meta.dirname, '..')
const options = optionsOrExit()

if (options.help) {
  console.log(help)
} else if (options.list) {
  for (const { name, title } of jobs) console.log(`${name.padEnd(16)}${title}`)
} else if (options.from !== undefined) {
  const results = /** @type {Results} */ (JSON.parse(readFileSync(options.from, 'utf8')))
  // Limits may have changed since; the measurements have not.
  writePage(
    { ...results, verdicts: verdictsOf(targets, results.jobs, results.sizes) },
    options.markdown ?? pageOfDocs(),
  )
} else {
  const { scratch, output } = makeScratch(options.scratch)
  const clean = () => rmSync(scratch, { recursive: true, force: true })
  process.once('SIGINT', () => {
    clean()
    process.exit(130)
  })
  try {
    const results = await measureAll(scratch, output)
    console.log(reportForTerminal(results))
    const isWhole = options.only === undefined && !options.quick
    const json = options.json ?? (isWhole ? join(root, 'bench', 'results.json') : undefined)
    const page = options.markdown ?? (isWhole ? pageOfDocs() : undefined)
    if (json !== undefined) writeFileSync(json, resultsAsJson(results))
    if (page !== undefined) writePage(results, page)
  } finally {
    clean()
  }
}

/**
 * @param {string} scratch
 * @param {string} output
 * @returns {Promise<Results>}
 */
async function measureAll(scratch, output) {
  const peersFolder = resolve(options.peers ?? join(root, '.judges', 'peers'))
  const environment = cleanEnvironment(peersFolder, scratch)
  const pythonOfPeers = join(peersFolder, 'venv', 'bin', 'python')
  const python = options.python ?? (existsSync(pythonOfPeers) ? pythonOfPeers : 'python3')
  const node = options.node === undefined ? process.execPath : resolve(options.node)
  /** @type {Tools} */
  const tools = {
    node,
    main: join(root, 'dist', 'main', 'index.js'),
    post: join(root, 'dist', 'post', 'index.js'),
    actionFile: join(root, 'action.yml'),
    python: findPython(python, environment),
    packages: {
      selfsigned: findPackage('selfsigned', [peersFolder]),
      'node-forge': findPackage('node-forge', [peersFolder, root]),
    },
    scripts: join(root, 'bench', 'peers'),
    docker: process.env['DOCKER'] ?? 'docker',
    image: options.image ?? 'ghcr.io/org/selfsigned-cert-action:1',
    time: findGnuTime(),
    environment,
    run: (command) => void runTimed(command, { directory: scratch, environment }),
  }
  const found = peers.map(({ name, brings, version }) => ({ name, brings, version: version({ ...tools }) }))
  const versions = Object.fromEntries(
    found.flatMap(({ name, version }) => (version === undefined ? [] : [[name, version]])),
  )
  const missing = Object.fromEntries(
    found.flatMap(({ name, brings, version }) => (version === undefined ? [[name, brings]] : [])),
  )
  const sizes = measureSizes(join(root, 'dist'), tools, scratch)
  const measured = []
  for (const job of jobs.filter(({ name }) => options.only?.includes(name) ?? true)) {
    const setting = {
      tools,
      scratch,
      rounds: options.quick ? 2 : job.rounds,
      resourceRounds: options.quick ? 1 : 3,
      versions,
      missing,
      tell: (/** @type {string} */ text) =>
        process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`),
    }
    measured.push(await measureJob(job, setting))
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  return {
    date: new Date().toISOString(),
    quick: options.quick,
    program: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    machine: describeMachine(output),
    versions: { ...versionsOfRuntimes(tools), ...versions },
    missing: { ...missing, ...(tools.time === undefined ? { 'GNU time': 'Debian package time' } : {}) },
    sizes,
    jobs: measured,
    verdicts: verdictsOf(targets, measured, sizes),
  }
}

/** @param {Tools} tools */
function versionsOfRuntimes({ node, python }) {
  const say = (/** @type {string} */ program, /** @type {string} */ code) =>
    spawnSync(program, [program === node ? '-p' : '-c', code], { encoding: 'utf8' }).stdout.trim()
  return {
    'Node.js': say(node, 'process.versions.node'),
    "Node.js's OpenSSL": say(node, 'process.versions.openssl'),
    ...(python === undefined ? {} : { Python: say(python, 'import platform; print(platform.python_version())') }),
  }
}

function optionsOrExit() {
  try {
    const names = jobs.map(({ name }) => name)
    return parseOptions(process.argv.slice(2), names)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return process.exit(2)
  }
}

function pageOfDocs() {
  return join(root, 'docs', 'speed.md')
}

/**
 * @param {Results} results
 * @param {string} page
 */
function writePage(results, page) {
  const picture = `${page.replace(/\.md$/, '')}.svg`
  const notes = readFileSync(join(root, 'bench', 'notes.md'), 'utf8')
  writeFileSync(picture, reportAsSvg(results))
  writeFileSync(page, reportAsMarkdown(results, basename(picture), notes))
}
