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

/** The first word of a span, or the span where it has none: where a finding about a whole story or passage is shown. */
export const firstWordIn = (words: Word[], span: Span): Span => {
  const word = words[firstWordFrom(words, span.start)]
  return word && word.end <= span.end ? { start: word.start, end: word.end } : span
}
