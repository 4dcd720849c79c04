import type { Span } from '../span.ts'
import type { Sentence, Word } from './story.ts'

/** The index of the first word that begins at or after the offset. */
export function firstWordFrom(words: Word[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle].start < offset) low = middle + 1
    else high = middle
  }
  return low
}

export const countWords = (words: Word[], span: Span): number =>
  firstWordFrom(words, span.end) - firstWordFrom(words, span.start)

export const wordsIn = (words: Word[], span: Span): Word[] =>
  words.slice(firstWordFrom(words, span.start), firstWordFrom(words, span.end))

/** The sentence that an offset lies in, or that begins next after it. */
export function sentenceAt(sentences: Sentence[], offset: number): Sentence | undefined {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle].end <= offset) low = middle + 1
    else high = middle
  }
  return sentences[low]
}
