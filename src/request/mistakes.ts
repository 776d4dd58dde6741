/** Mistakes in inputs, collected while a request is read. */
import type { Issue } from '../errors.ts'
import { type InputName, inputNames } from '../interface/table.ts'
import type { Note } from './certificate.ts'
import { toIssue } from './parsed.ts'

export interface MistakeCollector {
  readonly note: Note
  /** Inputs with a mistake. */
  readonly wrong: ReadonlySet<InputName>
  /** What `collectInputs` refuses: names that are no inputs, and inputs that are given twice. */
  readonly refused: Issue[]
  /** Each mistake once, in the order of the interface table, names that are no inputs first. */
  readonly found: () => readonly Issue[]
}

export function collectMistakes(): MistakeCollector {
  const refused: Issue[] = []
  const noted = new Map<string, Issue>()
  const wrong = new Set<InputName>()
  const place = ({ where }: Issue) => (inputNames as readonly string[]).indexOf(where)
  return {
    refused,
    wrong,
    note(name, found) {
      wrong.add(name)
      const issue = toIssue(name, found)
      noted.set(`${name} ${issue.message}`, issue)
    },
    found: () => [...refused, ...noted.values()].sort((a, b) => place(a) - place(b)),
  }
}
