import { overlaps, type Span } from '../../../span.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Sentence, Story, Time } from '../../../story/story.ts'
import { isOn } from '../../../story/times/is-on.ts'
import type { Comparison } from '../../comparison.ts'
import { differ, isComparable, isFixed } from '../../drift/dates.ts'
import { isVerbatim, within } from '../../drift/sides.ts'
import { clauseAround } from '../clause-around.ts'
import { commonOf } from '../common.ts'
import type { Difference } from '../difference.ts'
import { matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { differenceOf } from '../severity.ts'

/** Below this share the draft has days of its own. */
const leastMade = 0.35
/** So much two sentences with the two days have in common, 0 to 2, and so little those that have the draft’s day. */
const leastCommon = 0.6
const mostElsewhere = 0.25

/**
 * The day of an event that its sources have on another: `The next talks are planned for Sunday` beside `Talks are to resume
 * on Saturday`. Nothing that the sources have on the draft’s day is like it.
 */
export function eventDays(comparison: Comparison): Difference[] {
  const { story } = comparison
  if (shareMade(comparison) < leastMade) return []
  return rewordedIn(comparison).flatMap(sentence => {
    const times = within(story.times, sentence).filter(isDay)
    const [time] = times
    // Of two days in a sentence either may be another’s.
    if (times.length !== 1 || isVerbatim(comparison, time) || !isOn(story, sentence, time)) return []
    if (story.quoted.some(quotation => overlaps(quotation, time))) return []
    return otherDay(comparison, sentence, time) ?? []
  })
}

function otherDay(comparison: Comparison, sentence: Sentence, time: Time): Difference | undefined {
  const { story, compared } = comparison
  const common = (source: (typeof compared)[number], other: Time) => {
    const { clause, sentence: whole, theirClause, theirSentence } = commonOf(story, time, source, other)
    return Math.max(clause, whole) + Math.max(theirClause, theirSentence)
  }
  const days = compared.flatMap(source =>
    source.story.times
      .filter(other => isComparable(time, other))
      .map(other => ({ source, other, common: common(source, other) })),
  )
  if (days.some(each => !differ(time, each.other) && each.common > mostElsewhere)) return undefined
  const near = matchesOf(comparison)[sentence.index]
  const rivals = days
    .filter(
      ({ other, common: share }) =>
        isDay(other) && areOfOneForm(time, other) && differ(time, other) && share >= leastCommon,
    )
    .sort((one, other) => other.common - one.common)
  const [best, second] = rivals
  if (!best || (second && differ(best.other, second.other))) return undefined
  const place = sentenceAt(best.source.story, best.other.start)
  if (!place || !near.some(match => match.sentence === place) || !isOn(best.source.story, place, best.other))
    return undefined
  if (
    isReckonedFrom(best.source.story, place) ||
    isPast(story, sentence, time) !== isPast(best.source.story, place, best.other)
  )
    return undefined
  const { start, end } = best.other
  return differenceOf({
    check: 'event day',
    span: { start: time.start, end: time.end },
    source: best.source,
    inSource: { start, end },
    certainty: 0.7,
    features: {},
  })
}

const isDay = (time: Time) => isFixed(time) && (time.weekday !== undefined || time.day !== undefined)

/** A weekday and a date may be one day. */
const areOfOneForm = (one: Time, other: Time) => (one.day === undefined) === (other.day === undefined)

/** `and the middle school two days later`: the sentence has more days than it names. */
const isReckonedFrom = ({ text }: Story, { start, end }: Span) =>
  /\b(?:days?|weeks?|months?) (?:later|earlier|after|before)\b/i.test(text.slice(start, end))

/** Whether the shortest clause around a day is in the past. */
const isPast = (story: Story, sentence: Sentence, span: Span): boolean =>
  clauseAround(story, sentence, span)?.frame.form === 'past'
