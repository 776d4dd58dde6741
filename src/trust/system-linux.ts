/**
 * The system's store on Linux: a directory that certificates are put into as files, and a program that makes bundles of
 * them. One row per family of systems; which it is is seen by what is there, not by its name.
 */
import { posix as path } from 'node:path'
import { HostError } from '../errors.ts'
import {
  nothingPlanned,
  type TrustAnchor,
  type TrustChange,
  type TrustPlan,
  type TrustStore,
} from '../tasks/trust-ports.ts'
import { canBeAdministrator } from './administrator.ts'
import { certificatesIn, fingerprintOf, pemOf, shortFingerprint } from './certificate-text.ts'
import { editKeyStore, removeBesides } from './keystore-file.ts'
import { deleting, listerOn } from './keytool.ts'
import type { Machine } from './machine.ts'

/** A family of systems. */
interface Layout {
  readonly family: string
  /** Where an administrator puts certificates, one per file. */
  readonly directory: string
  readonly suffix: '.crt' | '.pem'
  readonly refresh: readonly [program: string, ...words: string[]]
  /** After a file is gone. */
  readonly refreshAfterRemoval: readonly [program: string, ...words: string[]]
  /** What programs read; the first that is there counts. */
  readonly bundles: readonly string[]
  /** p11-kit gives programs no anchor with CA:FALSE, and says nothing. */
  readonly wantsCa: boolean
  /**
   * Debian leaves links to a file that is gone, and its package ca-certificates-java the entry in Java's store. With
   * `--fresh` the links would go, and entries come into that store which were not there before.
   */
  readonly leavesTraces?: true
}

/**
 * The first whose directory and program are there. Debian: update-ca-certificates(8); Alpine has a program of the same
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

const directoryOfLinks = '/etc/ssl/certs'

/** Of Debian's Java packages. */
const javaStoreOfDebian = '/etc/ssl/certs/java/cacerts'

/** Reads and writes a bundle of some 150 certificates; with Java's hook it starts a Java machine besides. */
const refreshTimeoutSeconds = 120

