import { beforeChange, changedBy, roundsBehindBy } from '../../../english/lexicon/figures.ts'
import { regex } from '../../../english/regex.ts'
import { overlaps, type Span } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { isVerbatim } from '../../drift/sides.ts'
import type { Source } from '../../source.ts'
import { areOfOneMatter } from '../common.ts'
import type { Difference } from '../difference.ts'
import { isOwnReport, matchesOf, rewordedIn } from '../matches.ts'
import { type Quantity, quantitiesIn } from '../quantities.ts'
import { differenceOf } from '../severity.ts'

/**
 * Figures of the source in another role: the amount of a cut as the level after it, percentage points as percent, what
 * each of several weighs as what they weigh together.
 */
export function misreadFigures(comparison: Comparison): Difference[] {
  const { story } = comparison
  if (isOwnReport(comparison)) return []
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence =>
    quantitiesIn(story, sentence).flatMap(mine => {
      if (isVerbatim(comparison, mine) || story.quoted.some(quotation => overlaps(quotation, mine))) return []
      for (const { source, sentence: other } of matches[sentence.index]) {
        const places = { story, sentence, mine, source, other }
        const found =
          byAsTo(places) ?? pointsAsPercent(places) ?? percentAsPoints(places) ?? eachAsTogether(places)
        if (found) return [found]
      }
      return []
    }),
  )
}

interface Places {
  story: Story
  sentence: Sentence
  mine: Quantity
  source: Source
  other: Sentence
}

const before = (story: Story, { start }: Sentence, quantity: Span) => story.text.slice(start, quantity.start)

/** `by`, `to` or `from` before a figure, with a word that rounds it at most. */
const leadOf = (words: string) => lead.exec(words)?.[1].toLowerCase()

const lead = regex('i')`\b(by|to|from) (?:(?:${roundsBehindBy}) )?$`

/** `cut to $1.2 million` of `goes down by $1.2 million, to $8.9 million`, and the other way. */
function byAsTo({ story, sentence, mine, source, other }: Places): Difference | undefined {
  const lead = leadOf(before(story, sentence, mine))
  if ((lead !== 'by' && lead !== 'to') || !changes.test(before(story, sentence, mine))) return undefined
  const theirs = quantitiesIn(source.story, other)
  // `held on by nine seconds` tells no change.
  const same = theirs.filter(
    each => isEqual(each, mine) && changes.test(before(source.story, other, each).slice(-changeReach)),
  )
  const leads = same.map(each => leadOf(before(source.story, other, each)))
  if (same.length === 0 || leads.some(each => each !== (lead === 'by' ? 'to' : 'by'))) return undefined
  // `to 8,000` alone says that it was cut; with both given, one is the other’s.
  const hasBoth = theirs.some(
    each => each.kind === mine.kind && leadOf(before(source.story, other, each)) === lead,
  )
  if (!hasBoth && !areOfOneMatter(story, mine, source, same[0], sameChange)) return undefined
  return differenceTo(story, mine, source, same[0], lead.length + 1)
}

/** Maximum distance in characters from a figure back to its change. */
const changeReach = 80
const changes = regex('i')`\b(?:${changedBy})\b`
const sameChange = { together: 1.1 }
const isEqual = (one: Quantity, other: Quantity) => one.kind === other.kind && one.value === other.value

const rounding = 0.051

const ofChange = regex('iu')`\b(?:${beforeChange})(?: \p{L}+)? $`
/** `a rise of 5 percent`, `6 percent more than four years ago` */
const nounOfChange = /\b(?:rise|increase|gain|fall|drop|decrease|decline) of $/i
const comparedBehind = /^ (?:more|less|higher|lower|up|down) (?:than|on|from)\b/i

const tellsChange = (story: Story, sentence: Sentence, figure: Quantity) =>
  ofChange.test(before(story, sentence, figure)) ||
  nounOfChange.test(before(story, sentence, figure)) ||
  comparedBehind.test(story.text.slice(figure.end, figure.end + 16))

