/** The store of browsers, by its files and command lines. */
import { posix as path } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CommandError, HostError } from '../../../src/errors.ts'
import type { TrustAnchor, TrustChange } from '../../../src/trust/ports.ts'
import { browsersStore } from '../../../src/trust/stores/browsers.ts'
import { certificatesIn, fingerprintOf, pemOf, shortFingerprint } from '../../../src/trust/stores/certificate-text.ts'
import { keyIdOf } from '../../../src/trust/stores/nss-databases.ts'
import { makeAnchor } from './anchors.ts'
import { add, holdsTheContract, undo } from './contract.ts'
import { fakeCertutil } from './fake-certutil.ts'
import { type FakeMachine, type FakeProgram, failure, fakeMachine as fakeMachineOf } from './fake-machine.ts'

const home = '/home/someone'
const first = `${home}/.pki/nssdb`
const second = `${home}/.local/share/pki/nssdb`
const profile = `${home}/.mozilla/firefox/abc.default`
const firefoxPolicies = '/etc/firefox/policies/policies.json'
const chromiumPolicies = '/etc/chromium/policies/managed/selfsigned-cert-action.json'

/** A machine with the directories that every machine has. */
const fakeMachine = (setting: Parameters<typeof fakeMachineOf>[0] = {}) =>
  fakeMachineOf({ ...setting, directories: ['/etc', home, ...(setting.directories ?? [])] })

const nothing: FakeProgram = () => ''
const emptyDatabase = (directory: string) => ({
  [`${directory}/cert9.db`]: '[]',
  [`${directory}/key4.db`]: '[]',
  [`${directory}/pkcs11.txt`]: 'library=\nname=NSS Internal PKCS #11 Module\n',
})
const base64Of = ({ certificate }: TrustAnchor) => Buffer.from(certificate).toString('base64')
const filesOf = ({ files }: FakeMachine) => Object.fromEntries([...files].map(([file, text]) => [file, String(text)]))
const placesOf = ({ changes }: { readonly changes: readonly TrustChange[] }) => changes.map(({ where }) => where)

