/** What a batch asks for a thousand times in a row. */

/**
 * A pure function that gives again what it gave before. It forgets all where there are many, so that it never holds
 * more than those.
 *
 * @param make Always gives the same for the same key. What it gives is shared: nobody may change it.
 */
export function remembered<Key, Value>(make: (key: Key) => Value, most = 64): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    if (made.size >= most) made.clear()
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** A value that is made when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
