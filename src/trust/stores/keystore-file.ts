/**
 * Changes the file of a key store. keytool empties a file before it writes it, so a keytool that is killed in between loses
 * every certificate. Here it works on a copy beside the file, which then replaces the file in one step. The former bytes are
 * kept beside the file too; if nobody else changes the file, undo restores them exactly.
 */
import { HostError } from '../../errors.ts'
import { canBeAdministrator } from './administrator.ts'
import { pathsOf } from './java-homes.ts'
import { digestOf } from './keytool.ts'
import { hasErrorCode, type Machine } from './machine.ts'
import type { Command } from './run-command.ts'

interface Edit {
  readonly file: string
  /** The file to copy: the file itself or, if it does not exist, another one. */
  readonly from: string
  /** Part of the names of the files beside it. */
  readonly alias: string
  /** The command that changes the copy. */
  readonly command: (copy: string) => Command
  /** Whether to keep the former bytes. */
  readonly keepsFormer: boolean
}

/** Returns the file's new contents if this user can read them. */
export async function editKeyStore(machine: Machine, edit: Edit): Promise<Uint8Array | undefined> {
  const { file, from, alias, command, keepsFormer } = edit
  const access = accessFor(machine, file)
  const copy = `${besides(file, alias)}copy`
  try {
    await access.copy(from, copy)
    await access.run(command(copy))
    const contents = machine.read(copy)
    if (keepsFormer && contents) await access.copy(file, formerOf(file, alias, contents))
    await access.move(copy, file)
    return contents
  } catch (error) {
    await access.remove(copy).catch(() => {})
    throw error
  }
}

/** Restores the former bytes if the file is still as `editKeyStore` left it. Returns whether it did. */
export async function putFormerBack(machine: Machine, file: string, alias: string): Promise<boolean> {
  const contents = machine.read(file)
  const former = contents && formerOf(file, alias, contents)
  if (former === undefined || !machine.exists(former)) return false
  await accessFor(machine, file).move(former, file)
  return true
}

/** Removes what `editKeyStore`, even a killed one, left beside a file. */
export async function removeBesides(machine: Machine, file: string, alias: string): Promise<void> {
  const paths = pathsOf(machine)
  const directory = paths.dirname(file)
  const left = machine.list(directory).filter((name) => name.startsWith(besides(paths.basename(file), alias)))
  const access = accessFor(machine, file)
  for (const name of left) await access.remove(paths.join(directory, name))
  if (isWritable(machine, file)) machine.removeUnfinished(file)
}

export async function removeKeyStore(machine: Machine, file: string): Promise<void> {
  await accessFor(machine, file).remove(file)
}

/** Whether this user or the administrator can replace it. Prompts for nothing and changes nothing. */
export async function mayEdit(machine: Machine, file: string): Promise<boolean> {
  if (isWritable(machine, file)) return true
  // Not just `true`: even root cannot write to a read-only file system.
  return !machine.isAdministrator && canBeAdministrator(machine, ['test', '-w', pathsOf(machine).dirname(file)])
}

function besides(file: string, alias: string): string {
  return `${file}.${alias}-`
}

/** The place of the former bytes. The name contains the digest of the contents that replaced them. */
function formerOf(file: string, alias: string, contents: Uint8Array): string {
  return `${besides(file, alias)}before-${digestOf(contents)}`
}

/** Replacing a file needs its directory to be writable too. */
function isWritable(machine: Machine, file: string): boolean {
  return machine.isWritable(file) && machine.isWritable(pathsOf(machine).dirname(file))
}

/** Changes to files, made as this user or as administrator. */
interface FileAccess {
  copy(from: string, to: string): Promise<void>
  /** Replaces a file in one step and keeps the file's mode and owner. */
  move(from: string, to: string): Promise<void>
  remove(file: string): Promise<void>
  run(command: Command): Promise<unknown>
}

function accessFor(machine: Machine, file: string): FileAccess {
  return isWritable(machine, file) ? ownAccess(machine) : administratorAccess(machine)
}

function ownAccess(machine: Machine): FileAccess {
  const write = (from: string, to: string, mode: number) => {
    const contents = machine.read(from)
    if (contents === undefined) {
      throw new HostError(`trust java: expected a key store, got none that can be read in "${from}". Reinstall Java.`)
    }
    orRefuse(to, () => machine.write(to, contents, mode))
  }
  const remove = (file: string) => orRefuse(file, () => machine.remove(file))
  return {
    async copy(from, to) {
      write(from, to, 0o600)
    },
    async move(from, to) {
      write(from, to, 0o644)
      remove(from)
    },
    async remove(file) {
      remove(file)
    },
    run: (command) => machine.run(command),
  }
}

/** Uses programs that every system has. `cp -p` gives a copy the mode and owner of the original. */
function administratorAccess(machine: Machine): FileAccess {
  const run = (program: string, ...words: readonly string[]) => machine.runAsAdministrator({ program, words })
  return {
    async copy(from, to) {
      await run('cp', '-p', '--', from, to)
    },
    async move(from, to) {
      await run('mv', '-f', '--', from, to)
    },
    async remove(file) {
      await run('rm', '-f', '--', file)
    },
    run: (command) => machine.runAsAdministrator(command),
  }
}

/** On Windows only the attempt shows that a file cannot be written. */
function orRefuse(file: string, change: () => void): void {
  try {
    change()
  } catch (error) {
    if (!hasErrorCode(error)) throw error
    const message = `trust java: expected to write "${file}", got ${error.code}. Run it as administrator, or trust the environment.`
    throw new HostError(message, { cause: error })
  }
}
