/** Browsers' trust for real: certutil's word for what is in a database, and Chromium and Firefox who visit a server. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { TrustStore } from '../../src/trust/ports.ts'
import { certificatesIn, fingerprintOf, pemOf } from '../../src/trust/stores/certificate-text.ts'
import { pathOfJudge } from '../judges.ts'
import { anchorOf, makeAnchor } from '../trust/stores/anchors.ts'
import { add, holdsTheContract, type StoreUnderTest, undo } from '../trust/stores/contract.ts'
import { hasOwnMachines, makeOwnMachine, type OwnMachine, storeIn } from '../trust/stores/own-machine.ts'
import { visit } from './browsers.ts'
import { haveJudges, workshop } from './pairs.ts'

const firefoxPolicies = '/etc/firefox/policies/policies.json'
const chromiumPolicies = '/etc/chromium/policies/managed'

function storeOf(machine: OwnMachine): TrustStore {
  return storeIn(machine, 'browsers.js', 'browsersStore')
}

const databasesOf = async (machine: OwnMachine) =>
  (await machine.succeed('find', [machine.home, '-name', 'cert9.db', '-printf', '%h\n'])).split('\n').filter(Boolean)

async function makeDatabase(machine: OwnMachine, directory: string): Promise<void> {
  await machine.succeed('mkdir', ['-p', '-m', '0700', directory])
  await machine.succeed('certutil', ['-N', '-d', `sql:${directory}`, '--empty-password'])
}

/** Nicknames, one line each. */
async function nicknames(machine: OwnMachine, directory: string): Promise<readonly string[]> {
  const lines = (await machine.succeed('certutil', ['-L', '-d', `sql:${directory}`])).split('\n').slice(3)
  return lines.map((line) => /^(.*\S) +\S*,\S*,\S* *$/.exec(line)?.[1] ?? '').filter(Boolean)
}

async function inDatabase(machine: OwnMachine, directory: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const nickname of await nicknames(machine, directory)) {
    const pem = await machine.succeed('certutil', ['-L', '-a', '-d', `sql:${directory}`, '-n', nickname])
    found.push(...certificatesIn(pem).map(fingerprintOf))
  }
  return [...new Set(found)]
}

async function write(machine: OwnMachine, file: string, text: string): Promise<void> {
  await machine.succeed('sh', ['-c', 'mkdir -p "$(dirname "$1")" && printf %s "$2" > "$1"', 'sh', file, text])
}

async function readOr(machine: OwnMachine, file: string, otherwise: string): Promise<string> {
  const { status, stdout } = await machine.run('cat', ['--', file])
  return status === 0 ? stdout : otherwise
}

/** Names, modes, owners, and what the databases hold with their trust. */
async function listing(machine: OwnMachine): Promise<unknown> {
  const contents: string[] = []
  for (const directory of await databasesOf(machine)) {
    contents.push(await machine.succeed('certutil', ['-L', '-d', `sql:${directory}`]))
    for (const nickname of await nicknames(machine, directory)) {
      contents.push(await machine.succeed('certutil', ['-L', '-d', `sql:${directory}`, '-n', nickname]))
    }
  }
  const files = await machine.succeed('find', [machine.home, '-mindepth', '1', '-printf', '%P %y %m %U:%G\n'])
  // Of runs that end in another order than the opposite of how they began, the last leaves it in our own layout.
  const policies = JSON.parse(await readOr(machine, firefoxPolicies, 'null'))
  const differences = machine.differences().map((line) => line.replace(/(policies\.json: .*) \w+$/, '$1'))
  return { files: files.split('\n').sort(), contents, policies, differences }
}

