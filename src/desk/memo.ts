/** The desk's caches: what is worked out once is kept here, and nowhere else. */

/**
 * What is made of an owner (a story, a sentence, a house) is made once, kept with its owner, and goes with it. The owner
 * does not change; neither does what else `make` is handed for the same owner.
 */
export function memo<Owner extends object, Rest extends unknown[], Value>(
  make: (owner: Owner, ...rest: Rest) => Value,
): (owner: Owner, ...rest: Rest) => Value {
  const kept = new WeakMap<Owner, Value>()
  return (owner, ...rest) => {
    let value = kept.get(owner)
    if (value === undefined && !kept.has(owner)) {
      value = make(owner, ...rest)
      kept.set(owner, value)
    }
    return value as Value
  }
}

/** As `memo`, for each key of an owner: whether a story credits a source. Keys are compared by identity. */
export function memoBy<Owner extends object, Key, Rest extends unknown[], Value>(
  make: (owner: Owner, key: Key, ...rest: Rest) => Value,
): (owner: Owner, key: Key, ...rest: Rest) => Value {
  const kept = new WeakMap<Owner, Map<Key, Value>>()
  return (owner, key, ...rest) => {
    let values = kept.get(owner)
    if (!values) kept.set(owner, (values = new Map()))
    let value = values.get(key)
    if (value === undefined && !values.has(key)) {
      value = make(owner, key, ...rest)
      values.set(key, value)
    }
    return value as Value
  }
}

/**
 * As `memo`, where only the last thing is asked for again: the statements of a story, for the claims of one house. Another
 * key takes the place of the one before.
 */
export function memoLast<Owner extends object, Key, Value>(
  make: (owner: Owner, key: Key) => Value,
): (owner: Owner, key: Key) => Value {
  const kept = new WeakMap<Owner, { key: Key; value: Value }>()
  return (owner, key) => {
    let last = kept.get(owner)
    if (last?.key !== key) kept.set(owner, (last = { key, value: make(owner, key) }))
    return last.value
  }
}

/** From so many letters on, a piece of a text is kept by pointing into the text. */
const shortestPiece = 13

/**
 * The same words in a string of their own, for what outlives its draft. A piece that was cut out of a text keeps the whole
 * text for as long as it is kept itself: ten thousand sentences would keep ten thousand versions of a draft.
 */
export const apart = (piece: string): string =>
  piece.length < shortestPiece ? piece : piece.split('').join('')

/**
 * What is made of a word, whoever writes it: a newsroom writes the same words all day. Past `most` words all are
 * forgotten.
 */
export function memoOfWord<Value>(most: number, make: (word: string) => Value): (word: string) => Value {
  const kept = new Map<string, Value>()
  return word => {
    let value = kept.get(word)
    if (value === undefined) {
      const own = apart(word)
      value = make(own)
      if (kept.size >= most) kept.clear()
      kept.set(own, value)
    }
    return value
  }
}
