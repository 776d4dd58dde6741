/**
 * Other people's programs that judge what this one makes. Every test declares here what it needs beside Node.js; what a
 * machine lacks is skipped by name and listed at the end of the run (judges.setup.ts). With CI=true a missing judge is an
 * error, except in a run that is declared to be bare.
 *
 *     describe.skipIf(!requireJudges('curl', 'openssl'))('a server', () => { … pathOfJudge('curl') … })
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { thisMachine } from './judge-machine.ts'
import { type JudgeName, judgeTable, type Machine } from './judge-table.ts'

export type { JudgeName } from './judge-table.ts'

/** What was found of one judge, as it is recorded. */
export interface Finding {
  readonly name: JudgeName
  /** Its path, or a word for a condition that holds. */
  readonly found?: string
  /** Why it cannot judge. */
  readonly missing?: string
}

export interface Gate {
  /**
   * Whether tests with these judges can run.
   *
   * @throws {Error} where one is missing and none may be.
   */
  requireJudges(...names: readonly JudgeName[]): boolean
  /** @throws {Error} where it is missing, or the test has not declared it. */
  pathOfJudge(name: JudgeName): string
  /**
   * What a test starts, by name or by path.
   *
   * @throws {Error} where the name is that of a judge which is missing or was not declared, or that of no program here.
   */
  programToStart(program: string): string
}

/** `npm run test:fast`: without judges, without the bundle, and without what takes seconds. */
export const isQuickLoop = process.env['QUICK_LOOP'] === 'true'

/** What every test may start without a word: POSIX, and what makes machines of the tests' own. */
const baseTools = [
  'cat',
  'chmod',
  'chown',
  'cp',
  'env',
  'find',
  'id',
  'ln',
  'mkdir',
  'mount',
  'mv',
  'nsenter',
  'rm',
  'stat',
]

export interface GateOptions {
  /** Looks for a judge, or remembers what was found. */
  readonly find: (name: JudgeName) => Finding
  /** Whether a missing judge is left out; otherwise it is an error. */
  readonly mayMiss: boolean
}

export function createGate({ find, mayMiss }: GateOptions): Gate {
  const declared = new Map<JudgeName, Finding>()
  const requireJudge = (name: JudgeName): boolean => {
    const finding = declared.get(name) ?? find(name)
    declared.set(name, finding)
    if (finding.found !== undefined) return true
    if (mayMiss) return false
    throw new Error(`${judgeTable[name].title} is missing, and in CI no judge may be: ${finding.missing}`)
  }
  const pathOfJudge = (name: JudgeName): string => {
    const finding = declared.get(name)
    if (finding === undefined)
      throw new Error(`The test starts ${name} and does not declare it: requireJudges('${name}').`)
    if (finding.found === undefined) throw new Error(`${name} is missing (${finding.missing}): it has judged nothing.`)
    return finding.found
  }
  return {
    // Each is asked, so that all that are missing are listed.
    requireJudges: (...names) => !isQuickLoop && names.map(requireJudge).every(Boolean),
    pathOfJudge,
    programToStart(program) {
      if (program.includes('/') || program.includes('\\') || baseTools.includes(program)) return program
      if (program in judgeTable) return pathOfJudge(program as JudgeName)
      throw new Error(`"${program}" is no judge: it needs a row in __tests__/judge-table.ts.`)
    },
  }
}

/** Looks for a judge on a machine. */
export function findJudge(name: JudgeName, machine: Machine): Finding {
  try {
    return { name, found: judgeTable[name].find(machine) }
  } catch (error) {
    return { name, missing: (error as Error).message }
  }
}

/** Names a file of findings, one JSON text a line: each judge is looked for once in a run. The setup file makes it. */
export const recordVariable = 'JUDGES_RECORD'

/** Judges to do without, to see what a machine without them does: WITHOUT_JUDGES=curl,node-24. */
const without = (process.env['WITHOUT_JUDGES'] ?? '').split(',').filter(Boolean)
const unknown = without.filter((name) => !(name in judgeTable))
if (unknown.length > 0) throw new Error(`WITHOUT_JUDGES: no row of judge-table.ts is called ${unknown.join(', ')}.`)

export function findingsIn(file: string): readonly Finding[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  return [
    ...new Map(lines.map((line) => JSON.parse(line) as Finding).map((finding) => [finding.name, finding])).values(),
  ]
}

function findOnce(name: JudgeName): Finding {
  const file = process.env[recordVariable]
  const known = file && findingsIn(file).find((finding) => finding.name === name)
  if (known) return known
  const finding = without.includes(name)
    ? { name, missing: 'left out by WITHOUT_JUDGES' }
    : findJudge(name, thisMachine)
  if (file) appendFileSync(file, `${JSON.stringify(finding)}\n`)
  return finding
}

/** A run that is declared to have no judges: .ci/run makes one to see that nothing else is needed. */
const isBare = process.env['JUDGES'] === 'bare'

const gate = createGate({ find: findOnce, mayMiss: process.env['CI'] !== 'true' || isBare })

export const { requireJudges, pathOfJudge, programToStart } = gate

/** The Node.js binary of a major version, which may be the one that runs the tests; `undefined` where it is missing. */
export function nodeRuntime(major: 20 | 22 | 24 | 26): string | undefined {
  const name = `node-${major}` as const
  return requireJudges(name) ? pathOfJudge(name) : undefined
}
