/** Reads `test-cases.json`: only what serving the cases needs. `case-definitions.ts` describes its format and each case. */
import { type TestCaseName, testCaseNames } from '../interface/table.ts'
import { mistake, type Parsed } from '../request/mistake.ts'
import { isTestCase } from '../request/serving.ts'
import { testCasesVersion } from './case-definitions.ts'

interface StoredTestCases {
  readonly host: string
  /** `good` is the first. */
  readonly names: readonly TestCaseName[]
}

/** A host name or an IP address. It becomes part of URLs and of command arguments. */
const hostForm = /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$|^[0-9a-f:.]*:[0-9a-f:.]*$/

/** Anyone can have written the file, so every type is checked. */
export function readTestCases(text: string): Parsed<StoredTestCases> {
  const document = parseJson(text)
  if (!isObject(document) || document['version'] !== testCasesVersion) {
    return refuse('version 1', isObject(document) ? shown(document['version']) : typeof document)
  }
  const { host, cases } = document
  if (typeof host !== 'string' || !hostForm.test(host)) return refuse('a host', shown(host))
  if (!Array.isArray(cases)) return refuse('cases', shown(cases))
  const names: TestCaseName[] = []
  for (const entry of cases as readonly unknown[]) {
    const name = isObject(entry) ? entry['name'] : undefined
    if (typeof name !== 'string' || !isTestCase(name)) return refuse('known cases', shown(name))
    names.push(name)
    if (names.length > testCaseNames.length) break
  }
  if (names[0] !== 'good' || new Set(names).size < names.length) {
    return refuse('each case once, good first', names.join(', '))
  }
  return { value: { host, names } }
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text or number unchanged, anything else by its type. */
function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : typeof value
}

function refuse(expected: string, got: string) {
  return mistake(`${expected} in test-cases.json`, got, 'Recreate it with --if-exists replace.')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
