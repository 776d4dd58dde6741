/**
 * Starts work on several items at a time and gives the results in the order of the items.
 *
 * @param mostAtOnce How many are under way or waiting to be taken.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  mostAtOnce: number,
  start: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result]> {
  const underWay: (readonly [Item, Promise<Result>])[] = []
  const next = async () => {
    const [item, result] = underWay.shift() as readonly [Item, Promise<Result>]
    return [item, await result] as const
  }
  for (const item of items) {
    const result = start(item)
    // A failure is told when it is this item's turn.
    result.catch(() => undefined)
    underWay.push([item, result])
    if (underWay.length >= mostAtOnce) yield await next()
  }
  while (underWay.length > 0) yield await next()
}
