/** `test-cases.json` read back: what of it a server of the cases needs. What each case is stands in `test-cases.ts`. */
import type { TestCaseName } from '../interface/table.ts'
import { mistake, type Parsed } from '../request/parsed.ts'
import { isTestCase } from '../request/serving.ts'
import { type TestCasesDocument, testCasesVersion } from './table.ts'

export interface StoredTestCases {
  readonly host: string
  /** `good` is the first. */
  readonly names: readonly TestCaseName[]
}

/** A host name or an IP address; it ends in URLs and in words of commands. */
const hostForm = /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$|^[0-9a-f:.]*:[0-9a-f:.]*$/

export function readTestCases(text: string): Parsed<StoredTestCases> {
  const document = parseJson(text) as Partial<TestCasesDocument> | null | undefined
  if (document?.version !== testCasesVersion) return refuse('version 1', String(document?.version))
  const { host, cases } = document
  if (typeof host !== 'string' || !hostForm.test(host)) return refuse('a host', String(host))
  if (!Array.isArray(cases)) return refuse('cases', typeof cases)
  const names = cases.map((entry) => String(entry?.name))
  const unknown = names.find((name) => !isTestCase(name))
  if (unknown !== undefined) return refuse('cases that are known', unknown)
  if (names[0] !== 'good' || new Set(names).size < names.length) {
    return refuse('each case once, good first', names.join(', '))
  }
  return { value: { host, names: names as readonly TestCaseName[] } }
}

function refuse(expected: string, got: string) {
  return mistake(`${expected} in test-cases.json`, got, 'Make it anew with --if-exists replace.')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
