import { accusationsIn } from '../../../claims/accusations.ts'
import { whyNotStated } from '../../../claims/stated.ts'
import { granting, providingVerbs } from '../../../english/lexicon/verbs.ts'
import { memoBy } from '../../../memo.ts'
import type { Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { type ClauseBeside, closestOf, isEmptyAct, type Seen, seenBeside } from '../beside.ts'
import { aroundOf, elsewhereOf, fitOf, isAsked, rivalOf } from '../beside-features.ts'
import { certaintyOf, type Features } from '../certainty.ts'
import { clausesOf, hasAsNoun, wordsOf } from '../counterparts.ts'
import type { Difference } from '../difference.ts'
import { rewordedIn } from '../matches.ts'
import { models } from '../models.ts'
import { distanceOf, isSeenInDoubt, opennessAt, type WordOpenness } from '../openness.ts'
import { isPermission } from '../permission.ts'
import { rootOf, weightOf } from '../roots.ts'
import { isSettled } from '../settled.ts'
import { differenceOf } from '../severity.ts'
import { actSpan, wholeSpan } from '../span.ts'
import { hasTime } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** A clause and a sentence that fit less say two things. */
const leastFit = 0.8

/**
 * What the draft tells as done, as so or as agreed, and the sentence of the sources that it is from leaves open, whatever the
 * verbs of both: `Gloves caused the deaths` where a shortage of gloves may have contributed, `The group will close its kiln`
 * where it is considering the closure of the kiln. How sure it is, is weighed by how well the two fit, how well any other
 * sentence does that tells it as the draft does, and what the draft says around it.
 */
export function unsettledDifferences(comparison: Comparison): Difference[] {
  return rewordedIn(comparison).flatMap(sentence =>
    // Of two clauses of a sentence the one it is surest of: `has agreed to pay`.
    clausesOf(comparison.story, sentence)
      .flatMap(mine => unsettledAt(comparison, mine) ?? [])
      .sort((one, other) => other.certainty - one.certainty)
      .slice(0, 1),
  )
}

/** The same of one clause, however unsure. */
export const unsettledAt = memoBy((comparison: Comparison, mine: Statement): Difference | undefined => {
  if (mine.isQuoted || mine.isNominal || isOfNoun(mine)) return undefined
  if (!saysAnything(mine) || isSeenInDoubt(mine)) return undefined
  const told = toldOf(mine)
  const from = fromOf(mine, told)
  const distance = from === 'granted' ? 1 : distanceOf(told.openness)
  if (distance > 2) return undefined
  // `Results can be seen on the website` where they may be checked there.
  const isAllowed = mine.frame.modal === 'can'
  const isMoreOpen = ({ openness, sentence, told: theirs }: Seen) =>
    distanceOf(openness) > distance &&
    !(openness === 'possible' && (isAllowed || isPermission(mine, sentence.words, theirs.because))) &&
    (from === 'past' || distanceOf(openness) > 1)
  const seen = seenBeside(comparison, mine)
  const [open] = closestOf(mine, seen.filter(isMoreOpen))
  if (!open || open.fit < leastFit) return undefined
  if (isAsked(comparison.story, mine)) return undefined
  // `the company had 24 hours`, where it is asked whether it reported within 24: another verb’s question.
  if (open.told.because === 'whether' && isEmptyAct(mine)) return undefined
  const isPlanned = /^(?:to come|planned|asked)$/.test(open.openness)
  if (isPlanned && ((open.theirs && isSettled(open.theirs)) || isOrdered(mine, open))) return undefined
  // `will not sell the mill` of abandoned plans to sell it: what is denied is no plan that the draft takes for settled.
  if (isPlanned && mine.isNegated && !open.told.isDenied) return undefined
  const why = whyNotStated(comparison.story, mine.sentence, actSpan(mine))
  if (why === 'quoted' || why === 'convicted') return undefined
  // `Rats had chewed the wires, an electrician found`: what is suspected is on somebody’s word. `The brothers who sold the
  // gravel were sentenced on Thursday`: once a court has found, it is no longer alleged.
  if (open.openness === 'doubted' && (why === 'attributed' || hasConviction(comparison.story)))
    return undefined
  const isRival = ({ openness, sentence }: Seen) =>
    distanceOf(openness) <= distance && sentence !== open.sentence
  const rival = closestOf(mine, seen.filter(isRival)).find(({ denied }) => denied < 0.5)
  const features = {
    ...fitOf(comparison, mine, open),
    ...rivalOf(open, rival),
    ...elsewhereOf(comparison, mine, from === 'past', open),
    ...aroundOf(comparison.story, mine, why, open, told),
    ...changeOf(from, distance, open),
  }
  return differenceOf({
    check: isPlanned ? (from === 'past' ? 'plan' : 'settled') : 'hedge',
    span: actSpan(mine),
    source: open.source,
    inSource: spanOf(open),
    certainty: certaintyOf(models.unsettled, features),
    features,
  })
})

const hasConviction = (story: Story) => accusationsIn(story).some(({ kind }) => kind === 'convicted')

/** `was given 120 hours of unpaid work` where he was ordered to do them, `fined` where it was ordered to pay a fine. */
const isOrdered = ({ frame, act }: Statement, { told, theirs }: ClauseBeside) =>
  told.because === rootOf('order') &&
  ((frame.isPassive && providingVerbs.has(frame.predicate.lemma)) ||
    (theirs !== undefined && hasAsNoun(theirs, act)))

/** `another way to be cut off`: whether anybody is, it does not say. */
const isOfNoun = ({ frame }: Statement) =>
  frame.form === 'infinitive' && frame.isPassive && frame.governor?.relation !== 'infinitive'

const saysAnything = (mine: Statement) => wordsOf(mine).some(word => weightOf(word) >= 0.7)

/** How the draft tells what is done in a clause. */
const toldOf = ({ story, sentence, frame }: Statement): WordOpenness =>
  opennessAt(
    story,
    sentence,
    Math.max(
      0,
      sentence.words.findIndex(({ start }) => start >= frame.predicate.token.start),
    ),
  )

type From = 'past' | 'present' | 'other' | 'coming' | 'planned' | 'granted'

/** What the draft makes of it. `Has agreed to cover it`: to cover it is granted. */
function fromOf(mine: Statement, { openness }: WordOpenness): From {
  const { frame, standing, because } = mine
  const { form, isPerfect, isPassive, governor } = frame
  if (standing === 'planned' && granting.has(because ?? '') && form === 'infinitive')
    return governor && hasTime(governor.frame) ? 'granted' : 'planned'
  if (openness !== 'told') return openness === 'to come' ? 'coming' : 'planned'
  if (form === 'past' || isPerfect || (form === 'participle' && isPassive)) return 'past'
  return form === 'present' ? 'present' : 'other'
}

/** From what to what it was changed, and the word that is lost. */
function changeOf(from: From, distance: number, { openness, told, denied }: ClauseBeside): Features {
  return {
    [`${from} ${openness}`]: 1,
    [`by ${told.because ?? ''}`]: 1,
    denied,
    byClause: distanceOf(told.byClause) > distance ? 1 : 0,
    theirBehind: distanceOf(told.behind) > 1 ? 1 : 0,
  }
}

/** From the word that leaves it open to what is done: `may have contributed`. */
function spanOf({ theirs, word, told: { opener } }: ClauseBeside) {
  const { start, end } = theirs ? wholeSpan(theirs) : word
  return { start: Math.min(start, opener?.start ?? start), end: Math.max(end, opener?.end ?? end) }
}
