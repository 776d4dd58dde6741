/**
 * Makes this machine trust certificates: plans every change, then records and makes one after the other. A change that the
 * machine does not allow is a warning or, if trust is required, a failure that undoes the changes made so far.
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
import { undo } from './undo.ts'

interface TrustTask {
  readonly trust: RequestedTrust
  /** DER. */
  readonly anchors: readonly Der[]
  /** Its files are already written. */
  readonly environment: TrustEnvironment | undefined
  /** Absolute path of the output directory. */
  readonly directory: string
  /** What happened to the private key, as part of a sentence. */
  readonly key: string
  /** DER of the certificates that this run issued itself. */
  readonly issued: readonly Der[]
}

/** @throws {HostError} if trust is required and not possible. Then nothing is trusted. */
export async function trustCertificates(task: TrustTask, ports: TrustPorts, host: TrustHost): Promise<TrustReport> {
  const { trust, environment } = task
  const anchors = task.anchors.map(trustAnchorOf)
  const planned = await planAll(anchors, task, ports)
  const refusals = [...new Set(planned.flatMap(({ plan }) => plan.refusals))]
  if (trust.isRequired && refusals.length > 0) throw new HostError(refusals.join('\n'))

  const ledger = ports.ledgers.begin()
  const warnings = new Set([...refusals, ...(environment?.notes ?? [])])
  const places = new Map<StoreName | 'environment', readonly string[]>()
  const variables: { [name: string]: string } = { ...environment?.variables }
  const fail = async (failure: string) => {
    if (trust.isRequired) throw await failureAfterUndo(failure, ledger, ports)
    warnings.add(failure)
  }
  host.beforeTrusting(ledger.path)
  for (const { store, name, anchor, plan } of planned) {
    const changed: string[] = []
    for (const change of plan.changes) {
      const failure = await makeChange(change, anchor, store, ledger)
      if (failure === undefined) changed.push(change.where)
      else await fail(failure)
    }
    const where = [...plan.alreadyIn, ...changed]
    if (where.length > 0) places.set(name, [...new Set([...(places.get(name) ?? []), ...where])])
    // The plan's notes and variables are true only if every change was made.
    if (changed.length < plan.changes.length) continue
    for (const note of plan.notes) warnings.add(note)
    Object.assign(variables, plan.variables)
  }
  if (host.setsVariables) {
    const failure = setVariables(variables, anchors, ledger, ports, host)
    if (failure !== undefined) await fail(failure)
    else if (environment) places.set('environment', Object.keys(environment.variables))
  }
  // After the ledger, because a ledger removes the directories that it created.
  ports.issued.record(task.issued.map(trustAnchorOf), ledger.path)
  for (const warning of warningsOfVariables(trust, places, ports)) warnings.add(warning)
  const inOrder = trustNames.flatMap((name) => (places.has(name) ? [[name, places.get(name) ?? []] as const] : []))
  return {
    anchors,
    key: task.key,
    places: new Map(inOrder),
    ...whatStays(planned, ledger, ports),
    variables,
    warnings: [...warnings],
  }
}

/** Tells what was trusted before this run by someone else from what earlier runs of ours trusted, which can be undone. */
function whatStays(
  planned: readonly AnchorPlan[],
  ledger: Ledger,
  { ledgers }: TrustPorts,
): Pick<TrustReport, 'before' | 'canBeUndone'> {
  const found = planned.flatMap(({ name, anchor: { fingerprint }, plan }) =>
    plan.alreadyIn.map((place) => ({ store: name, fingerprint, place })),
  )
  const earlier = found.length > 0 ? changesOf(ledgers) : []
  const isOurs = ({ store, fingerprint, place }: (typeof found)[number]) =>
    earlier.some(
      // The system's store reports its bundle, while the change names the file that the bundle was built from.
      (change) =>
        change.store === store &&
        change.fingerprint === fingerprint &&
        (store === 'system' || place.startsWith(change.where)),
    )
  const before = new Set(found.filter((one) => !isOurs(one)).map(({ place }) => place))
  return { before: [...before], canBeUndone: ledger.changes.length > 0 || found.some(isOurs) }
}

/** The recorded changes of all runs of this user. Skips a ledger that cannot be read; `untrust` reports it. */
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

/** What a store needs to know about a certificate. */
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

/** What one store would change for one certificate. */
interface AnchorPlan {
  readonly name: StoreName
  readonly store: TrustStore
  readonly anchor: TrustAnchor
  readonly plan: TrustPlan
}

async function planAll(anchors: readonly TrustAnchor[], { trust, directory }: TrustTask, ports: TrustPorts) {
  const planned: AnchorPlan[] = []
  for (const name of storeNames.filter((store) => trust.by.has(store))) {
    const store = await ports.store(name)
    for (const anchor of anchors)
      planned.push({ name, store, anchor, plan: await planOne(store, name, anchor, directory) })
  }
  return planned
}

/** Turns a store's failure to look into a refusal. */
async function planOne(store: TrustStore, name: StoreName, anchor: TrustAnchor, directory: string): Promise<TrustPlan> {
  try {
    return await store.plan(anchor, directory)
  } catch (error) {
    return { ...nothingPlanned, refusals: [failureOf(error, 'look', name, 'what is trusted')] }
  }
}

/** Returns the reason if the change could not be recorded. Then it must not be made. */
function record(change: TrustChange, ledger: Ledger): string | undefined {
  try {
    ledger.record(change)
    return undefined
  } catch (error) {
    return failureOf(error, 'make', change.store, change.where)
  }
}

/** Records the former values, which undoing restores. Returns the reason if the variables were not set. */
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
  const failure = record(change, ledger)
  if (failure === undefined) host.setVariables(variables)
  return failure
}

/** Returns the reason if the change failed. Then whatever part of it was made is undone. */
async function makeChange(
  change: TrustChange,
  anchor: TrustAnchor,
  store: TrustStore,
  ledger: Ledger,
): Promise<string | undefined> {
  const unrecorded = record(change, ledger)
  if (unrecorded !== undefined) return unrecorded
  try {
    await store.make(change, anchor)
    return undefined
  } catch (error) {
    const failure = failureOf(error, 'make', change.store, change.where)
    try {
      await store.undo(change)
      ledger.forget(change)
      return failure
    } catch (remains) {
      // The change stays in the ledger, so that `untrust` can try again.
      return `${failure} ${failureOf(remains, 'undo', change.store, change.where)}`
    }
  }
}

/** For a failure when trust is required: undoes every change and reports what could not be undone. */
async function failureAfterUndo(failure: string, ledger: Ledger, ports: TrustPorts): Promise<HostError> {
  const { failures } = await undo(ledger, ports)
  return new HostError([failure, ...failures].join('\n'))
}

/** Programs that read a replacing variable do not read the system's store. */
function warningsOfVariables(
  { by }: RequestedTrust,
  places: TrustReport['places'],
  { variable }: TrustPorts,
): readonly string[] {
  const set = replacingVariables.filter((name) => variable(name))
  if (!places.has('system') || by.has('environment') || set.length === 0) return []
  const [verb, them] = set.length === 1 ? ['is', 'it'] : ['are', 'them']
  return [
    `trust system: ${set.join(', ')} ${verb} set, and programs that read ${them} do not read the system's store. Add environment to trust.`,
  ]
}
