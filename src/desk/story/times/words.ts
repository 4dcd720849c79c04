/** The words that speak of time, as facts. Keys are lower case. */

export const weekdays = new Map<string, number>([
  ['monday', 1],
  ['tuesday', 2],
  ['wednesday', 3],
  ['thursday', 4],
  ['friday', 5],
  ['saturday', 6],
  ['sunday', 7],
  ['mondays', 1],
  ['tuesdays', 2],
  ['wednesdays', 3],
  ['thursdays', 4],
  ['fridays', 5],
  ['saturdays', 6],
  ['sundays', 7],
])

/** Short forms stand for a day only with a stop or before a date: `Sat., March 29`, not `sat down`. */
export const shortWeekdays = new Map<string, number>([
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
  ['sat', 6],
  ['sun', 7],
])

export const months = new Map<string, number>([
  ['january', 1],
  ['february', 2],
  ['march', 3],
  ['april', 4],
  ['may', 5],
  ['june', 6],
  ['july', 7],
  ['august', 8],
  ['september', 9],
  ['october', 10],
  ['november', 11],
  ['december', 12],
])

export const shortMonths = new Map<string, number>([
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
])

/** Months that are also names or verbs, and so need more than a capital: `April said`, `the March on Washington`. */
export const ambiguousMonths = new Set([3, 4, 5, 6, 8])

export const seasons = new Map<string, string>([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
])

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

export const units = new Map<string, Unit>([
  ['second', 'second'],
  ['seconds', 'second'],
  ['minute', 'minute'],
  ['minutes', 'minute'],
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['day', 'day'],
  ['days', 'day'],
  ['weekend', 'weekend'],
  ['weekends', 'weekend'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['quarter', 'quarter'],
  ['quarters', 'quarter'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
  ['century', 'century'],
  ['centuries', 'century'],
])

/** How TIMEX3 writes a count of the unit: `P2D`, `PT3H`, `P1DE` for decades, `P1CE` for centuries. */
export const unitLetters: Record<Unit, string> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
}

export const partsOfDay = new Map<string, string>([
  ['morning', 'MO'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
  ['nights', 'NI'],
  ['mornings', 'MO'],
  ['evenings', 'EV'],
  ['afternoons', 'AF'],
])

export const ordinals = new Map<string, number>(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
    'seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
)

/** Where a year is meant when a bare number of four digits follows. */
export const beforeYear = new Set(
  'in since by of from to until till through during before after for between and early late mid fiscal circa around about summer spring fall autumn winter the'.split(
    ' ',
  ),
)

/** Words before a bare month that is also a name: `in May`, `last April`. */
export const beforeMonth = new Set(
  'in since by of from to until till through during before after last next this each every early late mid between around previous following past coming and or that for'.split(
    ' ',
  ),
)
