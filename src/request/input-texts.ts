/** The text of each input, collected from everything that the user gave. */
import type { Issue } from '../errors.ts'
import { type GivenInput, type InputName, inputNames, inputs, isInputName } from '../interface/table.ts'
import { mistake, quote, toIssue } from './mistake.ts'
import { nearestName } from './spelling.ts'

/**
 * Joins a list that is given several times. Any other input can be given only once.
 *
 * @param allowed The inputs that the command accepts.
 */
export function collectInputs(
  given: readonly GivenInput[],
  allowed: readonly InputName[],
  issues: Issue[],
): ReadonlyMap<InputName, string> {
  const collected = new Map<InputName, string>()
  const repeated = new Set<InputName>()
  for (const { name, text, spell } of given) {
    if (!isInputName(name)) {
      const nearest = nearestName(name, inputNames)
      const advice = nearest === undefined ? undefined : `Did you mean ${spell(nearest)}?`
      issues.push(toIssue(shownName(spell(name)), mistake('the name of an input', spell(name), advice).mistake))
      continue
    }
    if (text === '') continue
    if (!allowed.includes(name)) {
      issues.push(toIssue(name, mistake(`some of ${allowed.join(', ')}`, spell(name)).mistake))
      continue
    }
    const before = collected.get(name)
    if (before === undefined) collected.set(name, text)
    else if (isList(name)) collected.set(name, `${before}\n${text}`)
    else repeated.add(name)
  }
  for (const name of repeated) issues.push(toIssue(name, mistake('to be given once', 'more than one').mistake))
  return collected
}

function isList(name: InputName): boolean {
  return inputs[name].type.kind === 'list' || inputs[name].type.kind === 'choices'
}

/** An unknown name can be any text, so it is escaped and shortened. */
function shownName(name: string): string {
  return quote(name).replace(/^"(.*)"$/, '$1')
}
