import { parseDay, weekdayOf } from '../../../english/calendar.ts'
import { differ, isComparable, isFixed } from '../../../library/drift/dates.ts'
import { within } from '../../../library/drift/sides.ts'
import { sameContext } from '../../../library/statements/context.ts'
import type { Sentence, Story, Time } from '../../../story/story.ts'
import { type Clash, partsOf, timesOfBody } from './parts.ts'

/** From these shares of common words around them on, two days are of one event, and plainly. */
const sameEvent = 0.5
/** From here on where both name the same place or people, and the story has no third day. */
const sameEventNamed = 0.4
const plainly = 0.75

/** Days, months and years that the body has otherwise, and nowhere as the headline has them: `votes Tuesday` of Thursday. */
export function headlineDays(story: Story, sentence: Sentence): Clash[] {
  const mine = within(story.times, sentence).filter(isDay)
  if (mine.length === 0) return []
  const told = partsOf(story)
    .rest.flatMap(each => within(story.times, each))
    .filter(isDay)
  return mine.flatMap(time => {
    if (told.some(other => areOneDay(time, other))) return []
    const days = timesOfBody(story).filter(
      ({ time: other }) =>
        areOfOneGrain(time, other) && !isOpen(story, other) && !isWrittenAlike(story, time, other),
    )
    const rivals = days
      .map(each => ({
        ...each,
        context: sameContext(story, sentence, time, story, each.sentence, each.time),
      }))
      .filter(
        ({ context: { common, names } }) =>
          common >= sameEvent || (common >= sameEventNamed && names > 0 && days.length === 1),
      )
      .sort((one, other) => other.context.common - one.context.common)
    const [best] = rivals
    if (!best) return []
    const isOnly = rivals.every(({ time: other }) => !differ(best.time, other))
    return [
      {
        span: { start: time.start, end: time.end },
        other: { start: best.time.start, end: best.time.end },
        isPlain: isOnly && best.context.common >= plainly && best.context.names >= 0,
        offer: isOnly ? story.text.slice(best.time.start, best.time.end) : undefined,
      },
    ]
  })
}

/** `Christmas` and `Christmas`: the same words say no two things. */
const isWrittenAlike = ({ text }: Story, one: Time, other: Time) =>
  text.slice(one.start, one.end) === text.slice(other.start, other.end)

const isDay = (time: Time) =>
  isFixed(time) &&
  ((time.kind === 'date' && /^(?:day|month|year)$/.test(time.grain)) || time.weekday !== undefined)

/** `Monday` and `5 a.m. Tuesday`, `2025` and `2026`. */
const areOfOneGrain = (one: Time, other: Time) =>
  isDay(other) &&
  isComparable(one, other) &&
  (one.grain === other.grain || (one.weekday !== undefined && other.weekday !== undefined))

/** `until Friday`, `since 2019`: not when it is. */
const isOpen = ({ text }: Story, { start }: Time) =>
  /\b(?:until|since|before|after|by|through|till) $/i.test(text.slice(Math.max(0, start - 10), start))

/** `Tuesday` is any Tuesday: which one a headline means, its tense hides. */
function areOneDay(one: Time, other: Time): boolean {
  const [mine, theirs] = [one, other].map(({ value }) => parseDay(value.slice(0, 10)))
  if (one.weekday && !one.day && theirs !== undefined && weekdayOf(theirs) === one.weekday.day) return true
  if (other.weekday && !other.day && mine !== undefined && weekdayOf(mine) === other.weekday.day) return true
  return isComparable(one, other) && !differ(one, other)
}
