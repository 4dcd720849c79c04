/** The names of the calendar. Months and weekdays count from 1 (Monday), as ISO 8601 does; index 0 is empty. */

export const monthNames = [
  '',
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const weekdayNames = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Abbreviations in small letters, without the stop. The first of each is the one that newsrooms write. */
const monthAbbreviations = [
  '',
  'jan',
  'feb',
  'mar',
  'apr',
  '',
  'jun',
  'jul',
  'aug',
  'sept sep',
  'oct',
  'nov',
  'dec',
]
const weekdayAbbreviations = ['', 'mon', 'tues tue', 'wed', 'thurs thur thu', 'fri', 'sat', 'sun']

const numbered = (names: string[]): Map<string, number> =>
  new Map(
    names.flatMap((name, number) =>
      name
        .toLowerCase()
        .split(' ')
        .filter(Boolean)
        .map(word => [word, number] as const),
    ),
  )

/** `march` is 3. Words in small letters, and so are those below. */
export const months: ReadonlyMap<string, number> = numbered(monthNames)

/** `sept` is 9. */
export const shortMonths: ReadonlyMap<string, number> = numbered(monthAbbreviations)

/** `tuesday` is 2. */
export const weekdays: ReadonlyMap<string, number> = numbered(weekdayNames)

/** `tues` is 2. `sat` and `sun` are words as well: a short weekday needs a capital, and a stop or a date beside it. */
export const shortWeekdays: ReadonlyMap<string, number> = numbered(weekdayAbbreviations)

/** `september` and `sept`. */
export const isMonth = (lower: string): boolean => months.has(lower) || shortMonths.has(lower)

/** `monday`, `september` and `sept`; not `mon`, which needs more than the word. */
export const isDayOrMonth = (lower: string): boolean => weekdays.has(lower) || isMonth(lower)

const oneOf = (words: Iterable<string>) =>
  [...words].sort((one, other) => other.length - one.length).join('|')
const capitalized = (word: string) => word[0].toUpperCase() + word.slice(1)

/** As parts of regular expressions, with capitals: `September|February|…`. */
export const monthPattern = oneOf(monthNames.slice(1))
/** `Sept|Jan|…`, without the stop. */
export const shortMonthPattern = oneOf([...shortMonths.keys()].map(capitalized))
/** `Wednesday|Thursday|…`. */
export const weekdayPattern = oneOf(weekdayNames.slice(1))

/** `Jan`, `May`, `Sep`, from January on: the first three letters, as machines write dates. */
export const monthStems = monthNames.slice(1).map(name => name.slice(0, 3))

/** As AP writes them before a day, and from 1 for January: `Sept. 12`, but `March 7` and `September 2019`. */
export const monthsBeforeDay = monthNames.map(name =>
  name.length > 5 ? `${name === 'September' ? 'Sept' : name.slice(0, 3)}.` : name,
)
