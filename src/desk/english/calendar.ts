/**
 * The Gregorian calendar in whole days, counted from 1 January 1970. A day is a number, so that days can be compared
 * and added; `isoDay` writes it as readers of data do. No clock, no time zone.
 */
export type Day = number

const millisecondsADay = 86_400_000

/** The day, or nothing where the calendar has no such day (31 September) or the year is outside 1000 to 2999. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!(year >= 1000 && year <= 2999) || !(day >= 1 && day <= daysInMonth(year, month))) return undefined
  return Date.UTC(year, month - 1, day) / millisecondsADay
}

/** The day that `2025-03-28` writes, with whatever follows it left aside (`2025-03-28T14:30`, `2025-03-28TNI`). */
export function parseDay(iso: string | undefined): Day | undefined {
  const match = iso && /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(iso)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

export const isoDay = (day: Day) => new Date(day * millisecondsADay).toISOString().slice(0, 10)

export function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * millisecondsADay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export const weekdayOf = (day: Day) => ((((day + 3) % 7) + 7) % 7) + 1

export const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Nought for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [0, 31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0
}

/** The ISO week: the year it belongs to, which near New Year is not always the day's own, and its number. */
export function weekOf(day: Day): { year: number; week: number } {
  const thursday = day + 4 - weekdayOf(day)
  const { year } = partsOf(thursday)
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)!) / 7) + 1 }
}

/** The month that lies `by` months on, or back when negative. */
export function monthsOn(year: number, month: number, by: number): { year: number; month: number } {
  const months = year * 12 + month - 1 + by
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
}

/** The first day on or after `day` that falls on the weekday. */
export const weekdayOnOrAfter = (day: Day, weekday: number): Day => day + ((weekday - weekdayOf(day) + 7) % 7)

/** The last day on or before `day` that falls on the weekday. */
export const weekdayOnOrBefore = (day: Day, weekday: number): Day =>
  day - ((weekdayOf(day) - weekday + 7) % 7)
