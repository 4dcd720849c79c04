import type { Sentence, Time } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { differ, isComparable, isFixed } from '../../drift/dates.ts'
import { isVerbatim, within } from '../../drift/sides.ts'
import { certaintyOf } from '../certainty.ts'
import { type Context, sameContext } from '../context.ts'
import type { Difference } from '../difference.ts'
import { type Match, matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { models } from '../models.ts'
import { differenceOf } from '../severity.ts'

/** Days, months and years that every source has otherwise: `on Aug. 3` of what began on Aug. 8. */
export function dayDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence =>
    within(story.times, sentence).flatMap(time => {
      if (
        !isFixed(time) ||
        time.kind !== 'date' ||
        !/^(?:day|month|year)$/.test(time.grain) ||
        isVerbatim(comparison, time)
      )
        return []
      return differenceIn(comparison, sentence, time, matches[sentence.index]) ?? []
    }),
  )
}

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
    .flatMap(match =>
      within(match.source.story.times, match.sentence)
        .filter(
          other =>
            isFixed(other) &&
            other.kind === 'date' &&
            other.grain === time.grain &&
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
  if (!best || (best.context.common < 0.15 && best.context.back < 0.15)) return undefined
  // A day that any source has is right somewhere, and the sentence may be about that.
  if (
    comparison.compared.some(source =>
      source.story.times.some(other => isFixed(other) && isComparable(time, other) && !differ(time, other)),
    )
  )
    return undefined
  const features = {
    context: best.context.common,
    back: best.context.back,
    match: best.match.score,
    made: shareMade(comparison),
    rival: second && second.context.common > best.context.common - 0.1 ? 1 : 0,
    weekday: time.weekday && !time.day ? 1 : 0,
  }
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
