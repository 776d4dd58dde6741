/**
 * Has certificates trusted: decides first, records each change, then makes it. What a machine does not allow is a warning,
 * or, where trust is required, a failure that undoes what was done until then.
 */
import { X509Certificate } from 'node:crypto'
import { HostError } from '../errors.ts'
import { trustNames } from '../interface/table.ts'
import type { Der } from '../pki/asn1.ts'
import type { RequestedTrust } from '../request/trust.ts'
import { replacingVariables, type TrustEnvironment } from './environment.ts'
import { failureOf } from './failure.ts'
import { nameLine } from './name-line.ts'
import {
  type Ledger,
  nothingPlanned,
  type StoreName,
  storeNames,
  type TrustAnchor,
  type TrustChange,
  type TrustHost,
  type TrustPlan,
  type TrustPorts,
  type TrustReport,
  type TrustStore,
} from './ports.ts'
import { takeBack } from './undo.ts'

interface Wanted {
  readonly trust: RequestedTrust
  /** DER. */
  readonly anchors: readonly Der[]
  /** Where its files are, which are written. */
  readonly environment: TrustEnvironment | undefined
  /** Absolute path of the output directory. */
  readonly directory: string
  /** What became of the private key, as a part of a sentence. */
  readonly key: string
  /** DER, of those that this run has issued itself. */
  readonly issued: readonly Der[]
}

/** @throws {HostError} where trust is required and cannot be had; nothing is trusted then. */
export async function trustCertificates(wanted: Wanted, trustPorts: TrustPorts, host: TrustHost): Promise<TrustReport> {
  const { trust, environment } = wanted
  const anchors = wanted.anchors.map(trustAnchorOf)
  const planned = await planAll(anchors, wanted, trustPorts)
  const refusals = [...new Set(planned.flatMap(({ plan }) => plan.refusals))]
  if (trust.isRequired && refusals.length > 0) throw new HostError(refusals.join('\n'))

  const ledger = trustPorts.ledgers.begin()
  const warnings = new Set([...refusals, ...(environment?.notes ?? [])])
  const places = new Map<StoreName | 'environment', readonly string[]>()
  const variables: { [name: string]: string } = { ...environment?.variables }
  const fail = async (failure: string) => {
    if (trust.isRequired) throw await failedAsAWhole(failure, ledger, trustPorts)
    warnings.add(failure)
  }
  host.beforeTrusting(ledger.path)
  for (const { store, name, anchor, plan } of planned) {
    const made: string[] = []
    for (const change of plan.changes) {
      const failure = await makeChange(change, anchor, store, ledger)
      if (failure === undefined) made.push(change.where)
      else await fail(failure)
    }
    const where = [...plan.alreadyIn, ...made]
    if (where.length > 0) places.set(name, [...new Set([...(places.get(name) ?? []), ...where])])
    // Notes and variables hold only where every change was made.
    if (made.length < plan.changes.length) continue
    for (const note of plan.notes) warnings.add(note)
    Object.assign(variables, plan.variables)
  }
  if (host.setsVariables) {
    const failure = setVariables(variables, anchors, ledger, trustPorts, host)
    if (failure !== undefined) await fail(failure)
    else if (environment) places.set('environment', Object.keys(environment.variables))
  }
  // After the ledger, which removes the directories that it has made.
  trustPorts.issued.record(wanted.issued.map(trustAnchorOf), ledger.path)
  for (const warning of warningsOfVariables(trust, places, trustPorts)) warnings.add(warning)
  const inOrder = trustNames.flatMap((name) => (places.has(name) ? [[name, places.get(name) ?? []] as const] : []))
  return {
    anchors,
    key: wanted.key,
    places: new Map(inOrder),
    ...whatStays(planned, ledger, trustPorts),
    variables,
    warnings: [...warnings],
  }
}

/** What was trusted before this run: by earlier runs of ours, which can be undone, or by somebody else. */
function whatStays(
  planned: readonly Planned[],
  ledger: Ledger,
  { ledgers }: TrustPorts,
): Pick<TrustReport, 'before' | 'canBeUndone'> {
  const found = planned.flatMap(({ name, anchor: { fingerprint }, plan }) =>
    plan.alreadyIn.map((place) => ({ store: name, fingerprint, place })),
  )
  const earlier = found.length > 0 ? changesOf(ledgers) : []
  const isOurs = ({ store, fingerprint, place }: (typeof found)[number]) =>
    earlier.some(
      // A bundle of the system is not the file that brings a certificate into it.
      (change) =>
        change.store === store &&
        change.fingerprint === fingerprint &&
        (store === 'system' || place.startsWith(change.where)),
    )
  const before = new Set(found.filter((one) => !isOurs(one)).map(({ place }) => place))
  return { before: [...before], canBeUndone: ledger.changes.length > 0 || found.some(isOurs) }
}

