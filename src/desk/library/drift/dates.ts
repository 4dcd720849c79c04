import {
  dayOf,
  parseDay,
  partsOf,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../english/calendar.ts'
import { offsetOf, zones } from '../../english/zones.ts'
import type { Span } from '../../span.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story, Time } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import type { Source } from '../source.ts'
import { areOfOneMatter, type Common, commonOf } from '../statements/common.ts'
import {
  type Beside,
  besides,
  type Drift,
  gapAt,
  isHeld,
  isVerbatim,
  madeFrom,
  shareFollowed,
  within,
} from './sides.ts'

/** From this share of words in common, two days that are left over on both sides are taken for one. */
const sameStatement = 0.45

/** Days, months, years and hours that differ from the source's in the same place, or are all that differs. */
export function dateDrifts(comparison: Comparison): Drift[] {
  return besides(comparison).flatMap(beside => {
    const { story, source, sentence, sides, around } = beside
    const mine = within(story.times, sentence).filter(isFixed)
    // `a year earlier` of 2024: which day that is has to be worked out.
    const asked = mine.filter(time => !isReckoned(story, time))
    if (mine.length === 0) return []
    const theirs = sides.flatMap(side => within(source.story.times, side.sentence)).filter(isFixed)
    const near = within(source.story.times, around).filter(isFixed)
    const isMadeFrom = shareFollowed(comparison, source) >= madeFrom
    return asked.flatMap(time => {
      if (isVerbatim(comparison, time)) return []
      const other =
        inPlace(beside, time) ?? (isMadeFrom ? leftOver(beside, time, mine, theirs, near) : undefined)
      if (!other || !(differ(time, other) || isOtherOfItsName(story, time, other))) return []
      if (isSaidOtherwise(story, time, source.story, other)) return []
      const inSource = { start: other.start, end: other.end }
      if (isReckoned(source.story, other) || !areOfOneMatter(story, time, source, other, sameDay)) return []
      if (isCountedFrom(story, time) || isToldWith(comparison, time, source, other)) return []
      const offer = source.story.text.slice(other.start, other.end)
      return [{ span: { start: time.start, end: time.end }, source, inSource, offer }]
    })
  })
}

const isSaidOtherwise = (story: Story, time: Time, source: Story, other: Time) =>
  isEndOf(story, time, source, other) || isYearBeside(Number(time.value), Number(other.value), source, other)

/** `more than in 2024` where a source has 2025 and, in the same sentence, `the year before`. */
export function isYearBeside(year: number, other: number, source: Story, place: Span): boolean {
  if (Math.abs(year - other) !== 1) return false
  const sentence = sentenceAt(source, place.start)
  return sentence !== undefined && besideYear.test(source.text.slice(sentence.start, sentence.end))
}

const besideYear =
  /\b(?:year (?:before|earlier|after|later|on year|over year|ago)|(?:previous|prior|preceding|following|next|last) year)\b/i

/** Tuned on drafts that their writers marked. Below it two days are about two events. */
const sameDay = { together: 0.9 }

/** `two years later` in a source: which day that is has to be worked out. */
export const isReckoned = ({ text }: Story, { start, end }: Time) =>
  /\b(?:later|earlier|after|before|ago)\b/i.test(text.slice(start, end))

/** `on Wednesday, a day after she was confirmed`: another day of the sentence is counted from this one. */
export const isCountedFrom = ({ text }: Story, { end }: Time) =>
  /^,? (?:\p{L}+|\d+) (?:day|week|month|year|hour)s? (?:after|before|earlier|later)\b/iu.test(
    text.slice(end, end + 40),
  )

/**
 * Whether a source has the draft’s day in a sentence that has as much of the draft’s sentence as the one with the other
 * day.
 */
export function isToldWith(
  { story, compared }: Comparison,
  time: Time,
  source: Source,
  other: Time,
): boolean {
  const isSaid = ({ clause, sentence }: Common) => Math.max(clause, sentence)
  const rival = isSaid(commonOf(story, time, source, other))
  return compared.some(each =>
    each.story.times.some(
      same =>
        // `Monday 16 June` is no day beside itself, though `Monday week` is a Monday too.
        same !== other &&
        isFixed(same) &&
        isComparable(time, same) &&
        !differ(time, same) &&
        isSaid(commonOf(story, time, each, same)) >= Math.max(0.35, rival - 0.1),
    ),
  )
}

/** `won’t open before Thursday` and `closed through Wednesday`: one period begins where the other ends. */
const isEndOf = (story: Story, time: Time, source: Story, other: Time) =>
  /\b(?:before|from|starting|until|till) $/i.test(
    story.text.slice(Math.max(0, time.start - 10), time.start),
  ) && /\b(?:through|until|till|to) $/i.test(source.text.slice(Math.max(0, other.start - 9), other.start))

/** A time that can be right or wrong: `Thursday`, `in March`, `1998`, `at 9:30`; not `recently`, not `two years`. */
export const isFixed = (time: Time) =>
  (time.kind === 'date' || time.kind === 'time') && time.grain !== 'reference' && !/_REF$/.test(time.value)

function inPlace({ source, sides }: Beside, time: Time): Time | undefined {
  for (const side of sides) {
    const gap = gapAt(side, time)
    if (!gap || !isHeld(gap) || gap.source.length === 0 || gap.draft.length > 6 || gap.source.length > 6)
      continue
    const span = { start: gap.source[0].start, end: gap.source[gap.source.length - 1].end }
    const others = source.story.times.filter(
      other =>
        isFixed(other) && other.start < span.end && span.start < other.end && isComparable(time, other),
    )
    if (others.length === 1) return others[0]
  }
  return undefined
}

function leftOver(
  { story, sides, alignment }: Beside,
  time: Time,
  mine: Time[],
  theirs: Time[],
  near: Time[],
): Time | undefined {
  // A chronicle has an hour in every sentence. An hour differs only from the one in the same place.
  if (time.kind === 'time') return undefined
  if (Math.max(sides[0].close, alignment.score) < sameStatement) return undefined
  const areTwo = (one: Time, other: Time) => differ(one, other) || isOtherOfItsName(story, one, other)
  if (near.some(other => isComparable(time, other) && !areTwo(time, other))) return undefined
  const left = theirs.filter(other => isComparable(time, other) && mine.every(each => areTwo(each, other)))
  const open = mine.filter(each => isComparable(time, each) && theirs.every(other => areTwo(each, other)))
  return left.length === 1 && open.length === 1 ? left[0] : undefined
}

/** Two times that can be compared: both give the day, or both the month, the year or the hour. */
export function isComparable(one: Time, other: Time): boolean {
  if (shared(one, other).length > 0 || (dayValue.test(one.value) && dayValue.test(other.value))) return true
  return one.kind === other.kind && one.grain === other.grain
}

/** The parts that both name, as pairs of numbers. */
function shared(one: Time, other: Time): [number, number][] {
  const pairs: [number, number][] = []
  if (one.year && other.year) pairs.push([one.year.number, other.year.number])
  if (one.month && other.month) pairs.push([one.month.number, other.month.number])
  if (one.day && other.day) pairs.push([one.day.number, other.day.number])
  if (one.weekday && other.weekday) pairs.push([one.weekday.day, other.weekday.day])
  return pairs
}

const dayValue = /^\d{4}-\d\d-\d\d/

/** The instant of an hour with its day and its zone, in milliseconds. */
function instantOf({ value, zone }: Time): number | undefined {
  const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) ? Date.parse(`${value}Z`) : Number.NaN
  return zone === undefined || Number.isNaN(local) ? undefined : local - offsetOf(zones[zone], local)
}

