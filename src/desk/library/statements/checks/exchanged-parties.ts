import { beforeDoneTo } from '../../../english/lexicon/function-words.ts'
import { emptyVerbs, mutualVerbs } from '../../../english/lexicon/verbs.ts'
import type { Comparison } from '../../comparison.ts'
import { sure } from '../certainty.ts'
import { type DeedPair, deedPairsOf, differenceOfPair, type Transfer, transferOf } from '../deed-pairs.ts'
import { baseOf, type Deed, doerOf, doneToOf } from '../deeds.ts'
import { areOfOtherThings } from '../deeds-compared.ts'
import type { Difference } from '../difference.ts'
import { areOneParty, type Chunk, type Party } from '../parties.ts'
import { likeness, weightOf } from '../roots.ts'

/**
 * Two who have changed places, by the order of the words: `Brackett Stone lent the county $600,000` for `The county lent
 * Brackett Stone`, `The nation has returned a bowl to the museum` for `The museum has transferred a bowl to the nation`.
 */
export function exchangedParties(comparison: Comparison): Difference[] {
  const found: Difference[] = []
  for (const [mine, pairs] of deedPairsOf(comparison)) {
    if (mutualVerbs.has(baseOf(mine)) || pairs.some(isStraight)) continue
    const pair = pairs.find(isExchanged)
    if (pair) found.push(differenceOfPair(pair, 'exchange', certaintyOf(pair)))
  }
  return found
}

/** Whether the same one does it on both sides, and to the same thing. */
function isStraight({ mine, theirs, act }: DeedPair): boolean {
  if (areOfOtherThings(mine, theirs)) return false
  if (isSameWay(mine, theirs)) return true
  if (act < alike) return false
  const isDoneToOne = doneToOf(mine).some(one =>
    doneToOf(theirs).some(other => one.isWho && areOneThing(one, other)),
  )
  return isDoneToOne || areOneParty(doerOf(mine), doerOf(theirs))
}

const alike = 0.8

function isSameWay(mine: Deed, theirs: Deed): boolean {
  const [one, other] = [transferOf(mine), transferOf(theirs)]
  return (
    Boolean(one && other) && (areOneParty(one?.giver, other?.giver) || areOneParty(one?.taker, other?.taker))
  )
}

function isExchanged({ mine, theirs, act, match }: DeedPair): boolean {
  if (areOfOtherThings(mine, theirs)) return false
  const [one, other] = [transferOf(mine), transferOf(theirs)]
  if (one && other) {
    const common = commonThings(mine, theirs)
    if (areCrossed(one.giver, one.taker, other.giver, other.taker)) return act >= alike || common >= 1
    return common >= 1 && match >= leastMatch && (areTurned(one, other) || areTurned(other, one))
  }
  // `told the members that state law` is nobody who states: verbs that say little are only one when they are the same.
  if (act < (emptyVerbs.has(baseOf(mine)) ? 1 : alike) || match < leastMatch) return false
  return (
    othersOf(mine).some(mineOther =>
      othersOf(theirs).some(theirOther => areCrossed(doerOf(mine), mineOther, doerOf(theirs), theirOther)),
    ) || isHalfCrossed(mine, theirs)
  )
}

/**
 * `after it rammed a bulk carrier` for a coaster that was struck by one: whom it is done to does it in the source, and does it
 * to somebody else.
 */
function isHalfCrossed(mine: Deed, theirs: Deed): boolean {
  const [[done], [theirDone]] = [doneToOf(mine), doneToOf(theirs)]
  const [doer, theirDoer] = [doerOf(mine), doerOf(theirs)]
  if (!done || !theirDone || !doer || !theirDoer) return false
  if (![done, theirDone, doer, theirDoer].every(each => each.isWho || each.isPronoun)) return false
  return areOneThing(done, theirDoer) && !areOneThing(done, theirDone) && !areOneThing(doer, theirDoer)
}

const areOneThing = (one: Chunk, other: Chunk) =>
  areOneParty(one, other) || (one.names.length === 0 && one.head !== '' && one.head === other.head)

/** `Hale handed Ortega the letters`, where Ortega gave him them: who takes it by name gives it there, to a pronoun. */
function areTurned({ giver, taker }: Transfer, other: Transfer): boolean {
  if (!taker?.isWho || taker.isPronoun || !giver || areOneParty(giver, taker)) return false
  return (
    areOneParty(taker, other.giver) && other.taker?.isPronoun === true && !areOneParty(other.taker, taker)
  )
}

/** Below this two sentences that do the same are of two matters. */
const leastMatch = 0.3

function areCrossed(
  one: Party | undefined,
  second: Party | undefined,
  other: Party | undefined,
  last: Party | undefined,
): boolean {
  const all = [one, second, other, last]
  if (!all.every(each => each?.isWho && !each.isPronoun)) return false
  return (
    areOneParty(one, last) &&
    areOneParty(second, other) &&
    !areOneParty(one, second) &&
    !areOneParty(other, last) &&
    !areOneParty(one, other)
  )
}

/** Whom it is done to, or goes to: not who it is done with or for. */
const othersOf = (deed: Deed): Party[] => [
  ...doneToOf(deed),
  ...deed.further.filter(({ preposition }) => beforeDoneTo.has(preposition ?? '')),
  ...deed.beyond,
  ...deed.behind.flatMap(({ owner }) => owner ?? []),
]

/** How many things of meaning two deeds have in common besides the two. */
function commonThings(mine: Deed, theirs: Deed): number {
  const heads = (deed: Deed) =>
    [...deed.behind, ...deed.further, ...(deed.isPassive && deed.before ? [deed.before] : [])]
      .filter(({ isWho, head }) => !isWho && weightOf({ lower: head }) > 0)
      .map(({ head }) => head)
  const there = heads(theirs)
  return heads(mine).filter(head => there.some(other => likeness(head, other) > 0)).length
}

/** Sure where both are named, and it is the same verb in a sentence that says most of the same. */
function certaintyOf({ mine, theirs, act, match }: DeedPair): number {
  const isNamed = [mine, theirs].every(deed => doerOf(deed)?.names.length)
  return isNamed && act === 1 && match >= 0.5 ? sure + 0.05 : 0.7
}
