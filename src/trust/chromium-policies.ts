/**
 * The policy `CACertificates` of the Chromium family: a list of DER in base64, in a file of our own. It makes CAs trusted,
 * and not servers' certificates that sign themselves.
 *
 * @see https://chromeenterprise.google/policies/#CACertificates
 */
import { posix as path } from 'node:path'
import { HostError } from '../errors.ts'
import type { TrustAnchor, TrustChange, TrustPlan } from '../tasks/trust-ports.ts'
import type { Machine } from './machine.ts'
import {
  canChange,
  firstMissing,
  removeMadeDirectories,
  removeProtected,
  removeUnfinished,
  writeProtected,
} from './protected-files.ts'

/** All runs share it: of several files that have a policy the browser takes the last alone. */
const nameOfOurs = 'selfsigned-cert-action.json'

const policy = 'CACertificates'

/** What works without certutil and without policies. */
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
  if (certificatesOf(policiesIn(machine, file)).includes(certificate)) return { alreadyIn: [file] }
  for (const name of machine.list(directory).filter((one) => one !== nameOfOurs)) {
    const other = path.join(directory, name)
    const text = machine.read(other)
    if (text === undefined || !Buffer.from(text).includes(`"${policy}"`)) continue
    if (certificatesOf(policiesIn(machine, other)).includes(certificate)) return { alreadyIn: [other] }
    return refuse(`expected no ${policy} in "${directory}", since one file would hide the other's, got "${other}"`)
  }
  if (!anchor.isCa) {
    return refuse(
      `expected a CA for the policies in "${directory}", got "${anchor.name}", which signs itself. Say issued-by root-ca`,
    )
  }
  if (!(await canChange(machine, file))) {
    return refuse(`expected root, or sudo that asks for no password, to write into "${directory}", got neither`)
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

function detailsOf({ details: { file, certificate, firstMade } }: TrustChange): Details {
  if (typeof file === 'string' && typeof certificate === 'string' && typeof firstMade !== 'boolean') {
    return { file, certificate, firstMade: firstMade ?? null }
  }
  throw new HostError('trust browsers: expected a change with file and certificate, got another. Is the ledger whole?')
}

export async function makeChromiumPolicy(machine: Machine, change: TrustChange): Promise<void> {
  const { file, certificate } = detailsOf(change)
  const policies = policiesIn(machine, file) ?? {}
  const certificates = certificatesOf(policies)
  if (certificates.includes(certificate)) return
  await writeProtected(machine, file, textOf({ ...policies, [policy]: [...certificates, certificate] }))
}

export async function takeBackChromiumPolicy(machine: Machine, change: TrustChange): Promise<void> {
  const { file, certificate, firstMade } = detailsOf(change)
  removeUnfinished(machine, file)
  const policies = policiesIn(machine, file)
  const others = certificatesOf(policies).filter((one) => one !== certificate)
  const rest = Object.keys(policies ?? {}).filter((name) => name !== policy)
  // One that is no JSON is what a killed run has left of it.
  if (others.length === 0 && rest.length === 0) await removeProtected(machine, file)
  else if (others.length < certificatesOf(policies).length) {
    await writeProtected(machine, file, textOf({ ...policies, [policy]: others }))
  }
  await removeMadeDirectories(machine, path.dirname(file), firstMade)
}

type Policies = { readonly [name: string]: unknown }

/** `undefined` where there is no such file, or none that the browser could read. */
function policiesIn(machine: Machine, file: string): Policies | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(machine.read(file) ?? []).toString())
    return typeof value === 'object' && value !== null ? (value as Policies) : undefined
  } catch {
    return undefined
  }
}

function certificatesOf(policies: Policies | undefined): readonly unknown[] {
  const certificates = policies?.[policy]
  return Array.isArray(certificates) ? certificates : []
}

function textOf(policies: Policies): Buffer {
  return Buffer.from(`${JSON.stringify(policies, null, 2)}\n`)
}
