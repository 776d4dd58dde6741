// Loaded before the program (`node --import`): at the FAULT_AT-th call that changes the file system, kills the process
// before it, or in the middle of it where it writes, or lets it fail with the code in FAULT. With FAULT_CALLS these calls
// alone count; `spawn` is the start of another program. Without FAULT_AT nothing happens, and with FAULT_LOG the names of
// the calls are written there at the end.
import childProcess from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const changing = [
  'mkdtempSync',
  'openSync',
  'writeFileSync',
  'fchmodSync',
  'fchownSync',
  'renameSync',
  'rmdirSync',
  'unlinkSync',
]
const counted = process.env['FAULT_CALLS']?.split(',') ?? changing
const faultAt = Number(process.env['FAULT_AT'])
const fault = process.env['FAULT']
const originals = Object.fromEntries(changing.map((name) => [name, fs[name]]))
let calls = 0
const log = []

const { spawn } = childProcess
childProcess.spawn = (...words) => {
  calls += counted.includes('spawn') ? 1 : 0
  if (counted.includes('spawn') && calls === faultAt) process.kill(process.pid, 'SIGKILL')
  return spawn(...words)
}

for (const name of changing.filter((one) => counted.includes(one))) {
  const call = originals[name]
  fs[name] = (...words) => {
    const reads = name === 'openSync' && typeof words[1] === 'number'
    calls += reads ? 0 : 1
    if (!reads) log.push(name)
    if (!reads && calls === faultAt) {
      if (fault !== 'SIGKILL') {
        // What is cleaned up after the fault goes through.
        Object.assign(fs, originals)
        throw Object.assign(new Error(`${fault}: ${name} was made to fail`), { code: fault })
      }
      if (name === 'writeFileSync') call(words[0], words[1].slice(0, words[1].length / 2))
      process.kill(process.pid, 'SIGKILL')
    }
    return call(...words)
  }
}
syncBuiltinESMExports()

const logFile = process.env['FAULT_LOG']
if (logFile) process.on('exit', () => originals.writeFileSync(logFile, log.join('\n')))