describe('NSS databases', () => {
  const open = (files: { readonly [file: string]: string }) => async () => {
    const machine = fakeMachine({ files, programs: { certutil: fakeCertutil } })
    const store = browsersStore(machine)
    const databases = () => [...machine.files].filter(([file]) => file.endsWith('cert9.db'))
    return {
      ...store,
      fingerprints: async () =>
        databases().flatMap(([, text]) =>
          JSON.parse(String(text)).map(({ der }: { readonly der: string }) =>
            fingerprintOf(Buffer.from(der, 'base64')),
          ),
        ),
      async trustForeign(anchor: TrustAnchor, inPlaceOf?: TrustChange) {
        if (databases().length === 0) {
          machine.directories.add(first)
          for (const [file, text] of Object.entries(emptyDatabase(first))) machine.files.set(file, Buffer.from(text))
        }
        const nickname = inPlaceOf?.details['nickname'] ?? 'foreign'
        for (const [file, text] of databases()) {
          const entry = { nickname, der: base64Of(anchor), flags: 'C,,' }
          machine.files.set(file, Buffer.from(JSON.stringify([...JSON.parse(String(text)), entry])))
        }
      },
      // A database cannot be rewritten in another form.
      retouch: async () => {},
      async trustByAnotherName(anchor: TrustAnchor) {
        for (const [file, text] of databases()) {
          const held: readonly { readonly der: string }[] = JSON.parse(String(text))
          const renamed = held.map((one) => (one.der === base64Of(anchor) ? { ...one, nickname: 'theirs' } : one))
          machine.files.set(file, Buffer.from(JSON.stringify(renamed)))
        }
      },
      listing: async () => [filesOf(machine), machine.list(home)],
    }
  }

  describe('without existing files', () => {
    holdsTheContract(open({}), { takesSerialNumbersTwice: false })
  })

  describe('with databases in both places of Chromium and two profiles of Firefox', () => {
    const places = [first, second, profile, `${home}/.config/mozilla/firefox/def`]
    const files = Object.assign({}, ...places.map(emptyDatabase))
    holdsTheContract(open(files), { takesSerialNumbersTwice: false })
  })

  it('are created, filled and removed by these commands', async () => {
    const machine = fakeMachine({ programs: { certutil: fakeCertutil } })
    const anchor = makeAnchor()
    const nickname = `selfsigned-cert-action ${shortFingerprint(anchor.fingerprint)}`
    const id = (keyIdOf(anchor.certificate) as string).replaceAll(/../g, '%$&')
    const uri = `pkcs11:object=${nickname.replace(' ', '%20')};id=${id};type=cert`
    const store = browsersStore(machine)
    const changes = await add(store, anchor)
    expect(machine.commands).toEqual([
      `/usr/bin/certutil -N -d sql:${first} --empty-password`,
      `/usr/bin/certutil -A -d sql:${first} -n ${nickname} -t C,,`,
    ])
    machine.commands.length = 0
    await undo(store, changes)
    expect(machine.commands).toEqual([
      `/usr/bin/certutil -L -d sql:${first} -n ${uri}`,
      `/usr/bin/certutil -L -d sql:${first} -a -n ${uri}`,
      `/usr/bin/certutil -L -d sql:${first}`,
      `/usr/bin/certutil -D -d sql:${first} -n ${uri}`,
      `/usr/bin/certutil -L -d sql:${first} -n pkcs11:id=${id};type=cert`,
      `/usr/bin/certutil -L -d sql:${first}`,
      `/usr/bin/certutil -K -d sql:${first}`,
    ])
    expect(filesOf(machine)).toEqual({})
  })

  it('trust a self-signed certificate as a peer too, which Chromium needs', async () => {
    const machine = fakeMachine({ programs: { certutil: fakeCertutil } })
    await add(browsersStore(machine), makeAnchor({ profile: 'server' }))
    expect(machine.commands.at(-1)).toMatch(/ -t CP,,$/)
  })

  it('are created in Chromium’s first place, unless that would hide one in the second', async () => {
    const plan = async (files: { readonly [file: string]: string }, directories: readonly string[] = []) =>
      placesOf(
        await browsersStore(fakeMachine({ files, directories, programs: { certutil: fakeCertutil } })).plan(
          makeAnchor(),
          '/x',
        ),
      )
    expect(await plan({})).toEqual([first])
    expect(await plan(emptyDatabase(second))).toEqual([second])
    expect(await plan(emptyDatabase(first))).toEqual([first])
    expect(await plan({ ...emptyDatabase(first), ...emptyDatabase(second) })).toEqual([first, second])
    expect(await plan(emptyDatabase(second), [first])).toEqual([first, second])
  })

  it('include those of snaps, Flatpaks and XDG directories', async () => {
    const snap = `${home}/snap/chromium/current`
    const flatpak = `${home}/.var/app/com.google.Chrome`
    const places = [
      `${home}/snap/firefox/common/.mozilla/firefox/a`,
      `${home}/.var/app/org.mozilla.firefox/config/mozilla/firefox/b`,
      '/configured/mozilla/firefox/c',
      '/anywhere/profile',
    ]
    const machine = fakeMachine({
      environment: { XDG_CONFIG_HOME: '/configured', XDG_DATA_HOME: '/data' },
      directories: [snap, flatpak, '/data/pki/nssdb'],
      files: Object.assign(
        { '/configured/mozilla/firefox/profiles.ini': '[Profile0]\nIsRelative=0\nPath=/anywhere/profile\n' },
        ...places.map(emptyDatabase),
      ),
      programs: { certutil: fakeCertutil },
    })
    const plan = await browsersStore(machine).plan(makeAnchor(), '/x')
    expect(plan.refusals).toEqual([])
    expect(placesOf(plan).sort()).toEqual(
      ['/data/pki/nssdb', `${snap}/.pki/nssdb`, `${flatpak}/.pki/nssdb`, ...places].sort(),
    )
  })

  it('of Firefox come with a note about later profiles', async () => {
    const programs = { certutil: fakeCertutil, firefox: nothing }
    const machine = fakeMachine({ files: emptyDatabase(profile), programs })
    expect((await browsersStore(machine).plan(makeAnchor(), '/x')).notes).toEqual([
      'trust browsers: a profile that Firefox creates later, for example for WebDriver, will not trust the certificate. Give the driver an existing profile.',
    ])
  })

  it('are removed if a killed run had created none or a part of them', async () => {
    for (const made of [[], ['cert9.db'], ['cert9.db', 'key4.db'], ['cert9.db', 'key4.db', 'pkcs11.txt']]) {
      const machine = fakeMachine({ programs: { certutil: fakeCertutil } })
      const store = browsersStore(machine)
      const { changes } = await store.plan(makeAnchor(), '/x')
      machine.makeDirectory(first, 0o700)
      for (const name of made) machine.files.set(path.join(first, name), Buffer.from(made.length === 3 ? '[]' : ''))
      await undo(store, changes)
      expect(filesOf(machine)).toEqual({})
      expect(machine.list(home)).toEqual([])
    }
  })

  it('are not used for types of keys that NSS does not accept', async () => {
    const pem = `-----BEGIN CERTIFICATE-----
MIIBHTCB0KADAgECAhQlN9VJ9/RIiSDBqJMBz0CgK1QGqDAFBgMrZXAwDTELMAkG
-----END CERTIFICATE-----`
    const anchor = { ...makeAnchor(), certificate: certificatesIn(pem)[0] as Uint8Array }
    const plan = await browsersStore(fakeMachine({ programs: { certutil: fakeCertutil } })).plan(anchor, '/x')
    expect(plan.changes).toEqual([])
    expect(plan.refusals).toEqual([
      'trust browsers: expected an RSA or ECDSA key, since browsers accept no other, got another in "Example test CA". Use key-type ecdsa-p256.',
    ])
  })

  it.each([
    [
      'ended with exit code 255',
      'certutil: function failed: SEC_ERROR_BAD_DATABASE: security library: bad database.',
      /^trust browsers: expected an NSS database that can be read, got "\/home\/someone\/.pki\/nssdb"\. Close the browser, or move the database away: "\/usr\/bin\/certutil -L .*SEC_ERROR_BAD_DATABASE/,
    ],
    ['did not end within 20 seconds', '', /did not end within 20 seconds$/],
  ])('are refused where certutil %s', async (outcome, said, refusal) => {
    const certutil: FakeProgram = (words) => {
      throw failure({ program: '/usr/bin/certutil', words }, outcome, said)
    }
    const machine = fakeMachine({ files: emptyDatabase(first), programs: { certutil } })
    const plan = await browsersStore(machine).plan(makeAnchor(), '/x')
    expect(plan.changes).toEqual([])
    expect(plan.refusals).toEqual([expect.stringMatching(refusal)])
  })

  it('are refused if they have a password or belong to another user', async () => {
    const certutil: FakeProgram = (words, machine, command) => {
      if (words[0] !== '-K') return fakeCertutil(words, machine, command)
      throw failure({ program: 'certutil', words }, 'ended with exit code 255', 'SEC_ERROR_BAD_PASSWORD: incorrect.')
    }
    const machine = fakeMachine({
      isAdministrator: false,
      writable: [first],
      files: { ...emptyDatabase(first), ...emptyDatabase(profile) },
      programs: { certutil },
    })
    const plan = await browsersStore(machine).plan(makeAnchor(), '/x')
    expect(plan.changes).toEqual([])
    expect(plan.refusals).toEqual([
      `trust browsers: expected a database without a password, got one in "${first}". Remove the password (Firefox: the primary password) for the job, or use another profile.`,
      `trust browsers: expected a database that this user can write, got "${profile}". Run this as its owner.`,
    ])
  })

  it('do not get back what a user has removed since', async () => {
    const anchor = makeAnchor()
    const held = [{ nickname: 'theirs', der: base64Of(anchor), flags: 'P,,' }]
    const database = `${profile}/cert9.db`
    const files = { ...emptyDatabase(profile), [database]: JSON.stringify(held) }
    const machine = fakeMachine({ files, programs: { certutil: fakeCertutil } })
    const store = browsersStore(machine)
    const change = (await store.plan(anchor, '/x')).changes.find(({ where }) => where === profile) as TrustChange
    expect(change).toMatchObject({ kind: 'nss-flags', details: { formerFlags: 'P,,' } })
    machine.files.set(database, Buffer.from('[]'))
    await expect(store.make(change, anchor)).rejects.toThrow(/got a database without it\. Try again\.$/)
    await store.undo(change)
    expect(String(machine.files.get(database))).toBe('[]')
  })

  it('report a certutil that fails or is gone', async () => {
    const anchor = makeAnchor()
    const certutil: FakeProgram = (words, machine, command) => {
      if (words[0] !== '-A' && words[0] !== '-D') return fakeCertutil(words, machine, command)
      throw failure({ program: 'certutil', words }, 'ended with exit code 255', 'SEC_ERROR_READ_ONLY')
    }
    const machine = fakeMachine({ files: emptyDatabase(profile), programs: { certutil } })
    const store = browsersStore(machine)
    const { changes } = await store.plan(anchor, '/x')
    const change = changes.find(({ where }) => where === profile) as TrustChange
    await expect(store.make(change, anchor)).rejects.toThrow(CommandError)
    await expect(store.undo(change)).resolves.toBeUndefined()
    const without = browsersStore(fakeMachine({ files: emptyDatabase(profile) }))
    await expect(without.undo(change)).rejects.toThrow(HostError)
    await expect(browsersStore(fakeMachine()).undo(change)).resolves.toBeUndefined()
  })

  it('are not changed on Windows, and on macOS only for Firefox', async () => {
    const note = 'trust browsers: Chromium, and Firefox since 120, trust what the system trusts. Add system to trust.'
    const windows = fakeMachine({ platform: 'win32', programs: { 'certutil.exe': fakeCertutil } })
    expect(await browsersStore(windows).plan(makeAnchor(), 'C:\\x')).toEqual({
      changes: [],
      alreadyIn: [],
      refusals: [],
      notes: [note],
      variables: {},
    })
    expect(windows.commands).toEqual([])
    const profileOnMac = '/Users/someone/Library/Application Support/Firefox/Profiles/abc'
    const mac = { platform: 'darwin', homeDirectory: '/Users/someone', files: emptyDatabase(profileOnMac) } as const
    const without = await browsersStore(fakeMachine(mac)).plan(makeAnchor(), '/x')
    expect(without).toMatchObject({ changes: [], refusals: [], notes: [note] })
    const withCertutil = fakeMachine({ ...mac, programs: { '/opt/homebrew/bin/certutil': fakeCertutil } })
    const plan = await browsersStore(withCertutil).plan(makeAnchor(), '/x')
    expect(plan.notes).toEqual([note])
    expect(placesOf(plan)).toEqual([profileOnMac])
  })
})

