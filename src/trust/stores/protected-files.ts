/** Small text files of the system, readable by everyone, in directories that may be writable only by root. */
import { posix as path } from 'node:path'
import { canBeAdministrator } from './administrator.ts'
import { type Machine, unfinishedAbove } from './machine.ts'

/** Whether the file can be written without a password prompt. */
export async function canChange(machine: Machine, file: string): Promise<boolean> {
  if (isOpen(machine, file)) return true
  return !machine.isAdministrator && canBeAdministrator(machine)
}

/** Replacing a file needs its directory to be writable too. */
function isOpen(machine: Machine, file: string): boolean {
  return machine.isWritable(file) && machine.isWritable(path.dirname(file))
}

/** The topmost directory that has to be created for this one; `null` if it exists. */
export function firstMissing(machine: Machine, directory: string): string | null {
  const above = path.dirname(directory)
  if (machine.exists(directory) || above === directory) return null
  return firstMissing(machine, above) ?? directory
}

/** Writes a file and creates its directory. */
export async function writeProtected(machine: Machine, file: string, contents: Uint8Array): Promise<void> {
  const directory = path.dirname(file)
  if (isOpen(machine, file)) {
    machine.makeDirectory(directory, 0o755)
    machine.write(file, contents, 0o644, unfinishedAbove(file))
    return
  }
  const isNew = !machine.exists(file)
  const run = (program: string, words: readonly string[], input: Uint8Array | string = '') =>
    machine.runAsAdministrator({ program, words, input })
  const missing = missingDirectories(machine, directory)
  if (missing.length > 0) await run('install', ['-d', '-m', '0755', '--', ...missing])
  await run('tee', ['--', file], contents)
  if (isNew) await run('chmod', ['0644', '--', file])
}

function missingDirectories(machine: Machine, directory: string): readonly string[] {
  const topmost = firstMissing(machine, directory)
  if (topmost === null) return []
  return directory === topmost ? [topmost] : [...missingDirectories(machine, path.dirname(directory)), directory]
}

/** Removes a file if it exists. */
export async function removeProtected(machine: Machine, file: string): Promise<void> {
  if (isOpen(machine, file)) machine.remove(file)
  else if (machine.exists(file)) await machine.runAsAdministrator({ program: 'rm', words: ['-f', '--', file] })
}

/** Removes what a killed run left beside a file or above its directory, but not the file. */
export async function removeUnfinished(machine: Machine, file: string): Promise<void> {
  if (isOpen(machine, file)) machine.removeUnfinished(file)
  await removeProtected(machine, unfinishedAbove(file))
}

/** Removes a directory, and those above it up to the topmost that was created, as long as they are empty. */
export async function removeMadeDirectories(
  machine: Machine,
  directory: string,
  topmost: string | null,
): Promise<void> {
  if (topmost === null || !`${directory}/`.startsWith(`${topmost}/`)) return
  if (machine.exists(directory)) {
    if (machine.list(directory).length > 0) return
    if (machine.isWritable(path.dirname(directory))) machine.removeEmptyDirectory(directory)
    else await machine.runAsAdministrator({ program: 'rmdir', words: ['--', directory] })
  }
  await removeMadeDirectories(machine, path.dirname(directory), topmost)
}
