/**
 * The policy `Certificates.Install` of Firefox: names of files with one certificate each. When Firefox starts, it copies
 * them into the database of its profile, where they stay after the policy is gone. So the policy is for profiles
 * that do not exist yet, such as those that drivers create for each session.
 *
 * @see https://mozilla.github.io/policy-templates/#certificates--install
 */
import { posix as path } from 'node:path'
import { HostError } from '../../errors.ts'
import type { TrustAnchor, TrustChange, TrustPlan } from '../ports.ts'
import { firefoxProfiles, isFirefoxPolicyFile } from './browser-places.ts'
import { certificatesIn, fingerprintOf, isFileFor, pemOf, shortFingerprint } from './certificate-text.ts'
import { detailsReader, isAtOrAbove, isOf } from './ledger-details.ts'
import type { Machine } from './machine.ts'
import { nssDatabase } from './nss-databases.ts'
import {
  canChange,
  firstMissing,
  removeMadeDirectories,
  removeProtected,
  removeUnfinished,
  writeProtected,
} from './protected-files.ts'

export async function planFirefoxPolicy(
  machine: Machine,
  file: string,
  anchor: TrustAnchor,
  keyId: string,
): Promise<Partial<TrustPlan>> {
  const refuse = (what: string) => ({ refusals: [`trust browsers: ${what}`] })
  const before = machine.read(file)
  const policies = policiesIn(before)
  if (before === undefined ? machine.exists(file) : policies === undefined) {
    return refuse(`expected Firefox policies in "${file}", got something else. Fix it, or move it away.`)
  }
  const installed = installedFrom(machine, policies, anchor)
  if (installed !== undefined) return { alreadyIn: [`${file} (${installed})`] }
  if (!(await canChange(machine, file))) {
    return refuse(
      `expected root, or sudo without a password, to write "${file}", got neither. Start Firefox once, so that it has a profile, or run this as root.`,
    )
  }
  const details = {
    file,
    certificateFile: certificateFileBeside(file, anchor),
    pem: pemOf(anchor.certificate),
    keyId,
    isCa: anchor.isCa,
    before: before === undefined ? null : Buffer.from(before).toString('base64'),
    firstMade: firstMissing(machine, path.dirname(file)),
  }
  return {
    changes: [{ store: 'browsers', kind: 'firefox-policy', where: file, fingerprint: anchor.fingerprint, details }],
  }
}

/** The name from which policies install the certificate. */
function installedFrom(
  machine: Machine,
  policies: Policies | undefined,
  { fingerprint }: Pick<TrustAnchor, 'fingerprint'>,
): string | undefined {
  return namesIn(policies ?? none).find((name) => typeof name === 'string' && holds(machine, name, fingerprint))
}

/** A name is a path, or a file in a directory that differs from system to system; we cannot look those up. */
function holds(machine: Machine, name: string, fingerprint: string): boolean {
  const contents = Buffer.from((path.isAbsolute(name) ? machine.read(name) : undefined) ?? [])
  const certificates = [contents, ...certificatesIn(contents.toString('latin1'))]
  return certificates.some((certificate) => fingerprintOf(certificate) === fingerprint)
}

interface Details {
  readonly file: string
  readonly certificateFile: string
  readonly pem: string
  readonly keyId: string
  readonly isCa: boolean
  readonly before: Buffer | undefined
  readonly firstMade: string | null
}

function detailsOf(change: TrustChange): Details {
  const read = detailsReader(change)
  const [file, certificateFile, pem] = [read.text('file'), read.text('certificateFile'), read.text('pem')]
  const [keyId, isCa, firstMade] = [read.text('keyId'), read.truth('isCa'), read.textOrNull('firstMade')]
  const text = read.textOrNull('before')
  const before = text === null ? undefined : Buffer.from(text, 'base64')
  const [certificate, ...others] = certificatesIn(pem)
  read.expect(isFirefoxPolicyFile(file), 'a file of policies')
  read.expect(certificateFile === certificateFileBeside(file, change), 'a certificate file of its own')
  read.expect(isOf(certificate, change) && others.length === 0, 'the certificate with its SHA-256')
  read.expect(/^[0-9a-f]{40}$/.test(keyId), 'an identifier of a key')
  read.expect(before === undefined || policiesIn(before) !== undefined, 'the policies of before')
  read.expect(firstMade === null || isAtOrAbove(firstMade, path.dirname(file)), 'a directory above its file')
  return { file, certificateFile, pem, keyId, isCa, before, firstMade }
}

/** @throws {HostError} if `planFirefoxPolicy` cannot have planned the change. */
export const expectFirefoxPolicy: (change: TrustChange) => void = detailsOf

function certificateFileBeside(file: string, { fingerprint }: Pick<TrustChange, 'fingerprint'>): string {
  return path.join(path.dirname(file), `selfsigned-cert-action-${shortFingerprint(fingerprint)}.pem`)
}

export async function makeFirefoxPolicy(machine: Machine, change: TrustChange): Promise<void> {
  const { file, certificateFile, pem } = detailsOf(change)
  const now = machine.read(file)
  await writeProtected(machine, certificateFile, Buffer.from(pem))
  const policies = now === undefined ? none : policiesIn(now)
  if (policies === undefined) {
    throw new HostError(`trust browsers: expected Firefox policies in "${file}", got something else. Fix it.`)
  }
  if (!namesIn(policies).includes(certificateFile)) {
    await writeProtected(machine, file, textOf(withName(policies, certificateFile)))
  }
}

