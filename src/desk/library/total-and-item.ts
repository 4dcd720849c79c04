import { partOfTotal } from '../english/lexicon/figures.ts'
import { regex } from '../english/regex.ts'
import type { Span } from '../span.ts'
import { sentenceAt } from '../story/sentence-at.ts'
import type { Story } from '../story/story.ts'

/** `he bought, among other things, a $43,000 watch`; `including $310,000 for a kitchen`. */
const beforeItem = regex('i')`\b(?:${partOfTotal})\b[^;.:]*$`
/** `12 of them from the chapel`, `in Harlow alone`. */
const afterItem =
  /^[^;.:,]{0,24}?\bof (?:them|which|whom|those|these|it|that)\b|^[^;.:]{0,40}?\balone\b|^[^;.:]{0,30}?,? among (?:other things|others|them)\b/i

/** Whether a figure is only one of several that its sentence speaks of. */
function isItem(story: Story, { start, end }: Span): boolean {
  const sentence = sentenceAt(story, start)
  if (!sentence) return false
  const before = story.text.slice(sentence.start, start)
  return (
    beforeItem.test(before) ||
    /\balone\b[^;.:]{0,40}$/i.test(before) ||
    afterItem.test(story.text.slice(end, sentence.end))
  )
}

/**
 * Whether of two figures one is a whole and the other a part of it: `he spent $750,000 of campaign cash` and `he bought,
 * among other things, a $43,000 watch`. Both may be right.
 */
export const areTotalAndItem = (story: Story, figure: Span, source: Story, other: Span): boolean =>
  isItem(source, other) !== isItem(story, figure)
