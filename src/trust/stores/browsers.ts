/**
 * The browsers' trust on Linux: NSS databases if certutil is installed to change them, else policies. On macOS and Windows,
 * Chromium and Firefox (since 120) trust what the system trusts.
 */
import { CommandError, HostError } from '../../errors.ts'
import { changeKinds, type TrustAnchor, type TrustChange, type TrustPlan, type TrustStore } from '../ports.ts'
import { chromiumDatabases, chromiumPolicyDirectories, firefoxPolicyFiles, firefoxProfiles } from './browser-places.ts'
import { shortFingerprint } from './certificate-text.ts'
import {
  expectChromiumPolicy,
  makeChromiumPolicy,
  planChromiumPolicy,
  undoChromiumPolicy,
} from './chromium-policies.ts'
import { expectFirefoxPolicy, makeFirefoxPolicy, planFirefoxPolicy, undoFirefoxPolicy } from './firefox-policies.ts'
import { detailsReader, expectKind, isAtOrAbove, isOf, isPlainPath } from './ledger-details.ts'
import type { Machine } from './machine.ts'
import {
  areEnough,
  flagsFor,
  givesTrust,
  hasDatabase,
  isWhole,
  isWritableDatabase,
  keyIdOf,
  type NssDatabase,
  nssDatabase,
  trustingFlags,
} from './nss-databases.ts'
import { firstMissing, removeMadeDirectories } from './protected-files.ts'

export function browsersStore(machine: Machine): TrustStore {
  return {
    plan: (anchor) => plan(machine, anchor),
    make(change, anchor) {
      if (change.kind === 'chromium-policy') return makeChromiumPolicy(machine, change)
      if (change.kind === 'firefox-policy') return makeFirefoxPolicy(machine, change)
      return makeInDatabase(machine, change, anchor)
    },
    validate(change) {
      expectKind(change, changeKinds.browsers)
      if (change.kind === 'chromium-policy') expectChromiumPolicy(change)
      else if (change.kind === 'firefox-policy') expectFirefoxPolicy(change)
      else detailsOf(machine, change)
    },
    undo(change) {
      if (change.kind === 'chromium-policy') return undoChromiumPolicy(machine, change)
      if (change.kind === 'firefox-policy') return undoFirefoxPolicy(machine, change)
      return undoInDatabase(machine, change)
    },
  }
}

const installCertutil = 'Install certutil (libnss3-tools, nss-tools or nss)'

const followsSystem =
  'trust browsers: Chromium, and Firefox since 120, trust what the system trusts. Add system to trust.'

async function plan(machine: Machine, anchor: TrustAnchor): Promise<TrustPlan> {
  // On Windows, certutil is a different program.
  if (machine.platform === 'win32') return mergePlans([{ notes: [followsSystem] }])
  const isMac = machine.platform === 'darwin'
  const notes = isMac ? [followsSystem] : []
  const keyId = keyIdOf(anchor.certificate)
  if (keyId === undefined) {
    return mergePlans([
      {
        notes,
        refusals: [
          `trust browsers: expected an RSA or ECDSA key, since browsers accept no other, got another in "${anchor.name}". Use key-type ecdsa-p256.`,
        ],
      },
    ])
  }
  const certutil = machine.find('certutil')
  const profiles = firefoxProfiles(machine)
  const plans: Partial<TrustPlan>[] = [{ notes }]
  if (certutil !== undefined) {
    for (const directory of [...(isMac ? [] : chromiumDatabases(machine)), ...profiles]) {
      plans.push(await planInDatabase(machine, certutil, directory, anchor, keyId))
    }
  } else if (!isMac) {
    for (const directory of chromiumPolicyDirectories(machine)) {
      plans.push(await planChromiumPolicy(machine, directory, anchor))
    }
    if (profiles.length > 0) plans.push({ refusals: [withoutCertutil(profiles)] })
  }
  const policyFiles = isMac ? [] : firefoxPolicyFiles(machine)
  if (profiles.length > 0 && policyFiles.length > 0) plans.push({ notes: [laterProfiles] })
  if (profiles.length === 0) {
    for (const file of policyFiles) plans.push(await planFirefoxPolicy(machine, file, anchor, keyId))
  }
  return mergePlans(plans.length > 1 || isMac ? plans : [{ refusals: [nothingFound] }])
}

const laterProfiles =
  'trust browsers: a profile that Firefox creates later, for example for WebDriver, will not trust the certificate. Give the driver an existing profile.'

function withoutCertutil(profiles: readonly string[]): string {
  return `trust browsers: expected certutil to change the profiles of Firefox, ${profiles.map((one) => `"${one}"`).join(', ')}, got none. ${installCertutil}.`
}

const nothingFound = `trust browsers: expected certutil, or a browser on the PATH that reads policies, got neither. ${installCertutil}, or start Chromium with --ignore-certificate-errors-spki-list and the output spki-sha256.`

function mergePlans(plans: readonly Partial<TrustPlan>[]): TrustPlan {
  return {
    changes: plans.flatMap(({ changes = [] }) => changes),
    alreadyIn: plans.flatMap(({ alreadyIn = [] }) => alreadyIn),
    refusals: plans.flatMap(({ refusals = [] }) => refusals),
    notes: plans.flatMap(({ notes = [] }) => notes),
    variables: {},
  }
}

