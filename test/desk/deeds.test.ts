import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/desk/draft/read.ts'
import { baseOf, deedsIn, doerOf, doneToOf } from '../../src/desk/library/statements/deeds.ts'
import { readStory } from '../../src/desk/story/read.ts'
import { weightsOnDisk } from '../../src/newsroom/weights.ts'

weightsOnDisk(import.meta.dirname)

/** What a sentence says is done, each verb as `who: verb: whom`. */
function deedsOf(text: string): string[] {
  const story = readStory(readDraft(text, { path: 'draft.md' }))
  const words = (span: { start: number; end: number } | undefined) =>
    span ? story.text.slice(span.start, span.end) : '-'
  return deedsIn(story.sentences[0], story).map(
    deed => `${words(doerOf(deed))}: ${baseOf(deed)}: ${words(doneToOf(deed)[0])}`,
  )
}

describe('who does what to whom, by the order of the words', () => {
  it.each([
    ['The Amity towed the Pelham to the harbor.', 'The Amity: tow: the Pelham'],
    ['Rosa Daley was thanked by Karl Brenner.', 'Karl Brenner: thank: Rosa Daley'],
    ['Tyne Pipes blamed Calder Water for the spills.', 'Tyne Pipes: blame: Calder Water'],
    ['The county lent Brackett Stone $600,000.', 'The county: lend: Brackett Stone'],
    ['The insurers of the yacht will sue the owner.', 'The insurers: sue: the owner'],
    ['The tribes on Tuesday sued the company.', 'The tribes: sue: the company'],
  ])('reads: %s', (text, deed) => {
    expect(deedsOf(text)).toContain(deed)
  })

  it('finds who does it over an aside', () => {
    expect(deedsOf('The harbor master, Ole Finch, ordered the trawler to stay in port.')).toContain(
      'The harbor master, Ole Finch: order: the trawler',
    )
  })

  it('takes a verb with its particle for the plain verb that says the same', () => {
    expect(deedsOf('The guild turned down the offer.')).toContain('The guild: reject: the offer')
    expect(deedsOf('The guild turned that down.')).toContain('The guild: reject: that')
  })

  it('lets who does the first of two things do the second', () => {
    expect(deedsOf('The guild asked for a meeting and got no answer.')).toContain('The guild: get: no answer')
  })

  it('takes it behind said for who says it', () => {
    expect(deedsOf('The company said it had offered the union a raise.')).toContain(
      'The company: offer: the union',
    )
  })
})
