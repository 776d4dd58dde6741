/**
 * The trust stores of Java: one in each JDK, changed by its own keytool. If a JDK's file cannot be written, this program
 * adds the certificate to a copy in the output directory and sets a variable that makes Java use the copy.
 */
import { CommandError, HostError } from '../../errors.ts'
import {
  changeKinds,
  nothingPlanned,
  type TrustAnchor,
  type TrustChange,
  type TrustPlan,
  type TrustStore,
} from '../ports.ts'
import { shortFingerprint } from './certificate-text.ts'
import { findJavaStores, findKeytool, findNamedStore, type JavaStore, pathsOf, withTrustStore } from './java-homes.ts'
import { editKeyStore, mayEdit, putFormerBack, removeBesides, removeKeyStore } from './keystore-file.ts'
import { deleting, importing, isWrongPassword, type Lister, type Listing, listerOn, storePassword } from './keytool.ts'
import { detailsReader, expectKind, isPlainPath } from './ledger-details.ts'
import type { Machine } from './machine.ts'

/** @param recorded The changes in all ledgers of this user. */
export function javaStore(machine: Machine, recorded: () => readonly TrustChange[] = () => []): TrustStore {
  const lister = listerOn(machine)
  return {
    plan: (anchor, directory) => plan({ machine, lister, recorded }, anchor, directory),
    make: (change, anchor) => make(machine, lister, change, anchor),
    validate: (change) => void detailsOf(machine, change),
    undo: (change) => undo(machine, lister, change),
  }
}

/** Our aliases begin with it. Java stores them in lower case. */
const aliasPrefix = 'selfsigned-'

const ownStoreName = 'java-cacerts'

const noJava =
  'trust java: no Java with a keytool was found in JAVA_HOME, in JAVA_HOME_… or on the PATH, so none was changed. Set JAVA_HOME if there is one.'

interface Surroundings {
  readonly machine: Machine
  readonly lister: Lister
  readonly recorded: () => readonly TrustChange[]
}

async function plan(surroundings: Surroundings, anchor: TrustAnchor, directory: string): Promise<TrustPlan> {
  const { machine, lister } = surroundings
  const stores = findJavaStores(machine)
  if (stores[0] === undefined) return { ...nothingPlanned, notes: [noJava] }
  const { keytool } = stores[0]
  const target: JavaStore = { file: pathsOf(machine).join(directory, ownStoreName), keytool }
  const named = findNamedStore(machine)
  const namedFile = named && pathsOf(machine).isAbsolute(named.file) ? machine.realPath(named.file) : undefined
  const namesNone = named !== undefined && namedFile === undefined && named.file !== target.file
  const others = stores.filter(({ file }) => file !== namedFile)
  const all = [...(namedFile === undefined ? [] : [{ file: namedFile, keytool }]), ...others]
  const findings = await Promise.all(all.map((store) => look(machine, lister, store, anchor)))
  const open = findings.flatMap((finding) => (finding.is === 'open' ? [finding] : []))
  const closed = findings.flatMap((finding) => (finding.is === 'closed' ? [finding] : []))
  // If a variable names a store, Java reads no other. If that store can be changed, ours is not needed.
  const followsAnother = namesNone || (namedFile !== undefined && findings[0]?.is !== 'closed')
  const own = closed[0] && !followsAnother ? await planOwn(surroundings, closed[0], target, anchor) : nothingPlanned
  const variable = named?.variable ?? 'JAVA_TOOL_OPTIONS'
  const needsVariable = own !== nothingPlanned && own.refusals.length === 0 && named?.file !== target.file
  return {
    changes: [
      ...open.map(({ file, alias, store }) => changeOf({ file, alias, keytool: store.keytool, base: null }, anchor)),
      ...own.changes,
    ],
    alreadyIn: [...findings.flatMap(({ is, file }) => (is === 'trusting' ? [file] : [])), ...own.alreadyIn],
    refusals: [
      ...(namesNone ? [namesNoFile(named.variable, named.file)] : []),
      ...findings.flatMap((finding) => (finding.is === 'refusing' ? [finding.refusal] : [])),
      ...own.refusals,
    ],
    notes: needsVariable ? [followsVariable(variable, closed, target.file)] : [],
    variables: needsVariable
      ? { [variable]: withTrustStore(machine.environment[variable], target.file, storePassword) }
      : {},
  }
}

function namesNoFile(variable: string, file: string): string {
  return `trust java: expected an absolute path of a key store as javax.net.ssl.trustStore in ${variable}, got "${file}". Name an existing one, or remove the option.`
}

