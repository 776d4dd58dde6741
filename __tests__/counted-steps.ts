/** Work that is counted instead of timed: the same on every machine, and whatever else it does. */

const withCallback = ['map', 'flatMap', 'filter', 'find', 'findIndex', 'some', 'every', 'forEach', 'reduce'] as const
const searching = ['includes', 'indexOf'] as const

/** How many elements the methods of arrays look at while something is done: what grows too fast grows in these. */
export function countSteps(action: () => void): number {
  const prototype: { [method: string]: unknown } = Array.prototype as never
  const originals = [...withCallback, ...searching].map((name) => [name, prototype[name]] as const)
  let steps = 0
  for (const [name, original] of originals) {
    const method = original as (...words: unknown[]) => unknown
    const counting = (searching as readonly string[]).includes(name)
      ? function (this: unknown[], ...words: unknown[]) {
          steps += this.length
          return method.apply(this, words)
        }
      : function (this: unknown[], callback: (...given: unknown[]) => unknown, ...words: unknown[]) {
          const counted = (...given: unknown[]) => {
            steps++
            return callback(...given)
          }
          return method.call(this, counted, ...words)
        }
    Object.defineProperty(prototype, name, { value: counting, configurable: true, writable: true })
  }
  try {
    action()
  } finally {
    for (const [name, value] of originals) {
      Object.defineProperty(prototype, name, { value, configurable: true, writable: true })
    }
  }
  return steps
}
