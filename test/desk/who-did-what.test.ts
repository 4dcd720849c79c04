import { describe, expect, it } from 'vitest'
import { checkStory } from '../../src/desk/check.ts'
import { readDraft } from '../../src/desk/draft/read.ts'
import { plainHouse } from '../../src/desk/house/house.ts'
import { createLibrary } from '../../src/desk/library/library.ts'
import { sourceOf } from '../../src/desk/library/readers/read.ts'
import { readStory } from '../../src/desk/story/read.ts'
import { weightsOnDisk } from '../../src/newsroom/weights.ts'

weightsOnDisk(import.meta.dirname)

/** The words of a draft that a rule finds beside its source. */
function foundIn(draft: string, source: string, asked = 'sources/changed-actor'): string[] {
  const story = readStory(readDraft(draft, { path: 'draft.md' }))
  const library = createLibrary([sourceOf('notes.txt', source, { kind: 'wire' })])
  return checkStory(story, plainHouse, library.compare(story), {})
    .filter(({ rule }) => rule === asked)
    .map(({ start, end }) => draft.slice(start, end))
}

describe('who did what to whom, beside the source', () => {
  it.each([
    [
      'somebody who gives what was given to them',
      'On Friday the ferry company gave the museum its oldest bell.',
      'The museum gave the ferry company its oldest bell on Friday.',
    ],
    [
      'the same with another verb',
      'The Tamarind Nation has returned a carved mask to the Weller Museum.',
      'The Weller Museum has transferred a carved mask, made about 1820, to the Tamarind Nation.',
    ],
    [
      'who asks and who is asked',
      'On Monday the union asked Norwell for a list of shareholders.',
      'On Monday Norwell asked the union for a list of shareholders.',
    ],
    [
      'who is struck and who strikes',
      'The coaster sank off the head on Monday after it rammed a bulk carrier.',
      'The coaster Marit sank off the head on Monday. She had been struck by a bulk carrier, the Lark.',
    ],
    [
      'another who recuses himself',
      'Tomas Lund recused himself from the vote on the ferry.',
      'Ana Ruiz recused herself from the vote on the ferry, and Tomas Lund did not speak.',
    ],
    [
      'whose offer it was',
      'The company turned down a single payment of $900 in May.',
      'The guild turned down the company’s offer of a single payment of $900 in May.',
    ],
    [
      'who works for whom',
      'Luis Ortega once worked for Carla Dunning as a picker.',
      'Carla Dunning once worked for Luis Ortega, picking pears.',
    ],
    [
      'a claim of one side told as a finding',
      'The work was done on the other pier, the auditor found.',
      'The auditor came in May. The district says that the work was done on the other pier.',
    ],
    [
      'a spokeswoman’s words told as her principal’s',
      'Miriam Pike said the company had no comment beyond the email.',
      'Miriam Pike was away. A spokeswoman for the company, Lena Voss, said the company had no comment beyond the email.',
    ],
  ])('finds %s', (_what, draft, source) => {
    expect(foundIn(draft, source)).toHaveLength(1)
  })

  it.each([
    [
      'the other voice',
      'Rosa Daley was thanked by Karl Brenner at the hospital.',
      'Karl Brenner thanked Rosa Daley at the hospital.',
    ],
    [
      'the converse of a verb',
      'Ostrel received the body from the Red Cross on Friday.',
      'The Red Cross handed Ostrel the body on Friday.',
    ],
    [
      'an agent behind a relative',
      'Yuki Tanaka, whom the Film Guild has nominated, composed the score.',
      'The Film Guild nominated Yuki Tanaka. Tanaka wrote the score.',
    ],
    [
      'one of two who do it',
      'Lund proposed the fine in the council on Monday.',
      'Ana Ruiz and Tomas Lund proposed the fine in the council on Monday.',
    ],
    [
      'two who give each other something',
      'The queen gave the skipper a bell, and he gave her a rope.',
      'The skipper gave the queen a rope. She gave him a bell.',
    ],
    [
      'two who meet',
      'Luis Ortega met the commissioner, Rob Hale, on Monday.',
      'The commissioner, Rob Hale, met Luis Ortega on Monday.',
    ],
    [
      'one who does not do it',
      'Ann Enright did not vote on the bridge.',
      'Ruth Oduwole voted against the bridge. Ann Enright spoke.',
    ],
    [
      'a body for the one who acts for it',
      'Fenner Fruit sold its packing house in the valley in May.',
      'The president of Fenner Fruit, Carla Dunning, sold the packing house in the valley in May.',
    ],
    [
      'who says it behind a said',
      'The union, which Meridian has offered a raise, rejected it on Monday.',
      'Meridian said it had offered the union a raise. The union rejected it on Monday.',
    ],
  ])('leaves alone %s', (_what, draft, source) => {
    expect(foundIn(draft, source)).toEqual([])
  })
})

describe('converse verbs, beside the source', () => {
  it('leaves alone who buys what another sells him', () => {
    const found = foundIn(
      'Cardinal Trust bought the shares of Norwell Foods in Pike two years later.',
      'Two years later Norwell Foods sold its shares in Pike to Cardinal Trust.',
      'sources/contradiction',
    )
    expect(found).toEqual([])
  })
})

describe('where something is, beside the source', () => {
  const source =
    'The cave is near Kolva. The leader, Simon Aske, broke a wrist and was taken to the hospital in Brede on Monday.'

  it('finds the other of two places that the source names', () => {
    const draft = 'Simon Aske, the leader, was taken on Monday to the hospital in Kolva with a broken wrist.'
    expect(foundIn(draft, source, 'sources/name-drift')).toEqual(['Kolva'])
  })

  it('leaves the right one alone', () => {
    const draft = 'Simon Aske, the leader, is in the hospital in Brede with a broken wrist.'
    expect(foundIn(draft, source, 'sources/name-drift')).toEqual([])
  })
})
