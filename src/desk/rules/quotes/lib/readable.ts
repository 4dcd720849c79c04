import { mostInParagraph } from '../../../story/speakers/speakers.ts'
import type { Quotation, Story } from '../../../story/story.ts'

/** The quotations of paragraphs whose marks can be trusted: where one is missing, only quotes/unbalanced speaks. */
export function readable(story: Story): Quotation[] {
  const doubtful = doubtfulParagraphs(story)
  return doubtful.size === 0
    ? story.quotations
    : story.quotations.filter(quotation => !doubtful.has(quotation.paragraph))
}

/** The paragraphs in which a mark is missing, or that are no paragraphs of news, by index. */
function doubtfulParagraphs(story: Story): Set<number> {
  const doubtful = new Set<number>()
  for (const mark of story.strayMarks) if (mark.repair === undefined) doubtful.add(mark.paragraph)
  for (const [index, quotation] of story.quotations.entries())
    if (
      index >= mostInParagraph &&
      story.quotations[index - mostInParagraph].paragraph === quotation.paragraph
    )
      doubtful.add(quotation.paragraph)
  return doubtful
}
