import type { Found, Quarter, Reading } from './reading.ts'
import { ordinals } from './words.ts'

/**
 * Quarters and halves of a year. Business stories speak of one quarter and hold `a year earlier` against it, so the
 * reading keeps the last one in mind. A quarter without a year is the latest that has begun; one without a number is the
 * one spoken of, or the latest that is over.
 */
const found = (reading: Reading, first: number, last: number, { year, quarter }: Quarter): Found => {
  const at = year === undefined || Number.isNaN(year) ? 'XXXX' : year
  if (year) reading.quarter = { year, quarter }
  return reading.found(first, last, { kind: 'date', value: `${at}-Q${quarter}`, grain: 'quarter' })
}

/** `third-quarter`. */
export function readQuarterWord(reading: Reading, index: number): Found[] {
  const quarter = ordinals.get(reading.words[index].lower.split('-')[0])
  if (!quarter || quarter > 4) return []
  const year = yearBefore(reading, index) ?? { first: index, number: latest(reading, quarter) }
  const first = reading.keys[index - 1] === 'fiscal' && reading.beside(index - 1) ? index - 1 : year.first
  return [found(reading, first, index, { year: year.number, quarter })]
}

/** `the third quarter of 1990`, `this year’s third quarter`, `the quarter`, `the year-ago quarter`, `last quarter`, `that quarter`. */
export function readWholeQuarter(reading: Reading, index: number, before: string): Found[] {
  // `the third fiscal quarter`
  const isFiscal = before === 'fiscal' && reading.beside(index - 2)
  const number = ordinals.get(isFiscal ? reading.keys[index - 2] : before)
  if (number !== undefined && number <= 4) return [numbered(reading, index, number)]
  if (isYearAgo(before)) return yearAgo(reading, withThe(reading, index - 1), index)
  const next = reading.keys[index + 1] ?? ''
  if (before === 'the' && /^(?:of|century|mile|million)$/.test(next)) return []
  const first = before === 'the' ? index - 1 : withThe(reading, index - 1)
  const quarter = /^(?:the|latest|that|same|its)$/.test(before)
    ? (reading.quarter ?? over(reading))
    : besideToday(reading, before)
  return quarter ? [found(reading, first, index, quarter)] : []
}

/** `the third quarter of 1990`, `year-ago fiscal third quarter` */
function numbered(reading: Reading, index: number, quarter: number): Found {
  const { keys } = reading
  const isFiscal = [index - 1, index - 2].some(at => keys[at] === 'fiscal' && reading.beside(at))
  const lead = isFiscal && reading.beside(index - 2) ? 2 : 1
  const year = yearOf(reading, index) ?? yearBefore(reading, index - lead)
  const ago = isYearAgo(keys[index - lead - 1])
  const first = Math.min(
    year && year.first > index ? index - lead : (year?.first ?? index - lead),
    ago ? index - lead - 1 : index,
  )
  return found(reading, withThe(reading, first), year ? Math.max(index, year.last) : index, {
    year: (year?.number ?? latest(reading, quarter)) - (ago ? 1 : 0),
    quarter,
  })
}

/** `Q3 2025`, `Q3 of this year`, `Q3`, `3Q25`. */
export function readShortQuarter(reading: Reading, index: number): Found[] {
  const match = /^(?:q([1-4])|([1-4])q(\d\d)?)$/.exec(reading.words[index].lower)
  if (!match || !reading.words[index].text.includes('Q')) return []
  const quarter = Number(match[1] ?? match[2])
  const year = match[3]
    ? { number: 2000 + Number(match[3]), first: index, last: index }
    : (yearOf(reading, index) ?? yearBefore(reading, index))
  const number = year?.number ?? latest(reading, quarter)
  return [
    found(reading, Math.min(year?.first ?? index, index), Math.max(year?.last ?? index, index), {
      year: number,
      quarter,
    }),
  ]
}

/** `last quarter`, `next quarter`: counted from the one that the publication day is in. */
function besideToday({ today }: Reading, before: string): Quarter | undefined {
  const by = { last: -1, previous: -1, this: 0, current: 0, next: 1 }[before]
  if (by === undefined || !today) return undefined
  const at = today.year * 4 + Math.ceil(today.month / 3) - 1 + by
  return { year: Math.floor(at / 4), quarter: (at % 4) + 1 }
}

