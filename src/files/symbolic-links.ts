/** Makes sure that no file is written through a symbolic link that leads elsewhere. */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { DirectoryChangedError, HostError } from '../errors.ts'
import { type Folder, openFolder } from './folder.ts'

/**
 * Below the current directory (an Action's workspace, in which any pull request may have put a link) every part of the
 * path is checked, and a link may only lead to a place below it. Elsewhere the user named the place, and only its last part
 * must not be a link.
 *
 * @throws {HostError} naming the link and where it leads.
 */
export function expectNoLinkElsewhere(asSaid: string): void {
  const base = process.cwd()
  const target = path.resolve(asSaid)
  const inside = isWithin(target, base)
  const parts = inside ? path.relative(base, target).split(path.sep) : [path.basename(target)]
  let current = inside ? base : path.dirname(target)
  for (const part of parts) {
    current = path.join(current, part)
    if (!fs.lstatSync(current, { throwIfNoEntry: false })?.isSymbolicLink()) continue
    const leadsTo = realPathOf(current)
    if (inside && leadsTo !== undefined && isWithin(leadsTo, fs.realpathSync(base))) continue
    throw new HostError(
      `output-directory: expected a path without links that lead elsewhere, got "${asSaid}", where "${current}" leads to "${leadsTo ?? fs.readlinkSync(current)}". Name that directory itself, or remove the link.`,
    )
  }
}

/**
 * Opens the output directory or one above it, and checks its real path by the rule of {@link expectNoLinkElsewhere}:
 * someone may have put a link there since.
 *
 * @param links Whether the last part of the path may be a link if the user named the place.
 * @throws {DirectoryChangedError} if it now leads elsewhere.
 */
export function openWithoutLinkElsewhere(
  asSaid: string,
  place: string,
  links: 'refused' | 'followed' = 'refused',
): Folder {
  const base = process.cwd()
  const inside = isWithin(path.resolve(asSaid), base)
  const folder = openFolder(place, inside ? 'followed' : links)
  if (!inside || !isWithin(place, base) || isWithin(folder.realPath(), fs.realpathSync(base))) return folder
  folder.close()
  throw new DirectoryChangedError()
}

/**
 * Below the output directory, no folder on the path of a file may be a link.
 *
 * @param folder Relative to the directory.
 * @throws {HostError} naming the link.
 */
export function expectNoLinkInside(directory: string, folder: string): void {
  if (folder === '.') return
  expectNoLinkInside(directory, path.dirname(folder))
  const place = path.join(directory, folder)
  const status = fs.lstatSync(place, { throwIfNoEntry: false })
  if (status === undefined || status.isDirectory()) return
  throw new HostError(
    `output-directory: expected a directory or nothing at "${place}", got ${status.isSymbolicLink() ? 'a link' : 'a file'}. Choose another path.`,
  )
}

function isWithin(file: string, directory: string): boolean {
  const relative = path.relative(directory, file)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

/** `undefined` if the target does not exist. */
function realPathOf(link: string): string | undefined {
  try {
    return fs.realpathSync(link)
  } catch {
    return undefined
  }
}
