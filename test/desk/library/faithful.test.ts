import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkStory } from '../../../src/desk/check.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { weightsFrom } from '../../../src/desk/english/analysis.ts'
import { plainHouse } from '../../../src/desk/house/house.ts'
import { createLibrary } from '../../../src/desk/library/library.ts'
import { sourceOf } from '../../../src/desk/library/readers/read.ts'
import { readStory } from '../../../src/desk/story/read.ts'

weightsFrom(() => readFileSync('weights/english.bin'))

/** What is found wrong with a draft beside its source. */
function foundIn(source: string, draft: string): string[] {
  const library = createLibrary([sourceOf('source.txt', source, { kind: 'wire' })])
  const story = readStory(readDraft(draft, { path: 'draft.md' }))
  return checkStory(story, plainHouse, library.compare(story))
    .filter(({ rule }) => /^(?:sources|hedging)\//.test(rule))
    .filter(({ rule }) => !/verbatim|uncredited|close-paraphrase|unverified-quote/.test(rule))
    .map(({ rule, message }) => `${rule}: ${message}`)
}

const opening =
  'About 90 people came to the school hall on Tuesday night to listen to the Barrow Hill council.'
const rewritten =
  'The council of Barrow Hill met on Tuesday night in the school hall. About 90 people came to listen.'

describe('a faithful rewrite has nothing wrong', () => {
  it.each([
    [
      'a whole with one more who is named beside it by where he is from',
      'The port expelled five Danes and a Finn who were questioned about the fire in the Larwick cold store, it said on Friday.',
      'The port has expelled six people who were questioned about the fire in the Larwick cold store, it said on Friday. The police had interviewed all six.',
    ],
    [
      'an hour past midnight',
      'The lock at Larwick will close to boats at 00:01 on Tuesday for repairs, the canal trust said.',
      'The canal trust will close the lock at Larwick to boats for repairs at one minute past midnight on Tuesday.',
    ],
    [
      'half a million with hyphens',
      'The first time, in 1990, half-a-million people greeted the tall ships in the port of Larwick.',
      'Half a million people greeted the tall ships in the port of Larwick the first time, in 1990.',
    ],
    [
      'those who are not',
      'The bishop will hold a service in Larwick on Sunday for non- Catholic families of the crew.',
      'The bishop will hold a service in Larwick on Sunday for families of the crew who are not Catholics.',
    ],
    [
      'a lawsuit that says so',
      'The 10-year-old lawsuit claims that Larwick Ferries, the largest employer in the port, favors men over women in pay.',
      'The suit, which is 10 years old, says the largest employer in the port favors men over women in pay.',
    ],
    [
      'what somebody is fined',
      'Last month the Larwick Bank was ordered to pay a fine of $16 million by a court in the port.',
      'Last month a court in the port fined the Larwick Bank. It was fined $16 million.',
    ],
    [
      'a list in another order',
      'So far only Kenya, Uganda and the Seychelles have indicated that they will take up the offer of the port.',
      'So far only the Seychelles, Uganda and Kenya have signaled that they will accept the offer of the port.',
    ],
    [
      'none of them, and a second verb',
      'The singers themselves were not involved in the talks with the port and have not directly signed the truce.',
      'None of the singers took part in the talks with the port or has signed the truce directly.',
    ],
  ])('%s', (_kind, source, draft) => {
    expect(foundIn(`${opening}\n\n${source}\n`, `${rewritten}\n\n${draft}\n`)).toEqual([])
  })
})
