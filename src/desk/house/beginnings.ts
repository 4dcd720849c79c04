const size = 1 << 14

/**
 * How words begin, by their first three letters. Every word of a story is asked whether a pattern of the house begins
 * with it, and nearly all are refused here, without being looked up.
 */
export class Beginnings {
  readonly #known = new Uint8Array(size)

  constructor(words: Iterable<string>) {
    for (const word of words) {
      this.#known[placeOf(word)] = 1
      // `é` may come as `e` and an accent of its own.
      this.#known[placeOf(word.normalize('NFD'))] = 1
    }
  }

  /** Whether some word begins so: surely not, or perhaps. */
  has(word: string): boolean {
    const place = placeOf(word)
    return place === anywhere || this.#known[place] === 1
  }
}

/** Of letters beyond ASCII nothing is said: the same letter can be written in several ways. */
const anywhere = 0

/** Small letters and digits count, up to what joins them to something: `a` of `a.m.` */
function placeOf(word: string): number {
  let place = 0
  for (let at = 0; at < 3 && at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code > 127) return anywhere
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) break
    place = place * 41 + code
  }
  return 1 + (place % (size - 1))
}
