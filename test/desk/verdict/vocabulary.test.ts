import { expect, it } from 'vitest'
import { check } from '../../../src/desk/check.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { plainHouse } from '../../../src/desk/house/house.ts'
import { inWordsOf } from '../../../src/desk/house/vocabulary.ts'
import { readHouse, readProfile } from '../../../src/desk/house-file/read.ts'
import { rules } from '../../../src/desk/rules/index.ts'
import { findingsOf } from '../example.ts'

const american = /\bperiods?\b|\bquotation marks?\b/i
const withoutQuoted = (text: string) => text.replace(/“[^”]*”/g, '')

it.each(['uk', 'guardian', 'bbc'])('the profile %s speaks of full stops and inverted commas', name => {
  const text =
    '“We won.” Ana Ruiz said. She called it "a bad day for the town".\n\n# Mayor calls vote “a good day”\n'
  const found = check(readDraft(text, { format: 'markdown' }), readProfile(name))
  const said = found.map(({ message }) => message).join(' ')
  expect(said).toMatch(/full stop|inverted commas/)
})

it('no finding under a British profile has an American word for a mark', async () => {
  for (const rule of rules)
    for (const example of rule.examples.filter(({ house, bad }) => bad !== undefined && !house))
      for (const { message, why, fixes } of await findingsOf(rule, { ...example, house: 'extends: uk' }))
        for (const text of [message, why, ...fixes.map(({ title }) => title)])
          expect(withoutQuoted(text)).not.toMatch(american)
})

it('what the draft says, names and a house’s own reasons stay as they are', () => {
  const house = { ...plainHouse, vocabulary: { period: 'full stop', 'quotation marks': 'inverted commas' } }
  expect(inWordsOf(house, 'Use a comma, not a period. Quotation marks: “period”. The Period Press.')).toBe(
    'Use a comma, not a full stop. Inverted commas: “period”. The Period Press.',
  )
})

it('a house has words of its own', () => {
  const { house, problems } = readHouse('house-rules.yml', () => 'vocabulary: { period: point }\n')
  expect(problems).toEqual([])
  expect(inWordsOf(house, 'Not a period.')).toBe('Not a point.')
})
