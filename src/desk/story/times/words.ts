import { weekdays as dayNames } from '../../english/lexicon/calendar.ts'
import { ordinalsInWords } from '../../english/lexicon/numbers.ts'

/** The words that speak of time, as facts. Keys are lower case. */

const list = (words: string) => words.split(' ')
const all = <Value>(value: Value, words: string) => list(words).map((word): [string, Value] => [word, value])

/** 1 for Monday to 7 for Sunday, plurals with them. */
export const weekdays = new Map<string, number>([
  ...dayNames,
  ...[...dayNames].map(([name, day]): [string, number] => [`${name}s`, day]),
])

/** Months that are also names or verbs, and so need more than a capital: `April said`, `the March on Washington`. */
export const ambiguousMonths = new Set([3, 4, 5, 6, 8])

export const seasons = new Map<string, string>([
  ...all('SP', 'spring'),
  ...all('SU', 'summer summers'),
  ...all('FA', 'autumn fall'),
  ...all('WI', 'winter winters'),
])

const upTo = (last: number, from = 0) => Array.from({ length: last - from + 1 }, (_, step) => from + step)
const twoDigits = upTo(99).map(number => String(number).padStart(2, '0'))

/** `FY26`, `FY2026`, in small letters. */
export const fiscalYears = [...twoDigits, ...upTo(2050, 1950)].map(year => `fy${year}`)

/** `Q3`, in small letters. */
export const shortQuarters = upTo(4, 1).map(quarter => `q${quarter}`)

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

export const units = new Map<string, Unit>([
  ...all<Unit>('second', 'seconds'),
  ...all<Unit>('minute', 'minute minutes'),
  ...all<Unit>('hour', 'hour hours'),
  ...all<Unit>('day', 'day days'),
  ...all<Unit>('weekend', 'weekend weekends'),
  ...all<Unit>('week', 'week weeks'),
  ...all<Unit>('month', 'month months'),
  ...all<Unit>('quarter', 'quarter quarters'),
  ...all<Unit>('year', 'year years'),
  ...all<Unit>('decade', 'decade decades'),
  ...all<Unit>('century', 'century centuries'),
])

/** A duration in TIMEX3: `P2D`, `PT3H`, `P1DE` for a decade, `P1CE` for a century. */
export function duration(count: number | undefined, unit: Unit): string {
  const letter = {
    second: 'S',
    minute: 'M',
    hour: 'H',
    day: 'D',
    weekend: 'WE',
    week: 'W',
    month: 'M',
    quarter: 'Q',
    year: 'Y',
    decade: 'DE',
    century: 'CE',
  }[unit]
  const lead = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'PT' : 'P'
  if (count === undefined) return `${lead}X${letter}`
  const half = { hour: '30M', year: '6M', minute: '30S' }[unit as string]
  if (half && count % 1 === 0.5) return `${lead}${count < 1 ? '' : Math.floor(count) + letter}${half}`
  return unit === 'decade' ? `P${count * 10}Y` : `${lead}${count}${letter}`
}

export const partsOfDay = new Map<string, string>([
  ...all('MO', 'morning mornings'),
  ...all('AF', 'afternoon afternoons'),
  ...all('EV', 'evening evenings'),
  ...all('NI', 'night nights'),
])

export const ordinals = new Map<string, number>(
  ordinalsInWords.map((word, index): [string, number] => [word, index + 1]),
)
