/** What commands need of the machine, and what a host does for them: it reads the request and shows the results. */

import type { LoadableSettings } from '../certificates/server-settings.ts'
import type { FileStore } from '../files/output-directory.ts'
import type { Command, GivenInput, IssuedCertificate, Outputs, Owner } from '../interface/table.ts'
import type { ClientReport, ServePorts, Serving } from '../test-cases/ports.ts'
import type { TrustHost, TrustPorts, TrustReport, UndoReport } from '../trust/ports.ts'

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
  readonly host: TrustHost & Pick<Host, 'beforeWriting' | 'hide' | 'progress'>
}

/** What came of a request. */
export interface IssueResult {
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
  readonly settings: readonly LoadableSettings[]
  /** Files beyond the pair and its chain, relative to the directory. */
  readonly moreFiles: readonly string[]
  /** Which there are, beside the others; `undefined` where none are asked for. */
  readonly testCases: TestCasesResult | undefined
  /** `undefined` where nothing is told to trust it. */
  readonly trusted: TrustReport | undefined
  readonly warnings: readonly string[]
}

export interface TestCasesResult {
  readonly names: readonly string[]
  /** Whether they were there already and stay. */
  readonly kept: boolean
  /** Why those that were there were made anew. */
  readonly because: string | undefined
}

/** What came of the command `trust`. */
export interface TrustResult {
  readonly trusted: TrustReport
  readonly outputs: Pick<Outputs, 'ca-bundle-path' | 'trusted'>
}

/** What is asked for. */
export interface CommandLine {
  readonly task: 'issue' | Command
  readonly inputs: readonly GivenInput[]
  /** Words that are no inputs. */
  readonly files: readonly string[]
  /** What the command's own flags say, by their names. */
  readonly settings: ReadonlyMap<string, string>
}

/** Where requests come from and results go to: a workflow's runner, or a terminal. */
export interface Host extends TrustHost {
  /**
   * What was asked for; `undefined` where the person wanted something else (help), which has been given.
   *
   * @throws {InputError} where that cannot be told.
   */
  readRequest(): Promise<CommandLine | undefined>
  /** What a person can do where files may not be written into a directory of this owner. */
  adviceWhenDenied(owner: Owner): string
  /** Told before anything is written, so that a clean-up finds it even if the run is killed. */
  beforeWriting(absoluteDirectory: string): void
  /** Keeps a secret, a password or a private key in PEM, out of the log from here on. */
  hide(secret: string): void
  /** So many certificates of so many are done. */
  progress(done: number, total: number): void
  present(issued: IssueResult): Promise<void>
  presentTrusted(result: TrustResult): Promise<void>
  /** @throws {HostError} where something stays trusted, and that is a failure here. */
  presentUndone(undone: UndoReport): Promise<void>
  presentServing(serving: Serving): Promise<void>
  presentClient(report: ClientReport): Promise<void>
  /** Tells of a failure, of whatever kind. */
  fail(error: unknown): Promise<void>
}
