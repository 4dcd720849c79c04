import { textOf } from '../../../span.ts'
import type { Sentence, Story, Time } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { differ, isComparable, isCountedFrom, isFixed, isReckoned, isToldWith } from '../../drift/dates.ts'
import { isVerbatim, within } from '../../drift/sides.ts'
import { certaintyOf } from '../certainty.ts'
import { clauseAround } from '../clause-around.ts'
import { type Context, sameContext } from '../context.ts'
import type { Difference } from '../difference.ts'
import { type Match, matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { models } from '../models.ts'
import { quantitiesIn } from '../quantities.ts'
import { likeness } from '../roots.ts'
import { differenceOf } from '../severity.ts'
import { statementsOf } from '../statement.ts'

/** Days, months and years that every source has otherwise: `on Aug. 3` of what began on Aug. 8. */
export function dayDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence =>
    within(story.times, sentence).flatMap(time => {
      if (!isDay(time) || isVerbatim(comparison, time)) return []
      // `In that year a ticket cost $5.80`: which one is a matter of reading.
      if (/^that\b/i.test(story.text.slice(time.start, time.end))) return []
      return differenceIn(comparison, sentence, time, matches[sentence.index]) ?? []
    }),
  )
}

/** From this score on two sentences say the same, whatever their verbs. */
const sameSentence = 0.6

interface Rival {
  match: Match
  time: Time
  context: Context
}

function differenceIn(
  comparison: Comparison,
  sentence: Sentence,
  time: Time,
  matches: Match[],
): Difference | undefined {
  const { story } = comparison
  const rivals: Rival[] = matches
    .filter(match => !isHeading(match))
    .flatMap(match =>
      within(match.source.story.times, match.sentence)
        .filter(
          other =>
            isDay(other) &&
            (other.grain === time.grain || areOfDays(time, other)) &&
            isComparable(time, other),
        )
        .map(other => ({
          match,
          time: other,
          context: sameContext(story, sentence, time, match.source.story, match.sentence, other),
        })),
    )
    .sort((one, other) => other.context.common - one.context.common)
  const mine = within(story.times, sentence)
  const [best, second] = rivals.filter(
    rival =>
      differ(time, rival.time) &&
      !mine.some(other => other !== time && isComparable(other, rival.time) && !differ(other, rival.time)),
  )
  if (!best) return undefined
  const isLeft = isLeftOver(story, sentence, time, best.match)
  if (!isLeft && best.context.common < 0.15 && best.context.back < 0.15) return undefined
  // `late 2007 or early 2008`: the sentence has it as well.
  const theirText = textOf(best.match.source.story, best.match.sentence).toLowerCase()
  if (theirText.includes(textOf(story, time).toLowerCase())) return undefined
  if (isReckoned(best.match.source.story, best.time) || isOfAnother(comparison, time, best)) return undefined
  const agreeing = rivals.filter(rival => !differ(time, rival.time))
  if (agreeing.some(rival => rival.context.common >= best.context.common - 0.1)) return undefined
  const features = {
    context: best.context.common,
    back: best.context.back,
    match: best.match.score,
    made: shareMade(comparison),
    rival: second && second.context.common > best.context.common - 0.1 ? 1 : 0,
    weekday: time.weekday && !time.day ? 1 : 0,
    anywhere: isAnywhere(comparison, time) ? 1 : 0,
    year: time.grain === 'year' ? 1 : 0,
    left: isLeft ? 1 : 0,
    act: haveOneAct(comparison, sentence, time, best) ? 1 : 0,
  }
  // Another thing happened that day: `climbed in on Monday` beside `remained inside Thursday`.
  if (
    !features.act &&
    !features.left &&
    best.match.score < sameSentence &&
    !haveOneFigure(story, sentence, best.match)
  )
    return undefined
  const inSource = { start: best.time.start, end: best.time.end }
  return differenceOf({
    check: 'day',
    span: { start: time.start, end: time.end },
    source: best.match.source,
    inSource,
    certainty: certaintyOf(models.day, features),
    offer: best.match.source.story.text.slice(inSource.start, inSource.end),
    features,
  })
}

/** Whether the day belongs to something else: it is counted from it, or another sentence gives it for that. */
const isOfAnother = (comparison: Comparison, time: Time, { match, time: other }: Rival) =>
  isCountedFrom(comparison.story, time) || isToldWith(comparison, time, match.source, other)

/** `Brayford Mercury, Wednesday 9 July 2025`: the day of a source and not of what it tells. */
const isHeading = ({ source: { story }, sentence }: Match) =>
  sentence.words.length < 12 &&
  statementsOf(story, sentence).length === 0 &&
  within(story.times, sentence).length === 1

/** Whether two sentences have their days in common but for one on each side. */
function isLeftOver(story: Story, sentence: Sentence, time: Time, match: Match): boolean {
  const mine = within(story.times, sentence).filter(each => isDay(each) && isComparable(time, each))
  const theirs = within(match.source.story.times, match.sentence).filter(
    each => isDay(each) && isComparable(time, each),
  )
  const isIn = (one: Time, list: Time[]) => list.some(other => !differ(one, other))
  return (
    mine.length > 1 &&
    mine.filter(each => !isIn(each, theirs)).length === 1 &&
    theirs.filter(each => !isIn(each, mine)).length === 1
  )
}

/** Whether what is done on the two days is the same. */
function haveOneAct(
  { story }: Comparison,
  sentence: Sentence,
  time: Time,
  { match, time: other }: Rival,
): boolean {
  const mine = clauseAround(story, sentence, time)?.act
  const theirs = clauseAround(match.source.story, match.sentence, other)?.act
  return mine !== undefined && theirs !== undefined && likeness(mine, theirs) >= 0.8
}

/** Whether both sentences have a figure that few have: `21.4 feet`. */
const haveOneFigure = (story: Story, sentence: Sentence, { source, sentence: other }: Match) =>
  quantitiesIn(story, sentence).some(
    mine =>
      (mine.kind !== 'count' || mine.value > 31) &&
      quantitiesIn(source.story, other).some(each => each.kind === mine.kind && each.value === mine.value),
  )

/** A day, a month or a year that is named; of an hour the day that it names. */
const isDay = (time: Time) =>
  isFixed(time) &&
  (hasDay(time) ||
    (time.kind === 'date' && /^(?:day|month|year)$/.test(time.grain) && !/^XXXX-XX/.test(time.value)))

const hasDay = ({ weekday, day }: Time) => weekday !== undefined || day !== undefined

const areOfDays = (one: Time, other: Time) => hasDay(one) && hasDay(other)

/** Whether a source has the day anywhere: then it may be from there. */
const isAnywhere = ({ compared }: Comparison, time: Time) =>
  compared.some(({ story }) =>
    story.times.some(
      other =>
        isDay(other) && hasDay(time) === hasDay(other) && isComparable(time, other) && !differ(time, other),
    ),
  )
