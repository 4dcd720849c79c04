import { expect, it } from 'vitest'
import { readDraft } from '../../src/desk/draft/read.ts'
import { factsOf } from '../../src/desk/facts.ts'
import { readHouse } from '../../src/desk/house-file/read.ts'
import { readStory } from '../../src/desk/story/read.ts'

const { house } = readHouse('house-rules.yml', () =>
  [
    'claims:',
    '  - id: rook-13',
    '    match: ["Rook-13 member(s)"]',
    '    offer: ["alleged {match}"]',
    '    why: No court has found it.',
  ].join('\n'),
)

it('lists who is accused of what and by whom, and the contested claims with what keeps them from being facts', () => {
  const text =
    'Prosecutors accused John Lee of taking bribes. Lee denied it. The prison holds **Rook-13** members. Police said Rook-13 members fled.'
  const sheet = factsOf(readStory(readDraft(text, { format: 'markdown' })), undefined, house.claims)
  expect(sheet.accusations.map(({ kind, who, by }) => [kind, who, by?.text])).toEqual([
    ['accused', ['John Lee'], 'Prosecutors'],
    ['denied', ['John Lee'], undefined],
  ])
  expect(sheet.claims.map(({ text, status, entry }) => [text, status, entry])).toEqual([
    ['Rook-13** members', 'stated', 'rook-13'],
    ['Rook-13 members', 'attributed', 'rook-13'],
  ])
})
