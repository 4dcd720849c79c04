import { monthNames, weekdayNames } from '../../story/calendar.ts'

const shortWeekdays: Record<string, string[]> = {
  stopped: ['', 'Mon.', 'Tues.', 'Wed.', 'Thurs.', 'Fri.', 'Sat.', 'Sun.'],
  plain: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

/** A weekday written as another in the copy is: `Fri.` where it has `Thurs.`, `FRIDAY` where it has `THURSDAY`. */
export function inCalendarOf(written: string, weekday: number): string {
  if (written.endsWith('.')) return shortWeekdays.stopped[weekday]
  if (written.length <= 5) return shortWeekdays.plain[weekday]
  return written === written.toUpperCase() ? weekdayNames[weekday].toUpperCase() : weekdayNames[weekday]
}

/** AP abbreviates these months before a day: `Sept. 12`, but `March 7` and `September 2019`. */
const apMonths = [
  '',
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
]

export const apMonth = (month: number) => apMonths[month]

export const fullMonth = (month: number) => monthNames[month]
