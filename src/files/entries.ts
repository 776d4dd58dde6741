/** Looking at what stands in the file system. */
import * as fs from 'node:fs'
import * as path from 'node:path'

/** Node.js's name for what went wrong, `ENOENT` and the like. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code
}

/** `undefined` where the action failed in one of these ways. */
export function ignoring<Result>(codes: readonly string[], action: () => Result): Result | undefined {
  try {
    return action()
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return undefined
    throw error
  }
}

/** Nothing where there is no directory, or where this user may not list it. */
export function entriesOf(directory: string): readonly string[] {
  return ignoring(['ENOENT', 'EACCES', 'EPERM'], () => fs.readdirSync(directory)) ?? []
}

/** What is there by its name, with `/` between parts; `path.join` would take each name apart, of thousands. */
export function pathsIn(directory: string): (name: string) => string {
  const prefix = path.join(directory, path.sep)
  return (name) => prefix + (path.sep === '/' ? name : name.replaceAll('/', path.sep))
}

/** The folder of a name with `/` between parts; `.` where it is in none. */
export function folderOf(name: string): string {
  const end = name.lastIndexOf('/')
  return end < 0 ? '.' : name.slice(0, end)
}

/** The path itself or the nearest above it that is there. */
export function nearestExisting(file: string): string {
  let nearest = file
  while (!fs.existsSync(nearest)) nearest = path.dirname(nearest)
  return nearest
}

/** The identity of a file that is not there. */
export const absent = 'absent'

/** Changes when a file is written, replaced, made or removed; stays when it is moved. */
export function identityOf(file: string): string {
  return identityIn(fs.lstatSync(file, { throwIfNoEntry: false }))
}

/** @param status By `lstat`; `undefined` where there is none. */
export function identityIn(status: fs.Stats | undefined): string {
  return status === undefined ? absent : `${status.ino} ${status.size} ${status.mtimeMs}`
}
