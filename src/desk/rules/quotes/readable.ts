import type { Quotation, Story } from '../../story/story.ts'

/** The quotations of paragraphs whose marks can be trusted: where one is missing, only quotes/unbalanced speaks. */
export function readable(story: Story): Quotation[] {
  const doubtful = doubtfulParagraphs(story)
  return doubtful.size === 0
    ? story.quotations
    : story.quotations.filter(quotation => !doubtful.has(quotation.paragraph))
}

/** The paragraphs in which a mark is missing, by index. */
export function doubtfulParagraphs(story: Story): Set<number> {
  return new Set(story.strayMarks.filter(mark => mark.repair === undefined).map(mark => mark.paragraph))
}
