import { dayOf, parseDay, partsOf, weekdayOf } from '../../../english/calendar.ts'
import { isReporting } from '../../../english/reporting.ts'
import { overlaps } from '../../../span.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Sentence, Story, Time } from '../../../story/story.ts'
import { isOn } from '../../../story/times/is-on.ts'
import type { Comparison } from '../../comparison.ts'
import { differ, isCountedFrom, isFixed, isReckoned } from '../../drift/dates.ts'
import { isVerbatim, within } from '../../drift/sides.ts'
import type { Source } from '../../source.ts'
import { clauseAround } from '../clause-around.ts'
import { commonOf } from '../common.ts'
import type { Difference } from '../difference.ts'
import { rewordedIn, shareMade } from '../matches.ts'
import { likeness } from '../roots.ts'
import { differenceOf } from '../severity.ts'

/** How much two clauses with the same act have in common, at least, if they are about one event: 0 to 2. */
const leastCommon = 0.4
/** Below this share the draft has days of its own. */
const leastMade = 0.3

/**
 * A day that no source has, of what a source has on another: `The three schools closed on Thursday` where the sources know
 * no Thursday, and the schools closed on Tuesday.
 */
export function strangeDays(comparison: Comparison): Difference[] {
  const { story } = comparison
  if (shareMade(comparison) < leastMade) return []
  return rewordedIn(comparison).flatMap(sentence => {
    const [time, ...others] = within(story.times, sentence).filter(isDay)
    if (!time || others.length > 0 || isVerbatim(comparison, time) || isCountedFrom(story, time)) return []
    if (story.quoted.some(quotation => overlaps(quotation, time)) || !isOn(story, sentence, time)) return []
    return strangeDay(comparison, sentence, time) ?? []
  })
}

const isDay = (time: Time) =>
  isFixed(time) && (time.weekday !== undefined || (time.day !== undefined && time.month !== undefined))

function strangeDay(comparison: Comparison, sentence: Sentence, time: Time): Difference | undefined {
  const { story, compared } = comparison
  const act = clauseAround(story, sentence, time)
  // `the mayor said on Thursday`: a statement may be repeated on any day.
  if (!act || isReporting(act.frame.predicate.lemma)) return undefined
  if (compared.some(source => source.story.times.some(other => mayBeOne(story, time, source, other))))
    return undefined
  const told = compared.flatMap(source =>
    source.story.times.flatMap(other => {
      const place =
        isDay(other) && !isReckoned(source.story, other) ? sentenceAt(source.story, other.start) : undefined
      if (!place) return []
      const { clause, sentence: whole, theirClause, theirSentence } = commonOf(story, time, source, other)
      const theirs = clauseAround(source.story, place, other)
      // `climbed in on Monday` and `would climb back on Saturday`
      if (theirs && (theirs.frame.form === 'past') !== (act.frame.form === 'past')) return []
      const isSameAct = theirs !== undefined && likeness(act.act, theirs.act) >= 0.8
      const mine = Math.max(clause, whole)
      const back = Math.max(theirClause, theirSentence)
      return [{ source, other, isSameAct, mine, back, score: mine + back + (isSameAct ? 0.5 : 0) }]
    }),
  )
  told.sort((one, other) => other.score - one.score)
  const [best] = told
  if (!best) return undefined
  const rival = told.find(each => differ(each.other, best.other))
  if (!best.isSameAct || best.mine + best.back < leastCommon || (rival && rival.score > best.score - 0.15))
    return undefined
  return differenceOf({
    check: 'strange day',
    span: { start: time.start, end: time.end },
    source: best.source,
    inSource: { start: best.other.start, end: best.other.end },
    certainty: 0.82,
    features: {},
  })
}

/** Whether two days may be one: by their weekday, by their date, or by the weekday of a date. */
function mayBeOne(story: Story, one: Time, source: Source, other: Time): boolean {
  if (!isDay(other))
    return (
      other.kind === 'date' &&
      /^(?:XXXX-WXX-\d|PRESENT_REF|\d{4}-\d\d-\d\d)/.test(other.value) &&
      !differ(one, other)
    )
  if (one.weekday && other.weekday) return one.weekday.day === other.weekday.day
  if (one.day && other.day)
    return one.day.number === other.day.number && one.month?.number === other.month?.number
  const [named, dated] = one.weekday ? [one, other] : [other, one]
  const year = dated.year?.number ?? yearOf(source.date ?? source.story.published ?? story.published)
  const day = year === undefined ? undefined : dayOf(year, dated.month!.number, dated.day!.number)
  return day !== undefined && weekdayOf(day) === named.weekday!.day
}

function yearOf(iso: string | undefined): number | undefined {
  const day = parseDay(iso)
  return day === undefined ? undefined : partsOf(day).year
}
