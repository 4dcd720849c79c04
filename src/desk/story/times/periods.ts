import { ratedUnits } from '../../english/lexicon/figures.ts'
import {
  beforeDuration,
  beforeLength,
  beforePointInTime,
  besideThis,
  periodLeads,
  periodUnits,
} from '../../english/lexicon/times.ts'
import { regex } from '../../english/regex.ts'
import { table } from '../../table.ts'
import { tenseBefore } from '../tense.ts'
import { readQuarterAgo, readWholeQuarter } from './quarters.ts'
import type { Count, Found, Reading } from './reading.ts'
import { dated, grainOf, spokenDay } from './reckoning.ts'
import { duration, ordinals, type Unit, units } from './words.ts'

const shifts = table<number>({
  last: -1,
  past: -1,
  previous: -1,
  preceding: -1,
  prior: -1,
  this: 0,
  current: 0,
  same: 0,
  that: 0,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
})
/** These count from the time that the story spoke of last, the others from publication. */
const fromSpoken = new Set(['previous', 'preceding', 'prior', 'same', 'that', 'following'])

/** Reads what a unit of time says with the words around it: `last week`, `two years ago`, `a year earlier`, `for three days`, `every month`. */
export function readUnit(reading: Reading, index: number): Found[] {
  const unit = units.get(reading.keys[index])!
  const before = reading.beside(index - 1) ? reading.keys[index - 1] : ''
  // The words before show the meaning of `a few days` and `the second`.
  if (unit === 'century') {
    const century = readCentury(reading, index, before)
    if (century) return [century]
  }
  if (unit === 'year' && reading.keys[index + 1] === 'end' && reading.beside(index))
    return readYearEnd(reading, index)
  const count = before ? reading.countEndingAt(index - 1) : undefined
  if (count) return counted(reading, index, unit, count)
  const one = shiftedUnit(reading, index, unit, before)
  if (one.length > 0) return one
  const plural = reading.keys[index].endsWith('s')
  if (before === 'every' || before === 'each')
    return [reading.found(index - 1, index, { kind: 'set', value: duration(1, unit), grain: grainOf(unit) })]
  if (plural && /^(?:recent)$/.test(before))
    return [reading.found(index - 1, index, { kind: 'date', value: 'PAST_REF', grain: 'reference' })]
  if (plural && /^(?:coming|future)$/.test(before))
    return [
      reading.found(before === 'coming' && reading.keys[index - 2] === 'the' ? index - 2 : index - 1, index, {
        kind: 'date',
        value: 'FUTURE_REF',
        grain: 'reference',
      }),
    ]
  if (plural && (before === 'for' || before === 'within' || reading.keys[index + 1] === 'ahead'))
    return [
      reading.found(index, index, {
        kind: 'duration',
        value: duration(undefined, unit),
        grain: grainOf(unit),
      }),
    ]
  return []
}

/** `daily`, `weekly`, `nightly`. */
export function readEvery(reading: Reading, index: number): Found[] {
  const unit = reading.keys[index] === 'weekly' ? 'week' : 'day'
  return reading.capital(index) && !reading.opensSentence(index)
    ? []
    : [reading.found(index, index, { kind: 'set', value: duration(1, unit), grain: unit })]
}

/** `by year-end`, `around year end`: the December of the year of publication, or the last one that is over. */
export function readYearEnd(reading: Reading, index: number): Found[] {
  const last = reading.keys[index] === 'year' ? index + 1 : index
  const { today } = reading
  if (!beforePointInTime.has(reading.keys[index - 1] ?? '') || !today) return []
  const year = reading.keys[index - 1] === 'since' ? today.year - 1 : today.year
  return [reading.found(index, last, { kind: 'date', value: `${year}-12`, grain: 'month' })]
}

/** `the 20th century`, `the nineteenth century`. */
function readCentury(reading: Reading, index: number, before: string): Found | undefined {
  const number = ordinals.get(before) ?? Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(before)?.[1])
  if (!(number >= 11 && number <= 29)) return undefined
  const first = reading.keys[index - 2] === 'the' && reading.beside(index - 2) ? index - 2 : index - 1
  return reading.found(first, index, { kind: 'date', value: String(number - 1), grain: 'century' })
}

