/** Collects the mistakes of one document: each once, in the order of its lines, up to a limit. */
import type { Issue } from '../errors.ts'
import { type Mistake, mistake, toIssue } from './mistake.ts'

export interface DocumentIssues {
  /**
   * @param offset In UTF-16 units from the start of the document; `undefined` for the document as a whole.
   * @param path What has the mistake: `certificates.server-a.country`; empty for the document.
   * @param found A function if building the mistake takes long.
   */
  readonly note: (offset: number | undefined, path: string, found: Mistake | string | (() => Mistake)) => void
  readonly found: () => readonly Issue[]
  /** Counted from 1. */
  readonly lineOf: (offset: number) => number
}

const mostIssues = 1000

/** Advice for a document that is too large. */
export const splitBatch = 'Split it into several batches.'

/** @param file The name to show: `certificates.yml`. */
export function collectDocumentIssues(file: string, text: string): DocumentIssues {
  const issues = new Map<string, { readonly offset: number; readonly issue: Issue }>()
  const noted = new Set<string>()
  let isFull = false
  let lineStarts: readonly number[] | undefined
  const lineOf = (offset: number) => {
    lineStarts ??= lineStartsOf(text)
    return lineAt(lineStarts, offset)
  }
  return {
    lineOf,
    note(offset, path, found) {
      isFull ||= issues.size >= mostIssues
      if (isFull) return
      if (typeof found === 'object' && 'got' in found) {
        // A mistake in defaults or behind an alias is found once per entry, and building its message takes long.
        const key = `${offset} ${path} ${found.expected} ${found.got.slice(0, 100)}`
        if (noted.has(key)) return
        noted.add(key)
      }
      const issue = toIssue(whereOf(file, offset, path, lineOf), typeof found === 'function' ? found() : found)
      issues.set(`${issue.where}\n${issue.message}`, { offset: offset ?? -1, issue })
    },
    found() {
      const sorted = [...issues.values()].sort((a, b) => a.offset - b.offset).map(({ issue }) => issue)
      return isFull ? [...sorted, toIssue(file, mistake(`at most ${mostIssues} mistakes`, 'more').mistake)] : sorted
    },
  }
}

/** `certificates.yml:14 certificates.server-a` */
function whereOf(file: string, offset: number | undefined, path: string, lineOf: (offset: number) => number): string {
  if (offset === undefined) return file
  return `${file}:${lineOf(offset)}${path === '' ? '' : ` ${path}`}`
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle
  }
  return low + 1
}
