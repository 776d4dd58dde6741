/** The committed bundle with `settings-for`: which files there are, whose paths are in them, and what is refused. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makePair, runProgram, temporaryDirectory } from '../program.ts'
import { runMain } from './runner.ts'

const words = ['app.test', '--key-type', 'ecdsa-p256']
const forNginx = [...words, '--settings-for', 'nginx']
const asRoot = process.getuid?.() === 0

function filesIn(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .sort()
}

const pem = ['.gitignore', 'ca.pem', 'cert.pem', 'fullchain.pem', 'key.pem']

/** Names, modes and texts, and when each was written. */
function state(directory: string) {
  return filesIn(directory).map((name) => {
    const { mode, ino } = statSync(join(directory, name))
    return [name, mode & 0o777, ino, readFileSync(join(directory, name)).toString('base64')] as const
  })
}

/** What is said of a run that must be refused, and that nothing was written. */
function refusal(more: readonly string[], directory = temporaryDirectory()): readonly string[] {
  const { status, stderr } = runProgram(more, { directory })
  expect(status, stderr).toBe(2)
  expect(readdirSync(directory)).not.toContain('certs')
  return stderr.split('\n').filter((line) => line !== '' && !line.startsWith('See '))
}

describe('settings', () => {
  it('stand beside the pair, with the paths that it has', () => {
    const directory = temporaryDirectory()
    const outputs = makePair(forNginx, { directory })
    const certs = join(directory, 'certs')
    expect(filesIn(certs)).toEqual([...pem, 'settings/nginx.conf'].sort())
    expect(outputs['settings-directory']).toBe(join(certs, 'settings'))
    expect(readFileSync(join(certs, 'settings', 'nginx.conf'), 'utf8')).toContain(
      `ssl_certificate "${certs}/fullchain.pem";`,
    )
  })

  it.each([
    ['/etc/tls', '/etc/tls'],
    ['/etc/tls/', '/etc/tls'],
    ['/', ''],
    ['C:\\certs', 'C:\\\\certs'],
  ])('have the paths under which the server sees them: %s', (root, written) => {
    const directory = temporaryDirectory()
    makePair([...forNginx, '--settings-root', root], { directory })
    const text = readFileSync(join(directory, 'certs', 'settings', 'nginx.conf'), 'utf8')
    expect(text).toContain(`ssl_certificate "${written}/fullchain.pem";`)
    expect(text).not.toContain(directory)
  })

  it('are not there where none are asked for', () => {
    const directory = temporaryDirectory()
    expect(makePair(words, { directory })['settings-directory']).toBe('')
    expect(filesIn(join(directory, 'certs'))).toEqual(pem)
  })

  it('and the line that loads them are in the report and in the summary', () => {
    const directory = temporaryDirectory()
    const { stderr } = runProgram([...forNginx, '--settings-root', '/tls'], { directory })
    expect(stderr).toMatch(/^ {2}settings +certs\/settings$/m)
    expect(stderr).toMatch(/^ {2}nginx +include "\/tls\/settings\/nginx.conf"; {2}in a server block/m)
    const inputs = { 'settings-for': 'nginx', 'settings-root': '/tls', 'key-type': 'ecdsa-p256' }
    const step = runMain({ workspace: temporaryDirectory(), inputs })
    expect(step.summary).toContain('| nginx | <code>include &#34;/tls/settings/nginx.conf&#34;;')
    expect(step.stdout).toContain('include "/tls/settings/nginx.conf";')
  })

  it('are shown by --help, each server with how it loads them', () => {
    const { stdout } = runProgram(['--help'], { directory: temporaryDirectory() })
    expect(stdout).toMatch(/^ {2}nginx\n {6}include "certs\/settings\/nginx\.conf"; in a server block$/m)
  })

  it('stay with all else where everything answers, and come back where one was lost', () => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    makePair(forNginx, { directory })
    const before = state(certs)
    expect(makePair(forNginx, { directory }).reused).toBe('true')
    expect(state(certs)).toEqual(before)
    makePair([...forNginx, '--settings-root', '/elsewhere'], { directory })
    const changed = state(certs).filter((file, index) => file[3] !== before[index]?.[3])
    expect(changed.map(([name]) => name)).toEqual(['settings/nginx.conf'])
  })

  it('of a key with a passphrase have it in a file that nobody else reads', () => {
    const directory = temporaryDirectory()
    const settings = join(directory, 'certs', 'settings')
    makePair([...forNginx, '--key-passphrase', 'open sesame', '--key-mode', '0440'], { directory })
    expect(readFileSync(join(settings, 'nginx-key-passphrase'), 'utf8')).toBe('open sesame\n')
    expect(statSync(join(settings, 'nginx-key-passphrase')).mode & 0o777).toBe(0o440)
    expect(statSync(join(settings, 'nginx.conf')).mode & 0o777).toBe(0o644)
  })

  it.skipIf(!asRoot)('belong to the owner that was asked for', () => {
    const directory = temporaryDirectory()
    makePair([...forNginx, '--owner', '999:998'], { directory })
    for (const name of ['settings', 'settings/nginx.conf']) {
      const { uid, gid } = statSync(join(directory, 'certs', name))
      expect([uid, gid], name).toEqual([999, 998])
    }
  })
})

