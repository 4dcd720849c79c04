import { dayOf } from '../../english/calendar.ts'
import { namedByDay } from '../../english/lexicon/places.ts'
import { tenseAt } from '../tense.ts'
import { isBareMonth, monthFound } from './months.ts'
import type { Found, Reading } from './reading.ts'
import {
  dayFirst,
  monthAt,
  monthFirst,
  type Part,
  parts,
  twoDigits,
  type Written,
  weekdayAt,
  withWeekdayAfter,
  yearAfter,
  yearInWords,
} from './written.ts'

/** Reads a date at the name of a month, a day before it included: `March 28, 2025`, `28 March 2025`, `March 2025`, `March`. */
export function readMonth(reading: Reading, index: number): Found[] {
  const dates = monthFirst(reading, index) ?? dayFirst(reading, index)
  if (dates && isPlaceName(reading, dates[dates.length - 1].last)) return []
  if (dates) return dates.map(date => dayFound(reading, withWeekdayAfter(reading, date)))
  const month = monthAt(reading, index)
  if (!month) return []
  const year = yearAfter(reading, index) ?? yearInWords(reading, index)
  if (year) return [monthFound(reading, { first: index, last: year.last, month, year: year.part })]
  const before = reading.beside(index - 1) ? reading.keys[index - 1] : ''
  if (before === 'each' || before === 'every')
    return [
      reading.found(index - 1, index, {
        kind: 'set',
        value: `XXXX-${twoDigits(month.number)}`,
        grain: 'month',
        month,
      }),
    ]
  return isBareMonth(reading, index, month.number)
    ? [monthFound(reading, { first: index, last: index, month })]
    : []
}

/** `September 9 Street`, `the July 4 Bridge`: a place that bears a date. */
const isPlaceName = (reading: Reading, last: number) =>
  reading.beside(last) && reading.capital(last + 1) && namedByDay.has(reading.keys[last + 1])

/** Reads the date after a weekday, the weekday included: `Friday, March 28`, `Fri., March 28`, `Friday 28 March`, `Friday the 28th`. */
export function readWeekdayDate(reading: Reading, index: number): Found[] | undefined {
  const weekday = weekdayAt(reading, index)
  if (!weekday || !/^(?:,? ?\(?|\.,? )(?:the |on )?$/.test(reading.gap(index).replace(/\s/g, ' ')))
    return undefined
  let next = index + 1
  if (reading.keys[next] === 'the' || reading.keys[next] === 'on') next++
  const month = [next, next + 1, next + 2].find(at => monthAt(reading, at))
  if (month === undefined) return undefined
  const dates = month === next ? monthFirst(reading, month) : dayFirst(reading, month)
  if (dates?.[0] === undefined || dates[0].first !== next) return undefined
  return dates.map((date, order) =>
    dayFound(reading, order === 0 ? { ...date, first: index, weekday } : date),
  )
}

export function dayFound(reading: Reading, date: Written): Found {
  const { month, day, weekday } = date
  const year = date.year?.number ?? yearFor(reading, date)
  const value = `${year ?? 'XXXX'}-${twoDigits(month.number)}-${twoDigits(day!.number)}`
  const found = reading.found(date.first, date.last, { kind: 'date', value, grain: 'day', ...parts(date) })
  // In `March 28-30, 2025` both days share a month and a year, and each is read where its own words stand.
  const [from, to] = [found.start, reading.words[date.last].end + 1]
  const own = [month, day!, date.year, weekday].filter(
    part => part && part.start >= from && part.end <= to,
  ) as Part[]
  return {
    ...found,
    start: Math.min(...own.map(part => part.start)),
    end: Math.max(...own.map(part => part.end)),
  }
}

/** A date without a year, this many days or fewer from publication, is of the year that brings it there. */
const near = 60

/** The year that a date without one means: the nearest, unless it is far from publication and the verb looks the other way. */
function yearFor(reading: Reading, date: Written): number | undefined {
  const { today, published } = reading
  if (!today || published === undefined) return undefined
  const days = [today.year - 1, today.year, today.year + 1].map(year => ({
    year,
    day: dayOf(year, date.month.number, Math.min(date.day!.number, 28))!,
  }))
  const coming = days.find(({ day }) => day >= published)!
  const past = days.filter(({ day }) => day < published).at(-1)!
  const before = reading.keys[date.first - 1] ?? ''
  if (/^(?:ended|since|dated)$/.test(before)) return past.year
  if (/^(?:effective|until|due|payable)$/.test(before)) return coming.year
  const [ahead, back] = [coming.day - published, published - past.day]
  if (ahead <= near || back <= near) return ahead < back ? coming.year : past.year
  // `the week ending March 13` may be over; `the year ending June 30` is not.
  if (before === 'ending') return coming.year
  const tense = tenseAt(reading.story, date.first, date.last)
  if (tense) return tense === 'future' ? coming.year : past.year
  return ahead < back ? coming.year : past.year
}
