import { dateFunctionWords } from '../../english/lexicon/beside-days.ts'
import { months, shortMonths, shortWeekdays } from '../../english/lexicon/calendar.ts'
import { countedAfterMonth } from '../../english/lexicon/figures.ts'
import { afterOf } from '../../english/lexicon/function-words.ts'
import { beforeCountInMonth, behindYear } from '../../english/lexicon/times.ts'
import { regex } from '../../english/regex.ts'
import type { Time } from '../story.ts'
import type { Reading } from './reading.ts'
import { weekdays } from './words.ts'

export type Part = NonNullable<Time['day']>

/** A day of the calendar as copy writes it: `Friday, March 28, 2025`, `28 March`, `the 28th of March`. */
export interface Written {
  first: number
  last: number
  month: Part
  day?: Part
  year?: Part
  weekday?: NonNullable<Time['weekday']>
}

const [letterA, letterZ] = [0x41, 0x5a]

export function monthAt(reading: Reading, index: number): Part | undefined {
  const key = reading.keys[index]
  if (key === undefined) return undefined
  // Every word of a story is asked: a look at its first letter spares most the look into the list.
  const { text } = reading.words[index]
  const middle = text[3] === '-' && /^mid-/i.test(text) ? 4 : 0
  const letter = text.charCodeAt(middle)
  if (letter < letterA || letter > letterZ) return undefined
  const number = months.get(key) ?? shortMonths.get(key)
  if (number === undefined) return undefined
  const { start, end } = reading.span(index)
  return { start: start + middle, end, number }
}

export function weekdayAt(reading: Reading, index: number): NonNullable<Time['weekday']> | undefined {
  const key = reading.keys[index]
  if (key === undefined || !reading.capital(index)) return undefined
  const day = weekdays.get(key)
  if (day !== undefined) return { ...reading.span(index), day }
  const short = shortWeekdays.get(key)
  if (short === undefined) return undefined
  // `the Edmonton Sun, Aug. 16, 2008`: a newspaper.
  if (key === 'sun' && reading.beside(index - 1) && reading.capital(index - 1)) return undefined
  const gap = reading.gap(index)
  // `Sat., March 29` and `Sat, 29 March` are days; `The cat. Sat down` is not, nor is `Sun` alone.
  const stopped = gap.startsWith('.')
  if (
    !stopped &&
    !monthAt(reading, index + 1) &&
    !(dayNumber(reading, index + 1) && monthAt(reading, index + 2))
  )
    return undefined
  if (stopped && (key === 'sun' || key === 'sat' || key === 'mon' || key === 'wed') && !/^\.,? /.test(gap))
    return undefined
  return { start: reading.words[index].start, end: reading.words[index].end + (stopped ? 1 : 0), day: short }
}

export function monthFirst(reading: Reading, index: number): Written[] | undefined {
  const month = monthAt(reading, index)
  const gap = reading.gap(index)
  if (
    !month ||
    !(isOneSpace(gap) || /^\.\s$/.test(gap) || (isOneSpace(gap.slice(0, 1)) && gap.trim() === ''))
  )
    return undefined
  if (
    reading.keys[index + 1] === 'the' &&
    reading.beside(index + 1) &&
    /^\d+(?:st|nd|rd|th)$/.test(reading.keys[index + 2] ?? '')
  )
    return [{ first: index, last: index + 2, month, day: dayNumber(reading, index + 2)! }]
  const day = dayNumber(reading, index + 1)
  if (!day || isCountAfterMonth(reading, index)) return undefined
  const until = rangeEnd(reading, index + 1)
  const last = until?.last ?? index + 1
  const year = yearAfter(reading, last)
  const date: Written = {
    first: index,
    last: until ? index + 1 : (year?.last ?? last),
    month,
    day,
    year: year?.part,
  }
  return until
    ? [date, { first: until.last, last: year?.last ?? until.last, month, day: until.part, year: year?.part }]
    : [date]
}

export function dayFirst(reading: Reading, index: number): Written[] | undefined {
  const month = monthAt(reading, index)
  if (!month) return undefined
  let before = index - 1
  if (reading.keys[before] === 'of') before--
  const day = dayNumber(reading, before)
  if (!day || !(before === index - 1 || /(?:st|nd|rd|th)$/.test(reading.keys[before]))) return undefined
  if (!isOneSpace(reading.gap(before)) || !isOneSpace(reading.gap(index - 1))) return undefined
  // `$12 May` and `No. 12 May` are sums and numbers, and in `April 2 May` the 2 is taken.
  const [lead, earlier] = [reading.text[day.start - 1] ?? ' ', reading.keys[before - 1] ?? '']
  if (
    /[$£€#:.,/]/.test(lead) ||
    earlier === 'no' ||
    (monthAt(reading, before - 1) && reading.beside(before - 1))
  )
    return undefined
  const year = yearAfter(reading, index)
  const joined = joinedDay(reading, before)
  const date: Written = {
    first: before,
    last: year?.last ?? index,
    month,
    day: joined ?? day,
    year: year?.part,
  }
  const from = joined ? { part: day, first: before } : rangeStart(reading, before)
  return from
    ? [{ first: from.first, last: from.first, month, day: from.part, year: year?.part }, date]
    : [date]
}

/** The number of a day, one to 39 so that what cannot be is still seen: `Sept. 31`, `28th`, the 28 of `28-30`. */
function dayNumber(reading: Reading, index: number): Part | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?(?=$|[-–]\d)/.exec(reading.keys[index] ?? '')
  if (!match) return undefined
  const number = Number(match[1])
  const { start } = reading.words[index]
  // `May 8:30`, `June 3.5`: no days. `Feb 87` in a table is a year.
  if (number < 1 || number > 39) return undefined
  const after = reading.text.slice(start + match[0].length, start + match[0].length + 2)
  if (/^(?:%|[:/]\d)/.test(after)) return undefined
  return { start, end: start + match[0].length, number }
}

