/**
 * The systems' own stores on Linux, by their files and command lines. The fake programs do what their manuals say:
 *
 * - update-ca-trust(8) of RHEL and Fedora: "add it as a new file to directory /etc/pki/ca-trust/source/anchors/, run
 *   update-ca-trust extract"; the output below /etc/pki/ca-trust/extracted is rebuilt from all sources.
 * - update-ca-trust(8) of Arch: the same with /etc/ca-certificates/trust-source/anchors and /etc/ca-certificates/extracted.
 * - openSUSE's ca-certificates, README: "The canonical source of CA certificates is what p11-kit knows about. By default
 *   p11-kit looks into /usr/share/pki/trust/ resp /etc/pki/trust/"; it generates what is in /var/lib/ca-certificates.
 * - update-ca-certificates(8) of Debian: "all certificates with a .crt extension found below
 *   /usr/local/share/ca-certificates are also included"; --fresh: "Remove symlinks in /etc/ssl/certs directory".
 * - Alpine's update-ca.c: the same directory and bundle; it removes links to what is gone from the directory by itself.
 */
import { X509Certificate } from 'node:crypto'
import { posix as path } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CommandError, HostError } from '../../../src/errors.ts'
import type { TrustAnchor, TrustChange } from '../../../src/trust/ports.ts'
import { certificatesIn, fingerprintOf, pemOf, shortFingerprint } from '../../../src/trust/stores/certificate-text.ts'
import { unfinishedAbove } from '../../../src/trust/stores/machine.ts'
import { linuxStore } from '../../../src/trust/stores/system-linux.ts'
import { messageForm } from '../fake-trust.ts'
import { makeAnchor } from './anchors.ts'
import { add, holdsTheContract, type StoreUnderTest, undo } from './contract.ts'
import { type FakeMachine, type FakeProgram, failure, fakeMachine } from './fake-machine.ts'

interface System {
  readonly name: string
  readonly directory: string
  readonly suffix: string
  readonly bundle: string
  readonly program: string
  /** Its output if something was added, and if something was removed. */
  readonly words: readonly [added: string, removed: string]
  /** p11-kit keeps an anchor that is not a CA from programs. */
  readonly passesCasAlone: boolean
  /** The name of the link to a file with this name. */
  readonly linkTo?: (name: string) => string
  /** Whether the next run removes links to a removed file; Debian keeps them if nothing is added. */
  readonly removesLinks?: boolean
}

const systems: readonly System[] = [
  ...['RHEL', 'Fedora'].map((name) => ({
    name,
    directory: '/etc/pki/ca-trust/source/anchors',
    suffix: '.pem',
    bundle: '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    program: 'update-ca-trust',
    words: [' extract', ' extract'] as const,
    passesCasAlone: true,
  })),
  {
    name: 'Arch',
    directory: '/etc/ca-certificates/trust-source/anchors',
    suffix: '.crt',
    bundle: '/etc/ca-certificates/extracted/tls-ca-bundle.pem',
    program: 'update-ca-trust',
    words: ['', ''],
    passesCasAlone: true,
  },
  {
    name: 'openSUSE',
    directory: '/etc/pki/trust/anchors',
    suffix: '.pem',
    bundle: '/var/lib/ca-certificates/ca-bundle.pem',
    program: 'update-ca-certificates',
    words: ['', ' --fresh'],
    passesCasAlone: true,
  },
  {
    name: 'Debian',
    directory: '/usr/local/share/ca-certificates',
    suffix: '.crt',
    bundle: '/etc/ssl/certs/ca-certificates.crt',
    program: 'update-ca-certificates',
    words: ['', ''],
    passesCasAlone: false,
    linkTo: (name) => `/etc/ssl/certs/${name}.pem`,
    removesLinks: false,
  },
  {
    name: 'Alpine',
    directory: '/usr/local/share/ca-certificates',
    suffix: '.crt',
    bundle: '/etc/ssl/certs/ca-certificates.crt',
    program: 'update-ca-certificates',
    words: ['', ''],
    passesCasAlone: false,
    linkTo: (name) => `/etc/ssl/certs/ca-cert-${name}.pem`,
    removesLinks: true,
  },
]

const vendor = pemOf(makeAnchor({ commonName: 'Vendor’s root' }).certificate)
const link = 'link to '