/**
 * Whether two times cannot be the same. Two weekdays are held against each other by name: the stories may be of
 * different days, and only a rewrite of the same day keeps the name.
 */
export function differ(one: Time, other: Time): boolean {
  const pairs = shared(one, other)
  if (pairs.some(([mine, theirs]) => mine !== theirs)) return true
  const clocks = [one, other].map(({ value }) => /T(\d\d(?::\d\d)?)/.exec(value)?.[1])
  // `3 p.m. ET` is `noon PT`.
  const instants = [one, other].map(instantOf)
  if (instants[0] !== undefined && instants[1] !== undefined && one.zone !== other.zone)
    return instants[0] !== instants[1]
  if (clocks[0] && clocks[1] && !clocks[0].startsWith(clocks[1]) && !clocks[1].startsWith(clocks[0]))
    return true
  if (pairs.length > 0) return false
  const mine = dayValue.exec(one.value)?.[0]
  const theirs = dayValue.exec(other.value)?.[0]
  if (mine && theirs) return mine !== theirs
  if (/X/.test(one.value) || /X/.test(other.value)) return false
  const [short, long] =
    one.value.length < other.value.length ? [one.value, other.value] : [other.value, one.value]
  return !long.startsWith(short)
}

/**
 * `Monday` in a draft of March 27 where the source has Monday, March 17: a bare weekday is the last one or the next one,
 * `Monday of next week` a certain one. A date with its year is left to dates/far-weekday.
 */
function isOtherOfItsName(
  { text, published }: Story,
  { weekday, day, start, end, value }: Time,
  other: Time,
): boolean {
  const today = parseDay(published)
  if (today === undefined || !weekday || day || !other.day || !other.month) return false
  const isBare = end - start === weekday.end - weekday.start
  const words = text.slice(start, end)
  const meant = isBare
    ? [weekdayOnOrBefore(today, weekday.day), weekdayOnOrAfter(today, weekday.day)]
    : /\bweek\b/i.test(words)
      ? [parseDay(value)]
      : []
  if (meant.length === 0 || meant.includes(undefined)) return false
  const told = parseDay(other.value)
  if (told !== undefined) return !isBare && !meant.includes(told)
  const { year } = partsOf(today)
  const days = [year - 1, year, year + 1].map(each => dayOf(each, other.month!.number, other.day!.number))
  return (
    !days.some(each => each !== undefined && meant.includes(each)) &&
    days.some(each => each !== undefined && weekdayOf(each) === weekday.day)
  )
}
