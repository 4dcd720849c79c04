import { firstBeyond } from '../../../first-beyond.ts'
import { outsideQuotations } from '../../../story/people/pronouns.ts'
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
