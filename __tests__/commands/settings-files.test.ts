/** A run with `settings-for`: which files there are, whose paths are in them, and what is refused. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { quoteForNginx } from '../../src/servers/nginx-syntax.ts'
import { hasOpenssl } from '../pki/openssl.ts'
import { temporaryDirectory } from '../program.ts'
import { makePair, runInProcess } from './in-process.ts'

const words = ['app.test', '--key-type', 'ecdsa-p256']
const forNginx = [...words, '--settings-for', 'nginx']
const asRoot = process.getuid?.() === 0
const hasModes = process.platform !== 'win32'

function filesIn(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
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
async function refusal(more: readonly string[], directory = temporaryDirectory()): Promise<readonly string[]> {
  const { status, printed } = await runInProcess(more, { directory })
  expect(status, printed).toBe(2)
  expect(readdirSync(directory)).not.toContain('certs')
  return printed.split('\n').filter((line) => line !== '')
}

describe('settings', () => {
  it('stand beside the pair, with the paths that it has', async () => {
    const directory = temporaryDirectory()
    const outputs = await makePair(forNginx, { directory })
    const certs = join(directory, 'certs')
    expect(filesIn(certs)).toEqual([...pem, 'settings/nginx.conf'].sort())
    expect(outputs['settings-directory']).toBe(join(certs, 'settings'))
    expect(readFileSync(join(certs, 'settings', 'nginx.conf'), 'utf8')).toContain(
      `ssl_certificate ${quoteForNginx(`${certs}/fullchain.pem`)};`,
    )
  })

  it.each([
    ['/etc/tls', '/etc/tls'],
    ['/etc/tls/', '/etc/tls'],
    ['/', ''],
    ['C:\\certs', 'C:\\\\certs'],
  ])('have the paths under which the server sees them: %s', async (root, written) => {
    const directory = temporaryDirectory()
    await makePair([...forNginx, '--settings-root', root], { directory })
    const text = readFileSync(join(directory, 'certs', 'settings', 'nginx.conf'), 'utf8')
    expect(text).toContain(`ssl_certificate "${written}/fullchain.pem";`)
    expect(text).not.toContain(directory)
  })

  it('are not there where none are asked for', async () => {
    const directory = temporaryDirectory()
    expect((await makePair(words, { directory }))['settings-directory']).toBe('')
    expect(filesIn(join(directory, 'certs'))).toEqual(pem)
  })

  it('stay with all else where everything answers, and come back where one was lost', async () => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    await makePair(forNginx, { directory })
    const before = state(certs)
    expect((await makePair(forNginx, { directory })).reused).toBe('true')
    expect(state(certs)).toEqual(before)
    await makePair([...forNginx, '--settings-root', '/elsewhere'], { directory })
    const changed = state(certs).filter((file, index) => file[3] !== before[index]?.[3])
    expect(changed.map(([name]) => name)).toEqual(['settings/nginx.conf'])
  })

  it('of a key with a passphrase have it in a file that nobody else reads', async () => {
    const directory = temporaryDirectory()
    const settings = join(directory, 'certs', 'settings')
    await makePair([...forNginx, '--key-passphrase', 'open sesame', '--key-mode', '0440'], { directory })
    expect(readFileSync(join(settings, 'nginx-key-passphrase'), 'utf8')).toBe('open sesame\n')
    if (!hasModes) return
    expect(statSync(join(settings, 'nginx-key-passphrase')).mode & 0o777).toBe(0o440)
    expect(statSync(join(settings, 'nginx.conf')).mode & 0o777).toBe(0o644)
  })

  it.skipIf(!asRoot)('belong to the owner that was asked for', async () => {
    const directory = temporaryDirectory()
    await makePair([...forNginx, '--owner', '999:998'], { directory })
    for (const name of ['settings', 'settings/nginx.conf']) {
      const { uid, gid } = statSync(join(directory, 'certs', name))
      expect([uid, gid], name).toEqual([999, 998])
    }
  })
})

describe('settings with client certificates', () => {
  it('trust the CA that has issued them', async () => {
    const directory = temporaryDirectory()
    await makePair([...forNginx, '--issued-by', 'root-ca', '--client-names', 'alice'], { directory })
    const certs = join(directory, 'certs')
    expect(readdirSync(join(certs, 'settings'))).toEqual(['nginx.conf'])
    expect(readFileSync(join(certs, 'settings', 'nginx.conf'), 'utf8')).toContain(
      `ssl_client_certificate ${quoteForNginx(`${certs}/ca.pem`)};`,
    )
    expect(readdirSync(join(certs, 'clients', 'alice'))).not.toContain('settings')
  })

  it('trust each of those that sign themselves, and no other', async () => {
    const directory = temporaryDirectory()
    const certs = join(directory, 'certs')
    await makePair([...forNginx, '--client-names', 'alice, bob'], { directory })
    const read = (name: string) => readFileSync(join(certs, name), 'utf8')
    expect(read('settings/clients.pem')).toBe(read('clients/alice/cert.pem') + read('clients/bob/cert.pem'))
    expect(read('settings/nginx.conf')).toContain(
      `ssl_client_certificate ${quoteForNginx(`${certs}/settings/clients.pem`)};`,
    )
    const before = state(certs)
    await makePair([...forNginx, '--client-names', 'alice, bob'], { directory })
    expect(state(certs)).toEqual(before)
  })
})

describe('key material for servers', () => {
  const made = (servers: string, ...more: readonly string[]) => {
    const directory = temporaryDirectory()
    const run = () => makePair([...words, '--settings-for', servers, ...more], { directory })
    return { run, certs: join(directory, 'certs') }
  }

  it.each([
    ['haproxy', ['combined.pem'], ['haproxy.cfg']],
    ['kestrel', ['keystore.p12'], ['kestrel.env', 'kestrel.json', 'store-password']],
    ['spring-boot', ['keystore.p12'], ['spring-boot.properties', 'store-password']],
    ['flask, django, go', [], ['django-nginx.conf', 'django_tls.py', 'flask_tls.py', 'go/go.mod', 'go/tls.go']],
  ])('is there in the form that it wants, though formats does not ask for it: %s', async (servers, forms, settings) => {
    const { run, certs } = made(servers)
    await run()
    expect(filesIn(certs)).toEqual([...pem, ...forms, ...settings.map((name) => `settings/${name}`)].sort())
  })

  it('is not made for clients, who did not ask for it', async () => {
    const { run, certs } = made('haproxy, spring-boot', '--issued-by', 'root-ca', '--client-names', 'alice')
    await run()
    expect(readdirSync(join(certs, 'clients', 'alice'))).toEqual(['cert.pem', 'fullchain.pem', 'key.pem'])
    expect(readdirSync(certs)).toContain('truststore.p12')
  })

  it.skipIf(!hasOpenssl)('has a trust store with the clients who sign themselves', async () => {
    const { run, certs } = made('spring-boot', '--client-names', 'alice, bob')
    const { 'pkcs12-password': password } = await run()
    const properties = readFileSync(join(certs, 'settings', 'spring-boot.properties'), 'utf8')
    expect(properties).toContain('/settings/clients.p12\n')
    const store = ['pkcs12', '-in', join(certs, 'settings', 'clients.p12'), '-passin', `pass:${password}`, '-nokeys']
    const { stdout, stderr } = spawnSync('openssl', store, { encoding: 'utf8' })
    const clients = readFileSync(join(certs, 'settings', 'clients.pem'), 'utf8')
    for (const [block] of clients.matchAll(/-----BEGIN[\s\S]*?END CERTIFICATE-----/g)) {
      expect(stdout, stderr).toContain(block)
    }
    expect(stdout.match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
  })

  it('has one random password, which only its reader can read, and which stays with the stores', async () => {
    const { run, certs } = made('spring-boot, kestrel', '--client-names', 'alice')
    const first = await run()
    const password = first['pkcs12-password']
    expect(password).toMatch(/^[\w-]{24}$/)
    const before = state(certs)
    for (const [name, mode, , text] of before) {
      const tells = Buffer.from(text, 'base64').includes(password)
      const isSecret = tells || /key\.pem|keystore/.test(name)
      if (hasModes) expect(mode, name).toBe(isSecret ? 0o600 : 0o644)
    }
    const second = await run()
    expect(second).toEqual({ ...first, reused: 'true' })
    expect(state(certs)).toEqual(before)
    // A lost key store is recreated with the same password.
    rmSync(join(certs, 'keystore.p12'))
    expect((await run())['pkcs12-password']).toBe(password)
    expect(state(certs).map(([name, mode, , text]) => [name, mode, text])).toEqual(
      before.map(([name, mode, , text]) => [name, mode, text]),
    )
  })

  it('has another random password where the one that was kept cannot be one', async () => {
    const { run, certs } = made('kestrel')
    const first = await run()
    writeFileSync(join(certs, 'settings', 'store-password'), 'short\n')
    const second = await run()
    expect(second['pkcs12-password']).toMatch(/^[\w-]{24}$/)
    expect(second['pkcs12-password']).not.toBe(first['pkcs12-password'])
    expect(readFileSync(join(certs, 'settings', 'kestrel.env'), 'utf8')).toContain(
      `Password=${second['pkcs12-password']}\n`,
    )
  })

  it('has the password that was given, and keeps none besides', async () => {
    const { run, certs } = made('kestrel', '--pkcs12-password', 'the password')
    expect((await run())['pkcs12-password']).toBe('the password')
    expect(readdirSync(join(certs, 'settings'))).toEqual(['kestrel.env', 'kestrel.json'])
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
  ])(
    'stand in the folder of each server, with its paths and those of the clients: %s',
    async (_, issuer, trusted, more) => {
      const directory = temporaryDirectory()
      const certs = join(directory, 'certs')
      const outputs = await makePair(['--certificates', batch, '--settings-for', 'nginx', ...issuer], { directory })
      const settings = filesIn(certs).filter((name) => name.includes('settings'))
      expect(settings).toEqual(['b/settings/nginx.conf', 'server a/settings/nginx.conf', ...more])
      const text = readFileSync(join(certs, 'server a', 'settings', 'nginx.conf'), 'utf8')
      expect(text).toContain(`ssl_certificate_key ${quoteForNginx(`${certs}/server a/key.pem`)};`)
      expect(text).toContain(`ssl_client_certificate ${quoteForNginx(`${certs}/${trusted}`)};`)
      const issued = JSON.parse(outputs.certificates)
      expect(outputs['settings-directory']).toBe('')
      expect(issued['server a']['settings-directory']).toBe(join(certs, 'server a', 'settings'))
      expect(issued.alice['settings-directory']).toBeUndefined()
    },
  )

  it('are in the report: the first, and their number', async () => {
    const directory = temporaryDirectory()
    const { printed } = await runInProcess(['--certificates', batch, '--settings-for', 'nginx'], { directory })
    expect(printed).toMatch(/^settings: .*certs.server a.settings, and in 1 more folder$/m)
    expect(printed).toContain(`include ${quoteForNginx(`${join(directory, 'certs')}/server a/settings/nginx.conf`)};`)
  })
})

describe('settings are refused, and nothing is written,', () => {
  it('for a path that a server cannot read', async () => {
    expect(await refusal([...forNginx, '--settings-root', '/a$b'])).toEqual([
      'settings-for: expected a path without $, which begins a variable there, for nginx, got "/a$b". Choose another settings-root, or another output-directory or name for the entry.',
    ])
    const batch = JSON.stringify({ certificates: { $a: { 'common-name': 'a.test' }, b: { usage: 'client' } } })
    expect(
      (await refusal(['--certificates', batch, '--settings-for', 'nginx', '--settings-root', '/tls']))[0],
    ).toContain('got "/tls/$a"')
  })

  it('for a certificate of a client', async () => {
    expect(await refusal([...forNginx, '--usage', 'client'])).toEqual([
      'settings-for: expected a certificate for a server (usage), got "client".',
    ])
  })

  it('for a key that is not here', async () => {
    const directory = temporaryDirectory()
    await makePair(['app.test', '--formats', 'certificate-request', '--output-directory', 'other'], { directory })
    const signed = ['--certificate-request', 'other/request.pem', '--issued-by', 'root-ca', '--settings-for', 'nginx']
    expect(await refusal(signed, directory)).toEqual([
      'certificate-request cannot be combined with settings-for, whose servers need the private key. Remove one of the two.',
    ])
  })

  it('for a passphrase that no line can hold', async () => {
    expect(await refusal([...forNginx, '--key-passphrase', 'two\nlines'])).toEqual([
      'key-passphrase: expected a passphrase without control characters and line breaks beside settings-for, got "some".',
    ])
  })

  it('for servers that cannot start unattended with an encrypted key', async () => {
    const words = ['app.test', '--key-passphrase', 'open sesame']
    expect(await refusal([...words, '--settings-for', 'nginx, apache, kestrel, go'])).toEqual([
      'key-passphrase cannot be combined with settings-for: apache, go, which cannot start unattended with an encrypted key. Remove one of the two.',
    ])
  })

  it('for servers of a batch each, with the place of what is wrong', async () => {
    const batch = JSON.stringify({ certificates: { a: { 'common-name': 'a.test', 'key-passphrase': 'open sesame' } } })
    expect((await refusal(['--certificates', batch, '--settings-for', 'haproxy']))[0]).toMatch(
      /^certificates:1 certificates\.a\.key-passphrase cannot be combined with settings-for: haproxy, /,
    )
  })
})
