/** Between tasks and the world: what a task needs, provided by `files`, and whom it works for, a `host`. */
import type { GivenInput, Outputs, Owner } from '../request/interface.ts'

export type { GivenInput, Owner }

/** A file to write; its name is relative to the output directory. */
export interface OutputFile {
  readonly name: string
  readonly text: string
  /** Born with the key's mode; other files are readable by all. */
  readonly secret: boolean
}

/** Where files go, and with what permissions. */
export interface DirectoryRequest {
  /** As the person said it. */
  readonly path: string
  /** The files that may stand there from an earlier run. */
  readonly names: readonly string[]
  readonly keyMode: number
  readonly owner: Owner | undefined
}

/** An output directory, which need not be there yet. */
export interface OutputDirectory {
  readonly absolutePath: string
  /** Texts of the files asked about that are there. */
  readonly stored: ReadonlyMap<string, string>
  /** Whether there is no directory yet, or one with nothing in it. */
  readonly empty: boolean
  /** @throws {HostError} where nothing could be written, or not with the owner asked for. */
  expectWritable(): void
  /** The absolute path of a file in it. */
  pathOf(name: string): string
  /** Whether these files, which are there, have the permissions and the owner asked for. */
  permissionsAreAsAsked(files: readonly OutputFile[]): boolean
  /**
   * Writes all of them or none.
   *
   * @param check Gets what was written, read back, before any of it stands in its place, and throws where it is wrong.
   * @returns what `check` returned; `undefined` where another run has changed the directory since it was opened. Then
   *   what stands there is the other run's, whole.
   * @throws {HostError} where the machine does not let it be written; nothing of it is left then.
   */
  write<Checked>(
    files: readonly OutputFile[],
    check: (written: ReadonlyMap<string, string>) => Checked,
  ): Promise<Checked | undefined>
}

export interface FileStore {
  /** A small text file that a person named, or why it cannot be read. */
  readText(path: string): { readonly text: string } | { readonly unreadable: string }
  /**
   * Completes or removes what a killed run left, and looks at what is there.
   *
   * @throws {HostError} where it is no directory, or leads elsewhere.
   */
  openDirectory(request: DirectoryRequest): OutputDirectory
  /** Completes or removes what a killed run left in or beside this directory, and does nothing else. */
  recover(path: string): void
}

export interface Ports {
  /** Whole seconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number
  /** Octets fit for cryptography. */
  readonly randomOctets: (count: number) => Uint8Array
  readonly fileStore: FileStore
  /** Told before anything is written, so that a clean-up finds it even if the run is killed. */
  readonly beforeWriting: (absoluteDirectory: string) => void
}

/** What came of a request. */
export interface Issued {
  readonly outputs: Outputs
  /** The output directory as the person said it. */
  readonly directory: string
  readonly keyType: string
  readonly usage: 'server' | 'client' | 'both'
  /** PEM; for masking only. */
  readonly privateKey: string
  /** Why a pair that was there was made anew; `undefined` where there was none, or where it was kept. */
  readonly replacedBecause: string | undefined
  readonly warnings: readonly string[]
}

/** Where requests come from and results go to: a workflow's runner, or a terminal. */
export interface Host {
  /** What was asked for; `undefined` where the person wanted something else (help), which has been given. */
  readInputs(): readonly GivenInput[] | undefined
  /** What a person can do where files may not be written into a directory of this owner. */
  adviceWhenDenied(owner: Owner): string
  readonly beforeWriting: Ports['beforeWriting']
  present(issued: Issued): Promise<void>
  /** Tells of a failure, of whatever kind. */
  fail(error: unknown): void
}
