/**
 * Recognises sets of files that a killed run left behind, and completes or removes them.
 *
 * They are in a directory that strangers may have filled (a pull request, another job, another user), so no name is
 * trusted. A set is completed only if the same person could have put the files in place directly: regular files with names
 * that this program writes, into real directories, all of one owner, on one file system. A folder is known to be ours if it
 * belongs to this user and has a bit that only this program sets (`ownMode`). Everything else is left alone.
 */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { codeOf, ignoring } from './entries.ts'
import { type Folder, findFolder } from './folder.ts'

const marker = '.selfsigned-cert-action'

/** The prefix in an existing directory; the process id and six random characters follow. */
export const partialPrefix = `${marker}-partial-`

/** The first free one is used. All runs choose the same one, so it is their lock. */
export const commitNames = [`${marker}-commit`, `${marker}-commit-2`, `${marker}-commit-3`] as const

/** The prefix beside a new directory. */
export function partialPrefixBeside(directoryName: string): string {
  return `.${directoryName}${partialPrefix}`
}

/** Whether this is the name of an unfinished set, of this run or another. */
export function isUnfinished(name: string): boolean {
  return name.startsWith(marker)
}

/**
 * The mode of an unfinished folder: private, with the sticky bit. That bit has no effect on it, nobody else can set it on
 * a folder of this user, and neither Git nor a cache restores it.
 */
export const ownMode = 0o1700

/** Deeper than any set: `clients/NAME/settings/go/go.mod`. */
const mostFoldersDeep = 6

/** Names that this program writes, and usual names of certificate files. */
const fileName =
  /^(\.gitignore|[a-z0-9][\w.-]*(-password|-passphrase|\.(pem|der|crt|cer|key|csr|crl|p12|pfx|jks|json|ya?ml|conf|cfg|cnf|config|env|properties|py|mjs|go|mod)))$/

/** The names of batch entries begin with no dot. Node.js reads a name that is not Unicode as U+FFFD. */
function isFolderName(name: string): boolean {
  return !/^\.|[\p{Cc}\uFFFD]/u.test(name)
}

export function isFileName(name: string): boolean {
  return fileName.test(name)
}

/** What every entry of a set must be. */
interface Rules {
  readonly device: number
  /** `undefined` if the folder is known to be ours: then its files may have any owner. */
  readonly owner: number | undefined
}

/** `undefined` if nothing in the folder may be touched. */
function rulesOf({ status }: Folder, container: Folder): Rules | undefined {
  const { uid, mode, dev: device } = status
  if (device !== container.status.dev) return undefined
  const isOwn = uid === process.getuid?.() && (mode & ownMode) === ownMode
  if (isOwn) return { device, owner: undefined }
  return uid === container.status.uid ? { device, owner: uid } : undefined
}

/**
 * Whether a run could have left everything in a folder.
 *
 * @param target The folder to move it to; `undefined` if it is not moved, or if that does not exist yet.
 */
function isSet(folder: Folder, target: Folder | undefined, rules: Rules, depth = 0): boolean {
  return folder.names().every((name) => {
    const status = fs.lstatSync(folder.at(name), { throwIfNoEntry: false })
    // Another run has moved it in the meantime.
    if (status === undefined) return isFileName(name) || isFolderName(name)
    const isAllowed = (found: fs.Stats) => found.dev === rules.device && (rules.owner ?? found.uid) === found.uid
    const inPlace = target && fs.lstatSync(target.at(name), { throwIfNoEntry: false })
    if (!isAllowed(status)) return false
    if (!status.isDirectory()) {
      return status.isFile() && status.nlink === 1 && isFileName(name) && inPlace?.isDirectory() !== true
    }
    const canBeFilled = inPlace === undefined || (inPlace.isDirectory() && isAllowed(inPlace))
    if (!isFolderName(name) || !canBeFilled || depth === mostFoldersDeep) return false
    return within(folder, name, (inner) =>
      within(
        inPlace && target,
        name,
        (innerTarget) => inner === undefined || isSet(inner, innerTarget, rules, depth + 1),
      ),
    )
  })
}

function within<Result>(
  folder: Folder | undefined,
  name: string,
  action: (inner: Folder | undefined) => Result,
): Result {
  const inner = folder?.open(name)
  try {
    return action(inner)
  } finally {
    inner?.close()
  }
}

/**
 * Moves everything in one folder into another. Replaces files of the same name and fills existing folders. If two runs do
 * this at once, each file is still moved once.
 */
