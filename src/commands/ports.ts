/** Between tasks and the world: what a task needs, provided by `files`, and whom it works for, a `host`. */
import type { Command, GivenInput, Outputs, Owner } from '../interface/table.ts'
import type { ClientReport, ServePorts, Serving } from '../test-cases/ports.ts'
import type { TrustChange, Trusted, TrustPorts } from '../trust/ports.ts'

export type { GivenInput, Owner }

/** A file to write; its name is relative to the output directory, with `/` between parts. */
export interface OutputFile {
  readonly name: string
  readonly contents: Uint8Array
  /** Born with the key's mode; other files are readable by all. */
  readonly secret: boolean
}

/** Where files go, and with what permissions. */
export interface DirectoryRequest {
  /** As the person said it. */
  readonly path: string
  readonly keyMode: number
  readonly owner: Owner | undefined
}

/** An output directory, which need not be there yet. */
export interface OutputDirectory {
  readonly absolutePath: string
  /** Whether there is no directory yet, or one with nothing in it. */
  readonly empty: boolean
  /** A sentence for each thing that was found in it and left alone, though it is called like something of ours. */
  readonly leftAlone: readonly string[]
  /** @throws {HostError} where nothing could be written, or not with the owner asked for. */
  expectWritable(): void
  /** The absolute path of a file in it. */
  pathOf(name: string): string
  /**
   * What stands there: `undefined` where nothing does, no octets where it is a link or something huge, which is not ours.
   *
   * @throws {HostError} where it is a directory, or this user may not read it.
   */
  read(name: string): Uint8Array | undefined
  /** Whether a file, which is there, has the permissions and the owner asked for. */
  permissionsAreAsAsked(file: OutputFile): boolean
  /**
   * Begins a set of files.
   *
   * @throws {HostError} where the machine does not let it be written.
   */
  stage(): Promise<Staging>
}

/**
 * Files that are written and do not stand in their place yet. Whatever throws leaves nothing of the set: {HostError}
 * where the machine does not let it be written, {DirectoryChangedError} where another run has changed the directory since
 * it was opened.
 */
export interface Staging {
  /** @returns What stands there then, read back. */
  write(file: OutputFile): Uint8Array
  /** What was written, read back. */
  readBack(name: string): Uint8Array
  /** Puts all of them in their place, or none. */
  commit(): void
  /** Removes all of them. */
  abandon(): void
}

export interface FileStore {
  /** A text file that a person named, or why it cannot be read. */
  readText(path: string): { readonly text: string } | { readonly unreadable: string }
  /**
   * Completes or removes what a killed run left, and looks at what is there.
   *
   * @throws {HostError} where it is no directory, or leads elsewhere.
   */
  openDirectory(request: DirectoryRequest): OutputDirectory
  /**
   * Completes or removes what a killed run left in or beside this directory, and does nothing else.
   *
   * @returns A sentence for each thing that was left alone, though it is called like something of ours.
   */
  recover(path: string): readonly string[]
  /** Removes every set that is begun and not put in its place: the process is about to end. */
  abandonAll(): void
}

export interface Ports {
  /** Whole seconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number
  /** Octets fit for cryptography. */
  readonly randomOctets: (count: number) => Uint8Array
  /** How many keys can be made at a time. */
  readonly parallelism: number
  readonly fileStore: FileStore
  /** Loaded where it is asked for. */
  readonly trust: () => Promise<TrustPorts>
  /** Loaded where it is asked for: nothing else opens a port. */
  readonly serve: () => Promise<ServePorts>
  readonly host: Pick<Host, 'beforeWriting' | 'hide' | 'progress' | 'beforeTrusting' | 'setsVariables' | 'setVariables'>
}

/** One certificate that was issued, or kept. The names are those of the outputs. */
export type IssuedCertificate = { readonly [output in CertificateOutput]?: string }

export type CertificateOutput = Exclude<
  keyof Outputs,
  'output-directory' | 'pkcs12-password' | 'certificates' | 'ca-bundle-path' | 'trusted' | 'test-cases-path'
>

/** What came of a request. */
export interface Issued {
  readonly outputs: Outputs
  /** The output directory as the person said it. */
  readonly directory: string
  /** Each of them by its folder; the one that the inputs describe is the first, under the empty name. */
  readonly certificates: ReadonlyMap<string, IssuedCertificate>
  /** Of the first one. */
  readonly keyType: string
  readonly usage: 'server' | 'client' | 'both'
  /** How many are new. */
  readonly made: number
  readonly kept: number
  /** Why what was there was made anew; `undefined` where there was nothing, or where it was kept. */
  readonly replacedBecause: string | undefined
  /** Who signed, and what became of its key; `undefined` where each signs itself. */
  readonly issuer: string | undefined
  /** How servers load the settings that were written, of the first certificate that has some. */
  readonly settings: readonly { readonly server: string; readonly load: string; readonly where?: string }[]
  /** Files beyond the pair and its chain, relative to the directory. */
  readonly moreFiles: readonly string[]
  /** Which there are, beside the others; `undefined` where none are asked for. */
  readonly testCases: TestCasesMade | undefined
  /** `undefined` where nothing is told to trust it. */
  readonly trusted: Trusted | undefined
  readonly warnings: readonly string[]
}

export interface TestCasesMade {
  readonly names: readonly string[]
  /** Whether they were there already and stay. */
  readonly kept: boolean
  /** Why those that were there were made anew. */
  readonly because: string | undefined
}

/** What came of the command `trust`. */
export interface TrustedFiles {
  readonly trusted: Trusted
  readonly outputs: Pick<Outputs, 'ca-bundle-path' | 'trusted'>
}

/** What was taken back. */
export interface Undone {
  readonly takenBack: readonly TrustChange[]
  /** One sentence or two for each change that stays, and stays in its ledger. */
  readonly failures: readonly string[]
  /** Variables as they were before; `null` where they were not set. */
  readonly variables: { readonly [name: string]: string | null }
}

/** What is asked for. */
export interface Asked {
  readonly task: 'issue' | Command
  readonly inputs: readonly GivenInput[]
  /** Words that are no inputs. */
  readonly files: readonly string[]
  /** What the command's own flags say, by their names. */
  readonly settings: ReadonlyMap<string, string>
}

/** Where requests come from and results go to: a workflow's runner, or a terminal. */
export interface Host {
  /**
   * What was asked for; `undefined` where the person wanted something else (help), which has been given.
   *
   * @throws {InputError} where that cannot be told.
   */
  readRequest(): Promise<Asked | undefined>
  /** What a person can do where files may not be written into a directory of this owner. */
  adviceWhenDenied(owner: Owner): string
  /** Told before anything is written, so that a clean-up finds it even if the run is killed. */
  beforeWriting(absoluteDirectory: string): void
  /** Keeps a secret, a password or a private key in PEM, out of the log from here on. */
  hide(secret: string): void
  /** Told before anything is changed, so that a clean-up finds the ledger even if the run is killed. */
  beforeTrusting(ledgerPath: string): void
  /** Whether variables can be set for what comes after. */
  readonly setsVariables: boolean
  setVariables(variables: { readonly [name: string]: string }): void
  /** So many certificates of so many are done. */
  progress(done: number, total: number): void
  present(issued: Issued): Promise<void>
  presentTrusted(result: TrustedFiles): Promise<void>
  /** @throws {HostError} where something stays trusted, and that is a failure here. */
  presentUndone(undone: Undone): Promise<void>
  presentServing(serving: Serving): Promise<void>
  presentClient(report: ClientReport): Promise<void>
  /** Tells of a failure, of whatever kind. */
  fail(error: unknown): Promise<void>
}
