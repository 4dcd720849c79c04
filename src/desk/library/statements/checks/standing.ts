import { whyNotStated } from '../../../claims/stated.ts'
import { cueOf } from '../../../english/reporting.ts'
import type { Comparison } from '../../comparison.ts'
import { certaintyOf } from '../certainty.ts'
import { areOfOneMatter } from '../common.ts'
import type { Difference } from '../difference.ts'
import { featuresOf, fitOf } from '../features.ts'
import { models } from '../models.ts'
import { type Pair, pairsByStatement } from '../pairs.ts'
import { differenceOf } from '../severity.ts'
import { actSpan, wholeSpan } from '../span.ts'
import { distanceOf, hasTime } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Of what the source says there, so much is in the draft’s sentence: two deeds by one verb are two deeds. */
const sameDeed = { together: 0, theirs: 0.3 }

/** How much better another statement of the sources must fit before it counts instead. */
const margin = 0.35

/**
 * What the draft tells as done or sure and its source does not: `the road will cut traffic` where it may, `recalled its
 * ambassador` where that is considered, `bought two cans` where he is alleged to have.
 */
export function standingDifferences(comparison: Comparison): Difference[] {
  const found: Difference[] = []
  for (const [mine, pairs] of pairsByStatement(comparison)) {
    const difference = differenceOfStatement(comparison, mine, pairs)
    if (
      difference &&
      !found.some(({ span }) => span.start < difference.span.end && difference.span.start < span.end)
    )
      found.push(difference)
  }
  return found
}

function differenceOfStatement(
  comparison: Comparison,
  mine: Statement,
  pairs: Pair[],
): Difference | undefined {
  if (mine.standing !== 'done' && mine.standing !== 'to come') return undefined
  if (!hasTime(mine.frame) && !isTelling(mine)) return undefined
  // `the paper argued` beside `accused the government, arguing`: to say it is no deed that is in doubt. `Recalled its ambassador` is one.
  if (!mine.undergoer && cueOf(mine.frame.predicate.lemma)?.kind === 'says') return undefined
  const weaker = pairs
    .filter(({ theirs }) => isWeaker(mine, theirs))
    .sort((one, other) => fitOf(other) - fitOf(one))
  const [best] = weaker
  if (!best) return undefined
  // One source that says it as the draft does is enough.
  const told = pairs.filter(
    ({ theirs }) =>
      distanceOf(theirs.standing) <= distanceOf(mine.standing) && theirs.isNegated === mine.isNegated,
  )
  if (told.some(pair => fitOf(pair) >= fitOf(best) - margin)) return undefined
  const kind = kindOf(best)
  if (!kind.planned && isCovered(comparison, mine, kind.doubted === 1)) return undefined
  const [span, inSource] = [actSpan(mine), wholeSpan(best.theirs)]
  if (!areOfOneMatter(comparison.story, span, best.source, inSource, sameDeed)) return undefined
  const features = { ...featuresOf(comparison, best), ...kind }
  return differenceOf({
    check: kind.planned ? 'plan' : 'hedge',
    span,
    source: best.source,
    inSource,
    certainty: certaintyOf(models.standing, features),
    features,
  })
}

/** A participle that says what was done; not one that only tells which: `a video posted on social media`, `have names engraved`. */
const isTelling = ({ frame, story }: Statement) =>
  frame.form === 'participle' &&
  frame.subjectFrom !== 'modified' &&
  !/\b(?:ha(?:ve|s|d|ving)|g[eo]ts?|getting) (?:\p{L}+ ){1,3}$/u.test(
    story.text.slice(Math.max(0, frame.predicate.token.start - 40), frame.predicate.token.start),
  )

/** Whether the draft hedges it itself, or reports the conviction; or, of an accusation, says whose word it is. */
function isCovered({ story }: Comparison, mine: Statement, isDoubted: boolean): boolean {
  const because = whyNotStated(story, mine.sentence, actSpan(mine))
  return because !== undefined && (isDoubted || because !== 'attributed')
}

function isWeaker(mine: Statement, theirs: Statement): boolean {
  if (theirs.isNegated !== mine.isNegated || theirs.standing === 'unsaid') return false
  // `Police said he bought them`: an accusation that is on somebody’s word is no fact of the draft’s.
  if (theirs.standing === 'doubted') return !mine.frame.attribution
  if (theirs.standing === 'possible') return true
  return (
    mine.standing === 'done' &&
    isPast(mine) &&
    (theirs.standing === 'planned' || theirs.standing === 'to come')
  )
}

const isPast = ({ frame }: Statement) =>
  frame.form === 'past' ||
  frame.isPerfect ||
  (hasTime(frame) && frame.form === 'participle') ||
  (frame.form === 'participle' && frame.isPassive)

function kindOf({ mine, theirs }: Pair) {
  return {
    planned: theirs.standing === 'planned' || theirs.standing === 'to come' ? 1 : 0,
    doubted: theirs.standing === 'doubted' ? 1 : 0,
    participle: mine.frame.form === 'participle' ? 1 : 0,
    coming: mine.standing === 'to come' ? 1 : 0,
  }
}
