import type { Story } from '../story/story.ts'

/** The index of the sentence that an offset stands in, or of the next one. */
export function sentenceAt({ sentences }: Story, offset: number): number {
  let low = 0
  let high = Math.max(0, sentences.length - 1)
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle].end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
