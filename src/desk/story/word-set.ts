/**
 * Sets and tables of words that every word of a story is looked up in. Most words are in none of them, and are refused
 * by their first and last letters and their length: that takes a third of the time of looking them up.
 */
export class WordSet extends Set<string> {
  readonly #mayHave: Sieve

  constructor(words: Iterable<string>) {
    const list = [...words]
    super(list)
    this.#mayHave = new Sieve(list)
  }

  override has(word: string): boolean {
    return this.#mayHave.lets(word) && super.has(word)
  }
}

/** As `WordSet`, with something to tell of each word. */
export class WordMap<Value> extends Map<string, Value> {
  readonly #mayHave: Sieve

  constructor(entries: Iterable<readonly [string, Value]>) {
    const list = [...entries]
    super(list)
    this.#mayHave = new Sieve(list.map(([word]) => word))
  }

  override has(word: string): boolean {
    return this.#mayHave.lets(word) && super.has(word)
  }

  override get(word: string): Value | undefined {
    return this.#mayHave.lets(word) ? super.get(word) : undefined
  }
}

/** The words of a list as it is written in a file: between spaces. */
export const wordSet = (list: string): ReadonlySet<string> => new WordSet(list.split(' '))

class Sieve {
  readonly #holes: Uint8Array
  readonly #last: number

  constructor(words: string[]) {
    let size = 512
    while (size < words.length * 16 && size < 65_536) size *= 2
    this.#holes = new Uint8Array(size)
    this.#last = size - 1
    for (const word of words) this.#holes[this.#holeOf(word)] = 1
  }

  /** As with any set, asking for the word behind the last is no mistake. */
  lets(word: string | undefined): boolean {
    return word !== undefined && this.#holes[this.#holeOf(word)] === 1
  }

  #holeOf(word: string): number {
    const { length } = word
    return (word.charCodeAt(0) * 7 + word.charCodeAt(length - 1) * 61 + length * 13) & this.#last
  }
}
