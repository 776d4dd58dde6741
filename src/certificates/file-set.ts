/** The files of one run: those that exist unchanged are kept, all others are put in place at once. */

import type { OutputDirectory, OutputFile, Staging } from '../files/output-directory.ts'

/** A file made from others. */
export interface DerivedFile extends OutputFile {
  /** Whether an existing file can stay, for files whose bytes differ each time they are made. */
  readonly isCurrent?: (stored: Uint8Array) => boolean
}

export interface FileSet {
  /**
   * Writes a file, unless it exists with the same contents and permissions.
   *
   * @returns The contents of the file, read back.
   */
  put(file: DerivedFile): Promise<Uint8Array>
  /** The file as written, or as found if it was not written. */
  read(name: string): Uint8Array | undefined
  commit(): void
  abandon(): void
}

/** @param beforeWriting Called with the absolute path before the first file is written. */
export function createFileSet(directory: OutputDirectory, beforeWriting: (path: string) => void): FileSet {
  let staging: Staging | undefined
  /** Several files may be put before it has begun. */
  let beginning: Promise<Staging> | undefined
  const written = new Set<string>()
  const begin = async () => {
    directory.expectWritable()
    beforeWriting(directory.absolutePath)
    return directory.stage()
  }
  return {
    async put(file) {
      const stored = directory.read(file.name)
      const stays = stored && (file.isCurrent?.(stored) ?? Buffer.compare(stored, file.contents) === 0)
      if (stays && directory.permissionsAreAsAsked(file)) return stored
      beginning ??= begin()
      staging = await beginning
      written.add(file.name)
      return staging.write(stays ? { ...file, contents: stored } : file)
    },
    read: (name) => (staging && written.has(name) ? staging.readBack(name) : directory.read(name)),
    commit: () => staging?.commit(),
    abandon: () => staging?.abandon(),
  }
}
