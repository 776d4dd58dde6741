/** Names the judges that were missing, at the end of a run. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingJudgesVariable } from './judges.ts'

export default function setup(): () => void {
  const directory = mkdtempSync(join(tmpdir(), 'judges-'))
  const file = join(directory, 'missing')
  writeFileSync(file, '')
  process.env[missingJudgesVariable] = file
  return () => {
    const missing = [...new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean))]
    rmSync(directory, { recursive: true })
    if (missing.length > 0) {
      console.warn(`\nNOT JUDGED, for want of: ${missing.join(', ')}. Tests with them were skipped.\n`)
    }
  }
}
