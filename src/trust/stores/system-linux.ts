/**
 * The system's store on Linux: a directory for certificate files, and a program that builds bundles from them. One row per
 * family of systems. A family is recognized by its directory and program, not by its name.
 */
import { posix as path } from 'node:path'
import { HostError } from '../../errors.ts'
import { nothingPlanned, type TrustAnchor, type TrustChange, type TrustPlan, type TrustStore } from '../ports.ts'
import { canBeAdministrator } from './administrator.ts'
import { certificatesIn, holdsCertificate, isFileFor, pemOf, shortFingerprint } from './certificate-text.ts'
import { editKeyStore, removeBesides } from './keystore-file.ts'
import { deleting, listerOn } from './keytool.ts'
import { detailsReader, expectKind, isOf } from './ledger-details.ts'
import { type Machine, unfinishedAbove } from './machine.ts'

/** A family of systems. */
interface Layout {
  readonly family: string
  /** The directory for an administrator's certificates, one per file. */
  readonly directory: string
  readonly suffix: '.crt' | '.pem'
  readonly refresh: readonly [program: string, ...words: string[]]
  /** Run after a file was removed. */
  readonly refreshAfterRemoval: readonly [program: string, ...words: string[]]
  /** Programs read the first of these that exists. */
  readonly bundles: readonly string[]
  /** p11-kit silently keeps certificates with CA:FALSE from programs. */
  readonly wantsCa: boolean
  /**
   * Debian leaves the links to a removed file, and its package ca-certificates-java leaves the entry in Java's store.
   * `--fresh` would remove the links, but also add new entries to that store.
   */
  readonly leavesTraces?: true
}

/**
 * The first row whose directory and program exist is used. Debian: update-ca-certificates(8); Alpine has a program of the same
 * name. RHEL and Fedora: update-ca-trust(8). Arch: the same with another directory. openSUSE: its own
 * update-ca-certificates(8), over p11-kit.
 */
const layouts: readonly Layout[] = [
  {
    family: 'RHEL, Fedora',
    directory: '/etc/pki/ca-trust/source/anchors',
    suffix: '.pem',
    refresh: ['update-ca-trust', 'extract'],
    refreshAfterRemoval: ['update-ca-trust', 'extract'],
    bundles: ['/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem'],
    wantsCa: true,
  },
  {
    family: 'Arch',
    directory: '/etc/ca-certificates/trust-source/anchors',
    suffix: '.crt',
    refresh: ['update-ca-trust'],
    refreshAfterRemoval: ['update-ca-trust'],
    bundles: ['/etc/ca-certificates/extracted/tls-ca-bundle.pem'],
    wantsCa: true,
  },
  {
    family: 'openSUSE',
    directory: '/etc/pki/trust/anchors',
    suffix: '.pem',
    refresh: ['update-ca-certificates'],
    refreshAfterRemoval: ['update-ca-certificates', '--fresh'],
    bundles: ['/var/lib/ca-certificates/ca-bundle.pem', '/etc/ssl/ca-bundle.pem'],
    wantsCa: true,
  },
  {
    family: 'Debian, Ubuntu, Alpine',
    directory: '/usr/local/share/ca-certificates',
    suffix: '.crt',
    refresh: ['update-ca-certificates'],
    refreshAfterRemoval: ['update-ca-certificates'],
    bundles: ['/etc/ssl/certs/ca-certificates.crt'],
    wantsCa: false,
    leavesTraces: true,
  },
]

const linkDirectory = '/etc/ssl/certs'

/** The store of Debian's Java packages. */
const debianJavaStore = '/etc/ssl/certs/java/cacerts'

/** The kernel cuts off the name of a program after these; see proc_pid_comm(5). */
const mostCharactersOfName = 15

/** The program reads and writes a bundle of some 150 certificates. With Java's hook it also starts a Java machine. */
const refreshTimeoutSeconds = 120

export function linuxStore(machine: Machine): TrustStore {
  return {
    plan: async (anchor) => plan(machine, anchor),
    make: (change) => make(machine, change),
    validate: detailsOf,
    undo: (change) => undo(machine, change),
  }
}

