import { parseDay } from './calendar.ts'
import type { Story, Time } from './story.ts'
import { readIsoDate, readMonth, readSlashDate, readWeekdayDate, weekdayAt } from './times/days.ts'
import { type Found, Reading } from './times/reading.ts'
import { readRelativeDay } from './times/relative.ts'
import { readWeekday } from './times/weekdays.ts'
import { months, shortMonths, shortWeekdays, weekdays } from './times/words.ts'

type Reader = (reading: Reading, index: number) => Found[]

/** Which reader a word calls; most words call none, which is what makes one pass over a story quick. */
const readers = new Map<string, Reader>()
const call = (words: Iterable<string>, reader: Reader) => {
  for (const word of words) readers.set(word, reader)
}

const readWeekdayOrDate: Reader = (reading, index) =>
  weekdayAt(reading, index) ? (readWeekdayDate(reading, index) ?? readWeekday(reading, index)) : []

call([...months.keys(), ...shortMonths.keys()], readMonth)
call([...weekdays.keys(), ...shortWeekdays.keys()], readWeekdayOrDate)
call(['yesterday', 'today', 'tomorrow', 'tonight', 'overnight'], readRelativeDay)

/**
 * Every time in the prose, in its order, each with its value as TIMEX3 writes it, held against the day of publication.
 * Without one, what depends on it is left open: `XXXX-WXX-5` for a Friday. A day that no calendar has (Sept. 31) is
 * given as written, for the rule that says so. Years outside 1000 to 2999 are no years.
 */
export function readTimes(story: Story): Time[] {
  const reading = new Reading(story, parseDay(story.published))
  const times: Found[] = []
  for (let index = 0; index < reading.words.length; index++) {
    const found = readerAt(reading, index)?.(reading, index)
    if (!found?.length) continue
    while (times.length > 0 && times[times.length - 1].end > found[0].start) times.pop()
    for (const time of found) {
      times.push(time)
      if (time.kind === 'date' && time.grain !== 'reference') reading.spoken = time
    }
    index = Math.max(index, found[found.length - 1].last)
  }
  return times.map(({ first: _first, last: _last, ...time }) => time)
}

function readerAt(reading: Reading, index: number): Reader | undefined {
  const key = reading.keys[index]
  const code = key.charCodeAt(0)
  if (code < 48 || code > 57) return readers.get(key)
  if (/^\d{4}-\d\d-\d\d/.test(key)) return readIsoDate
  return key.length === 4 && /^[12]\d{3}$/.test(key) ? readSlashDate : undefined
}
