import { apart } from '../../memo.ts'

/** Half of the slots stay empty, so that a search is short. */
const fullest = 0.5

/**
 * Numbers for words, found by their letters in a text. It is a table with open addressing, so that a known word is
 * found without making a string of it. Capitals and small letters are the same. Words with letters beyond ASCII are not
 * in it.
 */
export class MetWords {
  #hashes = new Int32Array(1 << 12)
  /** One more than the index of the word in the lists below; nought for none. */
  #words = new Int32Array(1 << 12)
  #spellings: string[] = []
  #numbers: number[] = []

  /** The number of the word at a place: the one it had before, or the one that `otherwise` gives it. */
  find(text: string, start: number, end: number, otherwise: () => number): number {
    let hash = 0
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code > 127) return otherwise()
      hash = (Math.imul(hash, 31) + small(code)) | 0
    }
    hash ^= hash >>> 15
    const last = this.#words.length - 1
    let slot = hash & last
    for (let word = this.#words[slot]; word !== 0; word = this.#words[slot]) {
      if (this.#hashes[slot] === hash && isSpelled(this.#spellings[word - 1], text, start, end))
        return this.#numbers[word - 1]
      slot = (slot + 1) & last
    }
    const number = otherwise()
    this.#numbers.push(number)
    this.#words[slot] = this.#spellings.push(apart(text.slice(start, end).toLowerCase()))
    this.#hashes[slot] = hash
    if (this.#spellings.length > last * fullest) this.#grow()
    return number
  }

  #grow() {
    const [hashes, words] = [this.#hashes, this.#words]
    this.#hashes = new Int32Array(hashes.length * 2)
    this.#words = new Int32Array(hashes.length * 2)
    const last = this.#words.length - 1
    for (let from = 0; from < words.length; from++) {
      if (words[from] === 0) continue
      let slot = hashes[from] & last
      while (this.#words[slot] !== 0) slot = (slot + 1) & last
      this.#words[slot] = words[from]
      this.#hashes[slot] = hashes[from]
    }
  }
}

const small = (code: number) => (code >= 65 && code <= 90 ? code + 32 : code)

function isSpelled(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false
  for (let at = 0; at < spelling.length; at++)
    if (spelling.charCodeAt(at) !== small(text.charCodeAt(start + at))) return false
  return true
}
