/** The requests of the commands `trust` (existing certificates) and `untrust` (no inputs). */
import { InputError, type Issue } from '../errors.ts'
import { commands, type GivenInput, type InputName, type Owner, trustNames } from '../interface/table.ts'
import { collectInputs } from './input-texts.ts'
import { readInputs } from './input-values.ts'
import { type Mistake, mistake, toIssue } from './mistake.ts'
import { parseTrust, type RequestedTrust } from './trust.ts'

/** The request of the command `trust`. */
export interface TrustRequest {
  /** Paths as the user gave them. */
  readonly files: readonly string[]
  readonly trust: RequestedTrust
  readonly outputDirectory: string
  readonly owner: Owner | undefined
}

/** @throws {InputError} with every mistake. */
export function parseTrustRequest(files: readonly string[], given: readonly GivenInput[]): TrustRequest {
  const issues: Issue[] = []
  const raw = collectInputs(given, commands.trust.inputs, issues)
  const wrong = new Set<InputName>()
  const note = (name: InputName, found: Mistake) => {
    wrong.add(name)
    issues.push(toIssue(name, found))
  }
  const values = readInputs(commands.trust.inputs, new Map([['trust', 'all'], ...raw]), note)
  const trust = parseTrust(values, note)
  if (trust.by.size === 0 && !wrong.has('trust')) {
    note('trust', mistake(`some of ${trustNames.join(', ')}`, 'none').mistake)
  }
  if (issues.length > 0) throw new InputError(issues)
  return { files, trust, outputDirectory: values['output-directory'], owner: values.owner }
}

/**
 * The command `untrust` takes no inputs.
 *
 * @throws {InputError} if any is given.
 */
export function expectNoInputs(given: readonly GivenInput[], files: readonly string[]): void {
  const issues = given.map(({ name, spell }) => toIssue(name, mistake('no inputs with untrust', spell(name)).mistake))
  const words = files.map((file) => toIssue('untrust', mistake('no more words', file).mistake))
  if (issues.length + words.length > 0) throw new InputError([...issues, ...words])
}