describe('policies', () => {
  const browsers = { chromium: nothing, 'firefox-esr': nothing }
  const open = (files: { readonly [file: string]: string }) => async () => {
    const machine = fakeMachine({ files, programs: browsers })
    const json = (file: string) => JSON.parse(String(machine.files.get(file) ?? '{}'))
    const chromiumFiles = () =>
      [...machine.files.keys()].filter((file) => file.startsWith(path.dirname(chromiumPolicies)))
    const install = (): readonly string[] => json(firefoxPolicies).policies?.Certificates?.Install ?? []
    return {
      ...browsersStore(machine),
      fingerprints: async () => [
        ...chromiumFiles().flatMap((file) =>
          (json(file).CACertificates ?? []).map((one: string) => fingerprintOf(Buffer.from(one, 'base64'))),
        ),
        ...install().flatMap((file) => {
          const contents = machine.files.get(file) ?? Buffer.alloc(0)
          return [contents, ...certificatesIn(String(contents))].map(fingerprintOf)
        }),
      ],
      async trustForeign(anchor: TrustAnchor, inPlaceOf?: TrustChange) {
        const all = [...(json(chromiumPolicies).CACertificates ?? []), base64Of(anchor)]
        if (inPlaceOf?.kind !== 'firefox-policy') {
          machine.files.set(chromiumPolicies, Buffer.from(`${JSON.stringify({ CACertificates: all }, null, 2)}\n`))
        }
        if (inPlaceOf?.kind === 'chromium-policy') return
        const file = String(inPlaceOf?.details['certificateFile'] ?? '/etc/foreign.pem')
        machine.files.set(file, Buffer.from(pemOf(anchor.certificate)))
        const policies = { policies: { Certificates: { Install: [...install(), file] } } }
        machine.files.set(firefoxPolicies, Buffer.from(`${JSON.stringify(policies, null, 2)}\n`))
      },
      async retouch({ where, details }: TrustChange) {
        const inLines = (base64: string) => base64.replace(/.{64}/g, '$&\n')
        const policies = json(where)
        if (policies.CACertificates) policies.CACertificates = policies.CACertificates.map(inLines)
        machine.files.set(where, Buffer.from(JSON.stringify({ ...policies, Comment: 'theirs' })))
        const file = String(details['certificateFile'])
        if (machine.files.has(file)) machine.files.set(file, Buffer.from(`# checked\n${machine.files.get(file)}\n`))
      },
      async trustByAnotherName(anchor: TrustAnchor, { kind }: TrustChange) {
        if (kind === 'chromium-policy') {
          const text = JSON.stringify({ CACertificates: [base64Of(anchor)] })
          machine.files.set(`${path.dirname(chromiumPolicies)}/theirs-too.json`, Buffer.from(text))
          return
        }
        machine.files.set('/etc/theirs.der', Buffer.from(anchor.certificate))
        const policies = { policies: { Certificates: { Install: [...install(), '/etc/theirs.der'] } } }
        machine.files.set(firefoxPolicies, Buffer.from(JSON.stringify(policies)))
      },
      listing: async () => [filesOf(machine), machine.list('/etc')],
    }
  }

  describe('where there are none', () => {
    holdsTheContract(open({}))
  })

  describe('beside policies of administrators', () => {
    holdsTheContract(
      open({
        '/etc/chromium/policies/managed/theirs.json': '{"HomepageLocation": "about:blank"}',
        [firefoxPolicies]: `${JSON.stringify({ policies: { DisableTelemetry: true } }, null, 2)}\n`,
      }),
    )
  })

  it('are written for each installed browser of the Chromium family', async () => {
    const machine = fakeMachine({
      directories: ['/etc/opt/chrome_for_testing/policies/managed'],
      programs: { 'google-chrome': nothing, 'microsoft-edge': nothing, 'brave-browser': nothing },
    })
    expect(placesOf(await browsersStore(machine).plan(makeAnchor(), '/x'))).toEqual(
      ['/etc/opt/chrome', '/etc/opt/chrome_for_testing', '/etc/opt/edge', '/etc/brave'].map(
        (directory) => `${directory}/policies/managed/selfsigned-cert-action.json`,
      ),
    )
  })

  it('add CAs for Chromium in base64 and remove each one separately', async () => {
    const machine = fakeMachine({ programs: { chromium: nothing } })
    const store = browsersStore(machine)
    const anchors = [makeAnchor(), makeAnchor()] as const
    const changes = [await add(store, anchors[0]), await add(store, anchors[1])] as const
    const listed = () => JSON.parse(String(machine.files.get(chromiumPolicies)))
    expect(listed()).toEqual({ CACertificates: anchors.map(base64Of) })
    await undo(store, changes[0])
    expect(listed()).toEqual({ CACertificates: [base64Of(anchors[1])] })
    await undo(store, changes[1])
    expect(filesOf(machine)).toEqual({})
  })

  it('of Chromium are refused for a self-signed certificate, or if another file has the same policy', async () => {
    const other = '/etc/chromium/policies/managed/theirs.json'
    const anchor = makeAnchor()
    const planBeside = (text: string, wanted: TrustAnchor) =>
      browsersStore(fakeMachine({ files: { [other]: text }, programs: { chromium: nothing } })).plan(wanted, '/x')
    const instead =
      'Install certutil (libnss3-tools, nss-tools or nss), or start Chromium with --ignore-certificate-errors-spki-list and the output spki-sha256.'
    expect((await planBeside('{"CACertificates": ["MIIB"]}', anchor)).refusals).toEqual([
      `trust browsers: expected no CACertificates in "/etc/chromium/policies/managed", since browsers use that of one file only, got "${other}". ${instead}`,
    ])
    expect(await planBeside(`{"CACertificates": ["${base64Of(anchor)}"]}`, anchor)).toMatchObject({
      changes: [],
      alreadyIn: [other],
    })
    expect((await planBeside('{}', makeAnchor({ commonName: 'localhost', profile: 'server' }))).refusals).toEqual([
      `trust browsers: expected a CA for the policies in "/etc/chromium/policies/managed", got "localhost", which is self-signed. Use issued-by root-ca. ${instead}`,
    ])
  })

  it('of Chromium with an added comment are left and reported as still trusted', async () => {
    const machine = fakeMachine({ programs: { chromium: nothing } })
    const store = browsersStore(machine)
    const anchor = makeAnchor()
    const changes = await add(store, anchor)
    const text = `// Checked.\n${machine.files.get(chromiumPolicies)}`
    machine.files.set(chromiumPolicies, Buffer.from(text))
    await expect(undo(store, changes)).rejects.toThrow(
      `trust browsers: expected no policy with the certificate ${anchor.fingerprint}, got "${chromiumPolicies}". Remove it there, then run untrust again.`,
    )
    await expect(add(store, makeAnchor())).rejects.toThrow(/^trust browsers: expected JSON without comments in /)
    expect(String(machine.files.get(chromiumPolicies))).toBe(text)
    machine.files.set(chromiumPolicies, Buffer.from('// Checked.\n{}\n'))
    await undo(store, changes)
  })

  it('of Firefox are restored byte for byte, or keep the changes of someone else', async () => {
    const before =
      '{\n\t"policies": {"Certificates": {"ImportEnterpriseRoots": true}, "DisableTelemetry": true}, "x": 1}'
    const machine = fakeMachine({ files: { [firefoxPolicies]: before }, programs: { firefox: nothing } })
    const store = browsersStore(machine)
    const anchor = makeAnchor()
    const changes = await add(store, anchor)
    const name = `/etc/firefox/policies/selfsigned-cert-action-${shortFingerprint(anchor.fingerprint)}.pem`
    const policies = () => JSON.parse(String(machine.files.get(firefoxPolicies)))
    expect(policies()).toEqual({
      policies: { Certificates: { ImportEnterpriseRoots: true, Install: [name] }, DisableTelemetry: true },
      x: 1,
    })
    expect(String(machine.files.get(name))).toBe(pemOf(anchor.certificate))
    const changed = { ...policies(), x: 2 }
    await undo(store, changes)
    expect(filesOf(machine)).toEqual({ [firefoxPolicies]: before })

    machine.files.set(firefoxPolicies, Buffer.from(JSON.stringify(changed)))
    await undo(store, changes)
    expect(policies()).toEqual({ ...JSON.parse(before), x: 2 })
  })

  it('of Firefox are restored if a run was killed while it wrote them', async () => {
    for (const before of [undefined, '{"policies": {}}']) {
      const files = before === undefined ? {} : { [firefoxPolicies]: before }
      const machine = fakeMachine({ files, programs: { firefox: nothing } })
      const store = browsersStore(machine)
      const changes = await add(store, makeAnchor())
      const made = machine.files.get(firefoxPolicies) as Buffer
      for (const bytes of [0, 20, made.length - 1]) {
        machine.files.set(firefoxPolicies, made.subarray(0, bytes))
        await undo(store, changes)
        expect(filesOf(machine)).toEqual(files)
      }
    }
  })

  it('of Firefox are written beside the program only if there is no file below /etc', async () => {
    const beside = '/usr/lib/firefox-esr/distribution/policies.json'
    const plan = async (files: { readonly [file: string]: string }) =>
      placesOf(
        await browsersStore(fakeMachine({ files, programs: { 'firefox-esr': nothing } })).plan(makeAnchor(), '/x'),
      )
    expect(await plan({})).toEqual([firefoxPolicies])
    expect(await plan({ [beside]: '{"policies": {}}' })).toEqual([beside])
    expect(await plan({ [beside]: '{}', [firefoxPolicies]: '{"policies": {}}' })).toEqual([firefoxPolicies])
  })

  it('of Firefox are refused if they are not JSON', async () => {
    const machine = fakeMachine({ files: { [firefoxPolicies]: '{ // none' }, programs: { firefox: nothing } })
    expect((await browsersStore(machine).plan(makeAnchor(), '/x')).refusals).toEqual([
      `trust browsers: expected Firefox policies in "${firefoxPolicies}", got something else. Fix it, or move it away.`,
    ])
  })

  it('are not used if Firefox has a profile, which would keep the certificate', async () => {
    const machine = fakeMachine({ files: emptyDatabase(profile), programs: { firefox: nothing } })
    const plan = await browsersStore(machine).plan(makeAnchor(), '/x')
    expect(plan.changes).toEqual([])
    expect(plan.refusals).toEqual([
      `trust browsers: expected certutil to change the profiles of Firefox, "${profile}", got none. Install certutil (libnss3-tools, nss-tools or nss).`,
    ])
  })

  it('report a profile that was created later and contains the certificate', async () => {
    const machine = fakeMachine({ programs: { firefox: nothing } })
    const store = browsersStore(machine)
    const anchor = makeAnchor()
    const changes = await add(store, anchor)
    machine.files.set(`${profile}/cert9.db`, Buffer.from('SQLite format 3'))
    await undo(store, changes)
    machine.files.set(`${profile}/cert9.db`, Buffer.concat([Buffer.from('SQLite'), Buffer.from(anchor.certificate)]))
    await expect(undo(store, changes)).rejects.toThrow(
      `trust browsers: expected certutil to remove "${anchor.fingerprint}" from "${profile}", got none. Firefox keeps certificates that a policy has installed. Remove that profile, or install libnss3-tools and run untrust again.`,
    )
    expect([...machine.files.keys()]).toEqual([`${profile}/cert9.db`])
  })

  it('are written through sudo by these commands', async () => {
    const programs: { readonly [program: string]: FakeProgram } = {
      ...browsers,
      true: nothing,
      install: (words, machine) => {
        for (const directory of words.slice(words.indexOf('--') + 1)) machine.directories.add(directory)
        return ''
      },
      tee: (words, machine, { input }) => {
        machine.files.set(words.at(-1) as string, Buffer.from(input as Uint8Array))
        return ''
      },
      chmod: nothing,
      rm: (words, machine) => {
        machine.files.delete(words.at(-1) as string)
        return ''
      },
      rmdir: (words, machine) => {
        machine.directories.delete(words.at(-1) as string)
        return ''
      },
    }
    const machine = fakeMachine({ isAdministrator: false, hasSudo: true, directories: ['/etc/firefox'], programs })
    const store = browsersStore(machine)
    const anchor = makeAnchor()
    const changes = await add(store, anchor)
    const certificateFile = `/etc/firefox/policies/selfsigned-cert-action-${shortFingerprint(anchor.fingerprint)}.pem`
    expect(machine.commands).toEqual(
      [
        'sudo -n -- true ',
        'sudo -n -- true ',
        'sudo -n -- install -d -m 0755 -- /etc/chromium /etc/chromium/policies /etc/chromium/policies/managed',
        `sudo -n -- tee -- ${chromiumPolicies}`,
        `sudo -n -- chmod 0644 -- ${chromiumPolicies}`,
        'sudo -n -- install -d -m 0755 -- /etc/firefox/policies',
        `sudo -n -- tee -- ${certificateFile}`,
        `sudo -n -- chmod 0644 -- ${certificateFile}`,
        `sudo -n -- tee -- ${firefoxPolicies}`,
        `sudo -n -- chmod 0644 -- ${firefoxPolicies}`,
      ].map((line) => line.trim()),
    )
    machine.commands.length = 0
    await undo(store, changes)
    expect(machine.commands).toEqual([
      `sudo -n -- rm -f -- ${firefoxPolicies}`,
      `sudo -n -- rm -f -- ${certificateFile}`,
      'sudo -n -- rmdir -- /etc/firefox/policies',
      `sudo -n -- rm -f -- ${chromiumPolicies}`,
      'sudo -n -- rmdir -- /etc/chromium/policies/managed',
      'sudo -n -- rmdir -- /etc/chromium/policies',
      'sudo -n -- rmdir -- /etc/chromium',
    ])
    expect(filesOf(machine)).toEqual({})
    expect([...machine.directories]).toEqual(['/etc', home, '/etc/firefox'])
  })

  it('are refused to an ordinary user without sudo', async () => {
    const machine = fakeMachine({ isAdministrator: false, programs: browsers })
    const plan = await browsersStore(machine).plan(makeAnchor(), '/x')
    expect(plan.changes).toEqual([])
    expect(plan.refusals).toEqual([
      expect.stringMatching(
        /^trust browsers: expected root, or sudo without a password, to write into "\/etc\/chromium.*spki-sha256\.$/,
      ),
      `trust browsers: expected root, or sudo without a password, to write "${firefoxPolicies}", got neither. Start Firefox once, so that it has a profile, or run this as root.`,
    ])
  })

  it('are refused if there is neither certutil nor a browser', async () => {
    expect((await browsersStore(fakeMachine()).plan(makeAnchor(), '/x')).refusals).toEqual([
      'trust browsers: expected certutil, or a browser on the PATH that reads policies, got neither. Install certutil (libnss3-tools, nss-tools or nss), or start Chromium with --ignore-certificate-errors-spki-list and the output spki-sha256.',
    ])
  })

  it('need the recorded details', async () => {
    const store = browsersStore(fakeMachine({ programs: { certutil: fakeCertutil } }))
    for (const kind of ['nss-certificate', 'chromium-policy', 'firefox-policy']) {
      const change = { store: 'browsers', kind, where: '/x', fingerprint: 'AA', details: {} } as const
      await expect((async () => store.undo(change))()).rejects.toThrow(/Check whether the ledger is damaged\.$/)
    }
  })
})

