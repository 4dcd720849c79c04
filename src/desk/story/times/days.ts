import { dayOf } from '../calendar.ts'
import type { Time } from '../story.ts'
import { tenseAt } from '../tense.ts'
import type { Found, Reading } from './reading.ts'
import { ambiguousMonths, beforeMonth, months, shortMonths, shortWeekdays, weekdays } from './words.ts'

type Part = NonNullable<Time['day']>

/** A day of the calendar as it stands in the copy: `Friday, March 28, 2025`, `28 March`, `the 28th of March`. */
interface Written {
  first: number
  last: number
  month: Part
  day?: Part
  year?: Part
  weekday?: NonNullable<Time['weekday']>
}

/** Reads a date at the name of a month, a day before it included: `March 28, 2025`, `28 March 2025`, `March 2025`, `March`. */
export function readMonth(reading: Reading, index: number): Found[] {
  const dates = monthFirst(reading, index) ?? dayFirst(reading, index)
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

/** `2025-03-28`, with a time of day or without. */
export function readIsoDate(reading: Reading, index: number): Found[] {
  const word = reading.words[index]
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:t(\d\d:\d\d))?/.exec(word.lower)
  if (!match) return []
  const part = (offset: number, length: number): Part => ({
    start: word.start + offset,
    end: word.start + offset + length,
    number: Number(word.text.slice(offset, offset + length)),
  })
  const parts = { year: part(0, 4), month: part(5, 2), day: part(8, 2) }
  if (parts.month.number > 12 || parts.year.number < 1000 || parts.year.number > 2999) return []
  const time = reading.found(index, index, {
    kind: match[4] ? 'time' : 'date',
    value: match[0].toUpperCase(),
    grain: match[4] ? 'minute' : 'day',
    ...parts,
  })
  return [{ ...time, end: word.start + match[0].length }]
}

/** `3/28/2025`, or `28/3/2025` where only that is a day: three numbers parted by strokes, read at the last. */
export function readSlashDate(reading: Reading, index: number): Found[] {
  const { words, keys } = reading
  if (reading.gap(index - 1) !== '/' || reading.gap(index - 2) !== '/') return []
  if (!/^\d{1,2}$/.test(keys[index - 2]) || !/^\d{1,2}$/.test(keys[index - 1])) return []
  const part = (at: number): Part => ({
    start: words[at].start,
    end: words[at].end,
    number: Number(keys[at]),
  })
  const [one, two, year] = [part(index - 2), part(index - 1), part(index)]
  const [month, day] = one.number > 12 ? [two, one] : [one, two]
  if (month.number < 1 || month.number > 12 || day.number < 1 || day.number > 31) return []
  return [dayFound(reading, { first: index - 2, last: index, month, day, year })]
}

