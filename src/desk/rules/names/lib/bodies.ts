import { firstBeyond } from '../../../first-beyond.ts'
import { outsideQuotations } from '../../../story/people/pronouns.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Mention, Person, Story } from '../../../story/story.ts'

/** The mentions of a person in the body of a story, outside quotation marks: what a headline says does not count. */
export function bodyMentions(story: Story, person: Person): Mention[] {
  const outside = outsideQuotations(story)
  return person.mentions.filter(mention => outside(mention.start) && isBody(story, mention.start))
}

/** Paragraphs and list items; not headlines, tables or credit lines, nor a first line that has no full stop. */
export function isBody(story: Story, offset: number): boolean {
  const paragraph = story.paragraphs[firstBeyond(story.paragraphs, ({ end }) => end > offset)]
  if (!paragraph) return false
  return paragraph.kind === 'paragraph' || paragraph.kind === 'item'
}

/** Letters: shorter words may be small in a headline with capitals. */
const small = 3
/** Minimum number of words in a headline. */
const fewest = 5

/** Whether a mention is in a line with capitals throughout, as a headline above plain text has: `Why Ruiz Closed the Bridge`. */
export function isInHeadline(story: Story, mention: Mention): boolean {
  const words = sentenceAt(story, mention.start)?.words ?? []
  return (
    words.length >= fewest &&
    words.every(({ text, lower }) => text !== lower || text.length <= small || /^\d/.test(text))
  )
}
