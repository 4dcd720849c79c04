import { isDayOrMonth } from '../../../english/lexicon/calendar.ts'
import { roughHours } from '../../../english/lexicon/quantities-of-all.ts'
import { numberOf } from '../../../english/numerals.ts'
import { regex } from '../../../english/regex.ts'
import type { Word } from '../../../english/word.ts'
import { memo } from '../../../memo.ts'
import { overlaps, type Span } from '../../../span.ts'
import { changesNoun } from '../../../story/figures/one-and-many.ts'
import type { Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { isYearBeside } from '../../drift/dates.ts'
import { isVerbatim } from '../../drift/sides.ts'
import type { Source } from '../../source.ts'
import { areTotalAndItem } from '../../total-and-item.ts'
import { certaintyOf, type Features } from '../certainty.ts'
import { commonOf } from '../common.ts'
import { sameContext } from '../context.ts'
import type { Difference } from '../difference.ts'
import { isOwnReport, isToTheWord, type Match, matchesOf, shareMade } from '../matches.ts'
import { models } from '../models.ts'
import { areOfOneKind, areOne, halves, hasNumber, isNear, isReckonedFrom } from '../number-agreement.ts'
import { type Look, lookOf } from '../number-looks.ts'
import { isOfFraction } from '../quantities.ts'
import { likeness, rootOf, weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'
import { slotOf } from '../slots.ts'
import { textOf } from '../span.ts'
import { isOfTime, nounLikeness, numbersOf, type StatedNumber } from '../stated-numbers.ts'

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

/** The candidates, whatever they look like: the model is fitted on them. */
export const strangeNumbers = memo((comparison: Comparison): StrangeNumber[] => {
  const { story, sources } = comparison
  if (isOwnReport(comparison)) return []
  return numbersOf(story).flatMap(mine => {
    // Which day of the week it was is told in many words: `for a fourth day`, `two days later`.
    if (mine.kind === 'weekday') return []
    if (isVerbatim(comparison, mine) || isToTheWord(comparison, mine.sentence)) return []
    if (story.quoted.some(quotation => overlaps(quotation, mine)) || isPart(story, mine)) return []
    if (mine.sentence.words.filter(word => weightOf(word) > 0).length < fewestWords) return []
    if (isOfToday(story, mine) || sources.some(source => hasNumber(story, mine, source))) return []
    const best = bestRival(comparison, mine)
    if (!best) return []
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

/** `in their 70s`, `an inch and a quarter`: no number of its own. */
const isPart = (story: Story, mine: StatedNumber) =>
  // `9p`, `200m`, `the 1990s`
  (/^\p{L}/u.test(story.text.slice(mine.end, mine.end + 1)) && !isOrdinal(story, mine)) ||
  (mine.kind === 'count' && mine.raw === 1) ||
  // `12 hours after that first alarm`: reckoned from two hours.
  (mine.kind === 'duration' && fromThen.test(story.text.slice(mine.end, mine.end + 10))) ||
  isOfFraction(story, mine) ||
  // Shares are worked out: `more than four in 10`, `an inch and a quarter`.
  mine.kind === 'rate' ||
  (mine.kind === 'fraction' &&
    / and (?:an? )?$/i.test(story.text.slice(Math.max(0, mine.start - 7), mine.start)))

interface Rival {
  source: Source
  theirs: StatedNumber
  look: Look
  match: number
  isFirst: boolean
  clause: number
  back: number
  context: number
  before: number
  behind: number
  noun: number | undefined
  isInDraft: boolean
  worth: number
}

/** The number of the sources that one of the draft is likeliest a slip for: by its look, its place and what it counts. */
function bestRival(comparison: Comparison, mine: StatedNumber): Rival | undefined {
  const { story } = comparison
  const near = matchesOf(comparison)[mine.sentence.index]
  let best: Rival | undefined
  for (const source of comparison.compared)
    for (const theirs of numbersOf(source.story)) {
      if (!areOfOneKind(mine, theirs) || isOrdinal(story, mine) !== isOrdinal(source.story, theirs)) continue
      if (
        mine.kind === 'hour' &&
        areOfTwoHalves(textOf(story, mine), mine, textOf(source.story, theirs), theirs)
      )
        continue
      if (isOfTime(mine) && !haveMatter(mine, theirs)) continue
      const look = lookOf(mine, theirs)
      if (worthOfLook(look) === 0 && (!isNear(near, source, theirs) || areFarApart(mine, theirs))) continue
      const rival = rivalOf(comparison, mine, source, theirs, look, near)
      if (!best || rival.worth > best.worth) best = rival
    }
  return best
}

/** `He arrives on Friday, March 28` and `Rain fell on Tuesday, March 5` share a month, and nothing that they speak of. */
const haveMatter = (mine: StatedNumber, theirs: StatedNumber) =>
  mine.sentence.words.some(
    word =>
      isOfMatter(word) &&
      theirs.sentence.words.some(
        other => isOfMatter(other) && likeness(rootOf(word.lower), rootOf(other.lower)) > 0,
      ),
  )

const isOfMatter = (word: Word) =>
  weightOf(word) >= 0.5 && !isDayOrMonth(word.lower) && numberOf(word.lower) === undefined

const isOrdinal = ({ text }: Story, { kind, end }: StatedNumber) =>
  kind === 'ordinal' || /^(?:st|nd|rd|th)\b/.test(text.slice(end, end + 3))

/** `6:40 p.m.` and `06:30` are half a day apart. */
const areOfTwoHalves = (here: string, mine: StatedNumber, there: string, theirs: StatedNumber) =>
  mine.value < 720 !== theirs.value < 720 &&
  [here, there].every(words => halves.test(words) || /\b(?:0\d|1[3-9]|2\d)[:.]?\d\d/.test(words))

/** `ten objects` beside `1,460 objects`: counts of two things. */
const areFarApart = (mine: StatedNumber, theirs: StatedNumber) =>
  !isOfTime(mine) && Math.abs(Math.log10(mine.value / theirs.value)) > 1.3

const worthOfLook = ({ exchanged, off, offOfTwo, doubled }: Look) =>
  Math.max(exchanged, off, 0.4 * offOfTwo, doubled)

function rivalOf(
  { story }: Comparison,
  mine: StatedNumber,
  source: Source,
  theirs: StatedNumber,
  look: Look,
  near: Match[],
): Rival {
  const place = near.findIndex(match => match.sentence === theirs.sentence && match.source === source)
  const common = commonOf(story, mine, source, theirs)
  const clause = Math.max(common.clause, common.sentence)
  const back = Math.max(common.theirClause, common.theirSentence)
  const context = sameContext(story, mine.sentence, mine, source.story, theirs.sentence, theirs)
  const { before, behind } = slotOf(mine, theirs)
  const noun = nounLikeness(mine, theirs)
  const match = place < 0 ? 0 : near[place].score
  const isInDraft = numbersOf(story).some(
    other => other !== mine && other.kind === theirs.kind && other.value === theirs.value,
  )
  const worth =
    clause +
    back +
    0.7 * (context.common + context.back) +
    0.5 * match +
    0.9 * worthOfLook(look) +
    0.15 * (before + behind) +
    0.5 * (noun ?? 0) -
    (isInDraft ? 0.4 : 0)
  return {
    source,
    theirs,
    look,
    match,
    isFirst: place === 0,
    clause,
    back,
    context: context.common,
    before,
    behind,
    noun,
    isInDraft,
    worth,
  }
}

/**
 * `shortly before seven` of 6.52am; `at 4:11` of sirens a minute after 4:10; `before 2028` of the end of 2027; `more than in
 * 2024` where a source has 2025 and `the year before`.
 */
function isBeside({ text }: Story, mine: StatedNumber, { theirs, source }: Rival): boolean {
  const before = text.slice(Math.max(0, mine.start - 24), mine.start)
  const apart = Math.abs(mine.value - theirs.value)
  if (mine.kind === 'hour')
    return apart <= (roughly.test(before) || roughly.test(textAt(text, mine)) ? 60 : 2)
  if (mine.kind !== 'year' || apart !== 1) return false
  return (
    /\b(?:before|after|until|till|since) $/i.test(before) ||
    isYearBeside(mine.value, theirs.value, source.story, theirs)
  )
}

const roughly = regex('i')`\b(?:${roughHours})\b`
const textAt = (text: string, { start, end }: Span) => text.slice(start, end)

const relative =
  /\b(?:later|earlier|ago|tomorrow|yesterday|(?:next|last|previous|following|same) (?:day|week|year|month|night|morning)|(?:days?|weeks?|months?|years?|hours?|minutes?) (?:before|after|from))\b/i

function featuresOf(comparison: Comparison, mine: StatedNumber, rival: Rival): Features {
  const { story } = comparison
  const { theirs, source, look, before, behind, noun } = rival
  const near = matchesOf(comparison)[mine.sentence.index].slice(0, 2)
  const words = [
    textOf(source.story, theirs.sentence),
    ...near.map(match => textOf(match.source.story, match.sentence)),
  ]
  const is = (kind: string) => (mine.kind === kind ? 1 : 0)
  return {
    ...look,
    before: before / 3,
    behind: behind / 3,
    place: Math.min(3, before + behind) / 3,
    clause: rival.clause,
    back: rival.back,
    context: rival.context,
    match: rival.match,
    first: rival.isFirst ? 1 : 0,
    left: isLeftOver(story, mine, source, theirs) ? 1 : 0,
    sibling: haveSibling(story, mine, source, theirs) ? 1 : 0,
    inDraft: rival.isInDraft ? 1 : 0,
    noun: noun ?? 0,
    otherNoun: noun === 0 ? 1 : 0,
    relative: isOfTime(mine) && words.some(each => relative.test(each)) ? 1 : 0,
    ordinal: isOrdinal(story, mine) ? 1 : 0,
    made: shareMade(comparison),
    small: mine.raw <= 12 ? 1 : 0,
    word: /\d/.test(textOf(story, mine)) ? 0 : 1,
    rounded: mine.quantity?.qualifier ? 1 : 0,
    duration: is('duration'),
    // No other sum of a story looks like it by chance.
    sum: /^[A-Z]{3}$/.test(mine.kind) && Math.max(look.exchanged, look.off, look.doubled) > 0 ? 1 : 0,
    count: is('count'),
    age: is('age'),
    percent: is('percent'),
    day: is('day'),
    year: is('year'),
    month: is('month'),
    hour: is('hour'),
  }
}

/** Whether each of two sentences has one number of the kind that the other story has not. */
function isLeftOver(
  story: Story,
  mine: StatedNumber,
  { story: source }: Source,
  theirs: StatedNumber,
): boolean {
  const open = numbersOf(story).filter(
    each =>
      each.sentence === mine.sentence &&
      areOfOneKind(mine, each) &&
      !numbersOf(source).some(other => areOne(story, each, source, other)),
  )
  const openThere = numbersOf(source).filter(
    each =>
      each.sentence === theirs.sentence &&
      areOfOneKind(mine, each) &&
      !numbersOf(story).some(other => areOne(story, other, source, each)),
  )
  return open.length === 1 && openThere.length === 1
}

/** `from $180 to $410` of between $180 and $310: the other number is the same. */
function haveSibling(
  story: Story,
  mine: StatedNumber,
  { story: source }: Source,
  theirs: StatedNumber,
): boolean {
  const there = numbersOf(source).filter(each => each.sentence === theirs.sentence && each !== theirs)
  return numbersOf(story).some(
    each =>
      each !== mine &&
      each.sentence === mine.sentence &&
      each.raw > 12 &&
      there.some(other => areOne(story, each, source, other)),
  )
}