const compound = regex()`^(?:(.+)-)?(${periodUnits})(?:s?-(?:old|long|olds)(?:-.*)?)?$`

/** `five-year`, `10-day`, `24-year-old`, `year-long`, `decades-long`. */
export function readHyphened(reading: Reading, index: number): Found[] {
  const key = reading.words[index].lower
  const match = compound.exec(key)
  if (!match) return []
  const unit = units.get(match[2])!
  const count = match[1] === undefined ? 1 : reading.numberOf(match[1])
  if (count === undefined && match[1] !== 'several') return []
  return [
    reading.found(index, index, { kind: 'duration', value: duration(count, unit), grain: grainOf(unit) }),
  ]
}

/** `two years`, with what follows: `ago`, `earlier`, `later`, `from now`, or nothing. */
function counted(reading: Reading, index: number, unit: Unit, given: Count): Found[] {
  const { keys } = reading
  // `a quarter of the voters` is a share.
  if (unit === 'quarter' && keys[index + 1] === 'of') return []
  const { count, last } = withFraction(reading, index, given)
  const placed = ago(reading, last, unit, count) ?? later(reading, last, unit, count)
  if (placed) return [placed]
  // `once a week`, `$33 million a year`: a rate. `The second day`: an ordinal, no count.
  if (count.first === index - 1 && (keys[index - 1] === 'a' || keys[index - 1] === 'an')) {
    if (isRate(reading, index - 1))
      return [
        reading.found(index - 1, index, { kind: 'set', value: duration(1, unit), grain: grainOf(unit) }),
      ]
    if (!beforeDuration.has(keys[index - 2] ?? '')) return []
  }
  const hasLead = periodLeads.has(keys[count.first - 1] ?? '') && reading.beside(count.first - 1)
  const first = hasLead
    ? count.first - (keys[count.first - 2] === 'the' && reading.beside(count.first - 2) ? 2 : 1)
    : count.first
  const value = duration(count.value, unit)
  return [reading.found(first, last, { kind: 'duration', value, grain: grainOf(unit) })]
}

/** `a year and a half`, `a year or so`: the count, and where it ends. */
function withFraction({ keys }: Reading, index: number, count: Count): { count: Count; last: number } {
  const [first, second, third] = keys.slice(index + 1, index + 4)
  if (count.value !== undefined && first === 'and' && second === 'a' && third === 'half')
    return { count: { ...count, value: count.value + 0.5 }, last: index + 3 }
  const isLoose = first === 'or' && /^(?:so|two|more)$/.test(second ?? '')
  return { count, last: isLoose ? index + 2 : index }
}

/** `two years ago`, `a year earlier` */
function ago(reading: Reading, last: number, unit: Unit, count: Count): Found | undefined {
  const after = reading.beside(last) ? reading.keys[last + 1] : ''
  const isEarlier = after === 'earlier' && (count.value === 1 || reading.spoken)
  if (after !== 'ago' && !isEarlier) return undefined
  const quarter =
    unit === 'year' && count.value === 1 ? readQuarterAgo(reading, count.first, last + 1) : undefined
  if (quarter) return quarter
  const from = after === 'ago' ? reading.published : (spokenDay(reading) ?? reading.published)
  const back = count.value === undefined ? undefined : -count.value
  return dated(reading, count.first, last + 1, from, unit, back)
}

/** `two days later`, from the day that was spoken of, and `two days from now` */
function later(reading: Reading, last: number, unit: Unit, count: Count): Found | undefined {
  const { keys } = reading
  const after = reading.beside(last) ? keys[last + 1] : ''
  const isOfClock = unit === 'hour' || unit === 'minute' || unit === 'second'
  if (after === 'later' && count.value !== undefined && !isOfClock) {
    const from = spokenDay(reading)
    if (from !== undefined) return dated(reading, count.first, last + 1, from, unit, count.value)
  }
  return after === 'from' && (keys[last + 2] === 'now' || keys[last + 2] === 'today')
    ? dated(reading, count.first, last + 2, reading.published, unit, count.value)
    : undefined
}

