import { expect, it } from 'vitest'
import { inOrder } from '../../src/certificates/in-order.ts'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

it('results come in the order of the items, however long each takes', async () => {
  const results: number[] = []
  for await (const [item, result] of inOrder([30, 1, 20, 2, 10], 3, (milliseconds) =>
    pause(milliseconds).then(() => milliseconds),
  )) {
    expect(result).toBe(item)
    results.push(result)
  }
  expect(results).toEqual([30, 1, 20, 2, 10])
})

it('the first are started at once, the others as results are taken', async () => {
  const started: number[] = []
  const results = inOrder([1, 2, 3, 4], 2, async (item) => started.push(item))
  expect(started).toEqual([1, 2])
  const seen: number[][] = []
  for await (const [item] of results) seen.push([item, ...started])
  expect(seen).toEqual([
    [1, 1, 2],
    [2, 1, 2, 3],
    [3, 1, 2, 3, 4],
    [4, 1, 2, 3, 4],
  ])
})

it('a failure is thrown when it is its turn', async () => {
  const results: number[] = []
  const fails = async () => {
    for await (const [item] of inOrder([1, 2, 3], 3, async (item) => {
      if (item === 2) throw new Error('two')
    }))
      results.push(item)
  }
  await expect(fails()).rejects.toThrow('two')
  expect(results).toEqual([1])
})
