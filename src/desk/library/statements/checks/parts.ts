import { isDisplay } from '../../../draft/draft.ts'
import type { Word } from '../../../english/word.ts'
import { contains, overlaps, type Span } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { shareIn } from '../common.ts'
import type { Difference } from '../difference.ts'
import { type Match, matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { type PartAndWhole, partsIn } from '../part-and-whole.ts'
import { partAround } from '../part-around.ts'
import type { Quantity } from '../quantities.ts'
import { rootOf, weightOf } from '../roots.ts'
import { numbersIn } from '../rows.ts'
import { differenceOf } from '../severity.ts'

/** Below this share of what the draft says its sources may be spoken of in part. */
const leastMade = 0.3

/**
 * The draft gives the number of the whole for the part, or of the part for the whole: `The trust upheld 96 complaints` of 96 received
 * and 11 upheld, `It will be $1.1 million short` of $6.3 million, of which $1.1 million is due to the end of a grant.
 */
export function partDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  if (shareMade(comparison) < leastMade) return []
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    // A headline says of a whole what its story says of a part.
    if (isDisplay(story.paragraphs[sentence.paragraph].kind)) return []
    const numbers = numbersIn(story, sentence)
    for (const number of numbers) {
      if (story.quoted.some(quotation => overlaps(quotation, number)) || isOfOthers(story, number)) continue
      for (const match of matches[sentence.index])
        for (const pair of partsIn(match.sentence, match.source.story)) {
          const found = differenceIn(comparison, sentence, number, numbers, match, pair)
          if (found) return [found]
        }
    }
    return []
  })
}

/** `of the 96 complaints`, `all but 240`, `40 of those`: the sentence says itself what is part of what. */
const isOfOthers = ({ text }: Story, { start, end }: Span) =>
  /\b(?:of|but|out of|from)(?: \p{Ll}{2,5}| \p{L}+[’']s)? $/iu.test(
    text.slice(Math.max(0, start - 24), start),
  ) || /^ of\b|^ \p{Ll}+ of (?:those|them|these|which|whom|the)\b/u.test(text.slice(end, end + 24))

function differenceIn(
  comparison: Comparison,
  sentence: Sentence,
  number: Quantity,
  numbers: Quantity[],
  { source, score }: Match,
  { part, whole, ofPart, ofWhole }: PartAndWhole,
): Difference | undefined {
  const { story } = comparison
  const isWhole = isValue(number, whole.value)
  if (!isWhole && !isValue(number, part.value)) return undefined
  const right = isWhole ? part : whole
  if (isToldNear(story, sentence, right.value) || numbers.some(other => isValue(other, right.value)))
    return undefined
  const words = wordsAround(story, sentence, number)
  const own = only(ofPart, ofWhole)
  const others = only(ofWhole, ofPart)
  const wrong = isWhole
    ? shareIn(own, words) >= 0.8 ||
      (shareIn(own, words) >= 0.5 &&
        shareIn(
          others.filter(word => !isBeside(word, whole)),
          words,
        ) < 0.5)
    : others.length > 0 &&
      shareIn(others, words) >= 0.6 &&
      shareIn(own, words) === 0 &&
      isAllSaid(words, ofWhole)
  if (!wrong) return undefined
  return differenceOf({
    check: 'part',
    span: { start: number.start, end: number.end },
    source,
    inSource: { start: right.start, end: right.end },
    certainty: Math.min(0.85, 0.62 + 0.3 * score),
    features: { match: score },
  })
}

const isValue = ({ raw, value }: Quantity, other: number) => raw === other || value === other

/** Whether the draft has a number in the sentence before or behind: then a reader has both. */
const isToldNear = (story: Story, { index }: Sentence, value: number) =>
  [-1, 1].some(step => {
    const beside = story.sentences[index + step]
    return beside && numbersIn(story, beside).some(other => isValue(other, value))
  })

/** The noun right behind a number is of both. */
const isBeside = (word: Word, { end }: Span) => word.start - end <= 1

const only = (words: Word[], others: Word[]) =>
  words.filter(word => !others.some(other => rootOf(other.lower) === rootOf(word.lower)))

/** `Nine wards were inspected`: a part of a sentence that says nothing besides what the source says of the whole. */
const isAllSaid = (words: Word[], ofWhole: Word[]) => shareIn(words, ofWhole) >= 0.5

/** The words of meaning of the part of a sentence that has a number. */
function wordsAround(story: Story, sentence: Sentence, number: Span): Word[] {
  const part = partAround(story, sentence, number)
  return sentence.words.filter(word => weightOf(word) > 0 && contains(part, word) && !overlaps(word, number))
}
