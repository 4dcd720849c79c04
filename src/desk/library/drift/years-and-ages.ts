import { overlaps, type Span } from '../../span.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Figure, Story } from '../../story/story.ts'
import { quantitiesIn } from '../statements/quantities.ts'

/** Whether a number as it is written looks like a year: `1524`, and not `1,524`. */
export const isYear = (written: string): boolean => /^(?:1\d|20)\d\d$/.test(written)

/**
 * Whether one of two figures is a year or an age and the other can be none: `two candlesticks` and a goblet of 1524,
 * `needed 169` and a 19-year-old.
 */
export function areOfOtherKinds(story: Story, figure: Figure, source: Story, other: Figure): boolean {
  const [mine, theirs] = [factsOf(story, figure), factsOf(source, other)]
  return (
    (mine.isYear && !theirs.mayBeYear) ||
    (theirs.isYear && !mine.mayBeYear) ||
    (mine.isAge && !theirs.mayBeAge) ||
    (theirs.isAge && !mine.mayBeAge)
  )
}

function factsOf(story: Story, figure: Figure) {
  const { start, end, unit } = figure
  const value = figure.value as number
  const isAge = isAgeAt(story, figure)
  const before = story.text.slice(Math.max(0, start - 12), start)
  return {
    isYear: !unit && isYear(story.text.slice(start, end)),
    mayBeYear: !unit && value >= 1000 && value < 2200,
    isAge,
    mayBeAge: isAge || (value < 120 && !unit && beforeAge.test(before)),
  }
}

/** `Marsh (45)`, `she is 45`: what the reader of ages leaves open. */
const beforeAge = /(?:[,(]|\b(?:is|was|are|were|at|turned)) ?$/i

function isAgeAt(story: Story, span: Span): boolean {
  const sentence = sentenceAt(story, span.start)
  return (
    sentence !== undefined &&
    quantitiesIn(story, sentence).some(each => each.kind === 'age' && overlaps(each, span))
  )
}
