import { wordBehind } from '../../english/word-behind.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'
import { numbersIn } from './rows.ts'

/** `Six pupils and the driver`: one more is named behind what is counted. */
const oneBehind = /^(?: [\p{L}’'-]+){1,8},? and (?:(?:an?|one) \p{L}|(?:the|his|her|its|their) \p{Ll})/u
/** `A helicopter and two fixed-wing aircraft`: one more is named before it. */
const oneBefore = /\b(?:an?|the|one) [\p{Ll}-]+(?: [\p{Ll}-]+)?,? and $/iu
/** `A helicopter, two fixed-wing aircraft and`: the same at the head of a list. `On the way, two men` is no list. */
const oneFirst = /(?:^|[.;:] )(?:an?|the|one) [\p{Ll}-]+(?: [\p{Ll}-]+)?, $/iu
const listGoesOn = /^(?: [\p{L}’'-]+){1,4}(?:,|,? and) /u

/**
 * Whether a count is one of the source’s with the one that is named beside it, under another noun: `Seven people` of six
 * pupils and the driver. `Seven pupils` is another figure.
 */
export const isOneMore = (story: Story, mine: Quantity, source: Story, sentence: Sentence): boolean =>
  mine.kind === 'count' &&
  quantitiesIn(source, sentence).some(theirs => {
    if (theirs.kind !== 'count' || theirs.raw + 1 !== mine.raw) return false
    if (countedBy(story, mine) === countedBy(source, theirs)) return false
    const before = source.text.slice(sentence.start, theirs.start)
    const behind = source.text.slice(theirs.end, sentence.end)
    return (
      oneBehind.test(behind) || oneBefore.test(before) || (oneFirst.test(before) && listGoesOn.test(behind))
    )
  })

const countedBy = ({ text }: Story, { end }: Quantity) => wordBehind(text, end)?.toLowerCase()

/** `Close to 160 people` of 148 by boat and 11 by helicopter: two numbers of one sentence, added up, counted or bare. */
export const isSum = (mine: Quantity, source: Story, sentence: Sentence): boolean =>
  pairsIn(mine, source, sentence).some(([one, other]) => {
    const sum = one + other
    return Math.abs(sum - mine.value) <= (mine.qualifier ? 0.06 * sum : mine.grain)
  })

/** `trimmed by $25 million, to $70 million` of $95 million and $70 million: one number of a sentence less another. */
export const isDifference = (mine: Quantity, near: string, source: Story, sentence: Sentence): boolean =>
  /\bby #/.test(near) &&
  pairsIn(mine, source, sentence).some(([one, other]) => Math.abs(one - other) === mine.value)

/** The numbers of a sentence that are of a quantity’s kind, two by two. A small one is in most. */
function pairsIn({ kind }: Quantity, source: Story, sentence: Sentence): [number, number][] {
  const values = numbersIn(source, sentence).flatMap(each =>
    each.kind === kind && each.value > 3 ? [each.value] : [],
  )
  return values.flatMap((one, index) =>
    values.slice(index + 1).map((other): [number, number] => [one, other]),
  )
}

/** `narrowed by 0.2 points, to 4.3%` of 4.5% and 4.3%: the step to a figure that the draft names beside it. */
export const isStep = (mine: Quantity, siblings: Quantity[], near: string, theirs: Quantity[]): boolean =>
  mine.kind === 'points' &&
  /\bby\b[^.;]* #/.test(near) &&
  siblings.some(
    ({ kind, value }) =>
      kind === 'percent' &&
      theirs.some(other => other.kind === 'percent' && isNearly(Math.abs(other.value - value), mine.value)),
  )

const isNearly = (one: number, other: number) => Math.abs(one - other) < 1e-9
