import { deniesInOtherWords, endsItsNo } from '../../../english/denial.ts'
import { aspectVerbs, emptyVerbs } from '../../../english/lexicon/verbs.ts'
import { memo } from '../../../memo.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { certaintyOf } from '../certainty.ts'
import { isComplement } from '../complement.ts'
import {
  anyBeside,
  type Counterpart,
  clausesBeside,
  clausesOf,
  closeness,
  counterpartsOf,
} from '../counterparts.ts'
import type { Difference } from '../difference.ts'
import { type Match, matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { models } from '../models.ts'
import { sentencesBeside } from '../pairs.ts'
import { rootOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'
import { actSpan, wholeSpan } from '../span.ts'
import { hasTime } from '../standing.ts'
import type { Statement } from '../statement.ts'
import { isTag, saysNothing } from '../tag.ts'

/** Two clauses that have less in common say two things. */
const leastCloseness = 1.2
/** Where the verb says nothing, `is contagious`, nearly all of both clauses has to be the same. */
const wholeOfEmpty = 0.75
/** Of sentences that have so little in common, one clause has to be in the other all but wholly. */
const leastMatch = 0.3
/** `centers would have to close`, `patients have to travel`: to have is as little. */
const isEmpty = (act: string) => emptyVerbs.has(act) || act === rootOf('have')
/** How much closer another clause of the sources must be before it counts instead. */
const margin = 0.2

/** What one of the two denies: `there was evidence of misuse` where the source has none. */
export function polarityDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const near = matches[sentence.index]
    for (const mine of clausesOf(story, sentence)) {
      if (mine.isQuoted || isTag(mine) || !isSaid(mine)) continue
      const found = differenceIn(comparison, mine, [...near, ...sentencesBeside(comparison, mine, near)])
      if (found) return [found]
    }
    return []
  })
}

/** What is said to be so, or not: no aim, no condition, and not what may be. */
const isSaid = (statement: Statement) => {
  const { standing, isNegated, isNominal, frame } = statement
  if (isNominal || standing === 'unsaid') return false
  return (
    isNegated || ((standing === 'done' || standing === 'to come') && (hasTime(frame) || isBegun(statement)))
  )
}

/** `has begun to hire`, `is going to call`: an infinitive that tells what is done. */
const isBegun = ({ frame }: Statement) =>
  frame.form === 'infinitive' &&
  frame.governor?.relation === 'infinitive' &&
  aspectVerbs.has(frame.governor.frame.predicate.lemma)

/** Whether the one without a `not` says no all the same: `nowhere near finished`, beside `not finished`. */
function saysNoOtherwise(mine: Statement, theirs: Statement): boolean {
  const [plain, negated] = mine.isNegated ? [theirs, mine] : [mine, theirs]
  return denies(plain.sentence, plain.story) && !denies(negated.sentence, negated.story)
}

const denies = memo(({ start, end }: Sentence, { text }: Story) => deniesInOtherWords(text.slice(start, end)))

function differenceIn(
  comparison: Comparison,
  mine: Statement,
  near: readonly Match[],
): Difference | undefined {
  if (!anyBeside(near, theirs => theirs.isNegated !== mine.isNegated)) return undefined
  // `EU states slow to report fraud`: a noun, where to report is no other word for to state.
  const leastAct = saysNothing(mine) ? 1 : 0.01
  const pairs = clausesBeside(mine, near).filter(({ theirs, act }) => act >= leastAct && isSaid(theirs))
  const all = counterpartsOf(pairs)
  const [best] = all
  if (!best || best.theirs.isNegated === mine.isNegated || closeness(best) < leastCloseness) return undefined
  if (best.match < leastMatch && Math.max(best.clause, best.theirClause) < wholeOfEmpty) return undefined
  if (isEmpty(mine.act) && Math.min(best.clause, best.theirClause) < wholeOfEmpty) return undefined
  const told = all.find(({ theirs }) => theirs.isNegated === mine.isNegated)
  if (told && closeness(told) >= closeness(best) - margin) return undefined
  if (saysNoOtherwise(mine, best.theirs) || endsItsNo(best.theirs.sentence.words)) return undefined
  const { source, theirs } = best
  if (isComplement(comparison.story, mine.sentence, { source, sentence: theirs.sentence })) return undefined
  const features = { ...featuresOf(best), made: shareMade(comparison), denied: mine.isNegated ? 1 : 0 }
  return differenceOf({
    check: 'polarity',
    span: actSpan(mine),
    source,
    inSource: wholeSpan(theirs),
    certainty: certaintyOf(models.polarity, features),
    features,
  })
}

const featuresOf = ({ clause, theirClause, sentence, theirSentence, act, match }: Counterpart) => ({
  clause,
  theirClause,
  sentence,
  theirSentence,
  act,
  match,
})
