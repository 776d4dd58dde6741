/**
 * Sets of files that a killed run left behind: recognised, completed or removed.
 *
 * They lie in a directory that strangers may have filled (a pull request, another job, another user), so nothing is
 * believed because of its name. What is completed could have been put into its place directly by the same person: real
 * files of names that this program writes, into real directories, all of one owner, on one file system. A folder is known
 * to be ours where it belongs to this user and has a bit that is set only here (`ownMode`). All else is left alone.
 */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { codeOf, ignoring } from './entries.ts'
import { type Folder, findFolder } from './folder.ts'

const marker = '.selfsigned-cert-action'

/** In the directory. The process that makes it and six random characters follow. */
export const partialPrefix = `${marker}-partial-`

/** One is enough, but for names that something else has taken. All runs choose the same one: it is their lock. */
export const commitNames = [`${marker}-commit`, `${marker}-commit-2`, `${marker}-commit-3`] as const

/** Beside a directory that is new. */
export function partialPrefixBeside(directoryName: string): string {
  return `.${directoryName}${partialPrefix}`
}

/** Whether this name is that of a set in the making, of this run or another. */
export function isUnfinished(name: string): boolean {
  return name.startsWith(marker)
}

/**
 * The mode of a folder in the making: private, and with the sticky bit, which means nothing there, no one else can set
 * on a folder of this user, and neither Git nor a cache restores.
 */
export const ownMode = 0o1700

/** Deeper than any set: `clients/NAME/settings/go/go.mod`. */
const mostFoldersDeep = 6

/** What this program writes, and what files of certificates are called elsewhere. */
const fileName =
  /^(\.gitignore|[a-z0-9][\w.-]*(-password|-passphrase|\.(pem|der|crt|cer|key|csr|crl|p12|pfx|jks|json|ya?ml|conf|cfg|cnf|config|env|properties|py|mjs|go|mod)))$/

/** The rules for batch entries allow no dot in front; a name that is not Unicode is read as U+FFFD. */
function isFolderName(name: string): boolean {
  return !/^\.|[\p{Cc}\uFFFD]/u.test(name)
}

export function isFileName(name: string): boolean {
  return fileName.test(name)
}

/** What every entry of a set has to be. */
interface Rules {
  readonly device: number
  /** `undefined` where the folder is known to be ours: then its files belong to whomever they were given. */
  readonly owner: number | undefined
}

/** `undefined` where nothing found here may be touched. */
function rulesOf({ status }: Folder, container: Folder): Rules | undefined {
  const { uid, mode, dev: device } = status
  if (device !== container.status.dev) return undefined
  const isOwn = uid === process.getuid?.() && (mode & ownMode) === ownMode
  if (isOwn) return { device, owner: undefined }
  return uid === container.status.uid ? { device, owner: uid } : undefined
}

/**
 * Whether everything in a folder is what a run leaves.
 *
 * @param target Where it is to be moved; `undefined` where it is not, or where that is not there yet.
 */
function isSet(folder: Folder, target: Folder | undefined, rules: Rules, depth = 0): boolean {
  return folder.names().every((name) => {
    const status = fs.lstatSync(folder.at(name), { throwIfNoEntry: false })
    // Another run has moved it meanwhile.
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
 * Moves everything in one folder into another, over files of the same name; folders that are there are filled. Done by
 * two runs at once, each file is still moved once.
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

/** Whatever else it is stays. */
export function removeEmpty(container: Folder, name: string): void {
  ignoring(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM', 'EBUSY'], () =>
    fs.rmdirSync(container.at(name)),
  )
}

/** Removes the files and folders of a set; whatever comes in between stays. */
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

/** Longer than a set takes; a number of a process is given again. */
const mostMillisecondsInTheMaking = 3_600_000

/** Whether another process is writing it. Where that is in a container of its own, this cannot be seen. */
function isInTheMaking(processId: number, { mtimeMs }: fs.Stats): boolean {
  if (processId === process.pid || Date.now() - mtimeMs > mostMillisecondsInTheMaking) return false
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
 * Removes what was not committed and completes what was.
 *
 * @param place Absolute path of the output directory.
 * @param directory The same, held; `undefined` where it is not there.
 * @returns A sentence for each thing that has the name of such a set, is none, and was left alone.
 */
export function recover(place: string, directory: Folder | undefined): readonly string[] {
  const alone: string[] = []
  const sweep = (container: Folder, prefix: string) => {
    for (const name of container.names().filter((one) => one.startsWith(prefix))) {
      const suffix = /^(?:(\d{1,10})-)?\w{6}$/.exec(name.slice(prefix.length))
      const status = suffix && fs.lstatSync(container.at(name), { throwIfNoEntry: false })
      if (!suffix || !status || isInTheMaking(Number(suffix[1] ?? process.pid), status)) continue
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

/** What this user may not see or change is left as it is. */
function attempting<Result>(action: () => Result): Result | undefined {
  return ignoring(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS'], action)
}

function leftAlone(name: string): string {
  return `output-directory: left "${name}" alone, which has the name of an unfinished set of files but is not one that this program would write. Look at it, and remove it.`
}

/** A name under which a set can be committed, free of whatever else there is. */
export function freeCommitName(directory: Folder): string | undefined {
  return commitNames.find((name) => complete(directory, name))
}
