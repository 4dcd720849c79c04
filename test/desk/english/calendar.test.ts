import { describe, expect, it } from 'vitest'
import {
  dayOf,
  daysInMonth,
  isoDay,
  monthsOn,
  parseDay,
  partsOf,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
  weekOf,
} from '../../../src/desk/english/calendar.ts'

describe('the calendar', () => {
  it('reads and writes ISO days', () => {
    expect(isoDay(parseDay('2025-03-28')!)).toBe('2025-03-28')
    expect(parseDay('2025-03-28T14:30')).toBe(parseDay('2025-03-28'))
    expect(partsOf(parseDay('2024-02-29')!)).toEqual({ year: 2024, month: 2, day: 29 })
  })

  it('has no day that is not there, and no year outside 1000 to 2999', () => {
    for (const iso of [
      '2025-02-29',
      '2025-09-31',
      '2025-13-01',
      '2025-00-10',
      '0987-01-01',
      '3000-01-01',
      'XXXX-03-27',
      '2025-03',
    ])
      expect(parseDay(iso), iso).toBeUndefined()
    expect(dayOf(1900, 2, 29)).toBeUndefined()
    expect(dayOf(2000, 2, 29)).toBeDefined()
    expect(daysInMonth(2025, 13)).toBe(0)
  })

  it('knows the weekday, before 1970 too', () => {
    expect(weekdayOf(parseDay('2025-03-28')!)).toBe(5)
    expect(weekdayOf(parseDay('1945-05-08')!)).toBe(2)
    expect(isoDay(weekdayOnOrBefore(parseDay('2025-03-28')!, 5))).toBe('2025-03-28')
    expect(isoDay(weekdayOnOrBefore(parseDay('2025-03-28')!, 6))).toBe('2025-03-22')
    expect(isoDay(weekdayOnOrAfter(parseDay('2025-03-28')!, 4))).toBe('2025-04-03')
  })

  it('gives the days around New Year to the ISO week that they belong to', () => {
    expect(weekOf(parseDay('2024-12-30')!)).toEqual({ year: 2025, week: 1 })
    expect(weekOf(parseDay('2027-01-01')!)).toEqual({ year: 2026, week: 53 })
  })

  it('counts months over the turn of the year', () => {
    expect(monthsOn(2025, 1, -1)).toEqual({ year: 2024, month: 12 })
    expect(monthsOn(2025, 11, 14)).toEqual({ year: 2027, month: 1 })
  })
})
