import { clauseJoiners } from '../../english/lexicon/function-words.ts'
import { isOfPower } from '../../english/lexicon/places.ts'
import { stretches } from '../../english/lexicon/times.ts'
import { regex } from '../../english/regex.ts'
import type { Word } from '../../english/word.ts'
import { memo } from '../../memo.ts'
import { overlaps, type Span } from '../../span.ts'
import type { Figure, Sentence, Story, Time } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import { isAuthorName, isCreditName } from '../credit.ts'
import type { Source } from '../source.ts'
import { agrees, areComparable } from '../statements/agreement.ts'
import { commonOf } from '../statements/common.ts'
import { isOfFraction, quantitiesIn } from '../statements/quantities.ts'
import { hasValue, isExact, isTold, sameKind } from './agreeing.ts'
import { differ, isComparable, isFixed } from './dates.ts'
import { isReckoned } from './figures.ts'
import { isKnown, type Name, namesIn } from './names.ts'
import { type Beside, besides, type Drift, fewSentences, madeFrom, shareFollowed, within } from './sides.ts'
import { meaningOf } from './word-alignment.ts'

/** From this score on, a sentence has most of what it says from its source. */
const mostlyTheirs = 0.36

/** How much the source has of the sentence or the clause that a fact is in. */
const followsIn = ({ story, source, sides }: Beside, span: Span): number =>
  Math.max(
    ...sides.map(side => {
      const { clause, sentence } = commonOf(story, span, source, side.sentence)
      return Math.max(clause, sentence)
    }),
  )

/** Minimum share of a sentence that is the source’s before a fact in it counts as an addition. */
const restIsTheirs = 0.6
/** A summary makes a sentence from several, so it has a smaller share of each. */
const restOfSummary = 0.4

/**
 * Names, figures and days that no source has anywhere, in a sentence that follows one of a draft that is made from it:
 * `in Poland` where only Ukraine is spoken of. What can be worked out from a source (a sum, a rounded figure, the
 * weekday of a date) is in it. Figures and days are looked for in summaries alone: what a longer draft has of its own is more
 * often worked out, or known to all, than added; of those near a figure of the source `strangeFigures` knows more.
 */
export function absentFacts(comparison: Comparison): Drift[] {
  return besides(comparison).flatMap(beside => {
    const { source, alignment, sides, story } = beside
    if (alignment.score < mostlyTheirs || shareFollowed(comparison, source) < madeFrom) return []
    const inSource = { start: sides[0].sentence.start, end: sides[0].sentence.end }
    const isQuoted = (span: Span) =>
      story.quotations.some(({ start, end }) => start < span.end && span.start < end)
    const isSummary = story.sentences.length < fewSentences
    return [
      ...absentNames(beside, comparison.sources),
      ...(isSummary ? absentFigures(beside, comparison.sources) : []),
      ...(isSummary ? absentTimes(beside, comparison.sources) : []),
    ]
      .filter(
        span =>
          !isQuoted(span) &&
          !isOfFraction(story, span) &&
          !isOfPower(story.text.slice(span.start, span.end)) &&
          !isAuthorName(story, source, span) &&
          isInTheirs(beside, span) &&
          followsIn(beside, span) >= (isSummary ? restOfSummary : restIsTheirs),
      )
      .map(({ start, end }) => ({ span: { start, end }, source, inSource }))
  })
}

const joinsClause = regex()`^\W*(?:${clauseJoiners})\b`

/**
 * Whether the part of a sentence between commas that a fact stands in has more of the source's words than names: `and
 * Larwick protested` is the draft's own.
 */
function isInTheirs({ story, sentence, sides }: Beside, span: Span): boolean {
  const { start, end } = span
  const before = story.text.slice(sentence.start, start)
  const after = story.text.slice(end, sentence.end)
  const from =
    sentence.start + Math.max(...[', ', '; ', ': ', ' — ', ' – '].map(mark => before.lastIndexOf(mark)))
  // `a profit, 12 percent`: a figure between commas belongs to what is before, a clause of its own does not.
  if ('value' in span && !joinsClause.test(story.text.slice(from, start))) return true
  const to = end + (/[,;:]\s|\s[—–]\s/.exec(after)?.index ?? after.length)
  return sides.some(({ alignment: { draft, partner } }) =>
    draft.some(
      (word, at) => partner[at] >= 0 && word.start > from && word.end <= to && meaningOf(word) > 0.4,
    ),
  )
}

