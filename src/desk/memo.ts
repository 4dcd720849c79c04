/** Standards Desk’s caches: what is worked out once is kept here, and nowhere else. */

/** An owner as it is, for a class that gives it a field. */
class Owner {
  constructor(owner: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is what puts the field into the owner
    return owner
  }
}

/**
 * What is kept with an owner is in the owner, in a field that nobody else sees and no copy has. A WeakMap lets go of what
 * points back to its owner, as all of a story does, only when the whole memory is gone through: a thousand versions of a
 * draft later.
 */
class Kept extends Owner {
  readonly #values = new Map<object, unknown>()

  /** What is kept with an owner, by who made it. */
  static with(owner: object): Map<object, unknown> {
    return (#values in owner ? (owner as Kept) : new Kept(owner)).#values
  }
}

/**
 * What is made of an owner (a story, a sentence, a house) is made once, kept with its owner, and goes with it. The owner
 * does not change; neither does what else `make` is handed for the same owner.
 */
export function memo<Owner extends object, Rest extends unknown[], Value>(
  make: (owner: Owner, ...rest: Rest) => Value,
): (owner: Owner, ...rest: Rest) => Value {
  return (owner, ...rest) => {
    const kept = Kept.with(owner)
    let value = kept.get(make)
    if (value === undefined && !kept.has(make)) {
      value = make(owner, ...rest)
      kept.set(make, value)
    }
    return value as Value
  }
}

/** As `memo`, for each key of an owner: whether a story credits a source. Keys are compared by identity. */
export function memoBy<Owner extends object, Key, Rest extends unknown[], Value>(
  make: (owner: Owner, key: Key, ...rest: Rest) => Value,
): (owner: Owner, key: Key, ...rest: Rest) => Value {
  const valuesOf = memo((_owner: Owner) => new Map<Key, Value>())
  return (owner, key, ...rest) => {
    const values = valuesOf(owner)
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
export function memoLast<Owner extends object, Key, Rest extends unknown[], Value>(
  make: (owner: Owner, key: Key, ...rest: Rest) => Value,
): (owner: Owner, key: Key, ...rest: Rest) => Value {
  return (owner, key, ...rest) => {
    const kept = Kept.with(owner)
    let last = kept.get(make) as { key: Key; value: Value } | undefined
    if (last?.key !== key) kept.set(make, (last = { key, value: make(owner, key, ...rest) }))
    return last.value
  }
}

/**
 * A string cut out of a text, if it has this many letters or more, points into the text and keeps all of it in memory.
 */
const shortestPiece = 13

/**
 * The same words in a string of their own, for what outlives its draft. A piece that was cut out of a text keeps the whole
 * text for as long as it is kept itself: ten thousand sentences would keep ten thousand versions of a draft.
 */
export const apart = (piece: string): string =>
  piece.length < shortestPiece ? piece : piece.split('').join('')

/**
 * Keeps what was made of a word for all stories, because a newsroom writes the same words all day. With more than
 * `most` words, all are forgotten.
 */
export function memoOfWord<Value>(most: number, make: (word: string) => Value): (word: string) => Value {
  const kept = new Map<string, Value>()
  return word => {
    let value = kept.get(word)
    if (value === undefined && !kept.has(word)) {
      const own = apart(word)
      value = make(own)
      if (kept.size >= most) kept.clear()
      kept.set(own, value)
    }
    return value as Value
  }
}
