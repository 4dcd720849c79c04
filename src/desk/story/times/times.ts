import { parseDay } from '../../english/calendar.ts'
import { months, shortMonths, shortWeekdays } from '../../english/lexicon/calendar.ts'
import { halvesOfDay, references } from '../../english/lexicon/times.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import type { Story, Time } from '../story.ts'
import {
  dateClocks,
  joinClock,
  joinPart,
  readClockWord,
  readHalfDay,
  readNoon,
  readPartOfDay,
} from './clock.ts'
import { readMonth, readWeekdayDate } from './days.ts'
import { readIsoDate, readNineEleven, readSlashDate } from './numeric.ts'
import { readEvery, readHyphened, readUnit, readYearEnd } from './periods.ts'
import { readHalf, readPeriod, readQuarterWord, readShortQuarter, readYearAgo } from './quarters.ts'
import { type Found, Reading } from './reading.ts'
import { readReference, readRelativeDay } from './relative.ts'
import { holidayWords, readHoliday, readSeason } from './seasons.ts'
import { readWeekday } from './weekdays.ts'
import { fiscalYears, partsOfDay, seasons, shortQuarters, units, weekdays } from './words.ts'
import { weekdayAt } from './written.ts'
import { readDecade, readFiscalYear, readSpelledYear, readYear } from './years.ts'

type Reader = (reading: Reading, index: number) => Found[]

/** Which reader a word calls; most words call none, which is what makes one pass over a story quick. */
const readers = new Map<string, Reader>()
const call = (reader: Reader, words: Iterable<string>) => {
  for (const word of words) readers.set(word, reader)
}

const or = (found: Found[], other: () => Found[]) => (found.length > 0 ? found : other())

const readWeekdayOrDate: Reader = (reading, index) =>
  weekdayAt(reading, index) ? (readWeekdayDate(reading, index) ?? readWeekday(reading, index)) : []

call(readHoliday, holidayWords)
call(readMonth, [...months.keys(), ...shortMonths.keys()])
call((reading, index) => or(readHoliday(reading, index), () => readMonth(reading, index)), ['july'])
call(readWeekdayOrDate, [...weekdays.keys(), ...shortWeekdays.keys()])
call(readRelativeDay, ['yesterday', 'today', 'tomorrow', 'tonight', 'overnight'])
call(readUnit, units.keys())
call(readSeason, seasons.keys())
call(readPartOfDay, partsOfDay.keys())
call(readHalfDay, halvesOfDay)
call(readNoon, ['noon', 'midday', 'midnight'])
call(readQuarterWord, ['first-quarter', 'second-quarter', 'third-quarter', 'fourth-quarter'])
call(readShortQuarter, shortQuarters)
call(readFiscalYear, fiscalYears)
call(readYearAgo, ['year-ago', 'year-earlier'])
call(readPeriod, ['period'])
call(readHalf, ['half'])
call(readSpelledYear, ['nineteen'])
call(readEvery, ['daily', 'weekly', 'nightly'])
call(readYearEnd, ['year-end'])
call(readReference, references)

const candidates = listOf(readers.keys(), { numerals: true, hyphens: true })

/**
 * Every time in the prose, in its order, each with its value as TIMEX3 writes it, held against the day of publication.
 * Without one, what depends on it is left open: `XXXX-WXX-5` for a Friday. A day that no calendar has (Sept. 31) is
 * given as written, for the rule that says so. Years outside 1000 to 2999 are no years.
 */
export function readTimes(story: Story): Time[] {
  const reading = new Reading(story, parseDay(story.published))
  const { times } = reading
  let next = 0
  for (const { index } of wordsOn(story, candidates)) {
    if (index < next) continue
    const found = readerAt(reading, index)?.(reading, index)
    if (!found?.length) continue
    const last = found[found.length - 1]
    if (isOfAnotherEra(reading.text, last)) {
      next = last.last + 1
      continue
    }
    while (times.length > 0 && times[times.length - 1].end > found[0].start) times.pop()
    const before = times[times.length - 1]
    const joined = before && (joinPart(reading, before, found) ?? joinClock(reading, before, found[0]))
    if (joined) {
      times.pop()
      found[0] = joined
    }
    if (found[0].weekday || found[0].grain === 'day') dateClocks(reading, found[0])
    for (const time of found) {
      times.push(withModifier(reading, time))
      if (time.kind === 'date' && time.grain !== 'reference') reading.spoken = time
    }
    next = Math.max(index, found[found.length - 1].last) + 1
  }
  return times.map(({ first: _first, last: _last, ...time }) => time)
}

/** `15 March 44 BC`, `March 15, 44 B.C.`, `24 August AD 79`: not a day of the calendar that Standards Desk uses. */
const isOfAnotherEra = (text: string, { end }: Found): boolean =>
  /^,?\s?(?:in\s)?(?:A\.?D\.?\s\d{1,4}\b|\d{1,4}\s?(?:B\.?C|A\.?D|C\.?E)\b)/.test(text.slice(end, end + 16))

function readerAt(reading: Reading, index: number): Reader | undefined {
  const key = reading.keys[index]
  const code = key.charCodeAt(0)
  if (code >= 48 && code <= 57) return numberReader(key)
  return readers.get(key) ?? (key.includes('-') ? readHyphened : undefined)
}

function numberReader(key: string): Reader | undefined {
  if (/^[12]\d{3}$/.test(key)) return readYearOrDate
  if (key === '11') return readNineEleven
  if (/^[1-4]q/.test(key)) return readShortQuarter
  if (key.length < 3) return undefined
  if (key.endsWith('s')) return readDecade
  if (/^\d{4}-\d\d-\d\d/.test(key)) return readIsoDate
  if (/^[12]\d{3}-(?:\d\d|[12]\d{3})$/.test(key)) return readYear
  return key.includes('-') ? readHyphened : readClockWord
}

const readYearOrDate: Reader = (reading, index) => {
  if (/0['’]s$/.test(reading.words[index].text) && /^(?:the|early|late)$/.test(reading.keys[index - 1] ?? ''))
    return readDecade(reading, index)
  const date = readSlashDate(reading, index)
  if (date.length > 0) return date
  const clock = readClockWord(reading, index)
  return clock.length > 0 ? clock : readYear(reading, index)
}

/** `early Tuesday`, `late last week`, `the end of November`: the word before belongs to it. */
function withModifier(reading: Reading, time: Found): Found {
  const { keys, words } = reading
  if (time.kind !== 'date' || time.grain === 'reference' || !reading.beside(time.first - 1)) return time
  const before = keys[time.first - 1]
  if (/^(?:early|late|earlier|later)$/.test(before))
    return { ...time, first: time.first - 1, start: words[time.first - 1].start }
  if (before !== 'of' || !/^(?:end|beginning|start|middle)$/.test(keys[time.first - 2] ?? '')) return time
  const first = keys[time.first - 3] === 'the' ? time.first - 3 : time.first - 2
  return { ...time, first, start: words[first].start }
}
