/**
 * The policy `CACertificates` of the Chromium family: a list of certificates (DER in base64) in a file of our own. Chromium
 * then trusts CAs, but not self-signed server certificates.
 *
 * @see https://chromeenterprise.google/policies/#CACertificates
 */
import { posix as path } from 'node:path'
import { HostError } from '../../errors.ts'
import type { TrustAnchor, TrustChange, TrustPlan } from '../ports.ts'
import { isChromiumPolicyDirectory } from './browser-places.ts'
import { fingerprintOf } from './certificate-text.ts'
import { detailsReader, isAtOrAbove, isOf } from './ledger-details.ts'
import type { Machine } from './machine.ts'
import {
  canChange,
  firstMissing,
  removeMadeDirectories,
  removeProtected,
  removeUnfinished,
  writeProtected,
} from './protected-files.ts'

/** All runs share this file: if several files have the same policy, the browser uses only the last. */
const nameOfOurs = 'selfsigned-cert-action.json'

const policy = 'CACertificates'

/** Advice if neither certutil nor a policy can be used. */
const insteadOfPolicies =
  'Install certutil (libnss3-tools, nss-tools or nss), or start Chromium with --ignore-certificate-errors-spki-list and the output spki-sha256'

export async function planChromiumPolicy(
  machine: Machine,
  directory: string,
  anchor: TrustAnchor,
): Promise<Partial<TrustPlan>> {
  const file = path.join(directory, nameOfOurs)
  const certificate = Buffer.from(anchor.certificate).toString('base64')
  const refuse = (what: string) => ({ refusals: [`trust browsers: ${what}. ${insteadOfPolicies}.`] })
  const holder = fileWith(machine, directory, anchor.fingerprint)
  if (holder !== undefined) return { alreadyIn: [holder] }
  for (const name of machine.list(directory).filter((one) => one !== nameOfOurs)) {
    const other = path.join(directory, name)
    const text = machine.read(other)
    if (text === undefined || !Buffer.from(text).includes(`"${policy}"`)) continue
    return refuse(`expected no ${policy} in "${directory}", since browsers use that of one file only, got "${other}"`)
  }
  if (!anchor.isCa) {
    return refuse(
      `expected a CA for the policies in "${directory}", got "${anchor.name}", which is self-signed. Use issued-by root-ca`,
    )
  }
  if (!(await canChange(machine, file))) {
    return refuse(`expected root, or sudo without a password, to write into "${directory}", got neither`)
  }
  const details = { file, certificate, firstMade: firstMissing(machine, directory) }
  return {
    changes: [{ store: 'browsers', kind: 'chromium-policy', where: file, fingerprint: anchor.fingerprint, details }],
  }
}

interface Details {
  readonly file: string
  readonly certificate: string
  readonly firstMade: string | null
}

function detailsOf(change: TrustChange): Details {
  const read = detailsReader(change)
  const [file, certificate] = [read.text('file'), read.text('certificate')]
  const firstMade = read.textOrNull('firstMade')
  const isKnown = isChromiumPolicyDirectory(path.dirname(file)) && path.basename(file) === nameOfOurs
  read.expect(isKnown, 'its file in a directory of policies')
  read.expect(isOf(Buffer.from(certificate, 'base64'), change), 'the certificate with its SHA-256')
  read.expect(firstMade === null || isAtOrAbove(firstMade, path.dirname(file)), 'a directory above its file')
  return { file, certificate, firstMade }
}

/** @throws {HostError} if `planChromiumPolicy` cannot have planned the change. */
export const expectChromiumPolicy: (change: TrustChange) => void = detailsOf

export async function makeChromiumPolicy(machine: Machine, change: TrustChange): Promise<void> {
  const { file, certificate } = detailsOf(change)
  if (isOfAnother(machine, file)) {
    throw new HostError(
      `trust browsers: expected JSON without comments in "${file}", got something else. Move it away.`,
    )
  }
  const policies = policiesIn(machine, file) ?? {}
  const certificates = certificatesOf(policies)
  if (certificates.some((one) => isSame(one, change.fingerprint))) return
  await writeProtected(machine, file, textOf({ ...policies, [policy]: [...certificates, certificate] }))
}

export async function undoChromiumPolicy(machine: Machine, change: TrustChange): Promise<void> {
  const { file, firstMade } = detailsOf(change)
  await removeUnfinished(machine, file)
  const policies = policiesIn(machine, file)
  const others = certificatesOf(policies).filter((one) => !isSame(one, change.fingerprint))
  const rest = Object.keys(policies ?? {}).filter((name) => name !== policy)
  if (others.length === 0 && rest.length === 0 && !isOfAnother(machine, file)) await removeProtected(machine, file)
  else if (others.length < certificatesOf(policies).length) {
    await writeProtected(machine, file, textOf({ ...policies, [policy]: others }))
  }
  await removeMadeDirectories(machine, path.dirname(file), firstMade)
  const holder = fileWith(machine, path.dirname(file), change.fingerprint)
  if (holder === undefined) return
  throw new HostError(
    `trust browsers: expected no policy with the certificate ${change.fingerprint}, got "${holder}". Remove it there, then run untrust again.`,
  )
}

/**
 * Whether someone has added comments, which Chromium accepts but JSON does not. The remains of a killed run are not JSON
 * either, but do not end in a brace.
 */
function isOfAnother(machine: Machine, file: string): boolean {
  return policiesIn(machine, file) === undefined && textIn(machine, file).trimEnd().endsWith('}')
}

/** The file in a policy directory that makes the browser trust a certificate. */
function fileWith(machine: Machine, directory: string, fingerprint: string): string | undefined {
  const files = machine.list(directory).map((name) => path.join(directory, name))
  return files.find((file) => {
    const policies = policiesIn(machine, file)
    const listed = policies === undefined ? base64In(textIn(machine, file)) : certificatesOf(policies)
    return listed.some((one) => isSame(one, fingerprint))
  })
}

/** Every quoted text that could be a certificate, for files that are not JSON because of comments. */
function base64In(text: string): readonly string[] {
  return text.match(/(?<=")[A-Za-z0-9+/=\s\\]{64,}(?=")/g) ?? []
}

function textIn(machine: Machine, file: string): string {
  return Buffer.from(machine.read(file) ?? []).toString()
}

/** @param listed An entry of the policy in base64, which can be written in several ways for the same certificate. */
function isSame(listed: unknown, fingerprint: string): boolean {
  return typeof listed === 'string' && fingerprintOf(Buffer.from(listed, 'base64')) === fingerprint
}

type Policies = { readonly [name: string]: unknown }

/** `undefined` if there is no such file, or it is not a JSON object. */
function policiesIn(machine: Machine, file: string): Policies | undefined {
  try {
    const value: unknown = JSON.parse(textIn(machine, file))
    return isPolicies(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isPolicies(value: unknown): value is Policies {
  return typeof value === 'object' && value !== null
}

function certificatesOf(policies: Policies | undefined): readonly unknown[] {
  const certificates = policies?.[policy]
  return Array.isArray(certificates) ? certificates : []
}

function textOf(policies: Policies): Buffer {
  return Buffer.from(`${JSON.stringify(policies, null, 2)}\n`)
}