/** Rebuilds the bundle from the certificates of the vendor and of the directory. */
function updater(system: System): FakeProgram {
  const { directory, suffix, bundle, passesCasAlone, linkTo, removesLinks } = system
  return (words, { files }) => {
    expect([system.words[0].trim(), system.words[1].trim()]).toContain(words.join(' '))
    const sources = [...files].filter(([file]) => path.dirname(file) === directory && file.endsWith(suffix)).sort()
    const found = sources.flatMap(([, text]) => certificatesIn(text.toString()))
    const passed = found.filter((der) => !passesCasAlone || new X509Certificate(der).ca)
    files.set(bundle, Buffer.from([vendor, ...passed.map(pemOf)].join('')))
    if (linkTo === undefined) return ''
    const links = new Map(sources.map(([file]) => [linkTo(path.basename(file, suffix)), `${link}${file}`]))
    const isAdded = [...links.keys()].some((place) => !files.has(place))
    for (const [place, text] of [...files].filter(([, contents]) => contents.toString().startsWith(link))) {
      if ((removesLinks || isAdded) && !files.has(text.toString().slice(link.length))) files.delete(place)
    }
    for (const [place, text] of links) files.set(place, Buffer.from(text))
    return ''
  }
}

/** The programs of every system. */
const tools: { readonly [program: string]: FakeProgram } = {
  true: () => '',
  tee(words, { files }, { input }) {
    files.set(words.at(-1) as string, Buffer.from(input ?? ''))
    return ''
  },
  chmod: () => '',
  mv(words, { files }) {
    const [from, to] = words.slice(-2) as [string, string]
    files.set(to, files.get(from) as Buffer)
    files.delete(from)
    return ''
  },
  rm(words, { files }) {
    files.delete(words.at(-1) as string)
    return ''
  },
  openssl: () => '',
}

type Setting = Omit<Parameters<typeof fakeMachine>[0] & object, 'programs'> & {
  /** Replaces the default ones. */
  readonly programs?: { readonly [program: string]: FakeProgram }
}

function machineOf(system: System, { programs, files, directories = [], ...setting }: Setting = {}): FakeMachine {
  const machine = fakeMachine({
    ...setting,
    files: { [system.bundle]: vendor, ...files },
    directories: [system.directory, ...directories],
    programs: { ...tools, [system.program]: updater(system), ...programs },
  })
  const targetOf = (place: string) => {
    const text = machine.files.get(place)?.toString() ?? ''
    return text.startsWith(link) ? text.slice(link.length) : undefined
  }
  const { realPath } = machine
  return Object.assign(machine, {
    read: (file: string) => machine.files.get(targetOf(file) ?? file),
    realPath: (place: string) => realPath(targetOf(place) ?? place),
  })
}

function storeOn(system: System, machine: FakeMachine): StoreUnderTest {
  const update = () => updater(system)(system.words[0].trim() === '' ? [] : [system.words[0].trim()], machine, never)
  return {
    ...linuxStore(machine),
    fingerprints: async () => fingerprintsIn(machine, system),
    async trustForeign({ certificate }, inPlaceOf) {
      const file = inPlaceOf?.where ?? `${system.directory}/foreign-${machine.files.size}${system.suffix}`
      machine.files.set(file, Buffer.from(`# foreign\n${pemOf(certificate)}`))
      update()
    },
    async retouch({ where }) {
      machine.files.set(where, Buffer.from(`# checked\r\n${machine.files.get(where)}\n`))
    },
    async trustByAnotherName({ certificate }) {
      machine.files.set(`${system.directory}/by-an-administrator${system.suffix}`, Buffer.from(pemOf(certificate)))
      update()
    },
    listing: async () => filesOf(machine),
  }
}

const never = { program: '', words: [] }
const filesOf = ({ files }: FakeMachine) =>
  Object.fromEntries([...files].map(([file, text]) => [file, text.toString()]).sort())
const fingerprintsIn = ({ files }: FakeMachine, { bundle }: System) =>
  certificatesIn((files.get(bundle) ?? '').toString()).map(fingerprintOf)
const fileOf = ({ directory, suffix }: System, { fingerprint }: TrustAnchor) =>
  `${directory}/selfsigned-cert-action-${shortFingerprint(fingerprint)}${suffix}`

