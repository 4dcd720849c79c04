import type { Span } from '../../../span.ts'
import type { Quotation, Story } from '../../../story/story.ts'
import { firstWordFrom } from '../../../story/words.ts'

/** The last word of a quotation with its closing mark: where an attribution is missing, it belongs behind it. */
export function lastWordOf({ words }: Story, { start, end }: Quotation): Span {
  const last = words[firstWordFrom(words, end) - 1]
  return { start: last ? Math.max(last.start, start) : start, end }
}
