import type { Draft } from '../draft/draft.ts'
import { Prose } from '../draft/prose.ts'
import { readDateline } from './dateline.ts'
import { readFigures } from './figures.ts'
import { readPeople } from './people.ts'
import { readQuotations } from './quotations.ts'
import { readSentences } from './sentences.ts'
import { attribute } from './speakers.ts'
import type { Story } from './story.ts'
import { readTimes } from './times.ts'

/**
 * Reads what a draft says. One pass, each reader standing on those before it: sentences and words, quotations, people,
 * who says what, times, figures.
 */
export function readStory(draft: Draft): Story {
  const prose = new Prose(draft.text, draft.blocks)
  const { paragraphs, sentences, words } = readSentences(prose, draft.blocks)
  const story: Story = {
    text: prose.text,
    prose,
    draft,
    published: draft.published,
    paragraphs,
    sentences,
    words,
    quotations: [],
    strayMarks: [],
    people: [],
    times: [],
    figures: [],
  }
  story.dateline = readDateline(story)
  Object.assign(story, readQuotations(story))
  story.people = readPeople(story)
  attribute(story)
  story.times = readTimes(story)
  story.figures = readFigures(story)
  return story
}