describe.each(systems)('the store of $name', (system) => {
  const { directory, suffix, bundle, program, words } = system
  const [added, removed] = words.map((word) => `/usr/bin/${program}${word}`)

  describe('for root', () => {
    holdsTheContract(async () => storeOn(system, machineOf(system)))
  })

  describe('for a user with sudo without a password', () => {
    holdsTheContract(async () => storeOn(system, machineOf(system, { isAdministrator: false, hasSudo: true })))
  })

  const ofLink = (file: string) => (system.name === 'Debian' ? system.linkTo?.(path.basename(file, suffix)) : undefined)

  it('is changed and restored by a file and this program', async () => {
    const [machine, anchor] = [machineOf(system), makeAnchor()]
    const file = fileOf(system, anchor)
    const store = linuxStore(machine)
    const changes = await add(store, anchor)
    expect(machine.commands).toEqual([added])
    expect(machine.files.get(file)?.toString()).toBe(pemOf(anchor.certificate))
    const details = { directory, file, pem: pemOf(anchor.certificate) }
    expect(changes).toEqual([{ store: 'system', kind: 'file', where: file, fingerprint: anchor.fingerprint, details }])
    machine.commands.length = 0
    await undo(store, changes)
    const rehash = ofLink(file) === undefined ? [] : ['openssl rehash /etc/ssl/certs']
    expect(machine.commands).toEqual([...rehash, removed])
    expect(machine.files.has(file)).toBe(false)
  })

  it('is changed through sudo by an ordinary user', async () => {
    const machine = machineOf(system, { isAdministrator: false, hasSudo: true })
    const anchor = makeAnchor()
    const file = fileOf(system, anchor)
    const unfinished = unfinishedAbove(file)
    const store = linuxStore(machine)
    const changes = await add(store, anchor)
    expect(machine.commands).toEqual([
      'sudo -n -- true',
      `sudo -n -- tee -- ${unfinished}`,
      `sudo -n -- chmod 0644 -- ${unfinished}`,
      `sudo -n -- mv -f -- ${unfinished} ${file}`,
      `sudo -n -- ${added}`,
    ])
    machine.commands.length = 0
    await undo(store, changes)
    const place = ofLink(file)
    const rehash = place ? [`sudo -n -- rm -f -- ${place}`, 'sudo -n -- openssl rehash /etc/ssl/certs'] : []
    expect(machine.commands).toEqual([`sudo -n -- rm -f -- ${file}`, ...rehash, `sudo -n -- ${removed}`])
  })

  it.each<[string, Setting]>([
    ['no sudo', { isAdministrator: false }],
    [
      'sudo that asks for a password',
      {
        isAdministrator: false,
        hasSudo: true,
        programs: {
          true: (given) => {
            throw failure({ program: 'sudo', words: given }, 'ended with exit code 1', 'sudo: a password is required')
          },
        },
      },
    ],
  ])('is refused to one who is not root and has %s, before anything is changed', async (_, setting) => {
    const machine = machineOf(system, setting)
    const before = filesOf(machine)
    const { changes, refusals } = await linuxStore(machine).plan(makeAnchor(), '/certs')
    expect(changes).toEqual([])
    expect(refusals).toEqual([
      `trust system: expected root, or sudo without a password, to write into "${directory}", got neither. Run it as root, or trust the environment.`,
    ])
    expect(filesOf(machine)).toEqual(before)
  })

  it.each([
    ['the directory', directory],
    ['the bundle', bundle],
  ])('is refused to root where %s is on a file system that cannot be written', async (_, readOnly) => {
    const machine = Object.assign(machineOf(system), { isWritable: (place: string) => place !== readOnly })
    const { changes, refusals } = await linuxStore(machine).plan(makeAnchor(), '/certs')
    expect(changes).toEqual([])
    expect(refusals).toHaveLength(1)
    expect(refusals[0]).toMatch(messageForm)
  })

  it.each(['root', 'sudo'])('accepts a certificate that is not a CA only if programs get it: %s', async (by) => {
    const machine = machineOf(system, by === 'sudo' ? { isAdministrator: false, hasSudo: true } : {})
    const anchor = makeAnchor({ profile: 'server', commonName: 'app.test' })
    const { changes, refusals } = await linuxStore(machine).plan(anchor, '/certs')
    if (system.passesCasAlone) {
      const family = system.name === 'Arch' || system.name === 'openSUSE' ? system.name : 'RHEL, Fedora'
      expect(refusals).toEqual([
        `trust system: expected a CA, since ${family} pass no other certificate on to programs, got "app.test", which is self-signed. Use issued-by root-ca, or trust the environment.`,
      ])
      expect(changes).toEqual([])
      expect(machine.commands).toEqual([])
    } else {
      expect(refusals).toEqual([])
      await add(linuxStore(machine), anchor)
      expect(fingerprintsIn(machine, system)).toContain(anchor.fingerprint)
    }
  })

  it('leaves a foreign file with its name and chooses another name', async () => {
    const anchor = makeAnchor()
    const file = fileOf(system, anchor)
    const machine = machineOf(system, { files: { [file]: 'mine' } })
    const changes = await add(linuxStore(machine), anchor)
    expect(changes.map(({ where }) => where)).toEqual([file.replace(suffix, `-2${suffix}`)])
    await undo(linuxStore(machine), changes)
    expect(machine.files.get(file)?.toString()).toBe('mine')
  })

  it('removes the partial file of a killed run, and keeps one with a certificate added by someone else', async () => {
    const [machine, anchor] = [machineOf(system), makeAnchor()]
    const store = linuxStore(machine)
    const { changes } = await store.plan(anchor, '/certs')
    const file = fileOf(system, anchor)
    machine.files.set(file, Buffer.from(pemOf(anchor.certificate).slice(0, 100)))
    await undo(store, changes)
    expect(machine.files.has(file)).toBe(false)
    machine.files.set(file, Buffer.from(`${pemOf(anchor.certificate)}${vendor}`))
    await expect(undo(store, changes)).rejects.toThrow(
      `trust system: expected the certificate ${anchor.fingerprint} to be gone, got it in "${file}". Remove it there, then run untrust again.`,
    )
    expect(machine.files.has(file)).toBe(true)
    machine.files.set(file, Buffer.from(vendor))
    await undo(store, changes)
    expect(machine.files.has(file)).toBe(true)
  })

  it('reports the file that still adds its certificate if an administrator has renamed it', async () => {
    const [machine, anchor] = [machineOf(system), makeAnchor()]
    const store = linuxStore(machine)
    const changes = await add(store, anchor)
    const [file, renamed] = [fileOf(system, anchor), `${directory}/theirs${suffix}`]
    machine.files.set(renamed, machine.files.get(file) as Buffer)
    machine.files.delete(file)
    await expect(undo(store, changes)).rejects.toThrow(`got it in "${renamed}".`)
    machine.files.delete(renamed)
    // Debian reads no file of another name.
    if (!system.passesCasAlone) machine.files.set(`${directory}/theirs.bak`, Buffer.from(pemOf(anchor.certificate)))
    await undo(store, changes)
    expect(fingerprintsIn(machine, system)).not.toContain(anchor.fingerprint)
  })

  it('fails if the updater reports success without adding the certificate', async () => {
    const state = { isIdle: true }
    const fake: FakeProgram = (given, on, command) => (state.isIdle ? '' : updater(system)(given, on, command))
    const [machine, anchor] = [machineOf(system, { programs: { [program]: fake } }), makeAnchor()]
    const store = linuxStore(machine)
    const { changes } = await store.plan(anchor, '/certs')
    await expect(store.make(changes[0] as TrustChange, anchor)).rejects.toThrow(/got a bundle without it/)
    state.isIdle = false
    await add(store, anchor)
    state.isIdle = true
    await expect(undo(store, changes)).rejects.toThrow(HostError)
    expect(fingerprintsIn(machine, system)).toContain(anchor.fingerprint)
    state.isIdle = false
    await undo(store, changes)
    expect(fingerprintsIn(machine, system)).not.toContain(anchor.fingerprint)
  })

  it('waits for the updater of a killed run', async () => {
    const [machine, anchor] = [machineOf(system), makeAnchor()]
    const store = linuxStore(machine)
    const changes = await add(store, anchor)
    const late = machine.files.get(bundle) as Buffer
    const comm = '/proc/4321/comm'
    machine.files.set(comm, Buffer.from(`${program.slice(0, 15)}\n`))
    // It ends some time later and writes what it had read.
    setTimeout(() => {
      machine.files.set(bundle, late)
      machine.files.delete(comm)
    }, 50)
    await undo(store, changes)
    expect(machine.files.has(comm)).toBe(false)
    expect(fingerprintsIn(machine, system)).not.toContain(anchor.fingerprint)
  })

  it('never reads an incomplete file', async () => {
    const [machine, anchor] = [machineOf(system), makeAnchor()]
    const places: (string | undefined)[] = []
    const watched = Object.assign(machine, {
      write(file: string, contents: Uint8Array, _mode: number, unfinished?: string) {
        places.push(unfinished)
        machine.files.set(file, Buffer.from(contents))
      },
    })
    await add(linuxStore(watched), anchor)
    expect(places).toEqual([unfinishedAbove(fileOf(system, anchor))])
    expect(path.dirname(unfinishedAbove(fileOf(system, anchor)))).toBe(path.dirname(directory))
  })

  it('keeps no unfinished file of a killed run, whether the anchor is ours or not', async () => {
    const [machine, anchor] = [machineOf(system), makeAnchor()]
    const store = linuxStore(machine)
    const { changes } = await store.plan(anchor, '/certs')
    const file = fileOf(system, anchor)
    for (const contents of [undefined, `${pemOf(anchor.certificate)}# mine\n`]) {
      if (contents !== undefined) machine.files.set(file, Buffer.from(contents))
      // Beside the anchor is where any other file is unfinished.
      const unfinished = [unfinishedAbove(file), `${file}.selfsigned-unfinished`]
      for (const half of unfinished) machine.files.set(half, Buffer.from('half'))
      await undo(store, changes)
      expect(unfinished.filter((half) => machine.files.has(half))).toEqual([])
    }
  })

  it('rebuilds the bundle if a killed run had removed only the file', async () => {
    const [machine, anchor] = [machineOf(system), makeAnchor()]
    const before = filesOf(machine)
    const changes = await add(linuxStore(machine), anchor)
    machine.files.delete(fileOf(system, anchor))
    await undo(linuxStore(machine), changes)
    expect(filesOf(machine)).toEqual(before)
  })

  describe('with a program that fails', () => {
    const outcomes = ['is not there', 'ended with exit code 1', 'did not end within 120 seconds']
    /** A program that fails as long as this is set. */
    const failing = (name: string, original: FakeProgram) => {
      const state: { outcome: string | undefined } = { outcome: undefined }
      const fake: FakeProgram = (given, machine, command) => {
        if (state.outcome !== undefined) throw failure({ program: name, words: given }, state.outcome, 'as it said')
        return original(given, machine, command)
      }
      return { state, fake }
    }

    it.each(outcomes)('fails, and can be undone when the program works again: its updater %s', async (outcome) => {
      const { state, fake } = failing(program, updater(system))
      const [machine, anchor] = [machineOf(system, { programs: { [program]: fake } }), makeAnchor()]
      const store = linuxStore(machine)
      const before = filesOf(machine)
      const { changes } = await store.plan(anchor, '/certs')
      state.outcome = outcome
      const made = await store.make(changes[0] as TrustChange, anchor).catch((error) => error)
      expect(made).toBeInstanceOf(CommandError)
      expect(made.message).toBe(`"${program}${words[0]}" ${outcome}: as it said`)
      await expect(undo(store, changes)).rejects.toThrow(CommandError)
      state.outcome = undefined
      await undo(store, changes)
      expect(filesOf(machine)).toEqual(before)
    })

    it.each(outcomes)('can be undone once the program works again: during undo its updater %s', async (outcome) => {
      const { state, fake } = failing(program, updater(system))
      const [machine, anchor] = [machineOf(system, { programs: { [program]: fake } }), makeAnchor()]
      const store = linuxStore(machine)
      const before = filesOf(machine)
      const changes = await add(store, anchor)
      state.outcome = outcome
      await expect(undo(store, changes)).rejects.toThrow(CommandError)
      expect(fingerprintsIn(machine, system)).toContain(anchor.fingerprint)
      state.outcome = undefined
      await undo(store, changes)
      expect(filesOf(machine)).toEqual(before)
    })

    it.each(['tee', 'chmod', 'mv', 'rm'])('is restored in the end if sudo’s %s fails once', async (tool) => {
      const { state, fake } = failing(tool, tools[tool] as FakeProgram)
      const machine = machineOf(system, { isAdministrator: false, hasSudo: true, programs: { [tool]: fake } })
      const [store, anchor] = [linuxStore(machine), makeAnchor()]
      const before = filesOf(machine)
      const { changes } = await store.plan(anchor, '/certs')
      state.outcome = 'ended with exit code 1'
      const attempt = store.make(changes[0] as TrustChange, anchor).then(() => undo(store, changes))
      await expect(attempt).rejects.toThrow(CommandError)
      state.outcome = undefined
      await undo(store, changes)
      expect(filesOf(machine)).toEqual(before)
    })
  })
})