/** `the year-ago period`, `the latest period`, `the 1988 period`, `the corresponding period last year`. */
export function readPeriod(reading: Reading, index: number): Found[] {
  if (!reading.beside(index - 1)) return []
  const before = reading.keys[index - 1]
  if (isYearAgo(before)) return yearAgo(reading, withThe(reading, index - 1), index)
  const { quarter } = reading
  if (!quarter) return []
  if (before === 'latest') return [found(reading, withThe(reading, index - 1), index, quarter)]
  if (/^(?:corresponding|comparable|same|like)$/.test(before)) {
    const last = reading.keys[index + 1] === 'last' && reading.keys[index + 2] === 'year' ? index + 2 : -1
    if (last > 0 || /^(?:a|of)$/.test(reading.keys[index + 1]))
      return yearAgo(reading, withThe(reading, index - 1), last > 0 ? last : index)
  }
  return []
}

/** `year-earlier`, `year-ago`, before whatever was measured then. */
export function readYearAgo(reading: Reading, index: number): Found[] {
  const next = reading.beside(index) ? reading.keys[index + 1] : ''
  return next === 'quarter' || next === 'period' || ordinals.has(next) ? [] : yearAgo(reading, index, index)
}

/** `a year ago`, `a year earlier`, in a story that speaks of a quarter. */
export function readQuarterAgo(reading: Reading, first: number, last: number): Found | undefined {
  return reading.quarter && quarterAgo(reading, first, last, reading.quarter)
}

/** `first half of 1990`, `the second half`, `the last half of 1989`. */
export function readHalf(reading: Reading, index: number): Found[] {
  const half = { first: 1, second: 2, last: 2, latter: 2 }[
    reading.beside(index - 1) ? reading.keys[index - 1] : ''
  ]
  if (!half || !reading.today) return []
  const year = yearOf(reading, index)
  if (!year && !(reading.keys[index + 1] === 'of' && reading.keys[index + 3] === 'year')) return []
  const last = year?.last ?? index + 3
  return [
    reading.found(withThe(reading, index - 1), last, {
      kind: 'date',
      value: `${year?.number ?? reading.today.year}-H${half}`,
      grain: 'half',
    }),
  ]
}

const isFiscalWord = (key: string | undefined) => key === 'fiscal' || key === 'fy'

const isYearAgo = (key: string | undefined) => key === 'year-ago' || key === 'year-earlier'

const yearAgo = (reading: Reading, first: number, last: number): Found[] => {
  const quarter = reading.quarter ?? over(reading)
  return quarter ? [quarterAgo(reading, first, last, quarter)] : []
}

/** A year before a quarter; what the story speaks of stays the later one. */
const quarterAgo = (reading: Reading, first: number, last: number, { year, quarter }: Quarter) =>
  reading.found(first, last, { kind: 'date', value: `${year - 1}-Q${quarter}`, grain: 'quarter' })

const withThe = (reading: Reading, first: number) =>
  reading.keys[first - 1] === 'the' && reading.beside(first - 1) ? first - 1 : first

/** The year of the latest quarter of that number which has begun by publication. */
function latest({ today }: Reading, quarter: number): number {
  if (!today) return Number.NaN
  return today.month > (quarter - 1) * 3 ? today.year : today.year - 1
}

/** The latest quarter that is over by publication. */
function over({ today }: Reading): Quarter | undefined {
  if (!today) return undefined
  const now = Math.ceil(today.month / 3)
  return now === 1 ? { year: today.year - 1, quarter: 4 } : { year: today.year, quarter: now - 1 }
}

interface YearAt {
  number: number
  first: number
  last: number
}

/** `of 1990`, `of this year`, `of last year` after a word. */
function yearOf(reading: Reading, index: number): YearAt | undefined {
  const next = reading.keys[index + 1] ?? ''
  if (next !== 'of' && !isFiscalWord(next) && !/^\d{4}$/.test(next)) return undefined
  const behind = next === 'of' ? index + 2 : index + 1
  const at = isFiscalWord(reading.keys[behind]) ? behind + 1 : behind
  if (/^[12]\d{3}$/.test(reading.keys[at] ?? ''))
    return { number: Number(reading.keys[at]), first: at, last: at }
  const by = { this: 0, last: -1, next: 1 }[reading.keys[at] ?? '']
  return by !== undefined && reading.keys[at + 1] === 'year' && reading.today
    ? { number: reading.today.year + by, first: at, last: at + 1 }
    : undefined
}

/** `this year’s`, `next year’s`, `1988` before an ordinal at the word before `index`. */
function yearBefore(reading: Reading, index: number): YearAt | undefined {
  const at = index - 1
  if (!reading.beside(at)) return undefined
  if (/^[12]\d{3}$/.test(reading.keys[at])) return { number: Number(reading.keys[at]), first: at, last: at }
  const by = { this: 0, last: -1, next: 1 }[reading.keys[at - 1] ?? '']
  return by !== undefined && reading.keys[at] === 'year' && reading.today
    ? { number: reading.today.year + by, first: at - 1, last: at }
    : undefined
}