async function plan(machine: Machine, anchor: TrustAnchor): Promise<TrustPlan> {
  const refuse = (what: string) => ({ ...nothingPlanned, refusals: [what] })
  const layout = layoutOf(machine)
  if (!layout) {
    return refuse(
      'trust system: expected a system with update-ca-certificates or update-ca-trust, got neither. Install ca-certificates, or trust the environment.',
    )
  }
  const bundle = layout.bundles.find((file) => machine.exists(file))
  if (bundle !== undefined && holdsCertificate(machine.read(bundle), anchor.fingerprint))
    return { ...nothingPlanned, alreadyIn: [bundle] }
  if (layout.wantsCa && !anchor.isCa) {
    return refuse(
      `trust system: expected a CA, since ${layout.family} pass no other certificate on to programs, got "${anchor.name}", which is self-signed. Use issued-by root-ca, or trust the environment.`,
    )
  }
  if (!(await canChange(machine, layout))) {
    const expected = machine.isAdministrator
      ? `"${layout.directory}" and the bundle to be writable, got a file system that is not. Mount it writable`
      : `root, or sudo without a password, to write into "${layout.directory}", got neither. Run it as root`
    return refuse(`trust system: expected ${expected}, or trust the environment.`)
  }
  const file = freeName(machine, layout, anchor)
  const details = { directory: layout.directory, file, pem: pemOf(anchor.certificate) }
  const change = { store: 'system', kind: 'file', where: file, fingerprint: anchor.fingerprint, details } as const
  return { ...nothingPlanned, changes: [change] }
}

function layoutOf(machine: Machine): Layout | undefined {
  return layouts.find(
    ({ directory, refresh: [program] }) => machine.exists(directory) && machine.find(program) !== undefined,
  )
}

/** The bundle belongs to root everywhere, even if others can write to the directory. */
async function canChange(machine: Machine, { bundles, directory }: Layout): Promise<boolean> {
  if (machine.isAdministrator) return [directory, ...bundles.slice(0, 1)].every(machine.isWritable)
  return canBeAdministrator(machine)
}

/** The names of our files begin with it. */
const prefix = 'selfsigned-cert-action-'

/** Our name for the file, with a number if someone else already uses that name. */
function freeName(machine: Machine, { directory, suffix }: Layout, anchor: TrustAnchor): string {
  const base = `${directory}/${prefix}${shortFingerprint(anchor.fingerprint)}`
  const pem = pemOf(anchor.certificate)
  for (let number = 1; ; number++) {
    const file = `${base}${number === 1 ? '' : `-${number}`}${suffix}`
    const contents = machine.read(file)
    if (contents === undefined ? !machine.exists(file) : isFileFor(pem, contents)) return file
  }
}

interface Details {
  readonly layout: Layout
  readonly file: string
  readonly pem: string
}

/** @throws {HostError} if `plan` cannot have planned the change: it names another file or certificate. */
function detailsOf(change: TrustChange): Details {
  expectKind(change, ['file'])
  const read = detailsReader(change)
  const [directory, file, pem] = [read.text('directory'), read.text('file'), read.text('pem')]
  const layout = layouts.find((row) => row.directory === directory)
  const [certificate, ...others] = certificatesIn(pem)
  read.expect(isOf(certificate, change) && others.length === 0, 'the certificate with its SHA-256')
  if (layout === undefined || path.dirname(file) !== directory) throw read.refusal('the directory of a known system')
  const names = `${prefix}${shortFingerprint(change.fingerprint)}`
  const isOwnName =
    path.basename(file).startsWith(names) && /^(-\d+)?\.(crt|pem)$/.test(path.basename(file).slice(names.length))
  read.expect(isOwnName, 'the name of a file of its own')
  return { layout, file, pem }
}

async function make(machine: Machine, change: TrustChange): Promise<void> {
  const { layout, file, pem } = detailsOf(change)
  const unfinished = unfinishedAbove(file)
  if (machine.isWritable(layout.directory) && machine.isWritable(path.dirname(layout.directory))) {
    machine.write(file, Buffer.from(pem), 0o644, unfinished)
  } else {
    await machine.runAsAdministrator({ program: 'tee', words: ['--', unfinished], input: pem })
    await machine.runAsAdministrator({ program: 'chmod', words: ['0644', '--', unfinished] })
    await machine.runAsAdministrator({ program: 'mv', words: ['-f', '--', unfinished, file] })
  }
  await refresh(machine, layout.refresh)
  const bundles = layout.bundles.filter((bundle) => machine.exists(bundle))
  if (bundles.length === 0 || bundles.some((bundle) => holdsCertificate(machine.read(bundle), change.fingerprint)))
    return
  throw new HostError(
    `trust system: expected the certificate in "${bundles[0]}" after ${layout.refresh[0]}, got a bundle without it. Trust the environment.`,
  )
}

