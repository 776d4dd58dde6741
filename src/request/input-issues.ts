/** Collects the mistakes in inputs while a request is read. */
import type { Issue } from '../errors.ts'
import { type InputName, inputNames } from '../interface/table.ts'
import { type Note, toIssue, withoutKeyOf } from './mistake.ts'

interface InputIssues {
  readonly note: Note
  /** Inputs with a mistake. */
  readonly wrong: ReadonlySet<InputName>
  /** Each mistake once, in the order of the interface table. Unknown names come first. */
  readonly found: () => readonly Issue[]
}

/** @param raw The text of each input, so that no message quotes a part of a private key. */
export function collectInputIssues(raw: ReadonlyMap<InputName, string>, refused: readonly Issue[] = []): InputIssues {
  const noted = new Map<string, Issue>()
  const wrong = new Set<InputName>()
  const names: readonly string[] = inputNames
  const place = ({ where }: Issue) => names.indexOf(where)
  return {
    wrong,
    note(name, found) {
      wrong.add(name)
      const issue = toIssue(name, withoutKeyOf(raw.get(name), found))
      noted.set(`${name} ${issue.message}`, issue)
    },
    found: () => [...refused, ...noted.values()].sort((a, b) => place(a) - place(b)),
  }
}
