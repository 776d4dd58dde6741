/** How the committed bundle reports the settings of servers. The rest is in commands/settings-files.test.ts. */
import { describe, expect, it } from 'vitest'
import { runProgram, temporaryDirectory } from '../program.ts'
import { runMain } from './runner.ts'

const forNginx = ['app.test', '--key-type', 'ecdsa-p256', '--settings-for', 'nginx']

describe('settings', () => {
  it('and the line that loads them are in the report and in the summary', () => {
    const directory = temporaryDirectory()
    const { stderr } = runProgram([...forNginx, '--settings-root', '/tls'], { directory })
    expect(stderr).toMatch(/^ {2}settings +certs.settings$/m)
    expect(stderr).toMatch(
      /^ {2}nginx +include "\/tls\/settings\/nginx.conf"; {2}\(in a server block that has listen … ssl\)$/m,
    )
    const inputs = { 'settings-for': 'nginx', 'settings-root': '/tls', 'key-type': 'ecdsa-p256' }
    const step = runMain({ workspace: temporaryDirectory(), inputs })
    expect(step.summary).toContain('| nginx | <code>include &#34;/tls/settings/nginx.conf&#34;;')
    expect(step.stdout).toContain('include "/tls/settings/nginx.conf";')
  })

  it('are shown by --help, each server with how it loads them', () => {
    const { stdout } = runProgram(['--help'], { directory: temporaryDirectory() })
    expect(stdout).toMatch(/^ {2}nginx\n {6}include "certs\/settings\/nginx\.conf"; in a server block$/m)
  })
})
