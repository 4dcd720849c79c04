import { type Day, dayOf, isoDay, parseDay, weekdayOnOrBefore } from './calendar.ts'
import { monthNames, weekdayNames } from './lexicon/calendar.ts'
import { cardinals } from './numerals.ts'

/**
 * A time of a story as people say it: `summer 2025` for `2025-SU`, `Sunday` for `XXXX-WXX-7`, `one day` for `P1D`. Empty
 * where there is nothing to say, as of `recently`.
 */
export function timeInWords(value: string): string {
  if (value.startsWith('P')) return durationInWords(value)
  const [date, clock] = value.split('T')
  const day = dateInWords(date)
  const hour = clock === undefined ? '' : clockInWords(clock)
  if (hour === undefined) return day ?? ''
  // `Tuesday night`, `night of Tuesday, March 11, 2025`, but `10:30 a.m., Tuesday, March 11, 2025`.
  if (day && clock !== undefined && clock in parts)
    return /\d/.test(day) ? `${hour} of ${day}` : `${day} ${hour}`
  return [hour, day].filter(Boolean).join(', ')
}

/** `Thursday, March 27, 2025` for `2025-03-27`, or the same in another language. */
export const longDay = (day: string, language = 'en-US') =>
  new Date(`${day.slice(0, 10)}T12:00:00Z`).toLocaleDateString(language, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  })

/** `March 27, 2025` for `2025-03-27`. */
export const dayInWords = (iso: string): string =>
  new Date(`${iso}T12:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })

const units: Record<string, string> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
}

const numerals = [...cardinals.keys()]

function durationInWords(value: string): string {
  const [days = '', hours = ''] = value.slice(1).split('T')
  const parts = [
    ...days.matchAll(/([\d.]+|X)([YMWD])/g),
    ...[...hours.matchAll(/([\d.]+|X)([HMS])/g)].map(([whole, count, unit]) => [whole, count, `T${unit}`]),
  ]
  return parts
    .map(([, count, unit]) => {
      if (count === 'X') return `some ${units[unit]}s`
      const number = Number(count)
      return `${number < 10 && Number.isInteger(number) ? numerals[number] : count} ${units[unit]}${number === 1 ? '' : 's'}`
    })
    .join(' ')
}

const parts: Record<string, string> = {
  MO: 'morning',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
}

function clockInWords(clock: string): string | undefined {
  if (clock in parts) return parts[clock]
  const match = /^(\d\d):(\d\d)/.exec(clock)
  if (!match) return undefined
  const [hour, minute] = [Number(match[1]), match[2]]
  if (minute === '00' && hour === 12) return 'noon'
  if (minute === '00' && hour % 24 === 0) return 'midnight'
  return `${hour % 12 || 12}${minute === '00' ? '' : `:${minute}`} ${hour % 24 < 12 ? 'a.m.' : 'p.m.'}`
}

const seasons: Record<string, string> = { SP: 'spring', SU: 'summer', FA: 'fall', WI: 'winter' }
const halves = ['', 'first', 'second']
const quarters = ['', 'first', 'second', 'third', 'fourth']

/** Nothing for what is no date, as the present. */
function dateInWords(date: string): string | undefined {
  if (parseDay(date) !== undefined && date.length === 10) return longDay(date)
  const [year, rest = '', last = ''] = date.split('-')
  const within = year === 'XXXX' ? '' : year
  const of = (name: string) => [name, within].filter(Boolean).join(' ')
  if (rest in seasons) return of(seasons[rest])
  const part = /^([HQ])(\d)$/.exec(rest)
  if (part) {
    const name = part[1] === 'H' ? `${halves[Number(part[2])]} half` : `${quarters[Number(part[2])]} quarter`
    return within ? `${name} of ${within}` : name
  }
  if (rest === 'WXX') return weekdayNames[Number(last)]
  const week = /^W(\d\d)$/.exec(rest)
  if (week && within) return weekInWords(Number(year), Number(week[1]), last === 'WE')
  if (/^\d\d$/.test(rest))
    return /^\d\d$/.test(last) ? `${monthNames[Number(rest)]} ${Number(last)}` : of(monthNames[Number(rest)])
  if (rest !== '' || !/^\d{2,4}$/.test(within)) return undefined
  if (within.length === 4) return within
  return within.length === 3 ? `${within}0s` : `${ordinal(Number(within) + 1)} century`
}

/** The week or weekend of an ISO week, by its first day. */
function weekInWords(year: number, week: number, isWeekend: boolean): string {
  const monday = weekdayOnOrBefore(dayOf(year, 1, 4)!, 1) + (week - 1) * 7
  const first: Day = isWeekend ? monday + 5 : monday
  return `${isWeekend ? 'weekend' : 'week'} of ${longDay(isoDay(first)).replace(/^\w+, /, '')}`
}

const ordinal = (number: number) => {
  const tens = number % 100
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}