describe.runIf(hasOwnMachines && haveJudges('certutil', 'firefox-esr'))('databases of NSS', () => {
  /** Databases and, since Firefox is installed, its policy where there is no profile. */
  const open = async (prepare: (machine: OwnMachine) => Promise<void>): Promise<StoreUnderTest> => {
    const machine = await makeOwnMachine()
    await prepare(machine)
    return {
      ...storeOf(machine),
      async fingerprints() {
        const policies = JSON.parse(await readOr(machine, firefoxPolicies, '{}'))
        const files: readonly string[] = policies.policies?.Certificates?.Install ?? []
        const installed = await Promise.all(files.map((file) => readOr(machine, file, '')))
        const databases = await databasesOf(machine)
        const held = await Promise.all(databases.map((directory) => inDatabase(machine, directory)))
        return [...held.flat(), ...installed.flatMap((pem) => certificatesIn(pem).map(fingerprintOf))]
      },
      async trustForeign(anchor, inPlaceOf) {
        const file = join(machine.home, '..', 'foreign.pem')
        await write(machine, file, pemOf(anchor.certificate))
        if (inPlaceOf?.kind !== 'firefox-policy') {
          if ((await databasesOf(machine)).length === 0) await makeDatabase(machine, join(machine.home, '.pki/nssdb'))
          for (const directory of await databasesOf(machine)) {
            const nickname = String(inPlaceOf?.details['nickname'] ?? 'foreign: 50 %')
            const words = ['-A', '-d', `sql:${directory}`, '-n', nickname, '-t', 'C,,', '-i', file]
            await machine.succeed('certutil', words)
          }
        }
        if (
          inPlaceOf?.kind === 'nss-certificate' ||
          (await databasesOf(machine)).some((one) => one.includes('firefox'))
        )
          return
        const certificateFile = String(inPlaceOf?.details['certificateFile'] ?? '/etc/firefox/policies/foreign.pem')
        await write(machine, certificateFile, pemOf(anchor.certificate))
        const policies = { policies: { DisableTelemetry: true, Certificates: { Install: [certificateFile] } } }
        await write(machine, firefoxPolicies, `${JSON.stringify(policies)}\n`)
      },
      async retouch({ kind, details }) {
        if (kind !== 'firefox-policy') return
        await machine.succeed('sh', ['-c', 'printf "\\n" >> "$1"', 'sh', String(details['certificateFile'])])
      },
      async trustByAnotherName(anchor, { kind, where, details }) {
        if (kind === 'firefox-policy') {
          await write(machine, '/etc/firefox/policies/theirs.pem', pemOf(anchor.certificate))
          const policies = { policies: { Certificates: { Install: ['/etc/firefox/policies/theirs.pem'] } } }
          await write(machine, where, JSON.stringify(policies))
          return
        }
        const nickname = String(details['nickname'])
        await machine.succeed('certutil', ['--rename', '-d', `sql:${where}`, '-n', nickname, '--new-n', 'theirs'])
      },
      listing: () => listing(machine),
    }
  }

  describe('where there is none', () => {
    holdsTheContract(() => open(async () => {}), { takesSerialNumbersTwice: false })
  })

  describe('where Chromium and Firefox have some', () => {
    const prepare = async (machine: OwnMachine) => {
      await makeDatabase(machine, join(machine.home, '.local/share/pki/nssdb'))
      await makeDatabase(machine, join(machine.home, '.config/mozilla/firefox/abc.default'))
    }
    holdsTheContract(() => open(prepare), { takesSerialNumbersTwice: false })
  })

  it('are made as NSS makes them: for this user alone', async () => {
    const machine = await makeOwnMachine()
    await add(storeOf(machine), makeAnchor())
    const modes = await machine.succeed('find', [machine.home, '-mindepth', '1', '-printf', '%P %m\n'])
    expect(modes.trim().split('\n').sort()).toEqual([
      '.pki 700',
      '.pki/nssdb 700',
      '.pki/nssdb/cert9.db 600',
      '.pki/nssdb/key4.db 600',
      '.pki/nssdb/pkcs11.txt 600',
    ])
  })

  describe('know keys', () => {
    const { pair } = workshop()
    const anchorFor = (type: string) => {
      const { 'ca-certificate-path': file } = pair('localhost', '--key-type', type)
      return anchorOf(certificatesIn(readFileSync(file, 'utf8'))[0] as Uint8Array)
    }

    it.each(['rsa-2048', 'ecdsa-p256', 'ecdsa-p384', 'ecdsa-p521'])('of type %s', async (type) => {
      const machine = await makeOwnMachine()
      const directory = join(machine.home, '.pki/nssdb')
      await makeDatabase(machine, directory)
      const anchor = anchorFor(type)
      const changes = await add(storeOf(machine), anchor)
      expect(await inDatabase(machine, directory)).toEqual([anchor.fingerprint])
      expect((await storeOf(machine).plan(anchor, '/nowhere')).alreadyIn).toContain(directory)
      await undo(storeOf(machine), changes)
      expect(await inDatabase(machine, directory)).toEqual([])
    })

    it('of type ed25519 by refusing them', async () => {
      const plan = await storeOf(await makeOwnMachine()).plan(anchorFor('ed25519'), '/nowhere')
      expect(plan.changes).toEqual([])
      expect(plan.refusals).toEqual([expect.stringMatching(/expected an RSA or ECDSA key/)])
    })
  })

  it.skipIf(!haveJudges('openssl'))(
    'do not have to guess between certificates with one key and one name: trust goes by the certificate',
    async () => {
      const machine = await makeOwnMachine()
      const directory = join(machine.home, '.pki/nssdb')
      await makeDatabase(machine, directory)
      const file = (name: string) => join(machine.home, '..', name)
      const makeWithKey = async (name: string, ...key: readonly string[]) => {
        const words = ['req', '-x509', ...key, '-subj', '/CN=renewed', '-out', file(name)]
        await machine.succeed('openssl', words)
        return anchorOf(certificatesIn(readFileSync(file(name), 'utf8'))[0] as Uint8Array)
      }
      const newKey = ['-newkey', 'rsa:2048', '-nodes', '-keyout', file('key')]
      const anchor = await makeWithKey('one.pem', ...newKey)
      await makeWithKey('two.pem', '-key', file('key'))
      const store = storeOf(machine)
      const changes = await add(store, anchor)
      const addTwo = (nickname: string) => [
        '-A',
        '-d',
        `sql:${directory}`,
        '-n',
        nickname,
        '-t',
        ',,',
        '-i',
        file('two.pem'),
      ]
      await machine.succeed('certutil', addTwo('another'))
      await undo(store, changes)
      expect(await nicknames(machine, directory)).toEqual(['another'])

      const again = await add(store, anchor)
      const nickname = String(again[0]?.details['nickname'])
      await machine.succeed('certutil', ['--rename', '-d', `sql:${directory}`, '-n', 'another', '--new-n', nickname])
      await expect(undo(store, again)).rejects.toThrow(/expected one certificate with the key and the name of/)
      expect(await nicknames(machine, directory)).toEqual([nickname, nickname])
      expect(await machine.succeed('certutil', ['-L', '-d', `sql:${directory}`])).not.toMatch(/ C,, *$/m)
    },
  )

  it('gives trust flags back to a certificate that had none, or others', async () => {
    for (const flags of [',,', 'P,P,', 'p,,', 'T,c,C']) {
      const machine = await makeOwnMachine()
      const profile = join(machine.home, '.mozilla/firefox/abc.default')
      await makeDatabase(machine, profile)
      const anchor = makeAnchor()
      const file = join(machine.home, '..', 'foreign.pem')
      await write(machine, file, pemOf(anchor.certificate))
      await machine.succeed('certutil', ['-A', '-d', `sql:${profile}`, '-n', 'a person’s', '-t', flags, '-i', file])
      const before = await machine.succeed('certutil', ['-L', '-d', `sql:${profile}`])
      const store = storeOf(machine)
      const { changes } = await store.plan(anchor, '/nowhere')
      const change = changes.find(({ where }) => where === profile)
      expect(change).toMatchObject({ kind: 'nss-flags' })
      if (!change) return
      await store.make(change, anchor)
      await store.make(change, anchor)
      expect(await machine.succeed('certutil', ['-L', '-d', `sql:${profile}`])).toMatch(/a person’s +C,,/)
      await store.undo(change)
      await store.undo(change)
      expect(await machine.succeed('certutil', ['-L', '-d', `sql:${profile}`])).toBe(before)
    }
  })

  it('takes its own out from among certificates with the same subject under the same name', async () => {
    const machine = await makeOwnMachine()
    const directory = join(machine.home, '.pki/nssdb')
    await makeDatabase(machine, directory)
    const store = storeOf(machine)
    const [anchor, earlier, later] = [makeAnchor(), makeAnchor({ serialNumber: 8n }), makeAnchor({ serialNumber: 9n })]
    const { changes } = await store.plan(anchor, '/nowhere')
    const nickname = String(changes[0]?.details['nickname'])
    const addForeign = async ({ certificate }: { readonly certificate: Uint8Array }) => {
      const file = join(machine.home, '..', 'foreign.pem')
      await write(machine, file, pemOf(certificate))
      await machine.succeed('certutil', ['-A', '-d', `sql:${directory}`, '-n', nickname, '-t', 'T,,', '-i', file])
    }
    await addForeign(earlier)
    for (const change of changes) await store.make(change, anchor)
    await addForeign(later)
    expect((await inDatabase(machine, directory)).length).toBe(3)
    await undo(store, changes)
    const left = [...(await inDatabase(machine, directory))].sort()
    expect(left).toEqual([earlier.fingerprint, later.fingerprint].sort())
    expect(await machine.succeed('certutil', ['-L', '-d', `sql:${directory}`])).not.toContain('C,,')
  })

  it('leaves a database that it made where something has been put into it', async () => {
    const machine = await makeOwnMachine()
    const directory = join(machine.home, '.pki/nssdb')
    const store = storeOf(machine)
    const changes = await add(store, makeAnchor())
    const noise = join(machine.home, '..', 'noise')
    await write(machine, noise, 'x'.repeat(2048))
    await machine.succeed('certutil', ['-G', '-k', 'ec', '-q', 'nistp256', '-z', noise, '-d', `sql:${directory}`])
    await undo(store, changes)
    expect(await databasesOf(machine)).toEqual([directory])
    expect(await nicknames(machine, directory)).toEqual([])
  })

  it.skipIf(!haveJudges('python3'))(
    'refuses databases with a password, of others, locked and damaged, and changes nothing',
    async () => {
      const machine = await makeOwnMachine()
      const place = (name: string) => join(machine.home, '.mozilla/firefox', name)
      const password = join(machine.home, '..', 'password')
      await write(machine, password, 'secret\n')
      for (const name of ['damaged', 'locked', 'readonly', 'with-password']) {
        await machine.succeed('mkdir', ['-p', place(name)])
        const how = name === 'with-password' ? ['-f', password] : ['--empty-password']
        await machine.succeed('certutil', ['-N', '-d', `sql:${place(name)}`, ...how])
      }
      await write(machine, join(place('damaged'), 'cert9.db'), 'no database'.repeat(1000))
      await machine.succeed('chown', ['-R', '1234:1234', machine.home])
      await machine.succeed('chmod', ['-R', '0777', place('damaged'), place('locked'), place('with-password')])
      await machine.succeed('chmod', ['-R', 'a-w,a+rX', place('readonly')])
      const isLocked = join(machine.home, '..', 'is-locked')
      const lock = machine.run('python3', [
        '-c',
        'import sqlite3,sys,time; database = sqlite3.connect(sys.argv[1]); database.execute("begin exclusive"); open(sys.argv[2], "w"); time.sleep(10)',
        join(place('locked'), 'cert9.db'),
        isLocked,
      ])
      await expect.poll(() => existsSync(isLocked), { timeout: 60_000 }).toBe(true)
      const store = storeIn(machine, 'browsers.js', 'browsersStore', { user: 1234 })
      const plan = await store.plan(makeAnchor(), '/nowhere')
      expect(plan.changes.map(({ where }) => where)).toEqual([join(machine.home, '.pki/nssdb')])
      const [damaged, locked, readonly, withPassword] = plan.refusals
      expect(plan.refusals.length).toBe(4)
      expect(damaged).toMatch(
        /^trust browsers: expected an NSS database that can be read, got ".*damaged"\. .*SEC_ERROR/,
      )
      expect(locked).toMatch(/expected an NSS database that can be read, got ".*locked"/)
      expect(readonly).toMatch(/expected a database that this user can write, got ".*readonly"/)
      expect(withPassword).toMatch(/expected a database without a password, got one in ".*with-password"/)
      await lock
    },
  )

  it('takes back what came into a database that got a password meanwhile', async () => {
    const machine = await makeOwnMachine()
    const profile = join(machine.home, '.mozilla/firefox/abc.default')
    await makeDatabase(machine, profile)
    const store = storeOf(machine)
    const anchor = makeAnchor()
    const { changes } = await store.plan(anchor, '/nowhere')
    const passwords = ['old', 'new'].map((name) => join(machine.home, '..', name))
    await write(machine, passwords[0] as string, '\n')
    await write(machine, passwords[1] as string, 'secret\n')
    const words = ['-W', '-d', `sql:${profile}`, '-f', passwords[0] as string, '-@', passwords[1] as string]
    await machine.succeed('certutil', words)
    const change = changes.find(({ where }) => where === profile)
    if (!change) throw new Error('no change')
    await expect(store.make(change, anchor)).rejects.toThrow(/SEC_ERROR_BAD_PASSWORD/)
    // certutil adds it, and fails at its trust.
    expect(await inDatabase(machine, profile)).toEqual([anchor.fingerprint])
    await store.undo(change)
    expect(await inDatabase(machine, profile)).toEqual([])
  })
})

