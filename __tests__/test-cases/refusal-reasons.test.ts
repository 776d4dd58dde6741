import { describe, expect, it } from 'vitest'
import { isServed, testCaseNames } from '../../src/interface/table.ts'
import { testCases } from '../../src/test-cases/case-definitions.ts'
import { type Verdicts, verdictsOf } from '../../src/test-cases/client-verdicts.ts'
import known from '../../src/test-cases/refusal-reasons.json' with { type: 'json' }
import { meaningOf, reasonsIn } from '../../src/test-cases/refusal-reasons.ts'

describe('the reason of a refusal', () => {
  it.each([
    ['curl: (60) SSL certificate problem: unable to get certificate CRL', ['no-list']],
    ['verify error:num=10:certificate has expired', ['expired']],
    ['CERT_HAS_EXPIRED', ['expired']],
    ['num=1:', []],
    ['Verify return code: 62 (hostname mismatch)', ['hostname']],
    ['x509: certificate has expired or is not yet valid', ['expired', 'not-yet-valid']],
    ["The certificate chain violates the signer's constraints.", ['name-constraints', 'path-length']],
    ['PERMITTED SUBTREE VIOLATION', ['name-constraints']],
    ['CRL has expired', ['bad-list']],
    ['something went wrong', []],
    ['', []],
  ] as const)('in %j is %j', (words, reasons) => {
    expect(reasonsIn(words)).toEqual(reasons)
  })

  it('is recognised in the messages of every measured client and case', () => {
    for (const name of testCaseNames) {
      for (const host of ['app.test', '127.0.0.1']) {
        for (const [client, told] of Object.entries<Verdicts>(verdictsOf(name, host))) {
          for (const verdict of [told, told['with-crl']]) {
            for (const words of verdict?.verdict === 'refuse' ? verdict.says : []) {
              const found = reasonsIn(words).filter((reason) => testCases[name].reasons.includes(reason))
              expect(found, `${client}, ${name}: ${words}`).not.toEqual([])
            }
          }
        }
      }
    }
  })

  it('is one that a sentence can end with, and words are long enough to mean something', () => {
    for (const [reason, { means, words }] of Object.entries(known)) {
      expect(means).toMatch(/^[a-z].*\w$/)
      expect(meaningOf(reason as keyof typeof known)).toBe(means)
      for (const word of words) expect(word.length, word).toBeGreaterThan(5)
      expect(new Set(words).size).toBe(words.length)
    }
  })

  it('is given for each case that is served, and for good there is none', () => {
    for (const name of testCaseNames) {
      const { reasons, expected } = testCases[name]
      expect(reasons.length > 0, name).toBe(isServed(name) && expected === 'refuse')
    }
  })
})
