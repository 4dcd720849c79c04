import { firstBeyond } from '../first-beyond.ts'
import type { Sentence, Story } from './story.ts'

type Copy = Pick<Story, 'sentences'>

/** The sentence that holds an offset of the prose, or nothing between two. */
export function sentenceAt(story: Copy, offset: number): Sentence | undefined {
  const sentence = story.sentences[indexFrom(story, offset)]
  return sentence && sentence.start <= offset ? sentence : undefined
}

/** The index of the sentence that holds an offset; between two the next, past the last the last, and 0 without any. */
export const sentenceIndexAt = (story: Copy, offset: number): number =>
  Math.max(0, Math.min(indexFrom(story, offset), story.sentences.length - 1))

/** The last sentence that ends at an offset or before it. */
export const sentenceBefore = (story: Copy, offset: number): Sentence | undefined =>
  story.sentences[indexFrom(story, offset) - 1]

const indexFrom = ({ sentences }: Copy, offset: number) => firstBeyond(sentences, ({ end }) => end > offset)
