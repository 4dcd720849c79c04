import type { Quotation, Story } from '../../../story/story.ts'

/** Whether the same words stand elsewhere in the story: a pull quote, or what it was pulled from. */
export function isRepeated({ text }: Story, { content }: Quotation): boolean {
  const words = text
    .slice(content.start, Math.min(content.end, content.start + enoughToKnow))
    .replace(/[.,]$/, '')
  return text.indexOf(words) < content.start || text.indexOf(words, content.end) > 0
}

/** So many characters tell whether two stretches are the same words. */
const enoughToKnow = 120
