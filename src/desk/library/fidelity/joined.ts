import type { Word } from '../../english/word.ts'
import type { Span } from '../../span.ts'
import type { QuotedWord } from './quotation-match.ts'

/** A piece of fewer words may be in two places of what somebody says by chance. */
const fewest = 4

/**
 * The stretch of a source that a quotation joins two pieces of, without an ellipsis, however much was said between them:
 * `“I want you to hear this from me, your children will stay in this building”`. Both are there word for word. `isAuthor`: all
 * words of the source are somebody’s own, and not those in marks alone.
 */
export function joinedFrom(
  quotation: QuotedWord[],
  source: Word[],
  told: QuotedWord[],
  isAuthor: boolean,
): Span | undefined {
  const { length } = quotation
  if (length < 2 * fewest || quotation.some(({ open }) => open)) return undefined
  const opening = longest(length - fewest, told.length, (count, at) =>
    follows(quotation, 0, told, at, count, isAuthor),
  )
  if (!opening || opening.count < fewest) return undefined
  const rest = length - opening.count
  for (let at = 0; at + rest <= told.length; at++) {
    if (overlap(at, rest, opening.at, opening.count) || at === opening.at + opening.count) continue
    if (follows(quotation, opening.count, told, at, rest, isAuthor) < rest) continue
    const [first, last] = [Math.min(opening.at, at), Math.max(opening.at + opening.count, at + rest) - 1]
    return { start: source[first].start, end: source[last].end }
  }
  return undefined
}

const overlap = (one: number, length: number, other: number, otherLength: number) =>
  one < other + otherLength && other < one + length

/** How many words of a quotation, from one of them on and at most so many, somebody says from a place on. */
function follows(
  quotation: QuotedWord[],
  from: number,
  told: QuotedWord[],
  at: number,
  most: number,
  isAuthor: boolean,
): number {
  let count = 0
  while (
    count < most &&
    (isAuthor || told[at + count]?.spoken === true) &&
    !told[at + count]?.aside &&
    told[at + count]?.form === quotation[from + count].form
  )
    count++
  return count
}

/** Where most words of a quotation’s beginning are. */
function longest(
  most: number,
  places: number,
  countAt: (most: number, at: number) => number,
): { at: number; count: number } | undefined {
  let best: { at: number; count: number } | undefined
  for (let at = 0; at < places; at++) {
    const count = countAt(most, at)
    if (count > (best?.count ?? 0)) best = { at, count }
  }
  return best
}