describe('settings with client certificates', () => {
  it('trust the CA that has issued them', () => {
    const directory = temporaryDirectory()
    makePair([...forNginx, '--issued-by', 'root-ca', '--client-names', 'alice'], { directory })
    const certs = join(directory, 'certs')
    expect(readdirSync(join(certs, 'settings'))).toEqual(['nginx.conf'])
    expect(readFileSync(join(certs, 'settings', 'nginx.conf'), 'utf8')).toContain(
      `ssl_client_certificate "${certs}/ca.pem";`,
    )
    expect(readdirSync(join(certs, 'clients', 'alice'))).not.toContain('settings')
  })

  it('trust each of those that sign themselves, and no other', () => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    makePair([...forNginx, '--client-names', 'alice, bob'], { directory })
    const read = (name: string) => readFileSync(join(certs, name), 'utf8')
    expect(read('settings/clients.pem')).toBe(read('clients/alice/cert.pem') + read('clients/bob/cert.pem'))
    expect(read('settings/nginx.conf')).toContain(`ssl_client_certificate "${certs}/settings/clients.pem";`)
    const before = state(certs)
    makePair([...forNginx, '--client-names', 'alice, bob'], { directory })
    expect(state(certs)).toEqual(before)
  })
})

describe('settings of a batch', () => {
  const batch = JSON.stringify({
    defaults: { 'key-type': 'ecdsa-p256' },
    certificates: { 'server a': { 'common-name': 'a.test' }, b: { usage: 'both' }, alice: { usage: 'client' } },
  })

  it.each([
    ['with a CA', ['--issued-by', 'root-ca'], 'ca.pem', []],
    ['without', [], 'settings/clients.pem', ['settings/clients.pem']],
  ])('stand in the folder of each server, with its paths and those of the clients: %s', (_, issuer, trusted, more) => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    const outputs = makePair(['--certificates', batch, '--settings-for', 'nginx', ...issuer], { directory })
    const settings = filesIn(certs).filter((name) => name.includes('settings'))
    expect(settings).toEqual(['b/settings/nginx.conf', 'server a/settings/nginx.conf', ...more])
    const text = readFileSync(join(certs, 'server a', 'settings', 'nginx.conf'), 'utf8')
    expect(text).toContain(`ssl_certificate_key "${certs}/server a/key.pem";`)
    expect(text).toContain(`ssl_client_certificate "${certs}/${trusted}";`)
    const issued = JSON.parse(outputs.certificates)
    expect(outputs['settings-directory']).toBe('')
    expect(issued['server a']['settings-directory']).toBe(join(certs, 'server a', 'settings'))
    expect(issued.alice['settings-directory']).toBeUndefined()
  })

  it('are told of in the report: the first, and how many there are', () => {
    const directory = temporaryDirectory()
    const { stderr } = runProgram(['--certificates', batch, '--settings-for', 'nginx'], { directory })
    expect(stderr).toMatch(/^ {2}settings +certs\/server a\/settings, and in 1 more folder$/m)
    expect(stderr).toContain(`include "${directory}/certs/server a/settings/nginx.conf";`)
  })
})

describe('settings are refused, and nothing is written,', () => {
  it('for a path that a server cannot be told', () => {
    expect(refusal([...forNginx, '--settings-root', '/a$b'])).toEqual([
      'settings-for: expected a path without $, which begins a variable there, for nginx, got "/a$b". Choose another settings-root, or another output-directory or name for the entry.',
    ])
    const batch = JSON.stringify({ certificates: { $a: { 'common-name': 'a.test' }, b: { usage: 'client' } } })
    expect(refusal(['--certificates', batch, '--settings-for', 'nginx', '--settings-root', '/tls'])[0]).toContain(
      'got "/tls/$a"',
    )
  })

  it('for a certificate of a client', () => {
    expect(refusal([...forNginx, '--usage', 'client'])).toEqual([
      'settings-for: expected a certificate for a server (usage), got "client".',
    ])
  })

  it('for a key that is not here', () => {
    const directory = temporaryDirectory()
    makePair(['app.test', '--formats', 'certificate-request', '--output-directory', 'other'], { directory })
    const signed = ['--certificate-request', 'other/request.pem', '--issued-by', 'root-ca', '--settings-for', 'nginx']
    expect(refusal(signed, directory)).toEqual([
      'settings-for: expected a certificate whose key is here, got "certificate-request". Leave out one of the two.',
    ])
  })

  it('for a passphrase that no line can hold', () => {
    expect(refusal([...forNginx, '--key-passphrase', 'two\nlines'])).toEqual([
      'key-passphrase: expected a passphrase without control characters and line ends beside settings-for, got "some".',
    ])
  })
})
