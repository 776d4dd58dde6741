/** What the commands `trust` and `untrust` are asked for: certificates that exist, or nothing. */
import { InputError, type Issue } from '../errors.ts'
import { commands, type GivenInput, type InputName, type Owner, trustNames } from '../interface/table.ts'
import { collectInputs } from './given-inputs.ts'
import { mistake, toIssue } from './parsed.ts'
import { parseTrust, type RequestedTrust } from './trust.ts'
import { type InputValue, readInput } from './values.ts'

/** What the command `trust` is asked for. */
export interface TrustRequest {
  /** Paths as the person said them. */
  readonly files: readonly string[]
  readonly trust: RequestedTrust
  readonly outputDirectory: string
  readonly owner: Owner | undefined
}

/** @throws {InputError} with every mistake there is. */
export function parseTrustRequest(files: readonly string[], given: readonly GivenInput[]): TrustRequest {
  const issues: Issue[] = []
  const raw = collectInputs(given, commands.trust.inputs, issues)
  const read = <Name extends InputName>(name: Name): InputValue<Name> | undefined => {
    const parsed = readInput(name, raw.get(name))
    if (parsed && 'mistake' in parsed) issues.push(toIssue(name, parsed.mistake))
    return parsed && 'value' in parsed ? parsed.value : undefined
  }
  const values = { trust: raw.has('trust') ? read('trust') : undefined, 'trust-required': read('trust-required') }
  const trust = parseTrust(values, (name, found) => issues.push(toIssue(name, found)), ['all'])
  if (trust.by.size === 0) {
    issues.push(toIssue('trust', mistake(`some of ${trustNames.join(', ')}`, 'none').mistake))
  }
  const outputDirectory = read('output-directory')
  const owner = read('owner')
  if (issues.length > 0) throw new InputError(issues)
  return { files, trust, outputDirectory: outputDirectory as string, owner }
}

/**
 * The command `untrust` takes no inputs.
 *
 * @throws {InputError} where any is given.
 */
export function expectNoInputs(given: readonly GivenInput[], files: readonly string[]): void {
  const issues = given.map(({ name, spell }) => toIssue(name, mistake('nothing beside untrust', spell(name)).mistake))
  const words = files.map((file) => toIssue('untrust', mistake('no more words', file).mistake))
  if (issues.length + words.length > 0) throw new InputError([...issues, ...words])
}
