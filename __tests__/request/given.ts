/** Inputs as a host gives them, and what is planned or reported for them. */
import { posix } from 'node:path'
import { expect } from 'vitest'
import { formatIssue, InputError } from '../../src/errors.ts'
import { type GivenInput, type InputName, inputNames } from '../../src/interface/table.ts'
import type { PlannedCertificate } from '../../src/request/certificate.ts'
import { readDocument } from '../../src/request/document.ts'
import { type Plan, planFrom } from '../../src/request/plan.ts'
import type { RequestContext } from '../../src/request/request-context.ts'
import { files, now } from './files.ts'

export { day, now } from './files.ts'

/** Texts by input. Names that are no inputs may be given too. */
export type Words = { readonly [Name in InputName]?: string } & { readonly [name: string]: string }

export function given(words: Words): readonly GivenInput[] {
  return Object.entries(words).map(([name, text]) => ({ name, text, spell: (spelled) => `--${spelled}` }))
}

/** @param more Files beside those of `files.ts`, by path. */
export function contextOf(more: { readonly [path: string]: string } = {}): RequestContext {
  const all = new Map(Object.entries({ ...files, ...more }))
  return {
    now,
    readText(path) {
      const text = all.get(path)
      return text === undefined ? { unreadable: 'no such file' } : { text }
    },
    absolutePath: (path) => posix.resolve('/work', path),
  }
}

/** @throws {InputError} */
function planInputs(inputs: readonly GivenInput[], context = contextOf()): Plan {
  const isBatch = inputs.some(({ name, text }) => name === 'certificates' && text.trim() !== '')
  return planFrom(inputs, context, isBatch ? readDocument : undefined)
}

/** A plan, which must be possible. */
export function plan(words: Words | readonly GivenInput[] = {}, more: { readonly [path: string]: string } = {}): Plan {
  return planInputs(asInputs(words), contextOf(more))
}

/** The first certificate of a plan. */
export function certificate(words: Words = {}): PlannedCertificate {
  return plan(words).certificates[0] as PlannedCertificate
}

/** A plan, or the error with all mistakes. Any other failure is thrown. */
export function planOrMistakes(inputs: readonly GivenInput[], context = contextOf()): Plan | InputError {
  try {
    return planInputs(inputs, context)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

/** The lines that a person reads; none if a plan is possible. */
export function mistakes(
  words: Words | readonly GivenInput[],
  more: { readonly [path: string]: string } = {},
): readonly string[] {
  const planned = planOrMistakes(asInputs(words), contextOf(more))
  return planned instanceof InputError ? planned.issues.map(formatIssue) : []
}

/** The input of each mistake. */
export function wrongInputs(words: Words | readonly GivenInput[]): readonly string[] {
  const planned = planOrMistakes(asInputs(words))
  return planned instanceof InputError ? planned.issues.map(({ where }) => where) : []
}

function asInputs(words: Words | readonly GivenInput[]): readonly GivenInput[] {
  return Array.isArray(words) ? (words as readonly GivenInput[]) : given(words as Words)
}

/** Each issue names its input or a place in a batch, and says what to change in one short line. */
export function expectClear(error: InputError): void {
  expect(error.issues.length).toBeGreaterThan(0)
  for (const issue of error.issues) {
    const line = formatIssue(issue)
    const isPlace =
      issue.where.startsWith('--') ||
      /^certificates:\d+/.test(issue.where) ||
      inputNames.some((name) => name === issue.where)
    expect(isPlace, line).toBe(true)
    if (issue.isCombination) expect(issue.message).toMatch(/^cannot be combined with .+\. .+\.$/)
    else expect(issue.message).toMatch(/^expected .+, got .+( \([^)]+\))?\.( .+)?$/)
    expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u)
    expect([...line].length, line).toBeLessThan(700)
  }
}
