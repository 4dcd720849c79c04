import { memo } from '../../memo.ts'
import type { Wording } from './wording.ts'

/** A stretch of words that both texts have, word for word. Indexes of words. */
export interface Run {
  draft: number
  source: number
  length: number
}

/** A text as its words, each by a number. */
type Forms = Pick<Wording, 'forms'>

/** Words that make a run: fewer are everybody's. */
const runLength = 6
/** Maximum number of places of one gram that are tried: a refrain needs no more. */
const mostPlaces = 8

/**
 * The maximal runs of equal words, in the draft's order. Each word of the draft is in at most one run from each of its
 * starting places; a hostile text (one word a million times) costs no more than its length, as only the first places in
 * the source are tried.
 */
export function findRuns(draft: Forms, source: Forms): Run[] {
  const { hashes, heads, next } = gramsOf(source)
  const mask = heads.length - 1
  const mine = draft.forms
  const theirs = source.forms
  const runs: Run[] = []
  for (let at = 0; at + runLength <= mine.length; ) {
    const gram = hashOf(mine, at)
    let tried = 0
    let longest = 0
    let best = 0
    for (let place = heads[gram & mask]; place >= 0 && tried < mostPlaces; place = next[place]) {
      if (hashes[place] !== gram) continue
      tried++
      let length = 0
      while (
        at + length < mine.length &&
        place + length < theirs.length &&
        mine[at + length] === theirs[place + length]
      )
        length++
      if (length > longest) {
        longest = length
        best = place
      }
    }
    if (longest >= runLength) {
      runs.push({ draft: at, source: best, length: longest })
      at += longest
    } else at++
  }
  return runs
}

/** Every gram of a text by its hash: `heads` has the first place of a hash's last bits, `next` the place after each. */
interface Grams {
  hashes: Int32Array
  heads: Int32Array
  next: Int32Array
}

const gramsOf = memo((wording: Forms): Grams => {
  const count = Math.max(0, wording.forms.length - runLength + 1)
  const size = 2 ** Math.ceil(Math.log2(count + 1))
  const hashes = new Int32Array(count)
  const heads = new Int32Array(size).fill(-1)
  const next = new Int32Array(count)
  // From the end, so that a chain leads from the first place to the last.
  for (let at = count - 1; at >= 0; at--) {
    const hash = hashOf(wording.forms, at)
    hashes[at] = hash
    next[at] = heads[hash & (size - 1)]
    heads[hash & (size - 1)] = at
  }
  return { hashes, heads, next }
})

function hashOf(forms: Int32Array, at: number): number {
  let hash = 0
  for (let index = at; index < at + runLength; index++)
    hash = (Math.imul(hash, 0x9e3779b1) + forms[index] + 1) | 0
  return hash ^ (hash >>> 15)
}