function followsVariable(variable: string, closed: readonly { readonly file: string }[], target: string): string {
  const files = closed.map(({ file }) => `"${file}"`).join(', ')
  return `trust java: since ${files} cannot be written, ${variable} makes Java use "${target}", and Java prints "Picked up ${variable}" at each start. Expect that line if you compare the output of Java.`
}

/** What one store means for one certificate. */
type Finding =
  | { readonly is: 'trusting'; readonly file: string }
  /** `closed`: it can be read but not written. */
  | { readonly is: 'open' | 'closed'; readonly file: string; readonly store: JavaStore; readonly alias: string }
  | { readonly is: 'refusing'; readonly file: string; readonly refusal: string }

async function look(machine: Machine, lister: Lister, store: JavaStore, anchor: TrustAnchor): Promise<Finding> {
  const { file, keytool } = store
  const refuse = (refusal: string) => ({ is: 'refusing', file, refusal }) as const
  try {
    const listing = await lister.list(keytool, file)
    if (!listing) {
      return refuse(
        `trust java: expected a key store that this user can read, got "${file}". Run it as administrator, or trust the environment.`,
      )
    }
    if ([...listing.values()].includes(anchor.fingerprint)) return { is: 'trusting', file }
    const alias = freeAlias(listing, anchor)
    return { is: (await mayEdit(machine, file)) ? 'open' : 'closed', file, store, alias }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    if (!isWrongPassword(error)) {
      return refuse(
        `trust java: expected keytool to list "${file}", got ${error.message}. Reinstall Java, or trust the environment.`,
      )
    }
    return refuse(
      `trust java: expected the password "${storePassword}", got a key store with another in "${file}". Import the certificate yourself, or trust the environment.`,
    )
  }
}

/** Our alias, or the longer one if someone else uses that. */
function freeAlias(listing: Listing, anchor: TrustAnchor): string {
  const [short, long] = aliasesFor(anchor)
  return listing.has(short) ? long : short
}

function aliasesFor({ fingerprint }: Pick<TrustAnchor, 'fingerprint'>): readonly [short: string, long: string] {
  const whole = fingerprint.replaceAll(':', '').toLowerCase()
  return [`${aliasPrefix}${shortFingerprint(fingerprint)}`, `${aliasPrefix}${whole}`]
}

/** Plans our own store, for a JDK whose store cannot be written. */
async function planOwn(
  surroundings: Surroundings,
  { store, alias }: { readonly store: JavaStore; readonly alias: string },
  target: JavaStore,
  anchor: TrustAnchor,
): Promise<TrustPlan> {
  const { machine, lister } = surroundings
  const { file, keytool } = target
  const refuse = (refusal: string) => ({ ...nothingPlanned, refusals: [refusal] })
  if (!(await mayEdit(machine, file))) {
    return refuse(
      `trust java: expected to write "${store.file}" or "${file}", got neither. Run it as administrator, or trust the environment.`,
    )
  }
  if (!machine.exists(file)) {
    return { ...nothingPlanned, changes: [changeOf({ file, alias, keytool, base: store.file }, anchor)] }
  }
  const finding = await look(machine, lister, target, anchor)
  if (finding.is !== 'refusing' && (await isForeign(surroundings, target, store, anchor))) {
    return refuse(
      `trust java: expected in "${file}" only certificates of "${store.file}" and of runs of this program, got others. Anyone may have put them there, so the file is not used; remove it, or trust the environment.`,
    )
  }
  if (finding.is === 'refusing') return refuse(finding.refusal)
  if (finding.is !== 'open') return { ...nothingPlanned, alreadyIn: [file] }
  // A store that we created for another certificate is removed with the last one. A store of someone else stays.
  const listing = await lister.list(keytool, file)
  const isOurs = [...(listing?.keys() ?? [])].some((one) => one.startsWith(aliasPrefix))
  const base = isOurs ? store.file : null
  return { ...nothingPlanned, changes: [changeOf({ file, alias: finding.alias, keytool, base }, anchor)] }
}

/**
 * Whether a store in the output directory is a link, or contains certificates that are neither in a JDK nor in a ledger. A
 * pull request can add a file there, and Java would trust its contents.
 */
async function isForeign(
  { machine, lister, recorded }: Surroundings,
  { file, keytool }: JavaStore,
  base: JavaStore,
  { fingerprint }: TrustAnchor,
): Promise<boolean> {
  const { basename, dirname, join } = pathsOf(machine)
  if (machine.realPath(file) !== join(machine.realPath(dirname(file)) ?? dirname(file), basename(file))) return true
  if (findNamedStore(machine)?.file === file) return false
  const [ours, ofBase] = [await lister.list(keytool, file), await lister.list(base.keytool, base.file)]
  const ofRuns = recorded().filter(({ store, details }) => store === 'java' && details['file'] === file)
  const known = new Set([fingerprint, ...(ofBase?.values() ?? []), ...ofRuns.map((change) => change.fingerprint)])
  return [...(ours?.values() ?? [])].some((one) => !known.has(one))
}