export function monthAt(reading: Reading, index: number): Part | undefined {
  const key = reading.keys[index]
  if (key === undefined) return undefined
  const number = months.get(key) ?? shortMonths.get(key)
  const middle = reading.words[index].lower.startsWith('mid-') ? 4 : 0
  if (number === undefined || !/^\p{Lu}/u.test(reading.words[index].text.slice(middle))) return undefined
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

function monthFirst(reading: Reading, index: number): Written[] | undefined {
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

function dayFirst(reading: Reading, index: number): Written[] | undefined {
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
  const date: Written = { first: before, last: year?.last ?? index, month, day, year: year?.part }
  const from = rangeStart(reading, before)
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

/** `March 28-30`, `March 28 to 30`, `March 28 and 30`: the second day of two. */
function rangeEnd(reading: Reading, index: number): { part: Part; last: number } | undefined {
  const word = reading.words[index]
  const joined = /^\d{1,2}-(\d{1,2})$/.exec(word.text)
  if (joined) {
    const start = word.end - joined[1].length
    return { part: { start, end: word.end, number: Number(joined[1]) }, last: index }
  }
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
    monthAt(reading, link + 1) ||
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

/** A year after a date: `, 2025`, ` 2025`. Not `1 March 1945 GMT`, which is a kick-off. */
function yearAfter(reading: Reading, index: number): { part: Part; last: number } | undefined {
  const gap = reading.gap(index)
  const after =
    gap === ' of ' || (reading.keys[index + 1] === 'of' && reading.beside(index + 1)) ? index + 2 : index + 1
  if (after === index + 1 && !/^[.]?,?\s$/.test(gap)) return undefined
  const word = reading.words[after]
  if (!word) return undefined
  const digits = /^([12]\d{3})(?=$|['’]s$)/.exec(word.text)?.[1]
  if (
    digits === undefined ||
    /^(?:gmt|bst|est|edt|hours|a\.m|p\.m|local|bc|b\.c\.)/.test(reading.keys[after + 1] ?? '')
  )
    return undefined
  return { part: { start: word.start, end: word.start + 4, number: Number(digits) }, last: after }
}

/** `January this year`, `June last year`. */
function yearInWords(
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

/** `In June 31 people died`: the number counts what follows. */
function isCountAfterMonth(reading: Reading, index: number): boolean {
  const key = reading.keys[index + 2]
  if (key === undefined || !reading.beside(index + 1) || /s$/.test(reading.words[index + 1].lower))
    return false
  if (/^(?:percent|per|million|billion|thousand|pct|cents|day-old|point|points)$/.test(key)) return true
  const before = reading.keys[index - 1] ?? ''
  return (
    /^(?:in|since|last|by|during|late|early|of|this)$/.test(before) &&
    /^[a-z]+s$|^(?:people|men|women|children)$/.test(key) &&
    !isFunctionWord(key) &&
    !reading.capital(index + 2)
  )
}

const functionWords = new Set(
  'in at on and when to for after before that which who with was is as by of from the or but because while where until through has had would will during between against since a an were are near'.split(
    ' ',
  ),
)
const isFunctionWord = (key: string | undefined) => key === undefined || functionWords.has(key)

/** `March 28, a Thursday` and `March 28 (Thursday)`. */
function withWeekdayAfter(reading: Reading, date: Written): Written {
  const gap = reading.gap(date.last)
  const at = /^\s\($/.test(gap)
    ? date.last + 1
    : /^,\s$/.test(gap) && reading.keys[date.last + 1] === 'a'
      ? date.last + 2
      : -1
  const weekday = at > 0 && date.weekday === undefined ? weekdayAt(reading, at) : undefined
  return weekday ? { ...date, last: at, weekday } : date
}

function isBareMonth(reading: Reading, index: number, month: number): boolean {
  if (!months.has(reading.keys[index])) return false
  const before = index > 0 && /^\s$/.test(reading.gap(index - 1)) ? reading.keys[index - 1] : ''
  const capitalBeside =
    (before !== '' && reading.capital(index - 1) && !reading.opensSentence(index - 1)) ||
    (reading.beside(index) && reading.capital(index + 1))
  if (
    reading.words[index].lower !== reading.keys[index] &&
    !reading.words[index].lower.startsWith('mid-') &&
    ambiguousMonths.has(month) &&
    !beforeMonth.has(before)
  )
    return false
  if (beforeMonth.has(before))
    return !(
      ambiguousMonths.has(month) &&
      reading.beside(index) &&
      reading.capital(index + 1) &&
      !/^[A-Z]{2,}/.test(reading.words[index + 1].text)
    )
  if (reading.words[index].lower.startsWith('mid-')) return true
  return !ambiguousMonths.has(month) && !capitalBeside
}

function dayFound(reading: Reading, date: Written): Found {
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

const parts = ({ month, day, year, weekday }: Written) => ({
  month,
  ...(day ? { day } : {}),
  ...(year ? { year } : {}),
  ...(weekday ? { weekday } : {}),
})

/** So many days before or after publication a date without a year is of the year that brings it there. */
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
  if (/^(?:effective|until|due|payable|ending)$/.test(before)) return coming.year
  const [ahead, back] = [coming.day - published, published - past.day]
  if (ahead <= near || back <= near) return ahead < back ? coming.year : past.year
  const tense = tenseAt(reading.story, date.first, date.last)
  if (tense) return tense === 'future' ? coming.year : past.year
  return ahead < back ? coming.year : past.year
}

function monthFound(reading: Reading, date: Written & { year?: Part }): Found {
  const spoken =
    date.last > date.first && !date.year ? yearInWords(reading, date.first)?.number : date.year?.number
  const year = spoken ?? yearOfMonth(reading, date)
  const value = `${year ?? 'XXXX'}-${twoDigits(date.month.number)}`
  return reading.found(date.first, date.last, { kind: 'date', value, grain: 'month', ...parts(date) })
}

/** `in April`: the last one, or the next where the verb looks ahead. A month long gone would be `last April`. */
function yearOfMonth(reading: Reading, { first, last, month }: Written): number | undefined {
  const { today } = reading
  if (!today) return undefined
  const before = reading.keys[first - 1]
  const past = month.number <= today.month ? today.year : today.year - 1
  const coming = month.number >= today.month ? today.year : today.year + 1
  if (before === 'last' || before === 'since')
    return month.number === today.month && before === 'last' ? past - 1 : past
  if (before === 'next' || before === 'until' || before === 'by') return coming
  if (before === 'this') return today.year
  const [back, ahead] = [(today.month - month.number + 12) % 12, (month.number - today.month + 12) % 12]
  const tense = tenseAt(reading.story, first, last)
  if (tense === 'future') return coming
  return back <= (tense === 'past' ? 8 : 6) || back <= ahead ? past : coming
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

export const isOneSpace = (gap: string) => /^\s$/.test(gap) && gap !== '\n'
