/**
 * Works on several items at once and gives the results in the order of the items.
 *
 * @param mostAtOnce How many items are in progress or have a result that was not taken yet.
 */
export function inOrder<Item, Result>(
  items: Iterable<Item>,
  mostAtOnce: number,
  start: (item: Item) => Promise<Result>,
): AsyncIterable<readonly [Item, Result]> {
  const waiting = items[Symbol.iterator]()
  const inProgress: (readonly [Item, Promise<Result>])[] = []
  const startMore = () => {
    while (inProgress.length < mostAtOnce) {
      const next = waiting.next()
      if (next.done) return
      const result = start(next.value)
      // A failure is thrown when it is this item's turn.
      result.catch(() => undefined)
      inProgress.push([next.value, result])
    }
  }
  startMore()
  return (async function* () {
    for (let first = inProgress.shift(); first !== undefined; first = inProgress.shift()) {
      const [item, result] = first
      yield [item, await result] as const
      startMore()
    }
  })()
}