export async function undoFirefoxPolicy(machine: Machine, change: TrustChange): Promise<void> {
  const details = detailsOf(change)
  const { file, certificateFile, pem, firstMade } = details
  const contents = machine.read(certificateFile)
  // If the file contains another certificate, it belongs to someone else, and so does the policy that names it.
  if (contents === undefined || isFileFor(pem, contents)) {
    await removeName(machine, details)
    await removeProtected(machine, certificateFile)
  }
  for (const one of [certificateFile, file]) await removeUnfinished(machine, one)
  await removeMadeDirectories(machine, path.dirname(file), firstMade)
  const holder = installedFrom(machine, policiesIn(machine.read(file)), change)
  if (holder !== undefined) {
    throw new HostError(
      `trust browsers: expected Firefox policies without the certificate ${change.fingerprint}, got "${file}", which installs it from "${holder}". Remove it there, then run untrust again.`,
    )
  }
  await removeFromProfiles(machine, change, details)
}

/** Restores the former bytes. If someone has changed the file since, removes only our name from it. */
async function removeName(machine: Machine, { file, certificateFile, before }: Details): Promise<void> {
  const now = machine.read(file)
  if (now === undefined) return
  const written = textOf(withName(policiesIn(before) ?? none, certificateFile))
  // A killed run may have written only the beginning.
  if (written.subarray(0, now.length).equals(now) && before?.equals(now) !== true) {
    if (before === undefined) await removeProtected(machine, file)
    else await writeProtected(machine, file, before)
    return
  }
  const policies = policiesIn(now)
  if (policies === undefined || !namesIn(policies).includes(certificateFile)) return
  const rest = withoutName(policies, certificateFile)
  if (Object.keys(rest).length === 1 && Object.keys(rest.policies).length === 0) await removeProtected(machine, file)
  else await writeProtected(machine, file, textOf(rest))
}

/**
 * Removes the certificate from profiles that were created after the policy, into which Firefox may have copied it.
 *
 * @throws {HostError} if a profile still trusts it.
 */
async function removeFromProfiles(machine: Machine, { fingerprint }: TrustChange, details: Details): Promise<void> {
  const certutil = machine.find('certutil')
  for (const profile of firefoxProfiles(machine)) {
    const advice = 'Firefox keeps certificates that a policy has installed. Remove that profile'
    if (certutil === undefined) {
      if (seemsToHold(machine, profile, details.pem)) {
        throw new HostError(
          `trust browsers: expected certutil to remove "${fingerprint}" from "${profile}", got none. ${advice}, or install libnss3-tools and run untrust again.`,
        )
      }
      continue
    }
    const database = nssDatabase(machine, certutil, profile)
    const entry = { fingerprint, keyId: details.keyId }
    if ((await database.flagsOf(entry)) === undefined) continue
    await database.remove(entry)
    if ((await database.flagsOf(entry)) !== undefined) {
      throw new HostError(
        `trust browsers: expected "${fingerprint}" to be gone from "${profile}", got it still there. ${advice}.`,
      )
    }
    // An older certutil does not remove the trust that newer versions of Firefox write. For a removed CA it has no effect.
    if (!details.isCa) {
      throw new HostError(
        `trust browsers: expected Firefox to forget "${fingerprint}", got a profile that may still trust it, "${profile}". ${advice}.`,
      )
    }
  }
}

/** An SQLite database stores at least the beginning of a certificate, with its serial number, in one piece. */
function seemsToHold(machine: Machine, profile: string, pem: string): boolean {
  const [certificate = Buffer.alloc(0)] = certificatesIn(pem)
  const database = Buffer.from(machine.read(path.join(profile, 'cert9.db')) ?? [])
  return database.includes(Buffer.from(certificate).subarray(0, 256))
}

type Entries = { readonly [name: string]: unknown }
type Policies = Entries & { readonly policies: Entries }

const none: Policies = { policies: {} }

function policiesIn(contents: Uint8Array | undefined): Policies | undefined {
  if (contents === undefined) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(contents).toString())
    if (!isObject(value)) return undefined
    const { policies } = value
    return isObject(policies) ? { ...value, policies } : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function certificatesPolicy({ policies }: Policies): Entries {
  const { Certificates } = policies
  return isObject(Certificates) ? Certificates : {}
}

function namesIn(policies: Policies): readonly string[] {
  const { Install } = certificatesPolicy(policies)
  return Array.isArray(Install) ? Install : []
}

function withName(policies: Policies, name: string): Policies {
  const Certificates = { ...certificatesPolicy(policies), Install: [...namesIn(policies), name] }
  return { ...policies, policies: { ...policies.policies, Certificates } }
}

function withoutName(policies: Policies, name: string): Policies {
  const { Certificates: _, ...others } = policies.policies
  const { Install: __, ...rest } = certificatesPolicy(policies)
  const names = namesIn(policies).filter((one) => one !== name)
  const Certificates = names.length > 0 ? { ...rest, Install: names } : rest
  return { ...policies, policies: Object.keys(Certificates).length > 0 ? { ...others, Certificates } : others }
}

function textOf(policies: Policies): Buffer {
  return Buffer.from(`${JSON.stringify(policies, null, 2)}\n`)
}
