import { weekdayOf } from '../../english/calendar.ts'
import { beforeOwnDate } from '../../english/lexicon/beside-days.ts'
import { weekdayNames } from '../../english/lexicon/calendar.ts'
import { regex } from '../../english/regex.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story, Time } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { after, before, dayOfTime, daysFromPublication, inRunningCopy, timesIn, week } from './lib/near.ts'

const needsNoMore = regex('i')`(?:\b(?:${beforeOwnDate})|['’]s|[(:–—-])\s?$`

export default rule({
  id: 'dates/near-date',
  summary: 'A date within a week of publication, if the house uses the weekday',
  why: 'Readers know which day Wednesday is. A date makes them look it up.',
  basis: 'AP Stylebook, “time element”',
  severity: 'warning',
  where: 'prose',
  examples: [
    {
      published: '2025-03-28',
      bad: 'The ferry sank on March 26 off Port Ellery.',
      finds: 'March 26',
      fixes: ['on Wednesday off'],
    },
    {
      published: '2025-03-28',
      bad: 'The council will vote April 1, 2025, on the levy.',
      finds: 'April 1, 2025,',
      fixes: ['vote Tuesday on'],
    },
    {
      published: '2025-03-28',
      bad: 'The strike began 25 March.',
      finds: '25 March',
      fixes: ['began Tuesday.'],
    },
    { published: '2025-03-28', good: 'The ferry sank Wednesday off Port Ellery.' },
    { published: '2025-03-28', good: 'The ferry sank on March 26, 1975, and was raised on March 12.' },
    {
      published: '2025-03-28',
      good: 'The offer runs from March 26 to April 30, and the March 25 ruling stands.',
    },
    {
      published: '2025-03-28',
      bad: 'The ferry sank on March 26, an hour before the race was to begin.',
      finds: 'March 26',
      fixes: ['on Wednesday, an hour'],
    },
    { published: '2025-03-28', good: 'Until 1991, March 26 was a holiday.' },
    { published: '2025-03-28', good: 'WARSAW, March 26 (Courier) — The river rose again.' },
    { published: '2025-03-28', good: 'Support rose from 40% on Feb. 14 to 46% on March 25.' },
    { published: '2025-03-28', good: 'We are safe. — Ana Ruiz (@anaruiz) March 26, 2025' },
    { good: 'The ferry sank on March 26 off Port Ellery.' },
  ],
  check(story, report) {
    story.times.forEach((time, index) => {
      if (!time.day || !time.month || time.weekday || time.kind !== 'date') return
      const days = daysFromPublication(story, time)
      if (days === undefined || Math.abs(days) > week || !inRunningCopy(story, time)) return
      const [last, next] = [story.times[index - 1], story.times[index + 1]]
      if (isRange(story.text, last, time) || isRange(story.text, time, next)) return
      if (hasFarDate(story, time)) return
      // `the March 25 ruling` names a day, and `dated March 25` a paper.
      const lead = before(story, time.start)
      if (needsNoMore.test(lead)) return
      const name = weekdayNames[weekdayOf(dayOfTime(time)!)]
      const comma = time.year !== undefined && /^, [a-z]/.test(after(story, time.end)) ? 1 : 0
      const span = { start: time.start, end: time.end + comma }
      report({
        ...span,
        message: `Use the weekday: ${story.text.slice(time.start, time.end)} is ${distance(days)}.`,
        fixes: [{ title: `Write ${name}`, edits: [{ ...span, text: name }] }],
      })
    })
  },
})

/** `from 40 on Feb. 14 to 46 on March 25`: days that are set against each other are written alike. */
function hasFarDate(story: Story, time: Time): boolean {
  const sentence = sentenceAt(story, time.start)
  return (
    sentence !== undefined &&
    timesIn(story, sentence).some(other => {
      const days = other.day && other.month ? daysFromPublication(story, other) : undefined
      return days !== undefined && Math.abs(days) > week
    })
  )
}

/** `March 26 to 30`, `In 1996, March 26 was`; not `on March 26, an hour before`. */
function isRange(text: string, one: Time | undefined, other: Time | undefined) {
  if (!one || !other || other.start - one.end > 12 || one.kind !== 'date' || other.kind !== 'date')
    return false
  return /^,?\s?(?:[-–—,]|to|and|or|through|until|from)?\s?(?:on )?$/.test(text.slice(one.end, other.start))
}

const distance = (days: number) =>
  days === 0
    ? 'the day of publication'
    : Math.abs(days) === 1
      ? `the day ${days < 0 ? 'before' : 'after'} publication`
      : `${Math.abs(days)} days ${days < 0 ? 'before' : 'after'} publication`
