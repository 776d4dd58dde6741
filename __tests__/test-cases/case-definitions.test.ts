import { describe, expect, it } from 'vitest'
import { isServed, testCaseNames } from '../../src/interface/table.ts'
import { testCases } from '../../src/test-cases/case-definitions.ts'
import { testedClients, type Verdicts, verdictsOf } from '../../src/test-cases/client-verdicts.ts'

describe('the test cases', () => {
  it('are all described, and only good is to be accepted', () => {
    expect(Object.keys(testCases)).toEqual([...testCaseNames])
    const accepted = testCaseNames.filter((name) => testCases[name].expected === 'accept')
    expect(accepted).toEqual(['good'])
  })

  it.each(testCaseNames)(
    '%s: says in complete sentences what differs, why, and which standard sets the rule',
    (name) => {
      const { differs, reason, source } = testCases[name]
      expect(differs).toMatch(/^[A-Z].*\.$/)
      expect(reason).toMatch(/^[A-Z][^.]*(\.\d[^.]*)*\.$/)
      expect(source).toMatch(/^(RFC \d+|CA\/Browser Forum .*) §\d/)
    },
  )

  it.each(testCaseNames)('%s: says what each client does, and with which messages it refuses', (name) => {
    const ofClients = verdictsOf(name, 'app.test')
    expect(Object.keys(ofClients)).toEqual(isServed(name) ? Object.keys(testedClients) : [])
    for (const verdicts of Object.values<Verdicts>(ofClients)) {
      for (const verdict of [verdicts, ...(verdicts['with-crl'] ? [verdicts['with-crl']] : [])]) {
        if (verdict.verdict === 'refuse') expect(verdict.says.every((words) => words.length > 5)).toBe(true)
        else expect(verdict).not.toHaveProperty('says')
      }
    }
  })

  it('differ if the host is an address, because clients compare addresses differently', () => {
    for (const host of ['127.0.0.1', '::1']) {
      expect(verdictsOf('wrong-host', host).go).toEqual({
        verdict: 'refuse',
        says: ["because it doesn't contain any IP SANs"],
      })
      expect(verdictsOf('expired', host)).toEqual(verdictsOf('expired', 'app.test'))
    }
    expect(verdictsOf('wrong-host', 'app.test').go).toMatchObject({ says: [expect.stringContaining('not')] })
  })
})
