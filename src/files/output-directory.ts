/** What the rest of the program sees of the output directory: files to write, what is there, and sets that are put in place at once. */
import type { Owner } from '../interface/table.ts'

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
  /** A path that a person named as an absolute one. */
  absolutePath(path: string): string
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

export function textFile(name: string, text: string, secrecy: 'public' | 'secret' = 'public'): OutputFile {
  return { name, contents: Buffer.from(text), secret: secrecy === 'secret' }
}

/** The name of a file in the folder of a certificate. */
export function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
