import { parseDay, partsOf, weekdayOf } from '../../english/calendar.ts'
import { weekdayNames } from '../../english/lexicon/calendar.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story, Time } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { after, daysFromPublication, inRunningCopy, timesIn, week } from './lib/near.ts'

export default rule({
  id: 'dates/redundant',
  summary:
    'An unneeded part of a date: “last Tuesday” this week, weekday and date together, the current year',
  why: 'Say the day one way. Two ways can contradict each other.',
  basis: 'AP Stylebook, “dates” and “days of the week”',
  severity: 'info',
  where: 'prose',
  examples: [
    {
      published: '2025-03-28',
      bad: 'The ferry sank last Tuesday.',
      finds: 'last Tuesday',
      fixes: ['sank Tuesday.'],
    },
    {
      published: '2025-03-28',
      bad: 'The council met Thursday, March 27, to vote.',
      finds: 'Thursday, March 27,',
      fixes: ['met Thursday to vote'],
    },
    {
      published: '2025-03-28',
      bad: 'The bridge opened on Jan. 14, 2025, after a delay.',
      finds: ', 2025,',
      fixes: ['on Jan. 14 after'],
    },
    { published: '2025-03-28', bad: 'Sales fell in January 2025.', finds: ' 2025', fixes: ['in January.'] },
    {
      published: '2025-03-28',
      good: 'The ferry sank Tuesday, and the council meets next Thursday, April 10.',
    },
    {
      published: '2025-03-28',
      bad: 'The sale is set for noon on Thursday, April 3, at the mill.',
      fixes: ['noon on Thursday at'],
    },
    { published: '2025-03-28', good: 'It ran in the March 2025 issue of the Quarterly.' },
    { published: '2025-03-28', good: 'It burned on Sunday night (March 23) for an hour.' },
    { published: '2025-03-28', good: 'He arrives Thursday, March 28.' },
    { published: '2025-03-28', good: 'Correction: Jan. 14, 2025. An earlier version misspelled a name.' },
    { published: '2025-03-28', good: 'The bridge opened on Jan. 14, 2024, and closed on Jan. 14.' },
    {
      published: '2025-03-28',
      bad: 'It was built in 1987. The ferry was out of service until Jan. 14, 2025, for repairs.',
      finds: ', 2025,',
    },
    { published: '2025-03-28', good: 'Between January 2023 and January 2025, sales fell.' },
    { good: 'The ferry sank last Tuesday.' },
  ],
  check(story, report) {
    for (const time of story.times) {
      if (!/^(?:date|time)$/.test(time.kind) || !(time.weekday || time.year) || !inRunningCopy(story, time))
        continue
      const found = shifted(story, time) ?? together(story, time) ?? currentYear(story, time)
      if (found) report(found)
    }
  },
})

/** `last Tuesday`, `next Monday`, where the weekday alone is that day. */
function shifted(story: Story, time: Time) {
  if (!time.weekday || time.day) return undefined
  const hasShift = /^(?:last|next|this(?: past| coming)?) $/i.test(
    story.text.slice(time.start, time.weekday.start),
  )
  const days = daysFromPublication(story, time)
  if (!hasShift || days === undefined || days === 0 || Math.abs(days) > week) return undefined
  const name = story.text.slice(time.weekday.start, time.weekday.end)
  return {
    start: time.start,
    end: time.weekday.end,
    message: `“${name}” is enough: readers take it to mean the ${days < 0 ? 'last' : 'next'} one.`,
    fixes: [{ title: `Write ${name}`, edits: [{ start: time.start, end: time.weekday.end, text: name }] }],
  }
}

/** `Thursday, March 27` inside the week. */
function together(story: Story, time: Time) {
  const { weekday, day, month } = time
  if (!weekday || !day || !month || weekday.start > month.start) return undefined
  // `Sunday night (March 23)`: the night would go with the date.
  if (time.grain === 'part') return undefined
  const days = daysFromPublication(story, time)
  if (days === undefined || Math.abs(days) > week) return undefined
  // Where the two contradict each other, dropping one would hide it.
  if (weekdayOf(parseDay(time.value)!) !== weekday.day) return undefined
  const name = story.text.slice(weekday.start, weekday.end)
  // `noon on Thursday, March 27`: the hour is not said twice.
  const { start } = weekday
  const last = Math.max(day.end, month.end, time.year?.end ?? 0)
  const end = last + (/^, [a-z]/.test(after(story, last)) ? 1 : 0)
  return {
    start,
    end,
    message: `“${weekdayNames[weekday.day]}” is enough within a week of publication.`,
    fixes: [{ title: `Write ${name}`, edits: [{ start, end, text: name }] }],
  }
}

/** `Jan. 14, 2025` in a story of 2025. Where other years stand near, the year tells them apart. */
function currentYear(story: Story, time: Time) {
  const { year, month, weekday } = time
  const published = parseDay(story.published)
  if (!year || !month || weekday || published === undefined || partsOf(published).year !== year.number)
    return undefined
  if (year.start < month.end || year.end !== time.end) return undefined
  const sentence = sentenceAt(story, time.start) ?? time
  const near = timesIn(story, sentence).some(other => other.year && other.year.number !== year.number)
  // `the September 2025 issue`: what bears its date.
  if (near || /^ (?:issue|edition|number)\b/.test(after(story, time.end))) return undefined
  const start =
    time.day && time.day.start > month.start
      ? time.day.end
      : month.end + (story.text[month.end] === '.' ? 1 : 0)
  const end = year.end + (time.day && /^, [a-z]/.test(after(story, year.end)) ? 1 : 0)
  return {
    start,
    end,
    message: `Drop ${year.number}: readers assume the current year.`,
    fixes: [{ title: 'Drop the year', edits: [{ start, end, text: '' }] }],
  }
}
