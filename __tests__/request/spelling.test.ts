import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inputNames } from '../../src/interface/table.ts'
import { nearestName } from '../../src/request/spelling.ts'

describe('the name that was meant', () => {
  it.each([
    ['validity-dais', 'validity-days'],
    ['VALIDITY_DAYS', 'validity-days'],
    ['comon-name', 'common-name'],
    ['key-tpye', 'key-type'],
    ['organisation', 'organization'],
    ['subject-alt-name', 'subject-alt-names'],
    ['out-directory', 'output-directory'],
  ])('is found: %s', (word, name) => {
    expect(nearestName(word, inputNames)).toBe(name)
  })

  it('is found with one letter changed, left out, added or swapped with the next', () => {
    const slip = fc.constantFrom('changed', 'left out', 'added', 'swapped')
    fc.assert(
      fc.property(fc.constantFrom(...inputNames), fc.nat(30), slip, (name, place, kind) => {
        const at = place % (name.length - 1)
        const [before, letter, next, after] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)]
        const word = {
          changed: `${before}~${next}${after}`,
          'left out': `${before}${next}${after}`,
          added: `${before}~${letter}${next}${after}`,
          swapped: `${before}${next}${letter}${after}`,
        }[kind]
        expect(nearestName(word, inputNames)).toBe(name)
      }),
    )
  })

  it('does not exist if nothing is close', () => {
    expect(nearestName('entirely-something-else', ['key-type', 'usage'])).toBeUndefined()
    expect(['', 'san', 'days', 'force'].map((word) => nearestName(word, inputNames))).toEqual(
      new Array(4).fill(undefined),
    )
    expect(nearestName('anything', [])).toBeUndefined()
  })

  it('is one with two letters swapped rather than one with two letters changed', () => {
    expect(nearestName('usgae', ['usual', 'usage'])).toBe('usage')
    expect(nearestName('abdc', ['abxy', 'abcd'])).toBe('abcd')
  })

  it('is the first of those that are as near', () => {
    expect(nearestName('ac', ['ab', 'ad'])).toBe('ab')
  })

  it('is searched with the beginning of an endless word', () => {
    expect(nearestName('x'.repeat(1_000_000), inputNames)).toBeUndefined()
  })
})
