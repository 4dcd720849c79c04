import { roughHours } from '../../../english/lexicon/quantities-of-all.ts'
import { regex } from '../../../english/regex.ts'
import { memo } from '../../../memo.ts'
import { overlaps, type Span, textOf } from '../../../span.ts'
import { changesNoun } from '../../../story/figures/one-and-many.ts'
import type { Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { isYearBeside } from '../../drift/dates.ts'
import { isVerbatim } from '../../drift/sides.ts'
import type { Source } from '../../source.ts'
import { areTotalAndItem } from '../../total-and-item.ts'
import { certaintyOf, type Features } from '../certainty.ts'
import type { Difference } from '../difference.ts'
import { isOwnReport, isToTheWord, shareMade } from '../matches.ts'
import { models } from '../models.ts'
import { hasNumber, isReckonedFrom } from '../number-agreement.ts'
import { featuresOf, haveSibling } from '../number-features.ts'
import { bestRival, type NumberRival } from '../number-rivals.ts'
import { isOfFraction } from '../quantities.ts'
import { weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'
import { isOfTime, isOrdinal, numbersOf, type StatedNumber } from '../stated-numbers.ts'

/** A number of the draft that no source has, and what the sources have that it may be a slip for. */
interface StrangeNumber {
  mine: StatedNumber
  source: Source
  theirs: StatedNumber
  features: Features
}

/**
 * Numbers, days and hours that no source has and that follow from none: `Made in 1734` of a harp of 1743, `until 19 July`
 * of 9 July. How they look beside the nearest number of the sources, and what is said around both, tells how sure it is.
 */
export const strangeFigures = (comparison: Comparison): Difference[] =>
  differencesIn(comparison, number => !isOfDay(number))

/** The same of days, months and years. */
export const strangeDayNumbers = (comparison: Comparison): Difference[] => differencesIn(comparison, isOfDay)

const differencesIn = (comparison: Comparison, isAsked: (number: StatedNumber) => boolean): Difference[] =>
  strangeNumbers(comparison)
    .filter(({ mine }) => isAsked(mine))
    .map(({ mine, source, theirs, features }) =>
      differenceOf({
        check: 'strange number',
        span: wholeOf(mine),
        source,
        inSource: wholeOf(theirs),
        certainty: certaintyOf(models.strangeNumber, features),
        offer: offerOf(comparison.story, mine, source, theirs),
        features,
      }),
    )

/** The source’s words, where they are written as the draft’s are: `$214 million` for `$241 million`. */
function offerOf(
  { text }: Story,
  mine: StatedNumber,
  { story }: Source,
  theirs: StatedNumber,
): string | undefined {
  const [here, there] = [wholeOf(mine), wholeOf(theirs)]
  const [words, others] = [text.slice(here.start, here.end), story.text.slice(there.start, there.end)]
  if (!/\d/.test(words) || mine.quantity?.qualifier || theirs.quantity?.qualifier) return undefined
  if (changesNoun(text, mine.end, mine.raw, theirs.raw)) return undefined
  return formOf(words) === formOf(others) ? others : undefined
}

const formOf = (words: string) => words.replace(/\d[\d,]*/g, '0')

const isOfDay = ({ kind }: StatedNumber) => kind === 'day' || kind === 'month' || kind === 'year'

/** A day as it is written, whichever part of it is another: `16 March`. */
const wholeOf = ({ kind, start, end, time }: StatedNumber): Span =>
  kind === 'day' && time ? { start: time.start, end: time.end } : { start, end }

/** Below this share a draft has no number of a source’s. */
const leastMade = 0.1

/** A sum of money in a draft that is mostly its own: its digits, or the other sum beside it, are hardly there by chance. */
const isSlipOfSum = (story: Story, mine: StatedNumber, { look, source, theirs }: NumberRival) =>
  /^[A-Z]{3}$/.test(mine.kind) && (look.exchanged > 0 || haveSibling(story, mine, source, theirs))

/** The candidates, whatever they look like: the model weighs them. */
const strangeNumbers = memo((comparison: Comparison): StrangeNumber[] => {
  const { story, sources } = comparison
  const isOwn = isOwnReport(comparison)
  if (isOwn && shareMade(comparison) < leastMade) return []
  return numbersOf(story).flatMap(mine => {
    // There are many ways to say which day it was: `for a fourth day`, `two days later`.
    if (mine.kind === 'weekday') return []
    if (isVerbatim(comparison, mine) || isToTheWord(comparison, mine.sentence)) return []
    if (story.quoted.some(quotation => overlaps(quotation, mine)) || isPart(story, mine)) return []
    if (mine.sentence.words.filter(word => weightOf(word) > 0).length < fewestWords) return []
    if (isOfToday(story, mine) || sources.some(source => hasNumber(story, mine, source))) return []
    const best = bestRival(comparison, mine)
    if (!best) return []
    if (isOwn && !isSlipOfSum(story, mine, best)) return []
    if (!isOfTime(mine) && areTotalAndItem(story, mine, best.source.story, best.theirs)) return []
    if (!best.look.exchanged && (isReckonedFrom(comparison, mine) || isBeside(story, mine, best))) return []
    return [{ mine, source: best.source, theirs: best.theirs, features: featuresOf(comparison, mine, best) }]
  })
})

/** `in 2026`, `last year`: a draft names years that its sources need not. */
const isOfToday = ({ published }: Story, { kind, raw }: StatedNumber) =>
  kind === 'year' && published !== undefined && Math.abs(Number(published.slice(0, 4)) - raw) <= 1

const fromThen = /^ (?:after|before|later|earlier|ago)\b/i

/** `3 March 2026` alone dates the draft. */
const fewestWords = 4

/** `1,780kg` */
const weightBehind = /^(?:kg|km)\b/

/** `in their 70s`, `an inch and a quarter`: no number of its own. */
const isPart = (story: Story, mine: StatedNumber) =>
  // `9p`, `200m`, `the 1990s`
  (/^\p{L}/u.test(story.text.slice(mine.end, mine.end + 1)) &&
    !isOrdinal(story, mine) &&
    !weightBehind.test(story.text.slice(mine.end, mine.end + 3))) ||
  (mine.kind === 'count' && mine.raw === 1) ||
  // `12 hours after that first alarm`: reckoned from two hours.
  (mine.kind === 'duration' && fromThen.test(story.text.slice(mine.end, mine.end + 10))) ||
  isOfFraction(story, mine) ||
  // Shares are worked out: `more than four in 10`, `an inch and a quarter`.
  mine.kind === 'rate' ||
  (mine.kind === 'fraction' &&
    / and (?:an? )?$/i.test(story.text.slice(Math.max(0, mine.start - 7), mine.start)))

/**
 * `shortly before seven` of 6.52am; `at 4:11` of sirens a minute after 4:10; `before 2028` of the end of 2027; `more than in
 * 2024` where a source has 2025 and `the year before`.
 */
function isBeside(story: Story, mine: StatedNumber, { theirs, source }: NumberRival): boolean {
  const before = story.text.slice(Math.max(0, mine.start - 24), mine.start)
  const apart = Math.abs(mine.value - theirs.value)
  if (mine.kind === 'hour')
    return apart <= (roughly.test(before) || roughly.test(textOf(story, mine)) ? 60 : 2)
  if (mine.kind !== 'year' || apart !== 1) return false
  return (
    /\b(?:before|after|until|till|since) $/i.test(before) ||
    isYearBeside(mine.value, theirs.value, source.story, theirs)
  )
}

const roughly = regex('i')`\b(?:${roughHours})\b`
