import type { Sentence, Story } from '../../story/story.ts'
import type { Match } from './matches.ts'
import { quantitiesIn } from './quantities.ts'

/** `eight did not speak in favor` of 23, of whom 15 did: two parts of one whole. */
export function isComplement(
  story: Story,
  sentence: Sentence,
  match: Pick<Match, 'source' | 'sentence'>,
): boolean {
  const counts = (copy: Story, each: Sentence) =>
    quantitiesIn(copy, each).filter(({ kind }) => kind === 'count')
  const theirs = counts(match.source.story, match.sentence)
  return counts(story, sentence).some(
    one => theirs.length > 0 && !theirs.every(other => other.value === one.value),
  )
}
