import { isoDay } from '../../english/calendar.ts'
import { beforePointInTime } from '../../english/lexicon/times.ts'
import { cardinals } from '../../english/numerals.ts'
import { zones } from '../../english/zones.ts'
import type { Found, Reading } from './reading.ts'
import { partsOfDay } from './words.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** Reads a clock time at `a.m.`, `p.m.`, `o’clock`: `10 p.m.`, `7:15 p.m. EST`, `five o’clock`. */
export function readHalfDay(reading: Reading, index: number): Found[] {
  const before = reading.keys[index - 1]
  if (before === undefined || !/^\s?$/.test(reading.gap(index - 1))) return []
  const match = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(before)
  const hour = match ? Number(match[1]) : cardinals.get(before)
  if (hour === undefined || hour > 12) return []
  const key = reading.keys[index]
  const half = key.startsWith('p') ? 'p' : key.startsWith('a') ? 'a' : undefined
  return [clock(reading, index - 1, index, hour, match?.[2] ? Number(match[2]) : undefined, half)]
}

/** Reads a clock time of one word: `7pm`, `10.30am`, `14:30`, `0735 GMT`. */
export function readClockWord(reading: Reading, index: number): Found[] {
  const key = reading.keys[index]
  const short = /^(\d{1,2})(?:[:.](\d\d))?([ap])m$/.exec(key)
  if (short && Number(short[1]) <= 12)
    return [clock(reading, index, index, Number(short[1]), short[2] ? Number(short[2]) : undefined, short[3])]
  const zone = /^(?:gmt|utc|hours)$/.test(reading.keys[index + 1] ?? '') && reading.beside(index)
  const long = zone ? /^([01]\d|2[0-3]):?([0-5]\d)$/.exec(key) : /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(key)
  // `2:1 odds` and `a time of 3:42` are no clocks; `at 14:30` is, and what a zone follows.
  if (!long || !(zone || beforePointInTime.has(reading.keys[index - 1] ?? ''))) return []
  if (/^[ap]\.?m/.test(reading.keys[index + 1] ?? '')) return []
  return [clock(reading, index, index, Number(long[1]), Number(long[2]))]
}

/** Reads `noon`, `midday` and `midnight`, and `one minute past midnight`. */
export function readNoon(reading: Reading, index: number): Found[] {
  if (reading.capital(index) && !reading.opensSentence(index)) return []
  const isMidnight = reading.keys[index] === 'midnight'
  const beside = minutesBeside(reading, index)
  if (!beside) return [undated(reading, index, index, isMidnight ? 'T24:00' : 'T12:00', 'hour')]
  const { minutes, first } = beside
  const hour = minutes < 0 ? (isMidnight ? 23 : 11) : isMidnight ? 0 : 12
  return [undated(reading, first, index, `T${two(hour)}:${two((minutes + 60) % 60)}`, 'minute')]
}

/** How many minutes past an hour it is, or to it: `12 minutes to` is -12. */
function minutesBeside(reading: Reading, index: number): { minutes: number; first: number } | undefined {
  const { keys } = reading
  const way = /^(?:past|after)$/.test(keys[index - 1] ?? '')
    ? 1
    : /^(?:to|before)$/.test(keys[index - 1] ?? '')
      ? -1
      : 0
  if (way === 0 || !/^minutes?$/.test(keys[index - 2] ?? '')) return undefined
  const { value, first } = reading.countEndingAt(index - 3) ?? {}
  if (first === undefined || !value || value >= 60 || value % 1 !== 0) return undefined
  return { minutes: way * value, first }
}

function clock(
  reading: Reading,
  first: number,
  last: number,
  hour: number,
  minute?: number,
  half?: string,
): Found {
  const hours = half === 'p' ? (hour % 12) + 12 : half === 'a' ? hour % 12 : hour
  const zone = zoneBehind(reading, last)
  const time = undated(
    reading,
    first,
    zone?.last ?? last,
    `T${two(hours)}:${two(minute ?? 0)}`,
    minute ? 'minute' : 'hour',
  )
  return zone ? { ...time, zone: zone.name } : time
}

/** The zone behind an hour: `EST`, `GMT`, `Eastern`, `Eastern time`, `Pacific Daylight Time`; and `local time`, which is none. */
function zoneBehind(reading: Reading, last: number): { name?: string; last: number } | undefined {
  const { keys } = reading
  if (reading.gap(last).trim() !== '') return undefined
  const name = keys[last + 1]
  const isLocal = name === 'local'
  if (!isLocal && zones[name] === undefined) return undefined
  const kind = /^(?:standard|daylight|summer)$/.test(keys[last + 2] ?? '') ? last + 2 : last + 1
  const isTime = keys[kind + 1] === 'time' && reading.beside(last + 1) && reading.beside(kind)
  if (isLocal) return isTime ? { last: kind + 1 } : undefined
  return { name, last: isTime ? kind + 1 : last + 1 }
}