describe('the family of a system', () => {
  const planOn = (machine: FakeMachine) => linuxStore(machine).plan(makeAnchor(), '/certs')

  it('is recognized by its directory and its program, not by a name', async () => {
    for (const system of systems) {
      // Packages and users create directories for other systems.
      const others = ['/usr/local/share/ca-certificates', '/usr/share/pki/trust']
      const { changes } = await planOn(machineOf(system, { directories: others }))
      expect(path.dirname((changes[0] as TrustChange).where)).toBe(system.directory)
    }
  })

  it.each<[string, Setting]>([
    ['no program', { directories: systems.map(({ directory }) => directory) }],
    ['no directory', { programs: { 'update-ca-trust': () => '', 'update-ca-certificates': () => '' } }],
    ['nothing', {}],
  ])('is unknown if the system has %s', async (_, setting) => {
    const machine = fakeMachine(setting)
    expect(await planOn(machine)).toMatchObject({
      changes: [],
      refusals: [
        'trust system: expected a system with update-ca-certificates or update-ca-trust, got neither. Install ca-certificates, or trust the environment.',
      ],
    })
  })
})

describe('a change from a damaged ledger', () => {
  const [debian] = systems.filter(({ name }) => name === 'Debian')
  const owner = makeAnchor()
  const pem = pemOf(owner.certificate)
  const anchors = '/usr/local/share/ca-certificates'
  const own = `${anchors}/selfsigned-cert-action-${shortFingerprint(owner.fingerprint)}`
  const change = (details: TrustChange['details']): TrustChange => ({
    store: 'system',
    kind: 'file',
    where: '/etc/passwd',
    fingerprint: owner.fingerprint,
    details,
  })

  it.each<[string, TrustChange['details']]>([
    ['nothing', {}],
    ['no text', { directory: '/usr/local/share/ca-certificates', file: null, pem: true }],
    ['no certificate', { directory: anchors, file: `${own}.crt`, pem: '' }],
    ['another certificate', { directory: anchors, file: `${own}.crt`, pem: vendor }],
    ['another besides', { directory: anchors, file: `${own}.crt`, pem: pem + vendor }],
    ['another directory', { directory: '/etc', file: '/etc/passwd', pem }],
    ['a file elsewhere', { directory: anchors, file: '/etc/passwd', pem }],
    ['a way out of the directory', { directory: anchors, file: `${anchors}/..`, pem }],
    ['a file of another name', { directory: anchors, file: `${anchors}/theirs.crt`, pem }],
    ['a name that begins as ours', { directory: anchors, file: `${own}-mine.crt`, pem }],
  ])('is refused, with %s in it, and nothing is done', async (_, details) => {
    const machine = machineOf(debian as System, { files: { '/etc/passwd': '' } })
    expect(() => linuxStore(machine).validate(change(details))).toThrow(HostError)
    for (const verb of ['make', 'undo'] as const) {
      const failure = await linuxStore(machine)
        [verb](change(details), makeAnchor())
        .catch((error) => error)
      expect(failure).toBeInstanceOf(HostError)
      expect(failure.message).toMatch(/^trust system: expected .*, got .*\. Check whether the ledger is damaged\.$/)
    }
    expect(machine.commands).toEqual([])
    expect(machine.files.has('/etc/passwd')).toBe(true)
  })
})
