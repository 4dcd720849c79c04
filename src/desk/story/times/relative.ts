import { isoDay } from '../../english/calendar.ts'
import { behindReference } from '../../english/lexicon/times.ts'
import { table } from '../../table.ts'
import type { Found, Reading } from './reading.ts'

const offsets = table<number>({ yesterday: -1, today: 0, tonight: 0, tomorrow: 1, overnight: 0 })

/** Reads a day that is told from the day of publication: `yesterday`, `today`, `tonight`, `tomorrow`. */
export function readRelativeDay(reading: Reading, index: number): Found[] {
  const key = reading.keys[index]
  if (isName(reading, index)) return []
  const { published, keys } = reading
  // `the day after tomorrow`, `the day before yesterday`.
  const beyond =
    keys[index - 2] === 'day' && keys[index - 1] === (key === 'tomorrow' ? 'after' : 'before') ? 1 : 0
  if (beyond && (key === 'tomorrow' || key === 'yesterday')) {
    const value = published === undefined ? 'XXXX-XX-XX' : isoDay(published + 2 * offsets[key])
    return [
      reading.found(keys[index - 3] === 'the' ? index - 3 : index - 2, index, {
        kind: 'date',
        value,
        grain: 'day',
      }),
    ]
  }
  const day = published === undefined ? 'XXXX-XX-XX' : isoDay(published + offsets[key])
  const night = key === 'tonight' || key === 'overnight'
  return [
    reading.found(index, index, {
      kind: night ? 'time' : 'date',
      value: night ? `${day}TNI` : day,
      grain: night ? 'part' : 'day',
    }),
  ]
}

/** `USA Today`, `the Today show`, `Tonight Show`: names. */
const isName = (reading: Reading, index: number) =>
  reading.keys[index] !== 'yesterday' &&
  ((reading.capital(index) && !reading.opensSentence(index)) || reading.keys[index + 1] === 'show')

/** Reads words for now, the past and the future at large: `now`, `currently`, `recent`, `the future`. */
export function readReference(reading: Reading, index: number): Found[] {
  const key = reading.keys[index]
  const reference = (value: string, first = index) => [
    reading.found(first, index, { kind: 'date', value, grain: 'reference' }),
  ]
  const before = reading.beside(index - 1) ? reading.keys[index - 1] : ''
  switch (key) {
    case 'now':
      return before === 'from' || (before === 'until' && !reading.beside(index))
        ? []
        : reference('PRESENT_REF', before === 'right' ? index - 1 : index)
    case 'currently':
    case 'nowadays':
      return reference('PRESENT_REF')
    case 'current':
      // A noun after it, in the same breath: not `the current` of a river.
      return reading.beside(index) && !behindReference.has(reading.keys[index + 1])
        ? reference('PRESENT_REF')
        : []
    case 'recently':
      return reference('PAST_REF')
    case 'recent':
      return reading.beside(index) && before !== 'most' ? reference('PAST_REF') : []
    case 'past':
      return before === 'the' && !reading.beside(index) ? reference('PAST_REF', index - 1) : []
    default:
      return before === 'the' || before === 'near' || before === 'foreseeable'
        ? reference('FUTURE_REF', before === 'the' ? index - 1 : index - 2)
        : []
  }
}