export function linuxStore(machine: Machine): TrustStore {
  return {
    plan: async (anchor) => plan(machine, anchor),
    make: (change) => make(machine, change),
    takeBack: (change) => takeBack(machine, change),
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
  if (bundle !== undefined && holds(machine.read(bundle), anchor.fingerprint))
    return { ...nothingPlanned, alreadyIn: [bundle] }
  if (layout.wantsCa && !anchor.isCa) {
    return refuse(
      `trust system: expected a CA, since ${layout.family} pass no other certificate on to programs, got "${anchor.name}", which signs itself. Say issued-by root-ca, or trust the environment.`,
    )
  }
  if (!(await mayChange(machine, layout))) {
    const expected = machine.isAdministrator
      ? `"${layout.directory}" and the bundle to be writable, got a file system that is not. Mount it so`
      : `root, or sudo that asks for no password, to write into "${layout.directory}", got neither. Run it as root`
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

function holds(text: Uint8Array | undefined, fingerprint: string): boolean {
  const certificates = text ? certificatesIn(Buffer.from(text).toString('latin1')) : []
  return certificates.some((certificate) => fingerprintOf(certificate) === fingerprint)
}

/** The bundle belongs to root everywhere, whoever may write into the directory. */
async function mayChange(machine: Machine, { bundles, directory }: Layout): Promise<boolean> {
  if (machine.isAdministrator) return machine.isWritable(directory) && machine.isWritable(bundles[0] as string)
  return canBeAdministrator(machine)
}

/** Ours, unless someone else's stands there. */
function freeName(machine: Machine, { directory, suffix }: Layout, anchor: TrustAnchor): string {
  const base = `${directory}/selfsigned-cert-action-${shortFingerprint(anchor.fingerprint)}`
  const pem = pemOf(anchor.certificate)
  for (let number = 1; ; number++) {
    const file = `${base}${number === 1 ? '' : `-${number}`}${suffix}`
    const contents = machine.read(file)
    if (contents === undefined ? !machine.exists(file) : isOurs(contents, pem)) return file
  }
}

/** In full, or as far as a killed run came. */
function isOurs(contents: Uint8Array, pem: string): boolean {
  return pem.startsWith(Buffer.from(contents).toString('latin1'))
}

interface Details {
  readonly directory: string
  readonly file: string
  readonly pem: string
}

function detailsOf({ details }: TrustChange): Details {
  const { directory, file, pem } = details
  const areTexts = typeof directory === 'string' && typeof file === 'string' && typeof pem === 'string'
  if (!areTexts || path.dirname(file) !== directory) {
    throw new HostError(
      'trust system: expected a change with directory, file and pem, got another. Is the ledger whole?',
    )
  }
  return { directory, file, pem }
}

async function make(machine: Machine, change: TrustChange): Promise<void> {
  const { directory, file, pem } = detailsOf(change)
  const layout = layoutFor(directory)
  if (machine.isWritable(directory)) {
    machine.write(file, Buffer.from(pem), 0o644)
  } else {
    await machine.runAsAdministrator({ program: 'tee', words: ['--', file], input: pem })
    await machine.runAsAdministrator({ program: 'chmod', words: ['0644', '--', file] })
  }
  await refresh(machine, layout.refresh)
}

async function takeBack(machine: Machine, change: TrustChange): Promise<void> {
  const { directory, file, pem } = detailsOf(change)
  const layout = layoutFor(directory)
  const contents = machine.read(file)
  const isThereAndOurs = contents !== undefined && isOurs(contents, pem)
  if (machine.isWritable(directory)) {
    if (isThereAndOurs) machine.remove(file)
    else machine.removeUnfinished(file)
  } else if (isThereAndOurs) {
    await machine.runAsAdministrator({ program: 'rm', words: ['-f', '--', file] })
  }
  // A file that is gone already may still be in the bundle: the run that removed it was killed.
  if (layout.leavesTraces) await removeLinkOfDebian(machine, file)
  const isInBundle = layout.bundles.some((bundle) => holds(machine.read(bundle), change.fingerprint))
  if (isThereAndOurs || isInBundle) await refresh(machine, layout.refreshAfterRemoval)
  if (layout.leavesTraces) await removeFromJavaOfDebian(machine, change, file)
}

function layoutFor(directory: string): Layout {
  const layout = layouts.find((row) => row.directory === directory)
  if (layout) return layout
  throw new HostError(
    `trust system: expected the directory of a known system, got "${directory}". Is the ledger whole?`,
  )
}

async function refresh(machine: Machine, [name, ...words]: Layout['refresh']): Promise<void> {
  const program = machine.find(name) ?? name
  await machine.runAsAdministrator({ program, words, timeoutSeconds: refreshTimeoutSeconds })
}

/** The link by the file's name, and the one by the subject's hash that leads to it (openssl-rehash(1)). */
async function removeLinkOfDebian(machine: Machine, file: string): Promise<void> {
  const link = path.join(directoryOfLinks, `${path.basename(file, '.crt')}.pem`)
  if (!machine.exists(link) || machine.realPath(link) !== undefined) return
  if (machine.isWritable(directoryOfLinks)) machine.remove(link)
  else await machine.runAsAdministrator({ program: 'rm', words: ['-f', '--', link] })
  await machine.runAsAdministrator({ program: 'openssl', words: ['rehash', directoryOfLinks] })
}

/** By the name that the hook gave it, where that is still this certificate. */
async function removeFromJavaOfDebian(machine: Machine, { fingerprint }: TrustChange, file: string): Promise<void> {
  const keytool = machine.find('keytool')
  if (keytool === undefined || !machine.exists(javaStoreOfDebian)) return
  const alias = `debian:${path.basename(file, '.crt')}.pem`
  const listing = await listerOn(machine).list(keytool, javaStoreOfDebian)
  if (listing?.get(alias) === fingerprint) {
    const command = (copy: string) => deleting(keytool, copy, alias)
    const from = javaStoreOfDebian
    await editKeyStore(machine, { file: javaStoreOfDebian, from, alias, command, keepsFormer: false })
  }
  await removeBesides(machine, javaStoreOfDebian, alias)
}