/** A time of day that waits for its day: of the date before it, in `Friday at 10 p.m.`, or of publication. */
function undated(reading: Reading, first: number, last: number, time: string, grain: Found['grain']): Found {
  const before = reading.times[reading.times.length - 1]
  const day =
    before?.grain === 'day' &&
    before.kind === 'date' &&
    reading.words[first].start - before.end < 12 &&
    !reading.text.slice(before.end, reading.words[first].start).includes('.')
      ? before.value
      : reading.published === undefined
        ? 'XXXX-XX-XX'
        : isoDay(reading.published)
  return reading.found(first, last, { kind: 'time', value: day + time, grain })
}

/** A clock time and the day after it are one time: `10 p.m. Wednesday`, `5 p.m. EST, Nov. 6`, `noon on Saturday`. */
export function joinClock(reading: Reading, clockTime: Found, date: Found): Found | undefined {
  if (clockTime.kind !== 'time' || date.grain !== 'day' || date.kind !== 'date') return undefined
  if (!/^,? (?:on )?(?:the )?$/.test(reading.text.slice(clockTime.end, date.start).replace(/\s/g, ' ')))
    return undefined
  const at = clockTime.value.indexOf('T')
  return {
    ...date,
    kind: 'time',
    grain: clockTime.grain,
    value: date.value + clockTime.value.slice(at),
    start: clockTime.start,
    first: clockTime.first,
    ...(clockTime.zone ? { zone: clockTime.zone } : {}),
  }
}

/** A weekday with its part of the day and the date behind it are one time: `Friday evening, April 9, 2022`. */
export function joinPart(reading: Reading, part: Found, [date, ...more]: Found[]): Found | undefined {
  if (part.grain !== 'part' || !part.weekday || part.day || !date.day || date.weekday || more.length > 0)
    return undefined
  if (!/^(?:,? |,? \()$/.test(reading.text.slice(part.end, date.start))) return undefined
  const { start, first, weekday, kind, grain, value } = part
  return { ...date, start, first, weekday, kind, grain, value: date.value + value.slice(value.indexOf('T')) }
}

/** Gives clock times the day that follows them at some distance: `at 10:35 a.m. (0735 GMT) Friday`. */
export function dateClocks(reading: Reading, date: Found) {
  const { times, text } = reading
  for (let index = times.length - 1; index >= 0 && index >= times.length - 2; index--) {
    const time = times[index]
    if (
      time.kind !== 'time' ||
      time.weekday ||
      time.day ||
      time.grain === 'part' ||
      date.start - time.end > 24
    )
      return
    if (/[.;\n]\s/.test(text.slice(time.end + 1, date.start))) return
    time.value = date.value.slice(0, 10) + time.value.slice(time.value.indexOf('T'))
  }
}

/** Reads a part of a day: `Friday night`, `last night`, `this morning`, `that evening`, `yesterday afternoon`, `the morning`. */
export function readPartOfDay(reading: Reading, index: number): Found[] {
  const part = `T${partsOfDay.get(reading.keys[index])}`
  if (!reading.beside(index - 1)) return []
  const { keys } = reading
  const before = reading.times[reading.times.length - 1]
  if (before && before.last === index - 1 && before.kind === 'date' && before.grain === 'day')
    return [
      {
        ...before,
        kind: 'time',
        grain: 'part',
        value: before.value + part,
        end: reading.endOf(index),
        last: index,
      },
    ]
  const hour = hourInThe(reading, index)
  if (hour !== undefined)
    return [clock(reading, index - 3, index, hour, undefined, part === 'TMO' ? 'a' : 'p')]
  if (keys[index - 1] === 'every' || keys[index - 1] === 'each')
    return [reading.found(index - 1, index, { kind: 'set', value: `XXXX-XX-XX${part}`, grain: 'part' })]
  const day = dayOfPart(reading, index, part)
  return day
    ? [
        reading.found(day.first, index, {
          kind: 'time',
          value: (day.value ?? 'XXXX-XX-XX') + part,
          grain: 'part',
        }),
      ]
    : []
}

/** `at 8 in the morning` */
function hourInThe(reading: Reading, index: number): number | undefined {
  if (reading.keys[index - 1] !== 'the' || reading.keys[index - 2] !== 'in') return undefined
  const hour = reading.countEndingAt(index - 3)?.value
  const isHour = hour !== undefined && hour >= 1 && hour <= 12 && hour % 1 === 0
  return isHour && reading.beside(index - 3) ? hour : undefined
}

/** The day of `last night`, `that evening`, and the word at which it begins; the day is missing where nobody knows it. */
function dayOfPart(
  reading: Reading,
  index: number,
  part: string,
): { first: number; value?: string } | undefined {
  const [earlier, key] = [reading.keys[index - 2], reading.keys[index - 1]]
  const today = reading.published
  const published = today === undefined ? undefined : isoDay(today)
  const spoken = reading.spoken?.grain === 'day' ? reading.spoken.value.slice(0, 10) : published
  if (key === 'last' && part === 'TNI')
    return { first: index - 1, value: today === undefined ? undefined : isoDay(today - 1) }
  if (key === 'this' || key === 'mid') return { first: index - 1, value: published }
  if (key === 'that') return { first: index - 1, value: spoken }
  if (key === 'same' && earlier === 'the') return { first: index - 2, value: spoken }
  if (key === 'the' && earlier === 'in' && part !== 'TNI') return { first: index - 1, value: spoken }
  return undefined
}
