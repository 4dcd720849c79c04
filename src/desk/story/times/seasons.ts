import {
  type Day,
  dayOf,
  isoDay,
  partsOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../english/calendar.ts'
import { beforeHoliday, beforeSeason, besideHoliday, notSeason } from '../../english/lexicon/times.ts'
import { tenseAt } from '../tense.ts'
import type { Found, Reading } from './reading.ts'
import { seasons } from './words.ts'

/** The month in which a season begins in the northern hemisphere. */
const begins: Record<string, number> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** Reads a season: `last spring`, `this summer`, `the summer of 1998`, `spring 2025`. `The fall of Saigon` is none. */
export function readSeason(reading: Reading, index: number): Found[] {
  const season = seasons.get(reading.keys[index])!
  const { keys, today } = reading
  const before = reading.beside(index - 1) ? keys[index - 1] : ''
  const found = (first: number, last: number, year?: number) => [
    reading.found(first, last, { kind: 'date', value: `${year ?? 'XXXX'}-${season}`, grain: 'season' }),
  ]
  const yearAt = yearAfter(reading, index)
  if (yearAt) return found(before === 'the' ? index - 1 : index, yearAt, Number(keys[yearAt]))
  if (before === 'every' || before === 'each')
    return [reading.found(index - 1, index, { kind: 'set', value: `XXXX-${season}`, grain: 'season' })]
  if (!isSeason(reading, index, before)) return []
  const lead = beforeSeason.has(before)
  let first = lead || before === 'the' ? index - 1 : index
  if (lead && (keys[first - 1] === 'the' || keys[first - 1] === 'this') && reading.beside(first - 1)) first--
  return found(first, index, today && yearFromToday(reading, { first, index, before, season }))
}

/** Where the year of `the summer of 1998` is; 0 without one. */
function yearAfter(reading: Reading, index: number): number {
  const { keys } = reading
  const next = reading.beside(index) ? keys[index + 1] : ''
  if (/^[12]\d{3}$/.test(next)) return index + 1
  return next === 'of' && /^[12]\d{3}$/.test(keys[index + 2] ?? '') ? index + 2 : 0
}

/** `in summer`, `the winter`, `last fall`; not `the fall of Saigon`, `Spring Valley`, `the Winter Olympics`. */
function isSeason(reading: Reading, index: number, before: string): boolean {
  const whole = /^(?:summer|winter|autumn)$/.test(reading.keys[index])
  const isLed = beforeSeason.has(before) || (whole && /^(?:the|in|over|by|during|since|until)$/.test(before))
  if (!isLed || (reading.capital(index) && !reading.opensSentence(index))) return false
  const next = reading.beside(index) ? reading.keys[index + 1] : ''
  return !(before === 'the' && notSeason.has(next))
}

/** The year of `last spring` or `this summer`, counted from the publication day. */
function yearFromToday(
  reading: Reading,
  { first, index, before, season }: { first: number; index: number; before: string; season: string },
): number {
  const { year, month } = reading.today!
  const hasBegun = month >= begins[season]
  const latest = hasBegun ? year : year - 1
  if (before === 'last') return hasBegun && month < begins[season] + 3 ? latest - 1 : latest
  if (before === 'next' || before === 'coming') return hasBegun ? year + 1 : year
  if (before === 'this' && reading.keys[first] === 'this') return year
  const isAhead = tenseAt(reading.story, first, index) === 'future' && !hasBegun
  return isAhead ? year : latest
}

/** The nth weekday of a month. */
const nth = (count: number, weekday: number, month: number) => (year: number) =>
  weekdayOnOrAfter(dayOf(year, month, 1)!, weekday) + 7 * (count - 1)
const fixed = (month: number, day: number) => (year: number) => dayOf(year, month, day)!

/** Easter Sunday of the western churches, after the “anonymous Gregorian” computation (Nature, 20 April 1876). */
function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1)!
}

/** Holidays by the words that name them, longest first under their first word. */
const holidays: [string, (year: number) => Day][] = [
  ['thanksgiving day', nth(4, 4, 11)],
  ['thanksgiving', nth(4, 4, 11)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ['new year day', fixed(1, 1)],
  ['new year eve', fixed(12, 31)],
  ['easter sunday', easter],
  ['easter monday', year => easter(year) + 1],
  ['easter', easter],
  ['good friday', year => easter(year) - 2],
  ['palm sunday', year => easter(year) - 7],
  ['ash wednesday', year => easter(year) - 46],
  ['memorial day', year => weekdayOnOrBefore(dayOf(year, 5, 31)!, 1)],
  ['labor day', nth(1, 1, 9)],
  ['independence day', fixed(7, 4)],
  ['fourth of july', fixed(7, 4)],
  ['july fourth', fixed(7, 4)],
  ['halloween', fixed(10, 31)],
  ['veterans day', fixed(11, 11)],
  ['presidents day', nth(3, 1, 2)],
  ['columbus day', nth(2, 1, 10)],
  ['valentine day', fixed(2, 14)],
  ['juneteenth', fixed(6, 19)],
  ['black friday', year => nth(4, 4, 11)(year) + 1],
  ['election day', year => weekdayOnOrAfter(dayOf(year, 11, 2)!, 2)],
  ['inauguration day', fixed(1, 20)],
]
const byFirstWord = new Map<string, { rest: string[]; on: (year: number) => Day }[]>()
for (const [name, on] of holidays) {
  const [first, ...rest] = name.split(' ')
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { rest, on }])
}

export const holidayWords = [...byFirstWord.keys()]

/** Reads a holiday: `Thanksgiving Day`, `last Christmas`, `Good Friday`, `New Year’s Eve`, `Easter week`. */
export function readHoliday(reading: Reading, index: number): Found[] {
  if (!reading.capital(index)) return []
  const holiday = byFirstWord
    .get(reading.keys[index])!
    .find(({ rest }) =>
      rest.every((word, at) => reading.keys[index + 1 + at] === word && reading.beside(index + at)),
    )
  if (!holiday) return []
  const last = index + holiday.rest.length
  // `Christmas trees`, `Thanksgiving dinner`: what it is for, not when it is; one word needs a word that dates it.
  const before = reading.beside(index - 1) ? reading.keys[index - 1] : ''
  const shift = /^(?:last|next|this)$/.test(before)
  const dates = shift || holiday.rest.length > 0 || beforeHoliday.has(before)
  const follows = reading.beside(last) ? reading.keys[last + 1] : ''
  if (
    !dates ||
    (/^[a-z]/.test(follows) && !shift && holiday.rest.length === 0 && !besideHoliday.has(follows))
  )
    return []
  const first = shift ? index - 1 : index
  const { published, today } = reading
  const found = (value: string) => [reading.found(first, last, { kind: 'date', value, grain: 'day' })]
  if (published === undefined || !today) return found('XXXX-XX-XX')
  const days = [today.year - 1, today.year, today.year + 1].map(holiday.on)
  const past = days.filter(day => (shift && before === 'last' ? day < published : day <= published)).at(-1)!
  const coming = days.find(day => (before === 'next' ? day > published : day >= published))!
  if (before === 'last') return found(isoDay(past))
  if (before === 'next') return found(isoDay(coming))
  if (before === 'this') return found(isoDay(holiday.on(today.year)))
  const ahead = tenseAt(reading.story, first, last) === 'future'
  const nearest =
    coming - published <= 21 && partsOf(coming).year >= today.year && published - past > 21 ? coming : past
  return found(isoDay(ahead ? coming : nearest))
}
