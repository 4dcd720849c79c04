import { genericActors } from '../../../english/lexicon/people.ts'
import { mutualVerbs } from '../../../english/lexicon/verbs.ts'
import { withoutPossessive } from '../../../english/possessive.ts'
import { overlaps } from '../../../span.ts'
import { roleNouns } from '../../../story/people/roles.ts'
import type { Comparison } from '../../comparison.ts'
import { commonOf } from '../common.ts'
import { areStraight } from '../deeds-compared.ts'
import type { Difference } from '../difference.ts'
import { type Filler, fillerOf } from '../fillers.ts'
import { areOfOtherFigures, type Pair, pairsByStatement } from '../pairs.ts'
import { partiesIn } from '../parties.ts'
import { likeness, rootOf, weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'
import { wholeSpan } from '../span.ts'
import type { Statement } from '../statement.ts'

/**
 * The doer in the draft is the person it is done to in the source, or the other way round. The second of the two goes
 * by another word or is elsewhere: `Tamarack must pay its suitor` for `Corvane has to pay Tamarack`.
 */
export function exchangedRoles(comparison: Comparison): Difference[] {
  const found: Difference[] = []
  for (const [mine, pairs] of pairsByStatement(comparison)) {
    if (pairs.some(isStraight)) continue
    const pair = pairs.find(each => isExchanged(comparison, each) && !areStraight(mine, each.theirs))
    if (!pair) continue
    const spans = [wholeSpan(mine), wholeSpan(pair.theirs)] as const
    const { source } = pair
    found.push(
      differenceOf({
        check: 'exchange',
        span: spans[0],
        source,
        inSource: spans[1],
        certainty: 0.7,
        features: { anchors: anchorsOf(pair), ...commonOf(comparison.story, spans[0], source, spans[1]) },
      }),
    )
  }
  return found
}

/** Whether somebody does in both what is done, or has it done to them in both. */
const isStraight = ({ mine, theirs }: Pair) =>
  areSurelyOne(doerOf(mine), doerOf(theirs)) ||
  undergoersOf(mine).some(one => undergoersOf(theirs).some(other => areWho(one, other)))

function isExchanged(comparison: Comparison, pair: Pair): boolean {
  const { mine, theirs } = pair
  if ([mine, theirs].some(({ frame }) => mutualVerbs.has(frame.predicate.lemma))) return false
  if ([mine, theirs].every(({ frame }) => frame.certainty === 'low')) return false
  if ([mine, theirs].some(isHalfRead)) return false
  if (partiesBeside(mine) < 2) return false
  // `They found Marsh`: nobody knows who.
  if (theirs.actor?.isOpen) return false
  const [myDoer, theirDoer] = [doerOf(mine), doerOf(theirs)]
  const doer = undergoersOf(theirs).some(each => areWho(myDoer, each))
  const done = undergoersOf(mine).some(each => areWho(each, theirDoer))
  if (!doer && !done) return false
  // The other of the two, on either side.
  const [one, other] = doer
    ? [undergoersOf(mine).find(isSure), theirDoer]
    : [myDoer, undergoersOf(theirs).find(isSure)]
  const [here, there] = [one, other].map(each => (each && isWho(each) ? each : undefined))
  if (here || there) {
    const second = (here ?? there) as Filler
    const first = (doer ? myDoer : theirDoer) as Filler
    const [done, doing] = doer ? [second, first] : [first, second]
    if (isDoerByPlace(done, mine) || isDoerByPlace(doing, theirs)) return false
    if ((here && stands(here, theirs)) || (there && stands(there, mine)))
      return isOfOneMatter(comparison, pair, 0.9)
  }
  // `its suitor` for Corvane: another word, for another than the first.
  const isFull =
    undergoersOf(mine).length > 0 && undergoersOf(theirs).length > 0 && mine.actor && theirs.actor
  return (
    Boolean(isFull) &&
    anchorsOf(pair) >= fewestAnchors &&
    !areOfOtherFigures(pair) &&
    isOfOneMatter(comparison, pair, 1)
  )
}

const fewestAnchors = 2

/** A clause with a time of its own and nobody who does it: the tree has not found them. */
const isHalfRead = ({ actor, frame }: Statement) =>
  !actor && !frame.isPassive && /^(?:past|present|modal)$/.test(frame.form)

const isOfOneMatter = (comparison: Comparison, { mine, theirs, source }: Pair, together: number) => {
  const { clause, sentence, theirClause, theirSentence } = commonOf(
    comparison.story,
    wholeSpan(mine),
    source,
    wholeSpan(theirs),
  )
  return Math.max(clause, sentence) + Math.max(theirClause, theirSentence) >= together
}

/** Who does it; `she` of `Nand wrote that she had warned the owner` is Nand. */
function doerOf({ actor, frame, story }: Statement): Filler | undefined {
  if (actor?.phrase.kind !== 'pronoun' || !actor.person || !frame.attribution?.speaker) return actor
  const speaker = fillerOf(story, frame.attribution.speaker)
  const isSpeaker = speaker.phrase.kind !== 'pronoun' && speaker.person === actor.person
  return isSpeaker ? speaker : actor
}

/** Whom it is done to, and to whom it is given. */
function undergoersOf({ undergoer, frame, story, aims }: Statement): Filler[] {
  const recipient = frame.recipient && fillerOf(story, frame.recipient)
  const given = aims.filter(({ preposition }) => preposition === 'to').map(({ filler }) => filler)
  return [undergoer, recipient, ...given].filter(each => each !== undefined)
}

const isSure = (filler: Filler) =>
  !filler.isOpen && filler.phrase.kind !== 'pronoun' && filler.phrase.others.length === 0

/** Somebody who can do things: a name, a body, an office. */
const isWho = (filler: Filler) =>
  isSure(filler) &&
  (filler.names.length > 0 || genericActors.has(filler.phrase.lemma) || roleNouns.has(filler.phrase.lemma))

/** The same somebody, by name or by a plain word. */
const areWho = (one: Filler | undefined, other: Filler | undefined) =>
  one !== undefined && isWho(one) && areSurelyOne(one, other)

/** One name, or one plain noun and no name. */
function areSurelyOne(one: Filler | undefined, other: Filler | undefined): boolean {
  if (!one || !other || !isSure(one) || !isSure(other)) return false
  if (one.names.length > 0 || other.names.length > 0)
    return one.names.some(name => other.names.includes(name))
  return one.head === other.head
}

/** How many who can do things a clause has: in `which Marsh organized` no two have changed places. */
const partiesBeside = (statement: Statement): number => {
  const span = wholeSpan(statement)
  const chunks = partiesIn(statement.sentence, statement.story)?.chunks ?? []
  return chunks.filter(each => (each.isWho || each.isPronoun) && overlaps(each, span)).length
}

/** The place of somebody in a statement’s sentence, the nearest before its verb. */
const placesOf = ({ names, head }: Filler, { sentence }: Statement) =>
  sentence.words.filter(({ lower }) =>
    names.length > 0 ? names.includes(withoutPossessive(lower)) : rootOf(lower) === head,
  )

const stands = (filler: Filler, statement: Statement) => placesOf(filler, statement).length > 0

/** `the pool, which Prins has opened`: the person right before a verb does it, whatever the tree says. */
function isDoerByPlace(filler: Filler, statement: Statement): boolean {
  if (statement.frame.isPassive) return false
  const { start } = statement.frame.predicate.token
  const before = statement.sentence.words.filter(({ end }) => end <= start).slice(-4)
  return placesOf(filler, statement).some(word => before.includes(word))
}

/** How much both sentences have in common besides who takes part and what is done: words of meaning. */
function anchorsOf({ mine, theirs }: Pair): number {
  const parts = new Set(
    [mine, theirs].flatMap(each => [
      each.act,
      ...[each.actor, ...undergoersOf(each)].flatMap(filler => (filler && isWho(filler) ? filler.roots : [])),
    ]),
  )
  const rootsOf = ({ sentence }: Statement) => [
    ...new Set(sentence.words.filter(word => weightOf(word) >= 0.7).map(({ lower }) => rootOf(lower))),
  ]
  const there = rootsOf(theirs)
  return rootsOf(mine).filter(root => !parts.has(root) && there.some(other => likeness(root, other) > 0))
    .length
}
