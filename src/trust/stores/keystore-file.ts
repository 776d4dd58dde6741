/**
 * Changing the file of a key store. keytool empties a file and then writes it, so one that is killed in between loses every
 * certificate in it: here it works on a copy beside the file, which takes the place of the file at once. The octets of
 * before are kept beside it too: where nobody else has changed the file they are put back as they were.
 */
import { HostError } from '../../errors.ts'
import { canBeAdministrator } from './administrator.ts'
import { pathsOf } from './java-homes.ts'
import { digestOf } from './keytool.ts'
import type { Machine } from './machine.ts'
import type { Command } from './run-command.ts'

export interface Edit {
  readonly file: string
  /** What it is made of: itself, or where it is not there another one. */
  readonly from: string
  /** Names what stands beside the file meanwhile. */
  readonly alias: string
  /** What changes the copy. */
  readonly command: (copy: string) => Command
  /** Whether the octets of before are kept. */
  readonly keepsFormer: boolean
}

/** Gives what the file holds now, where this user can read it. */
export async function editKeyStore(machine: Machine, edit: Edit): Promise<Uint8Array | undefined> {
  const { file, from, alias, command, keepsFormer } = edit
  const hands = handsFor(machine, file)
  const copy = `${besides(file, alias)}copy`
  try {
    await hands.copy(from, copy)
    await hands.run(command(copy))
    const contents = machine.read(copy)
    if (keepsFormer && contents) await hands.copy(file, formerOf(file, alias, contents))
    await hands.move(copy, file)
    return contents
  } catch (error) {
    await hands.remove(copy).catch(() => {})
    throw error
  }
}

/** Puts the octets of before back, where the file is as `editKeyStore` has left it; tells whether it did. */
export async function putFormerBack(machine: Machine, file: string, alias: string): Promise<boolean> {
  const contents = machine.read(file)
  const former = contents && formerOf(file, alias, contents)
  if (former === undefined || !machine.exists(former)) return false
  await handsFor(machine, file).move(former, file)
  return true
}

/** Removes what `editKeyStore` has left beside a file, in full or when it was killed. */
export async function removeBesides(machine: Machine, file: string, alias: string): Promise<void> {
  const paths = pathsOf(machine)
  const directory = paths.dirname(file)
  const left = machine.list(directory).filter((name) => name.startsWith(besides(paths.basename(file), alias)))
  const hands = handsFor(machine, file)
  for (const name of left) await hands.remove(paths.join(directory, name))
  if (isWritable(machine, file)) machine.removeUnfinished(file)
}

export async function removeKeyStore(machine: Machine, file: string): Promise<void> {
  await handsFor(machine, file).remove(file)
}

/** Whether it can be replaced, by this user or as administrator; asks nobody and changes nothing. */
export async function mayEdit(machine: Machine, file: string): Promise<boolean> {
  if (isWritable(machine, file)) return true
  // Not `true`: a file system may be mounted so that root cannot write to it either.
  return !machine.isAdministrator && canBeAdministrator(machine, ['test', '-w', pathsOf(machine).dirname(file)])
}

function besides(file: string, alias: string): string {
  return `${file}.${alias}-`
}

/** Its name tells for which contents of the file it is the former one. */
function formerOf(file: string, alias: string, contents: Uint8Array): string {
  return `${besides(file, alias)}before-${digestOf(contents)}`
}

/** It is replaced by another one in its directory. */
function isWritable(machine: Machine, file: string): boolean {
  return machine.isWritable(file) && machine.isWritable(pathsOf(machine).dirname(file))
}

/** What can be done to files, as this user or as administrator. */
interface Hands {
  copy(from: string, to: string): Promise<void>
  /** Takes the place of a file at once; mode and owner stay those of the file. */
  move(from: string, to: string): Promise<void>
  remove(file: string): Promise<void>
  run(command: Command): Promise<unknown>
}

function handsFor(machine: Machine, file: string): Hands {
  return isWritable(machine, file) ? ownHands(machine) : administratorsHands(machine)
}

function ownHands(machine: Machine): Hands {
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

/** With what every system has; a copy by `cp -p` has mode and owner of what it was made of. */
function administratorsHands(machine: Machine): Hands {
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

/** Windows shows only in the attempt that a file cannot be written. */
function orRefuse(file: string, change: () => void): void {
  try {
    change()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const said = `trust java: expected to write "${file}", got ${code}. Run it as administrator, or trust the environment.`
    throw new HostError(said, { cause: error })
  }
}
