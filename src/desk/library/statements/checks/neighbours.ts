import type { Word } from '../../../english/word.ts'
import { overlaps, type Span } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { agrees, areComparable } from '../agreement.ts'
import { shareIn } from '../common.ts'
import type { Difference } from '../difference.ts'
import { isOwnReport, type Match, matchesOf, rewordedIn } from '../matches.ts'
import { partAround } from '../part-around.ts'
import { type Quantity, quantitiesIn } from '../quantities.ts'
import { weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

/**
 * The draft gives one group the other group’s figure: `For those who had never had dengue, it was 63 percent` of those who had.
 */
export function neighbourDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  if (isOwnReport(comparison)) return []
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const quantities = quantitiesIn(story, sentence)
    for (const quantity of quantities) {
      if (story.quoted.some(quotation => overlaps(quotation, quantity))) continue
      for (const match of matches[sentence.index]) {
        const found = differenceIn(story, sentence, quantity, quantities, match)
        if (found) return [found]
      }
    }
    return []
  })
}

/** A group with its figure: the words of its part of the sentence. */
interface Group extends Span {
  quantity: Quantity
  words: Word[]
  /** `those who had not`, `of those without`, `the rest`. */
  isRest: boolean
}

const rest =
  /\b(?:those|who|whom) (?:\p{Ll}+ ){0,2}?(?:(?:not|never)\b|\p{Ll}+n[’']t\b)|\b(?:those|who were|of them|but) without\b|\b(?:the|all|of) (?:rest|others?|remaining)\b/iu

/** The two groups of a sentence that has two figures of one kind. */
function groupsIn(story: Story, sentence: Sentence, quantities: Quantity[]): [Group, Group] | undefined {
  if (quantities.length !== 2 || quantities[0].kind !== quantities[1].kind) return undefined
  const [first, second] = quantities
  const between = story.text.slice(first.end, second.start)
  const cut = /[;,:—] (?=\p{Ll})|\)? (?:and|than|but|while|against|compared with) /u.exec(between)
  if (!cut) return undefined
  const middle = first.end + cut.index
  return [
    groupOf(story, sentence, first, { start: sentence.start, end: middle }),
    groupOf(story, sentence, second, { start: middle, end: sentence.end }),
  ]
}

function groupOf({ text }: Story, { words }: Sentence, quantity: Quantity, { start, end }: Span): Group {
  return {
    start,
    end,
    quantity,
    words: words.filter(
      word => word.start >= start && word.end <= end && weightOf(word) > 0 && !overlaps(word, quantity),
    ),
    isRest: rest.test(text.slice(start, end)),
  }
}

function differenceIn(
  story: Story,
  sentence: Sentence,
  quantity: Quantity,
  siblings: Quantity[],
  { source, sentence: other, score }: Match,
): Difference | undefined {
  const theirs = groupsIn(
    source.story,
    other,
    quantitiesIn(source.story, other).filter(each => areComparable(quantity, each)),
  )
  if (!theirs || agrees(theirs[0].quantity, theirs[1].quantity)) return undefined
  const [first, second] = theirs
  const told = agrees(quantity, first.quantity)
    ? first
    : agrees(quantity, second.quantity)
      ? second
      : undefined
  if (!told || (agrees(quantity, first.quantity) && agrees(quantity, second.quantity))) return undefined
  const right = told === first ? second : first
  const alike = siblings.filter(each => areComparable(quantity, each))
  const part = alike.length > 1 ? partAround(story, sentence, quantity, partsFigures) : sentence
  // `The other 45 are for parties that would win at least one`: nothing says which figure is of the others.
  if (alike.some(each => each !== quantity && overlaps(each, part))) return undefined
  const words = sentence.words.filter(
    word =>
      word.start >= part.start && word.end <= part.end && weightOf(word) > 0 && !overlaps(word, quantity),
  )
  if (
    first.isRest === second.isRest ||
    !isOfOther(story.text.slice(part.start, part.end), words, told, right)
  )
    return undefined
  return differenceOf({
    check: 'group',
    span: { start: quantity.start, end: quantity.end },
    source,
    inSource: { start: right.quantity.start, end: right.quantity.end },
    certainty: Math.min(0.85, 0.6 + 0.3 * score),
    features: { match: score },
  })
}

/** Whether a part of a draft speaks of those who are not, where the figure is of those who are; or the other way. */
function isOfOther(text: string, words: Word[], told: Group, right: Group): boolean {
  const isRest = rest.test(text)
  if (isRest === told.isRest) return false
  // `who did not stay in hospital` says of those treated at home in other words.
  return (
    /\b(?:rest|others|remaining)\b/i.test(text) ||
    shareIn(told.isRest ? right.words : told.words, words) >= 0.4
  )
}

/** `22% of pruned orchards had it and 41% of the others`: the next figure opens a part of its own. */
const partsFigures = /; |, (?:and|but|while) | (?:and|against|but|while) (?=\d)/g