function absentNames({ story, sentence }: Beside, sources: Source[]): Span[] {
  return namesIn(story, sentence).flatMap(name => {
    const strange = strangeIn(name, sources)
    if (isCreditName(story, name)) return []
    // `Columbus, Ohio`, `The Chronicle (Ohio)`: where a known place lies is no news.
    return strange && !/[,(]\s$/.test(story.text.slice(name.start - 2, name.start)) ? [strange] : []
  })
}

/**
 * The part of a name that no source has: all of it, or its last words. A given name or title before a known name is not
 * new.
 */
export function strangeIn({ words }: Name, sources: Source[]): Span | undefined {
  const isStrange = (word: Word) =>
    !isLetters.test(word.text) && !sources.some(({ story }) => isKnownInPart(story, word))
  const strange = words.filter(isStrange)
  if (strange.length === 0 || strange[strange.length - 1] !== words[words.length - 1]) return undefined
  return { start: strange[0].start, end: strange[strange.length - 1].end }
}

/** `Larwick-based` is known by Larwick. */
function isKnownInPart(story: Story, word: Word): boolean {
  if (isKnown(story, word)) return true
  const [first] = word.text.split('-')
  return first !== word.text && isKnown(story, { ...word, text: first, lower: first.toLowerCase() })
}

/** `EPS`, `G20`: a source may write out the words for these letters, or leave them out; not so for countries. */
const isLetters = /^(?!U\.?[SK]\b)\p{Lu}[\p{Lu}\p{N}.&-]+(?:['’]s)?$|\p{N}/u

function absentFigures(beside: Beside, sources: Source[]): Span[] {
  const { story, sentence, around, source } = beside
  return within(story.figures, sentence).filter(figure => {
    if (!isExact(figure)) return false
    const value = figure.value as number
    const written = story.text.slice(figure.start, figure.end)
    // `two brothers` may be counted, and how long something lasted reckoned: `for 14 months`, `33 years`.
    if (value <= 12 && !/\d/.test(written)) return false
    if (figure.unit && stretches.has(figure.unit.replace(/s$/, ''))) return false
    // Converted: `10 miles (16 km)`.
    if (/\(\s*$/.test(story.text.slice(figure.start - 2, figure.start))) return false
    if (sources.some(each => hasFigure(each.story, story, figure))) return false
    if (sources.some(each => hasQuantity(each.story, story, sentence, figure))) return false
    if (isReckoned(beside, figure)) return false
    return !isWorkedOut(value, within(source.story.figures, around).filter(isExact))
  })
}

/** `20 percent` of a fifth. */
const hasQuantity = (source: Story, story: Story, sentence: Sentence, figure: Figure) =>
  quantitiesIn(story, sentence)
    .filter(quantity => overlaps(quantity, figure))
    .some(mine =>
      source.sentences.some(other =>
        quantitiesIn(source, other).some(
          theirs => theirs.kind !== 'count' && areComparable(mine, theirs) && agrees(mine, theirs),
        ),
      ),
    )

const numeralsIn = memo(
  ({ text }: Story) =>
    new Set((text.match(/\d[\d,.]*\d|\d/g) ?? []).map(each => Number(each.replace(/,/g, '')))),
)

function hasFigure(source: Story, story: Story, figure: Figure): boolean {
  const known = numeralsIn(source)
  const digits = /\d[\d,.]*\d|\d/.exec(story.text.slice(figure.start, figure.end))?.[0].replace(/,/g, '')
  if (digits !== undefined && known.has(Number(digits))) return true
  // `Twenty-six miles into the race`, of one over 26.2 miles.
  if ((figure.value as number) >= 20 && [...known].some(each => Math.floor(each) === figure.value))
    return true
  return hasValue(source, figure.value as number) || isTold(story, figure, source)
}

/** A sum, a difference, or what one figure is of another in percent: 50 percent for a budget cut from $4 to $2 million. */
function isWorkedOut(value: number, figures: Figure[]): boolean {
  const isNear = (percent: number) => Math.abs(value - percent) <= 0.5 + 0.02 * percent
  return figures.some((one, index) =>
    figures.slice(index + 1).some(other => {
      if (!sameKind(one, other)) return false
      const [small, large] = [one.value as number, other.value as number].sort((a, b) => a - b)
      if (value === large + small || value === large - small) return true
      const change = 100 * (large - small)
      return isNear(change / large) || isNear(change / small) || isNear((100 * small) / large)
    }),
  )
}

/** A day that the source leaves out may be common knowledge. It counts only where the source has another day near. */
function absentTimes({ story, sentence, source, around }: Beside, sources: Source[]): Span[] {
  const near = within(source.story.times, around).filter(isFixed)
  return within(story.times, sentence).filter(
    time =>
      isFixed(time) &&
      time.kind === 'date' &&
      near.some(other => isComparable(time, other) && differ(time, other)) &&
      !sources.some(each => hasTime(each.story, story, time)),
  )
}

/** Days that are counted from an unknown day of publication: `yesterday`, `last year` may be any day or year. */
const untold: Partial<Record<Time['grain'], RegExp>> = {
  day: /^XXXX-XX-XX/,
  month: /^XXXX-XX$/,
  year: /^XXXX$/,
}

function hasTime(source: Story, story: Story, time: Time): boolean {
  const written = story.text.slice(time.start, time.end).toLowerCase()
  if (source.text.toLowerCase().includes(written)) return true
  const isUntold = (other: Time) => untold[time.grain]?.test(other.value)
  // A source that writes `Tuesday` names its weekdays.
  if (!source.times.some(other => other.weekday) && source.times.some(isUntold)) return true
  return source.times.some(other => isFixed(other) && isComparable(time, other) && !differ(time, other))
}
