import { beforeRank, notRanked } from '../../../english/lexicon/figures.ts'
import { ordinalsInWords } from '../../../english/lexicon/numbers.ts'
import { matchesAt } from '../../../english/matches-at.ts'
import { withoutPossessive } from '../../../english/possessive.ts'
import { alternatives } from '../../../english/regex.ts'
import { memo } from '../../../memo.ts'
import { overlaps, type Span } from '../../../span.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Source } from '../../source.ts'
import { areOfOneMatter } from '../common.ts'
import type { Difference } from '../difference.ts'
import { matchesOf, shareMade } from '../matches.ts'
import { rootOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

/** Below this share the draft ranks things of its own. */
const leastMade = 0.4

/**
 * Ranks that every source has otherwise: `the third no-hitter` of a fourth, `the third-highest fee` of the second-highest,
 * `Sand had to settle for second place` of one who came third.
 */
export function rankDifferences(comparison: Comparison): Difference[] {
  const { story, compared } = comparison
  if (shareMade(comparison) < leastMade) return []
  return ranksIn(story).flatMap(mine => {
    if (story.quoted.some(quotation => overlaps(quotation, mine))) return []
    const theirs = compared.flatMap(source =>
      ranksIn(source.story)
        .filter(({ of }) => of === mine.of)
        .map(rank => ({ source, rank })),
    )
    const [first] = theirs
    // `the third quarter` and `the fourth quarter`: a source that tells several tells one as well as the other.
    if (!first || theirs.some(({ rank }) => rank.place === mine.place || rank.place !== first.rank.place))
      return []
    if (ranksIn(story).some(other => other.of === mine.of && other.place === first.rank.place)) return []
    const { source, rank } = first
    if (!areOne(comparison, mine, source, rank)) return []
    return [
      differenceOf({
        check: 'rank',
        span: { start: mine.start, end: mine.end },
        source,
        inSource: { start: rank.start, end: rank.end },
        certainty: 0.78,
        features: {},
      }),
    ]
  })
}

/** `third` of something, by its word: a superlative (`third-highest`), a noun (`third visit`), who came third. */
interface Rank extends Span {
  place: number
  of: string
}

const ordinal = `(${alternatives(ordinalsInWords.slice(1, 12))}|\\d{1,3}(?:st|nd|rd|th))`
const anyOrdinal = new RegExp(`\\b${ordinal}`, 'giu')
const superlative = new RegExp(`\\b${ordinal}[- ](\\p{Ll}+est)\\b`, 'iuy')
const beforeNoun = new RegExp(`\\b${ordinal} (\\p{L}[\\p{L}-]{2,})`, 'iuy')
const behindNoun = new RegExp(
  `(?<=(?<!\\p{L})(\\p{L}[\\p{L}-]{2,}) (?:is|was|will be|would be|became) (?:the|its|her|his|their|a|only the) )${ordinal}(?= (?:in|of|for|since|to|this|by)\\b|[,.;])`,
  'iuy',
)
const finished = new RegExp(
  `\\b(\\p{Lu}[\\p{L}’'-]+)(?: \\p{Ll}+){0,5} (?:(?:${alternatives(beforeRank)}) ${ordinal}(?= ?[,.;]|$| (?:in|at|with|behind|of|and)\\b)|(?:for|in|took|claimed|to|finished in) ${ordinal} place)`,
  'gu',
)

const ranksIn = memo(({ text }: Story): Rank[] => {
  const found: Rank[] = []
  const places = [...text.matchAll(anyOrdinal)].map(({ index }) => index)
  if (places.length === 0) return found
  const add = (index: number, whole: string, written: string, of: string) => {
    const place = ordinalsInWords.indexOf(written.toLowerCase()) + 1 || Number.parseInt(written, 10)
    const start = index + whole.lastIndexOf(written)
    if (!found.some(each => each.start === start))
      found.push({ start, end: start + written.length, place, of })
  }
  for (const { index, 0: whole, 1: written, 2: word } of matchesAt(text, places, superlative))
    add(index, whole, written, word.toLowerCase())
  for (const { index, 0: whole, 1: who, 2: place, 3: other } of text.matchAll(finished))
    add(index, whole, place ?? other, `who ${withoutPossessive(who)}`)
  for (const { index, 0: whole, 1: word, 2: written } of matchesAt(text, places, behindNoun))
    add(index, whole, written, rootOf(word.toLowerCase()))
  for (const { index, 0: whole, 1: written, 2: word } of matchesAt(text, places, beforeNoun))
    if (!notRanked.has(word.toLowerCase()) && word.toLowerCase() !== 'place')
      add(index, whole, written, rootOf(word.toLowerCase()))
  return found.sort((one, other) => one.start - other.start)
})

/** Two ranks of the same noun, in two sentences that have not more in common than that, may be of two things. */
const sameRank = { together: 0.9 }

/** Whether two ranks are of one thing: of a superlative or of somebody’s place there is one. */
function areOne(comparison: Comparison, mine: Rank, source: Source, theirs: Rank): boolean {
  const { story } = comparison
  if (/est$|^who /.test(mine.of)) return true
  const sentence = sentenceAt(story, mine.start)
  const other = sentenceAt(source.story, theirs.start)
  if (!sentence || !other) return false
  return (
    matchesOf(comparison)[sentence.index].some(match => match.sentence === other) ||
    areOfOneMatter(story, mine, source, theirs, sameRank)
  )
}
