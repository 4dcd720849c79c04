import { emptyVerbs, mutualVerbs } from '../../../english/lexicon/verbs.ts'
import { cueOf } from '../../../english/reporting.ts'
import type { Span } from '../../../span.ts'
import { overlaps } from '../../../span.ts'
import type { Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { haveOtherFigures } from '../agreement.ts'
import { areSurelyTwo, isKnown } from '../apart.ts'
import { shareIn } from '../common.ts'
import { type DeedPair, deedPairsOf, differenceOfPair } from '../deed-pairs.ts'
import { baseOf, type Deed, doerOf, doneToOf } from '../deeds.ts'
import type { Difference } from '../difference.ts'
import { shareMade } from '../matches.ts'
import { areOneParty, type Chunk, partiesIn } from '../parties.ts'
import { quantitiesIn } from '../quantities.ts'
import { likeness, weightOf } from '../roots.ts'

/**
 * Somebody whom the sources know does what another does there, and what they nowhere have this one do: `Teale recused himself`
 * for `Prado recused himself`, `The company protested` for the union.
 */
export function otherDoers(comparison: Comparison): Difference[] {
  if (shareMade(comparison) < leastMade) return []
  const found: Difference[] = []
  for (const [mine, pairs] of deedPairsOf(comparison)) {
    const doer = doerOf(mine)
    if (!doer || !isNamable(doer) || saysLittle(mine) || !isKnown(comparison, doer)) continue
    const alike = pairs.filter(({ act }) => act >= 0.8)
    if (alike.some(({ theirs }) => mayDo(theirs, doer))) continue
    const pair = alike
      .filter(each => isOtherDoer(comparison, each))
      .sort((one, other) => fitOf(other) - fitOf(one))[0]
    if (pair) found.push(differenceOfPair(pair, 'actor', certainty))
  }
  return found
}

/** Below this share the draft is another report of the event. */
const leastMade = 0.4

/** A doer with a name or a noun. Nobody can be sure whom a `he` stands for. */
const isNamable = ({ isWho, isPronoun }: Chunk) => isWho && !isPronoun

/** `said`, `was`, `had`: the check of speakers covers who says it. */
const saysLittle = (deed: Deed) =>
  emptyVerbs.has(baseOf(deed)) ||
  mutualVerbs.has(baseOf(deed)) ||
  (cueOf(baseOf(deed))?.kind === 'says' && deed.behind.length === 0 && deed.reach > deed.verb.end + 1)

/** Whether somebody may be who does it: as the doer, or in a row with the doer (`Ruiz and Lund proposed`). */
function mayDo(deed: Deed, doer: Chunk): boolean {
  const { analysis, chunks } = partiesIn(deed.sentence, deed.story)!
  let each = doerOf(deed)
  while (each) {
    if (areOneParty(each, doer)) return true
    const { from } = each
    each = chunks.findLast(
      ({ to }) =>
        to < from && analysis.tokens.slice(to, from).every(({ text }) => /^(?:,|and|or|&|with)$/.test(text)),
    )
  }
  return false
}

/** Always a warning: somebody else may have done the same. */
const certainty = 0.7

function isOtherDoer(comparison: Comparison, pair: DeedPair): boolean {
  const { mine, theirs } = pair
  const [doer, other] = [doerOf(mine), doerOf(theirs)]
  if (!doer || !other || !isNamable(other) || mine.isNegated !== theirs.isNegated) return false
  // `are holding out`, `holds dear`
  if (mine.particle !== theirs.particle && pair.act === 1) return false
  if (
    !areSurelyTwo(comparison, doer, other) ||
    mayDo(mine, other) ||
    haveOtherFigures(figuresOf(mine), figuresOf(theirs))
  )
    return false
  if (isDoneTo(theirs, doer)) return isOfOneMatter(comparison, pair)
  if (isHelper(theirs, doer) || isAmong(mine.story, doer, other)) return false
  const [done, theirDone] = [doneToOf(mine), doneToOf(theirs)]
  if (
    done.length > 0 &&
    theirDone.length > 0 &&
    !done.some(one => theirDone.some(each => areAlike(one, each)))
  )
    return false
  return isOfOneMatter(comparison, pair)
}

const figuresOf = ({ story, sentence, start, reach }: Deed) =>
  quantitiesIn(story, sentence).filter(quantity => quantity.start >= start && quantity.end <= reach)

const areAlike = (one: Chunk, other: Chunk) =>
  one.isPronoun || other.isPronoun || areOneParty(one, other) || likeness(one.head, other.head) > 0

/** The words of a deed without who does it. */
const restOf = ({ sentence, verb, start, reach }: Deed, doer: Span) =>
  sentence.words.filter(
    word => word.start >= start && word.end <= reach && !overlaps(word, doer) && !overlaps(word, verb),
  )

const restsOf = ({ mine, theirs }: DeedPair) => {
  const rest = restOf(mine, doerOf(mine) as Span)
  const back = restOf(theirs, doerOf(theirs) as Span)
  return {
    isShort: !rest.some(word => weightOf(word) >= 0.7),
    isTheirsShort: !back.some(word => weightOf(word) >= 0.7),
    rest: shareIn(rest, theirs.sentence.words),
    back: shareIn(back, mine.sentence.words),
  }
}

function isOfOneMatter(comparison: Comparison, pair: DeedPair): boolean {
  const { isShort, isTheirsShort, rest, back } = restsOf(pair)
  const doer = doerOf(pair.mine)
  if (isDoneTo(pair.theirs, doer as Chunk)) return rest + back >= 0.55
  if (!isShort && rest >= 0.6 && rest + back >= 1.1) return true
  // `Halden protested`: that nobody else does in the sources.
  return (
    pair.act === 1 &&
    (isShort || isTheirsShort || pair.match >= 0.5) &&
    weightOf({ lower: baseOf(pair.mine) }) > 0 &&
    isDoneOnce(comparison, pair.mine)
  )
}

/** `All three ministers signed`, of one of them. */
const isAmong = ({ text }: Story, { names, end }: Chunk, { person }: Chunk) =>
  names.length === 0 && person !== undefined && /[^s]s$/.test(text.slice(end - 2, end))

/** `Mr. Trump issued it through his lawyer, Michael Cohen`, `Marsh’s fund, Salt First`: both may be said to have. */
function isHelper({ story, sentence }: Deed, doer: Chunk): boolean {
  const { analysis, chunks } = partiesIn(sentence, story)!
  return chunks.some(
    (each, at) =>
      areOneParty(each, doer) &&
      (/^(?:by|through|via|with)$/.test(each.preposition ?? '') ||
        (at > 0 && chunks[at - 1].to === each.from - 1 && analysis.tokens[each.from - 1].text === ',')),
  )
}

/** `CascadePower, which filed the case`, of one that is sued; `The company turned down £900`, of the company’s offer. */
const isDoneTo = (theirs: Deed, doer: Chunk) =>
  doneToOf(theirs).some(each => (each.isWho && areOneParty(each, doer)) || areOneParty(each.owner, doer))

/** Whether one sentence alone has what is done, by that verb. */
const isDoneOnce = (comparison: Comparison, mine: Deed) =>
  new Set(
    deedPairsOf(comparison)
      .get(mine)
      ?.filter(({ act }) => act === 1)
      .map(({ theirs }) => theirs.sentence),
  ).size === 1

const fitOf = (pair: DeedPair) => {
  const { rest, back } = restsOf(pair)
  return rest + back + pair.act + pair.match
}