describe.runIf(hasOwnMachines && haveJudges('certutil', 'chromium', 'firefox-esr'))('browsers', () => {
  const { pair } = workshop()
  const pairs = {
    'a self-signed certificate': () => pair('localhost'),
    'a CA': () => pair('localhost', '--issued-by', 'root-ca'),
    'a CA above an intermediate': () => pair('localhost', '--issued-by', 'intermediate-ca'),
  }
  const anchorFrom = (caPath: string) => anchorOf(certificatesIn(readFileSync(caPath, 'utf8'))[0] as Uint8Array)

  it.each(Object.entries(pairs))('accept %s from their databases, and refuse it afterwards', async (_, make) => {
    const machine = await makeOwnMachine()
    const profile = join(machine.home, '.config/mozilla/firefox/abc.default')
    await makeDatabase(machine, profile)
    const served = make()
    const store = storeOf(machine)
    expect(await visit('chromium', machine, served)).toBe('refuses')
    const changes = await add(store, anchorFrom(served['ca-certificate-path']))
    expect(await visit('chromium', machine, served)).toBe('accepts')
    expect(await visit('firefox-esr', machine, served, { profile })).toBe('accepts')
    await undo(store, changes)
    expect(await visit('chromium', machine, served)).toBe('refuses')
    expect(await visit('firefox-esr', machine, served, { profile })).toBe('refuses')
    expect(existsSync(join(machine.home, '.pki'))).toBe(false)
  })

  it('are read at the second place of Chromium where it is there', async () => {
    const machine = await makeOwnMachine()
    const directory = join(machine.home, '.local/share/pki/nssdb')
    await makeDatabase(machine, directory)
    const served = pairs['a CA']()
    const changes = await add(storeOf(machine), anchorFrom(served['ca-certificate-path']))
    expect(changes.map(({ where }) => where)).toEqual([directory, firefoxPolicies])
    expect(await visit('chromium', machine, served)).toBe('accepts')
    await undo(storeOf(machine), changes)
    expect(await visit('chromium', machine, served)).toBe('refuses')
  })

  it.each(Object.entries(pairs))('have a new profile of Firefox accept %s by policy', async (_, make) => {
    const machine = await makeOwnMachine()
    const served = make()
    const store = storeOf(machine)
    const changes = await add(store, anchorFrom(served['ca-certificate-path']))
    expect(await visit('firefox-esr', machine, served)).toBe('accepts')
    await undo(store, changes)
    expect(await visit('firefox-esr', machine, served)).toBe('refuses')
    expect(machine.differences().filter((line) => line.startsWith('/etc'))).toEqual([])
  })

  it('have a profile that Firefox made meanwhile forget a CA', async () => {
    const machine = await makeOwnMachine()
    const served = pairs['a CA']()
    const store = storeOf(machine)
    const changes = await add(store, anchorFrom(served['ca-certificate-path']))
    const profile = join(machine.home, '.mozilla/firefox/made.meanwhile')
    expect(await visit('firefox-esr', machine, served, { profile })).toBe('accepts')
    await undo(store, changes)
    expect(await visit('firefox-esr', machine, served, { profile })).toBe('refuses')
  })

  it('say so where such a profile would go on to trust a self-signed certificate', async () => {
    const machine = await makeOwnMachine()
    const served = pairs['a self-signed certificate']()
    const store = storeOf(machine)
    const changes = await add(store, anchorFrom(served['ca-certificate-path']))
    const profile = join(machine.home, '.mozilla/firefox/made.meanwhile')
    expect(await visit('firefox-esr', machine, served, { profile })).toBe('accepts')
    await expect(undo(store, changes)).rejects.toThrow(/may still trust it, ".*made\.meanwhile"/)
  })

  it('accept a CA by policy where there is no certutil, and what signs itself is refused for Chromium', async () => {
    const machine = await makeOwnMachine()
    await machine.succeed('rm', [pathOfJudge('certutil')])
    await write(machine, join(chromiumPolicies, 'theirs.json'), '{"HomepageLocation":"about:blank"}')
    await write(machine, firefoxPolicies, '{ "policies": {"DisableTelemetry": true} }')
    const before = machine.differences()
    const store = storeOf(machine)
    const [served, other] = [pairs['a CA'](), pairs['a CA above an intermediate']()]
    const changes = await add(store, anchorFrom(served['ca-certificate-path']))
    const others = await add(store, anchorFrom(other['ca-certificate-path']))
    expect(await visit('chromium', machine, served)).toBe('accepts')
    expect(await visit('chromium', machine, other)).toBe('accepts')
    expect(await visit('firefox-esr', machine, served)).toBe('accepts')
    expect(await visit('firefox-esr', machine, other)).toBe('accepts')
    await undo(store, others)
    expect(await visit('chromium', machine, served)).toBe('accepts')
    expect(await visit('chromium', machine, other)).toBe('refuses')
    await undo(store, changes)
    expect(await visit('firefox-esr', machine, served)).toBe('refuses')
    expect(await visit('chromium', machine, served)).toBe('refuses')
    expect(machine.differences().filter((line) => line.startsWith('/etc'))).toEqual(
      before.filter((line) => line.startsWith('/etc')),
    )
    const { refusals } = await store.plan(
      anchorFrom(pairs['a self-signed certificate']()['ca-certificate-path']),
      '/nowhere',
    )
    expect(refusals).toEqual([
      expect.stringMatching(/^trust browsers: expected a CA for the policies in .*spki-sha256\.$/),
    ])
  })

  it('are not disturbed while they run', async () => {
    const machine = await makeOwnMachine()
    const profile = join(machine.home, '.mozilla/firefox/abc.default')
    const served = pairs['a CA']()
    expect(await visit('firefox-esr', machine, served, { profile })).toBe('refuses')
    const store = storeOf(machine)
    const anchors = [anchorFrom(served['ca-certificate-path']), makeAnchor(), makeAnchor({ serialNumber: 8n })]
    const running = visit('firefox-esr', machine, served, { profile })
    const changes = []
    for (const anchor of anchors) changes.push(...(await add(store, anchor)))
    await running
    expect(await visit('firefox-esr', machine, served, { profile })).toBe('accepts')
    await undo(store, changes)
    expect(await visit('firefox-esr', machine, served, { profile })).toBe('refuses')
    expect(await nicknames(machine, profile)).toEqual([])
  })
})

