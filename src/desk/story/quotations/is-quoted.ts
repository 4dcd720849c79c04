import { firstBeyond } from '../../first-beyond.ts'
import { overlaps, type Span } from '../../span.ts'
import type { Story } from '../story.ts'

/** Whether words are in quotation marks: all of them, or some. */
export function isQuoted({ quotations }: Pick<Story, 'quotations'>, span: Span): boolean {
  const quotation = quotations[firstBeyond(quotations, ({ end }) => end > span.start)]
  return quotation !== undefined && overlaps(quotation, span)
}
