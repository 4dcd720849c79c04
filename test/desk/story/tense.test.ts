import { describe, expect, it } from 'vitest'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { readStory } from '../../../src/desk/story/read.ts'
import { tenseOf } from '../../../src/desk/story/tense.ts'

/** The tense at the word `then` of some copy. */
const tenseAtThen = (copy: string) => {
  const story = readStory(readDraft(copy, { format: 'markdown' }))
  const start = story.text.search(/\bthen\b/i)
  return tenseOf(story, { start, end: start + 4 })
}

describe('the tense at a place in a sentence', () => {
  it.each([
    ['The mayor resigned then.', 'past'],
    ['The mayor will resign then.', 'future'],
    ['The mayor is expected to resign then.', 'future'],
    ['The talks are to resume in Quito then.', 'future'],
    ['The vote was set for then.', 'future'],
    ['The vote had been planned for then.', 'past'],
    ['Then the council will vote.', 'future'],
    ['Then the council voted.', 'past'],
    ['The trial begins then.', 'future'],
    ['He could be home as soon as then.', 'future'],
    ['The mayor could not be reached then.', 'past'],
    ['The board rejected the planned merger then.', 'past'],
    ['The board unveiled plans then.', 'past'],
    ['The flight was canceled due to snow then.', 'past'],
    ['The flight is due to land then.', 'future'],
    ['Will Lund resigned in May, then.', 'past'],
    ['The election is then.', 'future'],
    ['Nobody is here then.', undefined],
    ['He resigned. Nobody is here then. She will resign.', undefined],
  ])('%s', (copy, tense) => {
    expect(tenseAtThen(copy)).toBe(tense)
  })
})
