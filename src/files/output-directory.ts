/** The output directory for the rest of the program: files to write, files that exist, and sets that are put in place at once. */
import type { Owner } from '../interface/table.ts'

/** A file to write; its name is relative to the output directory, with `/` between parts. */
export interface OutputFile {
  readonly name: string
  readonly contents: Uint8Array
  /** Created with the mode of a key; other files are readable by everyone. */
  readonly secret: boolean
}

/** Where files go, and with what permissions. */
export interface DirectoryRequest {
  /** As the user wrote it. */
  readonly path: string
  readonly keyMode: number
  readonly owner: Owner | undefined
}

/** An output directory, which need not exist yet. */
export interface OutputDirectory {
  readonly absolutePath: string
  /** Whether there is no directory yet, or one with nothing in it. */
  readonly empty: boolean
  /** A sentence for each entry that has a name of ours but was left alone. */
  readonly leftAlone: readonly string[]
  /** @throws {HostError} if nothing can be written, or not with the owner asked for. */
  expectWritable(): void
  /** The absolute path of a file in it. */
  pathOf(name: string): string
  /**
   * The contents of a file: `undefined` if it does not exist, no bytes if it is a link or huge, and so not ours.
   *
   * @throws {HostError} if it is a directory, or this user may not read it.
   */
  read(name: string): Uint8Array | undefined
  /** Whether an existing file has the permissions and the owner asked for. */
  permissionsAreAsAsked(file: OutputFile): boolean
  /**
   * Begins a set of files.
   *
   * @throws {HostError} if it cannot be written.
   */
  stage(): Promise<Staging>
}

/**
 * Files that are written but not in place yet. If a function throws, nothing of the set is left: {HostError} if it cannot
 * be written, {DirectoryChangedError} if another run has changed the directory since it was opened.
 */
export interface Staging {
  /** @returns The contents of the file, read back. */
  write(file: OutputFile): Uint8Array
  /** Reads a written file back. */
  readBack(name: string): Uint8Array
  /** Puts all of them in place, or none. */
  commit(): void
  /** Removes all of them. */
  abandon(): void
}

export interface FileStore {
  /** Reads a text file that the user named, or says why it cannot be read. */
  readText(path: string): { readonly text: string } | { readonly unreadable: string }
  /** Makes a path of the user's absolute. */
  absolutePath(path: string): string
  /**
   * Completes or removes what a killed run left, and reads what exists.
   *
   * @throws {HostError} if it is not a directory, or leads elsewhere.
   */
  openDirectory(request: DirectoryRequest): OutputDirectory
  /**
   * Completes or removes what a killed run left in or beside this directory, and does nothing else.
   *
   * @returns A sentence for each entry that has a name of ours but was left alone.
   */
  recover(path: string): readonly string[]
  /** Removes every set that was begun and is not in place, because the process is about to end. */
  abandonAll(): void
}

export function textFile(name: string, text: string, secrecy: 'public' | 'secret' = 'public'): OutputFile {
  return { name, contents: Buffer.from(text), secret: secrecy === 'secret' }
}

/** The name of a file in the folder of a certificate. */
export function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