interface Details {
  readonly file: string
  readonly alias: string
  readonly keytool: string
  /** The JDK's store that our file is a copy of; `null` if the file belongs to someone else. */
  readonly base: string | null
}

function changeOf(details: Details, { fingerprint }: TrustAnchor): TrustChange {
  const kind = details.base === null ? 'entry' : 'copy'
  return { store: 'java', kind, where: details.file, fingerprint, details: { ...details } }
}

/** @throws {HostError} if `plan` cannot have planned the change. */
function detailsOf(machine: Machine, change: TrustChange): Details {
  expectKind(change, changeKinds.java)
  const read = detailsReader(change)
  const [file, alias, keytool, base] = [
    read.text('file'),
    read.text('alias'),
    read.text('keytool'),
    read.textOrNull('base'),
  ]
  const paths = [file, keytool, ...(base === null ? [] : [base])]
  read.expect(
    paths.every((place) => isPlainPath(place, machine)),
    'absolute paths',
  )
  read.expect(/^keytool(\.exe)?$/.test(pathsOf(machine).basename(keytool)), 'a keytool')
  read.expect(aliasesFor(change).includes(alias), 'an alias of its own')
  const isCopy = change.kind === 'copy'
  read.expect(isCopy === (base !== null), 'the store of a JDK for a copy, and for nothing else')
  read.expect(!isCopy || pathsOf(machine).basename(file) === ownStoreName, 'a copy by its own name')
  return { file, alias, keytool, base }
}

async function make(machine: Machine, lister: Lister, change: TrustChange, anchor: TrustAnchor): Promise<void> {
  const { file, alias, keytool, base } = detailsOf(machine, change)
  const from = machine.exists(file) ? file : (base ?? file)
  const listing = await lister.list(keytool, from)
  // The system's store may have added it in the meantime: Debian's has a hook for Java.
  if (from === file && listing && [...listing.values()].includes(change.fingerprint)) return
  const contents = await editKeyStore(machine, {
    file,
    from,
    alias,
    command: (copy) => importing(keytool, copy, alias, anchor.certificate),
    keepsFormer: base === null,
  })
  if (contents && listing) lister.learn(keytool, contents, new Map([...listing, [alias, change.fingerprint]]))
}

async function undo(machine: Machine, lister: Lister, change: TrustChange): Promise<void> {
  const { file, alias, base, keytool: preferred } = detailsOf(machine, change)
  const keytool = findKeytool(machine, preferred)
  if (!(await putFormerBack(machine, file, alias))) {
    const listing = await lister.list(keytool, file)
    if (listing?.get(alias) === change.fingerprint) {
      const others = base === null ? undefined : await ownAliasesBesides(lister, keytool, base, listing, alias)
      if (others?.length === 0) await removeKeyStore(machine, file)
      else {
        const command = (copy: string) => deleting(keytool, copy, alias)
        await editKeyStore(machine, { file, from: file, alias, command, keepsFormer: false })
      }
    }
  }
  await removeBesides(machine, file, alias)
  await expectGone(machine, lister, { file, keytool }, change)
}

/** Debian's hook adds entries with this prefix. They are removed when the system's store is undone. */
const systemAliasPrefix = 'debian:selfsigned-cert-action-'

async function expectGone(
  machine: Machine,
  lister: Lister,
  { file, keytool }: JavaStore,
  { fingerprint }: TrustChange,
): Promise<void> {
  if (!machine.exists(file)) return
  const listing = await lister.list(keytool, file)
  if (listing === undefined) {
    throw new HostError(
      `trust java: expected to read "${file}" to verify that the certificate is gone, got a file that this user cannot read. Run untrust as a user who can.`,
    )
  }
  const left = [...listing].filter(([alias, one]) => one === fingerprint && !alias.startsWith(systemAliasPrefix))
  if (left.length === 0) return
  throw new HostError(
    `trust java: expected the certificate ${fingerprint} to be gone from "${file}", got it with the alias ${left.map(([alias]) => `"${alias}"`).join(', ')}. Remove it there, then run untrust again.`,
  )
}

/** Our other aliases in our store, except those copied from its base. While there are any, the store must stay. */
async function ownAliasesBesides(
  lister: Lister,
  keytool: string,
  base: string,
  listing: Listing,
  alias: string,
): Promise<readonly string[]> {
  const others = [...listing.keys()].filter((one) => one.startsWith(aliasPrefix) && one !== alias)
  if (others.length === 0) return []
  const copied = await lister.list(keytool, base)
  return others.filter((one) => !copied?.has(one))
}
