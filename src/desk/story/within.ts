import { firstBeyond } from '../first-beyond.ts'
import { overlaps, type Span } from '../span.ts'
import type { Sentence, Story } from './story.ts'

/** The first of some spans, in order and side by side, that ends after an offset. */
function firstAfter<Kind extends Span>(spans: Kind[], offset: number): Kind | undefined {
  return spans[firstBeyond(spans, ({ end }) => end > offset)]
}

/** The sentence that holds a place in the prose, if one does. */
export function sentenceAt(story: Story, offset: number): Sentence | undefined {
  const sentence = firstAfter(story.sentences, offset)
  return sentence && sentence.start <= offset ? sentence : undefined
}

/** Whether words stand in quotation marks, all of them or some. */
export function isQuoted(story: Story, span: Span): boolean {
  const quotation = firstAfter(story.quotations, span.start)
  return quotation !== undefined && overlaps(quotation, span)
}
