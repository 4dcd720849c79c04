import type { Word } from '../../english/word.ts'
import { firstBeyond } from '../../first-beyond.ts'
import { overlaps, type Span } from '../../span.ts'
import { changesNoun } from '../../story/figures/one-and-many.ts'
import type { Figure, Story, Time } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import { stemOf } from '../match/vocabulary.ts'
import { besideFigure, isWorkedOut } from '../statements/agreement.ts'
import { areOfOneMatter } from '../statements/common.ts'
import { isDifference, isOneMore } from '../statements/derived.ts'
import { isOfFraction, quantitiesIn } from '../statements/quantities.ts'
import { areTotalAndItem } from '../total-and-item.ts'
import { agree, isExact, isMoney, isTold, sameKind } from './agreeing.ts'
import { type Beside, besides, type Drift, gapAt, isHeld, isVerbatim, within } from './sides.ts'
import { areOfOtherKinds } from './years-and-ages.ts'

/** From this share of words in common, two figures that are left over on both sides are taken for one. */
const sameStatement = 0.5

/**
 * Figures that differ from the source's: in the same place of a sentence, or of the same things. What a qualifier covers
 * does not differ (`more than 200` for 213, `about 25%` for 24.6), nor what is rounded.
 */
export function figureDrifts(comparison: Comparison): Drift[] {
  return besides(comparison).flatMap(beside => [
    ...driftsOf(comparison, beside),
    ...scaleDrifts(comparison, beside),
    ...numeralDrifts(comparison, beside),
    ...spanDrifts(comparison, beside),
  ])
}

function driftsOf(comparison: Comparison, beside: Beside): Drift[] {
  const { story, source, sentence, sides, around } = beside
  const mine = within(story.figures, sentence).filter(isExact)
  if (mine.length === 0) return []
  const theirs = sides.flatMap(side => within(source.story.figures, side.sentence)).filter(isExact)
  const near = within(source.story.figures, around).filter(isExact)
  const drifts: Drift[] = []
  const taken = new Set<Figure>()
  for (const figure of mine) {
    const match = theirs.find(other => !taken.has(other) && agree(story, figure, source.story, other))
    if (match) taken.add(match)
  }
  for (const figure of mine) {
    if (isVerbatim(comparison, figure)) continue
    const other =
      inPlace(beside, figure) ??
      ofTheSame(beside, figure, mine, theirs, taken) ??
      leftOver(beside, figure, mine, theirs, near)
    if (!other || agree(story, figure, source.story, other)) continue
    if (areTotalAndItem(story, figure, source.story, other)) continue
    if (areOfOtherKinds(story, figure, source.story, other)) continue
    if (
      isInTheirs(beside, figure) ||
      isPairOfTheirs(beside, figure) ||
      isOfFraction(story, figure) ||
      isCountedWithin(story, figure) ||
      isReckoned(beside, figure)
    )
      continue
    const span = { start: figure.start, end: figure.end }
    const inSource = { start: other.start, end: other.end }
    if (!areOfOneMatter(story, span, source, inSource, sameFigure)) continue
    drifts.push({
      span,
      source,
      inSource,
      offer: changesNoun(story.text, figure.end, figure.value!, other.value!)
        ? undefined
        : source.story.text.slice(other.start, other.end),
    })
  }
  return drifts
}

/** `ten minutes into the second half` is the 55th minute of the match. */
const isCountedWithin = ({ text }: Story, { end }: Span) =>
  /^(?: \p{L}+)? into\b/u.test(text.slice(end, end + 24))

/**
 * `8.17` of `8.17 a.m. by the ship’s clock`, `11` of `Count 11`: the source’s sentence has the number, whatever it
 * counts.
 */
function isInTheirs({ story, source, sides }: Beside, { start, end, unit }: Figure): boolean {
  const digits = /^\d[\d.,]*\d$/.exec(story.text.slice(start, end))?.[0]
  if (digits === undefined || unit !== undefined) return false
  return sides.some(({ sentence }) =>
    numeralsIn(source.story.text.slice(sentence.start, sentence.end)).has(digits),
  )
}