export function moveContents(source: Folder, target: Folder, depth = 0): void {
  if (depth > mostFoldersDeep) return
  for (const name of source.names()) {
    const isFolder = (place: Folder) => fs.lstatSync(place.at(name), { throwIfNoEntry: false })?.isDirectory() === true
    if (isFolder(source) && isFolder(target)) {
      within(source, name, (inner) =>
        within(target, name, (innerTarget) => {
          if (inner && innerTarget) moveContents(inner, innerTarget, depth + 1)
        }),
      )
      removeEmpty(source, name)
    } else {
      ignoring(['ENOENT', 'ENOTDIR', 'EISDIR'], () => fs.renameSync(source.at(name), target.at(name)))
    }
  }
}

/** Removes an empty folder; anything else is left. */
export function removeEmpty(container: Folder, name: string): void {
  ignoring(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM', 'EBUSY'], () =>
    fs.rmdirSync(container.at(name)),
  )
}

/** Removes the files and folders of a set; anything that others add meanwhile is left. */
export function removeContents(folder: Folder, depth = 0): void {
  if (depth > mostFoldersDeep) return
  for (const name of folder.names()) {
    if (fs.lstatSync(folder.at(name), { throwIfNoEntry: false })?.isDirectory()) {
      within(folder, name, (inner) => inner && removeContents(inner, depth + 1))
      removeEmpty(folder, name)
    } else ignoring(['ENOENT'], () => fs.unlinkSync(folder.at(name)))
  }
}

/**
 * Completes the set that was committed under this name, if it is a set.
 *
 * @returns Whether the name is free now.
 */
export function complete(directory: Folder, name: (typeof commitNames)[number]): boolean {
  const isDone = within(directory, name, (committed) => {
    const rules = committed && rulesOf(committed, directory)
    if (!rules || !isSet(committed, directory, rules)) return false
    moveContents(committed, directory)
    return true
  })
  if (isDone) removeEmpty(directory, name)
  return isDone || fs.lstatSync(directory.at(name), { throwIfNoEntry: false }) === undefined
}

/** Longer than writing a set takes. A limit, because process ids are reused. */
const mostMillisecondsOfWriting = 3_600_000

/** Whether another process is writing it. A process in another container cannot be seen. */
function isBeingWritten(processId: number, { mtimeMs }: fs.Stats): boolean {
  if (processId === process.pid || Date.now() - mtimeMs > mostMillisecondsOfWriting) return false
  try {
    return process.kill(processId, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Removes a set that was not committed, if it is a set. */
function removeLeftover(container: Folder, name: string): void {
  within(container, name, (leftover) => {
    const rules = leftover && rulesOf(leftover, container)
    if (rules && isSet(leftover, undefined, rules)) removeContents(leftover)
  })
  removeEmpty(container, name)
}

/**
 * Completes committed sets and removes the others.
 *
 * @param place Absolute path of the output directory.
 * @param directory The same, held; `undefined` if it does not exist.
 * @returns A sentence for each entry that has the name of a set but is none, and was left alone.
 */
export function recover(place: string, directory: Folder | undefined): readonly string[] {
  const alone: string[] = []
  const sweep = (container: Folder, prefix: string) => {
    for (const name of container.names().filter((one) => one.startsWith(prefix))) {
      const suffix = /^(?:(\d{1,10})-)?\w{6}$/.exec(name.slice(prefix.length))
      const status = suffix && fs.lstatSync(container.at(name), { throwIfNoEntry: false })
      if (!suffix || !status || isBeingWritten(Number(suffix[1] ?? process.pid), status)) continue
      attempting(() => removeLeftover(container, name))
      if (fs.lstatSync(container.at(name), { throwIfNoEntry: false })) alone.push(name)
    }
  }
  const parent = attempting(() => findFolder(fs.realpathSync(path.dirname(place))))
  if (parent) attempting(() => sweep(parent, partialPrefixBeside(path.basename(place))))
  parent?.close()
  if (directory) {
    attempting(() => sweep(directory, partialPrefix))
    alone.push(...commitNames.filter((name) => attempting(() => complete(directory, name)) === false))
  }
  return alone.map(leftAlone)
}

/** Skips what this user may not see or change. */
function attempting<Result>(action: () => Result): Result | undefined {
  return ignoring(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS'], action)
}

function leftAlone(name: string): string {
  return `output-directory: left "${name}" alone, which has the name of an unfinished set of files but is not one that this program would write. Look at it, and remove it.`
}

/** A free name under which a set can be committed; `undefined` if all are taken. */
export function freeCommitName(directory: Folder): string | undefined {
  return commitNames.find((name) => complete(directory, name))
}
