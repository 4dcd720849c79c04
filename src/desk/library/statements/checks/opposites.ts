import { advising } from '../../../english/lexicon/verbs.ts'
import type { Comparison } from '../../comparison.ts'
import { areOpposites } from '../../drift/opposites.ts'
import type { Difference } from '../difference.ts'
import { sameness } from '../fillers.ts'
import { shareMade } from '../matches.ts'
import { type Pair, pairsOf } from '../pairs.ts'
import { differenceOf } from '../severity.ts'
import { actSpan, wholeSpan } from '../span.ts'
import type { Statement } from '../statement.ts'

/**
 * “For” given as “against”, or the other way round: `voted against the bill`, `recommended approval` where refusal was
 * recommended.
 */
export function oppositeDifferences(comparison: Comparison): Difference[] {
  const found = new Map<Pair['mine'], Difference>()
  const pairs = pairsOf(comparison)
  for (const pair of pairs) {
    const { mine, theirs } = pair
    if (found.has(mine) || theirs.standing === 'unsaid') continue
    const isTurned =
      isAdvised(mine) && isAdvised(theirs) && isAdvisedAgainst(mine) !== isAdvisedAgainst(theirs)
    if (mine.isNegated !== theirs.isNegated && !isTurned) continue
    const end = isTurned ? actSpan(mine).end : endOf(pair)
    if (end === undefined || (pair.actor !== undefined && pair.actor < 0.5)) continue
    if (
      pairs.some(
        each =>
          each.mine === mine &&
          each !== pair &&
          endOf(each) === undefined &&
          each.rest >= pair.rest &&
          (each.undergoer ?? 0) >= 0.8,
      )
    )
      continue
    const span = actSpan(mine)
    const certainty =
      0.35 + 0.25 * pair.match + 0.25 * shareMade(comparison) + ((pair.actor ?? 0.5) >= 0.8 ? 0.2 : 0.1)
    found.set(
      mine,
      differenceOf({
        check: 'opposite',
        span: { start: span.start, end: Math.max(span.end, end) },
        source: pair.source,
        inSource: wholeSpan(theirs),
        certainty,
        features: { match: pair.match },
      }),
    )
  }
  return [...found.values()]
}

/** `urged the council not to wait` where it was recommended that it wait. */
const isAdvised = ({ standing, because }: Statement) => standing === 'planned' && advising.has(because ?? '')

/** `would not recommend charging her` says no to it as `would not recommend charges` does. */
const isAdvisedAgainst = ({ isNegated, frame: { governor } }: Statement) =>
  isNegated || governor?.frame.isNegated === true

const against: Record<string, string> = {
  for: 'against',
  against: 'for',
  before: 'after',
  after: 'before',
  above: 'below',
  below: 'above',
}

/** Where the opposite ends in the draft, or nothing where there is none. */
function endOf({ mine, theirs }: Pair): number | undefined {
  for (const { preposition, filler } of mine.aims) {
    if (preposition !== 'for' && preposition !== 'against') continue
    const other = theirs.aims.find(each => each.preposition === against[preposition])
    if (other && sameness(filler, other.filler) >= 0.8) return filler.phrase.end
  }
  const [one, other] = [mine.undergoer?.phrase, theirs.undergoer?.phrase]
  if (one?.kind === 'noun' && other?.kind === 'noun' && areOpposites(one.lemma, other.lemma)) return one.end
  return undefined
}
