/** What test cases are planned for. What is in them is in `interop/test-cases.test.ts` and `test-cases-files.test.ts`. */
import { describe, expect, it } from 'vitest'
import type { FileStore } from '../../src/files/output-directory.ts'
import { formatIssue, InputError } from '../../src/errors.ts'
import { parseRequest } from '../../src/request/parse.ts'
import { planCertificates } from '../../src/request/plan.ts'
import { given, now } from '../request/given.ts'

async function plan(name: string, more = '') {
  const names = { 'common-name': name, 'subject-alt-names': more }
  const request = parseRequest(given({ ...names, 'test-cases': 'all' }), now)
  const fileStore = { readText: () => ({ unreadable: 'no such file' }) } as unknown as FileStore
  const { testCases } = await planCertificates(request, fileStore, now)
  return testCases
}

describe('test cases', () => {
  it('have each name once, also where it is that of a case', async () => {
    const names = (await plan('app.test', 'expired.app.test'))?.good.subjectAltName.map(({ value }) => value) ?? []
    expect(names).toContain('expired.app.test')
    expect(names).toContain('revoked.app.test')
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(['wrong-host.invalid', 'elsewhere.invalid', 'app.elsewhere.invalid'])(
    'are refused for %s, with which a case would have nothing wrong',
    async (host) => {
      const error = await plan(host).catch((caught) => caught)
      expect(error).toBeInstanceOf(InputError)
      expect(error.issues.map(formatIssue)).toEqual([
        `test-cases: expected a host that no case has for another, got "${host}". Choose another common-name.`,
      ])
    },
  )

  it.each(['nowhere.invalid', 'notelsewhere.invalid'])('are planned for %s', async (host) => {
    expect((await plan(host))?.host).toBe(host)
  })
})
