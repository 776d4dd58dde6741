/** What no settings can be written for. What is written is in `settings-files.test.ts`. */
import { describe, expect, it } from 'vitest'
import type { FileSet } from '../../src/certificates/file-set.ts'
import { createSettings } from '../../src/certificates/server-settings.ts'
import type { FileStore, OutputDirectory } from '../../src/files/output-directory.ts'
import { formatIssue, InputError } from '../../src/errors.ts'
import { parseRequest } from '../../src/request/parse.ts'
import { planCertificates } from '../../src/request/plan.ts'
import { given, now, type Words } from '../request/given.ts'

async function refusals(words: Words, directory = '/certs'): Promise<readonly string[]> {
  const request = parseRequest(given(words), now)
  const fileStore = { readText: () => ({ unreadable: 'no such file' }) } as unknown as FileStore
  const plan = await planCertificates(request, fileStore, now)
  try {
    createSettings(request, plan, { absolutePath: directory } as OutputDirectory, {} as FileSet)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.issues.map(formatIssue)
  }
}

describe('a path that a server cannot be told', () => {
  const advice = 'Choose another settings-root, or another output-directory or name for the entry.'
  const certificates = JSON.stringify({
    certificates: { web: { 'common-name': 'localhost' }, '{$HOME}': { usage: 'client', 'common-name': 'alice' } },
  })

  it('is refused, once for each server', async () => {
    const servers = { 'settings-for': 'nginx, django, caddy' }
    expect(await refusals(servers, '/a$b')).toEqual(
      ['nginx', 'django'].map(
        (name) =>
          `settings-for: expected a path without $, which begins a variable there, for ${name}, got "/a$b". ${advice}`,
      ),
    )
    expect(await refusals(servers)).toEqual([])
  })

  it('is that of a client too, where the server is told the file of each', async () => {
    expect(await refusals({ certificates, 'settings-for': 'caddy, nginx' })).toEqual([
      `settings-for: expected a path without * ? [ ] { and \\, which begin patterns and placeholders there, for caddy, got "/certs/{$HOME}". ${advice}`,
    ])
  })

  it('is no matter where clients are verified by their CA, whose path it can be told', async () => {
    expect(await refusals({ certificates, 'settings-for': 'caddy', 'issued-by': 'root-ca' })).toEqual([])
  })
})