/** `grew by 3 percent` from 8 percent to 11: three points. */
function pointsAsPercent({ story, sentence, mine, source, other }: Places): Difference | undefined {
  if (mine.kind !== 'percent' || !tellsChange(story, sentence, mine)) return undefined
  const levels = [0, 1, -1].flatMap(step => {
    const beside = source.story.sentences[other.index + step]
    return beside ? quantitiesIn(source.story, beside).filter(isLevel) : []
  })
  if (levels.some(({ raw }) => Math.abs(raw - mine.raw) < rounding)) return undefined
  const told = quantitiesIn(story, sentence)
  for (const [index, one] of levels.entries())
    for (const second of levels.slice(index + 1)) {
      const [first, last] = [one, second].sort((a, b) => a.start - b.start)
      const [small, large] = [one.raw, second.raw].sort((a, b) => a - b)
      if (small === 0 || Math.abs(large - small - mine.raw) >= rounding || last.start - first.end > 90)
        continue
      const shares = [small, large].map(level => (100 * (large - small)) / level)
      if (shares.some(share => Math.abs(share - mine.raw) < 0.6)) continue
      // `71.2,66.2` of a table is percent where the draft tells one of them as that.
      const isPercent = one.kind === 'percent' && second.kind === 'percent'
      if (
        !isPercent &&
        !told.some(({ kind, raw }) => kind === 'percent' && (raw === one.raw || raw === second.raw))
      )
        continue
      return differenceTo(story, mine, source, { start: first.start, end: last.end })
    }
  return undefined
}

/** `cut admissions by 44 percentage points` of a relative reduction of 44 percent. */
function percentAsPoints({ story, sentence, mine, source, other }: Places): Difference | undefined {
  // `13 percent of the market, 9 points of it Corvane’s`: no change.
  if (mine.kind !== 'points' || !tellsChange(story, sentence, mine)) return undefined
  const same = quantitiesIn(source.story, other).filter(({ raw }) => raw === mine.raw)
  if (same.length === 0 || same.some(({ kind }) => kind !== 'percent')) return undefined
  const levels = [-1, 0, 1].flatMap(step => {
    const beside = source.story.sentences[other.index + step]
    return beside ? quantitiesIn(source.story, beside).filter(isLevel) : []
  })
  // `up 3 percent`, of 5 percent to 8: the draft has it right.
  const isDifference = levels.some(one =>
    levels.some(second => Math.abs(one.raw - second.raw - mine.raw) < rounding),
  )
  return isDifference ? undefined : differenceTo(story, mine, source, same[0])
}

const isLevel = ({ kind, unit, raw }: Quantity) =>
  kind === 'percent' || (kind === 'count' && !unit && !Number.isInteger(raw))

const each = /\b(?:each|apiece|every|per|a head)\b/i
const together = /\b(?:together|combined|altogether|in total|between them)\b/i

/** `Together they weigh 410 kilograms` of `Each satellite weighs 410 kilograms`, and the other way. */
function eachAsTogether({ story, sentence, mine, source, other }: Places): Difference | undefined {
  const [here, there] = [
    story.text.slice(sentence.start, sentence.end),
    source.story.text.slice(other.start, other.end),
  ]
  const isSum = together.test(here) && !each.test(here)
  const isSumThere = together.test(there) && !each.test(there)
  if (
    !(isSum && each.test(there) && !together.test(there)) &&
    !(isSumThere && each.test(here) && !together.test(here))
  )
    return undefined
  const same = quantitiesIn(source.story, other).find(theirs => isEqual(theirs, mine))
  if (!same || (mine.kind === 'count' && mine.value < 5)) return undefined
  if (!areOfOneMatter(story, mine, source, same, sameSum)) return undefined
  const [from, till] = isSum ? [together, each] : [each, together]
  return differenceTo(story, { start: sentence.start + here.search(from), end: mine.end }, source, {
    start: other.start + there.search(till),
    end: same.end,
  })
}

const sameSum = { together: 0.8 }

function differenceTo(
  story: Story,
  { start, end }: Span,
  source: Source,
  inSource: Span,
  lead = 0,
): Difference {
  const from = Math.max(0, start - 30)
  const back = from + story.text.slice(from, start).search(/\b(?:by|to) (?:\p{L}+ ){0,2}$/iu)
  return differenceOf({
    check: 'change',
    span: { start: lead > 0 && back >= from ? back : start, end },
    source,
    inSource: { start: inSource.start - (lead > 0 ? Math.min(3, inSource.start) : 0), end: inSource.end },
    certainty: 0.82,
    features: {},
  })
}
