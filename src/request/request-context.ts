/** What reading a request needs from the machine, and how the files that it names are read. */
import type { InputName } from '../interface/table.ts'
import type { Source } from './input-values.ts'
import { mistake, type Note } from './mistake.ts'

/** The clock, the files and the current directory, as arguments. */
export interface RequestContext {
  /** Whole seconds since 1970-01-01T00:00:00Z. */
  readonly now: number
  /** A text file that the request names, or why it cannot be read. */
  readonly readText: (path: string) => { readonly text: string } | { readonly unreadable: string }
  /** Makes a path absolute, with `/` between its parts. */
  readonly absolutePath: (path: string) => string
}

/** The text of a source; `undefined` if it cannot be read, and then the reason is noted. */
export function readSource(
  source: Source,
  input: InputName,
  { readText }: RequestContext,
  note: Note,
): string | undefined {
  if ('text' in source) return source.text
  const read = readText(source.path)
  if ('text' in read) return read.text
  note(input, mistake(`a file that can be read (${read.unreadable})`, source.path).mistake)
  return undefined
}
