/** Begins the record of the judges, and at the end of a run says what was not judged and why. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgeTable } from './judge-table.ts'
import { type Finding, findingsIn, recordVariable } from './judges.ts'

/** What .ci/run reads. */
const report = join(import.meta.dirname, '..', 'build', 'judges.json')

export default function setup(): () => void {
  const directory = mkdtempSync(join(tmpdir(), 'judges-'))
  const record = join(directory, 'record')
  process.env[recordVariable] = record
  return () => {
    const findings = findingsIn(record)
    rmSync(directory, { recursive: true })
    mkdirSync(join(report, '..'), { recursive: true })
    const rows = findings.map((finding) => {
      const { title, onBareMachine } = judgeTable[finding.name]
      return { ...finding, title, onBareMachine }
    })
    writeFileSync(report, `${JSON.stringify(rows, null, 2)}\n`)
    const text = notJudged(findings)
    if (text !== '') console.warn(`\n${text}`)
  }
}

/** What a person reads who has not all of them; nothing where none is missing. */
export function notJudged(findings: readonly Finding[]): string {
  const missing = findings.filter(({ found }) => found === undefined)
  if (missing.length === 0) return ''
  const rows = missing.map(({ name, missing: reason }) => [judgeTable[name].title, reason] as const).sort()
  const width = Math.max(...rows.map(([title]) => title.length))
  const lines = rows.map(([title, reason]) => `  ${title.padEnd(width)}  ${reason}`)
  return [
    `NOT JUDGED: these ${missing.length} of ${findings.length} programs and conditions are missing on this machine.`,
    'The tests that need them were skipped; everything else was tested.',
    ...lines,
    'CONTRIBUTING.md, "Tests", says how to get them. None is needed to use or to change this program.',
    '',
  ].join('\n')
}
