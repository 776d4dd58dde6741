/** Inputs as a host gives them, and what is said of them. */
import { expect } from 'vitest'
import { formatIssue, InputError } from '../../src/errors.ts'
import { type GivenInput, type InputName, inputNames } from '../../src/interface/table.ts'
import type { RequestedCertificate } from '../../src/request/certificate.ts'
import { parseRequest, type Request } from '../../src/request/parse.ts'

/** 2026-11-24T07:52:46Z */
export const now = 1_795_506_766

/** Texts by input; what is no input's name may be given too. */
export type Words = { readonly [Name in InputName]?: string } & { readonly [name: string]: string }

export function given(words: Words): readonly GivenInput[] {
  return Object.entries(words).map(([name, text]) => ({ name, text, spell: (spelled) => `--${spelled}` }))
}

/** A request and the first certificate that it asks for, as one value. */
export type RequestOfOne = Omit<Request, 'certificates' | 'givenToBatch'> & RequestedCertificate

function ofOne({ certificates, givenToBatch: _, ...parsed }: Request): RequestOfOne {
  return { ...parsed, ...(certificates[0] as RequestedCertificate) }
}

export function request(words: Words = {}): RequestOfOne {
  return ofOne(parseRequest(given(words), now))
}

/** The request and its first certificate, or everything that is wrong with it; any other failure is thrown. */
export function requestOrMistakes(inputs: readonly GivenInput[]): RequestOfOne | InputError {
  const parsed = parsedOrMistakes(inputs)
  return parsed instanceof InputError ? parsed : ofOne(parsed)
}

/** The same with all certificates; what is wrong beside a batch is told as if it were told at once. */
export function parsedOrMistakes(inputs: readonly GivenInput[]): Request | InputError {
  try {
    const parsed = parseRequest(inputs, now)
    return parsed.issues.length > 0 ? new InputError(parsed.issues) : parsed
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

/** The lines that a person reads; none where nothing is wrong. */
export function mistakes(words: Words | readonly GivenInput[]): readonly string[] {
  const inputs = Array.isArray(words) ? (words as readonly GivenInput[]) : given(words as Words)
  const parsed = requestOrMistakes(inputs)
  return parsed instanceof InputError ? parsed.issues.map(formatIssue) : []
}

/** Every issue names its input, says what was expected and what was got, in one short line of what can be seen. */
export function expectClear(error: InputError): void {
  expect(error.issues.length).toBeGreaterThan(0)
  for (const issue of error.issues) {
    const line = formatIssue(issue)
    expect(issue.where.startsWith('--') || inputNames.some((name) => name === issue.where), line).toBe(true)
    expect(issue.message).toMatch(/^expected .+, got ".*"( \([^)]+\))?\.( .+)?$/)
    expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u)
    expect([...line].length, line).toBeLessThan(400)
  }
}