/** The 30 of `28-30`. */
function joinedDay(reading: Reading, index: number): Part | undefined {
  const word = reading.words[index]
  const joined = /^\d{1,2}-(\d{1,2})$/.exec(word.text)
  return joined ? { start: word.end - joined[1].length, end: word.end, number: Number(joined[1]) } : undefined
}

/** `March 28-30`, `March 28 to 30`, `March 28 and 30`: the second day of two. */
function rangeEnd(reading: Reading, index: number): { part: Part; last: number } | undefined {
  const joined = joinedDay(reading, index)
  if (joined) return { part: joined, last: index }
  const link = /^(?:\s?[–—-]\s?)$/.test(reading.gap(index))
    ? index + 1
    : /^(?:to|through|and|until|or)$/.test(reading.keys[index + 1] ?? '') &&
        reading.beside(index) &&
        reading.beside(index + 1)
      ? index + 2
      : -1
  if (link < 0) return undefined
  const part = dayNumber(reading, link)
  // `March 28 and 30 people`: the next word tells.
  if (
    !part ||
    (monthAt(reading, link + 1) && reading.beside(link)) ||
    (/^\s[a-z]/.test(reading.text.slice(part.end, part.end + 2)) && !isFunctionWord(reading.keys[link + 1]))
  )
    return undefined
  return { part, last: link }
}

/** `9-13 May`, `9 to 13 May`: the first day of two. */
function rangeStart(reading: Reading, index: number): { part: Part; first: number } | undefined {
  const link = /^\s?[–—-]\s?$/.test(reading.gap(index - 1))
    ? index - 1
    : /^(?:to|and|until)$/.test(reading.keys[index - 1] ?? '') &&
        reading.beside(index - 1) &&
        reading.beside(index - 2)
      ? index - 2
      : -1
  const part = link >= 0 ? dayNumber(reading, link) : undefined
  return part ? { part, first: link } : undefined
}

const isNoYear = regex()`^(?:${behindYear}|a\.m|p\.m|b\.c\.)`

/** A year after a date: `, 2025`, ` 2025`. Not `1 March 1945 GMT`, which is a kick-off. */
export function yearAfter(reading: Reading, index: number): { part: Part; last: number } | undefined {
  const gap = reading.gap(index)
  const after =
    gap === ' of ' || (reading.keys[index + 1] === 'of' && reading.beside(index + 1)) ? index + 2 : index + 1
  if (after === index + 1 && !/^[.]?,?\s$/.test(gap)) return undefined
  const word = reading.words[after]
  if (!word) return undefined
  const digits = /^([12]\d{3})(?=$|['’]s$)/.exec(word.text)?.[1]
  if (digits === undefined || isNoYear.test(reading.keys[after + 1] ?? '')) return undefined
  return { part: { start: word.start, end: word.start + 4, number: Number(digits) }, last: after }
}

/** `January this year`, `June last year`. */
export function yearInWords(
  reading: Reading,
  index: number,
): { part?: Part; last: number; number: number } | undefined {
  const by = { this: 0, last: -1, next: 1 }[reading.keys[index + 1] ?? '']
  if (
    by === undefined ||
    reading.keys[index + 2] !== 'year' ||
    !reading.today ||
    !reading.beside(index) ||
    !reading.beside(index + 1)
  )
    return undefined
  return { last: index + 2, number: reading.today.year + by }
}

const isOfWhole = regex()`^(?:${afterOf}|[1-9]\d*)$`

/** `In June 31 people died`: the number counts what follows. */
function isCountAfterMonth(reading: Reading, index: number): boolean {
  const key = reading.keys[index + 2]
  if (key === undefined || !reading.beside(index + 1) || /s$/.test(reading.words[index + 1].lower))
    return false
  // `By April 31 of the 60 houses had water`
  if (key === 'of' && isOfWhole.test(reading.keys[index + 3] ?? '')) return true
  // `By June 31 more beds`
  if (/^(?:more|fewer|other|additional|new)$/.test(key)) return true
  if (countedAfterMonth.has(key)) return true
  const before = reading.keys[index - 1] ?? ''
  return (
    beforeCountInMonth.has(before) &&
    /^[a-z]+s$|^(?:people|men|women|children)$/.test(key) &&
    !isFunctionWord(key) &&
    !reading.capital(index + 2)
  )
}

const isFunctionWord = (key: string | undefined) => key === undefined || dateFunctionWords.has(key)

/** `March 28, a Thursday` and `March 28 (Thursday)`. */
export function withWeekdayAfter(reading: Reading, date: Written): Written {
  const gap = reading.gap(date.last)
  const at =
    /^\s\($/.test(gap) && reading.keys[date.last + 1] !== 'a'
      ? date.last + 1
      : /^(?:,\s|\s\(|\s[–—]\s?)$/.test(gap) && reading.keys[date.last + 1] === 'a'
        ? date.last + 2
        : -1
  const weekday = at > 0 && date.weekday === undefined ? weekdayAt(reading, at) : undefined
  return weekday ? { ...date, last: at, weekday } : date
}

const isOneSpace = (gap: string) => /^\s$/.test(gap) && gap !== '\n'

/** The parts that the copy states, in the form of a time. */
export const parts = ({ month, day, year, weekday }: Written) => ({
  month,
  ...(day ? { day } : {}),
  ...(year ? { year } : {}),
  ...(weekday ? { weekday } : {}),
})

/** `03` for March. */
export const twoDigits = (number: number) => String(number).padStart(2, '0')
