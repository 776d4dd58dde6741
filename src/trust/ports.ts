/** Interfaces between trust and the machine: the stores that can trust a certificate, and the ledger of changes. */

/** A certificate that programs should trust. */
export interface TrustAnchor {
  /** DER. */
  readonly certificate: Uint8Array
  /** SHA-256, upper-case hexadecimal with colons. */
  readonly fingerprint: string
  /** For messages: its common name, else its subject, else its fingerprint. */
  readonly name: string
  /** basicConstraints (RFC 5280 §4.2.1.9). */
  readonly isCa: boolean
  /** Seconds since 1970. */
  readonly notAfter: number
}

/** The stores, as the input `trust` names them, in the order in which they are changed. */
export const storeNames = ['system', 'browsers', 'java'] as const

export type StoreName = (typeof storeNames)[number]

/** Everything that a change can apply to. */
export type ChangedStore = StoreName | 'environment'

/** Variables from which every Java reads options. If an option is given twice, the last one counts. */
export const javaOptionVariables = ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS'] as const

/** The kinds of change to each store. A change of another kind is not ours. */
export const changeKinds: { readonly [Store in ChangedStore]: readonly string[] } = {
  system: ['file', 'keychain', 'root'],
  browsers: ['nss-certificate', 'nss-flags', 'chromium-policy', 'firefox-policy'],
  java: ['entry', 'copy'],
  environment: ['variables'],
}

/** One change to this machine: everything that a later process needs to undo it. The ledger contains it as JSON. */
export interface TrustChange {
  readonly store: ChangedStore
  /** One of the store's `changeKinds`. */
  readonly kind: string
  /** The changed place, for messages: usually a path. */
  readonly where: string
  /** SHA-256 of the certificate, upper-case hexadecimal with colons. */
  readonly fingerprint: string
  readonly details: { readonly [name: string]: string | boolean | null }
}

/** What a store would change to trust one certificate. */
export interface TrustPlan {
  readonly changes: readonly TrustChange[]
  /** Places that trust it already, for messages. They stay as they are. */
  readonly alreadyIn: readonly string[]
  /** What this machine does not allow: `what was refused. What works instead.` */
  readonly refusals: readonly string[]
  /** What a user should know: `what. What to do.` */
  readonly notes: readonly string[]
  /** Environment variables that programs need in addition. */
  readonly variables: { readonly [name: string]: string }
}

/** The plan of a store that has nothing to do. Spread it to fill in the rest of another plan. */
export const nothingPlanned: TrustPlan = { changes: [], alreadyIn: [], refusals: [], notes: [], variables: {} }

/** One kind of store. */
export interface TrustStore {
  /**
   * Decides what to change, and changes nothing.
   *
   * @param directory Absolute path of the output directory, for a store's own files.
   */
  plan(anchor: TrustAnchor, directory: string): Promise<TrustPlan>
  /**
   * Makes one change of a plan. Making it twice has the same result as making it once.
   *
   * @throws {HostError} {CommandError} if the machine does not allow it. Part of it may have been made.
   */
  make(change: TrustChange, anchor: TrustAnchor): Promise<void>
  /**
   * Checks that this store could have planned the change: its kind, its details and the places in them. Touches nothing.
   *
   * @throws {HostError} if it could not. Then no change of that ledger may be undone.
   */
  validate(change: TrustChange): void
  /**
   * Undoes one change that was made in full, in part or not at all. Finds the certificate by its fingerprint and changes
   * nothing that belongs to others. Does nothing if nothing is left of the change. Always verifies the result.
   *
   * @throws {HostError} if the store still trusts the certificate.
   * @throws {HostError} {CommandError} if the machine does not allow it.
   */
  undo(change: TrustChange): Promise<void>
}

/** The file that records what one run changed. */
export interface Ledger {
  readonly path: string
  /** In the order in which they were recorded. */
  readonly changes: readonly TrustChange[]
  /** Call it before the change is made; the change is on disk when it returns. The first change creates the file. */
  record(change: TrustChange): void
  /** Call it after the change is undone. Removes the file with its last change. */
  forget(change: TrustChange): void
}

export interface Ledgers {
  /** An empty ledger for this run. */
  begin(): Ledger
  /**
   * A ledger in this user's own directory; `undefined` if there is no such file.
   *
   * @throws {HostError} if the path is in another directory, or the file cannot be read or is not a ledger.
   */
  open(path: string): Ledger | undefined
  /**
   * Paths of this user's ledgers whose changes have not all been undone, the newest first.
   *
   * @throws {HostError} if others can write to the directory.
   */
  all(): readonly string[]
}

/** The certificates that runs of this user with `trust` have issued. No one else can write to it. */
export interface IssuedRecord {
  /** @param fingerprint SHA-256, upper-case hexadecimal with colons. */
  has(fingerprint: string): boolean
  /**
   * Also removes what has expired. If the record cannot be written, the next run does not know these certificates.
   *
   * @param ledgerPath The ledger of the run that issued them.
   */
  record(anchors: readonly Pick<TrustAnchor, 'fingerprint' | 'notAfter'>[], ledgerPath: string): void
  /** The job of this ledger has ended, so other people may have the certificates and keys that it left behind. */
  forget(ledgerPath: string): void
}

/** What trusting and undoing need from the machine. */
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
  /** What happened to the private key, as part of a sentence. */
  readonly key: string
  /** By word of the input `trust`. A store that refused has no entry, nor has `environment` if the user has to set it. */
  readonly places: ReadonlyMap<StoreName | 'environment', readonly string[]>
  /** Places that trusted it before, and not because of a run of ours that can still be undone. They stay as they are. */
  readonly before: readonly string[]
  /** Whether a ledger contains any of it, so that `untrust` or the post step undoes it. */
  readonly canBeUndone: boolean
  /** Environment variables that the host has set, or that the user has to set. */
  readonly variables: { readonly [name: string]: string }
  readonly warnings: readonly string[]
}

/** What was undone, and what could not be. */
export interface UndoReport {
  readonly undone: readonly TrustChange[]
  /** A message for each change that could not be undone. It stays in its ledger. */
  readonly failures: readonly string[]
  /** The former values of variables; `null` for one that was not set. */
  readonly variables: { readonly [name: string]: string | null }
}

/** What trusting needs from the host. */
export interface TrustHost {
  /** Called before anything is changed, so that a clean-up finds the ledger even if the run is killed. */
  beforeTrusting(ledgerPath: string): void
  /** Whether it can set variables for later steps. */
  readonly setsVariables: boolean
  setVariables(variables: { readonly [name: string]: string }): void
}
