import type { Span } from '../../span.ts'

/** Where a part of a sentence ends and the next begins: at a mark, or at a word that joins two. */
const joints = /[,;:] |—|\b(?:and|but|while) /g

/** The part of a sentence that a span lies in: `11 were upheld` of `Of 96 complaints received, 11 were upheld`. */
export function partAround(
  { text }: { text: string },
  sentence: Span,
  { start, end }: Span,
  between: RegExp = joints,
): Span {
  let from = sentence.start
  for (const { index, 0: joint } of text.slice(sentence.start, start).matchAll(between))
    from = sentence.start + index + joint.length
  const to = text.slice(end, sentence.end).search(between)
  return { start: from, end: to < 0 ? sentence.end : end + to }
}
