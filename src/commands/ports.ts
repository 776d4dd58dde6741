/** What commands need from the machine and from the host, which reads the request and shows the results. */

import type { LoadableSettings } from '../certificates/server-settings.ts'
import type { FileStore } from '../files/output-directory.ts'
import type { Command, GivenInput, IssuedCertificate, Outputs } from '../interface/table.ts'
import type { ClientReport, ServePorts, Serving } from '../test-cases/ports.ts'
import type { TrustHost, TrustPorts, TrustReport, UndoReport } from '../trust/ports.ts'

export interface Ports {
  /** Whole seconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number
  /** Cryptographic random bytes. */
  readonly randomOctets: (count: number) => Uint8Array
  /** How many keys can be generated at a time. */
  readonly parallelism: number
  readonly fileStore: FileStore
  /** Loaded only if it is used. */
  readonly trust: () => Promise<TrustPorts>
  /** Loaded only if it is used, because it opens ports. */
  readonly serve: () => Promise<ServePorts>
  readonly host: RunHost
}

/** The result of a request for certificates. */
export interface IssueResult {
  readonly outputs: Outputs
  /** The output directory as the user wrote it. */
  readonly directory: string
  /** The certificates by folder. The one that the inputs describe is first, under the empty name. */
  readonly certificates: ReadonlyMap<string, IssuedCertificate>
  /** Of the first certificate. */
  readonly keyType: string
  readonly usage: 'server' | 'client' | 'both'
  /** How many are new or reissued. */
  readonly made: number
  readonly kept: number
  /** Why existing certificates were reissued; `undefined` if none were. */
  readonly replacedBecause: string | undefined
  /** The CA and where its key is; `undefined` if certificates are self-signed. */
  readonly issuer: string | undefined
  /** How servers load the settings that were written, of the first certificate that has some. */
  readonly settings: readonly LoadableSettings[]
  /** Files beyond the pair and its chain, relative to the directory. */
  readonly moreFiles: readonly string[]
  /** `undefined` if no test cases are asked for. */
  readonly testCases: TestCasesResult | undefined
  /** `undefined` if no trust is asked for. */
  readonly trusted: TrustReport | undefined
  readonly warnings: readonly string[]
}

export interface TestCasesResult {
  readonly names: readonly string[]
  /** Whether existing ones were kept. */
  readonly kept: boolean
  /** Why existing ones were reissued. */
  readonly because: string | undefined
}

/** The result of the command `trust`. */
export interface TrustResult {
  readonly trusted: TrustReport
  readonly outputs: Pick<Outputs, 'ca-bundle-path' | 'trusted'>
}

/** The request: what to do, and with what. */
export type CommandLine = IssueLine | TerminalCommand

interface IssueLine {
  readonly task: 'issue'
  readonly inputs: readonly GivenInput[]
}

/** A command other than issuing, which only the command line has. */
interface TerminalCommand {
  readonly task: Command
  readonly inputs: readonly GivenInput[]
  /** Words that are not inputs: paths of files. */
  readonly files: readonly string[]
  /** Values of the command's own flags, by name. */
  readonly settings: ReadonlyMap<string, string>
  readonly reports: CommandReports
}

/** What a command calls while it runs. */
interface RunHost extends TrustHost {
  /** Called before anything is written, so that a clean-up finds it even if the run is killed. */
  beforeWriting(absoluteDirectory: string): void
  /** Keeps a secret, a password or a private key in PEM, out of the log from here on. */
  hide(secret: string): void
  /** Shows how many certificates are done. */
  progress(done: number, total: number): void
}

/** The front end: reads the request and shows results. A workflow's runner, or a terminal. */
export interface Host extends RunHost {
  /**
   * The request; `undefined` if it asked for help or the version, which has been printed.
   *
   * @throws {InputError} if it cannot be understood.
   */
  readRequest(): Promise<CommandLine | undefined>
  present(issued: IssueResult): Promise<void>
  /** @throws {HostError} if something stays trusted and this front end treats that as a failure. */
  presentUndone(undone: UndoReport): Promise<void>
  /** Reports a failure of any kind. */
  fail(error: unknown): Promise<void>
}

/** Shows the results of the commands that only the command line has. */
export interface CommandReports {
  presentTrusted(result: TrustResult): Promise<void>
  presentServing(serving: Serving): Promise<void>
  presentClient(report: ClientReport): Promise<void>
}
