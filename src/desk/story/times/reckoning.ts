import { type Day, dayOf, isoDay, monthsOn, parseDay, partsOf, weekOf } from '../../english/calendar.ts'
import type { Time } from '../story.ts'
import type { Found, Reading } from './reading.ts'
import type { Unit } from './words.ts'

/** A unit counted on or back from a day, at its own grain: three weeks from a day is a week, not a day. */
export function dated(
  reading: Reading,
  first: number,
  last: number,
  from: Day | undefined,
  unit: Unit,
  by: number | undefined,
): Found {
  if (by === undefined)
    return reading.found(first, last, { kind: 'date', value: 'PAST_REF', grain: 'reference' })
  if (unit === 'hour' || unit === 'minute' || unit === 'second')
    return reading.found(first, last, {
      kind: 'time',
      value: by < 0 ? 'PAST_REF' : 'FUTURE_REF',
      grain: 'reference',
    })
  return reading.found(first, last, { kind: 'date', grain: grainOf(unit), value: valueAt(from, unit, by) })
}

function valueAt(from: Day | undefined, unit: Unit, by: number): string {
  if (from === undefined)
    return (
      { day: 'XXXX-XX-XX', week: 'XXXX-WXX', weekend: 'XXXX-WXX-WE', month: 'XXXX-XX', quarter: 'XXXX-QX' }[
        unit as string
      ] ?? 'XXXX'
    )
  const { year, month } = partsOf(from)
  switch (unit) {
    case 'day':
      return isoDay(from + Math.round(by))
    case 'week':
    case 'weekend': {
      const week = weekOf(from + 7 * Math.round(by))
      return `${week.year}-W${String(week.week).padStart(2, '0')}${unit === 'weekend' ? '-WE' : ''}`
    }
    case 'month':
      return monthValue(monthsOn(year, month, Math.round(by)))
    case 'quarter': {
      const at = monthsOn(year, month, by * 3)
      return `${at.year}-Q${Math.ceil(at.month / 3)}`
    }
    case 'decade':
      return Math.abs(by) === 1 || by === 0
        ? by === 0
          ? String(year).slice(0, 3)
          : String(year + by * 10)
        : String(year + Math.round(by * 10))
    case 'century':
      return by === 0 ? String(year).slice(0, 2) : String(Math.floor(year / 100) + Math.round(by))
    default:
      return String(year + Math.round(by))
  }
}

const monthValue = ({ year, month }: { year: number; month: number }) =>
  `${year}-${String(month).padStart(2, '0')}`

/** The day that the story spoke of last, or the first of the month or year. */
export function spokenDay(reading: Reading): Day | undefined {
  const value = reading.spoken?.value
  if (!value) return undefined
  const month = /^(\d{4})-(\d\d)$/.exec(value)
  if (month) return dayOf(Number(month[1]), Number(month[2]), 1)
  return /^\d{4}$/.test(value) ? dayOf(Number(value), 1, 1) : parseDay(value)
}

/** The grain of a unit: a weekend is counted as a week is. */
export const grainOf = (unit: Unit): Time['grain'] => (unit === 'weekend' ? 'week' : unit)
