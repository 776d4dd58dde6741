/** Texts that a request names, and what is wrong with them. */
import type { Issue } from '../errors.ts'
import type { Unreadable } from '../pki/der-reader.ts'
import { type Mistake, mistake, toIssue } from '../request/parsed.ts'
import type { Source } from '../request/values.ts'
import type { FileStore } from './ports.ts'

/** Notes a mistake in an input of one certificate; of an entry of a batch its folder is named. */
export function note(issues: Issue[], folder: string, input: string, found: Mistake): void {
  issues.push(toIssue(folder === '' ? input : `${folder} ${input}`, found))
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
export function noteUnreadable(issues: Issue[], folder: string, input: string, { unreadable }: Unreadable): void {
  issues.push({ where: folder === '' ? input : `${folder} ${input}`, message: unreadable })
}
