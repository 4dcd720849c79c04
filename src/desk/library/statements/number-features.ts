import { textOf } from '../../span.ts'
import type { Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import type { Source } from '../source.ts'
import type { Features } from './certainty.ts'
import { matchesOf, shareMade } from './matches.ts'
import { areOfOneKind, areOne, isHere, isThere } from './number-agreement.ts'
import type { NumberRival } from './number-rivals.ts'
import { isOfTime, isOrdinal, numbersOfSentence, type StatedNumber } from './stated-numbers.ts'

const relative =
  /\b(?:later|earlier|ago|tomorrow|yesterday|(?:next|last|previous|following|same) (?:day|week|year|month|night|morning)|(?:days?|weeks?|months?|years?|hours?|minutes?) (?:before|after|from))\b/i

/** What the model of strange numbers weighs: how two numbers look, and what is said around both. */
export function featuresOf(comparison: Comparison, mine: StatedNumber, rival: NumberRival): Features {
  const { story } = comparison
  const { theirs, source, look, before, behind, noun } = rival
  const near = matchesOf(comparison)[mine.sentence.index].slice(0, 2)
  const words = [
    textOf(source.story, theirs.sentence),
    ...near.map(match => textOf(match.source.story, match.sentence)),
  ]
  const is = (kind: string) => (mine.kind === kind ? 1 : 0)
  return {
    ...look,
    before: before / 3,
    behind: behind / 3,
    place: Math.min(3, before + behind) / 3,
    clause: rival.clause,
    back: rival.back,
    context: rival.context,
    match: rival.match,
    first: rival.isFirst ? 1 : 0,
    left: isLeftOver(story, mine, source, theirs) ? 1 : 0,
    sibling: haveSibling(story, mine, source, theirs) ? 1 : 0,
    inDraft: rival.isInDraft ? 1 : 0,
    noun: noun ?? 0,
    otherNoun: noun === 0 ? 1 : 0,
    relative: isOfTime(mine) && words.some(each => relative.test(each)) ? 1 : 0,
    ordinal: isOrdinal(story, mine) ? 1 : 0,
    made: shareMade(comparison),
    small: mine.raw <= 12 ? 1 : 0,
    word: /\d/.test(textOf(story, mine)) ? 0 : 1,
    rounded: mine.quantity?.qualifier ? 1 : 0,
    duration: is('duration'),
    // No other sum of a story looks like it by chance.
    sum: /^[A-Z]{3}$/.test(mine.kind) && Math.max(look.exchanged, look.off, look.doubled) > 0 ? 1 : 0,
    count: is('count'),
    age: is('age'),
    percent: is('percent'),
    day: is('day'),
    year: is('year'),
    month: is('month'),
    hour: is('hour'),
  }
}

/** Whether each of two sentences has one number of the kind that the other story has not. */
function isLeftOver(
  story: Story,
  mine: StatedNumber,
  { story: source }: Source,
  theirs: StatedNumber,
): boolean {
  const open = numbersOfSentence(story, mine.sentence).filter(
    each => areOfOneKind(mine, each) && !isThere(each, source, story),
  )
  const openThere = numbersOfSentence(source, theirs.sentence).filter(
    each => areOfOneKind(mine, each) && !isHere(each, story, source),
  )
  return open.length === 1 && openThere.length === 1
}

/** `from $180 to $410` of between $180 and $310: the other number is the same. */
export function haveSibling(
  story: Story,
  mine: StatedNumber,
  { story: source }: Source,
  theirs: StatedNumber,
): boolean {
  const there = numbersOfSentence(source, theirs.sentence).filter(each => each !== theirs)
  return numbersOfSentence(story, mine.sentence).some(
    each => each !== mine && each.raw > 12 && there.some(other => areOne(story, each, source, other)),
  )
}
