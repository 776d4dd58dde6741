/** Reads what exists in the file system. */
import * as fs from 'node:fs'
import * as path from 'node:path'

/** The code of a Node.js error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code
}

/** The result of the action; `undefined` if it fails with one of these codes. */
export function ignoring<Result>(codes: readonly string[], action: () => Result): Result | undefined {
  try {
    return action()
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return undefined
    throw error
  }
}

/** The names in a directory; none if it does not exist or this user may not list it. */
export function entriesOf(directory: string): readonly string[] {
  return ignoring(['ENOENT', 'EACCES', 'EPERM'], () => fs.readdirSync(directory)) ?? []
}

/** Paths of names with `/` between parts. Not with `path.join`, which would parse each of thousands of names. */
export function pathsIn(directory: string): (name: string) => string {
  const prefix = path.join(directory, path.sep)
  return (name) => prefix + (path.sep === '/' ? name : name.replaceAll('/', path.sep))
}

/** The folder of a name with `/` between parts; `.` if it has none. */
export function folderOf(name: string): string {
  const end = name.lastIndexOf('/')
  return end < 0 ? '.' : name.slice(0, end)
}

/** The path itself, or the nearest one above it that exists. */
export function nearestExisting(file: string): string {
  let nearest = file
  while (!fs.existsSync(nearest)) nearest = path.dirname(nearest)
  return nearest
}

/** The identity of a file that does not exist. */
export const absent = 'absent'

/** Changes when a file is written, replaced, created or removed, but not when it is moved. */
export function identityOf(file: string): string {
  return identityIn(fs.lstatSync(file, { throwIfNoEntry: false }))
}

/** @param status By `lstat`; `undefined` if the file does not exist. */
export function identityIn(status: fs.Stats | undefined): string {
  return status === undefined ? absent : `${status.ino} ${status.size} ${status.mtimeMs}`
}
