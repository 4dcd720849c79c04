import type { Sentence, Story } from '../../story/story.ts'
import type { Match } from './matches.ts'
import { quantitiesIn } from './quantities.ts'

/** `Three of the gates open` beside `Two of the five cannot be opened`: what either counts the other does not. */
export function countsOthers(
  story: Story,
  sentence: Sentence,
  { source, sentence: other }: Pick<Match, 'source' | 'sentence'>,
): boolean {
  const theirs = countsIn(source.story, other)
  return (
    theirs.length > 0 &&
    countsIn(story, sentence).some(({ value }) => !theirs.some(each => each.value === value))
  )
}

const countsIn = (story: Story, sentence: Sentence) =>
  quantitiesIn(story, sentence).filter(({ kind }) => kind === 'count')

/** `eight did not speak in favor` of 23, of whom 15 did: two parts of one whole. */
export function isComplement(
  story: Story,
  sentence: Sentence,
  match: Pick<Match, 'source' | 'sentence'>,
): boolean {
  const theirs = countsIn(match.source.story, match.sentence)
  return countsIn(story, sentence).some(
    one => theirs.length > 0 && !theirs.every(other => other.value === one.value),
  )
}