/** `two candlesticks` of a pair of candlesticks. */
const isPairOfTheirs = ({ source, sides }: Beside, { value }: Figure) =>
  value === 2 &&
  sides.some(({ sentence: { start, end } }) => /\ba pair of\b/i.test(source.story.text.slice(start, end)))

const numeralsIn = (text: string) => new Set(text.match(/\d[\d.,]*\d/g))

/** `160 guards, 70 more than last year` of a source’s 160, up from 90; `by 1,208 votes` of the two counts below a heading. */
export const isReckoned = ({ story, sentence, source, sides }: Beside, figure: Span) => {
  const near = besideFigure(story, sentence, figure)
  const { sentences } = source.story
  return quantitiesIn(story, sentence).some(
    mine =>
      overlaps(mine, figure) &&
      sides.some(
        ({ sentence: { index } }) =>
          isOneMore(story, mine, source.story, sentences[index]) ||
          isDifference(mine, near, source.story, sentences[index]) ||
          isWorkedOut(
            mine,
            sentences.slice(index, index + 3).flatMap(each => quantitiesIn(source.story, each)),
            near,
          ),
      ),
  )
}

/** Tuned on drafts that their writers marked. Below it two figures are about two things. */
const sameFigure = { together: 1.05, theirs: 0.3 }

/** Numbers that count nothing, alone between the same words: `Chapter 11`, `Article 29`. */
function numeralDrifts(comparison: Comparison, { story, source, sides }: Beside): Drift[] {
  const isCounted = ({ figures, times }: Story, word: Word) =>
    [...figures, ...times].some(each => each.start <= word.start && word.end <= each.end)
  return sides.flatMap(side =>
    side.alignment.gaps.flatMap(gap => {
      const [here] = gap.draft
      const [there] = gap.source
      if (gap.draft.length !== 1 || gap.source.length !== 1 || !isHeld(gap) || gap.before + gap.after < 3)
        return []
      if (!/^\d[\d.,]*$/.test(here.text) || !/^\d[\d.,]*$/.test(there.text) || side.close < sameStatement)
        return []
      if (isCounted(story, here) || isCounted(source.story, there) || isVerbatim(comparison, here)) return []
      return [{ span: spanOf(here), source, inSource: spanOf(there), offer: there.text }]
    }),
  )
}

const spanOf = ({ start, end }: Word) => ({ start, end })

/** A duration with the same number and another unit: `30 years` where the source has 30 days. */
function spanDrifts(comparison: Comparison, { story, source, sentence, sides, alignment }: Beside): Drift[] {
  if (alignment.score < sameStatement) return []
  const isSpan = (where: Story) => (time: Time) =>
    time.kind === 'duration' &&
    /^PT?\d+[A-Z]$/.test(time.value) &&
    !/old$/.test(where.text.slice(time.start, time.end))
  const told = source.story.times.filter(isSpan(source.story))
  return within(story.times, sentence).flatMap(time => {
    if (
      !isSpan(story)(time) ||
      isVerbatim(comparison, time) ||
      told.some(({ value }) => value === time.value)
    )
      return []
    const other = sides
      .flatMap(side => within(told, side.sentence))
      .find(each => numberOf(each) === numberOf(time) && each.value !== time.value)
    if (!other) return []
    const { start, end } = other
    return [
      {
        span: { start: time.start, end: time.end },
        source,
        inSource: { start, end },
        offer: source.story.text.slice(start, end),
      },
    ]
  })
}

const numberOf = ({ value }: Time) => /\d+/.exec(value)?.[0]

/** `millions` where the source has billions of the same. */
function scaleDrifts(comparison: Comparison, { story, source, sentence, sides, alignment }: Beside): Drift[] {
  if (alignment.score < sameStatement) return []
  const scaleOf = (where: Story, { start, end }: Figure) =>
    /\b(hundreds|thousands|millions|billions|trillions)\b/i
      .exec(where.text.slice(start, end))?.[1]
      .toLowerCase()
  const theirs = sides
    .flatMap(side => within(source.story.figures, side.sentence))
    .filter(each => scaleOf(source.story, each))
  const mine = within(story.figures, sentence).filter(each => scaleOf(story, each))
  if (mine.length !== 1 || theirs.length !== 1 || isVerbatim(comparison, mine[0])) return []
  const known = source.story.figures.some(each => scaleOf(source.story, each) === scaleOf(story, mine[0]))
  if (known) return []
  const { start, end } = theirs[0]
  return [
    {
      span: { start: mine[0].start, end: mine[0].end },
      source,
      inSource: { start, end },
      offer: source.story.text.slice(start, end),
    },
  ]
}

