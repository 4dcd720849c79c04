import { dayFound } from './days.ts'
import type { Found, Reading } from './reading.ts'
import type { Part } from './written.ts'

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

/** `9/11` is a day that has no other name. */
export function readNineEleven(reading: Reading, index: number): Found[] {
  if (reading.gap(index - 1) !== '/' || reading.keys[index - 1] !== '9' || reading.gap(index).startsWith('/'))
    return []
  return [reading.found(index - 1, index, { kind: 'date', value: '2001-09-11', grain: 'day' })]
}
