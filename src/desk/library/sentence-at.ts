import { firstBeyond } from '../first-beyond.ts'
import type { Story } from '../story/story.ts'

/** The index of the sentence that an offset stands in, or of the next one. */
export function sentenceAt({ sentences }: Story, offset: number): number {
  const next = firstBeyond(sentences, ({ end }) => end > offset)
  return Math.max(0, Math.min(next, sentences.length - 1))
}