/** The figures, in the text's order, that a span touches. */
function touching(figures: Figure[], { start, end }: Span): Figure[] {
  const first = firstBeyond(figures, each => each.end > start)
  let last = first
  while (last < figures.length && figures[last].start < end) last++
  return figures.slice(first, last)
}

/** The source's figure between the same words. */
function inPlace({ story, source, sides }: Beside, figure: Figure): Figure | undefined {
  const elsewhere = isTold(story, figure, source.story)
  for (const side of sides) {
    const gap = gapAt(side, figure)
    // A figure that the source has in another place is more likely to come from there.
    if (elsewhere && gap && (side.close < 0.6 || Math.min(gap.before, gap.after) < 2)) continue
    if (!gap || !isHeld(gap) || gap.source.length === 0 || gap.draft.length > 6 || gap.source.length > 8)
      continue
    const span = { start: gap.source[0].start, end: gap.source[gap.source.length - 1].end }
    const others = touching(source.story.figures, span).filter(
      other => isExact(other) && sameKind(figure, other),
    )
    if (others.length === 1) return others[0]
  }
  return undefined
}

/** A greater number is hardly in two places of a source by chance. */
const mostByChance = 20
/** From this share of common words on, the figure of a sentence is the one beside it, whatever else the source has. */
const nearlyTheSame = 0.7

/** The source's only figure of the same things: `40 dock workers`. */
function ofTheSame(
  { source, story, sides, alignment }: Beside,
  figure: Figure,
  mine: Figure[],
  theirs: Figure[],
  taken: Set<Figure>,
): Figure | undefined {
  // The number is there for other things. The two have changed places only if those have another number here.
  const there = theirs.find(other => agree(story, figure, source.story, other))
  if (
    there &&
    !mine.some(
      other => other !== figure && areOfTheSame(other, there) && !agree(story, other, source.story, there),
    )
  )
    return undefined
  if (!figure.unit || figure.unit === 'percent' || isMoney(figure)) return undefined
  const close = Math.max(sides[0].close, alignment.score - 0.2)
  // `to shed 90 journalists`, of a paper that employs 521: the source has the 90 elsewhere.
  const isElsewhere = (figure.value as number) > mostByChance && isTold(story, figure, source.story)
  if (close < (isElsewhere ? nearlyTheSame : sameStatement)) return undefined
  const same = theirs.filter(other => areOfTheSame(other, figure))
  if (same.some(other => agree(story, figure, source.story, other))) return undefined
  const open = same.filter(other => !taken.has(other))
  return open.length === 1 ? open[0] : undefined
}

/** Whether two figures count the same things: `40 dock workers` and `a dock worker`. */
export const areOfTheSame = (one: Figure, other: Figure) =>
  one.unit !== undefined && other.unit !== undefined && stemOf(one.unit) === stemOf(other.unit)

/** One figure of a kind is left over on either side of two sentences that say the same. */
function leftOver(
  { story, source, sides }: Beside,
  figure: Figure,
  mine: Figure[],
  theirs: Figure[],
  near: Figure[],
): Figure | undefined {
  if (sides[0].close < sameStatement || !/\d/.test(story.text.slice(figure.start, figure.end)))
    return undefined
  if (near.some(other => agree(story, figure, source.story, other))) return undefined
  const unmatched = (list: Figure[], others: Figure[], flip: boolean) =>
    list.filter(
      one =>
        sameKind(one, figure) &&
        !others.some(other =>
          flip ? agree(story, other, source.story, one) : agree(story, one, source.story, other),
        ),
    )
  const left = unmatched(theirs, mine, true)
  return left.length === 1 && unmatched(mine, theirs, false).length === 1 ? left[0] : undefined
}
