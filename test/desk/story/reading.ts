import type { Format } from '../../../src/desk/draft/formats.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { readStory } from '../../../src/desk/story/read.ts'
import type { Quotation, Story } from '../../../src/desk/story/story.ts'

/** Reads copy as a story; plain wire copy unless said otherwise. */
export const storyOf = (copy: string, format: Format = 'wire'): Story =>
  readStory(readDraft(copy, { format }))

/** A quotation as an editor would note it: its words, and who says them by which mention. */
export function noted(story: Story, quotation: Quotation) {
  const { speaker, content } = quotation
  return {
    words: story.text.slice(content.start, content.end),
    speaker: speaker?.name,
    mention: speaker && story.text.slice(speaker.start, speaker.end),
    verb: speaker?.verb && story.text.slice(speaker.verb.start, speaker.verb.end),
    how: speaker?.how,
    likely: quotation.likely?.name,
  }
}

/** The words of every quotation, marks left out. */
export const wordsOf = (story: Story) =>
  story.quotations.map(({ content }) => story.text.slice(content.start, content.end))
