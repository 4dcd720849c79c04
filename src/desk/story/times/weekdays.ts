import {
  type Day,
  isoDay,
  parseDay,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../english/calendar.ts'
import { weekdayPapers } from '../../english/lexicon/names.ts'
import { comingEvents, daysWithNames } from '../../english/lexicon/times.ts'
import { numberOf } from '../../english/numerals.ts'
import { tenseAt } from '../tense.ts'
import type { Found, Reading } from './reading.ts'
import { weekdayAt } from './written.ts'

/**
 * Reads a weekday that has no date beside it: `Friday`, `last Friday`, `the previous Friday`.
 *
 * **The rule for a bare weekday**: the day of publication or the most recent past one, unless the nearest verb before it
 * in its sentence (the first after it, where it opens the sentence) or a cue looks ahead: a modal, `scheduled`,
 * `planned to`, `is to`, `as soon as`, a verb of the calendar in its present form (`begins Monday`). Then the day of
 * publication or the next one. `last` is never the day of publication, nor is `next`; `the previous` and
 * `the following` count from the day that the story spoke of last.
 *
 * Measured on 177 bare weekdays of TimeBank and AQUAINT (`npm run bench -- dates`): 93.8 % right, where looking back alone
 * has 89.8 %. Most of the rest are stories whose gold publication day is itself a week out.
 */
export function readWeekday(reading: Reading, index: number): Found[] {
  const weekday = weekdayAt(reading, index)
  if (!weekday) return []
  const key = reading.keys[index]
  const before = reading.beside(index - 1) ? reading.keys[index - 1] : ''
  if (key.endsWith('s') && key.endsWith('days') && weekday.end - weekday.start === key.length) {
    return [
      reading.found(index, index, { kind: 'set', value: `XXXX-WXX-${weekday.day}`, grain: 'day', weekday }),
    ]
  }
  if (before === 'every' || before === 'each')
    return [
      reading.found(index - 1, index, {
        kind: 'set',
        value: `XXXX-WXX-${weekday.day}`,
        grain: 'day',
        weekday,
      }),
    ]
  if (isName(reading, index) || (reading.beside(index) && weekdayPapers.has(reading.words[index + 1].text)))
    return []
  const ofWeek = readWeekdayOfWeek(reading, index, weekday)
  if (ofWeek) return [ofWeek]
  const shift = /^(?:last|next|this|previous|following|past|coming)$/.test(before) ? before : ''
  let first = shift ? index - 1 : index
  if (shift && /^(?:the|this)$/.test(reading.keys[first - 1] ?? '') && reading.beside(first - 1)) first--
  const day = dayOfWeekday(reading, first, index, weekday.day, shift)
  const value = day === undefined ? `XXXX-WXX-${weekday.day}` : isoDay(day)
  const found = reading.found(first, index, { kind: 'date', value, grain: 'day', weekday })
  return [{ ...found, end: Math.max(found.end, weekday.end) }]
}

/**
 * `Monday of next week`, `Tuesday next week`, `next week on Tuesday`, `a week from Monday`, `two weeks from Tuesday`,
 * `Monday week`: the weekday and its week are one day. Whether Sunday opens a week or closes it, copy does not say.
 */
function readWeekdayOfWeek(reading: Reading, index: number, weekday: Found['weekday']): Found | undefined {
  const { keys, published } = reading
  const run = (from: number, to: number) =>
    keys.slice(from, to + 1).every((_, step) => from + step === to || reading.beside(from + step))
      ? keys.slice(from, to + 1).join(' ')
      : ''
  const dayIn = (reckon: (today: Day, weekday: number) => Day) =>
    published === undefined || !weekday ? `XXXX-WXX-${weekday?.day}` : isoDay(reckon(published, weekday.day))
  // British: `Monday week` is the Monday after the next one, `Tuesday fortnight` the one after that.
  const later = { week: 7, fortnight: 14 }[reading.beside(index) ? keys[index + 1] : '']
  if (later)
    return reading.found(index, index + 1, {
      kind: 'date',
      value: dayIn((today, on) => weekdayOnOrAfter(today, on) + later),
      grain: 'day',
      weekday,
    })
  const weeksFrom = /^(\w+) weeks? from$/.exec(run(index - 3, index - 1))
  const many =
    weeksFrom && reading.beside(index - 1) ? numberOf(weeksFrom[1].replace(/^a$/, 'one')) : undefined
  if (many)
    return reading.found(index - 3, index, {
      kind: 'date',
      value: dayIn((today, on) => weekdayOnOrAfter(today, on) + 7 * many),
      grain: 'day',
      weekday,
    })
  if (weekday?.day === sunday) return undefined
  const last = [index + 2, index + 3].find(at => /^(?:of )?(?:last|next|this) week$/.test(run(index + 1, at)))
  const isBehind = last !== undefined && reading.beside(index)
  const isBefore = /^(?:last|next|this) week,? on $/.test(reading.lead(index, index - 3))
  if (!isBehind && !isBefore) return undefined
  const weeks = { last: -7, this: 0, next: 7 }[
    keys[isBehind ? last - 1 : index - 3] as 'last' | 'this' | 'next'
  ]
  const value = dayIn((today, on) => today - weekdayOf(today) + on + weeks)
  return reading.found(isBehind ? index : index - 3, isBehind ? last : index, {
    kind: 'date',
    value,
    grain: 'day',
    weekday,
  })
}

const sunday = 7

function dayOfWeekday(
  reading: Reading,
  first: number,
  last: number,
  weekday: number,
  shift: string,
): Day | undefined {
  const { published } = reading
  const spoken = parseDay(reading.spoken?.value)
  if (shift === 'previous' && spoken !== undefined) return weekdayOnOrBefore(spoken - 1, weekday)
  if (shift === 'following' && spoken !== undefined) return weekdayOnOrAfter(spoken + 1, weekday)
  if (published === undefined) return undefined
  if (shift === 'last' || shift === 'past' || shift === 'previous')
    return weekdayOnOrBefore(published - 1, weekday)
  if (shift === 'next' || shift === 'coming' || shift === 'following')
    return weekdayOnOrAfter(published + 1, weekday)
  return looksAhead(reading, first, last)
    ? weekdayOnOrAfter(published, weekday)
    : weekdayOnOrBefore(published, weekday)
}

function looksAhead(reading: Reading, first: number, last: number): boolean {
  // `after Tuesday’s ruling` looks back whatever the verb says; `before Saturday’s match` follows the verb.
  const isPossessive = /['’]s$/.test(reading.words[last].text)
  if (
    isPossessive &&
    !comingEvents.has(reading.keys[last + 1] ?? '') &&
    !comingEvents.has(reading.keys[last + 2] ?? '')
  )
    return false
  return tenseAt(reading.story, first, last) === 'future'
}

/** `Good Friday`, `Black Friday`, `Super Tuesday`, `Ruby Tuesday`: names; but `On Friday Putin` is a day. */
const isName = (reading: Reading, index: number) =>
  daysWithNames.has(reading.keys[index - 1] ?? '') && reading.beside(index - 1) && reading.capital(index - 1)
