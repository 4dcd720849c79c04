import { formsOfBe } from '../../../english/lexicon/auxiliaries.ts'
import { prepositions } from '../../../english/lexicon/function-words.ts'
import { votingBodies } from '../../../english/lexicon/institutions.ts'
import { indefinitePronouns } from '../../../english/lexicon/people.ts'
import { mutualVerbs } from '../../../english/lexicon/verbs.ts'
import { withoutPossessive } from '../../../english/possessive.ts'
import type { Word } from '../../../english/word.ts'
import type { Comparison } from '../../comparison.ts'
import { certaintyOf, type Features, sure } from '../certainty.ts'
import { areStraight, haveOneDoer } from '../deeds-compared.ts'
import type { Difference } from '../difference.ts'
import { featuresOf, fitOf } from '../features.ts'
import { type Filler, isOfPerson, isWhoNoun, sameness } from '../fillers.ts'
import { models } from '../models.ts'
import { areOfOtherFigures, type Pair, pairsByStatement } from '../pairs.ts'
import { rootOf, weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'
import { wholeSpan } from '../span.ts'
import { type Statement, statementsOf } from '../statement.ts'

/** Who does what to whom: the two exchanged, or somebody else does it. */
export function roleDifferences(comparison: Comparison): Difference[] {
  const found: Difference[] = []
  for (const [mine, all] of pairsByStatement(comparison)) {
    const difference = reversed(comparison, mine, all) ?? otherActor(comparison, mine, all)
    if (difference) found.push(difference)
  }
  return found
}

const same = (one: Filler | undefined, other: Filler | undefined) =>
  one && other ? sameness(one, other) : 0.5

/** Whom a `he` stands for is a guess, so it does not show that two people have changed places. */
const crossing = (one: Filler | undefined, other: Filler | undefined) =>
  [one, other].some(filler => filler?.phrase.kind === 'pronoun') ? 0.5 : same(one, other)

/** Below this two sentences with other verbs are of two matters. */
const leastMatch = 0.3

/** `Marsh is suing Roper` where Roper sues Marsh. */
function reversed(comparison: Comparison, mine: Statement, pairs: Pair[]): Difference | undefined {
  const [pair] = pairs
    .filter(({ theirs }) => {
      const crossed = [crossing(mine.undergoer, theirs.actor), crossing(mine.actor, theirs.undergoer)]
      const straight = [same(mine.actor, theirs.actor), same(mine.undergoer, theirs.undergoer)]
      if (!mine.undergoer && !isNamedOtherwise(mine.actor, theirs)) return false
      return (
        Math.max(...crossed) >= 0.8 &&
        Math.min(...crossed) >= 0.35 &&
        Math.max(...straight) <= 0.6 &&
        theirs.actor &&
        theirs.undergoer &&
        // `31 soldiers died` of `31 were killed`: who dies does it to nobody.
        (mine.actor || mine.act === theirs.act) &&
        mine.isNegated === theirs.isNegated &&
        // `a message to the mayor for not endorsing Christie`: the doer is in another part of the sentence.
        (theirs.frame.form !== 'participle' || theirs.frame.isPassive) &&
        theirs.frame.certainty !== 'low'
      )
    })
    .sort((one, other) => fitOf(other) - fitOf(one))
  if (
    !pair ||
    areStraight(mine, pair.theirs) ||
    isMutual(mine, pair) ||
    isNobody(mine.actor) ||
    isSaidAlike(mine, pair.theirs)
  )
    return undefined
  // `NM Rothschild is advising Mr Glazer`, `what Mr Glazer had proposed`: other verbs, in sentences that say other things.
  if (mine.act !== pair.theirs.act && pair.match < leastMatch) return undefined
  // `Lawyers for two patients sued` is read as if the patients were.
  if (mine.frame.certainty === 'low' && !mine.actor) return undefined
  if (pairs.some(each => (each.actor ?? 0) >= 0.8)) return undefined
  // A fault of two kinds is rare: who turns about keeps the figures.
  if (crossing(mine.undergoer, pair.theirs.actor) < 0.8 && areOfOtherFigures(pair)) return undefined
  const crossed =
    (crossing(mine.undergoer, pair.theirs.actor) + crossing(mine.actor, pair.theirs.undergoer)) / 2
  return told(comparison, mine, pair, 'reversed', { crossed })
}

/** Who marries is married: neither does it to the other. */
const isMutual = ({ frame }: Statement, { theirs }: Pair) =>
  mutualVerbs.has(frame.predicate.lemma) || mutualVerbs.has(theirs.frame.predicate.lemma)

/** `Nobody but the judiciary can suspend it`: a doer who is nobody has no place to change. */
const isNobody = (actor: Filler | undefined) =>
  actor !== undefined && indefinitePronouns.has(actor.phrase.lemma)

/** `members of the family opened`, `accounts that members of the Pinochet family opened`: the same words in one order. */
function isSaidAlike(mine: Statement, theirs: Statement): boolean {
  if (isPassiveByWords(mine) !== isPassiveByWords(theirs)) return false
  const [one, other] = [mine, theirs].map(statement =>
    wordsOf(statement).flatMap(word => (weightOf(word) > 0 ? [rootOf(word.lower)] : [])),
  )
  let at = 0
  for (const root of other) if (root === one[at]) at++
  return at === one.length
}

const wordsOf = (statement: Statement): Word[] => {
  const { start, end } = wholeSpan(statement)
  return statement.sentence.words.filter(word => word.start >= start && word.end <= end)
}

/** `Marsh was sued`, `Marsh, sued by Roper`, whatever its tree says of `accounts that they opened`. */
const isPassiveByWords = (statement: Statement): boolean => {
  const { start, end } = statement.frame.predicate.token
  const behind = statement.sentence.words.find(word => word.start >= end)
  return (
    behind?.lower === 'by' || wordsOf(statement).some(word => word.end <= start && formsOfBe.has(word.lower))
  )
}

/** `Roper, which filed the case` where Marsh sued Roper: both by name. */
const isNamedOtherwise = (actor: Filler | undefined, { actor: other, undergoer }: Statement) =>
  actor !== undefined &&
  other !== undefined &&
  undergoer !== undefined &&
  [actor, other, undergoer].every(({ names }) => names.length > 0) &&
  sameness(actor, undergoer) >= 0.8 &&
  sameness(actor, other) <= 0.3

/** `The ministry accused Varden` where a newspaper did. */
function otherActor(comparison: Comparison, mine: Statement, pairs: Pair[]): Difference | undefined {
  const { actor } = mine
  if (isFar(mine) || mine.frame.certainty === 'low' || mine.frame.subjectFrom === 'relative') return undefined
  // Whom a `he` stands for is a guess on either side.
  if (!actor || actor.isOpen || actor.phrase.kind === 'pronoun') return undefined
  // `The plan gives shareholders choice` where the company gives it: a thing that somebody does it by.
  if (actor.names.length === 0 && !actor.isGeneric && !actor.person) return undefined
  // `the poet of Route 9, dies`: a name that another noun holds does nothing.
  const before = mine.sentence.words.findLast(({ end }) => end < actor.phrase.start)
  if (before && prepositions.has(before.lower)) return undefined
  const [pair] = pairs
    .filter(
      each =>
        each.theirs.isNegated === mine.isNegated &&
        each.actor !== undefined &&
        each.actor <= 0.35 &&
        ((each.undergoer ?? 0) >= 0.6 || each.rest >= 0.7),
    )
    .sort((one, other) => fitOf(other) - fitOf(one))
  if (
    !pair ||
    pairs.some(each => each !== pair && (each.actor ?? 0) > 0.35 && fitOf(each) >= fitOf(pair) - 0.5)
  )
    return undefined
  if (haveOneDoer(mine, pair.theirs) || isMutual(mine, pair)) return undefined
  const theirs = pair.theirs.actor as Filler
  if (!isSomebody(theirs) || mayBeNamedSo(actor, theirs) || mayBeNamedSo(theirs, actor)) return undefined
  if (isFar(pair.theirs) || pair.theirs.frame.subjectFrom === 'relative') return undefined
  // `Some 2,700 residents` of `2,700 people`: as many are the same.
  if (actor.roots.some(root => /\d/.test(root) && theirs.roots.includes(root))) return undefined
  if (theirs.phrase.kind === 'pronoun' || isBeside(actor, pair.theirs) || isBeside(theirs, mine))
    return undefined
  // `Her runners` for her teams: the source must know whom the draft has.
  if (!isKnownActor(comparison, actor)) return undefined
  // The source’s doer is in another part of the draft’s sentence.
  const words = new Set(mine.sentence.words.map(({ lower }) => lower))
  const isThere = [...theirs.names, theirs.phrase.lemma].some(name => words.has(name))
  return told(comparison, mine, pair, 'actor', {
    isThere: isThere ? 1 : 0,
    generic: actor.isGeneric || theirs.isGeneric ? 1 : 0,
  })
}

/** Who can do it: not `both halls`, of two that the draft names, nor `the gala opening`. */
const isSomebody = ({ names, person, phrase, isGeneric }: Filler) =>
  !/^(?:all|both|each|either|neither)$/i.test(phrase.words[0]?.text ?? '') &&
  (person !== undefined ||
    isGeneric ||
    isWhoNoun(phrase.lemma) ||
    (names.length > 0 && phrase.kind === 'name'))

/** `the president`, `Texas congressman`, of somebody who goes by name: the two may be one. */
const mayBeNamedSo = (role: Filler, { names }: Filler) =>
  role.person === undefined &&
  names.length > 0 &&
  isOfPerson(rootOf(role.phrase.lemma)) &&
  !votingBodies.has(role.phrase.lemma)

/** Another verb between who does it and what is done: `the department told reporters the pair used it`. */
const isFar = ({ actor, frame, sentence, story }: Statement) =>
  actor !== undefined &&
  actor.phrase.end < frame.predicate.token.start &&
  statementsOf(story, sentence).some(
    ({ frame: { predicate } }) =>
      predicate.token.start >= actor.phrase.start && predicate.token.end <= frame.predicate.token.start - 1,
  )

/** `Baywatch` of the surf show Baywatch, `the department told reporters the pair used`: a reading that may be wrong. */
function isBeside({ names, head }: Filler, { sentence, frame }: Statement): boolean {
  const verb = sentence.words.findIndex(({ end }) => end > frame.predicate.token.start)
  return sentence.words
    .slice(Math.max(0, verb - 3), Math.max(0, verb))
    .some(({ lower }) => names.includes(lower) || rootOf(lower) === head)
}

const isKnownActor = ({ compared }: Comparison, { names, head }: Filler) =>
  compared.some(({ story }) =>
    story.words.some(({ lower }) =>
      names.length > 0 ? names.includes(withoutPossessive(lower)) : rootOf(lower) === head,
    ),
  )

function told(
  comparison: Comparison,
  mine: Statement,
  pair: Pair,
  check: 'reversed' | 'actor',
  own: Features,
): Difference {
  const features = { ...featuresOf(comparison, pair), ...own }
  // Without a name on both sides nobody can be sure whom they mean.
  const isNamed = [mine, pair.theirs].every(({ actor, undergoer }) =>
    [actor, undergoer].some(each => each && each.names.length > 0),
  )
  const certainty = certaintyOf(models[check], features)
  return differenceOf({
    check,
    span: wholeSpan(mine),
    source: pair.source,
    inSource: wholeSpan(pair.theirs),
    certainty: isNamed ? certainty : Math.min(certainty, sure - 0.01),
    features,
  })
}
