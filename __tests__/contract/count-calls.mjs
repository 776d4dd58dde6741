// Loaded before the program (`node --import`): counts the calls of `node:fs` that it makes, by their names, and writes
// them to the file in CALLS_FILE when it ends.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { writeFileSync } = fs
const calls = {}
for (const [name, call] of Object.entries(fs)) {
  if (!name.endsWith('Sync')) continue
  fs[name] = (...words) => {
    calls[name] = (calls[name] ?? 0) + 1
    return call(...words)
  }
}
syncBuiltinESMExports()
process.on('exit', () => writeFileSync(process.env['CALLS_FILE'], JSON.stringify(calls)))