async function undo(machine: Machine, change: TrustChange): Promise<void> {
  const { layout, file, pem } = detailsOf(change)
  await waitForProgram(machine, layout.refresh[0])
  const isOurs = isFileFor(pem, machine.read(file))
  if (isOurs) await remove(machine, file)
  else if (machine.isWritable(layout.directory)) machine.removeUnfinished(file)
  const unfinished = unfinishedAbove(file)
  if (machine.exists(unfinished)) await remove(machine, unfinished)
  // The bundle may still contain a file that is gone, if the run that removed it was killed.
  if (layout.leavesTraces) await removeDebianLink(machine, file)
  if (isOurs || bundleWith(machine, layout, change) !== undefined) {
    await refresh(machine, layout.refreshAfterRemoval)
  }
  if (layout.leavesTraces) await removeFromDebianJava(machine, change, file)
  expectGone(machine, layout, change)
}

const millisecondsBetweenChecks = 200

/** The updater of a killed run may still be running, and may already have read our file. */
async function waitForProgram(machine: Machine, program: string): Promise<void> {
  const name = program.slice(0, mostCharactersOfName)
  const isRunning = () =>
    machine
      .list('/proc')
      .filter((id) => /^\d+$/.test(id))
      .some(
        (id) =>
          Buffer.from(machine.read(`/proc/${id}/comm`) ?? [])
            .toString()
            .trim() === name,
      )
  const mostChecks = (refreshTimeoutSeconds * 1000) / millisecondsBetweenChecks
  for (let check = 0; check < mostChecks && isRunning(); check++) {
    await new Promise((resolve) => setTimeout(resolve, millisecondsBetweenChecks))
  }
}

async function remove(machine: Machine, file: string): Promise<void> {
  if (machine.isWritable(path.dirname(file))) machine.remove(file)
  else await machine.runAsAdministrator({ program: 'rm', words: ['-f', '--', file] })
}

function bundleWith(machine: Machine, { bundles }: Layout, { fingerprint }: TrustChange): string | undefined {
  return bundles.find((bundle) => holdsCertificate(machine.read(bundle), fingerprint))
}

/**
 * Another file may add the same certificate, now or with the next update: a copy of ours, ours under another name, or one
 * that contains others too.
 */
function expectGone(machine: Machine, layout: Layout, change: TrustChange): void {
  const bundle = bundleWith(machine, layout, change)
  // p11-kit reads files of any name.
  const names = machine.list(layout.directory).filter((name) => layout.wantsCa || name.endsWith(layout.suffix))
  const places = names.map((name) => path.join(layout.directory, name))
  const holders = places.filter((place) => holdsCertificate(machine.read(place), change.fingerprint))
  const [first = bundle, ...others] = holders
  if (first === undefined) return
  const still = [first, ...others].map((place) => `"${place}"`)
  throw new HostError(
    `trust system: expected the certificate ${change.fingerprint} to be gone, got it in ${still.join(', ')}. Remove it there, then run untrust again.`,
  )
}

async function refresh(machine: Machine, [name, ...words]: Layout['refresh']): Promise<void> {
  const program = machine.find(name) ?? name
  await machine.runAsAdministrator({ program, words, timeoutSeconds: refreshTimeoutSeconds })
}

/** Removes the link named after the file, and the one named after the subject's hash (openssl-rehash(1)). */
async function removeDebianLink(machine: Machine, file: string): Promise<void> {
  const link = path.join(linkDirectory, `${path.basename(file, '.crt')}.pem`)
  if (!machine.exists(link) || machine.realPath(link) !== undefined) return
  if (machine.isWritable(linkDirectory)) machine.remove(link)
  else await machine.runAsAdministrator({ program: 'rm', words: ['-f', '--', link] })
  await machine.runAsAdministrator({ program: 'openssl', words: ['rehash', linkDirectory] })
}

/** Removes the entry that Debian's hook added, if its alias still has this certificate. */
async function removeFromDebianJava(machine: Machine, { fingerprint }: TrustChange, file: string): Promise<void> {
  const keytool = machine.find('keytool')
  if (keytool === undefined || !machine.exists(debianJavaStore)) return
  const alias = `debian:${path.basename(file, '.crt')}.pem`
  const listing = await listerOn(machine).list(keytool, debianJavaStore)
  if (listing?.get(alias) === fingerprint) {
    const command = (copy: string) => deleting(keytool, copy, alias)
    const from = debianJavaStore
    await editKeyStore(machine, { file: debianJavaStore, from, alias, command, keepsFormer: false })
  }
  await removeBesides(machine, debianJavaStore, alias)
}