describe.runIf(hasOwnMachines && haveJudges('sudo', 'certutil', 'chromium', 'firefox-esr'))('policies', () => {
  const nobody = 65534

  it('are written and taken back by an ordinary user with sudo that asks for no password', async () => {
    const machine = await makeOwnMachine()
    await machine.succeed('rm', [pathOfJudge('certutil')])
    await machine.succeed('chown', [String(nobody), machine.home])
    await write(machine, firefoxPolicies, '{"policies":{ }}')
    await write(machine, '/etc/sudoers.d/nobody', 'nobody ALL=(ALL) NOPASSWD: ALL\n')
    await machine.succeed('chmod', ['0440', '/etc/sudoers.d/nobody'])
    const before = machine.differences()
    const store = storeIn(machine, 'browsers.js', 'browsersStore', { user: nobody })
    const anchor = makeAnchor()
    const changes = await add(store, anchor)
    expect(changes.map(({ kind }) => kind)).toEqual(['chromium-policy', 'firefox-policy'])
    for (const change of changes) await store.make(change, anchor)
    const files = ['-name', '*selfsigned*', '-printf', '%p %m\n']
    expect((await machine.succeed('find', ['/etc/chromium', '/etc/firefox', ...files])).trim().split('\n')).toEqual([
      `${chromiumPolicies}/selfsigned-cert-action.json 644`,
      expect.stringMatching(/^\/etc\/firefox\/policies\/selfsigned-cert-action-[0-9a-f]{16}\.pem 644$/),
    ])
    expect((await store.plan(anchor, '/nowhere')).changes).toEqual([])
    await undo(store, changes)
    await undo(store, changes)
    const notOfSudo = (line: string) => !line.startsWith('/var/lib/sudo') && !line.startsWith('/var/log')
    expect(machine.differences().filter(notOfSudo)).toEqual(before.filter(notOfSudo))
  })

  it('go with what a killed run has left beside them', async () => {
    const machine = await makeOwnMachine()
    await machine.succeed('rm', [pathOfJudge('certutil')])
    const before = machine.differences()
    const store = storeOf(machine)
    const { changes } = await store.plan(makeAnchor(), '/nowhere')
    for (const { where } of changes) await write(machine, `${where}.selfsigned-unfinished`, '{')
    await undo(store, changes)
    expect(machine.differences()).toEqual(before)
  })

  it('are refused to one whom sudo would ask', async () => {
    const machine = await makeOwnMachine()
    await machine.succeed('rm', [pathOfJudge('certutil')])
    const store = storeIn(machine, 'browsers.js', 'browsersStore', { user: nobody })
    const plan = await store.plan(makeAnchor(), '/nowhere')
    expect(plan.changes).toEqual([])
    expect(plan.refusals.length).toBe(2)
  })
})