/** What is recorded of all runs of this user; a ledger that cannot be read is reported by `untrust`. */
export function changesOf(ledgers: TrustPorts['ledgers']): readonly TrustChange[] {
  const readable = <Value>(read: () => Value): Value | undefined => {
    try {
      return read()
    } catch (error) {
      if (error instanceof HostError) return undefined
      throw error
    }
  }
  const paths = readable(() => ledgers.all()) ?? []
  return paths.flatMap((path) => readable(() => ledgers.open(path))?.changes ?? [])
}

/** What a store has to know of a certificate. */
export function trustAnchorOf(certificate: Der): TrustAnchor {
  const x509 = new X509Certificate(certificate)
  return {
    certificate,
    fingerprint: x509.fingerprint256,
    name: nameOf(x509),
    isCa: x509.ca,
    notAfter: Date.parse(x509.validTo) / 1000,
  }
}

/** Node.js writes names as RFC 4514 §2.4 does, with escapes. */
function nameOf({ subject, fingerprint256 }: X509Certificate): string {
  const name = /(?:^|\n)CN=([^\n]+)/.exec(subject)?.[1] ?? nameLine(subject) ?? fingerprint256
  return name.replace(/\\(.)/g, '$1')
}

interface Planned {
  readonly name: StoreName
  readonly store: TrustStore
  readonly anchor: TrustAnchor
  readonly plan: TrustPlan
}

async function planAll(anchors: readonly TrustAnchor[], { trust, directory }: Wanted, ports: TrustPorts) {
  const planned: Planned[] = []
  for (const name of storeNames.filter((store) => trust.by.has(store))) {
    const store = await ports.store(name)
    for (const anchor of anchors)
      planned.push({ name, store, anchor, plan: await planOne(store, name, anchor, directory) })
  }
  return planned
}

/** A store that cannot even be looked at refuses. */
async function planOne(store: TrustStore, name: StoreName, anchor: TrustAnchor, directory: string): Promise<TrustPlan> {
  try {
    return await store.plan(anchor, directory)
  } catch (error) {
    return { ...nothingPlanned, refusals: [failureOf(error, 'look', name, 'what is trusted')] }
  }
}

/** Gives the reason where it could not be recorded; then it is not made. */
function writeDown(change: TrustChange, ledger: Ledger): string | undefined {
  try {
    ledger.record(change)
    return undefined
  } catch (error) {
    return failureOf(error, 'make', change.store, change.where)
  }
}

/** Records what each was before, which undoing sets again. Gives the reason where they were not set. */
function setVariables(
  variables: TrustReport['variables'],
  [anchor]: readonly TrustAnchor[],
  ledger: Ledger,
  { variable }: TrustPorts,
  host: TrustHost,
): string | undefined {
  const names = Object.keys(variables)
  if (names.length === 0 || !anchor) return undefined
  const before = names.map((name) => [name, variable(name) ?? null] as const)
  const { fingerprint } = anchor
  const details = Object.fromEntries(before)
  const change = { store: 'environment', kind: 'variables', where: names.join(', '), fingerprint, details } as const
  const failure = writeDown(change, ledger)
  if (failure === undefined) host.setVariables(variables)
  return failure
}

/** Gives the reason where it could not be made; then what was made of it is undone. */
async function makeChange(
  change: TrustChange,
  anchor: TrustAnchor,
  store: TrustStore,
  ledger: Ledger,
): Promise<string | undefined> {
  const unwritten = writeDown(change, ledger)
  if (unwritten !== undefined) return unwritten
  try {
    await store.make(change, anchor)
    return undefined
  } catch (error) {
    const failure = failureOf(error, 'make', change.store, change.where)
    try {
      await store.takeBack(change)
      ledger.forget(change)
      return failure
    } catch (remains) {
      // It stays in the ledger, to be tried again.
      return `${failure} ${failureOf(remains, 'takeBack', change.store, change.where)}`
    }
  }
}

async function failedAsAWhole(failure: string, ledger: Ledger, ports: TrustPorts): Promise<HostError> {
  const { failures } = await takeBack(ledger, ports)
  return new HostError([failure, ...failures].join('\n'))
}

/** Programs that follow a variable do not look into the system's store. */
function warningsOfVariables(
  { by }: RequestedTrust,
  places: TrustReport['places'],
  { variable }: TrustPorts,
): readonly string[] {
  const set = replacingVariables.filter((name) => variable(name))
  if (!places.has('system') || by.has('environment') || set.length === 0) return []
  const [verb, them] = set.length === 1 ? ['is', 'it'] : ['are', 'them']
  return [
    `trust system: ${set.join(', ')} ${verb} set, and programs that follow ${them} do not read the system's store. Add environment to trust.`,
  ]
}
