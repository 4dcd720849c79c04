import { deniesInOtherWords } from '../../../english/denial.ts'
import type { Comparison } from '../../comparison.ts'
import { certaintyOf } from '../certainty.ts'
import { commonOf } from '../common.ts'
import { isComplement } from '../complement.ts'
import type { Difference } from '../difference.ts'
import { featuresOf, fitOf } from '../features.ts'
import { models } from '../models.ts'
import { type Pair, pairsByStatement } from '../pairs.ts'
import { differenceOf } from '../severity.ts'
import { actSpan, wholeSpan } from '../span.ts'
import { hasTime } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** What is said to be so, or not: no aim, no condition, and not what may be. */
const isTold = ({ standing, isNegated, isNominal, frame }: Statement) =>
  !isNominal &&
  (standing === 'done' || standing === 'to come' || isNegated) &&
  standing !== 'unsaid' &&
  (hasTime(frame) || isNegated)

/** Whether the one without a `not` says no all the same: `nowhere near finished`, beside `not finished`. */
function saysNoOtherwise(mine: Statement, theirs: Statement): boolean {
  const [plain, negated] = mine.isNegated ? [theirs, mine] : [mine, theirs]
  const denies = ({ story, sentence }: Statement) =>
    deniesInOtherWords(story.text.slice(sentence.start, sentence.end))
  return denies(plain) && !denies(negated)
}

/** Whether both have more in common than what is done: who does it, to whom, or what else is said of it. */
const areTied = ({ act, actor, undergoer, rest }: Pair) =>
  (actor ?? 0) >= 0.6 || (undergoer ?? 0) >= 0.6 || rest > 0.5 || (act === 1 && rest === 0.5)

/** What one of the two denies: `there was evidence of misuse` where the source has none. */
export function polarityDifferences(comparison: Comparison): Difference[] {
  const found: Difference[] = []
  for (const [mine, pairs] of pairsByStatement(comparison)) {
    const [pair] = pairs
      .filter(({ theirs }) => mine.isNegated !== theirs.isNegated && isTold(mine) && isTold(theirs))
      .filter(pair => !saysNoOtherwise(mine, pair.theirs) && areTied(pair))
      .sort((one, other) => fitOf(other) - fitOf(one))
    if (!pair) continue
    if (
      isComplement(comparison.story, mine.sentence, { source: pair.source, sentence: pair.theirs.sentence })
    )
      continue
    const told = pairs.filter(({ theirs }) => theirs.isNegated === mine.isNegated)
    if (told.some(each => fitOf(each) >= fitOf(pair) - 0.3)) continue
    const [span, inSource] = [actSpan(mine), wholeSpan(pair.theirs)]
    const features = {
      ...featuresOf(comparison, pair),
      ...commonOf(comparison.story, span, pair.source, inSource),
      denied: mine.isNegated ? 1 : 0,
    }
    found.push(
      differenceOf({
        check: 'polarity',
        span,
        source: pair.source,
        inSource,
        certainty: certaintyOf(models.polarity, features),
        features,
      }),
    )
  }
  return found
}
