/** Between trust and the world: the stores that can be told to trust a certificate, and the ledger of what was done. */

/** A certificate that programs are to trust. */
export interface TrustAnchor {
  /** DER. */
  readonly certificate: Uint8Array
  /** SHA-256, upper-case hexadecimal with colons. */
  readonly fingerprint: string
  /** What a person calls it: its common name, else its subject, else its fingerprint. */
  readonly name: string
  /** basicConstraints (RFC 5280 §4.2.1.9). */
  readonly isCa: boolean
  /** Seconds since 1970. */
  readonly notAfter: number
}

/** The stores by the words of the input `trust`, in the order in which they are changed. */
export const storeNames = ['system', 'browsers', 'java'] as const

export type StoreName = (typeof storeNames)[number]

/** What a change can be made to. */
export type ChangedStore = StoreName | 'environment'

/** Variables from which every Java reads options; of one option the last counts. */
export const javaOptionVariables = ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS'] as const

/** How each of them is changed; a change of another kind is not ours. */
export const changeKinds: { readonly [Store in ChangedStore]: readonly string[] } = {
  system: ['file', 'keychain', 'root'],
  browsers: ['nss-certificate', 'nss-flags', 'chromium-policy', 'firefox-policy'],
  java: ['entry', 'copy'],
  environment: ['variables'],
}

/**
 * One change to this machine: what it takes to take it back, also for a process that knows nothing else. It stands in
 * the ledger as JSON.
 */
export interface TrustChange {
  readonly store: ChangedStore
  /** How it is made and taken back; each store has its own. */
  readonly kind: string
  /** Where, in a person's words: mostly a path. */
  readonly where: string
  /** SHA-256 of the certificate, upper-case hexadecimal with colons. */
  readonly fingerprint: string
  readonly details: { readonly [name: string]: string | boolean | null }
}

/** What trusting one certificate would change. */
export interface TrustPlan {
  readonly changes: readonly TrustChange[]
  /** Where it is trusted already, in a person's words; that stays as it is. */
  readonly alreadyIn: readonly string[]
  /** What cannot be had on this machine: `what was refused. What works instead.` */
  readonly refusals: readonly string[]
  /** What a person ought to know: `what. What to do.` */
  readonly notes: readonly string[]
  /** Environment variables that have to be set for it besides. */
  readonly variables: { readonly [name: string]: string }
}

/** The plan of a store that has nothing to do, or refuses, to be said otherwise in part. */
export const nothingPlanned: TrustPlan = { changes: [], alreadyIn: [], refusals: [], notes: [], variables: {} }

/** One kind of store. */
export interface TrustStore {
  /**
   * Looks, and changes nothing.
   *
   * @param directory Absolute path of the output directory, for files that a store needs of its own.
   */
  plan(anchor: TrustAnchor, directory: string): Promise<TrustPlan>
  /**
   * Makes one change of a plan; twice is as once.
   *
   * @throws {HostError} {CommandError} where the machine does not let it. It may have been made in part.
   */
  make(change: TrustChange, anchor: TrustAnchor): Promise<void>
  /**
   * Checks that a change is one that this store plans: its kind, its details, the places they name. Touches nothing.
   *
   * @throws {HostError} where it is not. Then nothing of its ledger may be acted on.
   */
  validate(change: TrustChange): void
  /**
   * Undoes one change, made in full, in part or not at all: by the fingerprint, and nothing of anyone else's. Where
   * nothing is left of it, it does nothing. Looks afterwards, whatever was done.
   *
   * @throws {HostError} where the store trusts the certificate still.
   * @throws {HostError} {CommandError} where the machine does not let it.
   */
  takeBack(change: TrustChange): Promise<void>
}

/** What one run has changed, on disk. */
export interface Ledger {
  readonly path: string
  /** In the order in which they were written down. */
  readonly changes: readonly TrustChange[]
  /** On disk before it returns, and before the change is made. The first one makes the file. */
  record(change: TrustChange): void
  /** It has been taken back. The file goes with the last one. */
  forget(change: TrustChange): void
}

export interface Ledgers {
  /** One for this run, empty. */
  begin(): Ledger
  /**
   * One in this user's own directory; `undefined` where there is no such file.
   *
   * @throws {HostError} where the path is another, or where it cannot be read, or is none.
   */
  open(path: string): Ledger | undefined
  /**
   * Paths of those of this user whose changes have not been undone, the newest first.
   *
   * @throws {HostError} where the directory could be another user's.
   */
  all(): readonly string[]
}

/** What runs of this user with `trust` have issued themselves, where no one else can write. */
export interface IssuedRecord {
  /** @param fingerprint SHA-256, upper-case hexadecimal with colons. */
  has(fingerprint: string): boolean
  /**
   * Drops what has expired besides. Where it cannot be written, the next run does not know these certificates.
   *
   * @param ledgerPath Of the run that issued them.
   */
  record(anchors: readonly Pick<TrustAnchor, 'fingerprint' | 'notAfter'>[], ledgerPath: string): void
  /** The job of this ledger is over, and what it left behind may be in other hands. */
  forget(ledgerPath: string): void
}

/** What the task of trusting needs. */
export interface TrustPorts {
  readonly ledgers: Ledgers
  readonly issued: IssuedRecord
  store(name: StoreName): Promise<TrustStore>
  /** A variable of this process's environment. */
  variable(name: string): string | undefined
}

/** Where a certificate is trusted now. */
export interface TrustReport {
  readonly anchors: readonly TrustAnchor[]
  /** What became of the private key, as a part of a sentence. */
  readonly key: string
  /** By the words of the input `trust`; none where it was refused, or where variables are still to be set. */
  readonly places: ReadonlyMap<StoreName | 'environment', readonly string[]>
  /** Where it was trusted before, and by no run of ours that can still be undone: it stays trusted there. */
  readonly before: readonly string[]
  /** Whether something of it is in a ledger, so that `untrust` or the post step undoes it. */
  readonly canBeUndone: boolean
  /** Of the environment: set where the host can, else to be set. */
  readonly variables: { readonly [name: string]: string }
  readonly warnings: readonly string[]
}

/** What was taken back. */
export interface UndoReport {
  readonly takenBack: readonly TrustChange[]
  /** One sentence or two for each change that stays, and stays in its ledger. */
  readonly failures: readonly string[]
  /** Variables as they were before; `null` where they were not set. */
  readonly variables: { readonly [name: string]: string | null }
}

/** What trusting needs of the host. */
export interface TrustHost {
  /** Called before anything is changed, so that a clean-up finds the ledger even if the run is killed. */
  beforeTrusting(ledgerPath: string): void
  /** Whether it can set variables for what comes after. */
  readonly setsVariables: boolean
  setVariables(variables: { readonly [name: string]: string }): void
}
