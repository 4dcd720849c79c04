import { whyNotStated } from '../../../claims/stated.ts'
import { doubting, hedgingAdverbs, openingWords } from '../../../english/lexicon/hedges.ts'
import { asking, granting, musing, planning, planningNouns } from '../../../english/lexicon/verbs.ts'
import { cueOf } from '../../../english/reporting.ts'
import { memo } from '../../../memo.ts'
import { overlaps } from '../../../span.ts'
import type { Sentence } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { certaintyOf } from '../certainty.ts'
import {
  anyBeside,
  type Counterpart,
  clausesBeside,
  clausesOf,
  closeness,
  counterpartsOf,
  hasAsNoun,
  saysEnough,
  wordsOf,
} from '../counterparts.ts'
import type { Difference } from '../difference.ts'
import { sameness } from '../fillers.ts'
import { type Match, matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { models } from '../models.ts'
import { isSeenInDoubt, opens } from '../openness.ts'
import { sentencesBeside } from '../pairs.ts'
import { isPermission } from '../permission.ts'
import { likeness, rootOf, weightOf } from '../roots.ts'
import { isSettled } from '../settled.ts'
import { differenceOf } from '../severity.ts'
import { actSpan, wholeSpan } from '../span.ts'
import { distanceOf, hasTime, isPlanning } from '../standing.ts'
import type { Statement } from '../statement.ts'
import { unsettledAt } from './unsettled.ts'

/** A sentence of a source without one of these words says nothing less than done, and need not be read. */
const weakening = new Set(
  [...planning, ...planningNouns, ...doubting, ...hedgingAdverbs, ...openingWords].map(rootOf),
)

/** Maximum number of sentences of the sources compared with each sentence of the draft. */
const mostMatches = 4
/** How much closer another clause of the sources must be before it counts instead. */
const margin = 0.2
/** Where the verb says nothing, `is on sale`, most of both clauses has to be the same. */
const wholeOfEmpty = 0.6
/**
 * Below this the sources state it as a fact somewhere, or leave it as open as the draft does: `voters would
 * occasionally come`.
 */
const leastUnsettled = 0.15
/** Two clauses that have less in common say two things. */
const leastCloseness = 1.3

/**
 * What the draft tells as done or sure and its source does not: `the road will cut traffic` where it may, `recalled its
 * ambassador` where that is considered, `bought two cans` where he is alleged to have.
 */
export function standingDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const near = matches[sentence.index].slice(0, mostMatches)
    const found: Difference[] = []
    for (const mine of clausesOf(story, sentence)) {
      if (!isTold(mine) || !saysEnough(mine)) continue
      const difference = differenceIn(comparison, mine, [...near, ...sentencesBeside(comparison, mine, near)])
      if (difference && !found.some(({ span }) => overlaps(span, difference.span))) found.push(difference)
    }
    return found
  })
}

/** Whether a clause says that something is so or will be. */
function isTold(mine: Statement): boolean {
  const { standing, isQuoted, isNominal, frame, undergoer } = mine
  if (isQuoted || isNominal || isObject(mine)) return false
  if (standing === 'planned' && granting.has(mine.because ?? '')) return frame.form === 'infinitive'
  if (standing !== 'done' && standing !== 'to come') return false
  if (!hasTime(frame) && !isTelling(mine)) return false
  const { lemma } = frame.predicate
  // `the paper argued` beside `accused the government, arguing`: to say it is no deed that is in doubt. `Recalled its ambassador` is one.
  const cue = cueOf(lemma)
  if (cue?.kind === 'says' && !cue.faint && !undergoer) return false
  // `The clerk is accused of having taken it`: to accuse states nothing but that.
  if (doubting.has(lemma)) return false
  // `It wanted to turn the house into an inn`: a plan itself.
  return !(isPlanning(lemma) && standing === 'done' && !frame.isPassive)
}

/** `cut tourist lets`: what a verb has right behind it, which a tree may have as a clause, tells no act. */
function isObject({ frame, story }: Statement): boolean {
  const { governor, form, object, complement } = frame
  return (
    governor?.relation === 'other' &&
    form === 'present' &&
    !object &&
    !complement &&
    /^\s+$/.test(story.text.slice(governor.frame.predicate.token.end, frame.start))
  )
}