describe('a run that ends at any moment', () => {
  /** Counts the changes of a machine, and ignores all from one of them on. */
  function endingAt(step: number, files: { readonly [file: string]: string }, withCertutil: boolean) {
    let steps = 0
    const count = () => {
      if (steps++ >= step) throw new Error('killed')
    }
    const certutil: FakeProgram = (words, machine, command) => {
      if (['-N', '-A'].includes(words[0] as string)) count()
      return fakeCertutil(words, machine, command)
    }
    const browsers = { chromium: nothing, firefox: nothing }
    const machine = fakeMachine({ files, programs: withCertutil ? { ...browsers, certutil } : browsers })
    const dying: FakeMachine = {
      ...machine,
      makeDirectory(directory, mode) {
        count()
        return machine.makeDirectory(directory, mode)
      },
      write(file, contents, mode) {
        count()
        machine.write(file, contents, mode)
      },
    }
    return { machine, dying, stepsDone: () => steps }
  }

  it.each([
    ['databases', true, {}],
    [
      'databases and policies that were there',
      true,
      { ...emptyDatabase(second), [firefoxPolicies]: '{"policies":{}}' },
    ],
    ['policies', false, {}],
    ['policies beside others', false, { [firefoxPolicies]: '{"policies":{"Certificates":{"Install":["/a"]}}}' }],
  ])('leaves nothing of its %s', async (_, withCertutil, files) => {
    for (let step = 0; ; step++) {
      const { machine, dying, stepsDone } = endingAt(step, files, withCertutil)
      const before = [filesOf(machine), machine.list('/etc'), machine.list(home)]
      const anchor = makeAnchor()
      const { changes } = await browsersStore(machine).plan(anchor, '/x')
      const written: TrustChange[] = []
      try {
        for (const change of changes) {
          written.push(change)
          await browsersStore(dying).make(change, anchor)
        }
      } catch (error) {
        expect(String(error)).toBe('Error: killed')
      }
      await undo(browsersStore(machine), written)
      expect([filesOf(machine), machine.list('/etc'), machine.list(home)], `step ${step}`).toEqual(before)
      if (stepsDone() <= step) {
        expect(step).toBeGreaterThan(3)
        return
      }
    }
  })
})
