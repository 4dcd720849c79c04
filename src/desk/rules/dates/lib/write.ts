import { monthNames, monthsBeforeDay, weekdayNames } from '../../../english/lexicon/calendar.ts'

/** Sept. 16, September 16 or 16 September. */
export type DateStyle = 'ap' | 'full' | 'uk'

const stoppedWeekdays = ['', 'Mon.', 'Tues.', 'Wed.', 'Thurs.', 'Fri.', 'Sat.', 'Sun.']

/** A weekday written as another in the copy is: `Fri.` where it has `Thurs.`, `FRIDAY` where it has `THURSDAY`. */
export function weekdayAs(written: string, weekday: number): string {
  if (written.endsWith('.')) return stoppedWeekdays[weekday]
  if (written.length <= 5) return weekdayNames[weekday].slice(0, 3)
  return written === written.toUpperCase() ? weekdayNames[weekday].toUpperCase() : weekdayNames[weekday]
}

/** A month written as another in the copy is: short where that is shortened, else in full. */
export function monthAs(written: string, month: number): string {
  const isShort = written.endsWith('.') || (written.length <= 4 && !monthNames.includes(written))
  const name = isShort ? monthsBeforeDay[month] : monthNames[month]
  return written.length > 4 && written === written.toUpperCase() ? name.toUpperCase() : name
}

/** The number of a day written as another in the copy is: `27th` for `28th`. */
export function dayAs(written: string, day: number): string {
  if (!/[a-z]$/i.test(written)) return String(day)
  const ending = day >= 11 && day <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
  return day + ending
}

/** A month before or after a day, in the style of a house. */
export const monthWithDay = (month: number, style: DateStyle) =>
  style === 'ap' ? monthsBeforeDay[month] : monthNames[month]

/** A date in the style of a house: `Sept. 16`, `September 16, 2024`, `16 September 2024`. */
export function dated(
  { month, day, year }: { month: number; day: number; year?: number },
  style: DateStyle,
): string {
  const name = monthWithDay(month, style)
  if (style === 'uk') return `${day} ${name}${year ? ` ${year}` : ''}`
  return `${name} ${day}${year ? `, ${year}` : ''}`
}
