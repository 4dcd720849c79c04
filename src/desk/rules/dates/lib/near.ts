import { type Day, parseDay } from '../../../english/calendar.ts'
import { firstBeyond } from '../../../first-beyond.ts'
import type { Span } from '../../../span.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Story, Time } from '../../../story/story.ts'

/**
 * Maximum distance in days from publication at which a weekday alone names the day. The seventh day has the same name.
 */
export const week = 6

/** How many days a time of day grain lies from publication: one for tomorrow, less than nought for the past. */
export function daysFromPublication(story: Story, time: Time): number | undefined {
  const [day, published] = [parseDay(time.value), parseDay(story.published)]
  return day === undefined || published === undefined ? undefined : day - published
}

/** The day that a time falls on, where it is one day. */
export const dayOfTime = (time: Time): Day | undefined =>
  time.kind === 'date' || time.kind === 'time' ? parseDay(time.value) : undefined

/**
 * Whether a time is in running copy: not in a table, a list, a byline, or the dateline (`WARSAW, Feb. 26 —`), nor in
 * a caption, which keeps its whole date.
 */
export function inRunningCopy(story: Story, time: Time): boolean {
  if (story.dateline && time.start < story.dateline.end) return false
  const sentence = sentenceAt(story, time.start)
  const paragraph = sentence && story.paragraphs[sentence.paragraph]
  if (!paragraph || /^(?:cell|furniture|caption)$/.test(paragraph.kind)) return false
  if (isStamp(story, time)) return false
  // `AUGUST 8 (Xinhua) —`: a dateline of another kind.
  return !(
    time.start - paragraph.start < 60 &&
    /^\s?\([A-Z][A-Za-z ]+\)\s?(?:[-–—_:]|--)/.test(story.text.slice(time.end, time.end + 30))
  )
}

/**
 * A date that a machine or an editor has put there, and no reporter wrote: `2025-03-26`, a date in a tag, under a post
 * (`— Ana Ruiz (@anaruiz) March 26, 2025`), or over a correction (`Correction, March 26:`).
 */
function isStamp({ text }: Story, { start, month }: Time): boolean {
  if (month && /\d/.test(text[month.start])) return true
  const lead = text.slice(Math.max(0, start - 200), start)
  if (lead.lastIndexOf('<') > lead.lastIndexOf('>') && /<[a-z][^<>]*$/i.test(lead)) return true
  return /\(@\w+\)\s?$|\b(?:Correction|Clarification|Updated?|Published|Posted|Editor[’']s note)[:,]?\s(?:on\s)?$/.test(
    lead.slice(-60),
  )
}

/** The times that lie in a stretch of the prose, in its order. */
export function timesIn({ times }: Story, span: Span): Time[] {
  const from = firstBeyond(times, ({ start }) => start >= span.start)
  return times.slice(
    from,
    firstBeyond(times, ({ end }) => end > span.end),
  )
}

/** The words just before and after a time, on its line. */
export const before = (story: Story, start: number, length = 24) =>
  story.text.slice(Math.max(0, start - length), start)
export const after = (story: Story, end: number, length = 24) => story.text.slice(end, end + length)
