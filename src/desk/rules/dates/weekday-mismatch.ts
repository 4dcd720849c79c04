import { dayOf, parseDay, partsOf, weekdayOf } from '../../english/calendar.ts'
import { monthNames, weekdayNames } from '../../english/lexicon/calendar.ts'
import type { Edit } from '../../finding.ts'
import type { Span } from '../../span.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story, Time } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { timesIn } from './lib/near.ts'
import { dayAs, monthAs, weekdayAs } from './lib/write.ts'

export default rule({
  id: 'dates/weekday-mismatch',
  summary: 'A weekday that doesn’t match its date',
  why: 'One of the two is wrong, and readers plan around both.',
  basis: 'AP Stylebook, “dates”',
  severity: 'error',
  where: 'both',
  examples: [
    {
      published: '2025-03-29',
      bad: 'He arrives on Thursday, March 28, 2025, in Quito.',
      finds: 'Thursday, March 28, 2025',
      fixes: ['Friday, March 28, 2025', 'Thursday, March 27, 2025'],
    },
    {
      published: '2025-03-20',
      bad: 'The bridge closes on Monday, March 25.',
      finds: 'Monday, March 25',
      fixes: ['Tuesday, March 25', 'Monday, March 24'],
    },
    {
      bad: 'The hearing on Sunday 2 June 2025 was brief.',
      finds: 'Sunday 2 June 2025',
      fixes: ['Monday 2 June 2025', 'Sunday 1 June 2025'],
    },
    {
      bad: 'It opened on Thursday, March 1st, 2025.',
      finds: 'Thursday, March 1st, 2025',
      fixes: ['Saturday, March 1st, 2025', 'Thursday, February 27th, 2025'],
    },
    {
      published: '2025-03-29',
      bad: 'He left at 9:40 p.m. on Thursday, March 28, 2025.',
      finds: '9:40 p.m. on Thursday, March 28, 2025',
      underlines: 'Thursday, March 28, 2025',
    },
    {
      bad: 'It burned on a Friday evening, April 9, 2022, and again in May.',
      finds: 'Friday evening, April 9, 2022',
      fixes: ['a Saturday evening, April 9', 'a Friday evening, April 8'],
    },
    {
      good: 'It burned from Saturday evening, April 9, 2022, until Sunday, April 10.',
      published: '2025-10-15',
    },
    { bad: 'The vote was on March 28, 2025 (Thursday).', finds: 'March 28, 2025 (Thursday' },
    { good: 'He arrives on Friday, March 28, 2025.' },
    { published: '2025-05-15', good: 'The inquiry began on Saturday, Sept. 14, when two divers went down.' },
    { good: 'It was Tuesday, 1 March 1945 GMT when the whistle blew.' },
    { good: 'On Thursday, March 28 of the exhibits were moved.' },
  ],
  check(story, report) {
    for (const time of story.times) {
      if (!time.weekday || !time.day || !time.month) continue
      const year = mismatchedYear(story, time)
      if (year === undefined) continue
      const { weekday, day, month } = time
      const date = dayOf(year, month.number, day.number)!
      const right = weekdayOf(date)
      const nearest = date + ((weekday.day - right + 10) % 7) - 3
      const moved = partsOf(nearest)
      const named = `${monthNames[month.number]} ${day.number}, ${year}`
      report({
        start: time.start,
        end: time.end,
        underline: withoutClock(time),
        message: `${named}, is a ${weekdayNames[right]}, not a ${weekdayNames[weekday.day]}.`,
        fixes: [
          {
            title: `Change the weekday: ${weekdayNames[right]}`,
            edits: [
              {
                start: weekday.start,
                end: weekday.end,
                text: weekdayAs(story.text.slice(weekday.start, weekday.end), right),
              },
            ],
          },
          {
            title: `Change the date: ${monthNames[moved.month]} ${moved.day}`,
            edits: movedTo(story.text, time, year, moved),
          },
        ],
      })
    }
  },
})

/** `Thursday, March 28`, of `9:40 p.m. on Thursday, March 28`. */
function withoutClock({ weekday, day, month, year }: Time): Span {
  const parts = [weekday, day, month, year].filter(part => part !== undefined)
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  }
}

/** The date moved to another day, month and year only where they change: `Thursday, March 1` may become `Thursday, Feb. 27`. */
function movedTo(
  text: string,
  { month, day, year }: Time,
  from: number,
  to: ReturnType<typeof partsOf>,
): Edit[] {
  const written = text.slice(day!.start, day!.end)
  const edits = [{ start: day!.start, end: day!.end, text: dayAs(written, to.day) }]
  if (to.month !== month!.number) {
    const end = month!.end + (text[month!.end] === '.' ? 1 : 0)
    edits.push({ start: month!.start, end, text: monthAs(text.slice(month!.start, end), to.month) })
  }
  if (year && to.year !== from) edits.push({ start: year.start, end: year.end, text: String(to.year) })
  return edits.sort((one, other) => one.start - other.start)
}

/** A date without a year, this many days or fewer from publication, is of the year that brings it nearest. */
const near = 60

/**
 * The year in which the two disagree. Without one in the copy, and far from publication, they must disagree in the years
 * on either side too: `Friday, Sept. 14`, written in May, may look back on the year before.
 */
function mismatchedYear(story: Story, { start, weekday, day, month, year, value }: Time): number | undefined {
  const agrees = (number: number) => {
    const date = dayOf(number, month!.number, day!.number)
    return date === undefined || weekdayOf(date) === weekday!.day
  }
  if (year) return agrees(year.number) ? undefined : year.number
  const [date, published] = [parseDay(value), parseDay(story.published)]
  if (date === undefined || published === undefined) return undefined
  const nearest = partsOf(date).year
  const tried = Math.abs(date - published) <= near ? [nearest] : [nearest - 1, nearest, nearest + 1]
  // `on Saturday, April 9, 2022, and until Sunday, April 10`: of the year that the copy has named.
  const named = yearBefore(story, start)
  return [...tried, ...(named ? [named] : [])].some(agrees) ? undefined : nearest
}

/** The year that was written last before a place, in its paragraph. */
function yearBefore(story: Story, place: number): number | undefined {
  const sentence = sentenceAt(story, place)
  const start = sentence ? story.paragraphs[sentence.paragraph].start : place
  return timesIn(story, { start, end: place }).findLast(({ year }) => year)?.year?.number
}
