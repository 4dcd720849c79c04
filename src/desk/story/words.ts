import type { Word } from '../english/word.ts'
import { firstBeyond } from '../first-beyond.ts'
import type { Span } from '../span.ts'

/** The index of the first word that begins at or after the offset. */
export function firstWordFrom(words: Word[], offset: number): number {
  return firstBeyond(words, ({ start }) => start >= offset)
}

export const countWords = (words: Word[], span: Span): number =>
  firstWordFrom(words, span.end) - firstWordFrom(words, span.start)

export const wordsIn = (words: Word[], span: Span): Word[] =>
  words.slice(firstWordFrom(words, span.start), firstWordFrom(words, span.end))