/** `last week`, `this month`, `the next day`, `that year`, `the same quarter`, `the weekend`. */
function shiftedUnit(reading: Reading, index: number, unit: Unit, beside: string): Found[] {
  const { keys } = reading
  if (keys[index].endsWith('s') || unit === 'second' || unit === 'minute' || unit === 'hour') return []
  // `the current fiscal year`, `the next calendar year`: the word between changes nothing.
  const between =
    /^(?:fiscal|financial|calendar|full)$/.test(beside) &&
    shifts[keys[index - 2]] !== undefined &&
    reading.beside(index - 2)
      ? 1
      : 0
  const before = between ? keys[index - 2] : beside
  if (unit === 'quarter') return readWholeQuarter(reading, index, before)
  if (before === 'the' || before === 'full' || before === 'fiscal')
    return bareUnit(reading, index, unit, before)
  const the = keys[index - 2 - between] === 'the' && reading.beside(index - 2 - between)
  if (!isShifted(keys[index - 2], before, unit, the)) return []
  const first = (the || before === 'same' ? index - 2 : index - 1) - between
  if (before === 'past' && the)
    return [reading.found(first, index, { kind: 'duration', value: duration(1, unit), grain: grainOf(unit) })]
  const from = shiftedFrom(reading, before)
  if (from === undefined && isOfSpoken(before)) return []
  return [dated(reading, first, index, from, unit, shifts[before])]
}

/** Whether a word before a unit moves it; `the same day`, not `same day`; `last day` and `this past week` are others. */
function isShifted(earlier: string | undefined, before: string, unit: Unit, the: boolean): boolean {
  if (shifts[before] === undefined || (before === 'same' && !the)) return false
  if (unit === 'day' && /^(?:last|past|this)$/.test(before)) return false
  return !(before === 'past' && earlier === 'this')
}

const isOfSpoken = (before: string) => before === 'that' || before === 'same'

/** The day that `the next week` is counted from: the one spoken of, else the publication day. */
const shiftedFrom = (reading: Reading, before: string): number | undefined =>
  fromSpoken.has(before)
    ? (spokenDay(reading) ?? (isOfSpoken(before) ? undefined : reading.published))
    : reading.published

/** `the weekend`, `the year`, `the fiscal year`: the one that the publication day is in. */
function bareUnit(reading: Reading, index: number, unit: Unit, before: string): Found[] {
  const the = before === 'the' ? index - 1 : reading.keys[index - 2] === 'the' ? index - 2 : index - 1
  const current = (by: number) => [dated(reading, the, index, reading.published, unit, by)]
  if (unit === 'weekend') return current(isWeekendAhead(reading, index) ? 0 : -1)
  const next = reading.beside(index) ? reading.keys[index + 1] : ''
  const lead = reading.keys[the - 1] ?? ''
  if (unit === 'year') {
    if (next === 'ended' || next === 'ending')
      return [reading.found(the, index, { kind: 'duration', value: 'P1Y', grain: 'year' })]
    const isThis = before !== 'the' || besideThis.has(lead)
    // `the year 2000`, `the year before`, `the year of the rat`.
    return isThis && !/^(?:of|before|after|that|in|\d+|two|when)$/.test(next) ? current(0) : []
  }
  const isThisWeek =
    unit === 'week' &&
    /^(?:of|in|during|for|this|later|earlier)$/.test(lead) &&
    !/^(?:of|before|after|that)$/.test(reading.keys[index + 1] ?? '')
  return isThisWeek ? current(0) : []
}

/** `The fair opens at the weekend`; on a Saturday or Sunday `the weekend` is today’s. */
const isWeekendAhead = (reading: Reading, index: number): boolean =>
  tenseBefore(reading.story, index) === 'future' ||
  reading.published === undefined ||
  (reading.published + 3) % 7 >= 5

/** `three times a week`, `$33 million a year`, `35 cents a day`: a figure or a multiple, not long before. */
function isRate(reading: Reading, article: number): boolean {
  const before = reading.keys[article - 1] ?? ''
  if (ratedUnits.has(before)) return true
  if (beforeLength.has(before)) return false
  for (let index = article - 1; index >= Math.max(0, article - 5); index--)
    if (/^[\d.,]+$|^(?:thousand|hundred)$/.test(reading.keys[index])) return true
  return false
}
