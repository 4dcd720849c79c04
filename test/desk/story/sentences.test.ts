import { describe, expect, it } from 'vitest'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { readStory } from '../../../src/desk/story/read.ts'

const sentencesOf = (text: string) => {
  const story = readStory(readDraft(text))
  return story.sentences.map(sentence => story.text.slice(sentence.start, sentence.end))
}

describe('sentences', () => {
  it.each([
    ['“Why now?” she asked. “We won.” He left.', ['“Why now?” she asked.', '“We won.”', 'He left.']],
    ['“Stop!” Noem said. He ran.', ['“Stop!” Noem said.', 'He ran.']],
    [
      'Sen. John McCain, R-Ariz., said so. Lt. Gov. Bob Ray left.',
      ['Sen. John McCain, R-Ariz., said so.', 'Lt. Gov. Bob Ray left.'],
    ],
    [
      'He left the U.S. on Sept. 5. U.S. officials agreed.',
      ['He left the U.S. on Sept. 5.', 'U.S. officials agreed.'],
    ],
    ['They flew to the U.S. He stayed.', ['They flew to the U.S.', 'He stayed.']],
    [
      'The No. 1 song rose 4.5 percent. At 5 p.m. Friday it fell.',
      ['The No. 1 song rose 4.5 percent.', 'At 5 p.m. Friday it fell.'],
    ],
    ['J. K. Rowling met John F. Kennedy Jr. and left.', ['J. K. Rowling met John F. Kennedy Jr. and left.']],
    ['It happened on St. Louis Ave. in Jan. 2020.', ['It happened on St. Louis Ave. in Jan. 2020.']],
    [
      'He asked: “Is it so?” and left. “Yes!” cried Ann.',
      ['He asked: “Is it so?” and left.', '“Yes!” cried Ann.'],
    ],
    ['Is it true? It is. Wait … no.', ['Is it true?', 'It is.', 'Wait … no.']],
  ])('of %s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  it('hold words with what joins them', () => {
    const story = readStory(
      readDraft('Don’t pay $10,000.50 to the U.S. co-op at 9:30 p.m., said O’Neil of AT&T.'),
    )
    expect(story.words.map(word => word.text)).toEqual([
      'Don’t',
      'pay',
      '10,000.50',
      'to',
      'the',
      'U.S.',
      'co-op',
      'at',
      '9:30',
      'p.m.',
      'said',
      'O’Neil',
      'of',
      'AT&T',
    ])
  })
})