async function planInDatabase(
  machine: Machine,
  certutil: string,
  directory: string,
  anchor: TrustAnchor,
  keyId: string,
): Promise<Partial<TrustPlan>> {
  const { fingerprint } = anchor
  const refuse = (what: string) => ({ refusals: [`trust browsers: ${what}`] })
  const isNew = !hasDatabase(machine, directory)
  const database = nssDatabase(machine, certutil, directory)
  try {
    const former = isNew ? undefined : await database.flagsOf({ fingerprint, keyId })
    if (former !== undefined && areEnough(former, anchor)) return { alreadyIn: [directory] }
    if (!isWritableDatabase(machine, directory)) {
      return refuse(`expected a database that this user can write, got "${directory}". Run this as its owner.`)
    }
    if (!isNew && (await database.wantsPassword())) {
      return refuse(
        `expected a database without a password, got one in "${directory}". Remove the password (Firefox: the primary password) for the job, or use another profile.`,
      )
    }
    const details = {
      directory,
      nickname: nicknameOf(anchor),
      keyId,
      flags: flagsFor(anchor),
      ...(former === undefined
        ? { isNew, firstMade: firstMissing(machine, directory) }
        : { formerFlags: former, certificate: Buffer.from(anchor.certificate).toString('base64') }),
    }
    const kind = former === undefined ? 'nss-certificate' : 'nss-flags'
    return { changes: [{ store: 'browsers', kind, where: directory, fingerprint, details }] }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    return refuse(
      `expected an NSS database that can be read, got "${directory}". Close the browser, or move the database away: ${error.message}`,
    )
  }
}

interface Details {
  readonly directory: string
  readonly nickname: string
  readonly keyId: string
  readonly flags: string
  /** Whether this change also creates the database. */
  readonly isNew: boolean
  readonly firstMade: string | null
  /** The certificate's own entry from before, if there was one. */
  readonly former: { readonly flags: string; readonly certificate: Uint8Array } | undefined
}

/** @throws {HostError} if `plan` cannot have planned the change. */
function detailsOf(machine: Machine, change: TrustChange): Details {
  const read = detailsReader(change)
  const [directory, nickname, keyId, flags] = [
    read.text('directory'),
    read.text('nickname'),
    read.text('keyId'),
    read.text('flags'),
  ]
  read.expect(isPlainPath(directory, machine), 'the path of a database')
  read.expect(nickname === nicknameOf(change), 'a nickname of its own')
  read.expect(/^[0-9a-f]{40}$/.test(keyId), 'an identifier of a key')
  read.expect(trustingFlags.includes(flags), 'flags that it sets')
  if (change.kind === 'nss-flags') {
    const former = { flags: read.text('formerFlags'), certificate: Buffer.from(read.text('certificate'), 'base64') }
    read.expect(isOf(former.certificate, change), 'the certificate with its SHA-256')
    read.expect(/^[cCTpPuw]*,[cCTpPuw]*,[cCTpPuw]*$/.test(former.flags), 'flags of a certificate')
    // `plan` leaves a certificate alone if its flags are enough.
    read.expect(!areEnough(former.flags, { isCa: flags === trustingFlags[0] }), 'flags that do not trust a certificate')
    return { directory, nickname, keyId, flags, isNew: false, firstMade: null, former }
  }
  const [isNew, firstMade] = [read.truth('isNew'), read.textOrNull('firstMade')]
  read.expect(!isNew || directory.endsWith('/pki/nssdb') || directory.endsWith('/.pki/nssdb'), 'a database of Chromium')
  read.expect(firstMade === null || isAtOrAbove(firstMade, directory), 'a directory above the database')
  return { directory, nickname, keyId, flags, isNew, firstMade, former: undefined }
}

function nicknameOf({ fingerprint }: Pick<TrustChange, 'fingerprint'>): string {
  return `selfsigned-cert-action ${shortFingerprint(fingerprint)}`
}

function databaseOf(machine: Machine, directory: string): NssDatabase {
  const certutil = machine.find('certutil')
  if (certutil !== undefined) return nssDatabase(machine, certutil, directory)
  throw new HostError(`trust browsers: expected certutil for "${directory}", got none. ${installCertutil}.`)
}

async function makeInDatabase(machine: Machine, change: TrustChange, anchor: TrustAnchor): Promise<void> {
  const { directory, nickname, keyId, flags, isNew } = detailsOf(machine, change)
  const database = databaseOf(machine, directory)
  if (!hasDatabase(machine, directory)) {
    if (!isNew)
      throw new HostError(
        `trust browsers: expected a database in "${directory}", got none. Check whether it was moved.`,
      )
    machine.makeDirectory(directory, 0o700)
    await database.create()
  }
  const { fingerprint } = change
  if (change.kind === 'nss-flags' && (await database.flagsOf({ fingerprint, keyId })) === undefined) {
    throw new HostError(
      `trust browsers: expected "${fingerprint}" in "${directory}", got a database without it. Try again.`,
    )
  }
  await database.add(anchor.certificate, nickname, flags)
}

async function undoInDatabase(machine: Machine, change: TrustChange): Promise<void> {
  const { directory, nickname, keyId, flags, isNew, firstMade, former } = detailsOf(machine, change)
  const { fingerprint } = change
  if (hasDatabase(machine, directory)) {
    const database = databaseOf(machine, directory)
    const isReadable = !isNew || isWhole(machine, directory)
    if (former) {
      // If the flags are no longer ours, someone has changed them since.
      if ((await database.flagsOf({ fingerprint, keyId })) === flags) {
        await database.add(former.certificate, nickname, former.flags)
      }
    } else if (isReadable) await database.remove({ fingerprint, keyId, nickname })
    const left = isReadable ? await database.flagsOf({ fingerprint, keyId }) : undefined
    if (left !== undefined && left !== former?.flags && givesTrust(left)) {
      throw new HostError(
        `trust browsers: expected the certificate ${fingerprint} to be no longer trusted in "${directory}", got it with the flags "${left}". Remove it there, then run untrust again.`,
      )
    }
    if (isNew) await database.removeEmpty()
  }
  if (isNew) await removeMadeDirectories(machine, directory, firstMade)
}
