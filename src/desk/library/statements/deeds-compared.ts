import { givingVerbs, takingVerbs } from '../../english/lexicon/transfers.ts'
import { baseOf, type Deed, deedAt, doerOf, doneToOf } from './deeds.ts'
import { areOneParty, type Party } from './parties.ts'
import { likeness } from './roots.ts'
import type { Statement } from './statement.ts'

/** Two deeds beside each other, by the order of their words: whether one does what the other does, or its converse. */

/** Whether two deeds are done to two things: `gave him a model`, `gave him a pair of skis`. */
export function areOfOtherThings(mine: Deed, theirs: Deed): boolean {
  const [here, there] = [mine, theirs].map(deed =>
    doneToOf(deed).filter(({ isWho, isPronoun }) => !isWho && !isPronoun),
  )
  return (
    here.length > 0 &&
    there.length > 0 &&
    !here.some(one => there.some(other => likeness(one.head, other.head) > 0))
  )
}

/**
 * Whether the order of the words says that nobody has changed places, whatever the trees say: the same one does it (`whom the
 * guild has nominated`), or it is done to another thing.
 */
export function areStraight(mine: Statement, theirs: Statement): boolean {
  const [one, other] = [mine, theirs].map(deedOf)
  return (
    haveOneDoer(mine, theirs) || (one !== undefined && other !== undefined && areOfOtherThings(one, other))
  )
}

const deedOf = ({ story, sentence, frame }: Statement): Deed | undefined =>
  deedAt(story, sentence, frame.predicate.token)

/** Whether two clauses have the same doer by the order of their words, whatever their trees say: `whom the guild has nominated`. */
export function haveOneDoer(mine: Statement, theirs: Statement): boolean {
  const [one, other] = [mine, theirs].map(deedOf)
  return one !== undefined && other !== undefined && areOneParty(doerOf(one), doerOf(other))
}

/**
 * Whether one does the opposite of what the other does, with that other: `Cardinal bought Norwell’s shares`, `Norwell sold its
 * shares to Cardinal`, `a plan to sell them to Cardinal`. Both may be so.
 */
export function areConverse(mine: Deed | undefined, theirs: Deed | undefined): boolean {
  const [doer, other] = [mine && doerOf(mine), theirs && doerOf(theirs)]
  if (!mine || !theirs || !mayBeConverse(baseOf(mine), baseOf(theirs))) return false
  if (doer && other && areOneParty(doer, other)) return false
  const takesPart = ({ behind, further, before }: Deed, party: Party) =>
    [...behind, ...further, ...(before ? [before] : [])].some(
      each => areOneParty(each, party) || areOneParty(each.owner, party),
    )
  return (
    (doer?.isWho === true && takesPart(theirs, doer)) || (other?.isWho === true && takesPart(mine, other))
  )
}

const mayBeConverse = (one: string, other: string) =>
  (givingVerbs.has(one) && takingVerbs.has(other)) ||
  (takingVerbs.has(one) && givingVerbs.has(other)) ||
  [one, other].every(verb => /^(?:win|lose|beat)$/.test(verb))