const canWeaken = memo(({ words }: Sentence) => words.some(({ lower }) => weakening.has(rootOf(lower))))

function differenceIn(
  comparison: Comparison,
  mine: Statement,
  near: readonly Match[],
): Difference | undefined {
  if (!near.some(({ sentence }) => canWeaken(sentence))) return undefined
  if (!anyBeside(near, theirs => isWeaker(mine, theirs))) return undefined
  const all = counterpartsOf(clausesBeside(mine, near))
  const weaker = all.filter(({ theirs }) => isWeaker(mine, theirs))
  // `had possibly begun` is read as to have and to begin: of the clauses of a sentence the one with the draft’s verb counts.
  const best =
    weaker.find(
      each =>
        each.act > 0 &&
        each.theirs.sentence === weaker[0].theirs.sentence &&
        closeness(each) >= closeness(weaker[0]) - 2 * margin,
    ) ?? weaker[0]
  if (!best || closeness(best) < leastCloseness || !areOneDeed(best) || isFarApart(best)) return undefined
  // One source that says it as the draft does is enough.
  const told = all.find(
    ({ theirs, act }) =>
      !isWeaker(mine, theirs) &&
      // `is considering a quarantine` tells of no quarantine, though somebody considers.
      theirs.frame !== best.theirs.frame &&
      distanceOf(theirs.standing) <= distanceOf(mine.standing) &&
      theirs.isNegated === mine.isNegated &&
      hasTime(theirs.frame) &&
      (act > 0 || best.act === 0),
  )
  if (told && closeness(told) >= closeness(best) - margin) return undefined
  const kind = kindOf(best)
  if (kind.planned && (isSettled(best.theirs) || isDoneBySaying(best.theirs) || isOneOrder(mine, best)))
    return undefined
  if (!kind.planned && isCovered(comparison, mine, kind.doubted === 1)) return undefined
  // What will happen is weighed by its verb alone where its words are too few: `will call him up`.
  const unsettled = unsettledAt(comparison, mine)?.certainty ?? (mine.standing === 'to come' ? 1 : 0)
  if (unsettled < leastUnsettled) return undefined
  const { clause, theirClause, act, match } = best
  const features = {
    clause,
    theirClause,
    act,
    match,
    held: Math.min(5, heldBy(best)) / 5,
    actor: actorsOf(best),
    made: shareMade(comparison),
    ...kind,
  }
  return differenceOf({
    check: kind.planned ? (mine.standing === 'done' ? 'plan' : 'settled') : 'hedge',
    span: actSpan(mine),
    source: best.source,
    inSource: wholeSpan(best.theirs),
    certainty: certaintyOf(models.standing, features),
    features,
  })
}

/** `sold more tiles` beside `would sell shares`: sentences that share a verb and little else. */
const isFarApart = ({ match, clause, theirClause }: Counterpart) =>
  match < leastMatch && Math.max(clause, theirClause) < wholeOfEmpty

const leastMatch = 0.3

/** Clauses with other verbs tell of one deed only where both say little else: `is against the plan`, `could go`. */
const areOneDeed = (pair: Counterpart) => {
  const { mine, act, clause, theirClause } = pair
  if (/^(?:be|hav)$/.test(mine.act)) return act > 0 && Math.min(clause, theirClause) >= wholeOfEmpty
  return act > 0 || heldBy(pair) >= enough || (clause >= 0.38 && theirClause >= 0.5)
}

/**
 * Minimum number of words that two clauses with different verbs have in common: `The virus came with geese`, `geese
 * carried the virus`.
 */
const enough = 3

/** How many words of meaning two clauses have in common. */
const heldBy = ({ mine, theirs }: Counterpart) =>
  wordsOf(mine).filter(
    word =>
      weightOf(word) >= 0.5 &&
      wordsOf(theirs).some(({ lower }) => likeness(rootOf(word.lower), rootOf(lower)) >= 0.7),
  ).length

/** Whether who does it is the same: 1, or another: -1. */
function actorsOf({ mine, theirs }: Counterpart): number {
  const alike = mine.actor && theirs.actor ? sameness(mine.actor, theirs.actor) : 0.5
  return alike >= 0.8 ? 1 : alike < 0.35 ? -1 : 0
}

