import { expect, it } from 'vitest'
import { once, remembered } from '../../src/pki/remembered.ts'

it('what was made is given again, until there is too much of it', () => {
  const made: string[] = []
  const double = remembered((word: string) => {
    made.push(word)
    return word + word
  }, 2)
  expect(['a', 'b', 'a', 'b', 'c', 'a'].map(double)).toEqual(['aa', 'bb', 'aa', 'bb', 'cc', 'aa'])
  expect(made).toEqual(['a', 'b', 'c', 'a'])
})

it('what is made once is made when it is first asked for, even if it is nothing', () => {
  let calls = 0
  const nothing = once(() => {
    calls++
    return undefined
  })
  expect(calls).toBe(0)
  expect([nothing(), nothing(), calls]).toEqual([undefined, undefined, 1])
})
