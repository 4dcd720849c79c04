const size = 1 << 14

/**
 * How words begin, by their first three letters. Every word of a story is asked whether a pattern of the house begins
 * with it, and nearly all are refused here, without being looked up.
 */
export class Beginnings {
  readonly #known = new Uint8Array(size)

  constructor(words: Iterable<string>) {
    for (const word of words) {
      // `é` may come as `e` and an accent of its own.
      for (const each of [word, word.normalize('NFD')]) this.#known[placeOf(each, 0, each.length)] = 1
    }
  }

  /** Whether some word begins as the one between two offsets does: surely not, or perhaps. */
  has(text: string, start: number, end: number): boolean {
    const place = placeOf(text, start, end)
    return place === anywhere || this.#known[place] === 1
  }
}

/** Of letters beyond ASCII nothing is said: the same letter can be written in several ways. */
const anywhere = 0

/** Letters and digits count, up to what joins them to something: `a` of `a.m.`; capitals count as small letters. */
function placeOf(text: string, start: number, end: number): number {
  let place = 0
  for (let at = start; at < start + 3 && at < end; at++) {
    let code = text.charCodeAt(at)
    if (code > 127) return anywhere
    if (code >= 65 && code <= 90) code += 32
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) break
    place = place * 41 + code
  }
  return 1 + (place % (size - 1))
}
