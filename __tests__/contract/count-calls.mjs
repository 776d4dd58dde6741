// Loaded before the program (`node --import`): counts the calls of `node:fs` that the bundle makes, by their names, and
// writes them to the file in CALLS_FILE when it ends. Those of Node.js itself are its own affair.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { writeFileSync } = fs
const calls = {}
for (const [name, call] of Object.entries(fs)) {
  if (!name.endsWith('Sync')) continue
  fs[name] = (...words) => {
    const caller = new Error().stack.split('\n')[2] ?? ''
    if (caller.includes('/dist/')) calls[name] = (calls[name] ?? 0) + 1
    return call(...words)
  }
}
syncBuiltinESMExports()
process.on('exit', () => writeFileSync(process.env['CALLS_FILE'], JSON.stringify(calls)))
