// The closing line of .ci/run: true counts from what vitest wrote. In CI a test that was skipped is a failed one, and so
// is a run that ended badly in any other way (coverage too low, no test found).
//
//   count-tests.mjs EXIT_STATUS_OF_THE_TEST_COMMAND
import { existsSync, readFileSync } from 'node:fs'

const status = process.argv[2]
const file = 'build/test-results.json'
const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
const passed = results.numPassedTests ?? 0
const skipped = (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0)
if (skipped > 0) console.log(`${skipped} tests were skipped, which CI does not allow.`)
const failedTests = (results.numFailedTests ?? 0) + skipped
const failed = failedTests === 0 && (status !== '0' || passed === 0) ? 1 : failedTests
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
