/** Temporary files for certificates: `security` and `certutil` can read them only from a file. */
import { randomBytes } from 'node:crypto'
import { posix, win32 } from 'node:path'
import { HostError } from '../../errors.ts'
import { isPlainPath } from './ledger-details.ts'
import { hasErrorCode, type Machine } from './machine.ts'

/** RUNNER_TEMP belongs to the job and is emptied after it. */
const variablesOfDirectory = ['RUNNER_TEMP', 'TMPDIR', 'TEMP', 'TMP']

/** A new path that nobody can predict, because everyone may be able to write to the directory. */
export function nameTemporaryFile(machine: Machine, suffix: string): string {
  const [path, fallback] =
    machine.platform === 'win32' ? [win32, win32.join(systemRoot(machine), 'Temp')] : [posix, '/tmp']
  const given = variablesOfDirectory.map((name) => variableOf(machine, name))
  const directory = given.find((place) => place !== undefined && path.isAbsolute(place)) ?? fallback
  return path.join(directory, `selfsigned-cert-action-${randomBytes(8).toString('hex')}${suffix}`)
}

/** Whether `nameTemporaryFile` can have returned the path. The directory may have been different at the time. */
export function isTemporaryFile(machine: Machine, file: string, suffix: string): boolean {
  const { basename } = machine.platform === 'win32' ? win32 : posix
  const name = basename(file)
  return isPlainPath(file, machine) && /^selfsigned-cert-action-[0-9a-f]{16}\.\w+$/.test(name) && name.endsWith(suffix)
}

/**
 * Writes a file, uses it and removes it.
 *
 * @throws {HostError} if it cannot be written.
 */
export async function withFile<Result>(
  machine: Machine,
  file: string,
  contents: Uint8Array,
  use: () => Promise<Result>,
): Promise<Result> {
  try {
    machine.write(file, contents, 0o644)
  } catch (cause) {
    if (!hasErrorCode(cause)) throw cause
    throw new HostError(
      `trust system: expected to write "${file}", got ${cause.code}. Set ${machine.platform === 'win32' ? 'TEMP' : 'TMPDIR'} to a directory that this user can write.`,
      { cause },
    )
  }
  try {
    return await use()
  } finally {
    machine.remove(file)
  }
}

/** On Windows the names of variables are case-insensitive, and shells change their case. */
function variableOf(machine: Machine, name: string): string | undefined {
  if (machine.platform !== 'win32') return machine.environment[name] || undefined
  const entry = Object.entries(machine.environment).find(([known]) => known.toLowerCase() === name.toLowerCase())
  return entry?.[1] || undefined
}

/** `C:\Windows` */
export function systemRoot(machine: Machine): string {
  return variableOf(machine, 'SystemRoot') ?? 'C:\\Windows'
}
