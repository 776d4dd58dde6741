// Prints the last line of a test run, with counts from vitest's results. A run that failed in any other way (coverage too
// low, no test found) counts as failed too.
//
//   count-tests.mjs --all|--bare|--some EXIT_STATUS_OF_THE_TEST_COMMAND DIRECTORY [RUNS_FAILED_BEFORE]
//
// --all: every judge is there, so no test may be skipped. --bare: no judge may have been used that a bare machine does not
// have. --some: some judges must be there and some missing; otherwise the run shows nothing.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [kind = '--all', status, directory = '.', runsFailed = '0'] = process.argv.slice(2)

/**
 * @param {string} name
 * @param {any} otherwise
 */
function read(name, otherwise) {
  const file = join(directory, 'build', name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : otherwise
}

const results = read('test-results.json', {})
/** @type {readonly { name: string, title: string, onBareMachine: string, found?: string, missing?: string }[]} */
const judges = read('judges.json', [])

const passed = results.numPassedTests ?? 0
const skipped = (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0)
let failed = results.numFailedTests ?? 0
const mistakes = []
if (runsFailed !== '0') mistakes.push(`${runsFailed} of the runs before this one have failed.`)
if (judges.length === 0) mistakes.push('The run does not say which judges it used.')
if (kind === '--all' && skipped > 0) {
  mistakes.push(`${skipped} tests were skipped, which CI does not allow.`)
  failed += skipped
}
const there = judges.filter(({ found }) => found !== undefined)
const missing = judges.filter(({ found }) => found === undefined)
if (kind === '--bare') {
  // The Node.js that runs the tests is always there.
  const cannotBe = ({ onBareMachine, found = '' }) => onBareMachine === 'never' || found.includes('.judges')
  for (const { title, found } of there.filter(cannotBe)) {
    mistakes.push(`${title} has judged (${found}), which a bare machine does not have.`)
  }
  for (const { title, missing: reason } of missing.filter(({ onBareMachine }) => onBareMachine === 'always')) {
    mistakes.push(`${title} has not judged, which a bare machine has: ${reason}.`)
  }
}
if (kind === '--some' && (there.length === 0 || missing.length === 0 || skipped === 0)) {
  mistakes.push(`${there.length} judges were there, ${missing.length} missing, and ${skipped} tests skipped.`)
}
for (const mistake of mistakes) console.log(mistake)
if (failed === 0 && (status !== '0' || passed === 0 || mistakes.length > 0)) failed = 1
if (kind === '--all') console.log(`\n${passed} passed, ${failed} failed`)
else {
  console.log(`\nJudged by: ${there.map(({ title }) => title).join(', ')}.`)
  console.log(
    `${passed} passed, ${failed} failed, ${skipped} skipped ${kind === '--bare' ? 'on a bare machine' : 'with some judges'}`,
  )
}
process.exitCode = failed === 0 ? 0 : 1
