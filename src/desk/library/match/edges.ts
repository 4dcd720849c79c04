import type { Span } from '../../span.ts'
import type { Range } from './regions.ts'
import type { Weights } from './seeds.ts'
import type { Wording } from './wording.ts'

/** What a word speaks for where a passage begins and ends, in points: one that the other text has, by its weight. */
const shared = (weight: number) => 1 + 0.6 * weight
const strange = 2.4

/** The score at which an edge moves in over words that only one text has ... */
const moveIn = 12
const sharedAgainst = 1.5
const furthestIn = 80
/** ... and at which it moves out over words that both have. */
const moveOut = 5
const sharedFor = 0.5
const furthestOut = 40
const giveUp = 10

/**
 * A region of one text to the word: a passage need not begin and end where a sentence does. An edge moves in over words
 * that the other side does not have, or out over words that it has. For texts whose sentences are not to be trusted.
 */
export function trimmed(
  one: Wording,
  range: Range,
  other: Wording,
  otherRange: Range,
  weights: Weights,
): Span {
  const there = new Set<number>()
  for (let sentence = otherRange.first; sentence <= otherRange.last; sentence++)
    for (const term of other.counts[sentence].terms) there.add(term)
  const first = one.sentences[range.first]
  const last = one.sentences[range.last + 1] - 1
  const points = (word: number, forShared: number, forStrange: number) => {
    if (one.ends[word] - one.starts[word] < 2) return 0
    const term = one.terms[word]
    return there.has(term) ? forShared * shared(weights[term]) : forStrange * strange
  }
  /** The word after which most points are in hand, walking from one word towards another; the start when they are too few. */
  const walk = (
    from: number,
    step: number,
    to: number,
    forShared: number,
    forStrange: number,
    least: number,
  ) => {
    let sum = 0
    let most = least
    let best: number | undefined
    for (let word = from; word !== to; word += step) {
      sum += points(word, forShared, forStrange)
      if (sum > most) {
        most = sum
        best = word
      }
      if (forShared > 0 && sum < -giveUp) break
    }
    return best
  }
  const cutHead = walk(first, 1, Math.min(last, first + furthestIn), -sharedAgainst, 1, moveIn)
  const start =
    cutHead === undefined
      ? (walk(first - 1, -1, Math.max(-1, first - furthestOut), sharedFor, -1, moveOut) ?? first)
      : cutHead + 1
  const cutTail = walk(last, -1, Math.max(start, last - furthestIn), -sharedAgainst, 1, moveIn)
  const end =
    cutTail === undefined
      ? (walk(last + 1, 1, Math.min(one.terms.length, last + furthestOut), sharedFor, -1, moveOut) ?? last)
      : cutTail - 1
  return { start: one.starts[start], end: one.ends[Math.max(start, end)] }
}
