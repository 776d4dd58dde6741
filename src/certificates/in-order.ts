/**
 * Starts work on several items at once, and on others as results are taken, which come in the order of the items.
 *
 * @param mostAtOnce How many are under way or waiting to be taken.
 */
export function inOrder<Item, Result>(
  items: Iterable<Item>,
  mostAtOnce: number,
  start: (item: Item) => Promise<Result>,
): AsyncIterable<readonly [Item, Result]> {
  const waiting = items[Symbol.iterator]()
  const underWay: (readonly [Item, Promise<Result>])[] = []
  const startMore = () => {
    while (underWay.length < mostAtOnce) {
      const next = waiting.next()
      if (next.done) return
      const result = start(next.value)
      // A failure is told when it is this item's turn.
      result.catch(() => undefined)
      underWay.push([next.value, result])
    }
  }
  startMore()
  return (async function* () {
    for (let first = underWay.shift(); first !== undefined; first = underWay.shift()) {
      const [item, result] = first
      yield [item, await result] as const
      startMore()
    }
  })()
}