/** `A minister has agreed to meet it` where it has asked for a meeting: what is asked for is not granted yet. */
function isGrantedTooSoon(mine: Statement, theirs: Statement): boolean {
  const { frame, standing, because } = mine
  return (
    standing === 'planned' &&
    granting.has(because ?? '') &&
    asking.has(theirs.because ?? '') &&
    frame.governor !== undefined &&
    hasTime(frame.governor.frame)
  )
}

/** A participle that says what was done; not one that only tells which: `a video posted on social media`, `have names engraved`. */
const isTelling = ({ frame, story }: Statement) =>
  frame.form === 'participle' &&
  frame.subjectFrom !== 'modified' &&
  !/\b(?:ha(?:ve|s|d|ving)|g[eo]ts?|getting) (?:\p{L}+ ){1,3}$/u.test(
    story.text.slice(Math.max(0, frame.predicate.token.start - 40), frame.predicate.token.start),
  )

/** `I want to thank you`: to say so is to do it. */
const isDoneBySaying = ({ because, actor, frame }: Statement) =>
  /^(?:want|like|wish)$/.test(because ?? '') &&
  /^(?:i|we)$/.test(actor?.phrase.lemma ?? '') &&
  /^(?:thank|congratulate|apologi[sz]e|welcome|stress|add)$/.test(frame.predicate.lemma)

/** `was fined $16m` of an order to pay a fine, `has been asked to appear` of a request that she appear: one thing in two ways. */
const isOneOrder = (mine: Statement, { theirs, act }: Counterpart) =>
  act === 0 &&
  ((mine.frame.isPassive && isPlanning(mine.frame.predicate.lemma)) || hasAsNoun(theirs, mine.act))

/** Whether the draft hedges it itself, or reports the conviction; or, of an accusation, says whose word it is. */
function isCovered({ story }: Comparison, mine: Statement, isDoubted: boolean): boolean {
  if (mine.standing === 'done' && weakens(mine.sentence, isDoubted)) return true
  if (isSeenInDoubt(mine)) return true
  const because = whyNotStated(story, mine.sentence, actSpan(mine))
  return because !== undefined && (isDoubted || because !== 'attributed')
}

/**
 * Whether another clause of the draft’s sentence says how sure it is: `It is for failing to comply that an offender could be
 * tagged`, `Some took that as inciting violence and accused him of it`.
 */
const weakens = ({ words }: Sentence, isDoubted: boolean): boolean =>
  words.some(word => (isDoubted ? accuses.test(word.lower) : opens(word) === 'possible'))

const accuses = /^(?:accus|alleg)/

function isWeaker(mine: Statement, theirs: Statement): boolean {
  if (theirs.isNegated !== mine.isNegated || theirs.standing === 'unsaid') return false
  // `will need a dose` beside itself plans a dose no less.
  if (theirs.isNominal && theirs.because === mine.frame.predicate.lemma) return false
  if (mine.standing === 'planned') return isGrantedTooSoon(mine, theirs)
  // `Police said he bought them`: an accusation that is on somebody’s word is no fact of the draft’s.
  // `Are about 5 billion years old` where they are estimated to be: a figure that is reckoned is not in doubt.
  if (theirs.standing === 'doubted') return !mine.frame.attribution && theirs.because !== 'estimate'
  if (theirs.standing === 'possible')
    return theirs.because !== 'can' && !isPermission(mine, wordsOf(theirs), theirs.because)
  // `The city will try out filters` where it is considering that. What is planned firmly will be done.
  if (mine.standing === 'to come') return theirs.standing === 'planned' && musing.has(theirs.because ?? '')
  return (
    mine.standing === 'done' &&
    isPast(mine) &&
    !mine.frame.isProgressive &&
    (theirs.standing === 'planned' || theirs.standing === 'to come')
  )
}

const isPast = ({ frame }: Statement) =>
  frame.form === 'past' ||
  frame.isPerfect ||
  (hasTime(frame) && frame.form === 'participle') ||
  (frame.form === 'participle' && frame.isPassive)

function kindOf({ mine, theirs }: Counterpart) {
  return {
    planned: theirs.standing === 'planned' || theirs.standing === 'to come' ? 1 : 0,
    doubted: theirs.standing === 'doubted' ? 1 : 0,
    participle: mine.frame.form === 'participle' ? 1 : 0,
    coming: mine.standing === 'to come' ? 1 : 0,
  }
}
