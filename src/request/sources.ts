/** Texts that a request names, and what is wrong with them. */

import type { Issue } from '../errors.ts'
import type { FileStore } from '../files/output-directory.ts'
import type { Unreadable } from '../pki/der-reader.ts'
import type { RequestedCertificate } from './certificate.ts'
import { type Mistake, mistake, toIssue } from './parsed.ts'
import type { Source } from './values.ts'

/** The certificate whose input it is; an empty folder and origin where it is nobody's in particular. */
export type Described = Pick<RequestedCertificate, 'folder' | 'origin'>

export const inputsThemselves: Described = { folder: '', origin: '' }

/** Where an input stands: in a file of entries, or among the inputs. */
export function whereOf({ folder, origin }: Described, input: string): string {
  if (origin !== '') return `${origin}.${input}`
  return folder === '' ? input : `${folder} ${input}`
}

/** Notes a mistake in an input of one certificate. */
export function note(issues: Issue[], described: Described, input: string, found: Mistake): void {
  issues.push(toIssue(whereOf(described, input), found))
}

/** The text of a source; notes why it cannot be read. */
export function readSource(source: Source, fileStore: FileStore, fail: (found: Mistake) => void): string | undefined {
  if ('text' in source) return source.text
  const read = fileStore.readText(source.path)
  if ('text' in read) return read.text
  fail(mistake(`a file that can be read (${read.unreadable})`, source.path).mistake)
  return undefined
}

/** The same for what the readers of `pki` say: `expected what, got what.` */
export function noteUnreadable(issues: Issue[], described: Described, input: string, { unreadable }: Unreadable): void {
  issues.push({ where: whereOf(described, input), message: unreadable })
}
